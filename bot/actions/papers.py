"""Papers about one patient: the report for the care record, and a week in large print."""

from bot.actions import whose
from bot.actions.event import Event, say
from scheduler.local_time import local_date
from scheduler.records import programme_week
from storage import Db


async def report(db: Db, event: Event, patient_id: int) -> None:
    """The report of this patient's programme, of any state, as it is now."""
    patient = await whose.own_patient(db, event, patient_id, "report")
    if patient is not None and event.therapist is not None:
        await say(db, event, "end_report", patient=patient.id, therapist=event.therapist.id)


async def week(db: Db, event: Event, patient_id: int, number: int | None) -> None:
    """This programme week on paper; None: the running one, or the first as long as none is."""
    patient = await whose.own_patient(db, event, patient_id, "paper")
    if patient is None:
        return
    last = programme_week(patient.start, patient.end)
    running = programme_week(patient.start, local_date(event.now, patient.timezone))
    wanted = running if number is None else number
    await say(db, event, "paper_week", patient=patient.id, week=min(max(wanted, 1), last))
