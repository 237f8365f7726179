"""The inbox: updates as they came, stored before they are confirmed, handled one by one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Integer, Select, bindparam, delete, func, or_, select, update
from sqlalchemy.orm import aliased

from storage.db import Db
from storage.insert import insert_new
from storage.tables import WAITING, Incoming
from storage.types import UtcDateTime

# How long after a failed try the next one comes; after the last the update is parked.
AGAIN = (timedelta(seconds=1), timedelta(seconds=10))


@dataclass(frozen=True)
class NewUpdate:
    """An update of the Bot API: `payload` is its JSON text, `chat_id` 0 if it belongs to no chat."""

    update_id: int
    chat_id: int
    payload: str


async def store(db: Db, updates: Sequence[NewUpdate], now: datetime) -> int:
    """Store those not stored yet (getUpdates may bring one twice); returns how many were new."""
    rows = [
        {"update_id": u.update_id, "chat_id": u.chat_id, "payload": u.payload, "received_at": now, "attempts": 0}
        for u in updates
    ]
    return await insert_new(db, Incoming, rows)


def _waiting() -> Select[int, int]:
    first = (
        select(func.min(Incoming.id).label("id"), func.count().label("count"))
        .where(WAITING)
        .group_by(Incoming.chat_id)
        .subquery()
    )
    ready = or_(Incoming.retry_at.is_(None), Incoming.retry_at <= bindparam("now", type_=UtcDateTime))
    query = select(Incoming.id, first.c.count).join(first, first.c.id == Incoming.id).where(ready)
    return query.order_by(Incoming.id).limit(bindparam("most", type_=Integer))


_WAITING = _waiting()


async def waiting(db: Db, now: datetime, limit: int) -> Mapping[int, bool]:
    """The ids of the oldest waiting update of each chat, oldest first, each with whether others wait behind it.

    One that failed waits for its next try.
    """
    found = await db.execute(_WAITING, {"now": now, "most": limit})
    return {row_id: count > 1 for row_id, count in found}


def _take() -> Select[Incoming, int]:
    """Rows with how many updates came from the chat of each since some moment, up to and with it.

    No more are counted than need be: who sent ten thousand costs no more than who sent twenty-one.
    """
    other = aliased(Incoming)
    since = other.received_at > bindparam("since", type_=UtcDateTime)
    some = select(other.id).where(other.chat_id == Incoming.chat_id, since, other.id <= Incoming.id)
    some = some.correlate(Incoming).limit(bindparam("most", type_=Integer) + 1)
    count = select(func.count()).select_from(some.subquery()).scalar_subquery()
    return (
        select(Incoming, count).where(Incoming.id.in_(bindparam("of", expanding=True)), WAITING).order_by(Incoming.id)
    )


_TAKE = _take()


async def take(db: Db, row_ids: Sequence[int], most: int, since: datetime) -> Sequence[tuple[Incoming, bool]]:
    """Those of these rows that still wait, the oldest first, each with whether it is one of more than `most` that came
    from its chat after `since`.
    """
    found = await db.execute(_TAKE, {"of": row_ids, "most": most, "since": since})
    return [(row, count > most) for row, count in found]


def handled(row: Incoming, now: datetime) -> None:
    """Mark it handled and empty its payload, in the transaction that did what it asked for."""
    row.handled_at, row.payload, row.error = now, "", None


async def failed(db: Db, row_id: int, error: str, now: datetime) -> Incoming:
    """Note one failed try and when the next one is; after the last the update is parked."""
    row = await db.get_one(Incoming, row_id)
    row.error = error
    row.retry_at = now + AGAIN[row.attempts] if row.attempts < len(AGAIN) else None
    row.parked_at = now if row.retry_at is None else None
    row.attempts += 1
    return row


async def tidy(db: Db, now: datetime, keep: timedelta, keep_parked: timedelta) -> None:
    """Forget handled updates older than `keep`, and empty the payload of those parked longer than `keep_parked`."""
    await db.execute(delete(Incoming).where(Incoming.handled_at < now - keep))
    await db.execute(
        update(Incoming).where(Incoming.parked_at < now - keep_parked, Incoming.payload != "").values(payload="")
    )
