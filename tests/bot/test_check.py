"""`check`: a line for each thing, what is wrong names its setting, and nothing is changed or given away."""

import asyncio
import subprocess
import sys

import pytest
from cryptography.fernet import Fernet

from bot.check import check
from demo.bot_api import LocalBotApi
from scheduler.clock import SystemClock
from storage.migrate import migrate
from storage.tables import Outgoing, Therapist
from storage.types import CIPHER
from tests.bot.conftest import NOW
from tests.bot.processes import environment, running
from tests.conftest import empty_url, on_server

NAMES = (
    "TELEGRAM_BOT_TOKEN",
    "TELEGRAM_API_URL",
    "ADMIN_IDS",
    "DATABASE_URL",
    "DATA_KEY",
    "PRACTICE_PHONE",
    "TIMEZONE",
)
LOST = {
    "chat_id": 1,
    "kind": "help",
    "lane": 0,
    "not_before": NOW,
    "created_at": NOW,
    "settled_at": NOW,
    "arguments": {"who": "Piet"},
}


@pytest.fixture
def checked(monkeypatch, tmp_path, api, database_url, clock):
    """Check with all in order but what is given; returns the exit code and the lines."""
    monkeypatch.chdir(tmp_path)

    async def run(**given):
        for name in NAMES:
            monkeypatch.setenv(name, given.get(name, environment(api.url, database_url).get(name, "")))
        lines = []
        code = await check(clock, lines.append)
        return code, [line.rstrip("\n") for line in lines]

    yield run
    CIPHER.use([])


def wrong(lines):
    return [line.removeprefix("wrong: ") for line in lines if line.startswith("wrong: ")]


async def test_where_all_is_in_order_each_thing_has_its_line_and_the_code_is_0(checked):
    code, lines = await checked()
    assert (code, wrong(lines)) == (0, [])
    for word in ("settings", "content", "tables of this version", "data are in order", "Telegram knows"):
        assert any(line.startswith("ok: ") and word in line for line in lines)


async def test_what_a_setting_lacks_is_named_and_what_does_not_depend_on_it_is_looked_at(checked):
    code, lines = await checked(TIMEZONE="Mars/Olympus", DATA_KEY="secret")
    assert code == 1
    assert sorted(line.partition(":")[0] for line in wrong(lines)) == ["DATA_KEY", "TIMEZONE"]
    assert any("content" in line for line in lines)
    assert "secret" not in str(lines)


async def test_without_a_token_telegram_is_not_asked_and_nothing_is_wrong(checked, api):
    code, lines = await checked(TELEGRAM_BOT_TOKEN="")
    assert (code, api.journal) == (0, [])
    assert any(line.startswith("note: TELEGRAM_BOT_TOKEN is empty") for line in lines)


async def test_a_token_that_telegram_refuses_is_said_without_it(checked):
    code, lines = await checked(TELEGRAM_BOT_TOKEN="1000:another-token")
    assert (code, wrong(lines)) == (1, ["TELEGRAM_BOT_TOKEN: Telegram refuses this token"])
    assert "another-token" not in str(lines)


async def test_a_telegram_that_cannot_be_reached_is_said(checked):
    code, lines = await checked(TELEGRAM_API_URL="http://127.0.0.1:9")
    assert code == 1
    assert [line.partition(":")[0] for line in wrong(lines)] == ["TELEGRAM_API_URL"]


async def test_telegram_is_asked_who_the_bot_is_and_nothing_else(checked, api):
    await checked()
    assert [call.method for call in api.journal] == ["getMe"]


async def test_a_database_that_cannot_be_reached_is_said_without_its_address(checked):
    code, lines = await checked(DATABASE_URL="postgresql+asyncpg://nobody:secret@127.0.0.1:9/none")
    assert code == 1
    assert [line.partition(":")[0] for line in wrong(lines)] == ["DATABASE_URL"]
    assert "secret" not in str(lines)


async def test_a_file_that_is_not_there_is_said_and_not_made(checked, tmp_path):
    file = tmp_path / "nowhere" / "x.db"
    code, lines = await checked(DATABASE_URL=f"sqlite+aiosqlite:///{file}")
    assert (code, file.parent.exists()) == (1, False)
    assert "there is no such file" in wrong(lines)[0]


async def test_a_database_without_tables_is_said_and_left_so(checked, backend, request, tmp_path):
    url = await empty_url(backend, request, tmp_path)
    if backend == "sqlite":
        (tmp_path / "empty.db").touch()
    for _ in range(2):
        code, lines = await checked(DATABASE_URL=url)
        assert (code, len(wrong(lines))) == (1, 1)
        assert "no tables yet" in wrong(lines)[0]


async def test_a_schema_that_is_behind_is_said_and_left_so(checked, database_url):
    await migrate(database_url, "0001", down=True)
    for _ in range(2):
        code, lines = await checked()
        assert (code, len(wrong(lines))) == (1, 1)
        assert "of an older version: start `run` once" in wrong(lines)[0]


async def test_a_newer_schema_is_said(checked, database_url):
    await on_server(database_url, "UPDATE alembic_version SET version_num = '9999'")
    code, lines = await checked()
    assert code == 1
    assert "of a newer version: install that version" in wrong(lines)[0]


async def test_a_key_that_does_not_fit_is_said_and_the_data_are_looked_at_all_the_same(checked, database):
    CIPHER.use([Fernet.generate_key().decode()])
    async with database.write() as db:
        db.add(Therapist(name="Tom", timezone="Europe/Amsterdam", created_at=NOW))
    code, lines = await checked(DATA_KEY=Fernet.generate_key().decode())
    assert code == 1
    assert [line.partition(":")[0] for line in wrong(lines)] == ["DATA_KEY"]
    assert any("data are in order" in line for line in lines)


async def test_a_rule_of_the_data_that_is_broken_is_said_with_the_ids_of_rows_and_nothing_in_them(checked, database):
    async with database.write() as db:
        db.add_all([Outgoing(id=number, key=f"k{number}", state="lost", **LOST) for number in range(1, 8)])
    code, lines = await checked()
    assert (code, len(wrong(lines))) == (1, 1)
    assert "a message is due, sending, sent, dropped or failed" in wrong(lines)[0]
    assert wrong(lines)[0].endswith("(outbox_state, ids of rows: 1, 2, 3, 4, 5, …; 7 in all)")
    assert "Piet" not in str(lines)


async def printed(cwd, settings):
    """The exit code of the program, and what it wrote: to standard output only."""
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "check", cwd=cwd, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    written, _nothing = await asyncio.wait_for(program.communicate(), 60)
    return program.returncode, written.decode().splitlines()


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_the_program_checks_while_the_service_runs(database_url, tmp_path):
    async with LocalBotApi(now=SystemClock().now) as api:
        settings = environment(api.url, database_url)
        async with running(tmp_path, settings) as service:
            while "running as" not in service.log:
                service.more.clear()
                await asyncio.wait_for(service.more.wait(), 30)
            code, lines = await printed(tmp_path, settings)
    assert (code, wrong(lines)) == (0, [])
    assert {line.partition(":")[0] for line in lines} == {"ok", "note"}


async def test_the_program_says_what_is_wrong_and_its_exit_code_is_1(tmp_path):
    url = f"sqlite+aiosqlite:///{tmp_path}/x.db"
    code, lines = await printed(tmp_path, environment("http://127.0.0.1:9", url))
    assert code == 1
    assert [line.partition(":")[0] for line in wrong(lines)] == ["DATABASE_URL", "TELEGRAM_API_URL"]
