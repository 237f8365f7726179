"""Transactions: no update is lost, a reader cannot write, what raises is rolled back whole."""

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage import Database
from storage.tables import Person, Question

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


async def test_no_update_is_lost_when_eight_tasks_read_and_write_the_same_row(database):
    async with database.write() as db:
        db.add(Person(id=1, telegram_id=0, language="nl", created_at=NOW))

    async def count():
        for _ in range(10):
            async with database.write() as db:
                person = await db.scalar(select(Person).where(Person.id == 1).with_for_update())
                person.telegram_id += 1

    await asyncio.gather(*(count() for _ in range(8)))
    async with database.read() as db:
        assert (await db.get_one(Person, 1)).telegram_id == 80


async def test_what_raises_is_rolled_back_whole(database):
    with pytest.raises(RuntimeError):
        async with database.write() as db:
            db.add(Person(id=1, telegram_id=1, language="nl", created_at=NOW))
            await db.flush()
            raise RuntimeError
    async with database.read() as db:
        assert await db.get(Person, 1) is None


async def test_nothing_written_while_reading_stays(database):
    try:
        async with database.read() as db:
            db.add(Person(id=1, telegram_id=1, language="nl", created_at=NOW))
            await db.flush()
    except DBAPIError:
        pass  # SQLite refuses at once; PostgreSQL rolls back at the end
    async with database.read() as db:
        assert await db.get(Person, 1) is None


async def test_two_processes_that_read_and_then_write_lose_no_update(database, database_url):
    async with database.write() as db:
        db.add(Person(id=1, telegram_id=0, language="nl", created_at=NOW))
    other = Database(database_url)

    async def count(each):
        for _ in range(5):
            async with each.write() as db:
                person = await db.scalar(select(Person).where(Person.id == 1).with_for_update())
                await asyncio.sleep(0)
                person.telegram_id += 1

    await asyncio.gather(count(database), count(other))
    await other.close()
    async with database.read() as db:
        assert (await db.get_one(Person, 1)).telegram_id == 10


async def test_a_row_that_belongs_to_nobody_is_refused_and_the_error_shows_nothing_of_it(database):
    with pytest.raises(IntegrityError) as refused:
        async with database.write() as db:
            db.add(Question(person_id=404, kind="pijn 9", asked_at=NOW))
    assert "pijn 9" not in str(refused.value)


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_every_connection_of_sqlite_keeps_what_it_committed(database):
    for opened in (database.write(), database.read()):
        async with opened as db:
            found = [
                await db.scalar(text(f"PRAGMA {name}")) for name in ("journal_mode", "synchronous", "foreign_keys")
            ]
        assert found == ["wal", 2, 1]  # 2 is FULL: on the disk before the commit returns
    assert database._writer.pool.size() == 1
