"""Transactions: no update is lost, a reader cannot write, what raises is rolled back whole."""

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from storage.tables import Person

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
