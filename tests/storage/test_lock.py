"""One active service per database."""

import asyncio

import pytest

from storage.lock import LOOK, AlreadyRunning, only_service
from tests.conftest import on_server


async def test_a_second_service_does_not_become_active_while_the_first_one_is(database_url):
    told = asyncio.Event()

    async def second():
        async with only_service(database_url, told.set):
            return True

    async with only_service(database_url, told.set) as lock:
        lost = asyncio.ensure_future(lock.lost())
        task = asyncio.create_task(second())
        done, _ = await asyncio.wait({task, asyncio.create_task(told.wait())}, return_when=asyncio.FIRST_COMPLETED)
        if task in done:
            with pytest.raises(AlreadyRunning):
                task.result()
            return
        assert not lost.done()
        lost.cancel()
    assert await task


async def test_once_released_the_lock_can_be_taken_again(database_url):
    for _ in range(2):
        async with only_service(database_url, lambda: None):
            pass


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
async def test_a_lost_connection_is_a_lost_lock_at_once_and_it_can_be_taken_again(database_url):
    async with only_service(database_url, lambda: None) as lock:
        lost = asyncio.ensure_future(lock.lost())
        await asyncio.sleep(0)
        await on_server(
            database_url,
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND pid <> pg_backend_pid()"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
        )
        async with asyncio.timeout(LOOK - 1):  # at once, not only when it looks
            await lost
    async with only_service(database_url, lambda: None):
        pass
