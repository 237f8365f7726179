"""The loops of the running service: each repeats its step, until asked to stop, the lock is lost, or one dies."""

import asyncio
import logging
import signal
from collections.abc import Callable, Mapping, Sequence
from contextlib import nullcontext
from functools import partial

from bot.app import Service, Step
from bot.errors import TokenRefused, Unreachable
from bot.health import Health
from bot.metrics import STEP
from scheduler.ticker import PERIODS, Ticker
from storage.lock import Lock, LockLost
from storage.trouble import cause, passing

log = logging.getLogger(__name__)
GATHERED = 0.02  # seconds before more is asked for when something came: what is pressed meanwhile comes together
STOP_WITHIN = 8.0  # seconds for what is under way, of the ten that an in-order stop may take
# Seconds between two tries; after the last always that one.
UNREACHABLE = (1.0, 2.0, 4.0, 8.0, 16.0, 30.0)
TROUBLE = (0.5, 1.0, 2.0, 5.0)


class LoopDied(Exception):
    """A loop of the service ended with an error; the text names the loop and the error's kind."""


class Pauses:
    """Longer and longer, until something succeeds."""

    def __init__(self, seconds: Sequence[float]) -> None:
        self._seconds, self._next = seconds, 0

    def longer(self) -> float:
        pause = self._seconds[self._next]
        self._next = min(self._next + 1, len(self._seconds) - 1)
        return pause

    def succeeded(self) -> None:
        self._next = 0


def on_signal(stop: Callable[[], object]) -> None:
    """Call this, and nothing else, when the process is asked to stop."""
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop)


class Loops:
    """One loop for each step. A loop sleeps when its step says there is no more, until it is woken."""

    def __init__(self, service: Service, lock: Lock, health: Health) -> None:
        self._service, self._lock, self._health = service, lock, health
        self._stop = asyncio.Event()
        self._asked = self._lost = False
        self._died: Exception | None = None
        self._in_trouble: set[str] = set()
        self._claiming: asyncio.Task[None] | None = None
        self._awake: Mapping[str, asyncio.Event] = {name: asyncio.Event() for name in service.steps}

    async def run(self) -> None:
        """Until stopped. If a loop dies, the others are stopped and LoopDied is raised; LockLost if the lock is."""
        wake = {name: event.set for name, event in self._awake.items()}
        self._service.wake.update(wake)
        ticker = Ticker(wake)
        on_signal(self._ask)
        ticker.start()
        try:
            async with asyncio.TaskGroup() as group:
                loops = {name: group.create_task(self._guarded(name)) for name in self._awake}
                watch = group.create_task(self._watch_lock())
                group.create_task(self._end(loops, watch))
        finally:
            ticker.stop()
        if self._died is not None:
            raise self._died
        if self._lost and not self._asked:
            raise LockLost("the connection that holds the service's lock is gone")

    def _ask(self) -> None:
        self._asked = True
        self._health.state = "stopping"
        self._stop.set()

    async def _guarded(self, name: str) -> None:
        """A loop that dies stops the others; what is being sent is finished first."""
        special = {"poll": self._receive, "delivery": self._deliver}
        try:
            await special.get(name, partial(self._repeat, name, self._service.steps[name]))()
        except TokenRefused as error:
            self._died = self._died or error
        except Exception as error:  # noqa: BLE001 - whatever it is ends the process, with its kind
            if self._died is None:
                self._died = LoopDied(f"the loop {name} died of {cause(error)}")
                self._died.__cause__ = error
        if self._died is not None:
            self._stop.set()

    async def _receive(self) -> None:
        """Each call waits for updates by itself."""

        async def step() -> bool:
            if await self._service.steps["poll"]():
                self._service.awaken("worker")
                await asyncio.sleep(GATHERED)
            return True

        await self._repeat("poll", step)

    async def _deliver(self) -> None:
        """Sends run beside the loop that claims, so that a slow one keeps no other waiting."""
        try:
            async with asyncio.TaskGroup() as sends:
                begin = partial(self._service.delivery.begin, sends)
                self._claiming = sends.create_task(self._repeat("delivery", begin))
        except BaseExceptionGroup as errors:
            raise errors.exceptions[0] from None

    async def _repeat(self, name: str, step: Step) -> None:
        """Step by step. While Telegram or the database cannot be reached: again, after longer and longer pauses."""
        timed = STEP.labels(name).time if name != "poll" else nullcontext  # which waits for what comes
        awake, unreachable, trouble = self._awake[name], Pauses(UNREACHABLE), Pauses(TROUBLE)
        while not self._stop.is_set():
            awake.clear()
            try:
                with timed():
                    more = await step()
            except Unreachable as error:
                pause = unreachable.longer()
                log.warning("receiving: %s; next try in %.0f s", error, pause)
                await self._rest(pause)
                continue
            except Exception as error:
                if not passing(error):
                    raise
                self._trouble(name, error)
                await self._rest(trouble.longer())
                continue
            self._well(name)
            self._health.succeeded(name)
            unreachable.succeeded()
            trouble.succeeded()
            if not more:
                await self._rest(PERIODS.get(name), awake)

    async def _rest(self, seconds: float | None, *woken: asyncio.Event) -> None:
        """For so long (None: for ever), or until one of these is set, or the stop."""
        waits = [asyncio.ensure_future(event.wait()) for event in (self._stop, *woken)]
        try:
            await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

    def _trouble(self, name: str, error: Exception) -> None:
        """Said once, however many loops notice."""
        if not self._in_trouble:
            log.warning("DATABASE_URL: the database cannot be used (%s): waiting, nothing is confirmed", cause(error))
        self._in_trouble.add(name)

    def _well(self, name: str) -> None:
        if name in self._in_trouble:
            self._in_trouble.discard(name)
            if not self._in_trouble:
                log.info("the database can be used again")

    async def _watch_lock(self) -> None:
        lost = asyncio.ensure_future(self._lock.lost())
        stop = asyncio.ensure_future(self._stop.wait())
        try:
            await asyncio.wait({lost, stop}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            stop.cancel()
            lost.cancel()
        if lost.done() and not self._stop.is_set():
            self._lost = True
            self._stop.set()

    async def _end(self, loops: Mapping[str, asyncio.Task[None]], watch: asyncio.Task[None]) -> None:
        """When asked to stop: receive no more (what is not confirmed comes again), finish what is under way.

        When the lock is lost or a loop died, nothing but sends that have left is finished: after a loss somebody else
        may be at work by now.
        """
        await self._stop.wait()
        at_once = self._lost or self._died is not None
        for name, task in loops.items():
            if name == "poll" or (at_once and name != "delivery"):
                task.cancel()
        if at_once and self._claiming is not None:
            self._claiming.cancel()
        await asyncio.wait({*loops.values(), watch}, timeout=STOP_WITHIN)
        for task in loops.values():
            task.cancel()
