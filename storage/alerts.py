"""Alerts: raised, told once, over; and when each therapist is told what was raised since."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import and_, case, func, or_, select, update

from storage.care import running, tells
from storage.db import Db
from storage.patients import BATCH
from storage.tables import Alert, Cover, Patient, Person, Therapist

OPEN = Alert.cleared_at.is_(None)


async def open_of(db: Db, patient_ids: Collection[int]) -> Mapping[int, Sequence[Alert]]:
    """The alerts of each of these patients that are not over; who has none is left out."""
    rows = await db.scalars(select(Alert).where(Alert.patient_id.in_(patient_ids), OPEN).order_by(Alert.id))
    found: dict[int, list[Alert]] = {}
    for each in rows:
        found.setdefault(each.patient_id, []).append(each)
    return found


async def last_told(db: Db, patient_ids: Collection[int]) -> Mapping[tuple[int, str], datetime]:
    """When what was told last of each kind was raised, by patient id and kind."""
    query = select(Alert.patient_id, Alert.kind, func.max(Alert.raised_at))
    query = query.where(Alert.patient_id.in_(patient_ids), Alert.told_at.is_not(None))
    rows = await db.execute(query.group_by(Alert.patient_id, Alert.kind))
    return {(patient_id, kind): at for patient_id, kind, at in rows}


async def add(db: Db, causes: Collection[tuple[int, str]], now: datetime) -> None:
    """Raise these: patient id and kind."""
    db.add_all([Alert(patient_id=patient_id, kind=kind, raised_at=now) for patient_id, kind in causes])
    await db.flush()


async def clear(db: Db, patient_ids: Collection[int], now: datetime, kinds: Collection[str] | None = None) -> None:
    """The open alerts of these kinds (None: all of them) about these patients are over."""
    if not patient_ids:
        return
    query = update(Alert).where(Alert.patient_id.in_(patient_ids), OPEN)
    query = query if kinds is None else query.where(Alert.kind.in_(kinds))
    await db.execute(query.values(cleared_at=now).execution_options(synchronize_session="fetch"))


async def concerned(db: Db, patient_ids: Collection[int], now: datetime) -> Sequence[Therapist]:
    """Everybody who may come to be told about these patients: their therapists, and who stands in for them.

    Both, for a cover may end before the moment at which the stand-in would be told. Only who has an account.
    """
    of = select(Patient.therapist_id).where(Patient.id.in_(patient_ids))
    standing_in = select(Cover.stand_in_id).where(Cover.therapist_id.in_(of), running(now))
    here = and_(Therapist.person_id.is_not(None), Therapist.removed_at.is_(None))
    query = select(Therapist).where(here, or_(Therapist.id.in_(of), Therapist.id.in_(standing_in)))
    return (await db.scalars(query.order_by(Therapist.id))).all()


async def tell_by(db: Db, therapist_ids: Collection[int], at: datetime) -> None:
    """These therapists are told at this moment at the latest.

    In one statement, so that a job that has just told them and sets the moment anew loses nothing (PostgreSQL).
    """
    moment = case((Therapist.next_alerts_at < at, Therapist.next_alerts_at), else_=at)
    query = update(Therapist).where(Therapist.id.in_(therapist_ids)).values(next_alerts_at=moment)
    await db.execute(query.execution_options(synchronize_session=False))


async def due(db: Db, now: datetime) -> Sequence[Therapist]:
    """Up to 500 therapists whose moment has come, locked: who raises an alert at this moment waits (PostgreSQL)."""
    query = select(Therapist).where(Therapist.next_alerts_at <= now).order_by(Therapist.next_alerts_at).limit(BATCH)
    rows = await db.scalars(query.with_for_update(skip_locked=True).execution_options(populate_existing=True))
    return rows.all()


async def untold(db: Db, therapist_ids: Collection[int], now: datetime) -> Sequence[tuple[Alert, Patient]]:
    """What is open and was not told yet about patients whom these therapists treat or stand in for."""
    covered = select(Cover.therapist_id).where(Cover.stand_in_id.in_(therapist_ids), running(now))
    treated = or_(Patient.therapist_id.in_(therapist_ids), Patient.therapist_id.in_(covered))
    query = select(Alert, Patient).join(Patient, Patient.id == Alert.patient_id)
    query = query.where(OPEN, Alert.told_at.is_(None), treated, Patient.state != "discharged")
    return [(alert, patient) for alert, patient in await db.execute(query.order_by(Alert.id))]


async def by_ids(db: Db, ids: Collection[int]) -> Mapping[int, tuple[Alert, Patient]]:
    """These alerts by id, each with its patient."""
    query = select(Alert, Patient).join(Patient, Patient.id == Alert.patient_id).where(Alert.id.in_(ids))
    return {alert.id: (alert, patient) for alert, patient in await db.execute(query)}


async def covers_of(db: Db, therapist_ids: Collection[int], now: datetime) -> Mapping[int, Cover]:
    """The running cover of each of these therapists who is on leave."""
    query = select(Cover).where(Cover.therapist_id.in_(therapist_ids), running(now)).order_by(Cover.id)
    return {each.therapist_id: each for each in await db.scalars(query)}


async def listening(db: Db, patients: Collection[Patient], kind: str, now: datetime) -> Collection[int]:
    """Those of these patients about whom somebody is told at this moment who wants to hear this kind of alert."""
    told = await tells(db, patients, now)
    accounts = {each.telegram_id for of in told.values() for each in of}
    here = {account for account, kinds in (await off(db, accounts)).items() if kind not in kinds}
    return {patient_id for patient_id, of in told.items() if any(each.telegram_id in here for each in of)}


async def off(db: Db, telegram_ids: Collection[int]) -> Mapping[int, frozenset[str]]:
    """The kinds that the therapist with each of these accounts does not want to hear of."""
    query = select(Person.telegram_id, Therapist.alerts_off).join(Therapist, Therapist.person_id == Person.id)
    rows = await db.execute(query.where(Person.telegram_id.in_(telegram_ids), Therapist.removed_at.is_(None)))
    return {account: frozenset(kinds or ()) for account, kinds in rows}
