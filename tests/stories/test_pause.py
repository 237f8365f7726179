"""A pause: nothing comes, the targets shrink, the end moves if that is wished, and one may begin again sooner."""

from datetime import date

import pytest
from sqlalchemy import select

from storage.tables import Patient, Pause, TaperChange
from tests.stories.scenes import in_both_languages, patient_joins, therapist_joins

LINE = "/enrol P-1 joint=knee weeks=8"


async def patient_of(play):
    async with play.database.read() as db:
        return await db.scalar(select(Patient))


async def paused(play, last, *, moves, line=LINE):
    """Somebody who pauses on the evening of the 30th, from 1 December to `last`."""
    await patient_joins(play, line)
    await play.until("2026-11-30", "21:30")
    await play.says(play.patient, f"/pauze {last}")
    await play.presses(play.patient, "Ja" if moves else "Nee")


async def test_during_a_pause_nothing_is_sent_and_after_it_the_programme_goes_on(play):
    await paused(play, "10-12", moves=False)
    before = len(play.patient.inbox)
    await play.until("2026-12-10", "23:59")
    assert len(play.patient.inbox) == before
    await play.until("2026-12-11", "09:00")
    assert "vrijdag 11 december" in play.patient.last.text


async def test_the_end_moves_by_the_weeks_of_the_pause_and_with_it_the_supervision_and_the_follow_ups(play):
    await paused(play, "14-12", moves=True)
    patient = await patient_of(play)
    assert patient.end == date(2027, 2, 1)  # two weeks after 18 January
    async with play.database.read() as db:
        added = list(await db.scalars(select(TaperChange).order_by(TaperChange.week)))
    assert [(each.kind, each.week) for each in added] == [("pause", 2), ("pause", 3)]
    await play.until("2027-05-01", "09:00")
    async with play.database.read() as db:
        assert f"{(await db.scalar(select(Patient))).next_follow_up_at:%Y-%m-%d}" == "2027-07-18"


WORDS = {
    "nl": (
        "Ja",
        "/pauze 14-12",
        ("Ja, schuif het op", "Nee, zelfde einde"),
        "maandag 18 januari",
        "maandag 1 februari",
    ),
    "en": ("Yes", "/pause 14-12", ("Yes, move it", "No, same end"), "Monday 18 January", "Monday 1 February"),
}


@in_both_languages
@pytest.mark.parametrize("moves", [True, False])
async def test_whether_the_end_moves_is_asked_with_both_dates_and_said(play, language, moves):
    agree, pause, choices, usual, moved = WORDS[language]
    await patient_joins(play, f"{LINE} lang={language}", agree)
    await play.until("2026-11-30", "21:30")
    await play.says(play.patient, pause)
    assert tuple(play.patient.last.labels) == choices
    assert usual in play.patient.last.text
    assert moved in play.patient.last.text
    await play.presses(play.patient, choices[0 if moves else 1])
    assert (moved in play.patient.last.text, usual in play.patient.last.text) == (moves, not moves)
    assert (await patient_of(play)).end == (date(2027, 2, 1) if moves else date(2027, 1, 18))


async def test_who_begins_again_sooner_gets_back_the_days_and_the_weeks_that_are_not_needed(play):
    await therapist_joins(play)
    await paused(play, "14-12", moves=True)
    await play.until("2026-12-04", "08:00")
    await play.says(play.patient, "/hervat")
    assert "vrijdag 4 december" in play.patient.last.text
    await play.until("2026-12-04", "09:00")
    assert "vrijdag 4 december" in play.patient.last.text
    assert (await patient_of(play)).end == date(2027, 1, 18)  # three days add no week


async def test_in_a_week_with_a_pause_the_target_is_what_its_other_days_allow(play):
    await patient_joins(play, LINE)
    await play.until("2026-11-26", "08:00")
    await play.says(play.patient, "/pauze 28-11")
    await play.says(play.patient, "/week")
    assert "van 1 dag" in play.patient.last.text  # four days: strength 1, aerobic 3
    assert "van 3 dagen" in play.patient.last.text


async def test_a_button_of_a_day_that_was_paused_shows_the_pause(play):
    await patient_joins(play, LINE)
    await play.until("2026-11-24", "09:00")
    day = play.patient.last
    await play.says(play.patient, "/pauze 27-11")
    await play.presses(play.patient, "Nee")
    play.patient.press("Klaar", day)
    await play.settle()
    assert "27 november" in play.patient.last.text
    assert "Weer beginnen" in play.patient.last.labels


async def test_a_date_that_cannot_be_used_is_asked_again_and_stores_nothing(play):
    await patient_joins(play, LINE)
    for text in ("/pauze gisteren", "/pauze 1-1-2020", "/pauze 1-1-2030", "/pauze \u202e12-12"):
        await play.says(play.patient, text)
        assert "1 week" in play.patient.last.labels
    async with play.database.read() as db:
        assert await db.scalar(select(Pause)) is None
