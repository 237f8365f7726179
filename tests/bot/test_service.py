"""The loops: none misses its wake-up, receiving is patient, stopping keeps its order, a dead loop is told."""

import asyncio
import logging
import signal

import pytest

from bot import service
from bot.errors import Unreachable
from bot.service import LoopDied, Loops
from scheduler.ticker import JOBS
from storage.lock import Lock


async def idle():
    return False


async def silence():
    """A long poll to which nothing comes."""
    return await asyncio.Event().wait()


class Steps:
    """A service of which only some steps do something."""

    def __init__(self, **steps):
        names = ("worker", *(name for name, _trigger, _job in JOBS), "delivery", "presses")
        self.steps = {"poll": silence, **dict.fromkeys(names, idle), **steps}
        self.wake = {}

    def awaken(self, name):
        self.wake[name]()


async def run(steps):
    """Run the loops until one of the steps asks them to stop; within less than what a stop may take."""
    async with asyncio.timeout(5):
        await Loops(steps, Lock(None)).run()


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


async def test_while_telegram_cannot_be_reached_receiving_waits_longer_up_to_half_a_minute(monkeypatch, caplog):
    outcomes = [*["down"] * 7, "up", "down", "stop"]

    async def poll():
        outcome = outcomes.pop(0)
        if outcome == "down":
            raise Unreachable("NetworkError")
        if outcome == "stop":
            stop()
            return await silence()
        return False

    async def at_once(*waits):
        for wait in waits:
            wait.close()
        await asyncio.sleep(0)

    monkeypatch.setattr(service, "_first", at_once)
    with caplog.at_level(logging.WARNING):
        await run(Steps(poll=poll))
    pauses = [record.args[1] for record in caplog.records if "next try" in record.msg]
    assert pauses == [1, 2, 4, 8, 16, 30, 30, 1]


async def test_a_start_without_a_network_waits_until_there_is_one(monkeypatch):
    pauses, outcomes = [], [Unreachable("NetworkError"), Unreachable("NetworkError"), None]

    async def connect(_bot):
        if (outcome := outcomes.pop(0)) is not None:
            raise outcome

    async def sleep(seconds):
        pauses.append(seconds)

    monkeypatch.setattr(service, "connect", connect)
    monkeypatch.setattr(asyncio, "sleep", sleep)
    await service._greet(None)
    assert pauses == [1, 2]


async def test_a_send_that_hangs_keeps_nobody_else_waiting():
    calls, released = [], asyncio.Event()

    async def delivery():
        calls.append(None)
        if len(calls) == 1:
            await released.wait()
        elif len(calls) == 4:
            steps.awaken("delivery")
        elif len(calls) == 5:
            released.set()
            stop()
        return False

    steps = Steps(delivery=delivery)
    await run(steps)
    assert len(calls) >= 5
