"""When the service last did something that has to be known after a restart."""

from datetime import datetime

from storage.db import Db
from storage.tables import ServiceMoment

RECEIVED = "received"


async def note(db: Db, name: str, at: datetime) -> None:
    await db.merge(ServiceMoment(name=name, at=at))


async def noted(db: Db, name: str) -> datetime | None:
    found = await db.get(ServiceMoment, name)
    return found.at if found else None
