"""A summary of 200 patients, PDF included, while other people get their responses: nobody waits for it."""

import asyncio
import json
import time

from benchmarks import practice, processes
from benchmarks.answers import one_after_the_other
from benchmarks.place import ADMIN, Place, opened
from benchmarks.table import Figures, Line, Row
from benchmarks.watch import Watch
from demo.bot_api import LocalBotApi
from scheduler.clock import SystemClock

PATIENTS, OTHERS, THERAPIST = 200, 40, 6_000_000


async def measure(place: Place) -> Figures:
    """The therapist types /summary and asks for its files; others answer their sessions all the while."""
    url = await place.new_database()
    async with opened(url) as database, LocalBotApi(now=SystemClock().now) as api:
        now = SystemClock().now()
        others = await practice.enrol(database, place.library, OTHERS, now)
        await practice.put_prompts(database, others, now)
        await practice.followed(database, place.library, PATIENTS, THERAPIST, now)
        await place.settle(url)
        api.user(ADMIN)
        therapist = api.user(THERAPIST, known=True)
        for each in others:
            api.user(each.account, known=True)
        lags = place.folder / "lags.json"
        async with (
            processes.service(place, api, url, "benchmarks.inside", LAGS=str(lags)) as process,
            Watch(api).on() as watch,
        ):
            await api.until(lambda: len(api.calls("sendMessage")) >= len(others), seconds=120)
            answering = asyncio.create_task(one_after_the_other(api, watch, iter(others)))
            began, cpu = time.monotonic(), processes.cpu_seconds(process.pid, children=True)
            therapist.send("/summary")
            await api.until(lambda: len(therapist.inbox) >= 1, seconds=60)
            shown = time.monotonic()
            therapist.press_data(therapist.last, "summary_files")
            await api.until(lambda: len(api.calls("sendDocument")) >= 2, seconds=60)
            ended, used = time.monotonic(), processes.cpu_seconds(process.pid, children=True) - cpu
            waited = await answering
        late = sorted(1000 * lag for at, lag in json.loads(lags.read_text("utf-8")) if began <= at <= ended)
        return {
            "text": 1000 * (shown - began),
            "files": ended - shown,
            "cpu": used,
            "lag p99": late[len(late) * 99 // 100],
            "lag most": late[-1],
            "presses": len(waited),
            "press": 1000 * sorted(waited)[len(waited) * 99 // 100],
        }


SUMMARY = Row(
    7,
    f"a summary of {PATIENTS} patients in their last week, its PDF of {PATIENTS} pages and its table",
    (
        Line("text", "the message, ms"),
        Line("files", "PDF and table, s", under=10),
        Line("cpu", "CPU of the service for all of it, s", under=10),
        Line("lag p99", "how late the event loop is meanwhile, p99, ms", under=50),
        Line("lag most", "the latest of all, ms"),
        Line("press", "the slowest of 100 presses meanwhile, ms"),
    ),
    measure,
)
