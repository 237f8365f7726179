"""Reads a clock, and nothing else does."""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """This moment, aware, in UTC."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class VirtualClock:
    """A clock that stands still until it is set: for the demo, the stories and the simulation."""

    def __init__(self, start: datetime) -> None:
        """`start` is aware; ValueError otherwise."""
        self.set(start)

    def now(self) -> datetime:
        return self._now

    def set(self, moment: datetime) -> None:
        """Set it to an aware moment."""
        if moment.tzinfo is None:
            raise ValueError("a clock needs a time zone")
        self._now = moment.astimezone(UTC)

    def advance(self, step: timedelta) -> None:
        self._now += step
