"""`backup`, `restore` and `move` as an operator uses them: as processes, beside the service and after it."""

import pytest
from sqlalchemy import delete, select

from storage import Database, care
from storage.settings import sqlite_file
from storage.tables import Access, Person
from tests.bot.processes import environment, running
from tests.bot.test_export import done
from tests.conftest import migrated_url
from tests.scheduler.test_jobs import active
from tests.storage.test_migrations import NOW, fill

NOWHERE = "http://127.0.0.1:9"
on_sqlite = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)


async def languages(url):
    database = Database(url)
    async with database.read() as db:
        found = (await db.scalars(select(Person.language).order_by(Person.id))).all()
    await database.close()
    return found


@on_sqlite
async def test_kept_while_the_service_runs_put_back_only_when_it_does_not(api, database_url, tmp_path):
    settings = environment(api.url, database_url)
    async with running(tmp_path, settings) as program:
        await program.logged("running as")
        code, out, err = await done(tmp_path, settings, "backup", "kept.db")
        assert (code, err) == (0, "")
        assert out.startswith("kept ")
        code, out, err = await done(tmp_path, settings, "restore", "kept.db")
        assert (code, out) == (2, "")
        assert "another service is running" in err
    database = Database(database_url)
    async with database.write() as db:
        db.add(Person(id=9, telegram_id=9, language="en", created_at=NOW))
    await database.close()
    code, out, err = await done(tmp_path, settings, "restore", "kept.db")
    assert (code, err) == (0, "")
    assert out.splitlines()[1].startswith(
        f"the database that was there is now {sqlite_file(database_url).name}.before-"
    )
    assert await languages(database_url) == []
    async with running(tmp_path, settings) as program:  # and the service runs on it
        await program.logged("running as")


@on_sqlite
async def test_what_cannot_be_kept_or_put_back_is_said_in_one_line(database_url, tmp_path):
    settings = environment(NOWHERE, database_url)
    (tmp_path / "taken.db").write_text("something")
    said = {
        ("backup", "taken.db"): "the file to write is there already: name a new one",
        ("backup", "no/folder/kept.db"): "the database could not be kept: No such file or directory",
        ("restore", "none.db"): "nothing was changed: there is no such file",
        ("restore", "taken.db"): "nothing was changed: it cannot be read as a database (file is not a database)",
    }
    for command, line in said.items():
        assert await done(tmp_path, settings, *command) == (2, "", f"oefenmaat: {line}\n")
    elsewhere = {**settings, "DATABASE_URL": "postgresql+asyncpg://nobody@127.0.0.1:9/none"}
    code, out, err = await done(tmp_path, elsewhere, "backup", "kept.db")
    assert (code, out) == (2, "")
    assert "pg_dump" in err


async def test_everything_moves_to_the_other_kind_of_database(backend, database_url, request, tmp_path, migrated):
    await fill(database_url)
    other = "postgresql" if backend == "sqlite" else "sqlite"
    new = await migrated_url(other, request, tmp_path, migrated)
    settings = environment(NOWHERE, database_url, NEW_DATABASE_URL=new)
    code, out, err = await done(tmp_path, settings, "move")
    assert (code, err) == (0, "")
    assert "read back and compared" in out
    assert await languages(new) == await languages(database_url) == ["nl"]
    code, out, err = await done(tmp_path, settings, "move")
    assert (code, out) == (2, "")
    assert "holds something already" in err


@on_sqlite
async def test_restore_names_who_was_erased_since_the_copy_and_nobody_else(database, library, database_url, tmp_path):
    await active(database, library, count=3)
    async with database.write() as db:
        for number in (2, 3, 4):
            await care.note_access(db, NOW, "enrol", person_id=1, role="admin", patient_ids=[number])
    settings = environment(NOWHERE, database_url)
    await done(tmp_path, settings, "backup", "kept.db")
    assert (await done(tmp_path, settings, "erase", "--patient", "P-2", "--yes"))[0] == 0
    async with database.write() as db:  # of another life: the number is that of a patient of the copy, the log is not
        await db.execute(delete(Access).where(Access.patient_id == 3))
        await care.note_access(db, NOW, "erased", person_id=None, role="patient", patient_ids=[3])
    await database.close()
    code, out, err = await done(tmp_path, settings, "restore", "kept.db")
    assert (code, err) == (0, "")
    (said,) = out.splitlines()[2:]
    assert said == "erased since the copy, and there again: P-2: `erase` each of them before the start"
    assert (await done(tmp_path, settings, "erase", "--patient", "P-2", "--yes"))[0] == 0


@on_sqlite
async def test_where_to_move_has_to_be_said(database_url, tmp_path):
    code, _out, err = await done(tmp_path, environment(NOWHERE, database_url), "move")
    assert (code, err) == (2, "oefenmaat: NEW_DATABASE_URL is empty: the address of the new database\n")
    code, _out, err = await done(tmp_path, environment(NOWHERE, database_url, NEW_DATABASE_URL=database_url), "move")
    assert code == 2
    assert "the same database" in err
    code, _out, err = await done(tmp_path, environment(NOWHERE, database_url, NEW_DATABASE_URL="mysql://x"), "move")
    assert code == 2
    assert "NEW_DATABASE_URL: has to begin with" in err
