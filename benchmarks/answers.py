"""People who answer, with Telegram's rate limit off: a press is stored, and what comes next stands in the chat."""

import asyncio
import statistics
from collections.abc import Iterator, Sequence
from functools import partial

from benchmarks import practice, processes
from benchmarks.place import ADMIN, Place, opened
from benchmarks.practice import Enrolled
from benchmarks.table import Figures, Line, Row
from benchmarks.watch import Watch
from demo.bot_api import LocalBotApi
from demo.chats import Button
from demo.people import User
from scheduler.clock import SystemClock

AT_ONCE, ANSWERS, ALONE = 32, 300, 20
STEPS = (("done", "done"), ("effort", "12"), ("pain", "2"))  # three presses a session, each with what it says


async def measure(place: Place) -> Figures:
    """Everybody gets today's message first; then many answer it at once, and after that one at a time."""
    url = await place.new_database()
    async with opened(url) as database, LocalBotApi(now=SystemClock().now) as api:
        now = SystemClock().now()
        everybody = await practice.enrol(database, place.library, ANSWERS + ALONE, now)
        await practice.put_prompts(database, everybody, now)
        await place.settle(url)
        api.user(ADMIN)
        for each in everybody:
            api.user(each.account, known=True)
        async with processes.service(place, api, url, "benchmarks.inside") as process, Watch(api).on() as watch:
            await api.until(lambda: len(api.calls("sendMessage")) >= len(everybody), seconds=120)
            return {
                **await _crowd(api, watch, everybody[:ANSWERS], process.pid),
                **await _alone(api, watch, everybody[ANSWERS:]),
            }


async def _crowd(api: LocalBotApi, watch: Watch, people: Sequence[Enrolled], pid: int) -> Figures:
    """So many at once, each pressing as soon as the response is there; the next patient takes a free place."""
    loop, waiting = asyncio.get_running_loop(), iter(people)
    started, cpu = loop.time(), processes.cpu_seconds(pid)
    waited = await asyncio.gather(*(one_after_the_other(api, watch, waiting) for _ in range(AT_ONCE)))
    seconds, used = loop.time() - started, processes.cpu_seconds(pid) - cpu
    presses = [each for place in waited for each in place]
    return {
        "rate": len(presses) / seconds,
        "cpu": 1000 * used / len(presses),
        "crowd p99": 1000 * sorted(presses)[len(presses) * 99 // 100],
    }


async def _alone(api: LocalBotApi, watch: Watch, people: Sequence[Enrolled]) -> Figures:
    waited = await one_after_the_other(api, watch, iter(people))
    return {"alone": 1000 * statistics.median(waited), "alone slowest": 1000 * max(waited)}


async def one_after_the_other(api: LocalBotApi, watch: Watch, people: Iterator[Enrolled]) -> list[float]:
    """Each answers their session to the end: how long each press waited for its response."""
    waited: list[float] = []
    for each in people:
        user = api.user(each.account)
        presses = [f"{action}:{each.session}:{value}" for action, value in STEPS]
        for press, following in zip(presses, (*presses[1:], None), strict=True):
            button = _offered(user, press)
            assert button is not None  # noqa: S101 - it was waited for
            user.press(button)
            waited.append(await watch.until(each.account, partial(_responded, user, press, following)))
    return waited


def _responded(user: User, press: str, following: str | None) -> bool:
    """The next question stands in the chat; after the last one, the thanks in its place."""
    return _offered(user, following) is not None if following else _offered(user, press) is None


def _offered(user: User, press: str) -> Button | None:
    buttons = (button for message in reversed(user.inbox) for row in message.buttons for button in row)
    return next((button for button in buttons if button.callback_data == press), None)


ANSWERING = Row(
    6,
    "answers: a press, stored, and the response sent; no rate limit",
    (
        Line("rate", f"presses a second, {AT_ONCE} people at once", least=150),
        Line("cpu", "CPU of the service, ms a press"),
        Line("crowd p99", "the slowest of 100 among them, ms"),
        Line("alone", "one person alone, median, ms", under=50),
        Line("alone slowest", "one person alone, slowest, ms"),
    ),
    measure,
)
