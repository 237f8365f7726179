"""When the service last did something that has to be known after a restart."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select

from storage.db import Db
from storage.tables import ServiceMoment

RECEIVED = "received"


async def note(db: Db, name: str, at: datetime) -> None:
    await db.merge(ServiceMoment(name=name, at=at))


async def of_jobs(db: Db) -> Mapping[str, datetime]:
    """When each job last ran, by its name."""
    query = select(ServiceMoment.name, ServiceMoment.at).where(ServiceMoment.name != RECEIVED)
    return dict((await db.execute(query.order_by(ServiceMoment.name))).all())


async def noted(db: Db, name: str) -> datetime | None:
    found = await db.get(ServiceMoment, name)
    return found.at if found else None
