"""What a patient's card and the list of patients read besides what others read."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from storage.db import Db
from storage.tables import Patient, PrescriptionVersion, Therapist


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
