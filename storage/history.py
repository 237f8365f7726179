"""What the summary and the reports look at: sessions as far as they count, what waits, appointments."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, select

from storage.db import Db
from storage.tables import Answer, DoseDecision, PlannedSession

PART = 500  # rows after which others get their turn


@dataclass(frozen=True, slots=True)
class Seen:
    """A session in force with its answer, as far as it counts; `done` None: without an answer."""

    patient_id: int
    local_date: date
    type: str
    note: str | None
    supervised: bool
    primary_minutes: float
    borg_least: int
    borg_most: int
    done: str | None
    minutes: int | None
    at_least_half: bool | None
    effort: int | None
    pain: int | None
    reason: str | None
    settled: bool | None


async def sessions(db: Db, patient_ids: Collection[int], first: date, last: date) -> Mapping[int, Sequence[Seen]]:
    """The sessions in force of these patients on local dates first..last, in order of time: one statement.

    Read in parts, so that thousands of rows do not hold up the event loop; whole sessions would be ten times as much.
    """
    found: dict[int, list[Seen]] = {patient_id: [] for patient_id in patient_ids}
    result = await db.stream(_SEEN, {"patients": list(found), "first": first, "last": last})
    async for rows in result.partitions(PART):
        for row in rows:
            found[row[0]].append(Seen(*row))
        await asyncio.sleep(0)
    return found


_CONTENT = PlannedSession.content
_SEEN = (
    select(
        PlannedSession.patient_id,
        PlannedSession.local_date,
        PlannedSession.type,
        PlannedSession.note,
        _CONTENT["supervised"].as_boolean(),
        _CONTENT["primary_minutes"].as_float(),
        _CONTENT["borg", 0].as_integer(),
        _CONTENT["borg", 1].as_integer(),
        Answer.done,
        Answer.minutes,
        Answer.at_least_half,
        Answer.effort,
        Answer.pain,
        Answer.reason,
        Answer.settled,
    )
    .outerjoin(Answer, Answer.session_id == PlannedSession.id)
    .where(
        PlannedSession.patient_id.in_(bindparam("patients", expanding=True)),
        PlannedSession.local_date.between(bindparam("first"), bindparam("last")),
        PlannedSession.replaced_at.is_(None),
    )
    .order_by(PlannedSession.patient_id, PlannedSession.local_date, PlannedSession.number)
)


async def waiting(db: Db, patient_ids: Collection[int], now: datetime) -> Mapping[int, Sequence[DoseDecision]]:
    """The proposals that still wait at this moment, by patient, the oldest first; without any: left out."""
    query = select(DoseDecision).where(
        DoseDecision.patient_id.in_(patient_ids), DoseDecision.state == "waiting", DoseDecision.ends_at > now
    )
    found: dict[int, list[DoseDecision]] = {}
    for each in await db.scalars(query.order_by(DoseDecision.id)):
        found.setdefault(each.patient_id, []).append(each)
    return found
