"""Receiving by webhook: stored as it came, 200 only after the commit, and never without the secret."""

import json
from io import BytesIO

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import select

from bot.incoming.webhook import LARGEST, SECRET, Webhook
from storage import moments
from storage.tables import Incoming
from tests.bot.conftest import NOW

KEY = "a-secret-of-letters"
TEXT = {
    "update_id": 7,
    "message": {
        "message_id": 1,
        "date": 0,
        "chat": {"id": 1, "type": "private"},
        "from": {"id": 1, "is_bot": False, "first_name": "Piet"},
        "text": "hallo",
    },
}


@pytest.fixture
async def webhook(database, clock):
    return Webhook(database, clock, KEY, seconds=0)


@pytest.fixture
async def client(webhook):
    application = web.Application(client_max_size=LARGEST)
    application.router.add_post("/hook", webhook.receive)
    async with TestClient(TestServer(application)) as made:
        yield made


async def stored(database):
    async with database.read() as db:
        return (await db.scalars(select(Incoming).order_by(Incoming.id))).all()


async def post(client, body=TEXT, secret=KEY):
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    response = await client.post("/hook", data=data, headers={SECRET: secret} if secret is not None else {})
    return response.status


async def test_an_update_is_stored_without_names_and_confirmed_with_200(client, database, webhook):
    assert await post(client) == 200
    [row] = await stored(database)
    assert (row.update_id, row.chat_id, row.received_at) == (7, 1, NOW)
    assert json.loads(row.payload)["message"]["text"] == "hallo"
    assert "Piet" not in row.payload
    assert await webhook.step()
    assert not await webhook.step()


async def test_the_same_update_twice_is_stored_once_and_confirmed_twice(client, database):
    assert [await post(client), await post(client)] == [200, 200]
    assert len(await stored(database)) == 1


@pytest.mark.parametrize("secret", [None, "", "a-secret-of-letterz", KEY + "x", "ëë"])
async def test_without_the_secret_nothing_is_read_or_stored(client, database, secret):
    assert await post(client, secret=secret and secret.encode().decode("latin-1")) == 403
    assert await stored(database) == []


@pytest.mark.parametrize("body", [b"", b"no JSON", b"[]", b"7", b"{}", b'{"update_id": "7"}', b"[" * 100_000, b"\xff"])
async def test_what_is_no_update_is_refused_and_not_stored(client, database, body):
    assert await post(client, body) == 400
    assert await stored(database) == []


async def test_what_is_far_too_large_is_refused(client, database):
    response = await client.post("/hook", data=BytesIO(b" " * (LARGEST + 1)), headers={SECRET: KEY})
    assert response.status == 413
    assert await stored(database) == []


async def test_what_cannot_be_stored_is_not_confirmed(clock, tmp_path):
    from storage import Database

    empty = Database(f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}")
    application = web.Application()
    application.router.add_post("/hook", Webhook(empty, clock, KEY, 0).receive)
    async with TestClient(TestServer(application)) as client:
        assert await post(client) == 503
    await empty.close()


async def test_while_it_listens_it_says_so_once_a_minute(webhook, database, clock):
    async def heard():
        async with database.read() as db:
            return await moments.noted(db, moments.RECEIVED)

    await webhook.step()
    assert await heard() == NOW
    clock.set(NOW.replace(second=59))
    await webhook.step()
    assert await heard() == NOW
    clock.set(NOW.replace(minute=1))
    await webhook.step()
    assert await heard() == NOW.replace(minute=1)
