"""The practice's own exercises, and whose prescriptions hold one."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Text, cast, func, select
from sqlalchemy.orm import aliased

from storage.db import Db
from storage.tables import OwnExercise, Patient, PrescriptionVersion

CHANGEABLE = ("invited", "active", "stopped")  # the states in which a patient's exercises may be changed


async def of_practice(db: Db) -> Sequence[OwnExercise]:
    """Those that can be chosen, by name."""
    query = select(OwnExercise).where(OwnExercise.removed_at.is_(None))
    return (await db.scalars(query.order_by(func.lower(OwnExercise.name), OwnExercise.id))).all()


async def by_id(db: Db, own_id: int) -> OwnExercise | None:
    """One of them, also when it was removed."""
    return await db.get(OwnExercise, own_id)


async def add(
    db: Db, name: str, text: str, content: Mapping[str, object], picture: str | None, by: int | None, now: datetime
) -> OwnExercise:
    """Keep a new one; `content` as in the table."""
    made = OwnExercise(name=name, text=text, content=content, picture=picture, made_at=now, made_by=by)
    db.add(made)
    await db.flush()
    return made


async def holders(db: Db, own_id: int) -> Sequence[Patient]:
    """The patients in whose prescription in force it stands, by id; who was discharged is left alone."""
    other = aliased(PrescriptionVersion)
    newest = select(func.max(other.version)).where(other.patient_id == Patient.id)
    query = (
        select(Patient)
        .join(PrescriptionVersion, PrescriptionVersion.patient_id == Patient.id)
        .where(
            PrescriptionVersion.version == newest.scalar_subquery(),
            cast(PrescriptionVersion.content, Text).like(f'%"own-{own_id}"%'),
            Patient.state != "discharged",
        )
        .order_by(Patient.id)
    )
    return (await db.scalars(query)).all()
