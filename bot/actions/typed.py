"""What a patient types: `klaar 14`, a score, or a bare number that answers the open question."""

from collections.abc import Sequence

from bot.actions import after_end, questionnaire
from bot.actions.answer import TAKING_PART, Own, ask_or_thank, own_session, report, take
from bot.actions.event import Event, not_active, say
from bot.actions.painful import offer, worth_offering
from bot.understand import Said
from content.library import Library
from scheduler.local_time import local_date
from scheduler.records import Row
from storage import Db, patients, people
from storage.tables import Answer, Patient

OUTSIDE = -1  # a number that lies outside every scale


async def text(db: Db, event: Event, said: Said) -> bool:
    """What a typed text says. False if it says nothing about exercises."""
    if said.number is not None or "number" in said.outside:
        return await _bare_number(db, event, OUTSIDE if said.number is None else said.number)
    if said.activity or (said.done is None and (said.minutes or not _names_a_score(said))):
        return False
    assert event.patient is not None  # noqa: S101 - the route asks for a patient
    if event.patient.state not in TAKING_PART:
        await not_active(db, event)
        return True
    if said.done is None:
        return await _scores_of_open_question(db, event, said) or await _pain_before(db, event, event.patient, said)
    rows = await _open_today(db, event, event.patient)
    if len(rows) > 1:
        await _ask_which(db, event, rows, said)
    elif rows:
        await typed_done(db, event, rows[0][0].id, said)
    elif not await _scores_of_open_question(db, event, said):
        await (say(db, event, "nothing_open") if event.patient.state == "active" else not_active(db, event))
    return True


async def _open_today(db: Db, event: Event, patient: Patient) -> Sequence[Row]:
    today = local_date(event.now, patient.timezone)
    rows = await patients.sessions(db, [patient.id], today, today)
    return [row for row in rows if row[1] is None or row[1].done == "not"]


async def _ask_which(db: Db, event: Event, rows: Sequence[Row], said: Said) -> None:
    await say(
        db,
        event,
        "which_session",
        sessions=[(planned.id, planned.type) for planned, _answer in rows],
        done=said.done,
        effort="" if said.effort is None else str(said.effort),
        pain="" if said.pain is None else str(said.pain),
    )


async def typed_done(db: Db, event: Event, session_id: int, said: Said, *, edit: bool = False) -> None:
    """Done with its scores in one line (`klaar 14`); a score outside its scale is asked again."""
    own = await own_session(db, event, session_id)
    if own is None:
        return
    if said.done is None:
        await say(db, event, "outdated")
        return
    answer = await report(db, event, own, said.done)
    outside = _take_scores(own, answer, said, event.house.library)
    await ask_or_thank(db, event, own, answer, edit=edit, outside=outside)


def _names_a_score(said: Said) -> bool:
    """Whether effort or pain is named, be it outside its scale."""
    return said.effort is not None or said.pain is not None or not {"effort", "pain"}.isdisjoint(said.outside)


def _take_scores(own: Own, answer: Answer, said: Said, library: Library) -> str | None:
    """Take what was said of effort and pain; the name of the first that lies outside its scale."""
    effort_fits = said.effort is None or take(own, answer, "effort", said.effort, library)
    pain_fits = said.pain is None or take(own, answer, "pain", said.pain, library)
    if not effort_fits or "effort" in said.outside:
        return "effort"
    return None if pain_fits and "pain" not in said.outside else "pain"


async def _scores_of_open_question(db: Db, event: Event, said: Said) -> bool:
    """`borg 13 pijn 2` while a question is open. False if none is."""
    own = await _questioned(db, event)
    if own is None or own.answer is None or not _names_a_score(said):
        return False
    outside = _take_scores(own, own.answer, said, event.house.library)
    own.answer.changed_at = event.now
    await ask_or_thank(db, event, own, own.answer, edit=False, outside=outside)
    return True


async def _pain_before(db: Db, event: Event, patient: Patient, said: Said) -> bool:
    """Pain told before a session (`pijn 6`): much of it asks for a lighter one. False if nothing is open today."""
    rows = await _open_today(db, event, patient)
    if said.pain is None or said.effort is not None or not rows:
        return False
    if not event.house.library.numbers.pain.scale.least <= said.pain <= event.house.library.numbers.pain.scale.most:
        return False
    if worth_offering(event.house.library, patient, said.pain):
        await offer(db, event, rows[0][0].id)
    else:
        await say(db, event, "pain_before", session=rows[0][0].id)
    return True


async def _bare_number(db: Db, event: Event, value: int) -> bool:
    """A bare number answers the question that is open, and only that. False if none is open."""
    assert event.person is not None  # noqa: S101 - the route asks for a patient
    question = await people.question(db, event.person.id)
    if question is None or await after_end.asked_since(db, event, question.asked_at):
        return await after_end.number(db, event, value)
    if question.kind.startswith(questionnaire.KIND):
        return await questionnaire.number(db, event, question.kind, value)
    own = await _questioned(db, event)
    if own is None or own.answer is None or question.kind not in {"effort", "pain", "share"}:
        return False
    outside = None if take(own, own.answer, question.kind, value, event.house.library) else question.kind
    own.answer.changed_at = event.now
    await ask_or_thank(db, event, own, own.answer, edit=False, outside=outside)
    return True


async def _questioned(db: Db, event: Event) -> Own | None:
    assert event.person is not None  # noqa: S101 - the route asks for a patient
    question = await people.question(db, event.person.id)
    if question is None or question.session_id is None:
        return None
    return await own_session(db, event, question.session_id)
