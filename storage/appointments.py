"""Appointments of patients with their therapists."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, time

from sqlalchemy import select

from storage.db import Db
from storage.tables import Answer, Appointment, Outgoing, Patient, PlannedSession

STANDING = ("planned", "kept")


async def of_patients(db: Db, patient_ids: Collection[int]) -> Mapping[int, Sequence[Appointment]]:
    """All appointments of each of these patients, in order of time."""
    found: dict[int, list[Appointment]] = {patient_id: [] for patient_id in patient_ids}
    query = select(Appointment).where(Appointment.patient_id.in_(patient_ids))
    for each in await db.scalars(query.order_by(Appointment.local_date, Appointment.local_time, Appointment.id)):
        found[each.patient_id].append(each)
    return found


async def by_ids(db: Db, ids: Collection[int]) -> Mapping[int, tuple[Appointment, Patient]]:
    """These appointments by id, each with its patient."""
    query = select(Appointment, Patient).join(Patient, Patient.id == Appointment.patient_id)
    rows = await db.execute(query.where(Appointment.id.in_(ids)))
    return {made.id: (made, patient) for made, patient in rows}


async def of_patient(db: Db, patient_id: int, appointment_id: int) -> Appointment | None:
    """This appointment, as it stands now, if it is this patient's."""
    made = await db.get(Appointment, appointment_id, populate_existing=True)
    return made if made is not None and made.patient_id == patient_id else None


async def at_moment(db: Db, therapist_id: int, day: date, wall: time, but: int) -> Sequence[str]:
    """The codes of other patients (`but` this one) of a therapist who come at this local date and time."""
    query = select(Patient.code).join(Appointment, Appointment.patient_id == Patient.id)
    query = query.where(Patient.therapist_id == therapist_id, Patient.id != but, Appointment.state == "planned")
    query = query.where(Appointment.local_date == day, Appointment.local_time == wall)
    return (await db.scalars(query.order_by(Patient.code))).all()


async def on_days(
    db: Db, patient_ids: Collection[int], first: date, last: date
) -> Mapping[tuple[int, date], Appointment]:
    """The appointment that stands of each of these patients on local dates first..last, by patient id and date."""
    query = select(Appointment).where(
        Appointment.patient_id.in_(patient_ids),
        Appointment.local_date.between(first, last),
        Appointment.state.in_(STANDING),
    )
    rows = await db.scalars(query.order_by(Appointment.id))
    return {(each.patient_id, each.local_date): each for each in rows}


async def done_supervised(db: Db, patient_ids: Collection[int]) -> Mapping[int, Sequence[date]]:
    """The local dates on which each of these patients did a supervised session at least partly, in order."""
    found: dict[int, list[date]] = {patient_id: [] for patient_id in patient_ids}
    query = (
        select(PlannedSession.patient_id, PlannedSession.local_date)
        .join(Answer, Answer.session_id == PlannedSession.id)
        .where(
            PlannedSession.patient_id.in_(patient_ids),
            PlannedSession.replaced_at.is_(None),
            PlannedSession.content["supervised"].as_boolean().is_(True),
            Answer.done.in_(("done", "partly")),
        )
        .order_by(PlannedSession.local_date)
    )
    for patient_id, day in await db.execute(query):
        found[patient_id].append(day)
    return found


async def told(db: Db, keys: Collection[str]) -> Collection[str]:
    """Those of these keys whose message was sent."""
    rows = await db.scalars(select(Outgoing.key).where(Outgoing.key.in_(keys), Outgoing.state == "sent"))
    return set(rows)
