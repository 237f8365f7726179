"""A hundred thousand patients enrolled and none due: what a tick, being idle, and a start cost."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from benchmarks import practice, processes
from benchmarks.place import Place, opened
from benchmarks.table import Figures, Line, Row
from demo.bot_api import LocalBotApi
from scheduler.clock import SystemClock

PATIENTS = 100_000
IDLE_SECONDS = 20
SETTLE_SECONDS = 3
JOBS = ("daily", "weekly", "plan", "taper", "after_end", "follow_ups")
HOURLY = "housekeeping"


async def idle(place: Place) -> Figures:
    """A step of each loop, in a process of its own; then the real service, doing nothing."""
    url = await _enrolled(place)
    async with LocalBotApi(now=SystemClock().now) as api:
        found = await processes.figures(place, processes.environment(api, url), "benchmarks.inside", "ticks")
        async with _started(place, api, url) as process:
            await asyncio.sleep(SETTLE_SECONDS)
            before = processes.cpu_seconds(process.pid)
            await asyncio.sleep(IDLE_SECONDS)
            used = processes.cpu_seconds(process.pid) - before
    return {
        "job": max(found[f"{name} median"] for name in JOBS),
        "job slowest": max(found[f"{name} slowest"] for name in JOBS),
        "delivery": found["delivery median"],
        "delivery slowest": found["delivery slowest"],
        HOURLY: found[f"{HOURLY} median"],
        "idle": 100 * used / IDLE_SECONDS,
    }


async def start(place: Place) -> Figures:
    """From the start of the process to its first getUpdates."""
    url = await _enrolled(place)
    async with LocalBotApi(now=SystemClock().now) as api:
        loop = asyncio.get_running_loop()
        began = loop.time()
        async with _started(place, api, url) as process:
            seconds = loop.time() - began
            await asyncio.sleep(SETTLE_SECONDS)
            return {"seconds": seconds, "memory": processes.resident(process.pid)}


async def usual_start(place: Place) -> Figures:
    settings = processes.environment(None, "")
    return await processes.figures(place, settings, "benchmarks.usual", "enrolled", str(PATIENTS))


@asynccontextmanager
async def _started(place: Place, api: LocalBotApi, url: str) -> AsyncIterator[asyncio.subprocess.Process]:
    async with processes.service(place, api, url) as process:
        async with asyncio.timeout(60):
            while not api.world.queue.is_read:  # noqa: ASYNC110 - nobody tells that a long poll began
                await asyncio.sleep(0.005)
        yield process


async def _enrolled(place: Place) -> str:
    """One database for both rows: nothing changes in it."""
    if "enrolled" not in place.kept:
        now, url = SystemClock().now(), await place.new_database()
        async with opened(url) as database:
            await practice.enrol(database, place.library, PATIENTS, now, morning=True)
        await place.settle(url)
        place.kept["enrolled"] = url
    return place.kept["enrolled"]


IDLE = Row(
    2,
    f"{PATIENTS:,} enrolled and none due",
    (
        Line("job", "a tick of the slowest job, median, ms", under=5),
        Line("job slowest", "99 of 100 ticks of each job, ms", under=5),
        Line("delivery", "a look at the outbox, median, ms", under=5),
        Line("delivery slowest", "99 of 100 looks at the outbox, ms", under=5),
        Line(HOURLY, "tidying up, once an hour, ms"),
        Line("idle", "idle, % of a core", under=1),
    ),
    idle,
)
START = Row(
    3,
    f"start with {PATIENTS:,} enrolled",
    (
        Line("seconds", "until the first getUpdates, s", most=3),
        Line("memory", "resident memory, MiB", under=170),
    ),
    start,
    "PTB's JobQueue, one run_daily for each patient: only adding them, and only the memory that takes",
    usual_start,
)
