"""A patient's card: what a therapist decides there holds from the next day on, and what was planned for today stays."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from storage.tables import (
    Access,
    Cover,
    DoseDecision,
    Incoming,
    Outgoing,
    Patient,
    Pause,
    PlannedSession,
    PrescriptionVersion,
    Question,
    TaperChange,
    Therapist,
)
from tests.stories.scenes import in_both_languages, newest, patient_joins, texts, therapist_joins, token

START, TODAY = date(2026, 11, 24), date(2026, 11, 26)  # a Thursday with strength exercises, supervised
LINE = "/enrol P-001 joint=knee"
NOON = ("2026-11-26", "12:00")
one = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)


async def under_way(play, line=LINE, at=NOON):
    """The third day of a programme, at noon."""
    await therapist_joins(play)
    await patient_joins(play, line)
    await play.until(*at)
    await play.says(play.therapist, "/patient P-001")


async def rows(play, table):
    async with play.database.read() as db:
        return (await db.scalars(select(table).order_by(*table.__mapper__.primary_key))).all()


async def plan(play, day=TODAY):
    """The sessions in force up to this day, and those after it, by date and type."""
    found = [each for each in await rows(play, PlannedSession) if each.replaced_at is None]
    shown = {(each.local_date, each.type): each for each in found}
    return (
        {key: each.id for key, each in shown.items() if key[0] <= day},
        {key: each for key, each in shown.items() if key[0] > day},
    )


async def decide(play, words):
    play.therapist.press_data(play.therapist.last, f"decide:1:{words}")
    await play.settle()


async def ahead(play, words):
    """What is planned from tomorrow on after this decision; what was planned up to today stays as it was."""
    everything = {each.id: each.content for each in await rows(play, PlannedSession)}
    before, _later = await plan(play)
    await decide(play, words)
    after, later = await plan(play)
    assert after == before
    kept = {each.id: each.content for each in await rows(play, PlannedSession) if each.id in everything}
    assert kept == everything  # history is not rewritten
    return later


def doses(later, type_):
    return {each.ladder_row for key, each in later.items() if key[1] == type_}


def exercises(later):
    return {item["exercise"] for each in later.values() for item in each.content["items"]}


@one
@pytest.mark.parametrize(
    ("words", "type_", "row"),
    [
        ("dose:strength:N4", "strength", "N4"),
        ("dose:strength:U10", "strength", "U10"),
        ("dose:aerobic:C1", "aerobic", "C1"),
        ("dose:aerobic:B4", "aerobic", "B4"),
    ],
)
async def test_a_dose_by_hand_holds_from_tomorrow_and_the_patient_reads_who_chose_it(play, words, type_, row):
    await under_way(play)
    other = {"strength": "aerobic", "aerobic": "strength"}[type_]
    later = await ahead(play, words)
    assert doses(later, type_) == {row}
    assert doses(later, other) <= {"N1", "A1"}
    assert [each.note for each in later.values() if each.type == type_][:2] == ["by_hand", None]
    [made] = await rows(play, DoseDecision)
    assert (made.kind, made.state, made.effective_on, made.settled_by) == ("by_hand", "applied", TODAY + day(1), 2)
    await play.until("2026-12-01", "12:00")
    assert any("Dit heeft uw therapeut voor u gekozen" in text for text in texts(play.patient))


def day(count):
    return timedelta(days=count)


@one
async def test_the_same_dose_pressed_twice_is_set_once_and_an_unknown_row_never(play):
    await under_way(play)
    for words in ("dose:strength:N3", "dose:strength:N3", "dose:strength:B1", "dose:strength:X", "dose:walking:N1"):
        await decide(play, words)
    assert len(await rows(play, DoseDecision)) == 1
    assert "niets veranderd" in play.therapist.last.text


@one
async def test_a_dose_by_hand_overtakes_a_proposal_and_a_step_that_is_still_to_come(play):
    await under_way(play)
    async with play.database.write() as db:
        db.add(
            DoseDecision(
                patient_id=1, key="week:1:strength", type="strength", week=1, kind="up", reason="below_band",
                from_row="N1", to_row="N2", state="waiting", made_at=play.now, ends_at=play.now + day(14),
            )
        )  # fmt: skip
    later = await ahead(play, "dose:strength:N3")
    assert doses(later, "strength") == {"N3"}
    assert [each.state for each in await rows(play, DoseDecision)] == ["withdrawn", "applied"]


@one
async def test_another_row_than_the_proposed_one_refuses_the_proposal_and_sets_that_row(play):
    await under_way(play)
    async with play.database.write() as db:
        db.add(
            DoseDecision(
                patient_id=1, key="week:1:aerobic", type="aerobic", week=1, kind="up", reason="below_band",
                from_row="A1", to_row="A2", state="waiting", made_at=play.now, ends_at=play.now + day(14),
            )
        )  # fmt: skip
    await play.presses(play.therapist, "Dosis")
    await play.presses(play.therapist, "Anders")
    assert play.therapist.last.labels[-1] == "◀ Terug"
    await play.presses(play.therapist, "30 min")
    await play.presses(play.therapist, "Ja, doe dat")
    assert "conditie 30 minuten" in play.therapist.last.text
    made = await rows(play, DoseDecision)
    assert [(each.kind, each.state, each.to_row) for each in made] == [
        ("up", "refused", "A2"),
        ("by_hand", "applied", "A3"),
    ]


@one
async def test_the_harder_form_by_hand_holds_from_tomorrow_at_the_same_dose(play):
    await under_way(play)
    later = await ahead(play, "harder:strength")
    strength = [each for each in later.values() if each.type == "strength"]
    assert doses(later, "strength") == {"N1"}
    assert strength[0].note == "harder_by_hand"
    assert any(item["form"] == "harder" for item in strength[0].content["items"])
    await decide(play, "harder:strength")
    assert len(await rows(play, DoseDecision)) == 1


@one
async def test_more_or_less_by_hand_counts_as_a_step_so_that_nothing_is_stepped_on_top_of_it(play):
    await under_way(play, f"{LINE} supervised=tue")
    await decide(play, "dose:aerobic:A2")
    for number in range(2, 8):
        await play.until(str(START + day(number)), "18:00")
        await play.says(play.patient, "klaar 11 2")
    await play.until("2026-12-02", "12:00")
    kinds = [(each.kind, each.reason) for each in await rows(play, DoseDecision) if each.type == "aerobic"]
    assert ("up", "below_band") not in kinds[:1]
    assert kinds[0] == ("by_hand", "by_hand")


@one
async def test_a_pause_begins_tomorrow_and_taken_up_again_tomorrow_its_days_are_planned_again(play):
    await under_way(play)
    later = await ahead(play, "pause:2026-12-05:no")
    assert {key[0] for key in later} == {date(2026, 12, 6), date(2026, 12, 7)}
    assert "pauze voor u ingesteld" in play.patient.last.text
    await play.until("2026-11-28", "12:00")
    assert "pauze tot en met" in (await card(play)).partition("\n")[0]
    before, _later = await plan(play, date(2026, 11, 28))
    await decide(play, "resume")
    after, later = await plan(play, date(2026, 11, 28))
    assert (after, min(key[0] for key in later)) == (before, date(2026, 11, 29))
    [pause] = await rows(play, Pause)
    assert (pause.first, pause.last) == (TODAY + day(1), date(2026, 11, 28))
    assert "We gaan weer verder" in play.patient.last.text


async def card(play):
    await play.says(play.therapist, "/patient P-001")
    return play.therapist.last.text


@one
async def test_a_pause_may_move_the_end_and_says_who_decided_it(play):
    await under_way(play)
    await decide(play, "pause:2026-12-03:yes")
    [changed] = await rows(play, TaperChange)
    assert (changed.kind, changed.made_by) == ("pause", 2)
    assert (await rows(play, Patient))[0].end == date(2027, 2, 22)


@one
async def test_held_and_skipped_from_the_card_the_slots_are_as_the_scheme_says_then(play):
    await under_way(play, at=("2026-12-02", "12:00"))
    await play.presses(play.therapist, "Begeleiding")
    assert play.therapist.last.labels[:2] == ["Week 3: nog zo", "Week 3: overslaan"]
    await play.presses(play.therapist, "Week 3: nog zo")
    await play.presses(play.therapist, "Ja, doe dat")
    assert "evenveel sessies" in play.therapist.last.text
    assert [(each.kind, each.week, each.made_by) for each in await rows(play, TaperChange)] == [("hold", 2, 2)]
    await play.says(play.therapist, "/patient P-001")
    await decide(play, "skip:3")
    assert len(await rows(play, TaperChange)) == 1


@one
@pytest.mark.parametrize(("weeks", "end"), [(8, date(2027, 1, 18)), (11, date(2027, 2, 8))])
async def test_another_length_moves_the_last_day_and_says_the_new_total(play, weeks, end):
    await under_way(play)
    await ahead(play, f"weeks:{weeks}")
    assert (await rows(play, Patient))[0].end == end
    assert "samen: 1" in play.therapist.last.text
    assert "andere laatste dag" in play.patient.last.text


@in_both_languages
@pytest.mark.parametrize(("weeks", "total"), [(7, 10), (13, 12)])
async def test_seven_and_thirteen_weeks_need_a_reason_that_is_kept_with_the_prescription(play, language, weeks, total):
    await therapist_joins(play)
    await patient_joins(play, f"{LINE} lang={language}", "Ja" if language == "nl" else "Yes")
    await play.until(*NOON)
    await play.says(play.therapist, "/patient P-001")
    await decide(play, f"weeks:{weeks}")
    assert len(await rows(play, PrescriptionVersion)) == 1
    for label in ("Duur", f"{weeks} weken"):
        await play.presses(play.therapist, label)
    assert f"Waarom {weeks} weken?" in play.therapist.last.text
    await play.says(play.therapist, "  Verzekerd tot   februari ")
    newer = (await rows(play, PrescriptionVersion))[-1]
    assert (newer.version, newer.content["weeks"], newer.reason, newer.created_by) == (
        2, weeks, "Verzekerd tot februari", 2
    )  # fmt: skip
    assert (await rows(play, Patient))[0].end == START + day(7 * weeks - 1)
    assert f"nacontroles samen: {total}." in play.therapist.last.text
    assert await rows(play, Question) == []


@one
async def test_a_text_that_comes_late_or_after_another_page_is_no_reason(play):
    await under_way(play)
    for label in ("Duur", "13 weken", "◀ Terug"):
        await play.presses(play.therapist, label)
    await play.says(play.therapist, "Verzekerd tot februari")
    await play.presses(play.therapist, "Duur")
    await play.presses(play.therapist, "13 weken")
    await play.advance(timedelta(hours=2))
    await play.says(play.therapist, "Dag!")
    assert len(await rows(play, PrescriptionVersion)) == 1


@one
async def test_the_limit_of_pain_and_three_days_of_strength_hold_from_tomorrow(play):
    await under_way(play)
    await ahead(play, "pain:6")
    assert "Pijn tot en met 6" in play.patient.last.text
    later = await ahead(play, "strength_days:3")
    second = [key for key in later if key[1] == "strength" and key[0] >= date(2026, 12, 1)]
    assert len(second) == 3
    stored = (await rows(play, PrescriptionVersion))[-1]
    assert (stored.version, stored.content["pain_limit"], stored.content["strength_days"]) == (3, 6, 3)
    for forged in ("pain:9", "pain:x", "strength_days:5", "calendar:maybe", "limit:tired:on"):
        await decide(play, forged)
    assert len(await rows(play, PrescriptionVersion)) == 3


@one
async def test_a_limit_changes_the_exercises_from_tomorrow_and_taken_away_they_come_again(play):
    await under_way(play)
    assert "bridge" in exercises((await plan(play))[1])
    assert "bridge" not in exercises(await ahead(play, "limit:no-lying:on"))
    assert "bridge" in exercises(await ahead(play, "limit:no-lying:off"))


@one
async def test_by_the_calendar_pain_is_recorded_and_told_and_leaves_the_dose_as_it_is(play):
    await under_way(play)
    await decide(play, "calendar:on")
    assert "vast schema" in play.patient.last.text
    await play.says(play.patient, "klaar 13 8")
    await play.until("2026-11-27", "18:00")
    await play.says(play.patient, "klaar 13 8")
    assert await rows(play, DoseDecision) == []
    await play.until("2026-11-30", "12:00")
    assert any("pijn" in text.lower() for text in texts(play.therapist)[2:])  # alerts come all the same
    await decide(play, "calendar:off")
    await play.says(play.patient, "klaar 13 8")
    assert [each.kind for each in await rows(play, DoseDecision)] != []


@one
async def test_every_decision_is_in_the_access_log_with_who_and_about_whom_and_nothing_of_what(play):
    await under_way(play)
    for words in ("dose:strength:N3", "pain:6", "weeks:9", "pause:2026-12-05:no", "resume", "hold:3"):
        await decide(play, words)
    by_staff = [each for each in await rows(play, Access) if each.role == "therapist"]
    noted = [(each.what, each.role, each.person_id, each.patient_id) for each in by_staff]
    words = ["card", "dose", "prescription", "weeks", "pause", "pause", "taper"]
    assert noted == [(each, "therapist", 2, 1) for each in words]


async def another_therapist(play):
    other = play.api.user(2002, "Els", "nl")
    await play.says(play.admin, "/therapist Els")
    await play.says(other, f"/start {token(play.admin.last)}")
    return other


@one
async def test_an_unknown_code_and_another_therapists_get_the_same_response_and_like_ones_are_own_ones(play):
    await under_way(play, f"{LINE} therapist=Tom")
    other = await another_therapist(play)
    said = []
    for code in ("P-001", "P-777"):
        await play.says(other, f"/patient {code}")
        said.append((other.last.text, other.last.labels))
    assert said[0] == said[1]
    assert said[0][1] == []
    await play.says(play.therapist, "/patient p-01")
    assert play.therapist.last.labels == ["P-001"]
    await play.presses(play.therapist, "P-001")
    assert play.therapist.last.text.startswith("P-001: week 1")


@one
async def test_a_stand_in_sees_the_card_and_decides_until_the_cover_is_over(play):
    await under_way(play, f"{LINE} therapist=Tom")
    other = await another_therapist(play)
    async with play.database.write() as db:
        tom, els = (await db.scalars(select(Therapist.id).order_by(Therapist.id))).all()
        db.add(Cover(therapist_id=tom, stand_in_id=els, last=TODAY, made_at=play.now, until_at=play.now + day(1)))
    await play.says(other, "/patienten")
    await play.presses(other, "P-001")
    other.press_data(other.last, "decide:1:dose:strength:N3")
    await play.settle()
    assert (await rows(play, Patient))[0].strength_row == "N3"
    await play.advance(day(2))
    other.press_data(other.last, "decide:1:dose:strength:N4")
    await play.settle()
    assert (await rows(play, Patient))[0].strength_row == "N3"
    assert "niet gebruiken" in other.last.text


@one
async def test_the_card_tells_what_was_answered_with_its_reasons_and_what_was_asked_at_the_start(play):
    await under_way(play)
    await play.says(play.patient, "niet vandaag, geen tijd")
    shown = await card(play)
    assert "niet gedaan (geen tijd)" in shown
    assert "Sessies gebruikt: 0 van 12" in shown
    await play.presses(play.therapist, "Grafiek")
    assert play.therapist.last.photo is not None
    assert "P-001: week 1 van 12" in play.therapist.last.text


@one
async def test_an_admin_sees_codes_states_and_names_and_no_more_and_who_is_both_sees_both(play):
    await under_way(play)
    await play.says(play.admin, "/patienten")
    assert "P-001: doet mee, Tom" in play.admin.last.text
    assert play.admin.last.labels == []
    await play.says(play.admin, "/therapeut Ans")
    await play.says(play.admin, f"/start {token(play.admin.last)}")
    await play.says(play.admin, "/enrol P-002 joint=hip therapist=Ans")
    await play.says(play.admin, "/patienten")
    assert "P-001: doet mee, Tom" in play.admin.last.text
    assert [label[:5] for label in play.admin.last.labels] == ["P-002"]


@one
async def test_in_week_four_the_therapist_is_asked_about_harder_balance_exercises_where_there_are_any(play):
    await under_way(play, f"{LINE} extras=balance", at=("2026-12-15", "12:00"))
    assert "niveau 2" in newest(play.therapist, "balansoefeningen").text


@one
async def test_without_balance_exercises_nothing_is_asked_about_them(play):
    await under_way(play, at=("2026-12-16", "12:00"))
    assert not any("balansoefeningen" in text for text in texts(play.therapist))


@one
async def test_a_dose_by_hand_whose_first_session_falls_into_a_pause_is_explained_after_it(play):
    await under_way(play)
    await decide(play, "dose:strength:N3")
    later = await ahead(play, "pause:2026-12-01:no")
    strength = sorted((key[0], each.note) for key, each in later.items() if key[1] == "strength")
    assert strength[0] == (date(2026, 12, 3), "by_hand")
    assert [note for _day, note in strength[1:]] == [None] * (len(strength) - 1)


FORGED = (
    *("patient:1:rows:weeks", "patient:1:rows", "patient:1:instead:999999999999999999999", "patient:1:sure"),
    *("patient:1:x", "patient:1:sure:pause:2026-99-99", "patient:1:sure:dose:strength", "patient:1:reason:²"),
    *("patient:1:reason:99999999999999999999999", "patient:1:sure:weeks:²", "decide:1", "decide:1:x:y"),
    *("decide:1:accept:²", "decide:1:weeks:²", "decide:1:weeks:7", "decide:1:pause:today", "decide:1:hold:99"),
    *("decide:1:pause:2026-11-25:no", "decide:1:pause:2030-01-01:no", "decide:1:dose:strength:", "decide:1:resume"),
    *("decide:1:harder:rom", "decide:1:limit:heart", "first:1", "first:1:tap:x", "first:1:limit:x", "first:1:ok:x"),
    *("patients:999", "patients:x"),
)


@one
async def test_forged_buttons_change_nothing_and_are_answered(play):
    await under_way(play)
    before = (await plan(play), len(await rows(play, PrescriptionVersion)))
    for words in FORGED:
        await play.advance(timedelta(seconds=4))
        seen = len(play.therapist.chat.sent)
        play.therapist.press_data(seen, words)
        await play.settle()
    assert [each.update_id for each in await rows(play, Incoming) if each.attempts] == []
    assert [each.kind for each in await rows(play, Outgoing) if each.state == "failed"] == []
    (today, later), versions = before
    assert (await plan(play))[0] == today
    assert {key: each.id for key, each in (await plan(play))[1].items()} == {k: e.id for k, e in later.items()}
    assert len(await rows(play, PrescriptionVersion)) == versions
    assert await rows(play, Question) == []
