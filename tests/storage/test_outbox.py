"""The outbox: unique keys, lanes, order within a chat, and nothing lost at a restart."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from storage import outbox
from storage.outbox import Lane, NewMessage, Settled
from storage.tables import Outgoing, Person

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SOON = NOW + timedelta(minutes=1)


def message(key, chat=1, lane=Lane.PROMPTS, at=NOW, **rest):
    return NewMessage(chat, "help", key, lane, at, **rest)


async def put(database, *messages):
    async with database.write() as db:
        return await outbox.put(db, messages, NOW)


async def claim(database, limit=10, now=NOW):
    async with database.write() as db:
        return [row.key for row in await outbox.claim(db, now, limit)]


async def settle(database, key, state="sent", **rest):
    async with database.write() as db:
        row = await db.scalar(select(Outgoing).where(Outgoing.key == key))
        await outbox.settle(db, [Settled(row.id, row.attempts, state, **rest)], NOW)


async def row(database, key):
    async with database.read() as db:
        return await db.scalar(select(Outgoing).where(Outgoing.key == key))


async def test_a_key_is_put_once_whatever_comes_with_it(database):
    assert await put(database, message("a"), message("b")) == 2
    assert await put(database, message("a", chat=2), message("c")) == 1


async def test_responses_go_before_alerts_before_prompts_before_bulk(database):
    lanes = (Lane.BULK, Lane.PROMPTS, Lane.ALERTS, Lane.RESPONSES)
    await put(database, *(message(lane.name, chat=number, lane=lane) for number, lane in enumerate(lanes)))
    assert await claim(database) == ["RESPONSES", "ALERTS", "PROMPTS", "BULK"]


async def test_within_a_chat_one_goes_at_a_time_in_order(database):
    await put(database, message("second", at=NOW), message("first", at=NOW - timedelta(minutes=1)))
    assert await claim(database) == ["first"]
    assert await claim(database) == []
    await settle(database, "first")
    assert await claim(database) == ["second"]


async def test_nothing_is_claimed_before_its_time_or_beyond_the_limit(database):
    await put(database, message("later", at=SOON), message("a", chat=2), message("b", chat=3))
    assert await claim(database, limit=1) == ["a"]
    assert await claim(database) == ["b"]
    assert await claim(database, now=SOON) == ["later"]


async def test_what_expired_is_dropped_and_counted_with_its_reason(database):
    await put(database, message("stale", expires_at=NOW), message("fresh", chat=2, expires_at=SOON))
    async with database.write() as db:
        assert await outbox.drop_expired(db, NOW, 10) == 1
    stale = await row(database, "stale")
    assert (stale.state, stale.reason) == ("dropped", "expired")
    assert await claim(database) == ["fresh"]


async def test_rows_left_sending_are_due_again_at_the_start_and_counted_as_unknown(database):
    await put(database, message("a"))
    await claim(database)
    async with database.write() as db:
        assert await outbox.release(db) == 1
    assert (await row(database, "a")).unknown == 1
    assert await claim(database) == ["a"]


async def test_a_row_is_settled_with_what_was_said(database):
    await put(database, message("a"))
    await claim(database)
    await settle(database, "a", message_id=7, said="Dag", unknown=2)
    settled = await row(database, "a")
    assert (settled.state, settled.message_id, settled.said, settled.unknown) == ("sent", 7, "Dag", 2)
    assert settled.settled_at == NOW


async def test_a_secret_is_forgotten_when_it_was_said(database):
    await put(database, message("a", arguments={"link": "https://t.me/x?start=secret"}))
    await claim(database)
    await settle(database, "a", forget=True)
    assert (await row(database, "a")).arguments == {}


async def test_one_that_is_due_again_waits_for_its_moment(database):
    await put(database, message("a"))
    await claim(database)
    await settle(database, "a", state="due", not_before=SOON)
    assert await claim(database) == []
    assert await claim(database, now=SOON) == ["a"]


@pytest.mark.parametrize("count", [1, 50])
async def test_claiming_takes_the_same_number_of_statements_whatever_the_batch(database, count):
    from tests.storage.statements import counted

    await put(database, *(message(f"k{number}", chat=number) for number in range(count)))
    with counted(database) as statements:
        assert len(await claim(database, limit=50)) == count
    assert len([each for each in statements if not each.startswith(("BEGIN", "COMMIT"))]) == 2


async def test_what_was_sent_is_not_dropped_when_its_time_has_passed(database):
    await put(database, message("sent", expires_at=NOW), message("under way", chat=2, expires_at=NOW))
    await claim(database, now=NOW - timedelta(0))
    await settle(database, "sent")
    async with database.write() as db:
        assert await outbox.drop_expired(db, SOON, 10) == 0
    assert ((await row(database, "sent")).state, (await row(database, "under way")).state) == ("sent", "sending")


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
async def test_two_that_claim_at_the_same_moment_get_different_rows(database):
    await put(database, *(message(f"k{number}", chat=number) for number in range(4)))
    async with database.write() as one, database.write() as other:
        first = await outbox.claim(one, NOW, 2)
        second = await outbox.claim(other, NOW, 2)  # it waits for nobody
    assert len({row.key for row in (*first, *second)}) == 4


async def test_what_waits_for_who_blocked_the_bot_is_not_claimed_and_holds_up_nobody(database):
    async with database.write() as db:
        db.add(Person(id=1, telegram_id=1, language="nl", created_at=NOW, blocked_at=NOW))
    await put(database, message("blocked", chat=1, lane=Lane.RESPONSES), message("other", chat=2))
    assert await claim(database) == ["other"]


async def test_a_chat_that_is_held_and_lanes_beyond_the_last_one_are_left_out(database):
    await put(database, message("held", chat=1), message("free", chat=2), message("bulk", chat=3, lane=Lane.BULK))
    async with database.write() as db:
        rows = await outbox.claim(db, NOW, 9, last_lane=Lane.PROMPTS, held={1})
    assert [row.key for row in rows] == ["free"]
