"""The real program: the whole journey in real time, killed and restarted, stopped in order, and refused starts."""

import asyncio
import shutil
import signal
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from cryptography.fernet import Fernet
from sqlalchemy.engine import make_url

from demo.bot_api import LocalBotApi
from scheduler.clock import SystemClock
from storage import Database
from storage.tables import Therapist
from storage.types import CIPHER
from tests.bot.processes import ADMIN, ROOT, environment, running, start
from tests.conftest import named, on_server
from tests.stories.scenes import token

WAIT = 30
PATIENTS = {"nl": (3001, "Ja, ik doe mee", "Klaar", "/overzicht"), "en": (3002, "Yes", "Done", "/summary")}


def now():
    return SystemClock().now()


def noon_zone():
    """A zone in which it is about noon, so that no test runs into midnight or quiet hours."""
    return ZoneInfo(f"Etc/GMT{now().hour - 12:+d}")


@pytest.fixture
async def api():
    async with LocalBotApi(now=now) as server:
        yield server


async def answer_of(api, user, text):
    """Type something and wait for the response."""
    before = len(user.inbox)
    user.send(text)
    await api.until(lambda: len(user.inbox) > before, seconds=WAIT)
    return user.inbox[before]


async def joined(api, admin, patient, line, agree):
    """Enrol and agree; returns when the welcome, three messages, and the questions of the start are there."""
    invitation = token(await answer_of(api, admin, line))
    await answer_of(api, patient, f"/start {invitation}")
    before = len(patient.inbox)
    patient.press(agree)
    await api.until(lambda: len(patient.inbox) >= before + 4, seconds=WAIT)


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_the_whole_journey_runs_in_real_time_in_both_languages_and_the_token_is_in_no_log(
    api, database_url, tmp_path
):
    admin, therapist = api.user(ADMIN, language_code="nl"), api.user(2001, language_code="nl")
    patients = {language: api.user(PATIENTS[language][0], language_code=language) for language in PATIENTS}
    async with running(tmp_path, environment(api.url, database_url)) as program:
        invitation = token(await answer_of(api, admin, "/therapist Tom"))
        await answer_of(api, therapist, f"/start {invitation}")
        zone = noon_zone()
        prompt = (now() + timedelta(seconds=80)).replace(second=0, microsecond=0).astimezone(zone)
        for language, user in patients.items():
            fields = f"joint=knee start={prompt:%Y-%m-%d} lang={language} tz={zone} time={prompt:%H:%M}"
            await joined(api, admin, user, f"/enrol P-{language} {fields}", PATIENTS[language][1])
        for language, user in patients.items():
            await api.until(lambda user=user, done=PATIENTS[language][2]: done in user.last.labels, seconds=90)
        assert now() >= prompt
        for language, user in patients.items():
            user.press(PATIENTS[language][2])
            await api.until(lambda user=user: "20" in user.last.labels, seconds=WAIT)
            user.press("13")
            await api.until(lambda user=user: "0" in user.last.labels, seconds=WAIT)
            user.press("2")
            await api.until(lambda user=user: user.last.labels in (["Wijzigen"], ["Change"]), seconds=WAIT)
            assert "13" in user.last.text
        await answer_of(api, therapist, "/overzicht")
        therapist.press("Alle patiënten (2)")
        await api.until(lambda: all(f"P-{language}" in therapist.last.text for language in PATIENTS), seconds=WAIT)
        program.process.send_signal(signal.SIGTERM)
        assert await program.ended() == 0
    assert api.token not in program.log
    assert "Traceback" not in program.log


async def test_killed_in_the_middle_of_a_conversation_it_goes_on_where_it_was(api, database_url, tmp_path):
    admin, patient = api.user(ADMIN, language_code="nl"), api.user(3001, language_code="nl")
    settings = environment(api.url, database_url)
    async with running(tmp_path, settings) as program:
        zone = noon_zone()
        line = f"/enrol P-1 joint=knee start={now().astimezone(zone):%Y-%m-%d} tz={zone} time=23:00"
        await joined(api, admin, patient, line, "Ja")
        await answer_of(api, patient, "/vandaag")
        patient.press("Klaar")
        await api.until(lambda: "20" in patient.last.labels, seconds=WAIT)
        program.process.kill()
        assert await program.ended() == -signal.SIGKILL
    patient.press("13")  # while nobody is there
    async with running(tmp_path, settings):
        await api.until(lambda: "13" in patient.last.text and "10" in patient.last.labels, seconds=WAIT)
        patient.send("2")
        await api.until(lambda: any("zwaarte 13, pijn 2" in message.text for message in patient.inbox), seconds=WAIT)


async def test_asked_to_stop_it_ends_in_order_with_exit_code_0_within_ten_seconds(api, database_url, tmp_path):
    async with running(tmp_path, environment(api.url, database_url)) as program:
        await answer_of(api, api.user(ADMIN), "/help")
        asked = now()
        program.process.send_signal(signal.SIGTERM)
        assert await program.ended() == 0
        assert now() - asked < timedelta(seconds=10)
    assert "stopped in order" in program.log


async def test_interrupted_while_it_waits_for_telegram_it_ends_in_order(database_url, tmp_path):
    async with running(tmp_path, environment("http://127.0.0.1:9", database_url)) as program:
        while "cannot be reached" not in program.log:
            await asyncio.wait_for(program.more.wait(), WAIT)
            program.more.clear()
        program.process.send_signal(signal.SIGINT)
        assert await program.ended() == 0
    assert "Traceback" not in program.log


async def test_a_dead_loop_ends_the_process_with_one_line(api, database_url, tmp_path):
    admin = api.user(ADMIN)
    async with running(tmp_path, environment(api.url, database_url)) as program:
        await answer_of(api, admin, "/help")
        await on_server(database_url, "DROP TABLE outbox")
        admin.send("/help")
        assert await program.ended() == 1
    assert program.log.splitlines()[-1].startswith("oefenmaat: the loop ")
    assert "Traceback" not in program.log


async def refused(cwd, settings):
    """The one line of a start that is refused."""
    program = await start(cwd, settings)
    assert await program.ended() == 2
    [line] = program.log.splitlines()
    return line


async def test_a_wrong_setting_ends_the_start_with_one_line_that_names_it(tmp_path):
    settings = environment("http://127.0.0.1:9", f"sqlite+aiosqlite:///{tmp_path}/x.db", TIMEZONE="Mars/Olympus")
    assert "TIMEZONE" in await refused(tmp_path, settings)


async def test_a_database_that_cannot_be_reached_is_said(tmp_path):
    settings = environment("http://127.0.0.1:9", "postgresql+asyncpg://nobody:secret@127.0.0.1:9/none")
    line = await refused(tmp_path, settings)
    assert "DATABASE_URL" in line
    assert "secret" not in line


@pytest.mark.parametrize("broken", ["no database at all", None])
async def test_a_file_that_is_no_database_and_a_folder_that_cannot_be_made_are_said(tmp_path, broken):
    file = tmp_path / "file"
    file.write_text(broken or "")
    url = f"sqlite+aiosqlite:///{file if broken else file / 'x.db'}"
    assert "DATABASE_URL" in await refused(tmp_path, environment("http://127.0.0.1:9", url))


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_missing_data_key_is_said_before_anything_starts(database_url, tmp_path):
    database = Database(database_url, [Fernet.generate_key().decode()])
    async with database.write() as db:
        db.add(Therapist(id=1, name="Tom", timezone="UTC", created_at=now()))
    await database.close()
    CIPHER.use(())
    assert "DATA_KEY" in await refused(tmp_path, environment("http://127.0.0.1:9", database_url))


async def test_a_database_newer_than_the_code_is_said(database_url, tmp_path):
    await on_server(database_url, "UPDATE alembic_version SET version_num = '9999'")
    assert "newer version" in await refused(tmp_path, environment("http://127.0.0.1:9", database_url))


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_token_that_telegram_refuses_is_said_and_not_shown(api, database_url, tmp_path):
    settings = environment(api.url, database_url, TELEGRAM_BOT_TOKEN="2000:another-secret")
    program = await start(tmp_path, settings)
    assert await program.ended() == 2
    assert program.log.splitlines()[-1].startswith("oefenmaat: TELEGRAM_BOT_TOKEN")
    assert "another-secret" not in program.log


async def test_a_broken_content_file_is_named(tmp_path):
    for room in ("bot", "content", "scheduler", "storage"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    broken = tmp_path / "content" / "exercises.yaml"
    broken.write_text(broken.read_text().replace("\nsquat:", "\nsquad:", 1))
    settings = environment("http://127.0.0.1:9", f"sqlite+aiosqlite:///{tmp_path}/x.db", PYTHONPATH=str(tmp_path))
    program = await start(tmp_path, settings)
    assert await program.ended() == 2
    assert "exercises.yaml" in program.log
    assert "Traceback" not in program.log


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_second_service_on_the_same_file_says_so_and_ends(api, database_url, tmp_path):
    settings = environment(api.url, database_url)
    async with running(tmp_path, settings):
        await answer_of(api, api.user(ADMIN), "/help")
        second = await start(tmp_path, settings)
        assert await second.ended() == 1
    assert "another service" in second.log


async def gone_for(url, seconds):
    """The database refuses everybody for so long, and ends every connection: what a restart of the server does."""
    name = make_url(url).database
    server = named(url, "postgres")
    ended = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"  # noqa: S608 - ours
    await on_server(server, f"ALTER DATABASE {name} ALLOW_CONNECTIONS false", ended)
    await asyncio.sleep(seconds)  # the length of the outage, which is what this is about
    await on_server(server, f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
async def test_a_database_that_is_gone_for_a_while_is_waited_for_and_nothing_is_lost(api, database_url, tmp_path):
    admin = api.user(ADMIN)
    async with running(tmp_path, environment(api.url, database_url)) as program:
        await answer_of(api, admin, "/help")
        outage = asyncio.create_task(gone_for(database_url, 3))
        while "lock was lost" not in program.log:
            await asyncio.wait_for(program.more.wait(), WAIT)
            program.more.clear()
        assert len((await answer_of(api, admin, "/help")).text) > 0
        await outage
        program.process.send_signal(signal.SIGTERM)
        assert await program.ended() == 0
    assert len(admin.inbox) == 2  # one response each
    assert "Traceback" not in program.log


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
async def test_a_standby_survives_a_restart_of_the_database(api, database_url, tmp_path):
    settings = environment(api.url, database_url)
    async with running(tmp_path, settings) as first, running(tmp_path, settings) as second:
        for words in ("running as", "waiting"):
            while words not in first.log + second.log:
                await asyncio.wait({asyncio.create_task(each.more.wait()) for each in (first, second)}, timeout=WAIT)
        await gone_for(database_url, 1)
        await answer_of(api, api.user(ADMIN), "/help")
        assert (first.process.returncode, second.process.returncode) == (None, None)
        for program in (first, second):
            program.process.send_signal(signal.SIGTERM)
            assert await program.ended() == 0
        assert "Traceback" not in first.log + second.log


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
async def test_a_second_service_waits_as_a_standby_and_takes_over_when_the_first_is_killed(api, database_url, tmp_path):
    settings, admin = environment(api.url, database_url), api.user(ADMIN)
    async with running(tmp_path, settings) as first:
        await answer_of(api, admin, "/help")
        async with running(tmp_path, settings) as second:
            while "waiting" not in second.log:
                await asyncio.wait_for(second.more.wait(), WAIT)
                second.more.clear()
            first.process.kill()
            await answer_of(api, admin, "/help")
            second.process.send_signal(signal.SIGTERM)
            assert await second.ended() == 0
