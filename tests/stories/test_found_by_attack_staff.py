"""What an attack on the therapists' and admins' side found: each was wrong once."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from demo.stage import ADMIN, stage
from scheduler.clock import VirtualClock
from storage.tables import Letter, Outgoing, Patient, SafetyReport
from tests.stories.conftest import MONDAY_MORNING
from tests.stories.scenes import nothing_is_broken, newest, patient_joins, texts, therapist_joins
from tests.stories.test_cover import joins, told

SIGN = "P-001: graag zo snel mogelijk"
EVA, SAM, SECOND = 7001, 7003, 1002


@pytest.fixture
async def two_admins(database, library):
    """A practice with two admins: the stage, and the second one."""
    admins = frozenset({ADMIN, SECOND})
    async with stage(database, library, VirtualClock(MONDAY_MORNING), admin_ids=admins) as made:
        yield made, made.api.user(SECOND, first_name="Bea", language_code="nl")
        await nothing_is_broken(database, made.now)


async def practice(play):
    """Tom treats P-001, Eva works here, too."""
    await therapist_joins(play)
    await patient_joins(play)
    return await joins(play, EVA, "Eva")


async def rows(play, query):
    async with play.database.read() as db:
        return (await db.scalars(query)).all()


async def falls_at_night(play):
    await play.until("2026-11-24", "22:00")
    await play.says(play.patient, "ik ben gevallen")


async def test_a_safety_word_that_waits_for_the_morning_leaves_the_stand_in_with_the_transfer(play):
    eva = await practice(play)
    sam = await joins(play, SAM, "Sam")
    await play.says(play.admin, "/cover Tom until 2026-12-04 by Eva")
    await falls_at_night(play)
    await play.says(play.admin, "/transfer P-001 Sam")
    await play.until("2026-11-25", "12:00")
    assert [told(each, SIGN) for each in (sam, eva, play.therapist)] == [1, 0, 0]


async def test_it_reaches_who_stands_in_for_the_new_therapist_too_and_comes_back_with_the_patient(play):
    eva = await practice(play)
    sam = await joins(play, SAM, "Sam")
    await play.says(play.admin, "/cover Sam until 2026-12-04 by Eva")
    await falls_at_night(play)
    await play.says(play.admin, "/transfer P-001 Sam")
    await play.says(play.admin, "/transfer P-001 Tom")
    await play.says(play.admin, "/transfer P-001 Sam")
    await play.until("2026-11-25", "12:00")
    assert [told(each, SIGN) for each in (sam, eva, play.therapist)] == [1, 1, 0]


async def test_where_nobody_is_left_to_hear_it_the_admins_do(play):
    await practice(play)
    await falls_at_night(play)
    await play.says(play.admin, "/therapist Anna")  # invited, and has not come
    await play.says(play.admin, "/transfer P-001 Anna")
    await play.until("2026-11-25", "12:00")
    assert (told(play.admin, SIGN), told(play.therapist, SIGN)) == (1, 0)


async def test_a_therapist_who_is_removed_in_the_night_leaves_it_to_the_admins(play):
    await practice(play)
    await falls_at_night(play)
    await play.says(play.admin, "/therapist")
    await play.presses(play.admin, "Verwijderen: Tom")
    await play.presses(play.admin, "Ja, verwijderen")
    await play.until("2026-11-25", "12:00")
    assert (told(play.admin, SIGN), told(play.therapist, SIGN)) == (1, 0)


async def test_the_access_log_says_which_admin_it_was(two_admins):
    play, second = two_admins
    await play.says(play.admin, "/enrol P-001 joint=knee")
    await play.says(second, "/invite P-001")
    await play.says(play.admin, "/audit P-001")
    log = play.admin.last.text
    assert f"beheerder {play.admin.id}, meldde aan" in log
    assert f"beheerder {second.id}, " in log
