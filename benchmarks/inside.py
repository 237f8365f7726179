"""What is measured inside a process of its own: `python -m benchmarks.inside due | ticks | run`.

`run` is the service with Telegram's rate limit off; the others print their figures as JSON.
"""

import asyncio
import json
import os
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from unittest.mock import patch

from bot.app import build, build_bot, connect, job_step
from bot.service import run, settle_down
from bot.settings import settings_for_run
from content.library import load_library
from scheduler.clock import SystemClock
from scheduler.jobs import daily
from storage import Database
from storage.settings import DatabaseSettings

TICKS = 200
TICK = 0.002


async def due() -> dict[str, float]:
    """Seconds that the job of the day's messages takes until nothing is due any more, in the service's batches."""
    database = Database(DatabaseSettings().database_url)
    step = job_step("daily", daily.run, database, load_library(), SystemClock())
    settle_down()  # as the service does at its start
    started = time.perf_counter()
    while await step():
        pass
    seconds = time.perf_counter() - started
    await database.close()
    return {"seconds": seconds}


async def ticks() -> dict[str, float]:
    """Milliseconds of a step of each loop that finds nothing to do: median, and that of 99 of 100, by name."""
    settings = settings_for_run()
    database, bot = Database(settings.database_url), build_bot(settings)
    await connect(bot, settings)
    service = build(settings, load_library(), database, SystemClock(), bot)
    found: dict[str, float] = {}
    for name, step in service.steps.items():
        if name not in {"poll", "presses"}:  # no tick wakes these two
            await step()
            took = [await _milliseconds(step) for _ in range(TICKS)]
            found |= {f"{name} median": statistics.median(took), f"{name} slowest": sorted(took)[len(took) * 99 // 100]}
    await bot.shutdown()
    await database.close()
    return found


async def _milliseconds(step: Callable[[], Awaitable[bool]]) -> float:
    started = time.perf_counter()
    await step()
    return 1000 * (time.perf_counter() - started)


async def _service() -> None:
    """The service; with LAGS in the environment, how late its loop came to a tick is written there at the end."""
    ticking = asyncio.create_task(_tick()) if os.environ.get("LAGS") else None
    await run(settings_for_run(), load_library())
    if ticking is not None:
        ticking.cancel()


LAGS: list[tuple[float, float]] = []  # the moment of a tick (monotonic, the same clock in all processes), and how late


async def _tick() -> None:
    while True:
        before = time.monotonic()
        await asyncio.sleep(TICK)
        LAGS.append((before, time.monotonic() - before - TICK))


def main() -> None:
    word = sys.argv[1]
    if word == "run":
        with patch("bot.service.build", partial(build, limited=False)):
            asyncio.run(_service())
        if "LAGS" in os.environ:
            Path(os.environ["LAGS"]).write_text(json.dumps(LAGS), encoding="utf-8")
    else:
        print(json.dumps(asyncio.run({"due": due, "ticks": ticks}[word]())))


if __name__ == "__main__":
    main()
