"""Who treats whom: a therapist's own patients, and those of whom they stand in for. The one place that says so."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, or_, select

from storage.db import Db
from storage.tables import Access, Cover, Patient, Person, Therapist


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


async def stand_ins(db: Db, therapist_ids: Collection[int], now: datetime) -> Mapping[int, Therapist]:
    """Who stands in at this moment for each of these therapists who is on leave; the newest cover counts."""
    query = (
        select(Cover.therapist_id, Therapist)
        .join(Therapist, Therapist.id == Cover.stand_in_id)
        .where(Cover.therapist_id.in_(therapist_ids), _running(now), Therapist.removed_at.is_(None))
        .order_by(Cover.id)
    )
    return dict((await db.execute(query)).all())


async def reached(db: Db, patient: Patient, now: datetime) -> Sequence[tuple[int, str]]:
    """The therapist of this patient and who stands in at this moment, as (account, time zone): those whom messages
    reach.
    """
    if patient.therapist_id is None:
        return ()
    covering = (await stand_ins(db, [patient.therapist_id], now)).values()
    ids = [patient.therapist_id, *(each.id for each in covering)]
    query = select(Person.telegram_id, Therapist.timezone).join(Therapist, Therapist.person_id == Person.id)
    query = query.where(Therapist.id.in_(ids), Therapist.removed_at.is_(None), Person.blocked_at.is_(None))
    return [(account, zone) for account, zone in await db.execute(query.order_by(Therapist.id))]


async def accounts_of(db: Db, patient_ids: Collection[int], now: datetime) -> Mapping[int, frozenset[int]]:
    """The accounts of those who treat each of these patients, or stand in for who does."""
    covers = (Cover.therapist_id == Patient.therapist_id) & _running(now)
    treats = or_(Therapist.id == Patient.therapist_id, Therapist.id.in_(select(Cover.stand_in_id).where(covers)))
    query = select(Patient.id, Person.telegram_id).select_from(Patient).join(Therapist, treats)
    query = query.join(Person, Person.id == Therapist.person_id)
    rows = await db.execute(query.where(Patient.id.in_(patient_ids), Therapist.removed_at.is_(None)))
    found: dict[int, set[int]] = {patient_id: set() for patient_id in patient_ids}
    for patient_id, account in rows:
        found[patient_id].add(account)
    return {patient_id: frozenset(of) for patient_id, of in found.items()}


async def note_access(
    db: Db, now: datetime, what: str, *, person_id: int | None, role: str, patient_ids: Collection[int | None]
) -> None:
    """Write into the access log who opened or changed what of which patients; never what it said."""
    for patient_id in patient_ids:
        db.add(Access(at=now, person_id=person_id, role=role, patient_id=patient_id, what=what))
    await db.flush()
