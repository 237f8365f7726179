"""The loops: none misses its wake-up, receiving is patient, stopping keeps its order, a dead loop is told."""

import asyncio
import logging
import signal
from types import SimpleNamespace

import pytest

from bot import loops, service
from bot.errors import Unreachable
from bot.health import Health
from bot.loops import LoopDied, Loops, Pauses
from scheduler.clock import SystemClock
from scheduler.ticker import JOBS
from storage.lock import Lock, LockLost


async def idle():
    return False


async def silence():
    """A long poll to which nothing comes."""
    return await asyncio.Event().wait()


class Steps:
    """A service of which only some steps do something; `delivery` begins sends."""

    def __init__(self, *, delivery=None, **steps):
        async def begin(_group):
            return await (delivery or idle)()

        self.delivery = SimpleNamespace(begin=begin)
        names = ("worker", *(name for name, _trigger, _job in JOBS), "delivery", "presses")
        self.steps = {"poll": silence, **dict.fromkeys(names, idle), **steps}
        self.wake = {}

    def awaken(self, name):
        self.wake[name]()


async def run(steps):
    """Run the loops until one of the steps asks them to stop; within less than what a stop may take."""
    async with asyncio.timeout(5):
        await Loops(steps, Lock(None), Health(SystemClock())).run()


def stop():
    signal.raise_signal(signal.SIGTERM)


async def test_a_loop_that_is_woken_while_its_step_runs_looks_once_more():
    looks = []

    async def presses():
        looks.append(None)
        if len(looks) == 1:
            steps.awaken("presses")
        else:
            stop()
        return False

    steps = Steps(presses=presses)
    await run(steps)
    assert len(looks) == 2


async def test_asked_to_stop_it_receives_no_more_at_once_and_finishes_what_is_under_way():
    received_last, finished = asyncio.Event(), []

    async def poll():
        try:
            return await silence()
        finally:
            received_last.set()

    async def worker():
        stop()
        await received_last.wait()
        finished.append("update")
        return False

    await run(Steps(poll=poll, worker=worker))
    assert finished == ["update"]


async def test_a_loop_that_dies_ends_the_others_and_its_error_is_told_without_its_words():
    async def delivery():
        raise KeyError("pijn 9")

    with pytest.raises(LoopDied) as died:
        await run(Steps(delivery=delivery))
    assert str(died.value) == "the loop delivery died of KeyError"


@pytest.fixture
def pauses(monkeypatch):
    """The pauses that are taken, none of which lasts."""
    taken = []

    class Noted(Pauses):
        def longer(self):
            taken.append(super().longer())
            return 0

    monkeypatch.setattr(loops, "Pauses", Noted)
    return taken


def in_turn(*outcomes):
    """A step that has these outcomes, then asks to stop."""
    left = list(outcomes)

    async def step():
        if not left:
            stop()
            await asyncio.sleep(0)
            return False
        if isinstance(outcome := left.pop(0), Exception):
            raise outcome
        return outcome

    return step


async def test_while_telegram_cannot_be_reached_receiving_waits_longer_up_to_half_a_minute(pauses):
    down = Unreachable("NetworkError")
    await run(Steps(poll=in_turn(*[down] * 7, False, down)))
    assert pauses == [1, 2, 4, 8, 16, 30, 30, 1]


@pytest.mark.parametrize("loop", ["worker", "poll", "delivery", "daily"])
async def test_while_the_database_is_gone_a_loop_waits_and_says_so_once(pauses, caplog, loop):
    gone = ConnectionRefusedError("secret address")
    with caplog.at_level(logging.INFO):
        await run(Steps(**{loop: in_turn(gone, gone, True, gone, True)}))
    assert pauses == [0.5, 1, 0.5]
    assert [record.message for record in caplog.records if "database" in record.message] == [
        "DATABASE_URL: the database cannot be used (ConnectionRefusedError): waiting, nothing is confirmed",
        "the database can be used again",
    ] * 2


class Losable:
    """A lock that is lost when the test says so."""

    def __init__(self):
        self.gone = asyncio.Event()

    async def lost(self):
        await self.gone.wait()


async def test_when_the_lock_is_lost_steps_stop_at_once_and_what_was_being_sent_is_finished():
    lock, stopped, cut_off, finished = Losable(), asyncio.Event(), [], []

    async def worker():
        lock.gone.set()
        try:
            return await silence()
        except asyncio.CancelledError:
            cut_off.append("update")
            stopped.set()
            raise

    async def send():
        await stopped.wait()
        finished.append("message")

    class Sending(Steps):
        def __init__(self):
            super().__init__(worker=worker)
            self.delivery = SimpleNamespace(begin=self.begin)

        async def begin(self, group):
            group.create_task(send())
            return False

    async with asyncio.timeout(5):
        with pytest.raises(LockLost):
            await Loops(Sending(), lock, Health(SystemClock())).run()
    assert (cut_off, finished) == (["update"], ["message"])


class Claiming(Steps):
    """A delivery that waits for its turn before it claims."""

    def __init__(self, turn, **steps):
        super().__init__(**steps)
        self.claimed, self.turn = [], turn
        self.delivery = SimpleNamespace(begin=self.begin)

    async def begin(self, _group):
        await self.turn.wait()
        self.claimed.append("row")
        return False


async def test_when_the_lock_is_lost_nothing_more_is_claimed():
    lock, turn = Losable(), asyncio.Event()
    steps = Claiming(turn)
    lock.gone.set()
    async with asyncio.timeout(5):
        with pytest.raises(LockLost):
            await Loops(steps, lock, Health(SystemClock())).run()
    turn.set()
    await asyncio.sleep(0)
    assert steps.claimed == []


async def test_asked_to_stop_while_it_winds_down_after_a_loss_it_stops():
    lock = Losable()

    async def worker():
        lock.gone.set()
        try:
            return await silence()
        finally:
            stop()
            await asyncio.sleep(0)

    async with asyncio.timeout(5):
        await Loops(Steps(worker=worker), lock, Health(SystemClock())).run()


async def test_when_a_loop_dies_what_was_being_sent_is_finished():
    finished, left, died = [], asyncio.Event(), asyncio.Event()

    async def worker():
        await left.wait()
        died.set()
        raise KeyError("x")

    async def send():
        left.set()
        await died.wait()
        for _ in range(5):
            await asyncio.sleep(0)
        finished.append("message")

    class Sending(Steps):
        def __init__(self):
            super().__init__(worker=worker)
            self.delivery = SimpleNamespace(begin=self.begin)

        async def begin(self, group):
            group.create_task(send())
            return False

    with pytest.raises(LoopDied, match="worker died of KeyError"):
        await run(Sending())
    assert finished == ["message"]


async def test_a_loop_looks_by_itself_where_a_clock_that_was_set_back_lets_the_ticker_sleep(monkeypatch):
    looks = []

    async def daily():
        looks.append(None)
        if len(looks) == 3:
            stop()
        return False

    monkeypatch.setattr(loops, "PERIODS", {"daily": 0.01})
    monkeypatch.setattr(loops, "Ticker", lambda _wake: SimpleNamespace(start=int, stop=int))
    await run(Steps(daily=daily))
    assert len(looks) == 3


async def test_a_start_without_a_network_waits_until_there_is_one(monkeypatch):
    pauses, outcomes = [], [Unreachable("NetworkError"), Unreachable("NetworkError"), None]

    async def connect(_bot, _settings):
        if (outcome := outcomes.pop(0)) is not None:
            raise outcome

    async def sleep(seconds):
        pauses.append(seconds)

    monkeypatch.setattr(service, "connect", connect)
    monkeypatch.setattr(asyncio, "sleep", sleep)
    await service._greet(None, None)
    assert pauses == [1, 2]


async def test_a_send_that_hangs_keeps_nobody_else_waiting():
    begun, released = [], asyncio.Event()

    class Sending(Steps):
        def __init__(self):
            super().__init__()
            self.delivery = SimpleNamespace(begin=self.begin)

        async def begin(self, group):
            begun.append(None)
            if len(begun) == 1:
                group.create_task(released.wait())
                self.awaken("delivery")
            else:
                released.set()
                stop()
            return False

    await run(Sending())
    assert len(begun) == 2


async def test_a_send_that_dies_ends_the_process():
    class Sending(Steps):
        def __init__(self):
            super().__init__()
            self.delivery = SimpleNamespace(begin=self.begin)

        async def begin(self, group):
            async def send():
                raise KeyError("pijn 9")

            group.create_task(send())
            return False

    with pytest.raises(LoopDied, match="delivery died of KeyError"):
        await run(Sending())
