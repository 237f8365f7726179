"""What a patient's card and the list of patients read besides what others read."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from storage.db import Db
from storage.tables import Appointment, Patient, PrescriptionVersion, Therapist


@dataclass(frozen=True)
class Appointments:
    """Of one patient: the next planned one, and the local dates of those that took place."""

    next: Appointment | None
    kept: tuple[date, ...]


async def appointments(db: Db, patient_ids: Collection[int], day: date) -> Mapping[int, Appointments]:
    """Of each of these patients: the next appointment from this local date on, and those that took place."""
    query = select(Appointment).where(
        Appointment.patient_id.in_(patient_ids), Appointment.state.in_(("planned", "kept"))
    )
    found = (await db.scalars(query.order_by(Appointment.local_date, Appointment.local_time))).all()
    return {
        patient_id: Appointments(
            next((each for each in found if _ahead(each, patient_id, day)), None),
            tuple(each.local_date for each in found if each.patient_id == patient_id and each.state == "kept"),
        )
        for patient_id in patient_ids
    }


def _ahead(each: Appointment, patient_id: int, day: date) -> bool:
    return each.patient_id == patient_id and each.state == "planned" and each.local_date >= day


async def enrolled_by(db: Db, patient_id: int) -> Therapist | None:
    """The therapist whose person enrolled this patient; None: it was somebody who is none."""
    query = (
        select(Therapist)
        .join(PrescriptionVersion, PrescriptionVersion.created_by == Therapist.person_id)
        .where(PrescriptionVersion.patient_id == patient_id, PrescriptionVersion.version == 1)
        .where(Therapist.removed_at.is_(None))
    )
    return await db.scalar(query)


@dataclass(frozen=True)
class Listed:
    """A patient as everybody in charge may see them: the name is that of the therapist responsible."""

    patient: Patient
    therapist: str | None


async def listed(db: Db, first: int, most: int) -> tuple[int, Sequence[Listed]]:
    """How many patients the practice has, and `most` of them from the `first` on (from 0), by code; without those who
    were anonymised.
    """
    there = Patient.anonymised_at.is_(None)
    count = await db.scalar(select(func.count()).select_from(Patient).where(there)) or 0
    query = select(Patient, Therapist.name).outerjoin(Therapist, Therapist.id == Patient.therapist_id).where(there)
    rows = await db.execute(query.order_by(Patient.code).offset(first).limit(most))
    return count, [Listed(patient, name) for patient, name in rows]
