"""The dose at its edges: nothing raises it after too much, nothing takes away what was made lighter."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from scheduler import dosing, steps
from scheduler.snapshot import situation
from storage.tables import DoseDecision, Patient, PlannedSession
from tests.scheduler.test_jobs import NOW, active, local
from tests.stories.scenes import patient_joins, texts, therapist_joins
from tests.stories.test_dose import START, answers, begun, decisions, patient

# What holds on one database holds on the other, except for locks: one is enough for the others.
on_sqlite = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
TWO_SUPERVISED = "/enrol P-001 joint=knee"


async def plan(play, type_, first, last=None):
    """The sessions in force of one type from the date `first` to `last`: (date, row, note)."""
    async with play.database.read() as db:
        query = select(PlannedSession).where(PlannedSession.replaced_at.is_(None), PlannedSession.type == type_)
        rows = (await db.scalars(query.order_by(PlannedSession.local_date))).all()
    found = [(str(row.local_date), row.ladder_row, row.note) for row in rows]
    return [each for each in found if first <= each[0] <= (last or first)]


async def rows_are(play, **rows):
    async with play.database.write() as db:
        await db.execute(update(Patient).values(**rows))


async def agree_to_all(play):
    """The therapist agrees to every proposal that waits; returns what stood on each."""
    shown = []
    await play.says(play.therapist, "/overzicht")
    await play.presses(play.therapist, next(each for each in play.therapist.last.labels if "Voorstel" in each))
    while "Akkoord" in play.therapist.last.labels:
        shown.append(play.therapist.last.text)
        await play.presses(play.therapist, "Akkoord")
    return shown


async def answer_shown(play, shown, *said):
    """Done, under an older message, then effort and pain."""
    play.patient.press("Klaar", shown)
    await play.settle()
    for number in said:
        await play.says(play.patient, number)


@on_sqlite
async def test_pain_between_the_end_of_a_week_and_its_review_keeps_the_dose_from_rising(automatic):
    await begun(automatic)
    await answers(automatic, 0, 6, "klaar 11 2")
    await answers(automatic, 7, 7, "klaar 13 8")
    await automatic.until("2026-12-02", "08:00")
    assert [(each.kind, each.reason) for each in await decisions(automatic, type="strength")] == [
        ("lighter", "pain_over_limit"),
        ("stay", "pain_over_limit"),
    ]
    assert await plan(automatic, "strength", "2026-12-04") == [("2026-12-04", "N0", "eased")]


@on_sqlite
async def test_a_step_that_was_agreed_to_and_has_not_begun_is_taken_back_by_pain(play):
    await begun(play)
    await answers(play, 0, 8, "klaar 11 2")
    await play.until("2026-12-04", "09:30")
    await agree_to_all(play)
    await answers(play, 10, 10, "klaar 11 8")
    assert await plan(play, "strength", "2026-12-08", "2026-12-11") == [
        ("2026-12-08", "N0", "eased"),
        ("2026-12-11", "N1", None),
    ]
    assert (await patient(play)).strength_row == "N1"


@on_sqlite
async def test_nothing_says_more_on_a_day_before_the_step_or_after_it_was_taken_back(play):
    await begun(play)
    await answers(play, 0, 8, "klaar 11 2")
    await play.until("2026-12-04", "09:30")
    await agree_to_all(play)  # aerobic from the 5th on
    await answers(play, 11, 14, "klaar 11 2")
    await play.until("2026-12-09", "09:30")
    await agree_to_all(play)  # the next step, from the 12th on
    notes = await plan(play, "aerobic", "2026-12-09", "2026-12-13")
    assert {note for day, _row, note in notes if day < "2026-12-12"} == {None}
    assert next(note for day, _row, note in notes if day >= "2026-12-12") == "up"
    await answers(play, 15, 15, "klaar 11 8")
    notes = await plan(play, "aerobic", "2026-12-10", "2026-12-13")
    assert [(row, note) for _day, row, note in notes] == [("A1", "eased"), *[("A2", None)] * (len(notes) - 1)]


@on_sqlite
async def test_two_steps_agreed_to_on_two_days_lie_a_week_apart(play):
    await begun(play)
    await answers(play, 0, 8, "klaar 11 2")
    await play.until("2026-12-04", "09:30")
    await agree_to_all(play)  # from 5 December on
    await answers(play, 11, 14, "klaar 11 2")
    await play.until("2026-12-09", "09:30")
    await agree_to_all(play)
    ups = [(each.to_row, str(each.effective_on)) for each in await decisions(play, kind="up", state="applied")]
    assert [(row, day) for row, day in ups if row.startswith("A")] == [("A2", "2026-12-05"), ("A3", "2026-12-12")]
    before_and_after = await plan(play, "aerobic", "2026-12-10", "2026-12-13")
    assert [row for _day, row, _note in before_and_after] == ["A2", "A3", "A3"]


@on_sqlite
async def test_a_step_that_began_after_the_week_is_not_followed_by_one_for_that_week(play):
    await begun(play)
    await answers(play, 0, 14, "klaar 11 2")
    await agree_to_all(play)  # on 8 December; the week of 1 to 7 December is looked at next night
    await play.until("2026-12-09", "10:00")
    assert "stepped_up_lately" in {each.reason for each in await decisions(play, kind="stay")}
    assert await decisions(play, state="waiting") == []


@on_sqlite
async def test_with_a_heart_limit_the_end_of_new_changes_no_target_and_nobody_says_so(play):
    await begun(play, extra="limits=heart")
    await play.until("2026-12-22", "08:00")  # later than the night in which four weeks without a session count
    await rows_are(play, strength_row="N5")
    await answers(play, 28, 34, "klaar 11 2")
    await play.until("2026-12-30", "08:00")
    said = [text for text in await agree_to_all(play) if "niet meer nieuw" in text]
    assert ["streefzwaarte blijft 12 tot 13" in text for text in said] == [True]
    await play.until("2027-01-01", "09:30")
    assert "Zwaarte 12 tot 13" in play.patient.last.text
    assert "14 tot 15" not in play.patient.last.text


@on_sqlite
async def test_the_session_of_a_painful_day_stays_when_the_morning_leads_to_a_step_back(play):
    await begun(play)
    await answers(play, 4, 4, "klaar 13 7")
    await answers(play, 5, 5, "klaar 13 4")
    await play.until("2026-11-30", "09:30")
    await play.presses(play.patient, "Meer pijn vandaag")
    await play.presses(play.patient, "Iets lichters")
    await play.presses(play.patient, "Nee, nog niet")
    assert [each.kind for each in await decisions(play, type="aerobic")] == ["lighter", "back"]
    assert [note for _day, _row, note in await plan(play, "aerobic", "2026-11-30")] == ["lighter"]


@on_sqlite
async def test_a_decision_about_the_taper_leaves_a_lighter_session_and_its_words_as_they_are(play):
    await therapist_joins(play)
    await patient_joins(play, TWO_SUPERVISED)
    await play.until("2026-12-03", "10:00")
    await play.says(play.patient, "klaar 13 8")
    before = await plan(play, "strength", "2026-12-07")
    await play.presses(play.therapist, "Nog een week zo")
    assert before == await plan(play, "strength", "2026-12-07") == [("2026-12-07", "N0", "eased")]


@on_sqlite
async def test_a_pair_told_in_the_wrong_order_across_two_weeks_is_a_step_back(play):
    await begun(play)
    await answers(play, 0, 5, "klaar 12 2")
    await play.until("2026-11-30", "09:30")
    monday = play.patient.last
    await answers(play, 7, 7, "klaar 12 2")
    await answers(play, 8, 8, "klaar 12 7")
    await answer_shown(play, monday, "12", "8")
    assert (await decisions(play, type="aerobic"))[-1].kind == "back"


@on_sqlite
async def test_what_is_told_on_the_next_morning_is_no_absence(play):
    await begun(play)
    await answers(play, 0, 0, "klaar 12 2")
    await play.until("2026-12-01", "09:30")
    tuesday = play.patient.last
    await play.until("2026-12-02", "08:30")
    await answer_shown(play, tuesday, "12", "2")
    assert await decisions(play, type="strength", kind="absence") == []
    assert (await patient(play)).strength_row == "N1"


@on_sqlite
async def test_rest_for_pain_counts_as_a_painful_day_for_the_therapist(play):
    await begun(play)
    for day in range(3):
        await play.until(str(START + timedelta(days=day)), "09:30")
        await play.presses(play.patient, "Meer pijn vandaag")
        await play.presses(play.patient, next(each for each in play.patient.last.labels if "rust" in each.lower()))
    await play.advance(timedelta(hours=1))
    assert len([text for text in texts(play.therapist) if "dagen lichter geoefend of rust door pijn" in text]) == 1


@on_sqlite
async def test_an_old_offer_of_a_lighter_session_changes_no_day_that_has_passed(play):
    await begun(play)
    await play.until("2026-11-24", "09:30")
    await play.presses(play.patient, "Meer pijn vandaag")
    offer = play.patient.last
    await play.until("2026-11-26", "12:00")
    play.patient.press("Iets lichters", offer)
    await play.settle()
    assert await plan(play, "strength", "2026-11-24") == [("2026-11-24", "N1", None)]


@on_sqlite
async def test_pain_is_asked_about_though_the_next_session_was_done_before_its_message(play):
    await begun(play)
    await answers(play, 1, 1, "klaar 12 4")
    await play.until("2026-11-26", "08:00")
    await play.says(play.patient, "klaar 12 1")
    await play.until("2026-11-27", "09:30")
    assert play.patient.last.labels[0] == "Ja, zoals anders"


@on_sqlite
async def test_who_never_began_is_told_to_the_therapist_after_four_weeks_and_stays_on_the_first_row(play):
    await begun(play)
    await play.until("2026-12-24", "12:00")
    assert {each.reason for each in await decisions(play, kind="absence")} == {"absent_28"}
    assert ((await patient(play)).strength_row, (await patient(play)).aerobic_row) == ("N1", "A1")
    assert not any("stapje minder" in text for text in texts(play.patient))


@on_sqlite
async def test_on_the_lowest_row_nobody_is_promised_something_lighter(play):
    await begun(play)
    await rows_are(play, aerobic_row="A0")
    await play.until("2026-11-25", "10:00")
    await play.says(play.patient, "klaar 11 8")
    assert "Dit is al de lichtste vorm" in play.patient.last.text
    assert "volgende keer iets lichter" not in play.patient.last.text


@on_sqlite
async def test_nobody_is_told_of_the_harder_form_after_a_session_that_was_made_lighter(play):
    await begun(play)
    await play.until("2026-11-24", "09:30")
    await play.presses(play.patient, "Meer pijn vandaag")
    await play.presses(play.patient, "Iets lichters")
    await play.says(play.patient, "klaar 7 2")
    assert "zwaardere vorm" not in play.patient.last.text
    assert "De lichtere oefeningen tellen als gedaan" in play.patient.last.text
    await answers(play, 3, 3, "klaar 7 2")
    assert "zwaardere vorm" in play.patient.last.text


@on_sqlite
async def test_the_summary_names_of_each_type_the_change_that_weighs_most(play):
    await begun(play)
    await answers(play, 1, 2, "klaar 13 7")  # lighter, then a step back
    await answers(play, 3, 3, "klaar 13 7")
    await play.says(play.therapist, "/overzicht")
    assert "stap terug" in play.therapist.last.text
    assert "één keer lichter" in play.therapist.last.text


@on_sqlite
async def test_who_stopped_gets_no_other_dose_from_an_old_proposal(play):
    await begun(play)
    await answers(play, 0, 8, "klaar 11 2")
    await play.says(play.therapist, "/overzicht")
    await play.presses(play.therapist, "Voorstellen (2)")
    shown = play.therapist.last
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    play.therapist.press("Akkoord", shown)
    await play.settle()
    assert {each.state for each in await decisions(play, kind="up")} == {"waiting"}


@on_sqlite
async def test_who_does_the_harder_form_and_finds_it_light_goes_a_step_up(play):
    await begun(play)
    await answers(play, 0, 8, "klaar 7 1")
    await agree_to_all(play)
    await answers(play, 9, 15, "klaar 8 1")
    await play.until("2026-12-09", "08:00")
    kinds = [each.kind for each in await decisions(play, type="aerobic")]
    assert kinds == ["harder_form", "up"]


async def test_a_proposal_that_pain_withdraws_at_the_same_moment_can_not_be_agreed_to(database, library):
    await active(database, library)
    waits = {"reason": "below_band", "from_row": "N1", "to_row": "N2", "state": "waiting", "made_at": NOW}
    async with database.write() as db:
        db.add(DoseDecision(id=1, patient_id=2, key="week:1:strength", type="strength", week=1, kind="up", **waits))
    locked, read = asyncio.Event(), asyncio.Event()

    async def pain():
        async with database.write() as db:
            at = await situation(db, library, await db.get_one(Patient, 2), local(START + timedelta(days=8)))
            locked.set()
            if database.url.startswith("postgresql"):  # on SQLite nobody reads in order to write meanwhile
                await read.wait()
            steps.withdraw(at, "strength")

    async def therapist():
        await locked.wait()
        async with database.write() as db:
            made, of = await db.get_one(DoseDecision, 1), await db.get_one(Patient, 2)
            read.set()
            now = local(START + timedelta(days=8))
            return await dosing.settle(db, library, of, made, accept=True, by=of.person_id, now=now)

    assert (await asyncio.gather(pain(), therapist()))[1] is False
