"""Many patients whose message is due in the same minute: how long until all are in the outbox, and none left out."""

from benchmarks import practice, processes
from benchmarks.place import Place, opened
from benchmarks.table import Figures, Line, Row
from scheduler.clock import SystemClock

PATIENTS = 10_000


async def measure(place: Place) -> Figures:
    url = await place.new_database()
    async with opened(url) as database:
        await practice.enrol(database, place.library, PATIENTS, SystemClock().now(), due=True)
        await place.settle(url)
        found = await processes.figures(place, processes.environment(None, url), "benchmarks.inside", "due")
        return {**found, "skipped": PATIENTS - await practice.count_prompts(database, "due")}


async def usual(place: Place) -> Figures:
    return await processes.figures(place, processes.environment(None, ""), "benchmarks.usual", "skipped", str(PATIENTS))


DUE = Row(
    1,
    f"{PATIENTS:,} patients due in the same minute",
    (Line("seconds", "all are in the outbox after, s", most=2), Line("skipped", "reminders skipped", most=0)),
    measure,
    "PTB's JobQueue, one run_daily for each patient",
    usual,
)
