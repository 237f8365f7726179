"""What somebody did without its being planned: a session of its own, asked about and counted like others."""

from datetime import date, datetime

from content.library import Library
from content.plan import Item, Session
from content.words import SessionType
from scheduler.programme.dose import aerobic_row, band, strength_row
from scheduler.records import EXTRA, programme_week
from scheduler.snapshot import row_on, situation
from storage import Db, patients
from storage.tables import Patient, PlannedSession


async def add_extra(
    db: Db, library: Library, patient: Patient, day: date, type_: SessionType, activity: str | None, now: datetime
) -> PlannedSession:
    """A session of this type on a local date of the treatment period, without planned minutes. `activity`: an exercise
    of the catalogue, None for anything else.
    """
    at = await situation(db, library, patient, now)
    row = row_on(day, type_, at.basis.decisions, at.rows[type_])
    numbers = library.numbers
    experience = (strength_row if type_ == "strength" else aerobic_row)(row, numbers).experience
    items = (Item(exercise=activity, group="aerobic", minutes=0),) if activity else ()
    session = Session(
        type=type_,
        supervised=False,
        minutes=0,
        primary_minutes=0,
        borg=band(experience, numbers.effort, at.prescription),
        items=items,
    )
    new = PlannedSession(
        patient_id=patient.id,
        local_date=day,
        number=await patients.last_number(db, patient.id, day) + 1,
        version=at.basis.written[1] + 1,
        prescription_version=at.basis.stored.version,
        week=programme_week(patient.start, day),
        type=type_,
        content=session.model_dump(mode="json"),
        ladder_row=row,
        note=EXTRA,
        created_at=now,
    )
    db.add(new)
    await db.flush()
    return new
