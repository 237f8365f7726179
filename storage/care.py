"""Who treats whom: a therapist's own patients, and those of whom they stand in for. The one place that says so."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, func, insert, or_, select

from storage.db import Db
from storage.patients import TherapistAccount, therapist_accounts
from storage.tables import Access, Cover, Patient, Person, Therapist


def running(now: datetime) -> ColumnElement[bool]:
    """Of a cover: whether it runs at this moment."""
    return (Cover.ended_at.is_(None)) & (Cover.made_at <= now) & (Cover.until_at > now)


async def patients_of(db: Db, therapist_id: int, now: datetime) -> Sequence[Patient]:
    """The patients whom this therapist treats or stands in for, by code; without those who were discharged."""
    query = _treated(therapist_id, now).where(Patient.state != "discharged").order_by(Patient.code)
    return (await db.scalars(query)).all()


@dataclass(frozen=True)
class Treated:
    """A patient whom a therapist treats, or for now stands in for somebody who does (`covers`)."""

    patient: Patient
    covers: bool


async def patients_of_each(
    db: Db, asked: Collection[tuple[int, datetime]]
) -> Mapping[tuple[int, datetime], Sequence[Treated]]:
    """The same for any number of therapists, each at a moment of their own, in two statements."""
    ids = {therapist_id for therapist_id, _at in asked}
    covers = (await db.scalars(select(Cover).where(Cover.stand_in_id.in_(ids), Cover.ended_at.is_(None)))).all()
    own = {*ids, *(each.therapist_id for each in covers)}
    query = select(Patient).where(Patient.therapist_id.in_(own), Patient.state != "discharged").order_by(Patient.code)
    of: dict[int, list[Patient]] = {}
    for patient in await db.scalars(query):
        of.setdefault(patient.therapist_id or 0, []).append(patient)
    found = {}
    for therapist_id, at in asked:
        covered = {
            each.therapist_id
            for each in covers
            if each.stand_in_id == therapist_id and each.made_at <= at < each.until_at
        } - {therapist_id}
        mine = [Treated(each, covers=False) for each in of.get(therapist_id, ())]
        others = [Treated(each, covers=True) for other in covered for each in of.get(other, ())]
        found[therapist_id, at] = sorted((*mine, *others), key=lambda each: each.patient.code)
    return found


async def treated(db: Db, therapist_id: int, patient_id: int, now: datetime) -> Patient | None:
    """This patient, if the therapist treats them or stands in for who does; None: somebody else's, or there is none.

    One query that says the same, as fast, of both.
    """
    return await db.scalar(_treated(therapist_id, now).where(Patient.id == patient_id))


async def treated_by_code(db: Db, therapist_id: int, code: str, now: datetime) -> Patient | None:
    """The same by code; capitals and small letters are the same."""
    return await db.scalar(_treated(therapist_id, now).where(func.lower(Patient.code) == code.lower()))


def _treated(therapist_id: int, now: datetime) -> Select[Patient]:
    covered = select(Cover.therapist_id).where(Cover.stand_in_id == therapist_id, running(now))
    mine = or_(Patient.therapist_id == therapist_id, Patient.therapist_id.in_(covered))
    return select(Patient).where(mine)


async def covered(db: Db, therapist_ids: Collection[int], now: datetime) -> Mapping[int, frozenset[int]]:
    """Whose patients each of these therapists sees: their own, and those of whom they stand in for at this moment."""
    query = select(Cover.stand_in_id, Cover.therapist_id).where(Cover.stand_in_id.in_(therapist_ids), running(now))
    found = {therapist_id: {therapist_id} for therapist_id in therapist_ids}
    for stand_in, therapist_id in await db.execute(query):
        found[stand_in].add(therapist_id)
    return {therapist_id: frozenset(of) for therapist_id, of in found.items()}


async def stand_ins(db: Db, therapist_ids: Collection[int], now: datetime) -> Mapping[int, Therapist]:
    """Who stands in at this moment for each of these therapists who is on leave; the newest cover counts."""
    query = (
        select(Cover.therapist_id, Therapist)
        .join(Therapist, Therapist.id == Cover.stand_in_id)
        .where(Cover.therapist_id.in_(therapist_ids), running(now), Therapist.removed_at.is_(None))
        .order_by(Cover.id)
    )
    return dict((await db.execute(query)).all())


async def reached(db: Db, patient: Patient, now: datetime) -> Sequence[TherapistAccount]:
    """The therapist of this patient and who stands in at this moment: those of them whom messages reach."""
    both = (await tells_both(db, [patient], now)).get(patient.id, ())
    accounts = [each.telegram_id for each in both]
    query = select(Person.telegram_id).where(Person.telegram_id.in_(accounts), Person.blocked_at.is_not(None))
    blocked = set(await db.scalars(query))
    return [each for each in both if each.telegram_id not in blocked]


async def tells(db: Db, patients: Collection[Patient], now: datetime) -> Mapping[int, Sequence[TherapistAccount]]:
    """Who is told about each patient (by id) at this moment: who stands in, or else the therapist; without an account
    nobody, and the patient is left out.
    """
    both = await tells_both(db, patients, now)
    return {patient_id: told[-1:] for patient_id, told in both.items()}


async def tells_both(db: Db, patients: Collection[Patient], now: datetime) -> Mapping[int, Sequence[TherapistAccount]]:
    """The same for what must not be missed: the therapist, and who stands in after them."""
    own = await therapist_accounts(db, patients)
    away = {each.therapist_id for each in patients if each.therapist_id is not None}
    standing_in = await _stand_in_accounts(db, away, now)
    found: dict[int, list[TherapistAccount]] = {}
    for patient in patients:
        told = [own.get(patient.id), standing_in.get(patient.therapist_id or 0)]
        if there := [each for each in told if each is not None]:
            found[patient.id] = there
    return found


async def _stand_in_accounts(db: Db, therapist_ids: Collection[int], now: datetime) -> Mapping[int, TherapistAccount]:
    query = (
        select(Cover.therapist_id, Person.telegram_id, Therapist.timezone)
        .join(Therapist, Therapist.id == Cover.stand_in_id)
        .join(Person, Person.id == Therapist.person_id)
        .where(Cover.therapist_id.in_(therapist_ids), running(now), Therapist.removed_at.is_(None))
        .order_by(Cover.id)
    )
    rows = await db.execute(query)
    return {away: TherapistAccount(telegram_id, zone) for away, telegram_id, zone in rows}


async def teams(db: Db, telegram_ids: Collection[int], now: datetime) -> Mapping[int, Collection[int]]:
    """Of each account the ids of the therapists whose patients it treats: its own, and those it stands in for."""
    query = (
        select(Person.telegram_id, Therapist.id, Cover.therapist_id)
        .join(Therapist, Therapist.person_id == Person.id)
        .outerjoin(Cover, and_(Cover.stand_in_id == Therapist.id, running(now)))
        .where(Person.telegram_id.in_(telegram_ids), Therapist.removed_at.is_(None))
    )
    found: dict[int, set[int]] = {}
    for account, own, covered in await db.execute(query):
        found.setdefault(account, set()).update({own} if covered is None else {own, covered})
    return found


async def note_access(
    db: Db, now: datetime, what: str, *, person_id: int | None, role: str, patient_ids: Collection[int | None]
) -> None:
    """Write into the access log who opened or changed what of which patients; never what it said."""
    await note_accesses(db, now, what, role, [(person_id, patient_id) for patient_id in patient_ids])


async def note_accesses(
    db: Db, now: datetime, what: str, role: str, opened: Collection[tuple[int | None, int | None]]
) -> None:
    """The same of several people, each with a patient: one statement, whatever their number."""
    rows = [
        {"at": now, "person_id": person_id, "role": role, "patient_id": patient_id, "what": what}
        for person_id, patient_id in opened
    ]
    if rows:
        await db.execute(insert(Access), rows)


async def is_noted(db: Db, patient_id: int, what: str) -> bool:
    """Whether the access log has this word about this patient."""
    query = select(Access.id).where(Access.patient_id == patient_id, Access.what == what)
    return await db.scalar(query.limit(1)) is not None
