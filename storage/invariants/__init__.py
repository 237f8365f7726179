"""What holds of the data after every commit, as SQL that finds the rows for which it does not.

Left out is what the database itself refuses: unique keys, and references to rows that are not there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from sqlalchemy import Select, func, select

from storage.db import Db
from storage.invariants.of_alerts import OF_ALERTS, OF_COVERS
from storage.invariants.of_answers import OF_ANSWERS, OF_SAFETY
from storage.invariants.of_messages import OF_INBOX, OF_OUTBOX, SECRET
from storage.invariants.of_people import OF_PATIENTS, OF_PEOPLE
from storage.invariants.of_programme import OF_DECISIONS, OF_OWN_EXERCISES, OF_PAUSES, OF_SESSIONS
from storage.invariants.of_visits import OF_VISITS
from storage.invariants.rule import Invariant

__all__ = ["INVARIANTS", "SECRET", "Broken", "broken"]

# Two calls at most (an edit whose message is gone is said anew), each 10 s to connect and 30 s for an answer; and some
# seconds for its turn and for writing it down.
UNDER_WAY = timedelta(minutes=2)
PARKED = timedelta(days=7, hours=2)  # seven days, and twice the hour after which it is looked at again
SHOWN = 5  # ids of a broken invariant that are named

INVARIANTS = (
    *OF_OUTBOX,
    *OF_INBOX,
    *OF_PATIENTS,
    *OF_SESSIONS,
    *OF_PAUSES,
    *OF_ANSWERS,
    *OF_SAFETY,
    *OF_DECISIONS,
    *OF_OWN_EXERCISES,
    *OF_PEOPLE,
    *OF_VISITS,
    *OF_ALERTS,
    *OF_COVERS,
)


@dataclass(frozen=True)
class Broken:
    """An invariant that does not hold: for how many rows, and the ids of up to five. Never what they contain."""

    name: str
    sentence: str
    count: int
    ids: Sequence[int]


async def broken(db: Db, now: datetime) -> Sequence[Broken]:
    """The invariants that do not hold at `now`, each looked for in one statement."""
    moments = {"now": now, "under_way_since": now - UNDER_WAY, "parked_since": now - PARKED}
    return [
        Broken(each.name, each.sentence, ids[0][1], [number for number, _count in ids])
        for each in INVARIANTS
        if (ids := (await db.execute(_first(each), moments)).all())
    ]


@cache
def _first(of: Invariant) -> Select[int, int]:
    """The first rows that break it, each with how many there are."""
    rows = of.breaking.subquery()
    return select(rows.c[0], func.count().over()).order_by(rows.c[0]).limit(SHOWN)
