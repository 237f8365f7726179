"""Covers: who stands in for whom until when."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import or_, select

from storage.care import running
from storage.db import Db
from storage.tables import Cover


async def all_running(db: Db, now: datetime) -> Sequence[Cover]:
    """Those that run at this moment, the oldest first."""
    return (await db.scalars(select(Cover).where(running(now)).order_by(Cover.id))).all()


async def with_therapist(db: Db, therapist_id: int, now: datetime) -> Sequence[Cover]:
    """The running ones in which this therapist is on leave or stands in."""
    of = or_(Cover.therapist_id == therapist_id, Cover.stand_in_id == therapist_id)
    return (await db.scalars(select(Cover).where(of, running(now)).order_by(Cover.id))).all()


async def by_id(db: Db, cover_id: int) -> Cover | None:
    return await db.get(Cover, cover_id)
