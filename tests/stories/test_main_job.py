"""The main job: enrolled, agreed, the day's message at its time, answered, read in the summary. In both languages."""

import pytest

from tests.stories.scenes import enrol, newest, patient_joins, texts, therapist_joins


async def test_a_patient_is_enrolled_agrees_answers_and_is_read_in_the_summary_in_dutch(play):
    await therapist_joins(play)
    await play.says(play.patient, f"/start {await enrol(play)}")
    assert "Telegram" in play.patient.last.text
    await play.until("2026-11-24", "12:00")
    assert len(play.patient.inbox) == 1  # nothing is prompted before they agree
    await play.presses(play.patient, "Ja, ik doe mee")
    assert "woensdag 25 november" in newest(play.patient, "Fijn dat u meedoet").text
    assert "P-001" in play.therapist.last.text

    await play.until("2026-11-25", "08:59")
    before = len(play.patient.inbox)
    await play.until("2026-11-25", "09:00")
    day = play.patient.last
    assert len(play.patient.inbox) == before + 1
    assert "woensdag 25 november" in day.text
    assert {"Klaar", "Deels", "Niet vandaag", "Later"} <= set(day.labels)

    await play.presses(play.patient, "Klaar")
    await play.presses(play.patient, "13")
    await play.presses(play.patient, "2")
    assert "zwaarte 13" in play.patient.last.text
    assert "pijn 2" in play.patient.last.text
    assert "✓" in newest(play.patient, "woensdag 25 november").text
    assert "Klaar" not in newest(play.patient, "woensdag 25 november").labels

    await play.until("2026-11-30", "08:00")
    await play.presses(play.therapist, "Alle patiënten")
    summary = newest(play.therapist, "Overzicht: 1").text
    assert "P-001" in summary
    assert "13" in summary


async def test_a_patient_is_enrolled_agrees_answers_and_is_read_in_the_summary_in_english(play):
    await therapist_joins(play)
    await play.says(play.patient, f"/start {await enrol(play, '/enrol P-9 joint=hip lang=en time=10:30')}")
    await play.presses(play.patient, "Yes")
    assert "Tuesday 24 November" in newest(play.patient, "Good that you are taking part").text
    await play.until("2026-11-24", "10:30")
    await play.says(play.patient, "done 13, pain 1")
    assert "13" in play.patient.last.text
    assert "week" in play.patient.last.text
    has = [command for command, _ in menu(play.patient)]
    assert has == [
        "today",
        "yesterday",
        "week",
        "progress",
        "exercise",
        "why",
        "pause",
        "resume",
        "time",
        "contact",
        "language",
        "help",
        "mydata",
        "stop",
    ]
    await play.says(play.therapist, "/overzicht")
    await play.presses(play.therapist, "Alle patiënten")
    assert "P-9" in play.therapist.last.text
    assert "13" in play.therapist.last.text


async def test_a_patient_who_agrees_before_the_prompt_time_of_the_start_day_begins_that_day(play):
    await play.says(play.patient, f"/start {await enrol(play, '/enrol P-1 joint=knee start=2026-11-23 time=18:00')}")
    await play.presses(play.patient, "Ja")
    assert "18:00" in newest(play.patient, "Fijn dat u meedoet").text
    await play.until("2026-11-23", "18:00")
    assert "maandag 23 november" in play.patient.last.text


async def test_each_of_two_sessions_of_a_day_has_its_own_row_effort_and_pain(play):
    await patient_joins(play, "/enrol P-1 joint=knee days=mon,tue,thu")
    await play.until("2026-11-26", "09:00")
    assert play.patient.last.labels.count("Klaar 1") == play.patient.last.labels.count("Klaar 2") == 1
    await play.presses(play.patient, "Klaar 1")
    await play.presses(play.patient, "Klaar 2")
    await play.says(play.patient, "14")  # the question that was asked last
    await play.says(play.patient, "3")
    assert "zwaarte 14, pijn 3" in play.patient.last.text
    await play.says(play.patient, "12")  # now the first session's question counts again
    await play.says(play.patient, "1")
    assert "zwaarte 12, pijn 1" in play.patient.last.text


async def test_typed_text_with_two_open_sessions_asks_which(play):
    await patient_joins(play, "/enrol P-1 joint=knee days=mon,tue,thu")
    await play.until("2026-11-26", "09:00")
    await play.says(play.patient, "klaar 14 2")
    assert play.patient.last.labels == ["Krachtoefeningen", "Bewegen voor uw conditie"]
    await play.presses(play.patient, "Bewegen")
    assert "zwaarte 14, pijn 2" in play.patient.last.text
    await play.says(play.patient, "klaar 12 1")
    assert "zwaarte 12, pijn 1" in play.patient.last.text


async def test_partly_asks_how_much_before_effort_and_pain(play):
    await patient_joins(play)
    await play.until("2026-11-26", "09:00")
    await play.presses(play.patient, "Deels")
    assert play.patient.last.labels == ["De helft of meer", "Minder dan de helft"]
    await play.presses(play.patient, "De helft of meer")
    await play.presses(play.patient, "12")
    await play.presses(play.patient, "0")
    assert "deels gedaan" in play.patient.last.text
    await play.until("2026-11-27", "09:00")
    await play.presses(play.patient, "Deels")
    assert play.patient.last.labels == ["10", "20", "30", "Meer"]


async def test_not_today_is_taken_kindly_and_may_still_become_done(play):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    await play.presses(play.patient, "Niet vandaag")
    assert {"Moe", "Geen tijd"} <= set(play.patient.last.labels)
    await play.says(play.patient, "klaar met koken 12 1")
    assert "klaar" in play.patient.last.text  # an unknown word: the bot says what it can read
    await play.says(play.patient, "toch klaar 12 1")
    assert "zwaarte 12, pijn 1" in play.patient.last.text


async def test_later_brings_the_days_message_again_after_two_hours_unless_answered(play):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    await play.presses(play.patient, "Later")
    await play.presses(play.patient, "Over 2 uur")
    assert "11:00" in play.patient.last.text
    before = len(play.patient.inbox)
    await play.until("2026-11-24", "11:00")
    assert len(play.patient.inbox) == before + 1
    assert "Klaar" in play.patient.last.labels
    await play.presses(play.patient, "Later")
    await play.presses(play.patient, "Over 2 uur")
    await play.says(play.patient, "klaar 12 1")
    answered = len(play.patient.inbox)
    await play.until("2026-11-24", "23:00")
    assert len(play.patient.inbox) == answered


async def test_the_evening_nudge_comes_only_if_nothing_was_answered_and_twice_a_week_at_most(play):
    await patient_joins(play)
    nudged = []
    for day in range(24, 31):
        await play.until(f"2026-11-{day}", "18:59")
        before = len(play.patient.inbox)
        await play.until(f"2026-11-{day}", "19:01")
        nudged.append(len(play.patient.inbox) - before)
    assert nudged == [1, 1, 0, 0, 0, 0, 0]


async def test_today_and_week_show_where_things_stand(play):
    await patient_joins(play)
    await play.says(play.patient, "/vandaag")
    assert "dinsdag 24 november" in play.patient.last.text
    await play.until("2026-11-24", "09:00")
    await play.says(play.patient, "klaar 12 1")
    await play.says(play.patient, "/today")
    assert "gedaan" in play.patient.last.text
    await play.says(play.patient, "/week")
    assert "✓" in play.patient.last.text
    assert "van 2" in play.patient.last.text


async def test_stop_ends_all_prompts_and_start_takes_them_up_again(play):
    await therapist_joins(play)
    await patient_joins(play)
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    assert "P-001" in play.therapist.last.text
    silent = len(play.patient.inbox)
    await play.until("2026-11-26", "12:00")
    assert len(play.patient.inbox) == silent
    await play.says(play.patient, "/start")
    await play.presses(play.patient, "Ja, ik doe mee")
    await play.until("2026-11-27", "09:00")
    assert "vrijdag 27 november" in play.patient.last.text


async def test_every_role_has_its_own_menu_in_its_language(play):
    await therapist_joins(play)
    await patient_joins(play)
    has = [command for command, _ in menu(play.patient)]
    assert has == [
        *("vandaag", "gisteren", "week", "voortgang", "oefening", "waarom", "pauze", "hervat", "tijd"),
        *("contact", "taal", "help", "mijngegevens", "stop"),
    ]
    assert [command for command, _ in menu(play.therapist)] == [
        *("overzicht", "afspraak", "patienten", "patient", "taal", "help")
    ]
    assert [command for command, _ in menu(play.admin)] == [
        *("patienten", "aanmelden", "uitnodigen", "overdragen", "afmelden", "therapeut", "praktijk", "audit"),
        *("waarneming", "status", "taal", "help"),
    ]


def menu(user):
    return [(each["command"], each["description"]) if isinstance(each, dict) else each for each in user.menu]


async def test_help_says_that_nobody_watches_the_chat_and_whom_to_call(play):
    await patient_joins(play)
    await play.says(play.patient, "/help")
    assert "112" in play.patient.last.text
    assert "020 555 01 23" in play.patient.last.text


@pytest.mark.parametrize("start", ["23", "24"])
async def test_the_guided_enrolment_leads_to_the_same_invitation(play, start):
    await play.says(play.admin, "/aanmelden")
    await play.says(play.admin, f"P-{start}")
    for label in ("Knie", "Niet gewend", "Wel gewend", "ma", "wo", "Verder", "Elastische band", "Verder"):
        await play.presses(play.admin, label)
    await play.presses(play.admin, "Begin")
    await play.says(play.admin, f"2026-11-{start}")
    await play.presses(play.admin, "Aanmelden")
    assert "https://t.me/" in texts(play.admin)[-1] + texts(play.admin)[-2]


async def test_the_guided_enrolment_asks_again_for_what_it_cannot_use_and_can_be_dropped(play):
    await play.says(play.admin, "/enrol")
    await play.says(play.admin, "P 001!")
    assert "P 001!" in play.admin.last.text
    await play.says(play.admin, "P-001")
    await play.presses(play.admin, "Annuleren")
    before = len(play.admin.inbox)
    await play.says(play.admin, "P-002")
    assert "https://t.me/" not in "".join(texts(play.admin))
    assert len(play.admin.inbox) == before + 1


async def test_at_night_the_therapist_is_not_woken(play):
    await therapist_joins(play)
    await play.says(play.patient, f"/start {await enrol(play)}")
    await play.until("2026-11-23", "23:30")
    before = len(play.therapist.inbox)
    await play.presses(play.patient, "Ja, ik doe mee")
    assert len(play.therapist.inbox) == before
    await play.until("2026-11-24", "08:00")
    assert "P-001" in play.therapist.last.text


async def test_the_therapists_days_can_be_chosen(play):
    await patient_joins(play, "/enrol P-1 joint=knee supervised=tue,fri")
    await play.until("2026-11-24", "09:00")
    assert "Krachtoefeningen" in play.patient.last.text
    assert "therapeut" in play.patient.last.text
