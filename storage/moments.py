"""When the service last did something that has to be known after a restart."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select

from storage.db import Db
from storage.tables import ServiceMoment

RECEIVED = "received"
JOB = "job:"  # before the name of a job


async def note(db: Db, name: str, at: datetime) -> None:
    await db.merge(ServiceMoment(name=name, at=at))


async def note_job(db: Db, job: str, at: datetime) -> None:
    """This job ran; its name has twelve letters at most."""
    await note(db, JOB + job, at)


async def of_jobs(db: Db) -> Mapping[str, datetime]:
    """When each job last ran, by its name."""
    query = select(ServiceMoment.name, ServiceMoment.at).where(ServiceMoment.name.startswith(JOB))
    rows = await db.execute(query.order_by(ServiceMoment.name))
    return {name.removeprefix(JOB): at for name, at in rows}


async def noted(db: Db, name: str) -> datetime | None:
    found = await db.get(ServiceMoment, name)
    return found.at if found else None
