"""What is said about a session is what was planned: every one is explained, by the rules it was made with."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from scheduler.programme import Course, block_of, lighter_session
from scheduler.programme.ledger import Entry, ledger
from scheduler.programme.selection import choose
from scheduler.programme.why import reason, why_figures, why_session
from scheduler.programme.why_exercise import why_exercise
from tests.programme.backgrounds import LIBRARY, NUMBERS, codes, holds, week_of, weeks
from tests.strategies import steady


@steady
@given(weeks())
def test_every_session_has_three_to_six_reasons_and_none_twice(at):
    for occasion in at.occasions:
        reasons = codes(why_session(at, occasion))
        assert 3 <= len(reasons) <= 6
        assert len(set(reasons)) == len(reasons)


@steady
@given(weeks())
def test_every_exercise_of_every_session_has_a_reason_of_its_own(at):
    for occasion in at.occasions:
        for item in occasion.session.items:
            reasons = codes(why_exercise(at, occasion, item.exercise))
            assert reasons
            assert "planned_before" not in reasons


@steady
@given(weeks())
def test_the_block_that_is_named_is_the_one_of_which_the_choice_was_made(at):
    first, last = at.block_weeks
    size = NUMBERS.selection.block_weeks
    same = [week for week in range(1, len(at.scheme) + 1) if block_of(week, at.scheme, size)[0] == at.block]
    assert (first, last) == (same[0], same[-1])


@steady
@given(weeks())
def test_a_place_is_that_of_the_choice_itself(at):
    slots = {1: ("place_chair", "place_stairs", "place_knee_extensors"), 2: ("place_hip_abductors",),
             3: ("place_knee_flexors", "place_knee_flexors_indirect"), 4: ("place_fourth",), 5: ("place_fifth",),
             6: ("place_machine",)}  # fmt: skip
    for occasion in at.of_type("strength"):
        planned = {item.exercise for item in occasion.session.items}
        for pick in choose(at.case, at.moment(occasion))[0]:
            if pick.exercise.id in planned:
                assert why_exercise(at, occasion, pick.exercise.id)[0].code in slots[pick.slot]


def test_a_new_patient_reads_why_the_first_session_is_as_it_is(prescribe):
    at = week_of(prescribe(), 1)
    assert why_session(at, at.occasions[0]) == (
        reason("often_strength", least=2, days=2),
        reason("day_supervised", weekday="mon"),
        reason("effort_new", low=12, high=13),
        reason("dose_strength", sets=2, reps=8, rest_s=60, others=0, note="", stage="first", step=1, steps=10),
        reason("with_therapist", week=1, weeks=12, times=2),
    )
    assert why_session(at, at.occasions[1]) == (
        reason("often_aerobic", days=5, minutes=30),
        reason("day_between"),
        reason("effort_new", low=12, high=13),
        reason("dose_aerobic", minutes=30, bouts=3, note="", stage="first", step=1, steps=6),
    )


@pytest.mark.parametrize(
    ("fields", "row", "told"),
    [
        ({"strength": "used"}, "U1", reason("effort_used", low=14, high=17)),
        ({"strength": "used", "limits": ["heart"]}, "U1", reason("effort_heart", low=12, high=13)),
        ({"supervised": ["mon", "tue"]}, "N1", reason("alone", week=4, weeks=12, times=0)),
        ({"supervised": ["mon", "tue"]}, "N1", reason("day_kept", weekday="mon")),
        ({}, "N1", reason("day_apart", days=("mon", "thu"))),
        ({"days": ["wed"]}, "N1", reason("day_only")),
        ({"strength_days": 3}, "N1", reason("often_strength", least=2, days=3)),
        ({"extras": ["balance"]}, "N1", reason("extras", groups=("balance",), percent=25)),
        (
            {},
            "N0",
            reason("dose_strength", sets=2, reps=8, rest_s=60, others=0, note="", stage="below", step=0, steps=10),
        ),
        (
            {},
            "N2",
            reason("dose_strength", sets=2, reps=10, rest_s=60, others=0, note="", stage="step", step=2, steps=10),
        ),
    ],
)
def test_a_strength_session_names_its_rule(prescribe, fields, row, told):
    at = week_of(prescribe(**fields), 4, row)
    assert told in why_session(at, at.of_type("strength")[0])


def test_a_double_day_says_how_many_days_there_are_and_keeps_the_aerobic_minutes_low(prescribe):
    at = week_of(prescribe(days=["mon", "wed", "fri"]), 1, aerobic="A4")
    reasons = why_session(at, at.of_type("aerobic")[0])
    assert reason("day_double", sessions=5, days=3) in reasons
    assert reason("dose_double", minutes=30, usual=35, note="") in reasons


def test_an_easier_session_says_what_changed_it(prescribe):
    at = week_of(prescribe(), 1)
    eased = replace(at.occasions[0], note="eased")
    assert [each.values["note"] for each in why_session(at, eased) if each.code == "dose_strength"] == ["eased"]


def test_the_lighter_session_of_a_painful_day_is_explained_by_that_day(prescribe):
    prescription = prescribe()
    at = week_of(prescription, 1)
    light = lighter_session(prescription, LIBRARY, "strength")
    painful = replace(at.occasions[0], session=light, row="", note="lighter", lighter=True)
    at = replace(at, occasions=(painful, *at.occasions[1:]))
    assert codes(why_session(at, painful)) == ["painful_day", "painful_effort", "painful_counts"]
    assert why_exercise(at, painful, "quad-set") == (reason("painful_exercise"),)


@pytest.mark.parametrize(
    ("fields", "week", "row", "exercise", "told"),
    [
        ({}, 1, "N1", "sit-to-stand", ["place_knee_extensors", "block"]),
        ({"goals": ["chair", "stairs"]}, 5, "N5", "sit-to-stand", ["place_chair"]),
        ({"goals": ["stairs"], "has": ["step"]}, 5, "N5", "march-step-up", ["place_stairs", "form_step", "block"]),
        ({}, 1, "N1", "side-lying-abduction", ["place_hip_abductors", "block"]),
        ({}, 1, "N1", "bridge", ["place_knee_flexors_indirect", "block"]),
        ({"has": ["band"]}, 5, "N5", "band-hamstring-curl", ["place_knee_flexors", "block"]),
        ({"has": ["band"]}, 1, "N1", "band-hamstring-curl", ["place_knee_flexors", "form_easier_level", "block"]),
        ({}, 1, "N0", "sit-to-stand", ["place_knee_extensors", "form_easier_dose", "block"]),
        ({"practice": ["leg-press"]}, 1, "N1", "leg-press", ["place_machine"]),
    ],
)
def test_an_exercise_names_its_place_its_form_and_its_weeks(prescribe, fields, week, row, exercise, told):
    at = week_of(prescribe(**fields), week, row, course=Course(block_row=row))
    holding = [each for each in at.occasions if holds(each, exercise)]
    assert codes(why_exercise(at, holding[0], exercise)) == told


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "activity_chosen"),
        ({"aerobics": ["walking", "cycling"], "has": ["bicycle"]}, "activity_turn"),
        ({"aerobics": ["cycling", "walking"], "has": ["bicycle"], "goals": ["walking"]}, "activity_goal"),
        ({"aerobics": ["swimming"]}, "activity_fallback"),
    ],
)
def test_an_activity_says_how_it_came_into_the_plan(prescribe, fields, told):
    at = week_of(prescribe(**fields), 1)
    holding = [each for each in at.occasions if each.session.items[0].exercise == "walking"]
    assert codes(why_exercise(at, holding[0], "walking")) == [told]


@pytest.mark.parametrize(
    ("exercise", "told"),
    [("standing-quadriceps-stretch", ["stretch_knee", "block"]), ("feet-together-stand", ["place_balance"])],
)
def test_an_extra_says_that_it_was_asked(prescribe, exercise, told):
    at = week_of(prescribe(extras=["rom", "balance"]), 1)
    holding = [each for each in at.occasions if holds(each, exercise)]
    assert codes(why_exercise(at, holding[0], exercise)) == told


def test_each_figure_of_the_ledger_names_its_rule():
    day = date(2026, 11, 2)
    entries = [
        Entry(day, "strength", True, 20, (12, 13), "done", effort=13, pain=2),
        Entry(day + timedelta(days=1), "aerobic", False, 30, (12, 13), "partly", minutes=20, effort=12, pain=5),
        Entry(day + timedelta(days=2), "aerobic", False, 10, (6, 11), "done", lighter=True),
        Entry(day + timedelta(days=3), "strength", True, 20, (12, 13)),
    ]
    assert why_figures(ledger(entries, NUMBERS), 5, NUMBERS) == (
        reason("figure_strength", days=1, target=2),
        reason("figure_aerobic", days=0, target=5, least=30, minutes=30),
        reason("figure_lighter", times=1),
        reason("figure_effort", type="aerobic", mean=12.0, low=12, high=13),
        reason("figure_effort", type="strength", mean=13.0, low=12, high=13),
        reason("figure_pain", mean=3.5, highest=5, limit=5),
        reason("figure_supervised", done=1, planned=2),
        reason("figure_done", done=2.5, planned=4),
    )


def test_a_week_without_answers_has_the_two_targets_and_what_was_planned():
    day = date(2026, 11, 2)
    told = why_figures(ledger([Entry(day, "aerobic", False, 30, (12, 13))], NUMBERS), 5, NUMBERS)
    assert codes(told) == ["figure_strength", "figure_aerobic", "figure_done"]
