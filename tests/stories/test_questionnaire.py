"""The questions before the programme: offered once, answered by button or number, taken back, put off, left alone."""

import pytest
from sqlalchemy import select

from storage.tables import Outgoing, Patient, Question, Questionnaire
from tests.stories.scenes import enrol, newest, patient_joins, texts

START = {"average_pain": 4, "worst_pain": 7, "activity": "stairs", "difficulty": 6, "exercise_days": 1, "falls": "no"}


async def stored(play):
    """Every questionnaire: patient and moment -> answers, and whether it is finished."""
    async with play.database.read() as db:
        rows = await db.scalars(select(Questionnaire))
        return {(row.patient_id, row.moment): (row.answers, row.finished_at is not None) for row in rows}


async def usual_pain(play):
    async with play.database.read() as db:
        return (await db.scalars(select(Patient.usual_pain).order_by(Patient.id))).first()


async def taps(play, *labels):
    for label in labels:
        await play.presses(play.patient, label)


async def forged(play, data, user=None):
    """A made-up press on the newest message of this person."""
    user = user or play.patient
    user.press_data(user.last, data)
    await play.settle()


@pytest.mark.parametrize(
    ("line", "agree", "labels", "first", "thanks", "next_"),
    [
        (
            "joint=knee",
            "Ja",
            ("Beginnen", "4", "7", "Traplopen", "6", "1", "Nee"),
            "Een paar vragen vooraf",
            "Dank u",
            "dinsdag 24 november om 09:00 uur",
        ),
        (
            "joint=hip lang=en",
            "Yes",
            ("Begin", "4", "7", "Climbing", "6", "1", "No"),
            "A few questions",
            "Thank you",
            "Tuesday 24 November at 09:00",
        ),
    ],
)
async def test_after_consent_six_questions_are_answered_in_one_message_that_ends_with_what_comes_next(
    play, line, agree, labels, first, thanks, next_
):
    await patient_joins(play, f"/enrol P-001 {line}", agree)
    assert play.patient.last.text.startswith(first)
    seen = len(play.patient.inbox)
    await taps(play, *labels)
    assert await stored(play) == {(1, "start"): (START, True)}
    assert await usual_pain(play) == 4
    assert len(play.patient.inbox) == seen
    assert play.patient.last.text.startswith(thanks)
    assert next_ in play.patient.last.text
    assert play.patient.last.labels == []


async def test_the_question_about_an_activity_names_the_chosen_one(play):
    await patient_joins(play)
    await taps(play, "Beginnen", "4", "7", "Traplopen")
    assert "traplopen" in play.patient.last.text
    await taps(play, "◀ Vorige", "Iets anders")
    assert "die bezigheid" in play.patient.last.text


async def test_what_is_begun_is_kept_and_resumed_another_day(play):
    await patient_joins(play)
    await taps(play, "Beginnen", "4", "7")
    await play.until("2026-11-25", "12:00")
    await play.presses(play.patient, "Traplopen")
    assert await stored(play) == {(1, "start"): ({"average_pain": 4, "worst_pain": 7, "activity": "stairs"}, False)}
    assert "Vraag 4 van 6" in newest(play.patient, "traplopen").text


async def test_a_bare_number_answers_the_open_question_on_its_scale_only(play):
    await patient_joins(play)
    await play.presses(play.patient, "Beginnen")
    await play.says(play.patient, "11")
    assert "ken ik hier niet" in play.patient.last.text
    await play.says(play.patient, "4")
    await play.says(play.patient, "7")
    await play.says(play.patient, "2")  # the activity has no numbers
    assert "ken ik hier niet" in play.patient.last.text
    assert await stored(play) == {(1, "start"): ({"average_pain": 4, "worst_pain": 7}, False)}


async def test_once_exercises_are_asked_about_a_bare_number_belongs_to_them(play):
    await patient_joins(play)
    await play.presses(play.patient, "Beginnen")
    await play.until("2026-11-24", "09:00")
    await play.presses(play.patient, "Klaar")
    await play.says(play.patient, "13")
    assert "zwaarte 13" in play.patient.last.text
    assert await stored(play) == {(1, "start"): ({}, False)}


async def test_before_it_is_begun_a_bare_number_is_no_answer(play):
    await patient_joins(play)
    await play.says(play.patient, "4")
    assert await stored(play) == {}


async def test_one_goes_back_and_changes_an_answer_also_the_usual_pain(play):
    await patient_joins(play)
    await taps(play, "Beginnen", "4")
    await taps(play, "◀ Vorige", "8", "9")
    assert await stored(play) == {(1, "start"): ({"average_pain": 8, "worst_pain": 9}, False)}
    assert await usual_pain(play) == 8


async def test_later_asks_once_more_the_next_day_and_never_again(play):
    await patient_joins(play)
    await play.presses(play.patient, "Later")
    assert "09:00" in play.patient.last.text
    await play.until("2026-11-24", "09:30")
    assert sum("Een paar vragen vooraf" in text for text in texts(play.patient)) == 2
    again = newest(play.patient, "Een paar vragen vooraf")
    play.patient.press("Later", again)
    await play.settle()
    assert "niet nog eens" in play.patient.last.text
    await play.until("2026-11-28", "12:00")
    assert sum("Een paar vragen vooraf" in text for text in texts(play.patient)) == 2


async def test_later_pressed_twice_asks_once_and_who_finished_meanwhile_is_not_asked(play):
    await patient_joins(play)
    await taps(play, "Later", "Later", "Beginnen", "4", "7", "Traplopen", "6", "1", "Nee")
    await play.until("2026-11-24", "12:00")
    async with play.database.read() as db:
        [again] = await db.scalars(select(Outgoing).where(Outgoing.key.endswith(":again")))
    assert (again.state, again.reason) == ("dropped", "finished")


async def test_who_began_is_asked_the_next_day_to_go_on(play):
    await patient_joins(play)
    await taps(play, "Later", "Beginnen", "4")
    await play.until("2026-11-24", "09:30")
    await play.presses(play.patient, "Verder")
    assert "Vraag 2 van 6" in newest(play.patient, "Vraag").text


async def test_a_press_that_comes_twice_or_late_changes_nothing_and_shows_where_things_stand(play):
    await patient_joins(play)
    await taps(play, "Beginnen", "4")
    before = await stored(play)
    for data in ("begin", "average_pain:4", "average_pain:9", "back:average_pain", "falls:more"):
        await forged(play, f"questions:1:start:{data}")
        assert "Vraag 2 van 6" in play.patient.last.text
    assert await stored(play) == before


@pytest.mark.parametrize(
    "data",
    [
        *("2:start:begin", "2:start:average_pain:3", "99:start:begin", ":::", "1:end:begin", "1:month_3:open"),
        *("1:start:average_pain:11", "1:start:average_pain:", "1:start:average_pain:no", "1:soon:begin", "1:start:x:3"),
    ],
)
async def test_a_forged_press_stores_nothing(play, data):
    await patient_joins(play)
    await play.presses(play.patient, "Beginnen")
    other = play.api.user(9001, language_code="nl")
    await play.says(other, f"/start {await enrol(play, '/enrol P-2 joint=hip')}")
    await play.presses(other, "Ja")
    await forged(play, f"questions:{data}")
    assert await stored(play) == {(1, "start"): ({}, False)}


async def test_after_a_stop_nothing_is_asked_or_taken_and_who_comes_back_is_not_offered_it_again(play):
    await patient_joins(play)
    await taps(play, "Later", "Beginnen", "4")
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    await play.presses(play.patient, "9")
    await play.says(play.patient, "9")
    async with play.database.read() as db:
        assert (await db.scalars(select(Question))).all() == []
    await play.until("2026-11-25", "12:00")
    await play.says(play.patient, "/start")
    await play.presses(play.patient, "Ja, ik doe mee")
    assert await stored(play) == {(1, "start"): ({"average_pain": 4}, False)}
    assert sum("Een paar vragen vooraf" in text for text in texts(play.patient)) == 0  # the one there was is under way
