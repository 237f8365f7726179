"""A conversation goes on after the database was put back from a copy, and after it moved to PostgreSQL."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from demo.bot_api import LocalBotApi
from demo.stage import stage
from scheduler.clock import VirtualClock
from storage import Database
from storage.copying import copy
from storage.keeping import back_up, put_back
from storage.settings import sqlite_file
from storage.tables import Answer
from tests.conftest import migrated_url
from tests.stories.conftest import MONDAY_MORNING
from tests.stories.scenes import nothing_is_broken, patient_joins, texts, therapist_joins

on_sqlite = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)


@pytest.fixture
async def world():
    clock = VirtualClock(MONDAY_MORNING)
    async with LocalBotApi(now=clock.now) as api:
        yield clock, api


async def answers(database):
    async with database.read() as db:
        return await db.scalar(select(func.count()).select_from(Answer))


async def first_day(play):
    await therapist_joins(play)
    await patient_joins(play)
    await play.until("2026-11-24", "09:30")
    await play.says(play.patient, "klaar 13 2")


@on_sqlite
async def test_after_a_restore_the_conversation_goes_on_where_the_copy_was_made(world, database_url, library, tmp_path):
    clock, api = world
    database = Database(database_url)
    async with stage(database, library, clock, api=api) as play:
        await first_day(play)
        back_up(sqlite_file(database_url), tmp_path / "kept.db")
        await play.until("2026-11-25", "09:30")
        await play.says(play.patient, "klaar 14 3")
    assert await answers(database) == 2
    await database.close()
    put_back(tmp_path / "kept.db", sqlite_file(database_url), ".lost")
    database = Database(database_url)
    assert await answers(database) == 1
    async with stage(database, library, clock, api=api) as play:
        said = len(texts(play.patient))
        await play.until("2026-11-26", "09:30")
        assert len(texts(play.patient)) > said
        await play.says(play.patient, "klaar 12 1")
        assert await answers(database) == 2
        await nothing_is_broken(database, play.now)
    await database.close()


@on_sqlite
async def test_after_the_move_to_postgresql_the_conversation_goes_on(
    world, database_url, library, request, tmp_path, migrated
):
    clock, api = world
    old = Database(database_url)
    async with stage(old, library, clock, api=api) as play:
        await first_day(play)
    new = Database(await migrated_url("postgresql", request, tmp_path, migrated))
    await copy(old, new)
    await old.close()
    async with stage(new, library, clock, api=api) as play:
        await play.advance(timedelta(hours=1))
        await play.until("2026-11-25", "09:30")
        await play.says(play.patient, "klaar 12 1")
        assert await answers(new) == 2
        await nothing_is_broken(new, play.now)
    await new.close()
