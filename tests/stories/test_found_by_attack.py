"""What a hostile or unlucky day brings: each of these once went wrong."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from storage import outbox
from storage.outbox import Lane, NewMessage
from storage.tables import Answer, Outgoing, Patient, Person
from tests.stories.scenes import enrol, patient_joins, texts, therapist_joins, token


async def answers(play):
    async with play.database.read() as db:
        rows = await db.scalars(select(Answer).order_by(Answer.id))
        return [(each.done, each.effort, each.pain, each.minutes) for each in rows]


async def states(play):
    async with play.database.read() as db:
        return {each.code: each.state for each in await db.scalars(select(Patient))}


async def test_not_today_typed_with_two_sessions_is_not_taken_for_done(play):
    await patient_joins(play, "/enrol P-1 joint=knee days=mon,tue,thu")
    await play.until("2026-11-26", "09:00")
    await play.says(play.patient, "niet vandaag")
    await play.presses(play.patient, "Krachtoefeningen")
    assert [done for done, *_rest in await answers(play)] == ["not"]


async def test_pain_said_with_not_today_is_asked_again_when_it_was_done_after_all(play):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    await play.says(play.patient, "niet vandaag, pijn 8")
    await play.says(play.patient, "klaar 13")
    assert await answers(play) == [("done", 13, None, None)]
    assert "10" in play.patient.last.labels


async def test_how_much_is_taken_only_for_a_session_done_partly_and_in_its_own_measure(play):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    await play.presses(play.patient, "Klaar")
    play.patient.press_data(play.patient.last, "share:1:10")
    await play.settle()
    await play.until("2026-11-26", "09:00")
    await play.presses(play.patient, "Deels")
    await play.says(play.patient, "10")  # a strength session is not measured in minutes
    assert [minutes for *_rest, minutes in await answers(play)] == [None, None]


@pytest.mark.parametrize("fault", [429, 500, "hang_up_before"])
async def test_a_failed_send_does_not_change_the_order_in_a_chat(play, fault):
    await patient_joins(play)
    play.api.fail_next("sendMessage", fault)
    for text in ("/help", "/vandaag", "/week"):
        await play.says(play.patient, text)
    await play.advance(timedelta(minutes=1))
    said = [message.text for message in play.patient.inbox[-3:]]
    assert ["112" in said[0], "24 november" in said[1], "week 1" in said[2]] == [True, True, True]


async def test_a_message_survives_hours_without_a_working_telegram(play):
    await patient_joins(play)
    await play.until("2026-11-24", "08:59")
    before = len(play.patient.inbox)
    play.api.fail_next("sendMessage", 502, times=30)
    await play.until("2026-11-24", "14:00")
    assert len(play.patient.inbox) == before + 1


async def test_twenty_five_enrolments_in_a_minute_all_get_their_invitation(play):
    for number in range(25):
        play.admin.send(f"/enrol C-{number} joint=knee")
    await play.settle()
    await play.advance(timedelta(minutes=2))
    assert sum("https://t.me/" in text for text in texts(play.admin)) == 25


async def test_a_therapist_hears_of_a_stop_that_came_in_a_flood(play):
    await therapist_joins(play)
    await patient_joins(play)
    await play.says(play.patient, "/stop")
    stop = play.patient.last
    for _ in range(25):
        play.patient.send("hallo")
    play.patient.press("Ja, ik stop", stop)
    await play.settle()
    assert "P-001" in play.therapist.last.text
    assert await states(play) == {"P-001": "stopped"}


async def test_one_account_follows_one_programme_and_the_second_invitation_stays_good(play):
    await patient_joins(play)
    second = await enrol(play, "/enrol P-002 joint=hip")
    await play.says(play.patient, f"/start {second}")
    assert await states(play) == {"P-001": "active", "P-002": "invited"}
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    await play.says(play.patient, f"/start {second}")
    await play.presses(play.patient, "Ja, ik doe mee")
    assert await states(play) == {"P-001": "stopped", "P-002": "active"}


async def test_after_stop_nothing_more_is_stored(play):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    day = play.patient.last
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    play.patient.press("Klaar", day)
    await play.says(play.patient, "klaar 13 2")
    assert await answers(play) == []


async def test_who_writes_again_is_no_longer_blocked_even_if_the_unblocking_was_missed(play):
    await patient_joins(play)
    async with play.database.write() as db:
        await db.execute(update(Person).values(blocked_at=play.now))
    await play.says(play.patient, "/help")
    await play.until("2026-11-24", "09:00")
    assert "Klaar" in play.patient.last.labels


async def test_a_kind_that_no_longer_exists_stops_nothing(play):
    await patient_joins(play)
    async with play.database.write() as db:
        await outbox.put(db, [NewMessage(play.admin.id, "of_last_year", "old", Lane.RESPONSES, play.now)], play.now)
    await play.says(play.patient, "/help")
    assert "112" in play.patient.last.text


async def test_three_thousand_rows_are_put_in_one_go(play):
    rows = [NewMessage(number, "help", f"k{number}", Lane.BULK, play.now) for number in range(3000)]
    async with play.database.write() as db:
        assert await outbox.put(db, rows, play.now) == 3000
    async with play.database.read() as db:
        assert await db.scalar(select(func.count()).select_from(Outgoing)) == 3000


@pytest.mark.parametrize(
    "line", ["/enrol P-1 " + "a" * 3900 + "=x", "/enrol P-1 joint=" + "b" * 3900, "/enrol " + "c" * 4000]
)
async def test_the_longest_wrong_field_still_gets_its_response(play, line):
    await play.says(play.admin, line)
    assert len(play.admin.inbox) == 1


async def test_later_pressed_again_and_again_brings_one_message(play):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    for minute in range(1, 4):
        await play.until("2026-11-24", f"09:0{minute}")
        await play.presses(play.patient, "Later")
        await play.presses(play.patient, "Over 2 uur")
    before = len(play.patient.inbox)
    await play.until("2026-11-24", "12:00")
    assert len(play.patient.inbox) == before + 1


async def test_a_channel_post_is_nobodys_business(play):
    post = {"message_id": 5, "date": 1, "chat": {"id": -100, "type": "channel", "title": "x"}, "text": "hi"}
    play.api.push_raw({"channel_post": post})
    await play.settle()
    async with play.database.read() as db:
        assert await db.scalar(select(func.count()).select_from(Outgoing)) == 0


async def test_after_weeks_of_outage_the_day_waits_for_its_plan(play):
    await patient_joins(play)
    play.clock.set(play.now + timedelta(days=24))
    await play.service.jobs["daily"]()
    while await play.service.delivery.step():
        pass
    await play.advance(timedelta(minutes=2))
    assert any("17 december" in text for text in texts(play.patient))


async def test_an_admin_who_becomes_a_therapist_with_the_first_message_has_both_menus(play):
    await play.says(play.admin, "/therapist Ans")
    invitation = token(play.admin.last)
    await play.says(play.admin, f"/start {invitation}")
    assert {"overzicht", "aanmelden"} <= {
        each["command"] if isinstance(each, dict) else each[0] for each in play.admin.menu
    }


async def test_what_was_said_to_a_stranger_is_forgotten_after_a_month(play):
    stranger = play.api.user(9001)
    await play.says(stranger, "hallo")
    await play.advance(timedelta(days=32))
    await play.service.jobs["housekeeping"]()
    async with play.database.read() as db:
        assert await db.scalar(select(func.count()).where(Outgoing.chat_id == 9001)) == 0


async def test_a_code_is_the_same_in_capitals_and_small_letters(play):
    await enrol(play)
    await play.says(play.admin, "/enrol p-001 joint=knee")
    assert await states(play) == {"P-001": "invited"}
