"""The practice's own data, as far as an admin changed it, and its patients by state."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, or_, select, update

from storage.db import Db
from storage.tables import Appointment, Cover, DoseDecision, Patient, PracticeValue, SafetyReport, Therapist

OVER = ("ended", "stopped", "discharged")  # states after which a patient may be enrolled anew


async def values(db: Db) -> Mapping[str, str]:
    """What an admin changed: the name of the setting in small letters, and its value."""
    return dict((await db.execute(select(PracticeValue.name, PracticeValue.value))).all())


async def change(db: Db, name: str, value: str, now: datetime) -> None:
    """From now on this value goes before the setting of this name; an empty one too."""
    await db.merge(PracticeValue(name=name, value=value, changed_at=now))
    await db.flush()


async def page(db: Db, states: Collection[str], first: int, most: int) -> tuple[int, Sequence[tuple[int, str, str]]]:
    """How many patients are in these states, and so many of them by code: id, code, state."""
    of = Patient.state.in_(states)
    count = await db.scalar(select(func.count()).select_from(Patient).where(of)) or 0
    query = select(Patient.id, Patient.code, Patient.state).where(of).order_by(Patient.code).offset(first).limit(most)
    return count, [(id_, code, state) for id_, code, state in await db.execute(query)]


async def codes(db: Db, wanted: Collection[str]) -> Mapping[str, str]:
    """Which of these codes exist (in small letters), and the state of their patients."""
    lowered = func.lower(Patient.code)
    query = select(lowered, Patient.state).where(lowered.in_([each.lower() for each in wanted]))
    return dict((await db.execute(query)).all())


async def therapist(db: Db, therapist_id: int) -> Therapist | None:
    """The therapist of this id, unless removed."""
    query = select(Therapist).where(Therapist.id == therapist_id, Therapist.removed_at.is_(None))
    return await db.scalar(query)


async def patients_each(db: Db) -> Mapping[int, int]:
    """How many patients each therapist has who may still be sent something."""
    query = select(Patient.therapist_id, func.count()).where(Patient.state != "discharged")
    rows = await db.execute(query.group_by(Patient.therapist_id))
    return {therapist_id: count for therapist_id, count in rows if therapist_id is not None}


async def patients_of(db: Db, therapist_id: int) -> Sequence[Patient]:
    """The patients of this therapist, without those who were discharged, by id."""
    own = (Patient.therapist_id == therapist_id) & (Patient.state != "discharged")
    return (await db.scalars(select(Patient).where(own).order_by(Patient.id))).all()


async def let_go(db: Db, therapist_id: int, now: datetime) -> None:
    """Nobody is responsible for this therapist's patients, and no cover of or by them runs any more."""
    own = (Patient.therapist_id == therapist_id) & (Patient.state != "discharged")
    await db.execute(update(Patient).where(own).values(therapist_id=None).execution_options(synchronize_session=False))
    either = or_(Cover.therapist_id == therapist_id, Cover.stand_in_id == therapist_id)
    running = update(Cover).where(either, Cover.ended_at.is_(None), Cover.until_at > now)
    await db.execute(running.values(ended_at=now).execution_options(synchronize_session=False))


async def free_account(db: Db, person_id: int) -> None:
    """A therapist who was removed gives the account back: who comes again comes as a new one."""
    removed = update(Therapist).where(Therapist.person_id == person_id, Therapist.removed_at.is_not(None))
    await db.execute(removed.values(person_id=None).execution_options(synchronize_session=False))


async def wind_up(db: Db, patient_id: int, by: int | None, now: datetime) -> None:
    """What is open about this patient ends: proposals, appointments, safety reports."""
    waiting = (DoseDecision.patient_id == patient_id) & (DoseDecision.state == "waiting")
    await db.execute(
        update(DoseDecision)
        .where(waiting)
        .values(state="withdrawn", settled_at=now)
        .execution_options(synchronize_session="fetch")
    )
    planned = (Appointment.patient_id == patient_id) & (Appointment.state == "planned")
    await db.execute(
        update(Appointment)
        .where(planned)
        .values(state="cancelled", changed_at=now, sequence=Appointment.sequence + 1)
        .execution_options(synchronize_session="fetch")
    )
    unseen = (SafetyReport.patient_id == patient_id) & SafetyReport.resolved_at.is_(None)
    await db.execute(
        update(SafetyReport)
        .where(unseen, SafetyReport.now_so.is_not(False))
        .values(resolved_at=now, resolved_by=by, escalate_at=None)
        .execution_options(synchronize_session="fetch")
    )
