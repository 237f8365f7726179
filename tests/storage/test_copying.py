"""Everything of one database in another: from SQLite to PostgreSQL and back."""

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import select, text

from storage import Database
from storage.copying import NotEmpty, NotTheSame, copy
from storage.tables import Letter, Outgoing, Person, Table
from storage.types import CIPHER
from tests.conftest import migrated_url
from tests.storage.test_migrations import NOW, fill


@pytest.fixture
async def databases(backend, request, tmp_path, migrated):
    """One of each kind: from `backend` to the other. In the first a row in every table."""
    other = "postgresql" if backend == "sqlite" else "sqlite"
    urls = [await migrated_url(each, request, tmp_path, migrated) for each in (backend, other)]
    await fill(urls[0])
    both = [Database(url) for url in urls]
    yield both
    for each in both:
        await each.close()
    CIPHER.use(())


async def everything(database):
    async with database.read() as db:
        return {each.name: sorted(map(repr, await db.execute(select(each)))) for each in Table.metadata.sorted_tables}


async def test_every_row_of_every_table_is_there_and_the_same(databases):
    source, target = databases
    copied = await copy(source, target)
    assert copied == {each.name: 1 for each in Table.metadata.sorted_tables}
    assert await everything(target) == await everything(source)


async def test_more_than_a_batch_is_copied_whole(databases):
    source, target = databases
    async with source.write() as db:
        db.add_all([Person(id=number, telegram_id=number, language="en", created_at=NOW) for number in range(2, 1203)])
    assert (await copy(source, target))["person"] == 1202
    assert await everything(target) == await everything(source)


async def test_new_rows_go_on_counting_where_the_old_ones_ended(databases):
    source, target = databases
    async with source.write() as db:
        db.add(Letter(id=41, patient_id=1, from_patient=True, text="Hello", written_at=NOW))
    await copy(source, target)
    async with target.write() as db:
        letter = Letter(patient_id=1, from_patient=True, text="Again", written_at=NOW)
        db.add(letter)
        await db.flush()
        assert letter.id == 42


async def test_numbers_of_rows_that_are_gone_are_not_given_again_in_the_copy_either(databases, backend):
    source, target = databases
    async with source.write() as db:
        gone = Letter(id=77, patient_id=1, from_patient=True, text="Gone", written_at=NOW)
        db.add(gone)
        await db.flush()
        await db.delete(gone)
        if backend == "postgresql":
            await db.execute(text("SELECT setval('letter_id_seq', 77)"))
    await copy(source, target)
    async with target.write() as db:
        letter = Letter(patient_id=1, from_patient=True, text="Again", written_at=NOW)
        db.add(letter)
        await db.flush()
        assert letter.id == 78


async def test_private_text_is_encrypted_with_the_newest_key_on_the_way(databases):
    source, target = databases
    CIPHER.use([Fernet.generate_key().decode()])
    await copy(source, target)
    async with target.read() as db:
        raw = (await (await db.connection()).exec_driver_sql("SELECT text FROM letter")).scalar_one()
        assert raw.startswith("enc:")
        assert await db.scalar(select(Letter.text)) == "Hello"


async def test_a_database_that_holds_something_is_left_as_it_is(databases):
    source, target = databases
    async with target.write() as db:
        db.add(Person(id=7, telegram_id=7, language="en", created_at=NOW))
    before = await everything(target)
    with pytest.raises(NotEmpty):
        await copy(source, target)
    assert await everything(target) == before


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
async def test_what_is_not_read_back_as_it_was_written_is_not_kept(databases):
    source, target = databases
    spoils = "CREATE TRIGGER t AFTER INSERT ON person BEGIN UPDATE person SET language = 'xx'; END"
    async with target.write() as db:
        await (await db.connection()).exec_driver_sql(spoils)
    with pytest.raises(NotTheSame, match="person"):
        await copy(source, target)
    async with target.read() as db:
        assert (await db.scalars(select(Person))).all() == []
        assert (await db.scalars(select(Outgoing))).all() == []
