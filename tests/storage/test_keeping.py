"""A kept copy is whole, private and consistent, or there is none; what is put back is what was kept."""

import sqlite3
import threading
from contextlib import closing

import pytest
from sqlalchemy import select

from storage import Database
from storage.keeping import NotWhole, back_up, look_at, put_back
from storage.settings import sqlite_file
from storage.tables import Person, Table
from tests.storage.test_migrations import fill

PERSON = "INSERT INTO person (id, telegram_id, language, created_at) VALUES (?, ?, ?, ?)"

pytestmark = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)


@pytest.fixture
async def file(database_url):
    await fill(database_url)
    return sqlite_file(database_url)


def run(file, statement):
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(statement)


def names(folder):
    return {each.name for each in folder.iterdir()}


async def test_a_copy_has_every_row_of_every_table_in_one_file_that_only_its_owner_reads(file, tmp_path):
    kept = back_up(file, tmp_path / "kept.db")
    assert {table.name: kept.rows[table.name] for table in Table.metadata.sorted_tables} == {
        table.name: 1 for table in Table.metadata.sorted_tables
    }
    assert look_at(tmp_path / "kept.db") == kept
    assert (tmp_path / "kept.db").stat().st_mode & 0o777 == 0o600
    assert not [name for name in names(tmp_path) if name.startswith("kept.db-") or name.endswith(".part")]


async def test_a_copy_made_while_others_write_is_of_one_moment(file, tmp_path):
    """A writer puts a person and a moment of the service in each transaction: no copy has one without the other."""
    stop = threading.Event()

    def write():
        with closing(sqlite3.connect(file, timeout=10)) as connection:
            number = 100
            while not stop.is_set():
                number += 1
                with connection:
                    at = (number, number, "nl", "2026-11-23 09:00:00")
                    connection.execute(
                        "INSERT INTO person (id, telegram_id, language, created_at) VALUES (?,?,?,?)", at
                    )
                    connection.execute("INSERT INTO service_moment (name, at) VALUES (?, ?)", (str(number), at[3]))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        kept = [back_up(file, tmp_path / f"kept{number}.db") for number in range(20)]
    finally:
        stop.set()
        writer.join()
    assert all(each.rows["person"] == each.rows["service_moment"] for each in kept)
    assert kept[-1].rows["person"] > kept[0].rows["person"]


async def test_what_is_put_back_is_what_was_kept_and_what_was_there_is_set_aside(file, database_url, tmp_path):
    kept = back_up(file, tmp_path / "kept.db")
    run(file, "UPDATE person SET language = 'en'")
    assert put_back(tmp_path / "kept.db", file, ".before") == kept
    for url, language in ((database_url, "nl"), (f"{database_url}.before", "en")):
        database = Database(url)
        async with database.read() as db:
            assert await db.scalar(select(Person.language)) == language
        await database.close()


async def test_a_damaged_database_is_replaced_and_its_log_goes_with_it(file, tmp_path):
    kept = back_up(file, tmp_path / "kept.db")
    file.write_bytes(b"\0" * 4096)
    log = file.with_name(f"{file.name}-wal")
    log.write_bytes(b"a log of something else")
    assert put_back(tmp_path / "kept.db", file, ".before") == kept == look_at(file)
    assert {f"{file.name}.before", f"{file.name}.before-wal"} <= names(tmp_path)
    assert not log.exists()


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda file: file.unlink(), "no such file"),
        (lambda file: file.write_bytes(b"a letter, no database" * 100), "cannot be read"),
        (lambda file: file.write_bytes(file.read_bytes()[:-4096]), "damaged|cannot be read"),
        (lambda file: run(file, "DROP TABLE alembic_version"), "another program"),
        (lambda file: run(file, "UPDATE alembic_version SET version_num = '9999'"), "newer version"),
        (lambda file: run(file, "UPDATE therapist SET person_id = 77"), "what they belong to"),
    ],
)
async def test_what_is_no_whole_database_is_not_put_back_and_nothing_changes(file, tmp_path, spoil, why):
    back_up(file, tmp_path / "kept.db")
    spoil(tmp_path / "kept.db")
    before, present = names(tmp_path), file.read_bytes()
    with pytest.raises(NotWhole, match=why):
        put_back(tmp_path / "kept.db", file, ".before")
    assert (names(tmp_path), file.read_bytes()) == (before, present)


async def test_a_file_that_is_there_is_not_written_over(file, tmp_path):
    (tmp_path / "kept.db").write_text("of last year")
    with pytest.raises(FileExistsError):
        back_up(file, tmp_path / "kept.db")
    assert (tmp_path / "kept.db").read_text() == "of last year"


async def test_a_damaged_database_is_not_kept_as_if_it_were_whole(file, tmp_path):
    run(file, "UPDATE therapist SET person_id = 77")
    with pytest.raises(NotWhole):
        back_up(file, tmp_path / "kept.db")
    assert "kept.db" not in names(tmp_path)
