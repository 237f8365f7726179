"""Why it did not happen today: a reason, and a short useful response that is not heard again for a while."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import get_args

from bot.actions.answer import Own, own_session
from bot.actions.event import Event, say
from content.words import Reason
from storage import Db, answers, outbox

KIND = "not_today"
MEMORY = timedelta(days=365)  # longer than any treatment period
REASONS: tuple[Reason, ...] = get_args(Reason)


def reason_of(word: str) -> Reason | None:
    """The word of a button as a reason; None if it is none."""
    return next((each for each in REASONS if each == word), None)


async def reason(db: Db, event: Event, session_id: int, word: str) -> None:
    """A press on a reason under "not today". Pressed again it changes the reason."""
    own, chosen = await own_session(db, event, session_id), reason_of(word)
    if own is None:
        return
    if own.answer is None or own.answer.done != "not" or chosen is None:
        await say(db, event, "outdated")
        return
    await take(db, event, own, chosen, edit=True)


async def take(db: Db, event: Event, own: Own, chosen: Reason, *, edit: bool) -> None:
    """Store the reason of a session that was not done, and respond to it."""
    assert own.answer is not None  # noqa: S101 - the callers looked
    if own.answer.reason != chosen:
        if own.answer.reason is not None:
            answers.keep(db, own.answer, event.now)
        own.answer.reason = chosen
    heard = await _heard(db, event, own.planned.id, chosen)
    await say(db, event, KIND, edit=edit, session=own.planned.id, reason=chosen, response=heard)


async def _heard(db: Db, event: Event, session_id: int, chosen: Reason) -> int | None:
    """The number of the response to this reason that was not said for longest, and not lately; None: all were. The same
    session hears the same again.
    """
    days = event.house.library.numbers.answering.not_again_days
    lately = await outbox.arguments(db, event.chat_id, KIND, event.now - timedelta(days=days))
    said = _responses(await outbox.arguments(db, event.chat_id, KIND, event.now - MEMORY), chosen)
    again = next((number for session, number in reversed(said) if session == session_id), None)
    if again is not None:
        return again
    last = {number: place for place, (_session, number) in enumerate(said)}
    free = set(range(len(event.house.library.texts.responses(event.language, chosen))))
    free -= {number for _session, number in _responses(lately, chosen)}
    return min(free, key=lambda number: (last.get(number, -1), number), default=None)


def _responses(said: Sequence[Mapping[str, object]], chosen: Reason) -> list[tuple[object, int]]:
    """Session and number of the responses to this reason, the oldest first."""
    return [
        (each.get("session"), number)
        for each in said
        if each.get("reason") == chosen and isinstance(number := each.get("response"), int)
    ]
