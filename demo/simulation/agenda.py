"""What people are going to do, and when: one after another, in the order of time."""

import heapq
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

Act = Callable[[datetime], object]
EVERY = 30  # minutes: people look at their telephones at such moments, and what they do is then handled together
MOMENT = timedelta(seconds=20)  # from one press to the next


@dataclass
class Agenda:
    """`number` keeps those of one moment in the order in which they were thought of."""

    acts: list[tuple[datetime, int, Act]] = field(default_factory=list)
    number: int = 0

    def add(self, at: datetime, act: Act) -> None:
        self.number += 1
        heapq.heappush(self.acts, (at, self.number, act))

    def next(self) -> datetime | None:
        return self.acts[0][0] if self.acts else None

    def due(self, now: datetime) -> Sequence[Act]:
        """Takes what is to be done now."""
        taken = []
        while self.acts and self.acts[0][0] <= now:
            taken.append(heapq.heappop(self.acts)[2])
        return taken


def on_grid(at: datetime) -> datetime:
    """This moment or the next one of the grid; the seconds are gone."""
    late = timedelta(minutes=at.minute % EVERY, seconds=at.second, microseconds=at.microsecond)
    return at if not late else at - late + timedelta(minutes=EVERY)
