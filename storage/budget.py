"""What counts against the number of messages that the bot may start in a week."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import case, func, or_, select

from storage.db import Db
from storage.outbox import Lane
from storage.tables import Outgoing, PlannedSession

LAST = "nudge"
REPEATED = "later:"  # the keys of day's messages that somebody asked for once more: they do not count


@dataclass(frozen=True)
class Counted:
    """A message that counts: sent, or (`waiting`) still to be sent."""

    chat_id: int
    at: datetime
    waiting: bool


async def counted(
    db: Db, chat_ids: Collection[int], kinds: Collection[str], first: datetime, before: datetime
) -> Sequence[Counted]:
    """The messages of these kinds that were or are to be sent to these chats from `first` on and before `before`.

    One that is under way is not among them: it asks whether it may. Nor is a nudge that waits: it comes last of all.
    """
    rows = await db.execute(
        select(Outgoing.chat_id, Outgoing.not_before, Outgoing.state).where(
            Outgoing.chat_id.in_(chat_ids),
            Outgoing.kind.in_(kinds),
            Outgoing.lane == int(Lane.PROMPTS),
            Outgoing.state.in_(("sent", "due")),
            Outgoing.not_before >= first,
            Outgoing.not_before < before,
            or_(Outgoing.state == "sent", Outgoing.kind != LAST),
            ~Outgoing.key.startswith(REPEATED),
        )
    )
    return [Counted(chat_id, at, state == "due") for chat_id, at, state in rows]


async def training_days(
    db: Db, patient_ids: Collection[int], first: date, last: date
) -> Sequence[tuple[int, date, bool]]:
    """(patient, local date, whether there is strength) for each date first..last with sessions in force."""
    strength = func.max(case((PlannedSession.type == "strength", 1), else_=0))
    rows = await db.execute(
        select(PlannedSession.patient_id, PlannedSession.local_date, strength)
        .where(
            PlannedSession.patient_id.in_(patient_ids),
            PlannedSession.local_date.between(first, last),
            PlannedSession.replaced_at.is_(None),
        )
        .group_by(PlannedSession.patient_id, PlannedSession.local_date)
    )
    return [(patient_id, day, bool(has)) for patient_id, day, has in rows]
