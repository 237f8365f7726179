"""The usual ways, each in a process of its own that prints its figures as JSON: `python -m benchmarks.usual …`.

python-telegram-bot (PTB) with its own JobQueue, AIORateLimiter and transport, defaults everywhere.
"""

import asyncio
import json
import logging
import os
import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from apscheduler.events import EVENT_JOB_MISSED
from telegram import InlineKeyboardMarkup
from telegram.ext import AIORateLimiter, Application, ContextTypes, ExtBot, JobQueue

from benchmarks.processes import resident

WAY_AHEAD = timedelta(hours=12)
BULK, REPLIES, REPLY_EVERY = 600, 40, 0.1
IN_FLIGHT = 64
Queue = JobQueue[Any]


def _job_queue() -> tuple[Application[Any, Any, Any, Any, Any, Any], Queue]:
    """It belongs to an application, which has to be kept."""
    application = Application.builder().token("1:offline").updater(None).build()
    assert application.job_queue is not None  # noqa: S101 - APScheduler is installed
    return application, application.job_queue


def _one_for_each(queue: Queue, count: int, at: datetime, remind: Callable[[Any], Coroutine[Any, Any, None]]) -> None:
    for number in range(count):
        queue.run_daily(remind, at.timetz(), chat_id=number)


async def skipped(count: int) -> dict[str, float]:
    """So many patients with a `run_daily` each, all due at once: how many reminders ran, how many were skipped."""
    _application, queue = _job_queue()
    ran: list[object] = []
    missed: list[object] = []
    queue.scheduler.add_listener(missed.append, EVENT_JOB_MISSED)

    async def remind(context: ContextTypes.DEFAULT_TYPE) -> None:
        ran.append(context.job)

    await queue.start()
    at = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=5 + count / 500)
    _one_for_each(queue, count, at, remind)
    async with asyncio.timeout(300):
        while len(ran) + len(missed) < count:  # noqa: ASYNC110 - counted by others
            await asyncio.sleep(0.1)
    await queue.stop()
    return {"skipped": len(missed)}


async def enrolled(count: int) -> dict[str, float]:
    """A start with so many patients: seconds until each has its `run_daily`, and how much memory that takes (MiB)."""
    _application, queue = _job_queue()
    await queue.start()

    async def remind(_context: ContextTypes.DEFAULT_TYPE) -> None:
        pass

    before, started = resident(os.getpid()), time.perf_counter()
    _one_for_each(queue, count, datetime.now(UTC) + WAY_AHEAD, remind)
    seconds = time.perf_counter() - started
    memory = resident(os.getpid()) - before
    await queue.stop()
    return {"seconds": seconds, "memory": memory}


async def limiter(first_chat: int) -> dict[str, float]:
    """Replies to people during a backlog of bulk messages behind the AIORateLimiter: how long each waits (s)."""
    bot = ExtBot(*_telegram(), rate_limiter=AIORateLimiter())
    await bot.initialize()
    backlog = [asyncio.create_task(bot.send_message(first_chat + number, "bulk")) for number in range(BULK)]
    await asyncio.sleep(1)

    async def reply(number: int) -> float:
        started = time.perf_counter()
        await bot.send_message(first_chat + number, "reply")
        return time.perf_counter() - started

    replies = []
    for number in range(REPLIES):
        replies.append(asyncio.create_task(reply(number)))
        await asyncio.sleep(REPLY_EVERY)
    waited = await asyncio.gather(*replies)
    await asyncio.gather(*backlog)
    await bot.shutdown()
    return {"median": statistics.median(waited), "slowest": max(waited)}


async def transport(lines: Sequence[str]) -> dict[str, float]:
    """Messages (chat_id, text, reply_markup) over PTB's default transport, 64 at once."""
    messages = [json.loads(line) for line in lines]
    async with ExtBot(*_telegram()) as bot:
        turns = asyncio.Semaphore(IN_FLIGHT)

        async def send(message: dict[str, Any]) -> None:
            markup = InlineKeyboardMarkup.de_json(message["reply_markup"], bot)
            async with turns:
                await bot.send_message(message["chat_id"], message["text"], parse_mode="HTML", reply_markup=markup)

        started, cpu = time.perf_counter(), time.process_time()
        await asyncio.gather(*(send(message) for message in messages))
        seconds, used = time.perf_counter() - started, time.process_time() - cpu
    return {"rate": len(messages) / seconds, "cpu": 1000 * used / len(messages)}


def _telegram() -> tuple[str, str]:
    return os.environ["TELEGRAM_BOT_TOKEN"], f"{os.environ['TELEGRAM_API_URL']}/bot"


def main() -> None:
    logging.disable(logging.WARNING)  # one line for each skipped reminder
    word, given = sys.argv[1:]
    ways: dict[str, Callable[[], Awaitable[dict[str, float]]]] = {
        "skipped": lambda: skipped(int(given)),
        "enrolled": lambda: enrolled(int(given)),
        "limiter": lambda: limiter(int(given)),
        "transport": lambda: transport(Path(given).read_text(encoding="utf-8").splitlines()),
    }
    print(json.dumps(asyncio.run(_run(ways[word]))))


async def _run(way: Callable[[], Awaitable[dict[str, float]]]) -> dict[str, float]:
    return await way()


if __name__ == "__main__":
    main()
