"""Reports of safety words: who said them, whether it was so then, and who has to see to it until when."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import select

from storage.db import Db
from storage.patients import BATCH
from storage.tables import Patient, SafetyReport

OPEN = SafetyReport.resolved_at.is_(None) & SafetyReport.now_so.is_not(False)


async def add(db: Db, patient_id: int, sign: str, now: datetime, escalate_at: datetime) -> SafetyReport:
    """A patient's text of this moment told of this sign."""
    report = SafetyReport(patient_id=patient_id, sign=sign, said_at=now, escalate_at=escalate_at)
    db.add(report)
    await db.flush()
    return report


async def report(db: Db, report_id: int) -> SafetyReport | None:
    """As it stands now: asked again after its patient was locked, it says what holds then."""
    return await db.get(SafetyReport, report_id, populate_existing=True)


async def said_since(db: Db, patient_id: int, sign: str, since: datetime) -> SafetyReport | None:
    """The newest report of this sign since this moment that somebody still has to see to."""
    query = select(SafetyReport).where(
        SafetyReport.patient_id == patient_id, SafetyReport.sign == sign, SafetyReport.said_at > since, OPEN
    )
    return await db.scalar(query.order_by(SafetyReport.id.desc()).limit(1))


async def by_ids(db: Db, ids: Collection[int]) -> Mapping[int, tuple[SafetyReport, Patient]]:
    """These reports by id, each with its patient."""
    query = select(SafetyReport, Patient).join(Patient, Patient.id == SafetyReport.patient_id)
    return {found.id: (found, patient) for found, patient in await db.execute(query.where(SafetyReport.id.in_(ids)))}


async def unseen(db: Db, patient_ids: Collection[int]) -> Collection[int]:
    """Those of these patients about whom there is a report that nobody has seen to."""
    rows = await db.scalars(select(SafetyReport.patient_id).where(SafetyReport.patient_id.in_(patient_ids), OPEN))
    return set(rows)


async def holds(db: Db, patient_id: int) -> bool:
    """Whether a report of this patient is so, as they say, and nobody has seen to it yet."""
    query = select(SafetyReport.id).where(
        SafetyReport.patient_id == patient_id, SafetyReport.now_so.is_(True), SafetyReport.resolved_at.is_(None)
    )
    return await db.scalar(query.limit(1)) is not None


async def due(db: Db, now: datetime) -> Sequence[tuple[SafetyReport, Patient]]:
    """Up to 500 reports, with their patients, that nobody has seen to in time; the longest overdue first."""
    query = select(SafetyReport, Patient).join(Patient, Patient.id == SafetyReport.patient_id)
    query = query.where(SafetyReport.escalate_at <= now).order_by(SafetyReport.escalate_at).limit(BATCH)
    # Locked, so that who sees to it at this moment waits (PostgreSQL; SQLite has one writer).
    rows = await db.execute(query.with_for_update(skip_locked=True, of=SafetyReport))
    return [(found, patient) for found, patient in rows]
