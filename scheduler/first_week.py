"""The first week waits for the therapist's OK, or is held: nothing is prompted and nothing more planned until then."""

from datetime import datetime

from content.library import Library
from scheduler.local_time import local_date
from scheduler.planning import begin_anew, first_day, set_first_moments, take_up_again
from scheduler.records import week_days
from storage import Db, patients
from storage.tables import Patient


async def wait(db: Db, patient: Patient, now: datetime) -> None:
    """From now on until the OK nothing is prompted."""
    await patients.lock(db, patient)
    patient.unapproved_at = patient.unapproved_at or now
    patient.next_plan_at = patient.next_taper_at = None
    await db.flush()


def may_wait(patient: Patient, now: datetime) -> bool:
    """Whether the first week can still be held: the patient takes part, and it is not over."""
    return patient.state == "active" and local_date(now, patient.timezone) <= week_days(patient.start, 1)[1]


async def go_on(db: Db, library: Library, patient: Patient, by: int, now: datetime) -> None:
    """The OK of this person. If the start has passed and nothing was answered, the programme begins on the next day
    that is possible, as for who agrees late; else it goes on. Who has stopped meanwhile goes on when they come back.
    """
    await patients.lock(db, patient)
    patient.unapproved_at = None
    await db.flush()
    if patient.state not in {"active", "ended"}:
        return
    start = first_day(patient, now)
    rows = await patients.sessions(db, [patient.id], patient.start, patient.end)
    if start == patient.start:
        set_first_moments(patient, library)
    elif any(answer is not None for _planned, answer in rows):
        await take_up_again(db, library, patient, now)
    else:
        patient.state, patient.next_after_end_at = "active", None
        await begin_anew(db, library, patient, start, by, now)
