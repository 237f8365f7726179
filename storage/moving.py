"""What waits for a moment that somebody moves by another prompt time or time zone."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from storage.db import Db
from storage.outbox import Lane
from storage.tables import Outgoing

MOVED = "moved"  # why it was dropped: in the new time zone its moment is over


async def waiting(db: Db, chat_id: int, now: datetime) -> Sequence[Outgoing]:
    """The prompts that wait for a later moment in this chat, to be changed by the caller."""
    query = select(Outgoing).where(
        Outgoing.chat_id == chat_id,
        Outgoing.state == "due",
        Outgoing.lane == int(Lane.PROMPTS),
        Outgoing.not_before > now,
    )
    return (await db.scalars(query.order_by(Outgoing.id))).all()


async def moment_of(db: Db, key: str) -> datetime | None:
    """The moment of the row with this key, if there is one."""
    return await db.scalar(select(Outgoing.not_before).where(Outgoing.key == key))


def drop(row: Outgoing, now: datetime) -> None:
    """It is not sent any more."""
    row.state, row.reason, row.settled_at, row.arguments = "dropped", MOVED, now, {}
