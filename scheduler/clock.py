"""Reads a clock, and nothing else does."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """This moment, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds since some moment; they never go back, whatever the clock is set to."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


class VirtualClock:
    """A clock that stands still until it is set: for the demo, the stories and the simulation."""

    def __init__(self, start: datetime) -> None:
        """`start` is aware; ValueError otherwise."""
        self._passed, self._now = timedelta(0), datetime.min.replace(tzinfo=UTC)
        self.set(start)

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._passed.total_seconds()

    def set(self, moment: datetime) -> None:
        """Set it to an aware moment."""
        if moment.tzinfo is None:
            raise ValueError("a clock needs a time zone")
        self._passed += max(moment - self._now, timedelta(0))
        self._now = moment.astimezone(UTC)

    def advance(self, step: timedelta) -> None:
        self.set(self._now + step)
