"""Databases that older versions filled: nothing of them is lost, and the conversation goes on.

`kept/REVISION.sql` is what a version of that schema left on its own stage (`tests/storage/keep.py`), without DATA_KEY.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from demo.bot_api import LocalBotApi
from demo.stage import stage
from scheduler.clock import VirtualClock
from storage import Database
from storage.keeping import look_at
from storage.migrate import bring_up_to_date
from storage.tables import Access, Answer, DoseDecision, Patient, Person
from tests.stories.scenes import nothing_is_broken, texts

FOLDER = Path(__file__).parent / "kept"


@dataclass(frozen=True)
class Left:
    """What a kept database holds: when it was left, its patients, and tables that have rows."""

    at: datetime
    patients: tuple[str, ...]
    filled: tuple[str, ...]


OF_A_WEEK = ("answer", "session", "appointment", "letter", "outbox", "access")
LEFT = {
    # A week with four patients, one only invited.
    "0005": Left(datetime(2026, 12, 1, 8, 30, tzinfo=UTC), ("P-001", "P-002", "P-003", "P-004"), OF_A_WEEK),
    # Sixteen days: a dose that was raised and one that is proposed, a fall, a pause, and P-004, who erased everything.
    "0007": Left(
        datetime(2026, 12, 9, 8, 30, tzinfo=UTC),
        ("P-001", "P-002", "P-003", "P-005"),
        (*OF_A_WEEK, "dose_decision", "questionnaire", "pause", "safety_report", "own_exercise"),
    ),
}


@pytest.fixture
def kept(request, tmp_path):
    """The file as it was left, under the address that settings name."""
    file = tmp_path / "kept.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(request.param.read_text(encoding="utf-8"))
    return file


every_version = pytest.mark.parametrize(
    ("kept", "left"), [(FOLDER / f"{name}.sql", left) for name, left in LEFT.items()], indirect=["kept"], ids=LEFT
)


def address(file):
    return f"sqlite+aiosqlite:///{file}"


def rows(file):
    """Every table with its rows, each as what its columns hold."""
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        queries = {name: f'SELECT * FROM "{name}"' for name in look_at(file).rows}  # noqa: S608 - names of tables
        return {name: [dict(row) for row in connection.execute(query)] for name, query in queries.items()}


@every_version
async def test_every_row_of_an_older_version_is_there_after_the_upgrade_and_the_data_are_in_order(kept, left):
    before = rows(kept)
    assert tuple(row["code"] for row in before["patient"]) == left.patients
    assert [name for name in left.filled if not before[name]] == []
    await bring_up_to_date(address(kept))
    after = rows(kept)
    for name in before.keys() - {"alembic_version"}:
        columns = before[name][0].keys() if before[name] else ()
        assert [{column: row[column] for column in columns} for row in after[name]] == before[name], name
    database = Database(address(kept))
    await nothing_is_broken(database, left.at)
    await database.close()


@every_version
async def test_the_conversation_that_an_older_version_began_goes_on(kept, left, library):
    await bring_up_to_date(address(kept))
    database = Database(address(kept))
    clock = VirtualClock(left.at)
    next_day, next_week = (str((left.at + timedelta(days=days)).date()) for days in (1, 8))
    async with LocalBotApi(now=clock.now) as api:
        async with database.read() as db:
            for person in await db.scalars(select(Person.telegram_id)):
                api.user(person, known=True)
        api.world.queue.put({"update_id": 10_000})  # Telegram goes on counting
        api.world.queue.clear()
        async with stage(database, library, clock, api=api) as play:
            await play.until(next_day, "09:30")
            assert texts(play.patient)
            async with database.read() as db:
                before = await db.scalar(select(func.count()).select_from(Answer))
            await play.says(play.patient, "klaar 13 2")
            await play.says(play.therapist, "/patient P-001")
            async with database.read() as db:
                assert await db.scalar(select(func.count()).select_from(Answer)) == before + 1
            assert "P-001" in play.therapist.last.text
            await play.until(next_week, "09:30")
            await nothing_is_broken(database, play.now)
    await database.close()


@pytest.mark.parametrize("kept", [FOLDER / "0007.sql"], indirect=True)
async def test_what_an_older_version_proposed_is_agreed_to_and_who_was_erased_keeps_a_number_of_their_own(
    kept, library
):
    await bring_up_to_date(address(kept))
    database = Database(address(kept))
    clock = VirtualClock(LEFT["0007"].at)
    async with (
        LocalBotApi(now=clock.now) as api,
        stage(database, library, clock, api=api, tokens=lambda: "a-new-invitation") as play,
    ):
        api.world.queue.put({"update_id": 10_000})
        api.world.queue.clear()
        await play.says(play.therapist, "/overzicht")
        await play.presses(play.therapist, "Voorstellen (1)")
        await play.presses(play.therapist, "Akkoord")
        await play.says(play.admin, "/enrol P-006 joint=knee")
        async with database.read() as db:
            found = await db.execute(select(DoseDecision.type, DoseDecision.state).where(DoseDecision.kind == "up"))
            assert set(found.all()) == {("strength", "applied"), ("aerobic", "applied")}
            erased = await db.scalar(select(Access.patient_id).where(Access.what == "erased"))
            taken = set(await db.scalars(select(Patient.id)))
            assert (erased in taken, max(taken) > erased) == (False, True)
        await nothing_is_broken(database, play.now)
    await database.close()


def test_every_kept_database_is_tried():
    assert {path.stem for path in FOLDER.glob("*.sql")} == set(LEFT)
