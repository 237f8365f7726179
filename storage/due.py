"""When time has to do something next: for clocks that are set instead of running (demo, stories, simulation)."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import bindparam, func, select

from storage.db import Db
from storage.erasing import MARK, TO_SAY, TOLD
from storage.outbox import FAREWELL
from storage.patients import DUE
from storage.tables import IS_DUE, WAITING, Incoming, Outgoing, SafetyReport, ServiceMoment, Therapist
from storage.types import UtcDateTime

MESSAGE, UPDATE = "message", "update"  # the names of what is due for delivery and to be tried again; others: jobs


# A farewell that has left: the rest is then erased; and where that was before the practice was told, its traces now.
_MARKED = select(ServiceMoment.at).where(ServiceMoment.name == MARK).scalar_subquery()
_LEFT = select(func.min(Outgoing.settled_at)).where(Outgoing.kind == FAREWELL, Outgoing.settled_at >= _MARKED)
_TOLD = select(func.max(Outgoing.settled_at)).where(
    Outgoing.kind == TOLD, Outgoing.settled_at >= _MARKED, ~select(Outgoing.id).where(TO_SAY).exists()
)
_ERASING = select(func.coalesce(_LEFT.scalar_subquery(), _TOLD.scalar_subquery()))
_JOBS = {
    **DUE,
    "weekly": Therapist.next_summary_at,
    "alerts": Therapist.next_alerts_at,
    "safety": SafetyReport.escalate_at,
}
_AT = func.coalesce(Outgoing.retry_at, Outgoing.not_before)
_MOMENTS = select(
    select(func.min(_AT)).where(IS_DUE, bindparam("now", type_=UtcDateTime) < _AT).scalar_subquery(),
    select(func.min(Incoming.retry_at))
    .where(WAITING, bindparam("now", type_=UtcDateTime) < Incoming.retry_at)
    .scalar_subquery(),
    *(select(func.min(column)).scalar_subquery() for column in _JOBS.values()),
    _ERASING.scalar_subquery(),
)


async def moments(db: Db, now: datetime) -> Mapping[str, datetime]:
    """The earliest moment at which each job is due (it may have passed), and after `now` a message or another try of an
    update; what is not is left out.
    """
    found = (await db.execute(_MOMENTS, {"now": now})).one()
    return {
        name: moment
        for name, moment in zip((MESSAGE, UPDATE, *_JOBS, "erasing"), found, strict=True)
        if moment is not None
    }
