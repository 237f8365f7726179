"""Decisions about the dose: what was decided, what waits for the therapist, what became of it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import CursorResult, Row, func, select, update

from storage.db import Db
from storage.tables import DoseDecision, Patient


async def decisions(db: Db, patient_ids: Collection[int]) -> Mapping[int, Sequence[DoseDecision]]:
    """All decisions of these patients, in the order in which they were made."""
    query = select(DoseDecision).where(DoseDecision.patient_id.in_(patient_ids)).order_by(DoseDecision.id)
    found: dict[int, list[DoseDecision]] = {patient_id: [] for patient_id in patient_ids}
    for each in await db.scalars(query):
        found[each.patient_id].append(each)
    return found


async def waiting(db: Db, therapist_ids: Collection[int]) -> Sequence[Row[DoseDecision, Patient]]:
    """The proposals that wait for these therapists, each with its patient, the oldest first."""
    query = (
        select(DoseDecision, Patient)
        .join(Patient, Patient.id == DoseDecision.patient_id)
        .where(Patient.therapist_id.in_(therapist_ids), Patient.state == "active", DoseDecision.state == "waiting")
        .order_by(DoseDecision.made_at, DoseDecision.id)
    )
    return (await db.execute(query)).all()


async def by_ids(db: Db, ids: Collection[int]) -> Mapping[int, tuple[DoseDecision, Patient]]:
    """These decisions by id, each with its patient."""
    query = select(DoseDecision, Patient).join(Patient, Patient.id == DoseDecision.patient_id)
    rows = await db.execute(query.where(DoseDecision.id.in_(ids)))
    return {made.id: (made, patient) for made, patient in rows}


async def lately(db: Db, patient_ids: Collection[int], since: datetime) -> Sequence[DoseDecision]:
    """What changed the dose of these patients since this moment, the oldest first."""
    query = select(DoseDecision).where(
        DoseDecision.patient_id.in_(patient_ids),
        DoseDecision.state == "applied",
        DoseDecision.kind != "stay",
        func.coalesce(DoseDecision.settled_at, DoseDecision.made_at) >= since,
    )
    return (await db.scalars(query.order_by(DoseDecision.id))).all()


async def lapsed(db: Db, therapist_ids: Collection[int], since: datetime) -> Mapping[int, int]:
    """How many proposals of each of these therapists ended since this moment without anybody deciding."""
    query = (
        select(Patient.therapist_id, func.count())
        .join(DoseDecision, DoseDecision.patient_id == Patient.id)
        .where(
            Patient.therapist_id.in_(therapist_ids), DoseDecision.state == "lapsed", DoseDecision.settled_at >= since
        )
        .group_by(Patient.therapist_id)
    )
    return {therapist_id: count for therapist_id, count in await db.execute(query) if therapist_id is not None}


async def lapse(db: Db, now: datetime) -> int:
    """Proposals that nobody decided in time end as "stay"; returns how many."""
    query = update(DoseDecision).where(DoseDecision.state == "waiting", DoseDecision.ends_at <= now)
    result = await db.execute(query.values(state="lapsed", settled_at=now))
    return cast("CursorResult[tuple[()]]", result).rowcount
