"""Which errors of a database pass by themselves, shown with real ones of both databases."""

import asyncio

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage import Database
from storage.trouble import cause, passing
from tests.conftest import on_server

SQLITE = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
POSTGRESQL = pytest.mark.parametrize("backend", ["postgresql"], indirect=True)


async def error_of(database, *statements):
    with pytest.raises((DBAPIError, OSError)) as caught:
        async with database.write() as db:
            for statement in statements:
                await db.execute(text(statement))
    return caught.value


async def test_a_mistake_does_not_pass(database):
    assert not passing(await error_of(database, "SELECT * FROM no_such_table"))
    assert not passing(KeyError("x"))


@SQLITE
async def test_a_full_disk_passes_and_what_was_not_committed_is_not_there(database):
    async with database.write() as db:
        await db.execute(text("PRAGMA max_page_count = 1"))  # the least: what it has already
    blob = "INSERT INTO service_moment SELECT 'full', hex(randomblob(900000))"
    error = await error_of(database, "PRAGMA max_page_count = 1", blob)
    assert (passing(error), cause(error)) == (True, "OperationalError")
    async with database.read() as db:
        assert await db.scalar(text("SELECT count(*) FROM service_moment")) == 0


@POSTGRESQL
async def test_a_connection_that_the_server_ended_passes_and_the_next_one_works(database, database_url):
    end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"

    async def ended_meanwhile():
        async with database.write() as db:
            await db.execute(text("SELECT 1"))
            await on_server(database_url, f"{end} AND datname = current_database()")
            await db.execute(text("SELECT 1"))

    with pytest.raises((DBAPIError, OSError)) as caught:
        await ended_meanwhile()
    assert passing(caught.value)
    async with database.write() as db:
        assert await db.scalar(text("SELECT 1")) == 1


@POSTGRESQL
@pytest.mark.parametrize("setting", ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"])
async def test_every_connection_has_its_timeouts(database, setting):
    async with database.read() as db:
        assert await db.scalar(text(f"SHOW {setting}")) in {"30s", "10s", "1min"}


@POSTGRESQL
async def test_a_statement_that_takes_too_long_is_ended_and_passes(database):
    error = await error_of(database, "SET LOCAL statement_timeout = 20", "SELECT pg_sleep(5)")
    assert passing(error)


@POSTGRESQL
async def test_a_lock_that_cannot_be_had_is_given_up_and_passes(database):
    held, done = asyncio.Event(), asyncio.Event()

    async def hold():
        async with database.write() as db:
            await db.execute(text("LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE"))
            held.set()
            await done.wait()

    holder = asyncio.create_task(hold())
    await held.wait()
    error = await error_of(database, "SET LOCAL lock_timeout = 20", "SELECT 1 FROM outbox")
    done.set()
    await holder
    assert passing(error)


async def test_nobody_at_the_address_passes():
    database = Database("postgresql+asyncpg://nobody@127.0.0.1:9/none")
    assert passing(await error_of(database, "SELECT 1"))
    await database.close()


def test_a_group_passes_if_each_of_its_errors_does():
    gone, wrong = ConnectionResetError(), KeyError()
    assert passing(ExceptionGroup("", [gone, ExceptionGroup("", [gone])]))
    assert not passing(ExceptionGroup("", [gone, wrong]))
    assert cause(ExceptionGroup("", [gone, wrong])) == "ConnectionResetError"
