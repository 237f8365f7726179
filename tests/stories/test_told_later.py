"""What is typed belongs to the day it is about: the one that is named, or that of the message replied to."""

import pytest
from sqlalchemy import select

from storage.tables import Answer, PlannedSession
from tests.stories.scenes import in_both_languages, newest, patient_joins

pytestmark = in_both_languages

LINE = "/enrol P-1 joint=knee supervised=mon,thu start=2026-11-24 lang="
AGREE = {"nl": "Ja", "en": "Yes"}
TUESDAY = {"nl": "dinsdag 24 november", "en": "Tuesday 24 November"}
WEDNESDAY = {"nl": "woensdag 25 november", "en": "Wednesday 25 November"}
LOOK_BACK = {"nl": "Terugkijken", "en": "Looking back"}
OPEN = {"nl": "nog geen antwoord", "en": "no answer yet"}


async def on_wednesday(play, language, line=LINE):
    """Nothing of Tuesday is answered: walking; Wednesday too; Thursday: strength."""
    await patient_joins(play, f"{line}{language}", AGREE[language])
    await play.until("2026-11-25", "10:00")


async def answers(play):
    """(day, done, effort, pain, minutes, activity, reason, recalled) of each answer, by day."""
    query = select(PlannedSession, Answer).join(Answer, Answer.session_id == PlannedSession.id)
    async with play.database.read() as db:
        found = (await db.execute(query.order_by(PlannedSession.local_date, Answer.id))).all()
        return [
            (f"{planned.local_date:%d}", a.done, a.effort, a.pain, a.minutes, a.activity, a.reason, a.recalled)
            for planned, a in found
        ]


TOLD = {
    ("gisteren gedaan, borg 13, pijn 2", "done yesterday, effort 13, pain 2"): (
        "done", 13, 2, None, None, None,
    ),
    ("ik heb het gisteren gedaan", "I did it yesterday"): ("done", None, None, None, None, None),
    ("gister 20 minuten gelopen, 12, 1", "walked 20 minutes yesterday, 12, 1"): ("partly", 12, 1, 20, None, None),
    ("gisteren 40 minuten gefietst", "cycled for 40 minutes yesterday"): ("done", None, None, 40, "cycling", None),
    ("gisteren niet gedaan", "not done yesterday"): ("not", None, None, None, None, None),
    ("gisteren niet, te moe", "not yesterday, too tired"): ("not", None, None, None, None, "tired"),
    ("gister was ik ziek", "yesterday I was ill"): ("not", None, None, None, None, "ill"),
}  # fmt: skip


@pytest.mark.parametrize("texts", TOLD, ids=lambda texts: texts[1])
async def test_what_is_told_of_yesterday_is_stored_for_yesterday_as_recalled(play, language, texts):
    await on_wednesday(play, language)
    before = len(play.patient.inbox)
    await play.says(play.patient, texts[language == "en"])
    assert await answers(play) == [("24", *TOLD[texts], True)]
    assert TUESDAY[language] in play.patient.last.text
    assert len(play.patient.inbox) == before + 1


UNSURE = [
    ("gisteren", "yesterday"),
    ("gisteren vergeten", "I forgot yesterday"),
    ("vergeten in te vullen", "forgot to log it"),
    ("gisteren 13", "yesterday 13"),
    ("vandaag niet, gisteren wel", "not today, but yesterday done"),
]


@pytest.mark.parametrize("texts", UNSURE, ids=lambda texts: texts[1])
async def test_what_could_mean_two_things_shows_yesterday_with_its_buttons_and_stores_nothing(play, language, texts):
    await on_wednesday(play, language)
    await play.says(play.patient, texts[language == "en"])
    said = play.patient.last
    assert said.text.startswith(f"{LOOK_BACK[language]}: {TUESDAY[language]}")
    assert OPEN[language] in said.text
    assert await answers(play) == []


async def test_the_questions_that_follow_are_about_yesterday_and_said_so(play, language):
    await on_wednesday(play, language)
    for text in ({"nl": "gisteren gedaan", "en": "done yesterday"}[language], "13", "2"):
        await play.says(play.patient, text)
        assert TUESDAY[language] in play.patient.last.text
    await play.says(play.patient, {"nl": "klaar 14 3", "en": "done 14 3"}[language])
    assert await answers(play) == [
        ("24", "done", 13, 2, None, None, None, True),
        ("25", "done", 14, 3, None, None, None, False),
    ]


async def test_yesterday_that_is_answered_already_is_shown_and_stays(play, language):
    await on_wednesday(play, language)
    for text in ({"nl": "gisteren klaar 13 2", "en": "yesterday done 13 2"}[language],
                 {"nl": "gisteren niet gedaan", "en": "not done yesterday"}[language]):  # fmt: skip
        await play.says(play.patient, text)
    assert "13" in play.patient.last.text
    assert await answers(play) == [("24", "done", 13, 2, None, None, None, True)]


async def test_before_the_first_day_there_is_no_yesterday(play, language):
    await patient_joins(play, f"{LINE}{language}", AGREE[language])
    await play.until("2026-11-24", "10:00")
    await play.says(play.patient, {"nl": "gisteren gedaan", "en": "done yesterday"}[language])
    assert TUESDAY[language] in play.patient.last.text  # when it begins
    assert await answers(play) == []


async def test_a_text_in_reply_to_an_older_days_message_belongs_to_that_day(play, language):
    await on_wednesday(play, language)
    message = newest(play.patient, TUESDAY[language])
    play.patient.reply({"nl": "klaar 13 2", "en": "done 13 2"}[language], message)
    await play.settle()
    assert TUESDAY[language] in play.patient.last.text
    assert await answers(play) == [("24", "done", 13, 2, None, None, None, True)]


async def test_a_number_in_reply_to_an_older_question_answers_that_one(play, language):
    await patient_joins(play, f"{LINE}{language}", AGREE[language])
    await play.until("2026-11-24", "10:00")
    await play.says(play.patient, {"nl": "klaar", "en": "done"}[language])
    question = play.patient.last
    await play.until("2026-11-25", "10:00")
    await play.says(play.patient, {"nl": "klaar", "en": "done"}[language])
    play.patient.reply("12", question)
    await play.settle()
    assert [(day, effort) for day, _, effort, *_ in await answers(play)] == [("24", 12), ("25", None)]


async def test_a_number_in_reply_to_an_older_days_message_that_nobody_answered_shows_that_day(play, language):
    await on_wednesday(play, language)
    play.patient.reply("13", newest(play.patient, TUESDAY[language]))
    await play.settle()
    assert play.patient.last.text.startswith(f"{LOOK_BACK[language]}: {TUESDAY[language]}")
    assert await answers(play) == []


async def test_a_text_in_reply_to_todays_message_is_about_today(play, language):
    await on_wednesday(play, language)
    play.patient.reply({"nl": "klaar 13 2", "en": "done 13 2"}[language], newest(play.patient, WEDNESDAY[language]))
    await play.settle()
    assert await answers(play) == [("25", "done", 13, 2, None, None, None, False)]


async def test_a_button_of_three_days_ago_belongs_to_its_own_day_and_pressed_twice_counts_once(play, language):
    await on_wednesday(play, language)
    message = newest(play.patient, TUESDAY[language])
    await play.until("2026-11-27", "10:00")
    for _ in range(2):
        play.patient.press({"nl": "Klaar", "en": "Done"}[language], message)
    await play.settle()
    assert TUESDAY[language] in play.patient.last.text
    assert await answers(play) == [("24", "done", None, None, None, None, None, True)]


async def test_seven_days_back_can_be_told_and_the_eighth_is_not_offered(play, language):
    await on_wednesday(play, language)
    await play.until("2026-12-03", "08:00")  # Thursday of the second week
    await play.says(play.patient, {"nl": "/gisteren", "en": "/yesterday"}[language])
    days = 1
    while any(label.startswith("◀") for label in play.patient.last.labels):
        await play.presses(play.patient, "◀")
        days += 1
    assert days == 7
    assert {"nl": "donderdag 26 november", "en": "Thursday 26 November"}[language] in play.patient.last.text
