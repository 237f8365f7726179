"""Something else done: instead of the planned activity, or on top of it."""

from datetime import date, timedelta

from bot.actions.answer import Own, ask_or_thank, report
from bot.actions.event import Event, not_active, say
from content.words import SessionType
from scheduler.extra import add_extra
from scheduler.local_time import local_date
from scheduler.records import EXTRA, session_of
from storage import Db, patients
from storage.tables import Patient

STRENGTH = "strength"  # offered beside the activities
PLANNED = ""  # whatever was planned


async def press(db: Db, event: Event, patient_id: int, day: date | None, activity: str, answered: int | None) -> None:
    """Under a day: what was it? Then the activity. `answered`: so many sessions of the day were done when it was drawn,
    so that a second tap adds nothing.
    """
    patient = event.patient
    if patient is None or patient.id != patient_id:
        await say(db, event, "not_yours")
        return
    if patient.state not in {"active", "ended"}:
        await not_active(db, event)
        return
    if day is None or not within_reach(event, patient, day):
        await say(db, event, "outdated")
        return
    if activity not in (*event.house.library.numbers.answering.activities, STRENGTH):
        await say(db, event, "other", patient=patient.id, day=day.isoformat())
        return
    await patients.lock(db, patient)
    rows = await patients.sessions(db, [patient.id], day, day)
    given = [Own(patient, planned, answer) for planned, answer in rows if answer is not None and answer.done != "not"]
    if answered != len(given) and given:
        newest = max(given, key=lambda own: own.answer.answered_at if own.answer else event.now)
        assert newest.answer is not None  # noqa: S101 - it is given
        await ask_or_thank(db, event, newest, newest.answer, edit=True)
        return
    await did(db, event, patient, day, activity, edit=True)


def within_reach(event: Event, patient: Patient, day: date) -> bool:
    """Whether a session of this local date can be answered: up to seven days back, in the treatment period."""
    today = local_date(event.now, patient.timezone)
    back = timedelta(days=event.house.library.numbers.answering.days_back)
    return max(patient.start, today - back) <= day <= min(today, patient.end)


async def did(db: Db, event: Event, patient: Patient, day: date, activity: str, *, edit: bool) -> None:
    """This activity was done on a local date: it stands for the open session of its type, or is one more."""
    own = await for_activity(db, event, patient, day, activity)
    assert own.answer is not None  # noqa: S101 - it has one
    await ask_or_thank(db, event, own, own.answer, edit=edit)


async def for_activity(db: Db, event: Event, patient: Patient, day: date, activity: str) -> Own:
    """The session that this activity answers, with its answer: the open one of its type, else one that is added."""
    type_: SessionType = "strength" if activity == STRENGTH else "aerobic"
    rows = await patients.sessions(db, [patient.id], day, day)
    unanswered = (each for each, answer in rows if each.type == type_ and (answer is None or answer.done == "not"))
    planned = next(unanswered, None)
    if planned is None:
        known = activity if activity in event.house.library.catalogue.by_id() else None
        planned = await add_extra(db, event.house.library, patient, day, type_, known, event.now)
    before = next((answer for each, answer in rows if each.id == planned.id), None)
    answer = await report(db, event, Own(patient, planned, before), "done")
    usual = {item.exercise for item in session_of(planned).items}
    if type_ == "aerobic" and activity != PLANNED and (activity not in usual or planned.note == EXTRA):
        answer.activity = activity
    return Own(patient, planned, answer)
