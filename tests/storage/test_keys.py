"""Private columns and DATA_KEY: encrypting anew, what is left to do, and a row that no key reads."""

from datetime import UTC, datetime

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import Text, select, type_coerce, update

from storage import Database, inbox, keys, outbox
from storage.keys import Counted, KeyDoesNotFit
from storage.outbox import Lane, NewMessage
from storage.tables import Letter, Outgoing, Patient
from storage.types import CIPHER
from tests.storage.test_everything import fill, message

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
OLD, NEW, LOST = (Fernet.generate_key().decode() for _ in range(3))


@pytest.fixture(autouse=True)
def no_key_afterwards():
    yield
    CIPHER.use(())


@pytest.fixture
async def open_with(database_url):
    """The database with these keys."""
    opened = []

    def with_keys(*given):
        opened.append(Database(database_url, given))
        return opened[-1]

    yield with_keys
    for each in opened:
        await each.close()


async def raw(database):
    async with database.read() as db:
        return await db.scalar(select(type_coerce(Letter.text, Text)))


async def counted(database):
    async with database.read() as db:
        return await keys.count(db)


async def test_what_is_not_encrypted_or_under_an_older_key_is_encrypted_anew_and_reads_as_before(open_with):
    await fill(open_with())
    total = (await counted(open_with(OLD))).all
    assert await keys.encrypt_anew(open_with(OLD)) == Counted(total, older=total)
    rotated = open_with(NEW, OLD)
    assert await counted(rotated) == Counted(total, older=total)
    assert await keys.encrypt_anew(rotated) == Counted(total, older=total)
    assert await keys.encrypt_anew(rotated) == Counted(total)
    only_new = open_with(NEW)
    assert await counted(only_new) == Counted(total)
    async with only_new.read() as db:
        assert (await db.scalar(select(Letter))).text == "Hello"
        await keys.readable_with_this_key(db)


async def test_it_can_be_cut_off_after_any_batch_and_called_again(open_with, monkeypatch):
    monkeypatch.setattr(keys, "BATCH", 1)
    await fill(open_with())
    database = open_with(NEW)
    encrypt, done = keys._encrypt, []

    async def cut_off(*given):
        if len(done) == 3:
            raise ConnectionResetError
        done.append(await encrypt(*given))
        return done[-1]

    with monkeypatch.context() as patched:
        patched.setattr(keys, "_encrypt", cut_off)
        with pytest.raises(ConnectionResetError):
            await keys.encrypt_anew(database)
    half = await counted(database)
    assert half.all - half.older == 3
    await keys.encrypt_anew(database)
    assert (await counted(database)).older == 0


async def test_what_the_service_changes_meanwhile_is_not_written_over(open_with):
    await fill(open_with())
    database = open_with(NEW)
    async with database.write() as db:
        column = Letter.__table__.columns["text"]
        rows = (await db.execute(keys._batch(column, None))).all()
        await db.execute(update(Letter).values(text="Changed"))
        for key, stored in rows:
            await keys._encrypt(db, column, key, stored)
        assert (await db.scalar(select(Letter))).text == "Changed"


async def test_what_no_key_reads_is_counted_and_left_as_it_is(open_with):
    await fill(open_with(LOST))
    before = await raw(open_with(NEW))
    found = await keys.encrypt_anew(open_with(NEW))
    assert (found.older, found.unreadable) == (0, found.all)
    assert await raw(open_with(NEW)) == before
    async with open_with(NEW).read() as db:
        with pytest.raises(KeyDoesNotFit):
            await keys.readable_with_this_key(db)


async def test_the_newest_value_tells_that_the_newest_key_is_missing(open_with):
    await fill(open_with(OLD))
    newest = open_with(NEW, OLD)
    async with newest.write() as db:
        db.add(message(id=2, key="new", chat_id=1))
    async with open_with(OLD).read() as db:
        with pytest.raises(KeyDoesNotFit):
            await keys.readable_with_this_key(db)


async def test_a_message_that_no_key_reads_fails_alone_and_says_why(open_with):
    lost = open_with(LOST)
    async with lost.write() as db:
        await outbox.put(db, [NewMessage(1, "help", "lost", Lane.PROMPTS, NOW)], NOW)
    database = open_with(NEW)
    async with database.write() as db:
        await outbox.put(db, [NewMessage(2, "help", "good", Lane.PROMPTS, NOW)], NOW)
        assert [row.key for row in await outbox.claim(db, NOW, 10)] == ["good"]
    async with database.read() as db:
        row = await db.scalar(select(Outgoing).where(Outgoing.key == "lost"))
        assert (row.state, row.reason, dict(row.arguments)) == ("failed", "DATA_KEY", {})


async def test_the_update_that_no_key_reads_can_still_be_put_aside(open_with):
    async with open_with(LOST).write() as db:
        await inbox.store(db, [inbox.NewUpdate(1, 7, "{}")], NOW)
    database = open_with(NEW)
    for _ in range(3):
        async with database.write() as db:
            [row] = await inbox.take(db, [1], 20, NOW)
            await inbox.failed(db, row[0].id, "KeyDoesNotFit", NOW)
    async with database.read() as db:
        assert await inbox.waiting(db, NOW, 10) == {}


async def test_a_patient_is_read_whatever_the_key(open_with):
    await fill(open_with(LOST))
    async with open_with(NEW).read() as db:
        assert (await db.get_one(Patient, 1)).code == "P-001"
