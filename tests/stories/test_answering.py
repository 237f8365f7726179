"""What was answered stays as it was answered, and "later" and the nudge keep to their hours."""

import pytest
from sqlalchemy import select

from storage.tables import Answer, Outgoing
from tests.stories.scenes import patient_joins

TWO_ON_THURSDAY = "/enrol P-1 joint=knee days=mon,tue,thu start=2026-11-26"


async def answers(play):
    async with play.database.read() as db:
        return list(await db.scalars(select(Answer).order_by(Answer.id)))


async def pressed(play, data, message=None):
    """What the newest message says after this press."""
    play.patient.press_data(message or play.patient.last, data)
    await play.settle()
    return play.patient.last


async def test_an_answer_on_its_own_day_is_not_marked_recalled(play):
    await patient_joins(play)
    await play.until("2026-11-24", "23:30")
    await pressed(play, "done:1:done")
    assert [answer.recalled for answer in await answers(play)] == [False]


async def test_a_session_whose_day_has_not_come_cannot_be_answered(play):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    for data in ("done:2:done", "later:2", "typed:2:done:13:2", "show:2:0"):
        assert "deze knop" in (await pressed(play, data)).text.lower()
    assert await answers(play) == []


@pytest.mark.parametrize("first", ["done", "partly"])
@pytest.mark.parametrize("second", ["done", "partly", "not"])
async def test_done_and_partly_stay_whatever_is_pressed_afterwards(play, first, second):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    for word in (first, second):
        await pressed(play, f"done:1:{word}")
    assert [answer.done for answer in await answers(play)] == [first]


async def test_not_today_may_become_done_and_then_stays(play):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    for word in ("not", "done", "not"):
        await pressed(play, f"done:1:{word}")
    assert [answer.done for answer in await answers(play)] == ["done"]


async def test_how_much_was_done_is_taken_once_and_only_from_what_was_offered(play):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    await pressed(play, "done:1:partly")
    for given in ("999", "0", "much", "20", "10", "half"):
        await pressed(play, f"share:1:{given}")
    assert [(answer.minutes, answer.at_least_half) for answer in await answers(play)] == [(20, None)]


async def test_later_never_comes_after_half_past_eight_in_the_evening_and_then_says_so(play):
    await patient_joins(play, "/enrol P-1 joint=knee time=18:00")
    await play.until("2026-11-24", "20:10")
    assert (await pressed(play, "later:1")).labels == ["Over een half uur"]
    assert "20:30" in (await pressed(play, "later:1:30")).text
    await play.until("2026-11-24", "20:30")
    assert "Klaar" in play.patient.last.labels
    refused = await pressed(play, "later:1")
    async with play.database.read() as db:
        assert len((await db.scalars(select(Outgoing).where(Outgoing.key.startswith("later:")))).all()) == 1
        said = await db.scalar(select(Outgoing).where(Outgoing.message_id == refused.message_id).limit(1))
    assert said.kind == "too_late_today"


async def test_later_on_the_message_of_another_day_brings_nothing_again(play):
    await patient_joins(play)
    await play.until("2026-11-25", "10:00")
    for data in ("later:1", "later:1:30", "later:1:evening"):
        await pressed(play, data)
    async with play.database.read() as db:
        assert (await db.scalars(select(Outgoing).where(Outgoing.key.startswith("later:")))).all() == []


async def test_later_may_be_pressed_again_at_another_hour_and_is_worth_nothing_after_the_day(play):
    await patient_joins(play)
    for wall in ("09:00", "09:00", "11:00"):
        await play.until("2026-11-24", wall)
        await pressed(play, "later:1:120")
    async with play.database.read() as db:
        again = (await db.scalars(select(Outgoing).where(Outgoing.key.startswith("later:")))).all()
    assert [f"{row.not_before:%H:%M}" for row in again] == ["10:00", "12:00"]  # UTC
    assert {f"{row.expires_at:%d %H:%M}" for row in again} == {"24 20:00"}


async def test_later_asks_when_and_what_is_chosen_moves_the_one_message_that_waits(play):
    await patient_joins(play)
    await play.until("2026-11-24", "14:00")
    asked = await pressed(play, "later:1")
    assert asked.labels == ["Over een half uur", "Over 2 uur", "Vanavond 19:00"]
    for data, said in (("later:1:30", "14:30"), ("later:1:120", "16:00"), ("later:1:evening", "19:00")):
        assert said in (await pressed(play, data, asked)).text
    assert "Wanneer" in (await pressed(play, "later:1:77")).text  # nothing that is offered: asked again
    before = len(play.patient.inbox)
    await play.until("2026-11-24", "18:59")
    assert len(play.patient.inbox) == before
    await play.until("2026-11-24", "19:01")
    assert len(play.patient.inbox) == before + 2  # once more, and the nudge


async def test_this_evening_is_offered_as_long_as_it_lies_ahead(play):
    await patient_joins(play)
    await play.until("2026-11-24", "19:00")
    assert (await pressed(play, "later:1")).labels == ["Over een half uur"]


async def test_who_answered_one_of_two_sessions_is_not_nudged_about_the_other(play):
    await patient_joins(play, TWO_ON_THURSDAY)
    await play.until("2026-11-26", "09:00")
    await play.presses(play.patient, "Klaar 1")
    await play.says(play.patient, "13 2")
    before = len(play.patient.inbox)
    await play.until("2026-11-26", "23:00")
    assert len(play.patient.inbox) == before


async def test_nudges_that_were_not_sent_use_up_none_of_the_two_a_week(play):
    await patient_joins(play)
    nudged = []
    for day in range(24, 30):
        await play.until(f"2026-11-{day}", "18:59")
        if day < 26:
            await play.says(play.patient, "klaar 13 2")
        before = len(play.patient.inbox)
        await play.until(f"2026-11-{day}", "19:01")
        nudged.append(len(play.patient.inbox) - before)
    assert nudged == [0, 0, 1, 1, 0, 0]
