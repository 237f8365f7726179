"""Where a conversation goes astray: a tap made twice, a message pressed days later, words for what is answered already,
a pause at the edges of the programme.
"""

from datetime import date

import pytest
from sqlalchemy import select

from storage.tables import Answer, Patient, Pause, PlannedSession, TaperChange
from tests.stories.scenes import newest, patient_joins, therapist_joins

pytestmark = pytest.mark.parametrize("backend", ["sqlite", "postgresql"], indirect=True)

LINE = "/enrol P-1 joint=knee weeks=8"


async def on_the_first_day(play, line=LINE):
    """Somebody on the morning of their first day, a Tuesday with one aerobic session."""
    await patient_joins(play, line)
    await play.until("2026-11-24", "09:00")


async def corrected_pain(play, pain):
    await play.presses(play.patient, "Wijzigen")
    await play.presses(play.patient, "Pijn")
    await play.presses(play.patient, pain)


async def test_what_was_corrected_no_longer_announces_a_lighter_session_until_it_is_too_much_again(play):
    await on_the_first_day(play)
    await play.says(play.patient, "klaar 13 9")
    assert "iets lichter" in play.patient.last.text
    await corrected_pain(play, "2")
    assert "iets lichter" not in play.patient.last.text
    await corrected_pain(play, "8")
    assert "iets lichter" in play.patient.last.text


async def test_who_says_not_today_and_then_later_is_reminded_later(play):
    await on_the_first_day(play)
    for label in ("Niet vandaag", "Geen tijd", "Later", "Over een half uur"):
        await play.presses(play.patient, label)
    await play.until("2026-11-24", "09:30")
    assert "dinsdag 24 november" in play.patient.last.text
    assert "Toch gedaan" in play.patient.last.labels


async def test_later_is_not_reminded_of_what_was_done_meanwhile(play):
    await on_the_first_day(play)
    for label in ("Niet vandaag", "Geen tijd", "Later", "Over een half uur"):
        await play.presses(play.patient, label)
    await play.says(play.patient, "klaar 13 2")
    before = len(play.patient.inbox)
    await play.until("2026-11-24", "10:00")
    assert len(play.patient.inbox) == before


async def answers(play):
    """(done, minutes, activity) of each answer."""
    async with play.database.read() as db:
        found = await db.scalars(select(Answer).order_by(Answer.id))
        return [(each.done, each.minutes, each.activity) for each in found]


async def test_something_else_in_place_of_not_today_is_stored_once_however_often_it_is_tapped(play):
    await on_the_first_day(play)
    await play.presses(play.patient, "Niet vandaag")
    await play.presses(play.patient, "Iets anders gedaan")
    menu = play.patient.last
    play.patient.press("Fietsen", menu)
    play.patient.press("Fietsen", menu)
    await play.settle()
    assert await answers(play) == [("done", None, "cycling")]


@pytest.mark.parametrize("text", ["20 minuten", "20 minuten gewandeld", "deels 20 minuten"])
async def test_minutes_typed_while_they_are_asked_are_those_of_the_session_that_is_asked_about(play, text):
    await on_the_first_day(play)
    await play.presses(play.patient, "Deels")
    await play.says(play.patient, text)
    assert await answers(play) == [("partly", 20, None)]
    assert "20" in play.patient.last.labels  # the effort is asked next


async def test_minutes_of_yesterday_that_are_asked_are_not_taken_for_today(play):
    await on_the_first_day(play)
    await play.until("2026-11-25", "08:00")
    await play.says(play.patient, "/gisteren")
    await play.presses(play.patient, "Deels")
    await play.says(play.patient, "20 minuten")
    assert await answers(play) == [("partly", 20, None)]


async def test_minutes_named_after_done_do_not_count_twice(play):
    await on_the_first_day(play)
    await play.presses(play.patient, "Klaar")
    await play.says(play.patient, "40 minuten gewandeld, 13")
    assert await answers(play) == [("done", 40, None)]


async def test_another_activity_named_after_done_is_one_more(play):
    await on_the_first_day(play)
    await play.presses(play.patient, "Klaar")
    await play.says(play.patient, "40 minuten gefietst")
    assert await answers(play) == [("done", None, None), ("done", 40, "cycling")]


async def test_a_number_that_meant_minutes_counts_once_and_for_the_day_on_which_it_was_typed(play):
    await on_the_first_day(play)
    await play.says(play.patient, "40")
    menu = play.patient.last
    await play.until("2026-11-25", "09:00")
    play.patient.press("40 minuten", menu)
    play.patient.press_data(menu, "meant:1:minutes:99999999999")
    play.patient.press("40 minuten", menu)
    await play.settle()
    assert await answers(play) == [("done", 40, None)]
    async with play.database.read() as db:
        assert [each.session_id for each in await db.scalars(select(Answer))] == [1]


async def pauses(play):
    """(first, last, weeks by which the end moves) of each pause."""
    async with play.database.read() as db:
        found = await db.scalars(select(Pause).order_by(Pause.id))
        return [(f"{each.first}", f"{each.last}", each.weeks) for each in found]


async def end_of(play):
    async with play.database.read() as db:
        return f"{await db.scalar(select(Patient.end))}"


@pytest.mark.parametrize("text", ["morgen", "woensdag", "1 dag", "25-11"])
async def test_a_date_typed_in_the_evening_means_what_it_means_on_that_day(play, text):
    await on_the_first_day(play, LINE)
    await play.until("2026-11-24", "21:30")
    await play.says(play.patient, f"/pauze {text}")
    assert await pauses(play) == [("2026-11-25", "2026-11-25", 0)]


async def test_a_pause_begins_with_the_programme_at_the_earliest(play):
    await patient_joins(play, f"{LINE} start=2026-12-14")
    await play.says(play.patient, "/pauze 6-12")
    assert "14 december" in play.patient.last.text  # from when on there can be one
    await play.says(play.patient, "/pauze 20-12")
    await play.presses(play.patient, "Ja, schuif het op")
    assert await pauses(play) == [("2026-12-14", "2026-12-20", 1)]
    assert await end_of(play) == "2027-02-14"


async def taper_changes(play):
    async with play.database.read() as db:
        return [(each.kind, each.week) for each in await db.scalars(select(TaperChange).order_by(TaperChange.week))]


async def test_two_pauses_in_one_week_that_move_the_end_add_a_week_each(play):
    await on_the_first_day(play, LINE)
    await play.until("2026-11-24", "21:30")
    await play.says(play.patient, "/pauze 28-11")
    await play.presses(play.patient, "Ja, schuif het op")
    await play.until("2026-11-29", "21:30")
    await play.says(play.patient, "/pauze 4-12")
    await play.presses(play.patient, "Ja, schuif het op")
    assert await taper_changes(play) == [("pause", 2), ("pause", 3)]
    assert await end_of(play) == "2027-02-01"
    await play.says(play.patient, "/hervat")
    assert await taper_changes(play) == [("pause", 2)]
    assert await end_of(play) == "2027-01-25"


async def test_who_paused_over_the_last_day_and_begins_again_has_a_week_left_and_hears_of_the_end(play):
    await on_the_first_day(play, LINE)
    await play.until("2027-01-18", "08:00")
    await play.says(play.patient, "/pauze 2 weken")
    await play.presses(play.patient, "Ja, schuif het op")
    await play.until("2027-01-21", "08:00")
    await play.says(play.patient, "/hervat")
    assert await end_of(play) == "2027-01-25"
    await play.until("2027-01-22", "09:00")
    assert "22 januari" in play.patient.last.text
    await play.until("2027-01-26", "09:00")
    assert newest(play.patient, "Uw programma is klaar")


async def test_what_the_therapist_decided_in_a_pause_that_became_shorter_is_about_the_same_session(play):
    await therapist_joins(play)
    await patient_joins(play, LINE)
    await play.until("2026-11-24", "21:30")
    await play.says(play.patient, "/pauze 8-12")
    await play.presses(play.patient, "Ja, schuif het op")
    play.therapist.press_data(play.therapist.last, "taper:1:skip:7")
    await play.settle()
    assert await taper_changes(play) == [("pause", 2), ("pause", 3), ("skip", 7)]
    await play.until("2026-11-26", "08:00")
    await play.says(play.patient, "/hervat")
    assert await taper_changes(play) == [("skip", 5)]


async def test_where_no_lighter_session_is_left_not_today_stays_answered(play):
    await patient_joins(play, f"{LINE} exclude=quad-set,bridge,clamshell")
    await play.until("2026-11-26", "09:00")  # strength
    for label in ("Niet vandaag", "Pijn", "Iets lichters"):
        await play.presses(play.patient, label)
    assert await answers(play) == [("not", None, None)]


async def numbers_on(play, day):
    """(type, note) of what stands in the plan of this date, by its place in it."""
    async with play.database.read() as db:
        found = await db.scalars(
            select(PlannedSession)
            .where(PlannedSession.local_date == date.fromisoformat(day), PlannedSession.replaced_at.is_(None))
            .order_by(PlannedSession.number)
        )
        return {each.number: (each.type, each.note) for each in found}


async def test_what_was_done_in_a_pause_keeps_its_place_when_the_day_is_planned_again(play):
    await on_the_first_day(play, LINE)
    await play.until("2026-11-24", "21:30")
    await play.says(play.patient, "/pauze 16-12")
    await play.presses(play.patient, "Nee, zelfde einde")
    await play.until("2026-12-10", "12:00")
    await play.says(play.patient, "30 minuten gefietst, 13, pijn 2")
    await play.says(play.patient, "/hervat")
    assert await numbers_on(play, "2026-12-10") == {1: ("aerobic", "extra"), 2: ("strength", None)}


async def test_a_mistake_that_is_put_right_leaves_lighter_what_another_answer_made_lighter(play):
    await on_the_first_day(play, LINE)
    await play.says(play.patient, "klaar 13 9")
    await play.says(play.patient, "30 minuten gefietst, 20, pijn 2")
    for label in ("Wijzigen", "Zwaarte", "13"):
        await play.presses(play.patient, label)
    assert await numbers_on(play, "2026-11-25") == {1: ("aerobic", "eased")}


async def test_a_lighter_session_that_was_chosen_falls_into_a_pause_that_begins_the_same_day(play):
    await on_the_first_day(play, LINE)
    for label in ("Meer pijn vandaag", "Iets lichters"):
        await play.presses(play.patient, label)
    await play.says(play.patient, "/pauze 26-11")
    assert await numbers_on(play, "2026-11-24") == {}


async def test_a_forged_reason_for_a_pause_is_no_reason(play):
    await on_the_first_day(play, LINE)
    play.patient.press_data(play.patient.last, "pause:" + "x" * 55)
    await play.settle()
    assert "1 week" in play.patient.last.labels


async def test_what_was_too_light_is_not_asked_about_in_a_pause(play):
    await patient_joins(play, LINE)
    for day in range(24, 31):
        await play.until(f"2026-11-{day}", "10:00")
        await play.says(play.patient, "klaar 7 1")
    await play.says(play.patient, "/pauze 10-12")
    await play.presses(play.patient, "Nee, zelfde einde")
    before = len(play.patient.inbox)
    await play.until("2026-12-10", "23:00")
    assert len(play.patient.inbox) == before


async def test_long_before_the_start_today_tells_when_it_is(play):
    await patient_joins(play, f"{LINE} start=2026-12-14")
    await play.says(play.patient, "/vandaag")
    assert "maandag 14 december" in play.patient.last.text


async def test_the_question_after_a_silence_comes_at_another_time_too(play):
    await on_the_first_day(play, LINE)
    await play.until("2026-12-01", "08:00")
    await play.says(play.patient, "/tijd 7:30")
    assert newest(play.patient, "een week niets van u gehoord")


async def test_the_question_after_a_silence_waits_for_a_day_that_has_a_message(play):
    await on_the_first_day(play, f"{LINE} days=mon,wed,thu,fri,sat")
    await play.until("2026-12-01", "12:00")  # a Tuesday
    assert not any("een week niets van u gehoord" in message.text for message in play.patient.inbox)
    await play.until("2026-12-02", "12:00")
    assert newest(play.patient, "een week niets van u gehoord")
    await play.until("2026-12-04", "12:00")
    assert newest(play.patient, "vrijdag 4 december")


async def test_who_answered_today_and_calls_off_a_pause_is_told_of_the_next_day(play):
    await on_the_first_day(play, LINE)
    await play.says(play.patient, "klaar 13 2")
    await play.says(play.patient, "/pauze 2 dagen")
    await play.says(play.patient, "/hervat")
    assert "woensdag 25 november" in play.patient.last.text


async def test_a_pause_that_was_called_off_before_it_began_overlaps_none(play):
    await on_the_first_day(play, LINE)
    for label in ("Niet vandaag", "Pijn"):
        await play.presses(play.patient, label)
    offer = play.patient.last
    await play.says(play.patient, "/pauze 26-11")  # from tomorrow on: today is answered
    await play.says(play.patient, "/hervat")
    play.patient.press("Iets lichters", offer)
    await play.settle()
    await play.says(play.patient, "/pauze 26-11")
    assert await pauses(play) == [("2026-11-25", "2026-11-24", 0), ("2026-11-24", "2026-11-26", 0)]


async def test_on_the_last_evening_there_is_nothing_left_to_pause(play):
    await on_the_first_day(play, LINE)
    await play.until("2027-01-18", "21:30")
    await play.says(play.patient, "/pauze 2 weken")
    assert "afgerond" in play.patient.last.text
    play.patient.press_data(play.patient.last, "pause:other:2027-02-01:yes")
    await play.settle()
    assert await pauses(play) == []
    assert await end_of(play) == "2027-01-18"


async def test_asked_again_how_it_is_done_the_explanation_that_is_open_is_used(play):
    await on_the_first_day(play, LINE)
    day = play.patient.last
    for _ in range(2):
        play.patient.press("Hoe doe ik dit?", day)
        await play.settle()
    assert len([each for each in play.patient.inbox if "Zo doet u het" in each.text]) == 1


@pytest.mark.parametrize(("language", "heading"), [("nl", "Uw bericht"), ("en", "Your message")])
async def test_days_of_rest_are_no_silence_and_days_that_were_asked_about_are(play, library, language, heading):
    agree = {"nl": "Ja", "en": "Yes"}[language]
    await patient_joins(play, f"/enrol P-1 joint=knee days=mon,tue,thu start=2026-11-26 lang={language}", agree)
    quiet = library.texts.responses(language, "quiet")
    await play.until("2026-11-26", "10:00")  # a Thursday
    await play.says(play.patient, {"nl": "beide gedaan", "en": "both done"}[language])
    for number in ("13", "2", "13", "2"):
        await play.says(play.patient, number)
    await play.until("2026-11-30", "10:00")  # a Monday after three days of rest
    assert not any(each in newest(play.patient, heading).text for each in quiet)
    await play.until("2026-12-03", "10:00")  # Monday and Tuesday were asked about, Wednesday was free
    assert any(each in newest(play.patient, heading).text for each in quiet)
