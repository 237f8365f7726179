"""When time has to do something next: for clocks that are set instead of running (demo, stories, simulation)."""

from datetime import datetime

from sqlalchemy import func, select

from storage.db import Db
from storage.patients import DUE
from storage.tables import Outgoing, Therapist


async def next_due(db: Db) -> datetime | None:
    """The earliest moment at which a job or a message is due; None if nothing is."""
    columns = (*DUE.values(), Therapist.next_summary_at)
    message = select(func.min(Outgoing.not_before)).where(Outgoing.state == "due").scalar_subquery()
    jobs = [select(func.min(column)).scalar_subquery() for column in columns]
    found = (await db.execute(select(message, *jobs))).one()
    return min((moment for moment in found if moment is not None), default=None)
