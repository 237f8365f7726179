"""The dose follows the answers: lighter at once, more only when the therapist agrees, and everybody is told why."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from storage.tables import DoseDecision, Patient
from tests.stories.scenes import in_both_languages, newest, patient_joins, texts, therapist_joins, token

START = date(2026, 11, 24)
LINE = "/enrol P-001 joint=knee lang={} supervised=tue"


async def begun(play, language="nl", extra=""):
    await therapist_joins(play)
    await patient_joins(play, f"{LINE.format(language)} {extra}", "Ja" if language == "nl" else "Yes")


async def answers(play, first, last, text):
    """On each of these days of the programme (from 0) the patient answers every session in one line."""
    for number in range(first, last + 1):
        await play.until(str(START + timedelta(days=number)), "10:00")
        for _session in [label for label in play.patient.last.labels if label.startswith(("Klaar", "Done"))]:
            await play.says(play.patient, text)
            if play.patient.last.labels and play.patient.last.labels[0] not in {"Wijzigen", "Change"}:
                play.patient.press(play.patient.last.labels[0])  # of which session
                await play.settle()


async def decisions(play, **such):
    async with play.database.read() as db:
        found = (await db.scalars(select(DoseDecision).order_by(DoseDecision.id))).all()
    return [each for each in found if all(getattr(each, name) == value for name, value in such.items())]


async def patient(play):
    async with play.database.read() as db:
        return (await db.scalars(select(Patient))).one()


WORDS = {
    "nl": ("klaar {}", "Vanaf nu een stapje verder", "Ja, zoals anders", "Nee, nog niet"),
    "en": ("done {}", "From now on a step further", "Yes, back to usual", "No, not yet"),
}


@in_both_languages
async def test_a_light_week_becomes_a_proposal_that_holds_from_the_day_after_the_therapist_agrees(play, language):
    said, more, *_rest = WORDS[language]
    await begun(play, language)
    await answers(play, 0, 6, said.format("13 2"))
    await answers(play, 7, 13, said.format("11 2"))
    await play.until("2026-12-09", "07:00")
    assert {each.reason for each in await decisions(play, kind="up", state="waiting")} == {"below_band"}
    await play.says(play.therapist, "/summary")
    await play.presses(play.therapist, "Voorstellen (2)")
    assert "2 \u00d7 8" in play.therapist.last.text
    assert "2 \u00d7 10" in play.therapist.last.text
    await play.presses(play.therapist, "Akkoord")
    await play.presses(play.therapist, "Akkoord")
    await play.until("2026-12-10", "09:30")
    assert ((await patient(play)).strength_row, (await patient(play)).aerobic_row) == ("N2", "A2")
    assert more in play.patient.last.text
    assert "15" in play.patient.last.text


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_week_is_looked_at_a_day_late_so_that_what_is_answered_next_day_still_counts(play):
    await begun(play)
    await answers(play, 0, 4, "klaar 11 2")
    await play.until("2026-12-01", "08:00")
    await play.presses(play.patient, "Klaar")
    await play.says(play.patient, "11")
    await play.says(play.patient, "2")
    assert await decisions(play, type="aerobic") == []
    await play.until("2026-12-02", "08:00")
    assert [each.kind for each in await decisions(play, type="aerobic")] == ["up"]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_in_automatic_mode_a_step_up_holds_at_once_but_the_end_of_new_is_always_asked(automatic):
    play = automatic
    await begun(play)
    await answers(play, 0, 8, "klaar 11 2")
    assert (await patient(play)).strength_row == "N2"
    assert [each.state for each in await decisions(play, kind="up", type="strength")] == ["applied"]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_pain_over_the_limit_makes_the_next_session_of_that_type_lighter_once(play):
    await begun(play)
    await answers(play, 0, 0, "klaar 13 7")
    assert "één keer" in play.patient.last.text
    await play.until("2026-11-27", "09:30")
    [lighter] = await decisions(play, kind="lighter")
    assert (lighter.reason, lighter.to_row) == ("pain_over_limit", "N0")
    assert "makkelijke vorm" in play.patient.last.text
    assert "Deze keer is het iets lichter" in play.patient.last.text
    await play.until("2026-12-01", "09:30")
    assert "makkelijke vorm:" not in play.patient.last.text


async def test_two_painful_sessions_in_seven_days_are_a_step_back(play):
    await begun(play)
    await answers(play, 1, 2, "klaar 13 7")
    assert (await patient(play)).aerobic_row == "A0"
    assert "stapje minder" in play.patient.last.text
    await play.until("2026-11-28", "09:30")
    assert "Vanaf nu een stapje minder" in play.patient.last.text


@in_both_languages
async def test_the_morning_after_asks_whether_pain_is_as_usual_and_if_not_the_next_session_is_lighter(play, language):
    said, *_middle, usual, not_yet = WORDS[language]
    await begun(play, language)
    await answers(play, 1, 1, said.format("13 4"))
    await play.until("2026-11-26", "09:30")
    assert play.patient.last.labels[:2] == [usual, not_yet]
    await play.presses(play.patient, not_yet)
    [lighter] = await decisions(play)
    assert (lighter.kind, lighter.reason, lighter.type) == ("lighter", "not_settled", "aerobic")


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_on_a_day_without_exercises_the_question_of_the_morning_comes_by_itself(play):
    await begun(play, extra="days=mon,tue,wed,fri,sat")
    await answers(play, 1, 1, "klaar 13 4")
    await play.until("2026-11-26", "09:30")
    assert play.patient.last.labels == ["Ja, zoals anders", "Nee, nog niet"]
    await play.presses(play.patient, "Ja, zoals anders")
    assert "gaat gewoon verder" in play.patient.last.text


async def test_a_painful_day_has_a_lighter_session_that_counts_as_done(play):
    await begun(play)
    await play.until("2026-11-24", "09:30")
    await play.presses(play.patient, "Meer pijn vandaag")
    await play.presses(play.patient, "Iets lichters")
    assert "lichtere versie" in play.patient.last.text
    assert "zwaarte hoogstens 11" in play.patient.last.text
    await play.says(play.patient, "klaar 9 3")
    assert "Kracht: 0 van 2 dagen" in play.patient.last.text
    await play.until("2026-11-25", "09:30")
    assert play.patient.last.labels[0] == "Ja, zoals anders"


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_the_third_lighter_day_in_seven_is_told_to_the_therapist(play):
    await begun(play)
    for day in ("2026-11-24", "2026-11-25", "2026-11-26"):
        await play.until(day, "09:30")
        assert not any("lichter geoefend" in text for text in texts(play.therapist))
        await play.presses(play.patient, "Meer pijn vandaag")
        await play.presses(play.patient, "Iets lichters")
    await play.until("2026-11-26", "09:45")
    assert "lichter geoefend" in play.therapist.last.text


async def test_a_button_of_before_the_lighter_session_belongs_to_the_lighter_one(play):
    await begun(play)
    await play.until("2026-11-24", "09:30")
    shown = play.patient.last
    await play.presses(play.patient, "Meer pijn vandaag")
    await play.presses(play.patient, "Iets lichters")
    play.patient.press("Klaar", shown)
    await play.settle()
    await play.says(play.patient, "9")
    await play.says(play.patient, "2")
    assert "Kracht: 0 van 2 dagen" in play.patient.last.text


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_after_a_week_of_silence_the_dose_is_lower_and_after_four_the_therapist_hears_of_it(play):
    await begun(play)
    await answers(play, 0, 1, "klaar 13 2")
    await play.until("2026-12-02", "09:30")
    assert (await patient(play)).strength_row == "N1"  # yesterday's session may still be told
    await play.until("2026-12-03", "09:30")
    assert (await patient(play)).strength_row == "N0"
    assert await decisions(play, type="aerobic", kind="absence") == []
    await play.until("2026-12-26", "12:00")
    assert [each.reason for each in await decisions(play, type="aerobic", kind="absence")] == ["absent_7", "absent_28"]
    await play.until("2026-12-28", "08:00")
    assert "P-001" in newest(play.therapist, "4 weken niet bewogen").text


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_proposal_that_nobody_decides_ends_after_fourteen_days_as_stay(play):
    await begun(play)
    await answers(play, 0, 22, "klaar 11 2")
    waited = (await decisions(play, kind="up", type="strength"))[0]
    assert (waited.state, (await patient(play)).strength_row) == ("lapsed", "N1")


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_what_is_very_light_is_asked_about_and_becomes_the_harder_form_when_the_therapist_agrees(play):
    await begun(play)
    await answers(play, 0, 6, "klaar 7 1")
    await play.until("2026-12-02", "08:59")
    strength = (await decisions(play, kind="harder_form", state="waiting"))[0]
    assert (strength.from_row, strength.to_row) == ("N1", "N1")
    await play.until("2026-12-02", "09:01")
    question = newest(play.patient, "De krachtoefeningen waren heel licht")
    play.patient.press("Ja", question)
    await play.settle()
    await play.says(play.therapist, "/overzicht")
    await play.presses(play.therapist, "Voorstellen (2)")
    assert "Ja, zegt de patiënt" in play.therapist.last.text
    await play.presses(play.therapist, "Akkoord")
    await play.presses(play.therapist, "Zo laten")
    assert "Er wachten geen voorstellen" in play.therapist.last.text
    assert [each.state for each in await decisions(play, kind="harder_form")] == ["applied", "refused"]
    await play.until("2026-12-04", "09:30")
    assert "zwaardere vorm:" in play.patient.last.text
    assert "Vanaf nu de zwaardere vorm" in play.patient.last.text


async def test_a_proposal_of_another_therapists_patient_is_nobody_elses_business(play):
    await begun(play)
    await answers(play, 0, 8, "klaar 11 2")
    other = play.api.user(2002, "Els", "nl")
    await play.says(play.admin, "/therapist Els")
    await play.says(other, f"/start {token(play.admin.last)}")
    [first, *_rest] = await decisions(play, kind="up", state="waiting")
    other.press_data(other.last, f"proposal:{first.id}:yes:0")
    await play.settle()
    assert "niet gebruiken" in other.last.text
    assert (await patient(play)).strength_row == "N1"


async def test_a_proposal_that_was_overtaken_by_pain_can_not_be_agreed_to_any_more(play):
    await begun(play)
    await answers(play, 0, 8, "klaar 11 2")
    await play.says(play.therapist, "/overzicht")
    await play.presses(play.therapist, "Voorstellen (2)")
    shown = play.therapist.last
    await answers(play, 10, 10, "klaar 11 9")
    play.therapist.press("Akkoord", shown)
    await play.settle()
    assert (await patient(play)).strength_row == "N1"
    assert [each.state for each in await decisions(play, kind="up", type="strength")] == ["withdrawn"]


async def test_effort_and_pain_that_are_both_too_much_change_the_next_session_once(play):
    await begun(play)
    await play.until("2026-11-25", "10:00")
    for label in ("Klaar", "18", "8"):
        await play.presses(play.patient, label)
    assert "het is genoteerd" in play.patient.last.text
    assert [(each.kind, each.reason) for each in await decisions(play)] == [("lighter", "effort_very_high")]
