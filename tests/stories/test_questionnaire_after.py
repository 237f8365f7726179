"""The same questions at the end and after 3 months: the therapist reads what changed, the patient is thanked."""

from datetime import date, time, timedelta

import pytest
from sqlalchemy import select

from scheduler.local_time import moment
from scheduler.planning import follow_up_steps
from storage.tables import Patient
from tests.stories.scenes import in_both_languages, let_end, newest, patient_joins, texts, therapist_joins

START = ("Beginnen", "6", "8", "Traplopen", "7", "1", "Nee")


async def taps(play, *labels):
    for label in labels:
        await play.presses(play.patient, label)


async def the_next_day_is_the_last(play, library):
    """As if twelve weeks were over: the period ends on 24 November, the follow-ups are on 24 February and in May."""
    async with play.database.write() as db:
        [patient] = await db.scalars(select(Patient))
        await let_end(db, patient, date(2026, 11, 24))
        first = follow_up_steps(patient.end, library)[0][0]
        patient.next_follow_up_at = moment(first, library.numbers.hours.quiet_until, patient.timezone)


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_the_morning_after_the_last_day_and_three_months_later_the_same_questions_are_asked(play):
    await therapist_joins(play)
    await patient_joins(play, "/enrol P-001 joint=knee weeks=8")
    await taps(play, *START)
    await play.until("2027-01-19", "09:00")
    assert [text.partition("\n")[0] for text in texts(play.patient)[-2:]] == [
        "Uw programma is klaar.",
        "Een paar vragen aan u",
    ]
    await taps(play, "Beginnen", "3", "7")
    assert "traplopen" in play.patient.last.text  # the activity is not chosen again
    await taps(play, "7", "5", "Eén keer", "Beter")
    assert not set("0123456789") & set(play.patient.last.text)  # thanks, and nothing compared
    result = newest(play.therapist, "P-001: antwoorden aan het eind").text
    for line in (
        "Pijn, gemiddeld: 6 → 3 ● gunstiger",
        "Pijn, ergste moment: 8 → 7",
        "Moeite (traplopen): 7 → 7",
        "Dagen geoefend in een week: 1 → 5 ● gunstiger",
        "Gevallen in 3 maanden: Nee → Eén keer",
        "Vergeleken met het begin: Beter",
    ):
        assert line in result.splitlines()
    await play.until("2027-04-18", "20:59")
    before = len(play.therapist.inbox)
    await taps(play, "Beginnen", "8", "8", "9", "0", "Nee", "Slechter", "Pijn", "Nee", "Ja")
    assert "krijgt daar bericht van" in play.patient.last.text
    await play.until("2027-04-19", "09:00")
    told = texts(play.therapist)[before:]
    [wanted] = [text for text in told if "wil graag een afspraak" in text]
    [result] = [text for text in told if "antwoorden na 3 maanden" in text]
    assert "wil graag een afspraak" in wanted
    assert "injectie" not in wanted
    assert "antwoorden na 3 maanden" in result
    assert "Pijn, gemiddeld: 6 → 3 → 8 ● minder gunstig" in result


async def test_at_night_the_therapist_is_not_woken_and_without_a_beginning_nothing_is_compared(play, library):
    await therapist_joins(play)
    await patient_joins(play, "/enrol P-001 joint=knee lang=en", "Yes")
    await the_next_day_is_the_last(play, library)
    await play.until("2027-02-24", "21:30")
    before = len(play.therapist.inbox)
    seen = len(play.patient.inbox)
    await taps(play, "Begin", "2", "3", "Walking", "1", "5", "No", "Much better", "Nothing", "Yes", "No")
    assert len(play.patient.inbox) == seen + 1  # the follow-up's text stays, the questions are a message of their own
    assert "appointment" not in play.patient.last.text
    assert len(play.therapist.inbox) == before
    await play.until("2027-02-25", "09:00")
    told = texts(play.therapist)[before:]
    [wanted] = [text for text in told if "operatie of injectie" in text]
    [result] = [text for text in told if "antwoorden na 3 maanden" in text]
    assert "afspraak" not in wanted
    assert "Van het begin zijn er geen antwoorden." in result
    assert "→" not in result


async def test_with_no_therapist_a_wish_for_an_appointment_is_answered_with_the_telephone_number(play, library):
    await patient_joins(play)
    await the_next_day_is_the_last(play, library)
    await play.until("2027-02-24", "12:00")
    await taps(play, "Beginnen", "2", "3", "Lopen", "1", "5", "Nee", "Beter", "Niets", "Nee", "Ja")
    assert "020 555 01 23" in play.patient.last.text
    assert "krijgt daar bericht" not in play.patient.last.text


async def test_a_follow_up_can_be_put_off_to_the_next_day_once(play, library):
    await patient_joins(play)
    await the_next_day_is_the_last(play, library)
    await play.until("2027-02-24", "12:00")
    await play.presses(play.patient, "Later")
    await play.until("2027-02-25", "09:00")
    assert play.patient.last.text.startswith("Een paar vragen aan u")
    seen = len(play.patient.inbox)
    await play.until("2027-03-02", "12:00")
    assert len(play.patient.inbox) == seen + 1  # reminded after three days
    await play.until("2027-03-20", "12:00")
    assert len(play.patient.inbox) == seen + 2  # and after seven, not again


DAY = date(2027, 2, 24)  # of the first follow-up
ASKED = {
    "nl": ("om samen terug te kijken", "Een paar vragen aan u", "Ja"),
    "en": ("time to look back together", "A few questions for you", "Yes"),
}


async def comes_to_the_follow_up(play, library, language="nl"):
    """The day before the first follow-up, with a therapist."""
    await therapist_joins(play)
    await patient_joins(play, f"/enrol P-001 joint=knee lang={language}", ASKED[language][2])
    await the_next_day_is_the_last(play, library)
    await play.until(str(DAY - timedelta(days=1)), "12:00")


def asked(play, language="nl"):
    """On which days, counted from the follow-up's, the questions were offered: at first, and once more."""
    calls = [each for each in play.api.calls("sendMessage") if each.chat_id == play.patient.id and each.status == 200]
    first, again, _agree = ASKED[language]
    since = [(call.parameters["text"], (call.at.date() - DAY).days) for call in calls if call.at.date() >= DAY]
    return [day for text, day in since if first in text], [day for text, day in since if again in text]


@pytest.mark.parametrize(("late", "reminded"), [(0, [3, 7]), (1, [4, 8]), (4, [7, 11]), (9, [12, 16]), (20, [23, 27])])
@in_both_languages
async def test_service_that_was_down_on_the_day_asks_once_when_it_is_back_and_reminds_from_then_on(
    play, library, language, late, reminded
):
    await comes_to_the_follow_up(play, library, language)
    play.clock.set(moment(DAY + timedelta(days=late), time(10), "Europe/Amsterdam"))
    await play.settle()
    assert asked(play, language) == ([late], [])
    await play.until(str(DAY + timedelta(days=40)), "12:00")
    assert asked(play, language) == ([late], reminded)


@pytest.mark.parametrize("back", [8, 12])
async def test_of_two_reminders_that_an_outage_held_up_one_is_sent(play, library, back):
    await comes_to_the_follow_up(play, library)
    await play.until(str(DAY), "12:00")
    play.clock.set(moment(DAY + timedelta(days=back), time(10), "Europe/Amsterdam"))
    await play.settle()
    assert asked(play) == ([0], [back])
    await play.until(str(DAY + timedelta(days=40)), "12:00")
    assert asked(play) == ([0], [back])


async def test_who_lets_the_bot_in_again_after_the_day_is_not_asked_twice_at_once(play, library):
    await comes_to_the_follow_up(play, library)
    play.patient.block()
    await play.until(str(DAY + timedelta(days=8)), "12:00")
    play.patient.unblock()
    await play.settle()
    assert asked(play) == ([8], [])
    await play.until(str(DAY + timedelta(days=40)), "12:00")
    assert asked(play) == ([8], [10])


async def test_who_answered_the_follow_up_is_not_reminded_of_it(play, library):
    await patient_joins(play, "/enrol P-001 joint=knee lang=en", "Yes")
    await the_next_day_is_the_last(play, library)
    await play.until("2027-02-24", "12:00")
    await taps(play, "Begin", "2", "3", "Walking", "1", "5", "No", "Much better", "Nothing", "No", "No")
    seen = len(play.patient.inbox)
    await play.until("2027-03-20", "12:00")
    assert len(play.patient.inbox) == seen


async def test_after_the_end_the_questions_of_the_start_are_no_longer_taken(play, library):
    await patient_joins(play)
    await play.presses(play.patient, "Beginnen")
    asked = play.patient.last
    await the_next_day_is_the_last(play, library)
    await play.until("2026-11-25", "08:00")
    for press in ("begin", "average_pain:3"):
        play.patient.press_data(asked, f"questions:1:start:{press}")
        await play.settle()
        assert "werkt niet meer" in play.patient.last.text
    await play.says(play.patient, "3")
    async with play.database.read() as db:
        assert (await db.scalars(select(Patient.usual_pain))).all() == [None]
