"""A database that an older version filled: nothing of it is lost, and the conversation goes on.

`kept/0005.sql` is what that version's own stage left of a week: a practice with four patients, one only invited.
"""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from demo.bot_api import LocalBotApi
from demo.stage import PATIENT, THERAPIST, stage
from scheduler.clock import VirtualClock
from storage import Database
from storage.keeping import look_at
from storage.migrate import bring_up_to_date
from storage.tables import Answer
from tests.stories.scenes import nothing_is_broken, texts

KEPT = sorted((Path(__file__).parent / "kept").glob("*.sql"))
LEFT_AT = datetime(2026, 12, 1, 8, 30, tzinfo=UTC)


@pytest.fixture
def kept(request, tmp_path):
    """The file as it was left, under the address that settings name."""
    file = tmp_path / "kept.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(request.param.read_text(encoding="utf-8"))
    return file


every_version = pytest.mark.parametrize("kept", KEPT, indirect=True, ids=lambda path: path.stem)


def address(file):
    return f"sqlite+aiosqlite:///{file}"


def rows(file):
    """Every table with its rows, each as what its columns hold."""
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        queries = {name: f'SELECT * FROM "{name}"' for name in look_at(file).rows}  # noqa: S608 - names of tables
        return {name: [dict(row) for row in connection.execute(query)] for name, query in queries.items()}


@every_version
async def test_every_row_of_an_older_version_is_there_after_the_upgrade_and_the_data_are_in_order(kept):
    before = rows(kept)
    assert len(before["patient"]) == 4
    assert min(len(before[name]) for name in ("answer", "session", "appointment", "letter", "outbox", "access")) > 0
    await bring_up_to_date(address(kept))
    after = rows(kept)
    for name in before.keys() - {"alembic_version"}:
        columns = before[name][0].keys() if before[name] else ()
        assert [{column: row[column] for column in columns} for row in after[name]] == before[name], name
    database = Database(address(kept))
    await nothing_is_broken(database, LEFT_AT)
    await database.close()


@every_version
async def test_the_conversation_that_an_older_version_began_goes_on(kept, library):
    await bring_up_to_date(address(kept))
    database = Database(address(kept))
    clock = VirtualClock(LEFT_AT)
    async with LocalBotApi(now=clock.now) as api:
        for person in (PATIENT, THERAPIST, 3002, 3003):
            api.user(person, known=True)
        api.world.queue.put({"update_id": 10_000})  # Telegram goes on counting
        api.world.queue.clear()
        async with stage(database, library, clock, api=api) as play:
            await play.until("2026-12-02", "09:30")
            assert texts(play.patient)
            async with database.read() as db:
                before = await db.scalar(select(func.count()).select_from(Answer))
            await play.says(play.patient, "klaar 13 2")
            await play.says(play.therapist, "/patient P-001")
            async with database.read() as db:
                assert await db.scalar(select(func.count()).select_from(Answer)) == before + 1
            assert "P-001" in play.therapist.last.text
            await play.until("2026-12-09", "09:30")
            await nothing_is_broken(database, play.now)
    await database.close()
