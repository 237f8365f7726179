"""Delivery: what is known and not known of each send, and nothing that one message does stops the others."""

import asyncio
import socket
from datetime import timedelta
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from bot.app import build, build_bot, connect
from bot.errors import TokenRefused, Unreachable
from bot.messages import kinds
from bot.messages.message import SEND, Document, Drop, Kind, Later, Message
from bot.outgoing import telegram
from bot.outgoing.delivery import SLOTS
from bot.outgoing.transport import Transport
from demo.stage import stage_settings
from storage import outbox
from storage.outbox import Lane, NewMessage
from storage.tables import Outgoing, Person
from tests.bot.conftest import NOW


async def put(database, *rows, kind="stranger", **rest):
    messages = [NewMessage(chat, kind, key, Lane.RESPONSES, NOW, {"language": "nl"}, **rest) for chat, key in rows]
    async with database.write() as db:
        await outbox.put(db, messages, NOW)


async def run_dry(delivery):
    async with asyncio.timeout(20):
        while await delivery.step():
            pass


async def row(database, key):
    async with database.read() as db:
        return await db.scalar(select(Outgoing).where(Outgoing.key == key))


async def test_what_was_said_is_kept_with_its_message(api, service, database):
    await put(database, (1, "a"))
    await service.delivery.step()
    sent = await row(database, "a")
    assert sent.state == "sent"
    assert (sent.message_id, sent.said) == (api.user(1).last.message_id, api.user(1).last.html)


async def test_429_is_not_sent_and_waits_as_long_as_telegram_says(api, service, database, clock):
    await put(database, (1, "a"))
    api.fail_next("sendMessage", 429, retry_after=7)
    await service.delivery.step()
    waiting = await row(database, "a")
    assert (waiting.state, waiting.retry_at, waiting.unknown) == ("due", NOW + timedelta(seconds=7), 0)
    clock.advance(timedelta(seconds=7))
    await service.delivery.step()
    assert len(api.user(1).inbox) == 1


@pytest.mark.parametrize("fault", [500, 502, "hang_up_before", "hang_up_after"])
async def test_without_an_answer_it_is_unknown_counted_and_sent_again(api, service, database, clock, fault):
    await put(database, (1, "a"))
    api.fail_next("sendMessage", fault)
    await service.delivery.step()
    unknown = await row(database, "a")
    assert (unknown.state, unknown.unknown) == ("due", 1)
    clock.advance(timedelta(minutes=1))
    await service.delivery.step()
    assert (await row(database, "a")).state == "sent"
    assert len(api.user(1).inbox) == (2 if fault == "hang_up_after" else 1)


async def test_when_nothing_listens_it_surely_was_not_sent(api, service, database):
    await put(database, (1, "a"))
    await api.stop()
    await service.delivery.step()
    assert ((await row(database, "a")).state, (await row(database, "a")).unknown) == ("due", 0)


async def person(database, telegram_id):
    async with database.write() as db:
        db.add(Person(id=1, telegram_id=telegram_id, language="nl", created_at=NOW))


async def test_who_blocked_the_bot_is_remembered_and_what_waits_for_them_is_tried_no_more(
    api, service, database, clock
):
    await person(database, 1)
    await put(database, (1, "a"), (1, "b"))
    api.user(1).block()
    await run_dry(service.delivery)
    clock.advance(timedelta(hours=1))
    await run_dry(service.delivery)
    assert ((await row(database, "a")).state, (await row(database, "a")).reason) == ("due", "blocked")
    assert len(api.calls("sendMessage")) == 1
    async with database.read() as db:
        assert (await db.get_one(Person, 1)).blocked_at == NOW


async def test_what_waits_for_a_stranger_who_cannot_be_reached_failed(api, service, database):
    await put(database, (1, "a"), (1, "b"))
    api.user(1).block()
    await run_dry(service.delivery)
    assert [(await row(database, key)).state for key in ("a", "b")] == ["failed", "failed"]
    assert len(api.calls("sendMessage")) == 1


async def test_an_edit_that_changes_nothing_is_a_success(api, service, database):
    await put(database, (1, "a"))
    await service.delivery.step()
    await put(database, (1, "b"), edits=(await row(database, "a")).message_id)
    await service.delivery.step()
    assert (await row(database, "b")).state == "sent"


async def test_a_refused_token_is_told_at_once(api, service, database):
    await put(database, (1, "a"))
    api.fail_next("sendMessage", 401)
    with pytest.raises(TokenRefused):
        await service.delivery.step()


def broken(**functions):
    async def load(_db, rows):
        return {row.id: row for row in rows}

    parts = {"load": load, "wanted": lambda *_: SEND, "render": lambda *_: Message("x")}
    return Kind(**{**parts, **functions})


def failing(*_):
    raise KeyError("some name")


async def unreadable(_db, rows):
    if any(row.key == "a" for row in rows):
        raise ValueError("some name")
    return {row.id: row for row in rows}


@pytest.mark.parametrize("kind", [broken(render=failing), broken(load=unreadable)])
async def test_a_message_that_cannot_be_made_stops_no_other_and_its_facts_stay_out_of_the_log(
    api, service, database, monkeypatch, caplog, kind
):
    monkeypatch.setitem(kinds.KINDS, "odd", kind)
    await put(database, (1, "a"), kind="odd")
    await put(database, (2, "b"))
    await service.delivery.step()
    assert (await row(database, "a")).state in {"failed", "dropped"}
    assert (await row(database, "b")).state == "sent"
    assert "some name" not in caplog.text


async def test_what_is_no_longer_wanted_is_dropped_with_its_reason_and_later_waits(api, service, database, monkeypatch):
    monkeypatch.setitem(kinds.KINDS, "odd", broken(wanted=lambda *_: Drop("answered")))
    monkeypatch.setitem(kinds.KINDS, "even", broken(wanted=lambda *_: Later(NOW + timedelta(hours=1))))
    await put(database, (1, "a"), kind="odd")
    await put(database, (2, "b"), kind="even")
    await service.delivery.step()
    assert ((await row(database, "a")).state, (await row(database, "a")).reason) == ("dropped", "answered")
    assert ((await row(database, "b")).state, (await row(database, "b")).not_before) == (
        "due",
        NOW + timedelta(hours=1),
    )
    assert api.calls("sendMessage") == []


async def test_a_telegram_that_cannot_be_reached_is_said_in_words_of_our_own(api, service):
    await api.stop()
    with pytest.raises(Unreachable):
        await service.poll.step()


async def test_an_edit_of_a_message_that_is_gone_is_said_as_a_new_message(api, service, database):
    await put(database, (1, "a"), edits=999)
    await service.delivery.step()
    assert (await row(database, "a")).state == "sent"
    assert len(api.user(1).inbox) == 1


async def test_what_was_once_unknown_stays_counted_when_it_arrives_at_last(api, service, database, clock):
    await put(database, (1, "a"))
    for fault in (500, 429):
        api.fail_next("sendMessage", fault)
        await service.delivery.step()
        clock.advance(timedelta(minutes=1))
    assert (await row(database, "a")).unknown == 1
    await service.delivery.step()
    assert ((await row(database, "a")).state, (await row(database, "a")).unknown) == ("sent", 1)


async def test_tries_without_an_answer_come_more_and_more_slowly_until_the_message_expires(
    api, service, database, clock
):
    await put(database, (1, "a"), expires_at=NOW + timedelta(hours=1))
    api.fail_next("sendMessage", 500, times=100)
    while (await row(database, "a")).state == "due":
        await service.delivery.step()
        clock.advance(timedelta(seconds=10))
    assert ((await row(database, "a")).state, (await row(database, "a")).reason) == ("dropped", "expired")
    assert (await row(database, "a")).unknown == 11  # after 0, 10, 40, 100, 220, 520 seconds, then every ten minutes


async def test_stops_that_cut_a_try_off_make_no_later_pause_longer(api, service, database):
    await put(database, (1, "a"))
    for _kill in range(9):
        async with database.write() as db:
            await outbox.claim(db, NOW, 1)
        async with database.write() as db:
            await outbox.release(db)
    api.fail_next("sendMessage", 500)
    await service.delivery.step()
    assert (await row(database, "a")).unknown == 10
    assert (await row(database, "a")).retry_at == NOW + timedelta(seconds=10)


async def test_an_account_that_is_gone_counts_as_one_that_blocked_the_bot(api, service, database):
    await person(database, 404)
    await put(database, (404, "a"))
    await service.delivery.step()
    assert ((await row(database, "a")).state, (await row(database, "a")).reason) == ("due", "blocked")
    async with database.read() as db:
        assert (await db.get_one(Person, 1)).blocked_at == NOW


async def test_what_telegram_refuses_is_not_tried_again(api, service, database, clock):
    await put(database, (1, "a"))
    api.fail_next("sendMessage", 400, description="Bad Request: can't parse entities")
    await service.delivery.step()
    clock.advance(timedelta(days=1))
    await service.delivery.step()
    assert (await row(database, "a")).state == "failed"
    assert len(api.calls("sendMessage")) == 1


@pytest.mark.parametrize("paid", [True, False])
async def test_paid_broadcasting_is_asked_for_only_where_it_is_set(api, database, library, clock, paid):
    settings = stage_settings(api, database.url, paid_broadcast=paid)
    bot = build_bot(settings)
    await connect(bot, settings)
    await put(database, (1, "a"))
    await build(settings, library, database, clock, bot, long_poll=0, limited=False).delivery.step()
    await bot.shutdown()
    assert ("allow_paid_broadcast" in api.calls("sendMessage")[0].parameters) is paid


@pytest.mark.parametrize(("hour", "waits"), [(19, None), (20, "07:00"), (23, "07:00"), (6, "07:00"), (7, None)])
async def test_what_waits_out_quiet_hours_is_sent_when_they_end(api, service, database, clock, hour, waits):
    clock.set(NOW.replace(day=24, hour=hour))  # 21:00 in Amsterdam is 20:00 UTC
    await put(database, (1, "alert"), quiet_zone="Europe/Amsterdam")
    await service.delivery.step()
    left = await row(database, "alert")
    assert (left.state, bool(api.user(1).inbox)) == (("due", False) if waits else ("sent", True))
    assert waits is None or (f"{left.not_before:%H:%M}", left.attempts) == (waits, 1)


async def test_a_response_is_given_at_night_too(api, service, database, clock):
    clock.set(NOW.replace(hour=23))
    await put(database, (1, "response"))
    await service.delivery.step()
    assert api.user(1).inbox


async def test_senders_that_meet_a_backlog_of_stale_messages_drop_it_together(service, database, clock):
    await put(database, *((1000 + n, f"stale {n}") for n in range(60)), expires_at=NOW + timedelta(minutes=1))
    clock.set(NOW + timedelta(hours=1))
    for _ in range(6):
        await asyncio.gather(*(service.delivery.step() for _sender in range(4)))
    async with database.read() as db:
        left = (await db.execute(select(Outgoing.state, Outgoing.reason).distinct())).all()
    assert left == [("dropped", "expired")]


KNOWN = [
    ("slow", ("due", "SocketTimeoutError", 1)),
    ("hang_up_before", ("due", "ServerDisconnectedError", 1)),
    ("hang_up_after", ("due", "ServerDisconnectedError", 1)),
    (500, ("due", "NetworkError", 1)),
    (502, ("due", "NotTelegram", 1)),
    (200, ("due", "NotTelegram", 1)),
    (429, ("due", "not sent", 0)),
]


@pytest.mark.parametrize(("fault", "known"), KNOWN)
async def test_what_is_known_after_each_trouble_is_written_down(api, service, database, monkeypatch, fault, known):
    monkeypatch.setattr(service.bot.request, "_read_timeout", 0.2)
    await put(database, (1, "a"))
    api.fail_next("sendMessage", fault, seconds=1)
    await service.delivery.step()
    left = await row(database, "a")
    assert (left.state, left.unknown) == (known[0], known[2])
    assert left.reason == known[1]


async def test_a_connection_that_does_not_stand_in_time_surely_sent_nothing(tmp_path, monkeypatch):
    """Nobody answers the handshake; ten seconds are given for it, shortened here."""
    monkeypatch.setattr("bot.outgoing.transport.CONNECT", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        place = SimpleNamespace(token="1:x", url=f"https://127.0.0.1:{silent.getsockname()[1]}")
        bot = build_bot(stage_settings(place, f"sqlite+aiosqlite:///{tmp_path}/x.db"))
        outcome = await telegram.send(bot, 1, Message("x"), None, None, paid=False)
        await bot.request.shutdown()
    assert outcome == telegram.NotSent(telegram.RETRY)


def test_an_answer_is_waited_for_long_enough_and_the_transport_is_the_quick_one(service):
    transport = service.bot.request
    assert isinstance(transport, Transport)
    assert transport.read_timeout == 30
    assert transport._connections > SLOTS


async def test_a_response_does_not_wait_for_what_takes_long_to_load(api, service, database, monkeypatch):
    loaded = asyncio.Event()

    async def load(_db, rows):
        await loaded.wait()
        return {row.id: None for row in rows}

    heavy = Kind(load, lambda _facts, _now: SEND, lambda _facts, _library: Message("heavy"), heavy=True)
    monkeypatch.setitem(kinds.KINDS, "heavy", heavy)
    await put(database, (1, "long"), kind="heavy")
    async with asyncio.timeout(20), asyncio.TaskGroup() as group:
        await service.delivery.begin(group)
        await put(database, (2, "short"))
        await service.delivery.begin(group)
        await api.until(lambda: api.user(2).inbox)
        assert not api.user(1).inbox
        loaded.set()
    assert api.user(1).last.text == "heavy"


async def test_a_file_that_cannot_be_made_is_failed_and_shown_without_what_it_was_about(
    api, service, database, monkeypatch, caplog
):
    async def load(_db, rows):
        return {row.id: None for row in rows}

    def make():
        raise ValueError("P-001 secret")

    broken = Kind(load, lambda _facts, _now: SEND, lambda _facts, _library: Message("x", document=Document("a", make)))
    monkeypatch.setitem(kinds.KINDS, "broken", broken)
    await put(database, (1, "a"), kind="broken")
    await service.delivery.step()
    failed = await row(database, "a")
    assert (failed.state, failed.reason) == ("failed", "render ValueError")
    assert "secret" not in caplog.text
