"""Slots, lanes and holds: nothing that is slow, refused or waiting keeps more urgent messages from leaving."""

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.outgoing import delivery as module
from bot.outgoing.delivery import RESERVED, SLOTS, Delivery
from bot.outgoing.limits import Limits
from bot.outgoing.telegram import MALFORMED, Blocked, Unknown
from storage import outbox
from storage.outbox import Lane, NewMessage, Settled
from storage.tables import Outgoing, Person
from tests.bot.conftest import NOW
from tests.bot.test_delivery import row, run_dry


async def put(database, *rows, lane=Lane.RESPONSES, at=NOW):
    messages = [NewMessage(chat, "stranger", key, lane, at, {"language": "nl"}) for chat, key in rows]
    async with database.write() as db:
        await outbox.put(db, messages, NOW)


async def in_state(database, state):
    async with database.read() as db:
        return set(await db.scalars(select(Outgoing.key).where(Outgoing.state == state)))


class Gate:
    """Stands in for sending: holds chats up until they are let through, and notes who came by."""

    def __init__(self, monkeypatch, held=lambda _chat: True):
        self.came, self.open, self.held = [], asyncio.Event(), held
        self.real = module.send
        monkeypatch.setattr(module, "send", self.send)

    async def send(self, bot, chat_id, *rest, **options):
        self.came.append(chat_id)
        if self.held(chat_id):
            await self.open.wait()
        return await self.real(bot, chat_id, *rest, **options)


@asynccontextmanager
async def sending(delivery, gate):
    """A group for sends; at the end they are all let through."""
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        yield group
        gate.open.set()


async def test_never_more_rows_are_under_way_than_there_are_slots(service, database, monkeypatch):
    gate = Gate(monkeypatch)
    await put(database, *((1000 + n, f"k{n}") for n in range(SLOTS + 20)))
    async with sending(service.delivery, gate) as group:
        for _ in range(2):  # the last slots are asked for apart
            await service.delivery.begin(group)
        full = asyncio.ensure_future(service.delivery.begin(group))
        assert len(await in_state(database, "sending")) == SLOTS
        assert not full.done()
        gate.open.set()
        await full


async def test_prompts_that_hang_leave_slots_for_responses(api, service, database, monkeypatch):
    gate = Gate(monkeypatch, held=lambda chat: chat >= 1000)
    await put(database, *((1000 + n, f"prompt {n}") for n in range(SLOTS)), lane=Lane.PROMPTS)
    async with sending(service.delivery, gate) as group:
        while await service.delivery.begin(group):
            pass
        assert len(await in_state(database, "sending")) == SLOTS - RESERVED
        await put(database, (1, "response"))
        await service.delivery.begin(group)
        await api.until(lambda: api.user(1).inbox)


async def test_each_is_written_down_when_it_ends_and_waits_for_no_slow_one(api, service, database, monkeypatch):
    gate, settled = Gate(monkeypatch, held=lambda chat: chat == 2), asyncio.Event()
    service.delivery.wanted = settled.set
    await put(database, (1, "quick"), (2, "slow"))
    async with sending(service.delivery, gate) as group:
        await service.delivery.begin(group)
        await settled.wait()
        assert (await in_state(database, "sent"), await in_state(database, "sending")) == ({"quick"}, {"slow"})
    assert await in_state(database, "sent") == {"quick", "slow"}


async def test_a_response_that_comes_during_a_backlog_leaves_next(api, service, database, clock):
    service.delivery._limits = Limits(100, asyncio.get_running_loop().time)
    await put(database, *((1000 + n, f"prompt {n}") for n in range(20)), lane=Lane.PROMPTS)
    async with asyncio.TaskGroup() as group:
        for _ in range(3):
            await service.delivery.begin(group)
        await put(database, (1, "response"))
        await service.delivery.begin(group)
    assert [call.chat_id for call in api.calls("sendMessage")].index(1) <= 3


async def test_the_next_row_is_not_asked_for_before_its_turn_has_come(service, database):
    service.delivery._limits = Limits(2, asyncio.get_running_loop().time)
    await put(database, (1001, "first"), (1002, "second"), lane=Lane.PROMPTS)
    async with asyncio.TaskGroup() as group:
        await service.delivery.begin(group)
        second = asyncio.ensure_future(service.delivery.begin(group))
        await asyncio.sleep(0.1)  # the turn comes after half a second
        assert await in_state(database, "due") == {"second"}
        await second
    assert await in_state(database, "due") == set()


async def test_messages_that_are_not_wanted_any_more_use_up_no_turn(service, database):
    limits = service.delivery._limits = Limits(0.001, asyncio.get_running_loop().time)
    async with database.write() as db:
        rows = [NewMessage(n, "day", f"k{n}", Lane.PROMPTS, NOW, {"patient": 404, "day": "2026-11-23"}) for n in (1, 2)]
        await outbox.put(db, rows, NOW)
    async with asyncio.timeout(5):
        await run_dry(service.delivery)
    assert await in_state(database, "dropped") == {"k1", "k2"}
    assert limits.take(1) == 0


async def test_a_chat_that_is_refused_gets_nothing_until_then_not_even_a_response_and_others_go_on(
    api, service, database, clock
):
    await put(database, (1, "prompt"), lane=Lane.PROMPTS)
    api.fail_next("sendMessage", 429, retry_after=7, chat_id=1)
    await run_dry(service.delivery)
    await put(database, (1, "response"), (2, "other"))
    clock.advance(timedelta(seconds=6))
    await run_dry(service.delivery)
    assert await in_state(database, "sent") == {"other"}
    clock.advance(timedelta(seconds=1))
    await run_dry(service.delivery)
    assert await in_state(database, "sent") == {"other", "response", "prompt"}


async def test_two_chats_refused_within_a_second_hold_all_prompts_and_no_response(api, service, database, clock):
    api.fail_next("sendMessage", 429, retry_after=7, times=2)
    await put(database, (1, "a"), (2, "b"), lane=Lane.PROMPTS)
    await run_dry(service.delivery)
    api.user(3, known=True), api.user(4, known=True)
    await put(database, (3, "prompt"), lane=Lane.PROMPTS)
    await put(database, (4, "response"))
    await run_dry(service.delivery)
    assert await in_state(database, "sent") == {"response"}
    clock.advance(timedelta(seconds=7))
    await run_dry(service.delivery)
    assert await in_state(database, "due") == set()


async def test_a_refusal_counts_from_its_own_moment_not_from_when_it_was_claimed(service, database, clock, monkeypatch):
    async def refused_late(*_, **__):
        clock.advance(timedelta(seconds=3))
        return module.TooMany(timedelta(seconds=7))

    monkeypatch.setattr(module, "send", refused_late)
    await put(database, (1, "a"))
    await service.delivery.step()
    assert (await row(database, "a")).retry_at == NOW + timedelta(seconds=10)


async def test_a_chat_that_moved_is_followed_with_all_that_waits_for_it(api, service, database):
    api.user(7, known=True)
    async with database.write() as db:
        db.add(Person(id=1, telegram_id=1, language="nl", created_at=NOW))
    await put(database, (1, "a"), (1, "b"))
    api.fail_next("sendMessage", 400, chat_id=1, migrate_to_chat_id=7)
    await run_dry(service.delivery)
    assert await in_state(database, "sent") == {"a", "b"}
    assert (len(api.user(7).inbox), len(api.user(1).inbox)) == (2, 0)
    async with database.read() as db:
        assert (await db.get_one(Person, 1)).telegram_id == 7


@pytest.mark.parametrize("status", [401, 403, 404])
async def test_a_page_of_somebody_between_us_stops_nobody(service, database, monkeypatch, status):
    async def page(*_, **__):
        return status, b"<html>blocked by your proxy</html>"

    monkeypatch.setattr(service.bot.request, "do_request", page)
    await put(database, (1, "a"))
    await service.delivery.step()
    assert ((await row(database, "a")).state, (await row(database, "a")).reason) == ("due", "NotTelegram")


@pytest.mark.parametrize(
    "answer", [b'{"ok":true,"result":true}', b'{"ok":true,"result":{}}', b'{"ok":true}', b"[1]", b""]
)
async def test_a_malformed_answer_is_unknown_and_no_other_notices(api, service, database, monkeypatch, answer):
    real = service.bot.request.do_request

    async def odd(url, method, request_data=None, **rest):
        if request_data.parameters.get("chat_id") == 1:
            return 200, answer
        return await real(url=url, method=method, request_data=request_data, **rest)

    monkeypatch.setattr(service.bot.request, "do_request", odd)
    await put(database, (1, "a"), (2, "b"))
    await service.delivery.step()
    assert ((await row(database, "a")).state, (await row(database, "a")).unknown) == ("due", 1)
    assert (await row(database, "b")).state == "sent"


class Failing:
    """A database whose next so many transactions of writing fail, before or after their commit."""

    def __init__(self, database, monkeypatch):
        self.database, self.real, self.before, self.after = database, database.write, 0, 0
        monkeypatch.setattr(database, "write", self.write)

    @asynccontextmanager
    async def write(self):
        if self.before:
            self.before -= 1
            raise ConnectionRefusedError
        async with self.real() as db:
            yield db
        if self.after:
            self.after -= 1
            raise ConnectionResetError


async def test_what_was_sent_while_the_database_was_gone_is_written_down_later_and_not_sent_again(
    api, service, database, monkeypatch
):
    failing = Failing(database, monkeypatch)
    monkeypatch.setattr(module, "AGAIN", 0)
    await put(database, (1, "a"))
    gate = Gate(monkeypatch)
    async with sending(service.delivery, gate) as group:
        await service.delivery.begin(group)
        failing.before = 3
    assert (await row(database, "a")).state == "sent"
    await run_dry(service.delivery)
    assert len(api.user(1).inbox) == 1


async def test_what_ended_stays_known_when_the_loops_end_before_it_could_be_written_down(
    api, service, database, monkeypatch
):
    failing = Failing(database, monkeypatch)
    await put(database, (1, "a"))
    await _until_sent(service.delivery, failing)
    failing.before = 0
    await service.delivery.settle()
    async with database.write() as db:
        assert await outbox.release(db) == 0
    assert (await row(database, "a")).state == "sent"


async def _until_sent(delivery, failing):
    async def gone():
        while not delivery._ended:  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.001)
        raise ConnectionResetError

    with pytest.raises(BaseExceptionGroup):
        async with asyncio.TaskGroup() as group:
            await delivery.begin(group)
            failing.before = 1000
            group.create_task(gone())


async def test_a_claim_whose_commit_was_not_confirmed_leaves_no_row_under_way(api, service, database, monkeypatch):
    failing = Failing(database, monkeypatch)
    await put(database, (1, "a"))
    failing.after = 1
    with pytest.raises(ConnectionResetError):
        await service.delivery.step()
    assert await in_state(database, "sending") == {"a"}
    await run_dry(service.delivery)
    assert ((await row(database, "a")).state, (await row(database, "a")).unknown) == ("sent", 0)
    assert len(api.user(1).inbox) == 1


async def test_facts_that_cannot_be_loaded_while_the_database_is_gone_lose_no_message(service, database, monkeypatch):
    await put(database, (1, "a"))

    async def gone(*_):
        raise ConnectionResetError

    with monkeypatch.context() as patched:
        patched.setattr(Delivery, "_facts", gone)
        with pytest.raises(ConnectionResetError):
            await service.delivery.step()
    await run_dry(service.delivery)
    assert ((await row(database, "a")).state, (await row(database, "a")).unknown) == ("sent", 0)


async def test_who_took_over_meanwhile_is_not_overruled_by_what_we_know(database):
    await put(database, (1, "a"))
    async with database.write() as db:
        [ours] = await outbox.claim(db, NOW, 1)
        attempt = ours.attempts
    async with database.write() as db:
        await outbox.release(db)
        await outbox.claim(db, NOW, 1)
        await outbox.settle(db, [Settled(ours.id, attempt, "failed", reason="late")], NOW)
    assert (await row(database, "a")).state == "sending"


async def test_what_was_cut_off_takes_no_slot_when_the_service_begins_anew(api, service, database, monkeypatch):
    gate = Gate(monkeypatch)
    await put(database, *((1000 + n, f"k{n}") for n in range(SLOTS)))
    group = asyncio.create_task(_begin_twice(service.delivery))
    while len(gate.came) < SLOTS:  # noqa: ASYNC110 - nobody tells
        await asyncio.sleep(0.001)
    group.cancel()
    await asyncio.wait({group})
    service.delivery.forget()
    gate.open.set()
    await put(database, (1, "response"))
    async with asyncio.timeout(5):
        await service.delivery.step()
    assert len(api.user(1).inbox) == 1


async def _begin_twice(delivery):
    async with asyncio.TaskGroup() as group:
        for _ in range(2):
            await delivery.begin(group)


async def test_a_block_that_is_heard_of_too_late_blocks_nobody(api, service, database, monkeypatch):
    async with database.write() as db:
        db.add(Person(id=1, telegram_id=1, language="nl", created_at=NOW))
    await put(database, (1, "a"))

    async def blocked_late(*_, **__):
        async with database.write() as db:  # somebody else took over and sends it
            await outbox.release(db)
            await outbox.claim(db, NOW, 1)
        return Blocked()

    monkeypatch.setattr(module, "send", blocked_late)
    await service.delivery.step()
    async with database.read() as db:
        assert (await db.get_one(Person, 1)).blocked_at is None
    assert (await row(database, "a")).state == "sending"


async def test_a_row_whose_time_zone_is_unknown_stops_no_other(api, service, database):
    async with database.write() as db:
        await outbox.put(db, [NewMessage(2, "stranger", "odd", Lane.RESPONSES, NOW, quiet_zone="Mars/Olympus")], NOW)
    await put(database, (1, "a"))
    await service.delivery.step()
    assert ((await row(database, "odd")).state, (await row(database, "a")).state) == ("failed", "sent")


async def test_an_answer_that_can_never_be_read_ends_at_last_and_is_shown(service, database, clock, monkeypatch):
    async def unreadable(*_, **__):
        return Unknown(MALFORMED)

    monkeypatch.setattr(module, "send", unreadable)
    await put(database, (1, "a"))
    for _ in range(10):
        await service.delivery.step()
        clock.advance(timedelta(minutes=10))
    assert ((await row(database, "a")).state, (await row(database, "a")).unknown) == ("failed", 6)
