"""Not today: responses that differ, do not come back within two weeks and take turns, in both languages."""

from datetime import date, timedelta
from typing import get_args

import pytest

from content.words import Reason
from tests.stories.scenes import in_both_languages, patient_joins

pytestmark = in_both_languages

WORDS = {
    "nl": {"agree": "Ja", "not": "Niet vandaag", "lighter": "iets lichters doen", "fever": "koorts", "pause": "Pauze"},
    "en": {
        "agree": "Yes",
        "not": "Not today",
        "lighter": "do something lighter",
        "fever": "fever",
        "pause": "Take a break",
    },
}


async def joins(play, language):
    await patient_joins(play, f"/enrol P-1 joint=knee lang={language}", WORDS[language]["agree"])


async def not_on(play, library, language, day, reason):
    """The number of the response to "not today" with this reason on this date; None: it was only noted."""
    await play.until(f"{day}", "10:00")
    await play.presses(play.patient, WORDS[language]["not"])
    await play.presses(play.patient, library.texts.label(language, f"choice.barrier.{reason}"))
    said = play.patient.last.text
    texts = library.texts.responses(language, reason)
    return next((number for number, text in enumerate(texts) if text in said), None)


async def test_within_two_weeks_no_response_is_said_twice_and_then_they_take_turns(play, library, language):
    await joins(play, language)
    count, first = len(library.texts.responses(language, "tired")), date(2026, 11, 24)
    days = [first + timedelta(days=n) for n in range(21)]
    said = [await not_on(play, library, language, day, "tired") for day in days]
    assert said[:15] == [*range(count), *[None] * (15 - count)]
    assert said[15:] == list(range(6))  # when two weeks are over, the first one again


async def test_who_says_so_once_in_three_weeks_hears_another_response_each_time(play, library, language):
    await joins(play, language)
    days = [date(2026, 11, 24) + timedelta(weeks=3 * n) for n in range(4)]
    assert [await not_on(play, library, language, day, "no_time") for day in days] == [0, 1, 2, 3]


async def test_each_reason_is_one_tap_and_has_a_response_of_its_own(play, library, language):
    await joins(play, language)
    for n, reason in enumerate(get_args(Reason)):
        assert await not_on(play, library, language, date(2026, 11, 24) + timedelta(days=n), reason) == 0
        said, words = play.patient.last, WORDS[language]
        assert (words["lighter"] in said.text) == (reason == "pain")
        assert (words["fever"] in said.text) == (reason == "ill")
        assert any(label.startswith(words["pause"]) for label in said.labels) == (reason in {"ill", "away"})


async def test_pain_offers_the_lighter_session_before_anything_else(play, library, language):
    await joins(play, language)
    number = await not_on(play, library, language, date(2026, 11, 24), "pain")
    said = play.patient.last
    response = library.texts.response(language, "pain", number)
    assert said.text.index(WORDS[language]["lighter"]) < said.text.index(response)
    assert said.labels == [library.texts.label(language, "button.lighter")]


@pytest.mark.parametrize("reason", ["ill", "away"])
async def test_ill_or_away_leads_to_a_pause_until_a_date(play, library, language, reason):
    await joins(play, language)
    await not_on(play, library, language, date(2026, 11, 24), reason)
    await play.presses(play.patient, library.texts.label(language, "button.pause"))
    await play.presses(play.patient, library.texts.label(language, "length.week", count=1))
    await play.presses(play.patient, library.texts.label(language, "button.end_stays"))
    assert {"nl": "dinsdag 1 december", "en": "Tuesday 1 December"}[language] in play.patient.last.text
    before = len(play.patient.inbox)
    await play.until("2026-12-01", "23:00")
    assert len(play.patient.inbox) == before
    await play.until("2026-12-02", "10:00")
    assert len(play.patient.inbox) > before
