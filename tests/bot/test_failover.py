"""Two services on one database: a killed, a hung and a stopped active one are followed by the standby."""

import asyncio
import signal
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from demo.bot_api import LocalBotApi
from tests.bot.processes import ADMIN, environment, running
from tests.bot.test_processes import answer_of, now

pytestmark = pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
WITHIN = timedelta(seconds=15)
WAITING_FOR_US = text("SELECT count(*) FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))")


@pytest.fixture
async def api():
    async with LocalBotApi(now=now) as server:
        yield server


@asynccontextmanager
async def two(api, database_url, tmp_path):
    """An active service that has answered, and a standby."""
    async with AsyncExitStack() as stack:
        first = await stack.enter_async_context(running(tmp_path, environment(api.url, database_url)))
        await first.logged("running as")
        second = await stack.enter_async_context(running(tmp_path, environment(api.url, database_url)))
        await second.logged("waiting")
        await answer_of(api, api.user(ADMIN), "/help")
        yield first, second


def responses(api):
    return len(api.user(ADMIN).inbox)


async def test_one_that_hangs_is_followed_within_fifteen_seconds_and_is_the_standby_when_it_wakes(
    api, database_url, tmp_path
):
    async with two(api, database_url, tmp_path) as (first, second):
        first.process.send_signal(signal.SIGSTOP)
        stopped = now()
        api.user(ADMIN).send("/status")
        await api.until(lambda: responses(api) == 2, seconds=30)
        assert now() - stopped < WITHIN
        assert "has not been heard of" in second.log
        first.process.send_signal(signal.SIGCONT)
        await first.logged("the connection that holds the lock was lost")
        await first.logged("waiting")
        for expected in range(3, 6):
            await answer_of(api, api.user(ADMIN), "/help")
            assert responses(api) == expected  # each one once, whoever is awake


async def test_one_that_hangs_with_a_transaction_open_holds_nobody_up_either(api, database_url, tmp_path):
    engine = create_async_engine(database_url)
    async with two(api, database_url, tmp_path) as (first, second):
        async with engine.begin() as other:
            await other.execute(text("LOCK TABLE outbox IN SHARE MODE"))  # whoever says something now waits for us
            api.user(ADMIN).send("/status")
            while not await other.scalar(WAITING_FOR_US):  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(0.05)
            first.process.send_signal(signal.SIGSTOP)
            stopped = now()
        await api.until(lambda: responses(api) == 2, seconds=80)
        assert now() - stopped < WITHIN
        first.process.send_signal(signal.SIGCONT)
        await first.logged("the connection that holds the lock was lost")
        await answer_of(api, api.user(ADMIN), "/help")
        assert responses(api) == 3
        assert "running as" in second.log
    await engine.dispose()


async def test_one_that_is_killed_is_followed_within_fifteen_seconds(api, database_url, tmp_path):
    async with two(api, database_url, tmp_path) as (first, _second):
        killed = now()
        first.process.kill()
        await answer_of(api, api.user(ADMIN), "/status")
        assert now() - killed < WITHIN
        assert responses(api) == 2


async def test_one_that_is_stopped_in_order_hands_over_and_the_next_version_can_start_beside_it(
    api, database_url, tmp_path
):
    async with two(api, database_url, tmp_path) as (first, second):
        for number, program in enumerate((first, second)):
            async with running(tmp_path, environment(api.url, database_url)) as newer:
                await newer.logged("waiting")
                program.process.send_signal(signal.SIGTERM)
                assert await program.ended() == 0
                await answer_of(api, api.user(ADMIN), "/help")
                assert responses(api) == number + 2
                if program is second:
                    await newer.logged("running as")


async def test_a_lock_of_somebody_else_and_an_active_one_that_works_are_left_alone(api, database_url, tmp_path):
    engine = create_async_engine(database_url, isolation_level="AUTOCOMMIT")
    async with engine.connect() as other, two(api, database_url, tmp_path) as (first, second):
        await other.execute(text("SELECT pg_advisory_lock(1)"))
        await asyncio.sleep(12)  # longer than who hangs may be silent: that is what this is about
        assert (await other.execute(text("SELECT 1"))).scalar_one() == 1
        assert "was lost" not in first.log
        assert "running as" not in second.log
    await engine.dispose()
