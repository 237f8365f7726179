"""The ticker wakes each loop, and does nothing else."""

import asyncio
import threading
from datetime import UTC, datetime

from scheduler.ticker import JOBS, PERIODS, WAKE_UPS, Ticker


async def test_each_loop_is_woken_by_its_name_in_the_event_loop():
    names = {name for name, *_rest in (*JOBS, *WAKE_UPS)}
    woken, everybody = {}, asyncio.Event()

    def wake(name):
        woken[name] = threading.current_thread()
        if woken.keys() == names:
            everybody.set()

    ticker = Ticker({name: lambda name=name: wake(name) for name in names})
    ticker.start()
    for job in ticker._scheduler.get_jobs():
        job.modify(next_run_time=datetime.now(UTC))
    await asyncio.wait_for(everybody.wait(), 10)
    ticker.stop()
    assert set(woken.values()) == {threading.main_thread()}


def test_a_tick_that_comes_late_is_folded_into_one_and_never_skipped():
    ticker = Ticker({name: int for name, *_rest in (*JOBS, *WAKE_UPS)})
    defaults = ticker._scheduler._job_defaults
    assert (defaults["coalesce"], defaults["max_instances"], defaults["misfire_grace_time"]) == (True, 1, None)


def test_no_loop_sleeps_longer_than_its_own_period_or_a_minute():
    assert PERIODS["daily"] == PERIODS["delivery"] == 60
    assert PERIODS["housekeeping"] == 3600
    assert PERIODS.keys() == {name for name, *_rest in (*JOBS, *WAKE_UPS)}
