"""A command typed as a word, without its stroke, does what the command does: nobody has to know of strokes."""

import pytest

from tests.stories.scenes import in_both_languages, patient_joins, therapist_joins

pytestmark = in_both_languages

AGREE = {"nl": "Ja", "en": "Yes"}
WORDS = [
    ("help", "help"), ("Hulp!", "Help!"), ("stop", "stop"), ("stoppen", "STOP"), ("pauze", "pause"),
    ("vandaag", "today"), ("week", "week"), ("waarom?", "why?"), ("voortgang", "progress"),
]  # fmt: skip
COMMAND = {"hulp": "help", "stoppen": "stop"}


@pytest.mark.parametrize("words", WORDS)
async def test_a_command_as_a_word_is_answered_like_the_command(play, language, words):
    await therapist_joins(play)
    await patient_joins(play, f"/enrol P-1 joint=knee lang={language}", AGREE[language])
    await play.until("2026-11-24", "10:00")
    word = words[language == "en"]
    name = word.lower().strip("!?")
    await play.says(play.patient, f"/{COMMAND.get(name, name)}")
    as_command = play.patient.last
    await play.until("2026-11-24", "12:00")
    before = len(play.patient.inbox)
    await play.says(play.patient, word)
    assert len(play.patient.inbox) == before + 1
    assert (play.patient.last.text, play.patient.last.labels) == (as_command.text, as_command.labels)


async def test_such_a_word_in_a_sentence_is_no_command(play, language):
    await patient_joins(play, f"/enrol P-1 joint=knee lang={language}", AGREE[language])
    await play.until("2026-11-24", "10:00")
    await play.says(play.patient, {"nl": "ik stop er vandaag mee", "en": "I stop for today"}[language])
    assert "Sorry" in play.patient.last.text
