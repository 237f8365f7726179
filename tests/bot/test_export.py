"""`export` and `rekey` as processes: what they print, their exit codes, and that they work beside the service."""

import asyncio
import json
import re
import sys
from contextlib import suppress

import pytest
from cryptography.fernet import Fernet, InvalidToken
from fhir.resources.R4B.bundle import Bundle
from sqlalchemy import Text, select, type_coerce

from storage import Database
from storage.keys import private_columns
from storage.settings import sqlite_file
from storage.tables import Access, Letter, Patient
from storage.types import CIPHER
from tests.bot.conftest import NOW
from tests.bot.processes import environment, running
from tests.conftest import empty_url
from tests.scheduler.test_jobs import active

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@pytest.fixture(autouse=True)
def no_key_afterwards():
    yield
    CIPHER.use(())


async def done(cwd, settings, *arguments):
    """The exit code, standard output, and standard error."""
    program = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *arguments,
        cwd=cwd,
        env=settings,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await asyncio.wait_for(program.communicate(), 60)
    return program.returncode, out.decode(), err.decode()


async def with_letter(database, library):
    await active(database, library)
    async with database.write() as db:
        patient = await db.scalar(select(Patient))
        db.add(Letter(patient_id=patient.id, from_patient=True, text="Mijn knie is beter, één dag", written_at=NOW))


async def test_everything_of_a_patient_is_printed_as_json_and_the_log_says_so(
    database, library, database_url, tmp_path
):
    await with_letter(database, library)
    settings = environment("http://127.0.0.1:9", database_url)
    code, out, err = await done(tmp_path, settings, "export", "--patient", "p-2")
    assert (code, err) == (0, "")
    found = json.loads(out)
    assert found["patient"][0]["code"] == "P-2"
    assert found["letter"][0]["text"] == "Mijn knie is beter, één dag"
    code, out, _err = await done(tmp_path, settings, "export", "--patient", "P-2", "--fhir")
    assert code == 0
    Bundle.model_validate(json.loads(out))
    async with database.read() as db:
        log = (await db.execute(select(Access.role, Access.what).order_by(Access.id))).all()
    assert log == [("operator", "export"), ("operator", "export fhir")]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_what_cannot_be_exported_is_said_in_one_line(database_url, tmp_path, request):
    settings = environment("http://127.0.0.1:9", database_url)
    code, out, err = await done(tmp_path, settings, "export", "--patient", "P-404")
    assert (code, out, err) == (1, "", "oefenmaat: there is no patient with this code\n")
    code, out, err = await done(tmp_path, {**settings, "TIMEZONE": "Mars/Olympus"}, "export", "--patient", "P-404")
    assert (code, out) == (2, "")
    assert err.startswith("oefenmaat: TIMEZONE")
    nowhere = f"sqlite+aiosqlite:///{tmp_path}/none/none.db"
    code, out, err = await done(tmp_path, {**settings, "DATABASE_URL": nowhere}, "export", "--patient", "P-404")
    assert (code, out) == (2, "")
    assert err == "oefenmaat: DATABASE_URL: the database cannot be reached (there is no such file)\n"
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
async def test_a_database_without_tables_is_said(backend, request, tmp_path):
    settings = environment("http://127.0.0.1:9", await empty_url(backend, request, tmp_path))
    code, _out, err = await done(tmp_path, settings, "export", "--patient", "P-1")
    assert (code, err) == (2, "oefenmaat: DATABASE_URL: the database is not of this version: start `run` once\n")


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_rekey_works_while_the_service_runs_and_check_says_what_is_left(
    api, database, library, database_url, tmp_path
):
    await with_letter(database, library)
    settings = environment(api.url, database_url, DATA_KEY=f"{NEW},{OLD}")
    async with running(tmp_path, settings) as program:
        while "running as" not in program.log:
            await asyncio.wait_for(program.more.wait(), 30)
            program.more.clear()
        _code, out, _err = await done(tmp_path, settings, "check")
        assert "are under an older key or not encrypted" in out
        code, out, err = await done(tmp_path, settings, "rekey")
        assert (code, err) == (0, "")
        assert out.endswith("private values were encrypted anew with the newest key\n")
        assert not out.startswith("0 of")
        _code, out, _err = await done(tmp_path, settings, "rekey")
        assert out.startswith("0 of")
        _code, out, _err = await done(tmp_path, settings, "check")
        assert "older key" not in out
    only_new = Database(database_url, [NEW])
    async with only_new.read() as db:
        assert (await db.scalar(select(Letter))).text == "Mijn knie is beter, één dag"
    await only_new.close()


ENCRYPTED = re.compile(rb"enc:([A-Za-z0-9_=-]{20,})")


def read_by(key, values):
    """How many of these encrypted values this key reads."""
    fernet = Fernet(key)
    read = 0
    for value in values:
        with suppress(InvalidToken, ValueError):
            fernet.decrypt(value)
            read += 1
    return read


async def stored(database):
    """Every private value as the database holds it."""
    async with database.read() as db:
        queries = [select(type_coerce(each, Text)).where(each.is_not(None)) for each in private_columns()]
        found = [await db.scalars(query) for query in queries]
    return [value.removeprefix("enc:").encode() for values in found for value in values]


async def test_after_rekey_a_key_that_leaked_reads_nothing_not_even_in_the_file_and_its_log(
    api, database, library, database_url, backend, tmp_path
):
    CIPHER.use([OLD])
    await with_letter(database, library)
    before = await stored(database)
    assert read_by(OLD, before) == len(before) > 0
    both, new, old = (environment(api.url, database_url, DATA_KEY=key) for key in (f"{NEW},{OLD}", NEW, OLD))
    code, _out, err = await done(tmp_path, both, "rekey")
    assert (code, err) == (0, "")
    after = await stored(database)
    assert (read_by(OLD, after), read_by(NEW, after)) == (0, len(before))
    if backend == "sqlite":
        file = sqlite_file(database_url)
        beside = [each for each in file.parent.iterdir() if each.name.startswith(file.name)]
        there = [value for each in beside for value in ENCRYPTED.findall(each.read_bytes())]
        assert read_by(NEW, there) > 0
        assert read_by(OLD, there) == 0
    _code, out, _err = await done(tmp_path, new, "check")
    assert "DATA_KEY" not in out
    _code, out, _err = await done(tmp_path, old, "check")
    assert f"wrong: DATA_KEY: {len(before)} private values cannot be read" in out


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_rekey_without_a_key_or_with_the_wrong_one_says_so(database, library, database_url, tmp_path):
    settings = environment("http://127.0.0.1:9", database_url)
    code, out, err = await done(tmp_path, settings, "rekey")
    assert (code, out, err) == (2, "", "oefenmaat: DATA_KEY is empty: there is no key to encrypt with\n")
    CIPHER.use([OLD])
    await with_letter(database, library)
    code, out, _err = await done(tmp_path, {**settings, "DATA_KEY": NEW}, "rekey")
    assert code == 1
    assert "cannot be read with any key of DATA_KEY" in out
