"""Column types: moments are UTC, private text is encrypted with a key."""

import sqlite3
from datetime import UTC, datetime, timedelta, timezone

import pytest
from cryptography.fernet import Fernet
from sqlalchemy.exc import StatementError

from storage import Database
from storage.settings import sqlite_file
from storage.tables import Person, Therapist
from storage.types import CIPHER, Unreadable

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def no_key_afterwards():
    yield
    CIPHER.use(())


async def test_a_moment_comes_back_aware_and_equal_whatever_its_zone_was(database):
    summer = NOW.astimezone(timezone(timedelta(hours=2)))
    async with database.write() as db:
        db.add(Person(id=1, telegram_id=2**51, language="nl", created_at=summer))
    async with database.read() as db:
        stored = await db.get_one(Person, 1)
    assert stored.created_at == summer
    assert stored.created_at.utcoffset() == timedelta(0)
    assert stored.telegram_id == 2**51


async def test_a_moment_without_a_zone_is_refused(database):
    with pytest.raises(StatementError, match="without a time zone"):
        async with database.write() as db:
            db.add(Person(id=1, telegram_id=1, language="nl", created_at=datetime(2026, 11, 23)))


async def therapist(database):
    async with database.read() as db:
        return (await db.get_one(Therapist, 1)).name


async def test_with_a_key_names_are_not_in_the_file_and_older_keys_still_read_them(migrated, tmp_path, request):
    from tests.conftest import migrated_url

    url = await migrated_url("sqlite", request, tmp_path, migrated)
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    database = Database(url, [old])
    async with database.write() as db:
        db.add(Therapist(id=1, name="Wilhelmina", timezone="UTC", created_at=NOW))
    await database.close()
    with sqlite3.connect(sqlite_file(url)) as raw:
        assert "Wilhelmina" not in str(raw.execute("SELECT * FROM therapist").fetchall())
    raw.close()
    rotated = Database(url, [new, old])
    assert await therapist(rotated) == "Wilhelmina"
    CIPHER.use(())
    assert isinstance(await therapist(rotated), Unreadable)
    await rotated.close()


async def test_what_cannot_be_read_is_not_written_back(database):
    async with database.write() as db:
        db.add(Therapist(id=1, name="Wilhelmina", timezone="UTC", created_at=NOW))
    with pytest.raises(StatementError, match="cannot be written back"):
        async with database.write() as db:
            db.add(Therapist(id=2, name=Unreadable("?"), timezone="UTC", created_at=NOW))


def test_the_newest_key_writes_so_that_the_older_ones_can_be_thrown_away():
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    CIPHER.use([new, old])
    stored = CIPHER.write("Wilhelmina")
    CIPHER.use([new])
    assert CIPHER.read(stored) == "Wilhelmina"
