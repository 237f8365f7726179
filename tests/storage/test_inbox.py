"""The inbox: stored once, in turn by chat, parked after three tries."""

from datetime import UTC, datetime, timedelta

from storage import inbox
from storage.inbox import NewUpdate
from storage.tables import Incoming

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


async def store(database, *updates):
    async with database.write() as db:
        return await inbox.store(db, [NewUpdate(update_id, chat, "{}") for update_id, chat in updates], NOW)


async def waiting(database, now=NOW):
    async with database.read() as db:
        rows = [await db.get_one(Incoming, row_id) for row_id in await inbox.waiting(db, now, 10)]
        return [row.update_id for row in rows]


async def test_an_update_that_comes_twice_is_stored_once_and_a_low_number_is_taken_too(database):
    assert await store(database, (900, 1), (901, 1)) == 2
    assert await store(database, (901, 1), (5, 1)) == 1


async def handled(db, row_id):
    [(row, _too_many)] = await inbox.take(db, [row_id], 20, NOW)
    inbox.handled(row, NOW)


async def test_the_oldest_of_each_chat_waits_first(database):
    await store(database, (10, 1), (11, 1), (12, 2))
    assert await waiting(database) == [10, 12]


async def test_handled_is_emptied_and_no_longer_waits(database):
    await store(database, (10, 1), (11, 1))
    async with database.write() as db:
        await handled(db, 1)
    assert await waiting(database) == [11]
    async with database.read() as db:
        assert (await db.get_one(Incoming, 1)).payload == ""


async def test_the_third_failure_parks_it_and_the_next_of_its_chat_goes_on(database):
    await store(database, (10, 1), (11, 1))
    for parked in (False, False, True):
        async with database.write() as db:
            assert ((await inbox.failed(db, 1, "KeyError", NOW)).parked_at is not None) is parked
    assert await waiting(database) == [11]


async def test_one_that_failed_is_tried_again_later_and_what_follows_in_its_chat_waits_for_it(database):
    await store(database, (10, 1), (11, 1), (12, 2))
    async with database.write() as db:
        await inbox.failed(db, 1, "KeyError", NOW)
    assert await waiting(database) == [12]
    assert await waiting(database, NOW + timedelta(seconds=1)) == [10, 12]


async def test_housekeeping_forgets_the_handled_and_empties_the_parked(database):
    await store(database, (10, 1), (11, 2))
    async with database.write() as db:
        await handled(db, 1)
        for _ in range(3):
            await inbox.failed(db, 2, "KeyError", NOW)
    async with database.write() as db:
        await inbox.tidy(db, NOW + timedelta(days=31), timedelta(days=30), timedelta(days=7))
    async with database.read() as db:
        assert await db.get(Incoming, 1) is None
        assert (await db.get_one(Incoming, 2)).payload == ""


async def test_housekeeping_still_knows_what_was_handled_lately_so_that_it_is_not_done_twice(database):
    await store(database, (10, 1))
    async with database.write() as db:
        await handled(db, 1)
        await inbox.tidy(db, NOW + timedelta(days=29), timedelta(days=30), timedelta(days=7))
    assert await store(database, (10, 1)) == 0


async def test_only_the_updates_of_the_last_minute_from_the_same_chat_count_as_recent(database):
    await store(database, (10, 1), (11, 2))
    async with database.write() as db:
        await inbox.store(db, [NewUpdate(12, 1, "{}"), NewUpdate(13, 1, "{}")], NOW + timedelta(minutes=2))
    async with database.read() as db:
        assert await many(db, 1, NOW + timedelta(minutes=1)) == [False, False, False, True]
        assert await many(db, 1, NOW - timedelta(minutes=1)) == [False, False, True, True]
        assert await many(db, 2, NOW - timedelta(minutes=1)) == [False, False, False, True]


async def many(db, most, since):
    """Of each update, whether it is one of more than so many from its chat since then."""
    return [too_many for _row, too_many in await inbox.take(db, [1, 2, 3, 4], most, since)]
