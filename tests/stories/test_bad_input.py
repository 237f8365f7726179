"""Whatever is sent, it is answered kindly, once, and without effect on the data of others."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from storage.tables import Answer, Patient, Person
from tests.stories.scenes import enrol, patient_joins, therapist_joins, token

STRANGER = 9001


async def count(play, table, *where):
    async with play.database.read() as db:
        return await db.scalar(select(func.count()).select_from(table).where(*where))


async def answers(play):
    async with play.database.read() as db:
        return [(a.done, a.effort, a.pain) for a in await db.scalars(select(Answer).order_by(Answer.id))]


async def replies(play, user, text):
    """How many messages came in response to this text."""
    before = len(user.inbox)
    await play.says(user, text)
    return len(user.inbox) - before


@pytest.mark.parametrize(
    ("line", "field", "given"),
    [
        ("joint=kne", "joint", "kne"),
        ("joint=knee weeks=13", "weeks", "13"),
        ("joint=knee start=2026-02-30", "start", "2026-02-30"),
        ("joint=knee has=band,trampoline", "has", "trampoline"),
        ("joint=knee exclude=lunges", "exclude", "lunges"),
        ("joint=knee aerobics=squat", "aerobics", "squat"),
        ("joint=knee days=mon,mo", "days", "mo"),
        ("joint=knee supervised=mon,tue,fri", "supervised", "fri"),
        ("joint=knee tz=Mars/Olympus", "tz", "Mars/Olympus"),
        ("joint=knee lang=de", "lang", "de"),
        ("joint=knee time=25:00", "time", "25:00"),
        ("joint=knee pain_limit=9", "pain_limit", "9"),
        ("joint=knee therapist=Nobody", "therapist", "Nobody"),
        ("joint=knee colour=blue", "colour", "blue"),
        ("side=left", "joint", ""),
    ],
)
async def test_a_wrong_field_of_enrol_is_named_with_what_was_given_and_nothing_is_stored(play, line, field, given):
    assert await replies(play, play.admin, f"/enrol P-001 {line}") == 1
    assert field in play.admin.last.text
    assert given in play.admin.last.text
    assert await count(play, Patient) == 0


async def test_a_code_that_is_taken_is_said_and_nothing_is_stored(play):
    await enrol(play)
    assert await replies(play, play.admin, "/enrol P-001 joint=hip") == 1
    assert "P-001" in play.admin.last.text
    assert await count(play, Patient) == 1


async def test_a_used_a_wrong_and_an_expired_token_get_the_same_answer(play):
    used, expiring = await enrol(play), await enrol(play, "/enrol P-2 joint=knee")
    await play.says(play.patient, f"/start {used}")
    stranger = play.api.user(STRANGER)
    said = []
    for given in (used, "wrong", "x" * 64):
        assert await replies(play, stranger, f"/start {given}") == 1
        said.append(stranger.last.text)
    await play.until("2026-12-08")
    await play.says(stranger, f"/start {expiring}")
    assert {*said, stranger.last.text} == {said[0]}


async def test_a_stranger_learns_that_an_invitation_is_needed_and_leaves_no_trace(play):
    stranger = play.api.user(STRANGER)
    for text in ("hallo", "/start", "/vandaag", "/enrol P-1 joint=knee", "14"):
        assert await replies(play, stranger, text) == 1
    assert await count(play, Person, Person.telegram_id == STRANGER) == 0
    assert await count(play, Patient) == 0


async def test_commands_of_another_role_do_nothing(play):
    await therapist_joins(play)
    await patient_joins(play)
    for user, text in (
        (play.patient, "/enrol P-2 joint=knee"),
        (play.patient, "/summary"),
        (play.therapist, "/enrol P-2 joint=knee"),
        (play.admin, "/summary"),
    ):
        assert await replies(play, user, text) == 1
        assert "P-001" not in user.last.text
    assert await count(play, Patient) == 1


async def test_a_double_tap_counts_once_and_shows_where_things_stand(play):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    day = play.patient.last
    for _ in range(3):
        play.patient.press_data(
            day, next(b.callback_data for row in day.buttons for b in row) if day.buttons else "done:1:done"
        )
        await play.settle()
    await play.presses(play.patient, "13")
    effort = play.patient.last
    play.patient.press_data(effort, "effort:1:20")
    await play.settle()
    await play.says(play.patient, "2")
    play.patient.press_data(effort, "pain:1:9")
    await play.settle()
    assert await answers(play) == [("done", 13, 2)]
    assert "zwaarte 13, pijn 2" in play.patient.last.text


@pytest.mark.parametrize("score", ["5", "21", "99", "-1"])
async def test_an_effort_outside_its_scale_is_not_stored_and_is_asked_again(play, score):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    await play.presses(play.patient, "Klaar")
    assert await replies(play, play.patient, score) == 1
    assert "6" in play.patient.last.labels
    assert await answers(play) == [("done", None, None)]
    await play.says(play.patient, "13")
    await play.says(play.patient, "11")  # pain has its own scale
    assert await answers(play) == [("done", 13, None)]


async def test_a_bare_number_with_no_question_open_is_not_taken_for_an_answer(play):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    assert await replies(play, play.patient, "14") == 1
    assert await answers(play) == []


async def test_an_answer_to_an_older_days_message_belongs_to_that_day_and_is_marked_recalled(play):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    old = play.patient.last
    await play.until("2026-11-26", "09:00")
    play.patient.press("Klaar", old)
    await play.settle()
    assert "dinsdag 24 november" in play.patient.last.text
    async with play.database.read() as db:
        [answer] = await db.scalars(select(Answer))
    assert answer.recalled is True
    assert answer.session_id == 1


async def test_somebody_elses_button_changes_nothing(play):
    await patient_joins(play)
    other = play.api.user(STRANGER, first_name="Eva", language_code="nl")
    await play.says(play.admin, "/enrol P-2 joint=hip")
    await play.says(other, f"/start {token(play.admin.last)}")
    await play.presses(other, "Ja, ik doe mee")
    await play.until("2026-11-24", "09:00")
    other.press_data(other.last, "done:1:done")
    await play.settle()
    assert await answers(play) == []
    assert "deze knop" in other.last.text.lower()


@pytest.mark.parametrize(
    "data",
    [
        "done:999999:done",
        "done:1:maybe",
        "done",
        "effort:1:13",
        "pain:x:y",
        "later:",
        "agree:77",
        "nonsense",
        "enrol:go",
        "summary:1",
        "typed:1:done:99:99",
        "done:99999999999999999999:done",
        ":::",
        "é",
    ],
)
async def test_forged_and_outdated_buttons_are_answered_kindly_and_store_nothing(play, data):
    await patient_joins(play)
    before = len(play.patient.inbox)
    play.patient.press_data(play.patient.inbox[0], data)
    await play.settle()
    assert len(play.patient.inbox) == before + 1 or play.patient.inbox[0].edited
    assert await answers(play) == []
    async with play.database.read() as db:
        assert await db.scalar(text_of_parked()) == 0


def text_of_parked():
    from storage.tables import Incoming

    return select(func.count()).select_from(Incoming).where(Incoming.attempts > 0)


async def test_edited_messages_are_no_commands_and_photos_are_answered_kindly(play):
    await patient_joins(play)
    play.patient.edit(1, "/stop")
    before = len(play.patient.inbox)
    await play.settle()
    assert len(play.patient.inbox) == before + 1
    assert play.patient.last.labels == []
    play.patient.send_photo()
    play.patient.send_voice()
    play.patient.send_sticker()
    await play.settle()
    assert len(play.patient.inbox) == before + 4


async def test_a_group_is_told_once_that_the_bot_works_in_private_chats(play):
    group = play.api.group(-500, "Family")
    for text in ("hello", "/today", "/enrol P-1 joint=knee"):
        group.send(play.admin, text)
        await play.settle()
    assert len(group.inbox) == 1


async def test_more_than_twenty_messages_a_minute_get_one_line_and_nothing_is_lost(play):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    before = len(play.patient.inbox)
    for _ in range(30):
        play.patient.send("hallo")
    play.patient.send("klaar 13 2")
    await play.settle()
    assert len(play.patient.inbox) - before == 21
    assert await answers(play) == [("done", 13, 2)]


async def test_an_update_that_cannot_be_read_is_parked_and_holds_up_nobody(play):
    await patient_joins(play)
    play.api.push_raw(
        {"message": {"message_id": 5, "date": "not a date", "chat": {"id": play.patient.id, "type": "private"}}}
    )
    await play.says(play.therapist, "hallo")
    assert play.therapist.inbox  # nobody else waits
    play.patient.send("/help")
    before = len(play.patient.inbox)
    await play.advance(timedelta(seconds=15))
    assert len(play.patient.inbox) == before + 2  # a word about the one that failed, and the response to the other one
    async with play.database.read() as db:
        from storage.tables import Incoming

        [parked] = await db.scalars(select(Incoming).where(Incoming.parked_at.is_not(None)))
    assert parked.attempts == 3
    assert parked.error


async def test_null_characters_and_lone_surrogates_are_no_trouble(play):
    await patient_joins(play)
    assert await replies(play, play.patient, "kl\x00aar \x00 hoi") == 1
    assert await replies(play, play.patient, "hoi \ud83d daar") == 1


async def test_who_blocks_the_bot_gets_nothing_more_until_unblocking_and_then_todays_message_at_once(play):
    await patient_joins(play)
    play.patient.block()
    await play.until("2026-11-25", "12:00")
    quiet = len(play.patient.inbox)
    play.patient.unblock()
    await play.settle()
    assert ["woensdag 25 november" in message.text for message in play.patient.inbox[quiet:]] == [True]


async def test_after_an_outage_people_get_todays_message_once(play):
    await patient_joins(play)
    play.clock.set(play.now.replace(day=27, hour=10))
    await play.settle()
    days = [message for message in play.patient.inbox if "Klaar" in message.labels]
    assert len(days) == 1
    assert "vrijdag 27 november" in days[0].text
