"""Correcting an answer: what it said before stays as history, and a dose that it lowered by mistake is put right."""

from dataclasses import dataclass

from bot.actions.again import CHANGE
from bot.actions.answer import Own, ask_or_thank, choice, own_session
from bot.actions.event import Event, say
from content.words import Done
from scheduler.correcting import corrected
from scheduler.local_time import local_date
from scheduler.next_morning import asks
from storage import Db, answers, outbox, people
from storage.tables import Answer

SCORES = ("effort", "pain")
QUESTION = CHANGE  # with the score, of the question that a bare number answers


@dataclass(frozen=True)
class Answered:
    """A session of the person with its answer."""

    own: Own
    answer: Answer


async def press(db: Db, event: Event, session_id: int, what: str, value: int | None) -> None:
    """Under an answer: change it (nothing said yet), one of its scores, or done, partly, not; `back` leaves it so."""
    own = await own_session(db, event, session_id)
    if own is None:
        return
    if own.answer is None:
        await say(db, event, "outdated")
        return
    of, word = Answered(own, own.answer), choice(what)
    if word is not None:
        await set_done(db, event, of, word)
    elif what in SCORES and own.answer.done != "not":
        await (_ask(db, event, of, what) if value is None else set_score(db, event, of, what, value))
    elif what == "back":
        await ask_or_thank(db, event, own, own.answer, edit=True)
    else:
        await say(db, event, "answer", edit=True, session=session_id, changing="menu")


async def _ask(db: Db, event: Event, of: Answered, score: str, *, edit: bool = True, outside: bool = False) -> None:
    assert event.person is not None  # noqa: S101 - own_session found them
    planned = of.own.planned
    await people.ask(db, event.person.id, QUESTION + score, planned.id, event.now)
    await say(db, event, "answer", edit=edit, session=planned.id, changing=score, outside=score if outside else None)


async def set_done(db: Db, event: Event, of: Answered, word: Done) -> None:
    """Done, partly or not, whatever was said before; what belonged to that falls away."""
    answer = of.answer
    if answer.done != word:
        _keep(db, event, of)
        answer.done, answer.reason, answer.at_least_half = word, None, None
        if of.own.planned.note != "extra":
            answer.minutes = None
        if word == "not":
            answer.effort = answer.pain = answer.settled = answer.minutes = answer.activity = None
        await _put_right(db, event, of)
    await _show_day(db, event, of.own)
    await ask_or_thank(db, event, of.own, answer, edit=True)


async def set_score(db: Db, event: Event, of: Answered, score: str, value: int, *, edit: bool = True) -> None:
    """Effort (6-20) or pain (0-10), whatever was said before; outside its scale it is asked again."""
    numbers = event.house.library.numbers
    scale = numbers.effort.scale if score == "effort" else numbers.pain.scale
    if not scale.least <= value <= scale.most:
        await _ask(db, event, of, score, edit=edit, outside=True)
        return
    if getattr(of.answer, score) != value:
        _keep(db, event, of)
        setattr(of.answer, score, value)
        await _put_right(db, event, of)
    await _show_day(db, event, of.own)
    await ask_or_thank(db, event, of.own, of.answer, edit=edit)


def _keep(db: Db, event: Event, of: Answered) -> None:
    answers.keep(db, of.answer, event.now)
    of.answer.recalled = local_date(event.now, of.own.patient.timezone) > of.own.planned.local_date


async def _put_right(db: Db, event: Event, of: Answered) -> None:
    """What the answer led to and no longer does: a lower dose, and the question of the next morning."""
    own, library = of.own, event.house.library
    await db.flush()
    await corrected(db, library, own.patient, own.planned, of.answer, event.now)
    if not asks(library, of.answer.pain, own.planned.note):
        await outbox.drop(db, event.chat_id, "next_morning", {"session": own.planned.id}, "changed", event.now)


async def _show_day(db: Db, event: Event, own: Own) -> None:
    """The day's message, if it was sent, shows what holds now."""
    day = own.planned.local_date
    message = await outbox.message_of(db, f"day:{own.patient.id}:{day}")
    if message is not None:
        await say(db, event, "day", edits=message, patient=own.patient.id, day=day.isoformat())
