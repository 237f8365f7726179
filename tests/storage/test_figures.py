"""The figures of the whole database."""

from datetime import UTC, datetime

from storage import inbox, outbox
from storage.figures import Figures, figures
from storage.inbox import NewUpdate
from storage.outbox import Lane, NewMessage, Settled

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
ENDS = {
    "new": Settled(0, 1, "sent", message_id=5),
    "edit": Settled(0, 1, "sent", message_id=5),
    "menu": Settled(0, 1, "sent"),
    "stale": Settled(0, 1, "dropped", reason="expired"),
    "blocked": Settled(0, 1, "failed", reason="blocked"),
}


async def read(database):
    async with database.read() as db:
        return await figures(db)


async def test_an_empty_database_has_only_zeros(database):
    assert await read(database) == Figures(0, 0, 0, 0, 0, 0, 0, 0, 0)


async def test_an_update_is_waiting_until_it_is_handled_or_parked(database):
    async with database.write() as db:
        await inbox.store(db, [NewUpdate(number, number, "{}") for number in (1, 2, 3)], NOW)
        found = await inbox.take(db, list(await inbox.waiting(db, NOW, 9)), 20, NOW)
        first, second, _ = [row for row, _too_many in found]
        inbox.handled(first, NOW)
        for _ in range(len(inbox.AGAIN) + 1):
            await inbox.failed(db, second.id, "ValueError", NOW)
    counted = await read(database)
    assert (counted.received, counted.waiting, counted.parked, counted.lost) == (3, 1, 1, 2)


async def test_messages_are_counted_by_how_they_ended_and_menus_are_none(database):
    async with database.write() as db:
        await outbox.put(db, [message(number, key) for number, key in enumerate(ENDS)], NOW)
        rows = {row.key: row.id for row in await outbox.claim(db, NOW, 9)}
        for key, end in ENDS.items():
            await outbox.settle(db, [Settled(**{**vars(end), "row_id": rows[key]})], NOW)
    counted = await read(database)
    assert (counted.sent, counted.edits, counted.dropped, counted.failed, counted.unknown) == (1, 1, 1, 1, 0)


def message(chat, key):
    return NewMessage(chat, "help", key, Lane.RESPONSES, NOW, edits=5 if key == "edit" else None)
