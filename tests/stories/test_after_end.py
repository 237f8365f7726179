"""After the end: the questions fade out, are answered with one tap, and stop for ever after the last follow-up."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from scheduler import planning
from storage.tables import AfterEndAnswer, Patient
from tests.stories.scenes import patient_joins, therapist_joins

END = date(2026, 11, 25)
AFTER = [END + timedelta(days=days) for days in (3, 7, 10, 14, 21, 28, 35, 42, 56, 70)]
QUESTION = {"nl": "Op hoeveel dagen", "en": "On how many days"}


async def ended(play, language="nl"):
    """A programme whose last day was 25 November, two days ago."""
    await therapist_joins(play)
    await patient_joins(play, f"/enrol P-001 joint=knee lang={language}", "Ja" if language == "nl" else "Yes")
    async with play.database.write() as db:
        (await db.scalars(select(Patient))).one().end = END
    await play.until(str(END + timedelta(days=2)), "09:00")


def asked(play, language="nl"):
    """The local dates on which the question was sent."""
    calls = [call for call in play.api.calls("sendMessage") if call.chat_id == play.patient.id]
    return [call.at.date() for call in calls if QUESTION[language] in call.parameters["text"]]


async def told(play):
    async with play.database.read() as db:
        found = (await db.scalars(select(AfterEndAnswer).order_by(AfterEndAnswer.local_date))).all()
    return [(each.local_date, each.days) for each in found]


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_who_answers_is_asked_on_every_date_until_the_last_follow_up_and_never_after_it(play, language):
    await ended(play, language)
    for day in AFTER:
        await play.until(str(day), "10:00")
        await play.presses(play.patient, "5")
    assert asked(play, language) == AFTER
    await play.until("2027-05-25", "12:00")
    seen = len(play.patient.inbox)
    assert asked(play, language)[len(AFTER) :] == [date(2027, 3, 25), date(2027, 4, 25)]
    await play.until("2027-11-25", "12:00")
    assert len(play.patient.inbox) == seen
    assert await told(play) == [(day, 5) for day in AFTER]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_the_answer_is_thanked_for_with_the_same_tip_and_no_scolding(play):
    await ended(play)
    await play.until(str(AFTER[0]), "10:00")
    tip = play.patient.last.text.splitlines()[-1]
    await play.presses(play.patient, "0")
    assert "Opnieuw beginnen mag altijd" in play.patient.last.text
    assert tip in play.patient.last.text


async def test_who_is_silent_is_asked_less_often(play):
    await ended(play)
    await play.until(str(AFTER[6]), "10:00")
    assert asked(play) == [AFTER[place] for place in (0, 1, 3, 4, 6)]


async def test_a_bare_number_answers_the_newest_question(play):
    await ended(play)
    await play.until(str(AFTER[1]), "10:00")
    await play.says(play.patient, "9")
    assert await told(play) == []
    await play.says(play.patient, "4")
    assert await told(play) == [(AFTER[1], 4)]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_button_of_an_older_question_belongs_to_its_own_date(play):
    await ended(play)
    await play.until(str(AFTER[0]), "10:00")
    older = play.patient.last
    await play.until(str(AFTER[1]), "10:00")
    play.patient.press("6", older)
    await play.settle()
    assert await told(play) == [(AFTER[0], 6)]


@pytest.mark.parametrize(
    ("language", "less", "usual"), [("nl", "Minder vaak", "Weer gewoon"), ("en", "Less often", "As usual again")]
)
async def test_fewer_is_every_second_one_until_it_is_as_usual_again(play, language, less, usual):
    await ended(play, language)
    await play.until(str(AFTER[0]), "10:00")
    await play.presses(play.patient, less)
    for day in AFTER[2:7:2]:
        await play.until(str(day), "10:00")
        await play.presses(play.patient, "3")
    assert asked(play, language) == AFTER[0:7:2]
    await play.presses(play.patient, usual)
    await play.until(str(AFTER[7]), "10:00")
    assert asked(play, language)[-1] == AFTER[7]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_stop_under_the_question_asks_once_more_and_then_nothing_comes(play):
    await ended(play)
    await play.until(str(AFTER[0]), "10:00")
    await play.presses(play.patient, "Stoppen")
    await play.presses(play.patient, "Ja, ik stop")
    seen = len(play.patient.inbox)
    await play.until("2027-08-31", "10:00")
    assert len(play.patient.inbox) == seen


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_who_comes_back_after_a_stop_is_asked_from_the_next_date_on(play):
    await ended(play)
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    await play.until(str(AFTER[3]), "08:00")
    await play.says(play.patient, "/start")
    await play.presses(play.patient, "Ja, ik doe mee")
    await play.until(str(AFTER[4]), "10:00")
    assert asked(play) == [AFTER[3], AFTER[4]]


async def test_after_an_outage_only_the_question_of_today_is_sent(play):
    await ended(play)
    play.clock.set(play.now + timedelta(days=12))  # nobody ran, and three dates passed
    await play.settle()
    assert asked(play) == [AFTER[3]]


async def test_a_question_of_somebody_else_or_of_no_date_changes_nothing(play):
    await ended(play)
    await play.until(str(AFTER[0]), "10:00")
    for forged in ("days:99:2026-11-28:5", "days:1:2026-11-29:5", "days:1:never:5", "days:1:2026-11-28:8"):
        play.patient.press_data(play.patient.last, forged)
        await play.settle()
    assert await told(play) == []


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_moved_end_moves_everything_that_follows_it(play, library):
    await ended(play)
    async with play.database.write() as db:
        patient = (await db.scalars(select(Patient))).one()
        patient.end = date(2027, 11, 30)
        patient.next_after_end_at = planning.next_after_end(patient, library, play.now)
        patient.next_follow_up_at = planning.next_follow_up(patient, library, play.now)
        assert patient.next_follow_up_at.date() == date(2028, 2, 15)
        assert patient.next_after_end_at.date() == date(2027, 12, 3)
