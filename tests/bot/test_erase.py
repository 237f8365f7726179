"""`erase` as a process, beside the running service: what it prints, its exit codes, and what is left."""

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select, text, update

from storage import Database
from storage.settings import sqlite_file
from storage.tables import Access, Outgoing, Patient, ServiceMoment, Table, Therapist
from tests.bot.processes import environment, running
from tests.bot.test_export import done, with_letter
from tests.scheduler.test_jobs import active

NOWHERE = "http://127.0.0.1:9"
CODE = "ZEBRA-77"
UNKNOWN = "oefenmaat: there is no patient with this code\n"


def where_it_is_noon():
    """A time zone outside its quiet hours, whenever this is run; signs are as in POSIX."""
    east = 12 - datetime.now(UTC).hour
    return f"Etc/GMT{-east:+d}" if east else "Etc/GMT"


NOON = where_it_is_noon()


async def enrolled(database, library):
    await with_letter(database, library)
    async with database.write() as db:
        await db.execute(update(Patient).values(code=CODE, timezone=NOON))
        await db.execute(update(Therapist).values(timezone=NOON))


async def still_there(database):
    """Whether a row holds the code."""
    async with database.read() as db:
        tables = [await db.execute(text(f"SELECT * FROM {name}")) for name in Table.metadata.tables]  # noqa: S608
        return any(CODE in str(tuple(row)) for table in tables for row in table)


async def heard(user):
    return any("Uw praktijk heeft dit laten doen." in message.text for message in user.inbox)


async def finished(database):
    async with database.read() as db:
        return await db.get(ServiceMoment, "erasing") is None


async def until(condition):
    """Another process says nothing by itself: it is looked at."""
    async with asyncio.timeout(60):
        while not await condition():  # noqa: ASYNC110
            await asyncio.sleep(0.1)


async def test_beside_the_running_service_a_patient_is_erased_and_the_service_finishes_it(
    api, database, library, database_url, backend, tmp_path
):
    await enrolled(database, library)
    settings = environment(api.url, database_url, TIMEZONE=NOON)
    patient = api.user(2)
    async with running(tmp_path, settings) as program:
        await program.logged("running as")
        code, out, err = await done(tmp_path, settings, "erase", "--patient", CODE)
        assert (code, err) == (2, "oefenmaat: nothing was erased: call it again with --yes\n")
        assert out.startswith(f"to be erased, for good: everything of {CODE} (active, enrolled on 2026-11-23)")
        code, out, err = await done(tmp_path, settings, "erase", "--patient", CODE.lower(), "--yes")
        assert (code, err) == (0, "")
        assert out.startswith(f"erased: every row of {CODE}")
        assert out.count("\n") == 1
        async with database.read() as db:
            assert await db.scalar(select(func.count()).select_from(Patient)) == 0

        await until(lambda: heard(patient))
    async with running(tmp_path, settings):  # a start looks at once, not within half a minute
        await until(lambda: finished(database))
    assert not await still_there(database)
    await database.close()
    if backend == "sqlite":
        file = sqlite_file(database_url)
        beside = b"".join(each.read_bytes() for each in file.parent.glob(file.name + "*"))
        assert CODE.encode() not in beside
        assert b"Mijn knie is beter" not in beside
    after = Database(database_url)
    async with after.read() as db:
        assert (await db.execute(select(Access.role, Access.what))).all() == [("operator", "erased")]
        assert await db.scalar(select(Outgoing.id).where(Outgoing.kind == "erased")) is None
    await after.close()
    assert await done(tmp_path, settings, "erase", "--patient", CODE, "--yes") == (1, "", UNKNOWN)


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_what_cannot_be_erased_is_said_in_one_line_and_nothing_changes(database, library, database_url, tmp_path):
    await active(database, library)
    settings = environment(NOWHERE, database_url)
    for more in ((), ("--yes",)):
        assert await done(tmp_path, settings, "erase", "--patient", "P-404", *more) == (1, "", UNKNOWN)
    code, out, err = await done(tmp_path, {**settings, "TIMEZONE": "Mars/Olympus"}, "erase", "--patient", "P-2")
    assert (code, out) == (2, "")
    assert err.startswith("oefenmaat: TIMEZONE")
    code, out, err = await done(tmp_path, settings, "erase", "--yes")
    assert (code, out) == (2, "")
    assert "--patient" in err
    nowhere = {**settings, "DATABASE_URL": f"sqlite+aiosqlite:///{tmp_path}/none.db"}
    assert (await done(tmp_path, nowhere, "erase", "--patient", "P-2", "--yes"))[0] == 2
    async with database.read() as db:
        assert (await db.scalars(select(Patient.code))).all() == ["P-2"]
        assert (await db.scalars(select(Access))).all() == []
