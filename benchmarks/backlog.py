"""A backlog of prompts at Telegram's rate: never over it, all of it used, and nobody who writes has to wait."""

import asyncio
import itertools
import random
import statistics
from bisect import bisect_left
from collections.abc import Sequence

from benchmarks import practice, processes
from benchmarks.place import ADMIN, Place, opened
from benchmarks.practice import Enrolled
from benchmarks.table import Figures, Line, Row
from benchmarks.usual import BULK
from benchmarks.watch import Watch, sent
from demo.bot_api import LocalBotApi
from scheduler.clock import SystemClock

BACKLOG, WRITERS = 10_000, 200
RATE = 30
SECONDS = 40
WRITE_EVERY = 0.2
LATENCY = 0.05


async def measure(place: Place) -> Figures:
    """Responses count within the rate, too; those who write have no prompt waiting."""
    url = await place.new_database()
    async with opened(url) as database:
        now = SystemClock().now()
        everybody = await practice.enrol(database, place.library, BACKLOG + WRITERS, now)
        await practice.put_prompts(database, everybody[:BACKLOG], now)
    await place.settle(url)
    async with LocalBotApi(now=SystemClock().now) as api:
        api.latency = LATENCY
        api.user(ADMIN)
        for each in everybody:
            api.user(each.account, known=True)
        async with processes.service(place, api, url, SEND_RATE=str(RATE)), Watch(api).on() as watch:
            await api.until(lambda: api.calls("sendMessage"), seconds=30)
            waited = await _write(place, api, watch, everybody[BACKLOG:])
        return {**_rate(sent(api)), **_waits(waited)}


def _waits(waited: Sequence[float]) -> Figures:
    return {"median": statistics.median(waited), "p99": sorted(waited)[len(waited) * 99 // 100], "slowest": max(waited)}


async def _write(place: Place, api: LocalBotApi, watch: Watch, writers: Sequence[Enrolled]) -> list[float]:
    """Somebody writes or presses a button, five times a second, until it is over: how long each waited."""
    loop, dice = asyncio.get_running_loop(), random.Random(4)  # noqa: S311 - no secret
    end, turns = loop.time() + SECONDS, itertools.count()
    waits: list[asyncio.Task[float]] = []
    while len(sent(api)) < BACKLOG + len(waits) if place.full else loop.time() < end:
        number = next(turns)
        writes = _writes(api, watch, writers[number % len(writers)], presses=bool(number % 2))
        waits.append(asyncio.create_task(writes))
        await asyncio.sleep(dice.uniform(0.5, 1.5) * WRITE_EVERY)
    return await asyncio.gather(*waits)


async def _writes(api: LocalBotApi, watch: Watch, who: Enrolled, *, presses: bool) -> float:
    """One /help, or one press of a button of an earlier day; the seconds until the response."""
    user = api.user(who.account)
    before = len(user.chat.sent)
    if presses:
        user.press_data(1, f"show:{who.session}:0")
    else:
        user.send("/help")
    return await watch.until(who.account, lambda: len(user.chat.sent) > before)


def most_in_a_second(moments: Sequence[float]) -> int:
    """The most in any window of one second, its end not included."""
    return max(bisect_left(moments, at + 1) - place for place, at in enumerate(moments))


def _rate(moments: Sequence[float]) -> Figures:
    """`used`: the share of the rate that was used from the first to the last message."""
    per_second = (len(moments) - 1) / (moments[-1] - moments[0])
    return {"most": most_in_a_second(moments), "used": 100 * per_second / RATE}


async def usual(place: Place) -> Figures:
    async with LocalBotApi(now=SystemClock().now) as api:
        api.latency = LATENCY
        for number in range(practice.FIRST_ACCOUNT, practice.FIRST_ACCOUNT + BULK):
            api.user(number, known=True)
        given = ("limiter", str(practice.FIRST_ACCOUNT))
        waits = await processes.figures(place, processes.environment(api, ""), "benchmarks.usual", *given)
        return {**waits, "p99": waits["slowest"], "most": most_in_a_second(sent(api))}


BACKLOGGED = Row(
    4,
    f"a backlog of {BACKLOG:,} prompts at {RATE} a second",
    (
        Line("most", "most messages in any second", most=RATE),
        Line("used", "of the rate used, %", least=95),
        Line("median", "a response after, median, s"),
        Line("p99", "a response after, 99 of 100, s", under=1),
        Line("slowest", "a response after, slowest, s"),
    ),
    measure,
    f"PTB's AIORateLimiter, {BULK} messages in bulk",
    usual,
)
