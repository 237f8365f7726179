"""Figures of the whole database, for those who look on: what came, what was said, what was answered."""

from dataclasses import dataclass

from sqlalchemy import func, select

from storage.db import Db
from storage.tables import WAITING, Answer, Incoming, Outgoing


@dataclass(frozen=True)
class Figures:
    """Counts. Of the updates `received`, some are `waiting` or `parked`; `edits` are changes of messages `sent`.

    `dropped` messages were no longer wanted; whether the `unknown` arrived nobody can tell.
    """

    received: int
    waiting: int
    parked: int
    sent: int
    edits: int
    dropped: int
    failed: int
    unknown: int
    answers: int

    @property
    def lost(self) -> int:
        """What somebody sent or was to read and that got no further."""
        return self.waiting + self.parked + self.failed + self.unknown


async def figures(db: Db) -> Figures:
    """The figures as they are now, counted over all rows: not for a path that is taken often."""
    inbox = await db.execute(
        select(
            func.count(),
            func.count().filter(WAITING),
            func.count().filter(Incoming.parked_at.is_not(None)),
        ).select_from(Incoming)
    )
    outbox = await db.execute(
        select(
            func.count().filter(Outgoing.message_id.is_not(None), Outgoing.edits.is_(None)),
            func.count().filter(Outgoing.state == "sent", Outgoing.edits.is_not(None)),
            func.count().filter(Outgoing.state == "dropped"),
            func.count().filter(Outgoing.state == "failed"),
            func.coalesce(func.sum(Outgoing.unknown), 0),
        ).select_from(Outgoing)
    )
    answers = await db.scalar(select(func.count()).select_from(Answer))
    return Figures(*inbox.one(), *outbox.one(), answers or 0)
