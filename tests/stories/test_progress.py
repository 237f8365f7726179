"""A patient sees how far they have come: on asking, and once at the end of each programme week."""

from datetime import date, timedelta

import pytest

from storage.tables import Patient
from tests.stories.scenes import in_both_languages, let_end, patient_joins, texts

START = date(2026, 11, 24)
WORDS = {
    "nl": {
        "agree": "Ja", "done": "klaar 13 2", "progress": "/voortgang", "heading": "Uw voortgang: week {} van 12",
        "recap": "Terugblik op week {} van 12", "strength": "Kracht: 2 van 2 dagen ■■", "file": "weken.png",
        "day": "Uw bericht voor", "nothing": "Hier ziet u straks", "whole": "Uw voortgang: 3 weken",
        "sum": "6 dagen met kracht",
    },
    "en": {
        "agree": "Yes", "done": "done 13 2", "progress": "/progress", "heading": "Your progress: week {} of 12",
        "recap": "Looking back on week {} of 12", "strength": "Strength: 2 of 2 days ■■", "file": "weeks.png",
        "day": "Your message for", "nothing": "Here you will soon see", "whole": "Your progress: 3 weeks",
        "sum": "6 days with strength",
    },
}  # fmt: skip


@pytest.fixture
async def words(play, language):
    """A patient whose programme begins tomorrow, and the words of their language."""
    await patient_joins(play, f"/enrol P-1 joint=knee lang={language}", WORDS[language]["agree"])
    return WORDS[language]


async def train(play, words, days):
    """Each of these days of the programme, counted from 0, is answered: all done."""
    for number in days:
        await play.until(str(START + timedelta(days=number)), "09:30")
        await play.says(play.patient, words["done"])


def photos(user, part=""):
    return [message for message in user.inbox if message.photo and part in message.text]


@in_both_languages
async def test_asked_for_their_progress_they_get_one_photo_that_is_told_in_words_too(play, words):
    await train(play, words, range(9))
    before = len(play.patient.inbox)
    await play.says(play.patient, words["progress"])
    [photo] = play.patient.inbox[before:]
    assert photo.photo == words["file"]
    assert photo.file.content.startswith(b"\x89PNG")
    assert words["heading"].format(2) in photo.text
    assert len(photo.text) <= 1024


@in_both_languages
async def test_a_week_that_is_over_is_looked_back_on_once_before_the_next_days_message(play, words):
    await train(play, words, range(7))
    assert not photos(play.patient)
    await play.until("2026-12-01", "09:00")
    recap, day = play.patient.inbox[-2:]
    assert words["recap"].format(1) in recap.text
    assert words["strength"] in recap.text
    assert recap.photo == words["file"]
    assert words["day"] in day.text
    await train(play, words, [13])
    assert len(photos(play.patient)) == 1
    await play.until("2026-12-08", "09:00")
    assert words["recap"].format(2) in photos(play.patient)[-1].text


@in_both_languages
async def test_who_never_answers_can_look_and_is_not_reminded_of_it(play, words):
    await play.says(play.patient, words["progress"])
    assert words["nothing"] in play.patient.last.text
    await play.until("2026-12-01", "09:00")
    assert not photos(play.patient, words["recap"].format(1))


@in_both_languages
async def test_after_the_end_the_whole_period_is_shown_and_the_last_week_has_no_recap(play, words):
    await train(play, words, range(20))
    async with play.database.write() as db:
        await let_end(db, await db.get_one(Patient, 1), START + timedelta(days=20))
    await train(play, words, [20])
    await play.until("2026-12-15", "12:00")
    assert len(photos(play.patient)) == 2
    await play.says(play.patient, words["progress"])
    assert words["whole"] in play.patient.last.text
    assert words["sum"] in play.patient.last.text


PAUSE = {
    "nl": ("/pauze 14-12", "Nee", "/voortgang", "U hebt een pauze.", "van 0"),
    "en": ("/pause 14-12", "No", "/progress", "You have a break.", "of 0"),
}


@in_both_languages
async def test_a_week_that_is_paused_wholly_has_no_target_that_one_could_miss(play, words, language):
    pause, no, progress, said, odd = PAUSE[language]
    await train(play, words, range(6))
    await play.until("2026-11-30", "12:00")
    await play.says(play.patient, pause)  # of week 2 every day, and of week 3 the first two
    await play.presses(play.patient, no)
    await play.until("2026-12-03", "12:00")
    await play.says(play.patient, progress)
    assert said in play.patient.last.text
    assert odd not in play.patient.last.text
    await play.says(play.patient, "/week")
    assert odd not in play.patient.last.text
    assert "□" not in play.patient.last.text


async def test_who_stopped_gets_neither(play):
    await patient_joins(play)
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    await play.until("2026-12-01", "12:00")
    await play.says(play.patient, "/voortgang")
    assert not photos(play.patient)
    assert "Terugblik" not in "".join(texts(play.patient))
