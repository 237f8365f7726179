"""A bare number answers the question that is open, and only that. Without one the bot asks what it is about."""

from bot.actions import after_end, change, questionnaire
from bot.actions.answer import Own, ask_or_thank, own_session, report, take
from bot.actions.asked import questioned, with_minutes
from bot.actions.event import Event, say
from bot.actions.typed import answered_today, open_today, pain_before, typed_done
from bot.questions import open_question
from bot.understand import Said
from scheduler.records import EXTRA, asks_minutes
from storage import Db, patients, people
from storage.tables import Question

MEANT = ("effort", "minutes", "pain")
OF_SESSION = ("effort", "pain", "share")
OUTSIDE = -1  # a number that lies outside every scale


def is_bare(said: Said) -> bool:
    """Whether a text was nothing but a number."""
    return said.number is not None or "number" in said.outside


async def answer(db: Db, event: Event, said: Said) -> bool:
    """Take it as the answer to what is open. False if it can be about nothing."""
    assert event.person is not None  # noqa: S101 - the route asks for a patient
    value = OUTSIDE if said.number is None else said.number
    question = await people.question(db, event.person.id)
    if question is None or await after_end.asked_since(db, event, question.asked_at):
        return await after_end.number(db, event, value) or await _ask_what(db, event, value)
    if question.kind.startswith(questionnaire.KIND):
        return await questionnaire.number(db, event, question.kind, value)
    return await _of_session(db, event, question, value) or await _ask_what(db, event, value)


async def _of_session(db: Db, event: Event, question: Question, value: int) -> bool:
    """The answer to a question about a session. False if the open question is none."""
    own = await questioned(db, event)
    if own is None or own.answer is None:
        return False
    if question.kind.startswith(change.QUESTION):
        score = question.kind.removeprefix(change.QUESTION)
        await change.set_score(db, event, change.Answered(own, own.answer), score, value, edit=False)
    elif question.kind in OF_SESSION:
        await take_number(db, event, own, value, question.kind)
    return True


async def take_number(db: Db, event: Event, own: Own, value: int, asked: str | None = None) -> bool:
    """The number for what is asked about this session (None: what is still open). False if nothing is asked."""
    answer = own.answer
    if answer is None:
        return False
    asked = asked or open_question(answer, minutes_asked=asks_minutes(own.planned))
    if asked is None:
        return False
    outside = None if take(own, answer, asked, value, event.house.library) else asked
    answer.changed_at = event.now
    await ask_or_thank(db, event, own, answer, edit=False, outside=outside)
    return True


async def _ask_what(db: Db, event: Event, value: int) -> bool:
    """No question is open: what the number may be about, as buttons, or that all is answered. False if it can be about
    nothing.
    """
    patient, numbers = event.patient, event.house.library.numbers
    if patient is None or patient.state != "active":
        return False
    rows = await open_today(db, event, patient)
    if not rows and await answered_today(db, event, patient):
        await say(db, event, "nothing_open")
        return True
    aerobic = any(planned.type == "aerobic" for planned, _answer in rows)
    fits = {
        "effort": len(rows) == 1 and numbers.effort.scale.least <= value <= numbers.effort.scale.most,
        "minutes": aerobic and numbers.partly.aerobic_minutes[0] <= value <= numbers.partly.minutes_most,
        "pain": bool(rows) and numbers.pain.scale.least <= value <= numbers.pain.scale.most,
    }
    may = [each for each in MEANT if fits[each]]
    if may:
        await say(db, event, "which_number", session=rows[0][0].id, number=value, may=may)
    return bool(may)


async def meant(db: Db, event: Event, session_id: int, what: str, value: int | None) -> None:
    """What a bare number was about: the effort of the session, minutes of moving, or pain before it."""
    own = await own_session(db, event, session_id)
    if own is None:
        return
    if value is None or what not in MEANT:
        await say(db, event, "outdated")
    elif what == "effort":
        await typed_done(db, event, session_id, Said(done="done", effort=value), edit=True)
    elif what == "minutes":
        await _minutes(db, event, own, value)
    elif not await pain_before(db, event, own.patient, [(own.planned, own.answer)], Said(pain=value)):
        await say(db, event, "outdated")


async def _minutes(db: Db, event: Event, own: Own, value: int) -> None:
    """Minutes of the aerobic session of that day; a second tap shows where things stand."""
    day = own.planned.local_date
    rows = await patients.sessions(db, [own.patient.id], day, day)
    of = next((Own(own.patient, *row) for row in rows if row[0].type == "aerobic" and row[0].note != EXTRA), None)
    if of is None or not 1 <= value <= event.house.library.numbers.partly.minutes_most:
        await say(db, event, "outdated")
    elif of.answer is not None and of.answer.done != "not":
        await ask_or_thank(db, event, of, of.answer, edit=True)
    else:
        await with_minutes(db, event, of, await report(db, event, of, "done"), Said(minutes=value), edit=True)
