"""Who treats whom: a therapist's own patients, and those of whom they stand in for. The one place that says so."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, or_, select

from storage.db import Db
from storage.tables import Access, Cover, Patient, Therapist


def _running(now: datetime) -> ColumnElement[bool]:
    return (Cover.ended_at.is_(None)) & (Cover.made_at <= now) & (Cover.until_at > now)


async def patients_of(db: Db, therapist_id: int, now: datetime) -> Sequence[Patient]:
    """The patients whom this therapist treats or stands in for, by code; without those who were discharged."""
    query = _treated(therapist_id, now).where(Patient.state != "discharged").order_by(Patient.code)
    return (await db.scalars(query)).all()


async def treated(db: Db, therapist_id: int, patient_id: int, now: datetime) -> Patient | None:
    """This patient, if the therapist treats them or stands in for who does; None: somebody else's, or there is none.

    One query that says the same, as fast, of both.
    """
    return await db.scalar(_treated(therapist_id, now).where(Patient.id == patient_id))


async def treated_by_code(db: Db, therapist_id: int, code: str, now: datetime) -> Patient | None:
    """The same by code; capitals and small letters are the same."""
    return await db.scalar(_treated(therapist_id, now).where(func.lower(Patient.code) == code.lower()))


def _treated(therapist_id: int, now: datetime) -> Select[Patient]:
    covered = select(Cover.therapist_id).where(Cover.stand_in_id == therapist_id, _running(now))
    mine = or_(Patient.therapist_id == therapist_id, Patient.therapist_id.in_(covered))
    return select(Patient).where(mine)


async def covered(db: Db, therapist_ids: Collection[int], now: datetime) -> Mapping[int, frozenset[int]]:
    """Whose patients each of these therapists sees: their own, and those of whom they stand in for at this moment."""
    query = select(Cover.stand_in_id, Cover.therapist_id).where(Cover.stand_in_id.in_(therapist_ids), _running(now))
    found = {therapist_id: {therapist_id} for therapist_id in therapist_ids}
    for stand_in, therapist_id in await db.execute(query):
        found[stand_in].add(therapist_id)
    return {therapist_id: frozenset(of) for therapist_id, of in found.items()}


async def stand_ins(db: Db, therapist_ids: Collection[int], now: datetime) -> Mapping[int, Therapist]:
    """Who stands in at this moment for each of these therapists who is on leave; the newest cover counts."""
    query = (
        select(Cover.therapist_id, Therapist)
        .join(Therapist, Therapist.id == Cover.stand_in_id)
        .where(Cover.therapist_id.in_(therapist_ids), _running(now), Therapist.removed_at.is_(None))
        .order_by(Cover.id)
    )
    return dict((await db.execute(query)).all())


async def note_access(
    db: Db, now: datetime, what: str, *, person_id: int | None, role: str, patient_ids: Collection[int | None]
) -> None:
    """Write into the access log who opened or changed what of which patients; never what it said."""
    for patient_id in patient_ids:
        db.add(Access(at=now, person_id=person_id, role=role, patient_id=patient_id, what=what))
    await db.flush()
