"""What machines are told: whether it is well, whether it is ready, and figures without anybody's name."""

from datetime import timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.health import OLD, WATCHED, Health
from storage import Database
from tests.scheduler.test_jobs import active


@pytest.fixture
def health(clock, database):
    return Health(clock, database=database)


@pytest.fixture
async def client(health):
    application = web.Application()
    application.add_routes(
        [web.get(f"/{each.__name__}", each) for each in (health.healthz, health.readyz, health.metrics)]
    )
    async with TestClient(TestServer(application)) as made:
        yield made


async def page(client, name):
    response = await client.get(f"/{name}")
    return response.status, await response.text()


@pytest.mark.parametrize(("state", "status"), [("starting", 503), ("standby", 200), ("active", 200), ("stopping", 503)])
async def test_who_is_active_or_would_take_over_is_ready(health, client, state, status):
    health.state = state
    assert await page(client, "readyz") == (status, state)


async def test_a_step_without_success_for_five_minutes_is_named(health, client, clock):
    health.begins()
    assert (await page(client, "healthz"))[0] == 200
    clock.advance(OLD)
    for step in WATCHED[1:]:
        health.succeeded(step)
    assert (await page(client, "healthz"))[0] == 200
    clock.advance(timedelta(seconds=1))
    status, body = await page(client, "healthz")
    assert (status, '"late": ["poll"]' in body, '"worker": 1.0' in body) == (503, True, True)


async def test_a_standby_does_nothing_and_is_well(health, client, clock):
    health.begins()
    health.state = "standby"
    clock.advance(timedelta(days=1))
    assert (await page(client, "healthz"))[0] == 200


async def test_the_metrics_tell_how_the_database_stands_and_name_nobody(health, client, database, library):
    await active(database, library, count=3)
    health.begins()
    status, body = await page(client, "metrics")
    assert status == 200
    for line in ('oefenmaat_state{state="active"} 1.0', 'oefenmaat_patients{state="active"} 3.0',
                 "oefenmaat_database_up 1.0", "oefenmaat_updates_parked 0.0"):  # fmt: skip
        assert line in body.splitlines()
    assert "P-2" not in body
    assert "Tom" not in body


async def test_without_a_database_the_metrics_still_come_and_say_so(clock, client, health, tmp_path):
    health.database = Database(f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}")
    status, body = await page(client, "metrics")
    assert status == 200
    assert "oefenmaat_database_up 0.0" in body.splitlines()
    await health.database.close()
