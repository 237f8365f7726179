"""The only file that imports APScheduler: one table (name, trigger, job), which says when to look at what is due.

A tick does no work: it wakes the loop that does. What is due is in the database, so a missed tick loses nothing, and an
error in a job ends the process loudly instead of in APScheduler's log.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from content.library import Library
from scheduler.jobs import (
    after_end,
    alerts,
    daily,
    erasing,
    follow_ups,
    housekeeping,
    retention,
    review,
    safety,
    taper,
    weekly,
)
from storage import Db

Job = Callable[[Db, Library, datetime], Awaitable[bool]]

JOBS: tuple[tuple[str, IntervalTrigger, Job], ...] = (
    ("daily", IntervalTrigger(seconds=5, timezone=UTC), daily.run),
    ("weekly", IntervalTrigger(seconds=30, timezone=UTC), weekly.run),
    ("plan", IntervalTrigger(seconds=30, timezone=UTC), review.run),
    ("taper", IntervalTrigger(seconds=30, timezone=UTC), taper.run),
    ("after_end", IntervalTrigger(seconds=30, timezone=UTC), after_end.run),
    ("follow_ups", IntervalTrigger(seconds=30, timezone=UTC), follow_ups.run),
    ("safety", IntervalTrigger(seconds=30, timezone=UTC), safety.run),
    ("erasing", IntervalTrigger(seconds=30, timezone=UTC), erasing.run),
    ("retention", IntervalTrigger(hours=1, timezone=UTC), retention.run),
    ("alerts", IntervalTrigger(seconds=30, timezone=UTC), alerts.run),
    ("housekeeping", IntervalTrigger(hours=1, timezone=UTC), housekeeping.run),
)

# The loops that wait for something to come look by themselves, too, however they are woken otherwise.
WAKE_UPS: tuple[tuple[str, IntervalTrigger], ...] = (
    ("delivery", IntervalTrigger(seconds=1, timezone=UTC)),
    ("worker", IntervalTrigger(seconds=1, timezone=UTC)),  # what a standby stored, woke nobody here
)


# A clock that is set back leaves APScheduler asleep for as long: after so many seconds of its own a loop looks anyway.
LOOK_ANYWAY = timedelta(minutes=1)
PERIODS: Mapping[str, float] = {
    name: max(trigger.interval, LOOK_ANYWAY).total_seconds()
    for name, trigger in (*((name, trigger) for name, trigger, _job in JOBS), *WAKE_UPS)
}


class Ticker:
    """Wakes loops by their names until it is stopped."""

    def __init__(self, wake: Mapping[str, Callable[[], None]]) -> None:
        """`wake`: what to call, in the event loop, for each name of JOBS and WAKE_UPS."""
        self._wake = wake
        defaults = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        self._scheduler = AsyncIOScheduler(timezone=UTC, job_defaults=defaults)
        for name, trigger in (*((name, trigger) for name, trigger, _job in JOBS), *WAKE_UPS):
            self._scheduler.add_job(self._tick, trigger, args=[name], id=name)

    async def _tick(self, name: str) -> None:
        # A coroutine, because APScheduler runs plain functions in a thread, where an asyncio.Event must not be set.
        self._wake[name]()

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)
