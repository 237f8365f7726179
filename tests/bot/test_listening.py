"""The real program as one that is posted to, and the addresses that it listens on."""

import signal
import socket

import aiohttp
import pytest

from demo.bot_api import LocalBotApi
from tests.bot.processes import ADMIN, environment, running, start
from tests.bot.test_processes import WAIT, answer_of, now

SECRET = "a-secret-of-letters"


@pytest.fixture
async def api():
    async with LocalBotApi(now=now) as server:
        yield server


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def posted_to(api, database_url, port, *, listen=None, health=0):
    """Settings of a service that listens on `listen`; Telegram posts to `port`."""
    return environment(
        api.url,
        database_url,
        WEBHOOK_URL=f"http://127.0.0.1:{port}/hook",
        WEBHOOK_SECRET=SECRET,
        WEBHOOK_LISTEN=f"127.0.0.1:{listen or port}",
        **({"HEALTH_LISTEN": f"127.0.0.1:{health}"} if health else {}),
    )


async def page(port, name):
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/{name}") as response:
        return response.status, await response.text()


async def test_what_is_posted_is_answered_also_what_came_while_nobody_was_there(api, database_url, tmp_path):
    port = free_port()
    admin = api.user(ADMIN, language_code="nl")
    async with running(tmp_path, posted_to(api, database_url, port)) as program:
        await answer_of(api, admin, "/help")
        program.process.kill()
        assert await program.ended() == -signal.SIGKILL
    before = len(admin.inbox)
    admin.send("/status")
    async with running(tmp_path, posted_to(api, database_url, port)) as program:
        await api.until(lambda: len(admin.inbox) > before, seconds=WAIT)
        assert not api.calls("getUpdates")
        program.process.send_signal(signal.SIGTERM)
        assert await program.ended() == 0
    assert SECRET not in program.log
    async with running(tmp_path, environment(api.url, database_url)):  # and back: Telegram is asked again
        await answer_of(api, admin, "/help")
        assert api.calls("getUpdates")


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
async def test_what_the_standby_is_posted_the_active_one_answers(api, database_url, tmp_path):
    port, health = free_port(), free_port()
    admin = api.user(ADMIN, language_code="nl")
    async with running(tmp_path, posted_to(api, database_url, port, listen=free_port())) as active:
        await active.logged("running as")
        async with running(tmp_path, posted_to(api, database_url, port, health=health)) as standby:
            await standby.logged("waiting")
            assert await page(health, "readyz") == (200, "standby")
            await answer_of(api, admin, "/help")
            assert {status for _update, status in api.world.posted} <= {0, 200}
            active.process.kill()
            await standby.logged("running as")
            assert await page(health, "readyz") == (200, "active")
            await answer_of(api, admin, "/status")


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_its_health_and_metrics_can_be_read_while_it_works(api, database_url, tmp_path):
    health = free_port()
    async with running(tmp_path, environment(api.url, database_url, HEALTH_LISTEN=f"127.0.0.1:{health}")) as program:
        await answer_of(api, api.user(ADMIN, first_name="Adelheid"), "/help")
        assert (await page(health, "healthz"))[0] == 200
        assert await page(health, "readyz") == (200, "active")
        _status, figures = await page(health, "metrics")
        assert 'oefenmaat_messages_total{reason="",state="sent"}' in figures
        assert 'oefenmaat_step_seconds_count{step="worker"}' in figures
        assert "oefenmaat_response_seconds_count" in figures
        for secret in (api.token, "Adelheid", f'"{ADMIN}"'):
            assert secret not in figures
        program.process.send_signal(signal.SIGTERM)
        assert await program.ended() == 0


@pytest.mark.parametrize("name", ["HEALTH_LISTEN", "WEBHOOK_LISTEN"])
@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_an_address_that_is_taken_ends_the_start_with_one_line(api, database_url, tmp_path, name):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        settings = posted_to(api, database_url, free_port(), health=free_port())
        settings[name] = f"127.0.0.1:{taken.getsockname()[1]}"
        program = await start(tmp_path, settings)
        assert await program.ended() == 2
    assert f"oefenmaat: {name}: cannot listen there (" in program.log
    assert "Traceback" not in program.log
