"""Why it did not happen today: a reason, and a short useful response that is not heard again for a while."""

from datetime import timedelta
from typing import get_args

from bot.actions.answer import Own, own_session
from bot.actions.event import Event, say
from content.words import Reason
from storage import Db, answers, outbox

KIND = "not_today"
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
    """The number of a response that was not said lately; None: all were. The same session hears the same again."""
    days = event.house.library.numbers.answering.not_again_days
    said = await outbox.arguments(db, event.chat_id, KIND, event.now - timedelta(days=days))
    same = [each for each in said if each.get("reason") == chosen and isinstance(each.get("response"), int)]
    again = next((each["response"] for each in same if each.get("session") == session_id), None)
    if isinstance(again, int):
        return again
    used = {each["response"] for each in same}
    count = len(event.house.library.texts.responses(event.language, chosen))
    return next((number for number in range(count) if number not in used), None)
