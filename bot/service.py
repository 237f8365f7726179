"""Runs the service: its steps as loops, until it is asked to stop or one of them dies."""

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import AsyncExitStack
from itertools import cycle

from bot.app import Bot, Service, Step, build, build_bot, connect
from bot.errors import TokenRefused, Unreachable
from bot.settings import Settings, remarks
from content.library import Library
from scheduler.clock import SystemClock
from scheduler.ticker import Ticker
from storage import Database, outbox
from storage.lock import Lock, only_service
from storage.migrate import bring_up_to_date, reach
from storage.people import readable_with_this_key

log = logging.getLogger(__name__)
STOP_WITHIN = 8.0  # seconds for what is under way, of the ten that an in-order stop may take
LOOK_AT_LOCK = 5.0
LONGEST_PAUSE = 30.0
# Delivery runs in several loops: a send that hangs holds up one of them, not everybody's responses.
SENDERS = tuple(f"delivery {number}" for number in range(1, 5))


class LoopDied(Exception):
    """A loop of the service ended with an error; the text names the loop and the error's kind."""


async def run(settings: Settings, library: Library) -> None:
    """The service: until SIGTERM or SIGINT. Raises what ends a start, and LoopDied."""
    starting = asyncio.current_task()
    assert starting is not None  # noqa: S101 - a coroutine that runs has a task
    _on_signal(starting.cancel)  # also while it waits for Telegram or, as a standby, for the lock
    async with AsyncExitStack() as stack:
        try:
            service, lock = await _start(settings, library, stack)
        except asyncio.CancelledError:
            log.info("stopped in order, before it was running")
            return
        await Loops(service, lock).run()
    log.info("stopped in order")


async def _start(settings: Settings, library: Library, stack: AsyncExitStack) -> tuple[Service, Lock]:
    """Reach the database, become the active service, bring the schema up to date, learn the bot's name."""
    await reach(settings.database_url)
    lock = await stack.enter_async_context(only_service(settings.database_url, _standby))
    await bring_up_to_date(settings.database_url)
    database = Database(settings.database_url, settings.data_key)
    stack.push_async_callback(database.close)
    async with database.write() as db:
        await readable_with_this_key(db)
        left = await outbox.release(db)
    if left:
        log.warning("%s messages were under way at the last stop: sent again, maybe a second time", left)
    for remark in remarks(settings):
        log.warning(remark)
    bot = build_bot(settings)
    stack.push_async_callback(bot.shutdown)
    await _greet(bot)
    log.info("running as @%s", bot.username)
    return build(settings, library, database, SystemClock(), bot), lock


def _on_signal(stop: Callable[[], object]) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop)


def _standby() -> None:
    log.info("another service is active on this database: waiting")


async def _greet(bot: Bot) -> None:
    """Learn the bot's name; wait for the network. Raises TokenRefused."""
    pause = 1.0
    while True:
        try:
            await connect(bot)
        except Unreachable as error:
            log.warning("Telegram cannot be reached at TELEGRAM_API_URL (%s): trying again", error)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
        else:
            return


class Loops:
    """One loop for each step. A loop sleeps when its step says there is no more, until it is woken."""

    def __init__(self, service: Service, lock: Lock) -> None:
        self._service, self._lock = service, lock
        self._stop = asyncio.Event()
        self._turns = cycle(SENDERS)
        self._asleep: set[str] = set()
        names = [*(name for name in service.steps if name != "delivery"), *SENDERS]
        self._awake: Mapping[str, asyncio.Event] = {name: asyncio.Event() for name in names}

    async def run(self) -> None:
        """Until stopped. If a loop dies, the others are stopped and LoopDied is raised."""
        wake = {name: event.set for name, event in self._awake.items() if name not in SENDERS}
        wake["delivery"] = self._wake_sender
        self._service.wake.update(wake)
        ticker = Ticker({**wake, "delivery": self._wake_one_sender})
        _on_signal(self._stop.set)
        ticker.start()
        try:
            await self._together()
        finally:
            ticker.stop()

    def _wake_sender(self) -> None:
        """One that has nothing to do; if all are busy, each looks once more when it is done."""
        free = next((name for name in SENDERS if name in self._asleep), None)
        for name in SENDERS if free is None else (free,):
            self._awake[name].set()
            self._asleep.discard(name)

    def _wake_one_sender(self) -> None:
        """At each tick another one, so that one that hangs does not keep what is due waiting."""
        self._awake[next(self._turns)].set()

    async def _together(self) -> None:
        try:
            async with asyncio.TaskGroup() as group:
                loops = {name: group.create_task(self._loop(name)) for name in self._awake}
                watch = group.create_task(self._guarded("lock", self._watch_lock()))
                group.create_task(self._end(loops, watch))
        except* (LoopDied, TokenRefused) as died:
            raise died.exceptions[0] from None

    def _loop(self, name: str) -> Coroutine[None, None, None]:
        kind = "delivery" if name in SENDERS else name
        step = self._service.steps[kind]
        return self._guarded(kind, self._poll(step) if name == "poll" else self._repeat(name, step))

    async def _guarded(self, name: str, loop: Coroutine[None, None, None]) -> None:
        try:
            await loop
        except TokenRefused:
            raise
        except Exception as error:
            cause = type(getattr(error, "orig", None) or error).__name__  # its own words might quote data
            raise LoopDied(f"the loop {name} died of {cause}") from error

    async def _repeat(self, name: str, step: Step) -> None:
        awake = self._awake[name]
        while not self._stop.is_set():
            self._asleep.discard(name)
            awake.clear()
            if not await step():
                self._asleep.add(name)
                await _first(awake.wait(), self._stop.wait())

    async def _poll(self, step: Step) -> None:
        """Receive for ever; while Telegram cannot be reached, wait longer and longer, up to half a minute."""
        pause = 1.0
        while not self._stop.is_set():
            try:
                if await step():
                    self._service.awaken("worker")
                pause = 1.0
            except Unreachable as error:
                log.warning("receiving: %s; next try in %.0f s", error, pause)
                await _first(asyncio.sleep(pause), self._stop.wait())
                pause = min(pause * 2, LONGEST_PAUSE)

    async def _watch_lock(self) -> None:
        while not self._stop.is_set():
            await self._lock.check()
            await _first(asyncio.sleep(LOOK_AT_LOCK), self._stop.wait())

    async def _end(self, loops: Mapping[str, asyncio.Task[None]], watch: asyncio.Task[None]) -> None:
        """When asked to stop: receive no more (what is not confirmed comes again), finish what is under way."""
        await self._stop.wait()
        loops["poll"].cancel()
        await asyncio.wait({*loops.values(), watch}, timeout=STOP_WITHIN)
        for task in loops.values():
            task.cancel()


async def _first(*waits: Awaitable[object]) -> None:
    """Until the first of these is over; the others are cancelled."""
    tasks = [asyncio.ensure_future(wait) for wait in waits]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
