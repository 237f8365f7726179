"""After an outage that was longer than Telegram keeps presses, who has an open question gets it again, once."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.incoming.poll import Poll
from storage import moments
from storage.tables import Outgoing
from tests.stories.scenes import in_both_languages, patient_joins

SORRY = {"nl": "Ik was even niet bereikbaar", "en": "I could not be reached for a while"}


async def effort_is_asked(play, language="nl"):
    """The patient's session is done; how hard it was is asked."""
    lines = {"nl": ("Ja", "Klaar"), "en": ("Yes", "Done")}[language]
    await patient_joins(play, f"/enrol P-001 joint=knee lang={language}", lines[0])
    await play.until("2026-11-24", "10:00")
    await play.presses(play.patient, lines[1])
    assert "20" in play.patient.last.labels


async def silence(play, minutes, *, then=timedelta(minutes=2)):
    """Nobody receives for so long; then the service goes on."""
    play.clock.advance(timedelta(minutes=minutes))
    await play.service.poll.step()
    await play.settle()
    await play.advance(then)


def again(play, language="nl"):
    return [message for message in play.patient.inbox if SORRY[language] in message.text]


@in_both_languages
async def test_a_press_that_was_lost_is_asked_for_again_and_answered_in_the_new_message(play, language):
    await effort_is_asked(play, language)
    play.patient.press("13")  # two hundred seconds later Telegram has forgotten it
    await silence(play, 4)
    [asked] = again(play, language)
    assert asked.text.startswith(SORRY[language])
    await play.presses(play.patient, "13")
    assert "10" in play.patient.last.labels


async def test_each_question_is_asked_again_once_however_often_receiving_stops(play):
    await effort_is_asked(play)
    for _ in range(3):
        await silence(play, 10)
    assert len(again(play)) == 1


async def test_a_silence_in_which_no_press_is_lost_asks_nothing(play):
    await effort_is_asked(play)
    await silence(play, 2)
    assert again(play) == []


async def test_who_had_answered_by_text_is_not_asked_again(play):
    await effort_is_asked(play)
    play.patient.send("klaar 13 2")  # texts are kept for a day
    await silence(play, 10)
    assert again(play) == []


async def test_at_night_nobody_is_asked_and_in_the_morning_they_are(play):
    await effort_is_asked(play)
    await play.until("2026-11-24", "22:00")
    await silence(play, 60)
    assert again(play) == []
    await play.until("2026-11-25", "08:00")
    assert len(again(play)) == 1


async def test_a_question_of_last_week_is_left_alone(play):
    await effort_is_asked(play)
    await play.until("2026-12-02", "10:00")
    await silence(play, 10)
    assert again(play) == []


async def test_a_guided_enrolment_and_a_questionnaire_are_asked_again_too(play):
    await patient_joins(play)
    await play.presses(play.patient, "Beginnen")
    await play.says(play.admin, "/aanmelden")
    before = len(play.admin.inbox)
    await silence(play, 10)
    assert again(play)[0].buttons
    assert [SORRY["nl"] in message.text for message in play.admin.inbox[before:]] == [True]


async def test_a_service_that_starts_again_knows_from_the_database_for_how_long_nobody_received(play):
    await effort_is_asked(play)
    started_again = Poll(play.service.bot, play.database, play.clock, 0)
    await started_again.step()  # at once: no outage
    play.clock.advance(timedelta(minutes=10))
    started_again = Poll(play.service.bot, play.database, play.clock, 0)
    await started_again.step()
    async with play.database.read() as db:
        asked = await db.scalars(select(Outgoing.kind).where(Outgoing.key.startswith("again:")))
        assert asked.all() == ["answer_again"]
        assert await moments.noted(db, moments.RECEIVED) == play.now


@pytest.mark.parametrize("minutes", [1, 30])
async def test_while_nothing_comes_the_moment_is_noted_once_a_minute(play, minutes):
    noted = set()
    for _ in range(minutes * 2):
        play.clock.advance(timedelta(seconds=30))
        await play.service.poll.step()
        async with play.database.read() as db:
            noted.add(await moments.noted(db, moments.RECEIVED))
    assert len(noted) == (1 if minutes == 1 else minutes)
    assert play.now - max(noted) < timedelta(minutes=1)
    assert isinstance(play.service.poll.heard, datetime)


async def test_while_another_service_received_nobody_is_asked_again(play):
    await effort_is_asked(play)
    play.clock.advance(timedelta(hours=5))
    async with play.database.write() as db:
        await moments.note(db, moments.RECEIVED, play.now)  # the other one did
    play.service.poll.forget()
    await silence(play, 0)
    assert again(play) == []
