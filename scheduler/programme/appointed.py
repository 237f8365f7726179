"""Appointments in the plan of a week: a strength session moves to the day on which the patient comes (practice)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

WEEK = 7


@dataclass(frozen=True, slots=True)
class Appointed:
    """An appointment for a supervised session, on the local date `day`; `decided_on`: when it was put there.

    `ended_on`: when it was cancelled, or its own date where the patient did not come; None: it stands.
    """

    day: date
    decided_on: date
    ended_on: date | None = None


def moved_to(
    strength: Sequence[date], appointed: Iterable[Appointed], supervised: Collection[date], apart: int
) -> list[date]:
    """The strength days of a week, in order, once these appointments of that week are among them.

    Each takes the place of a strength day after the one on which it was made (what was said until then stays), without
    such a day it is one more: first of one whose leaving keeps all others `apart` (in days), then of a `supervised`
    one, then of the nearest. One that ended gives the day back; if that is over, its own date is the one to exercise.
    """
    days, every = list(strength), sorted(set(appointed), key=lambda each: (each.day, each.decided_on))
    dates = stands_on(every)
    for each in every:
        if each.day in days:
            continue
        free = [day for day in days if day not in dates and day > each.decided_on]
        out = max(free, key=lambda day: _fitness(day, each.day, days, supervised, apart), default=None)
        if each.ended_on is not None and (out is None or out > each.ended_on):
            continue
        days = sorted([*(day for day in days if day != out), each.day])
    return days


def stands_on(appointed: Iterable[Appointed]) -> frozenset[date]:
    """The local dates on which the patient comes or came."""
    return frozenset(each.day for each in appointed if each.ended_on is None)


def _fitness(
    out: date, to: date, days: Sequence[date], supervised: Collection[date], apart: int
) -> tuple[int, bool, int, int]:
    """How well a strength day can move to this date; the largest fits best."""
    left = sorted([*(day for day in days if day != out), to])
    gap = min(((later - earlier).days for earlier, later in pairwise(left)), default=WEEK)
    return min(gap, apart), out in supervised, -abs((out - to).days), -out.toordinal()
