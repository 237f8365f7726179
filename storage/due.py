"""When time has to do something next: for clocks that are set instead of running (demo, stories, simulation)."""

from datetime import datetime

from sqlalchemy import func, select

from storage.db import Db
from storage.patients import DUE
from storage.tables import Outgoing, Therapist


async def next_due(db: Db, now: datetime) -> datetime | None:
    """The earliest moment at which a job is due (it may have passed), or a message after `now`; None if nothing is."""
    columns = (*DUE.values(), Therapist.next_summary_at)
    at = func.coalesce(Outgoing.retry_at, Outgoing.not_before)
    message = select(func.min(at)).where(Outgoing.state == "due", at > now).scalar_subquery()
    jobs = [select(func.min(column)).scalar_subquery() for column in columns]
    found = (await db.execute(select(message, *jobs))).one()
    return min((moment for moment in found if moment is not None), default=None)
