"""Why an exercise is not in the plan: the reason is true, and the first one that holds."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given

from scheduler.programme import Course, lighter_session
from scheduler.programme.case import case_of
from scheduler.programme.why import reason
from scheduler.programme.why_left_out import why_left_out
from tests.programme.backgrounds import LIBRARY, NUMBERS, holds, week_of, weeks
from tests.strategies import EXERCISES, steady


def without(prescription, **fields):
    """The prescription with these fields taken away or changed, worked out."""
    return case_of(prescription.model_copy(update=fields), LIBRARY)


@steady
@given(weeks())
def test_every_exercise_is_either_in_the_plan_or_has_a_reason_why_it_is_not(at):
    planned = {item.exercise for occasion in at.occasions for item in occasion.session.items}
    for exercise in EXERCISES:
        told = why_left_out(at, exercise)
        assert (told.code == "in_plan") == (exercise in planned)
        assert told.code != "not_chosen", exercise


@steady
@given(weeks())
def test_who_takes_the_named_cause_away_makes_the_exercise_usable_or_meets_the_next_cause(at):
    prescription = at.case.prescription
    for exercise in LIBRARY.catalogue.exercises:
        told = why_left_out(at, exercise.id)
        if told.code == "excluded":
            assert exercise.id in prescription.exclude
            case = without(prescription, exclude=tuple(each for each in prescription.exclude if each != exercise.id))
        elif told.code in {"limit", "supervision_only"}:
            assert set(told.values["limits"]) <= set(prescription.limits)
            kept = tuple(each for each in prescription.limits if each not in told.values["limits"])
            case = without(prescription, limits=kept)
        elif told.code == "needs":
            assert not set(told.values["needs"]) & set(prescription.has)
            case = without(prescription, has=(*prescription.has, *told.values["needs"]))
        elif told.code == "knee_load":
            case = without(prescription, joint="hip")
        else:
            continue
        assert exercise.id not in at.case.home
        later = why_left_out(replace(at, case=case, occasions=()), exercise.id)
        assert later.code != told.code
        assert told.code != "supervision_only" or exercise.id in case.home


# What each reason claims about the week: of the background `at`, the exercise and the values, whether that is so.
CLAIMS = {
    "too_difficult": lambda it: (
        it.exercise.difficulty > it.at.level
        and (it.values["week"] == 0 or it.at.week < it.values["week"] <= len(it.at.scheme))
    ),
    "balance_approval": lambda it: it.exercise.difficulty > it.at.approved,
    "in_turn": lambda it: it.values["first"] <= it.at.week <= it.values["last"],
    "stretch_waits": lambda it: it.values["first"] <= it.at.week <= it.values["last"],
    "moved_on": lambda it: any(holds(each, it.values["instead"]) for each in it.at.occasions),
    "goal_keeps": lambda it: any(holds(each, it.values["instead"]) for each in it.at.occasions),
    "not_needed": lambda it: any(holds(each, it.values["instead"]) for each in it.at.occasions),
    "extra_not_asked": lambda it: it.values["extra"] not in it.at.case.prescription.extras,
    "not_an_activity": lambda it: it.exercise.id not in it.at.case.prescription.aerobics,
    "no_session": lambda it: not it.at.of_type(it.values["type"]),
    "goal": lambda it: it.values["goal"] not in it.at.case.prescription.goals,
    "machine": lambda it: not any(each.session.supervised for each in it.at.occasions),
}


@steady
@given(weeks())
def test_what_is_said_to_keep_an_exercise_out_is_true_of_the_week(at):
    for exercise in LIBRARY.catalogue.exercises:
        told = why_left_out(at, exercise.id)
        if told.code in CLAIMS:
            assert CLAIMS[told.code](SimpleNamespace(at=at, exercise=exercise, values=told.values)), told


BAND = {"has": ["band"]}
STRETCHES = ("standing-quadriceps-stretch", "calf-wall-stretch")
LEVEL_2 = Course(block_row="N5")
LEVEL_3 = Course(block_row="U5")


@pytest.mark.parametrize(
    ("fields", "week", "course", "exercise", "told"),
    [
        ({"exclude": ["lunge"], "limits": ["fall-risk"]}, 1, Course(), "lunge", reason("excluded")),
        ({"limits": ["no-lying"]}, 1, Course(), "bridge", reason("limit", limits=("no-lying",))),
        ({"limits": ["no-lying"]}, 1, Course(), "band-hamstring-curl", reason("limit", limits=("no-lying",))),
        ({}, 1, Course(), "band-hamstring-curl", reason("needs", needs=("band",))),
        ({}, 1, Course(), "step-down", reason("knee_load")),  # a step of one's own would change nothing
        ({"joint": "hip"}, 1, Course(), "step-down", reason("needs", needs=("step", "stairs"))),
        ({"has": ["stairs"]}, 1, Course(), "step-down", reason("knee_load")),
        ({}, 1, Course(), "lunge", reason("knee_load")),
        ({}, 1, Course(), "squat", reason("too_difficult", week=5)),
        ({"joint": "hip"}, 1, Course(), "lunge", reason("too_difficult", week=9)),
        ({"joint": "hip"}, 10, LEVEL_2, "lunge", reason("too_difficult", week=0)),
        ({**BAND, "limits": ["fall-risk"]}, 4, LEVEL_2, "band-side-step",
         reason("supervision_only", limits=("fall-risk",))),
        ({}, 1, Course(), "march-step-up",
         reason("in_turn", instead=("seated-knee-extension", "quad-set"), first=1, last=4, weeks=12)),
        ({}, 5, LEVEL_2, "sit-to-stand", reason("moved_on", instead="squat")),
        ({"goals": ["chair"]}, 5, LEVEL_2, "squat", reason("goal_keeps", goal="chair", instead="sit-to-stand")),
        ({"joint": "hip", "has": ["step"]}, 5, LEVEL_3, "step-down", reason("goal", goal="stairs")),
        (BAND, 5, LEVEL_2, "prone-hip-extension", reason("not_needed", instead="band-hamstring-curl")),
        ({}, 5, LEVEL_2, "quad-set", reason("too_easy")),
        ({"joint": "hip"}, 1, Course(), "forward-lunge", reason("by_hand")),
        ({"practice": ["leg-press"]}, 4, LEVEL_2, "leg-press", reason("machine")),
        ({}, 1, Course(), "cycling", reason("needs", needs=("bicycle",))),
        ({"has": ["bicycle"]}, 1, Course(), "cycling", reason("not_an_activity", chosen=("walking",))),
        ({"has": ["treadmill"], "limits": ["fall-risk"]}, 1, Course(), "treadmill",
         reason("supervision_only", limits=("fall-risk",))),
        ({}, 1, Course(), "calf-wall-stretch", reason("extra_not_asked", extra="rom")),
        ({"extras": ["rom"]}, 1, Course(), "seated-forward-reach",
         reason("stretch_waits", instead=STRETCHES, first=1, last=4, weeks=12)),
        ({"extras": ["rom"]}, 1, Course(), "standing-side-bend",
         reason("stretch_other", instead=STRETCHES)),
        ({}, 1, Course(), "side-lean", reason("extra_not_asked", extra="balance")),
        ({"extras": ["balance"]}, 1, Course(), "leg-swings", reason("balance_approval")),
        ({"extras": ["balance"]}, 5, Course(block_row="N5"), "bosu-balance", reason("needs", needs=("bosu",))),
    ],
)  # fmt: skip
def test_what_is_left_out_names_the_first_cause(prescribe, fields, week, course, exercise, told):
    row = course.block_row or "N1"
    assert why_left_out(week_of(prescribe(**fields), week, row, course=course), exercise) == told


@pytest.mark.parametrize(
    ("week", "row", "exercise", "told"),
    [
        (1, "N1", "leg-swings", reason("too_difficult", week=5)),
        (1, "N1", "side-lean", None),
        (5, "N5", "side-lean", reason("balance_others", instead=("leg-swings", "single-leg-head-turns"))),
    ],
)
def test_once_harder_balance_exercises_are_agreed_to_the_easier_ones_make_room(prescribe, week, row, exercise, told):
    at = week_of(prescribe(extras=["balance"]).model_copy(update={"balance_level": 2}), week, row, course=Course(row))
    said = why_left_out(at, exercise)
    assert said == told or (told is None and said.code == "in_plan")


def test_what_would_make_a_session_too_long_says_so(prescribe):
    at = week_of(prescribe(practice=["leg-press"], days=["mon"]), 1, "N5")
    assert why_left_out(at, "standing-hip-flexion") == reason("too_long", most=45)


def test_what_is_dropped_over_time_on_one_day_says_so_though_others_take_turns_on_the_next(prescribe):
    at = week_of(prescribe(practice=["leg-press"], supervised=["mon"], extras=["balance"]), 5, "N5")
    usual = {item.exercise for each in at.of_type("strength") for item in each.session.items}
    told = {exercise: why_left_out(at, exercise) for exercise in EXERCISES}
    dropped = [exercise for exercise, each in told.items() if each == reason("too_long", most=45)]
    assert dropped
    assert not usual & set(dropped)


@steady
@given(weeks())
def test_what_is_said_to_stand_there_instead_stands_there(at):
    planned = {item.exercise for each in at.occasions for item in each.session.items}
    for exercise in EXERCISES:
        instead = why_left_out(at, exercise).values.get("instead", ())
        assert (
            {instead} <= planned
            if isinstance(instead, str)
            else why_left_out(at, exercise).code != "in_turn" or (set(instead) <= planned)
        )


def test_what_a_painful_day_takes_out_says_so_whatever_the_other_days_hold(prescribe, library):
    prescription = prescribe()
    at = week_of(prescription, 1)
    day = at.of_type("strength")[0]
    lighter = replace(day, session=lighter_session(prescription, library, "strength"), lighter=True)
    there = replace(at, occasions=tuple(lighter if each is day else each for each in at.occasions))
    gone = {item.exercise for item in day.session.items}
    gone -= {item.exercise for each in there.occasions for item in each.session.items}
    assert gone
    assert {why_left_out(there, exercise).code for exercise in gone} == {"painful_instead"}


def test_what_never_stands_beside_a_planned_exercise_says_beside_which(prescribe):
    pair = ("sit-to-stand", "quad-set")
    selection = NUMBERS.selection.model_copy(update={"never_together": (pair,)})
    at = week_of(prescribe(), 1)
    at = replace(at, case=replace(at.case, numbers=NUMBERS.model_copy(update={"selection": selection})))
    at = replace(at, occasions=tuple(each for each in at.occasions if not holds(each, "quad-set")))
    assert why_left_out(at, "quad-set") == reason("never_together", other="sit-to-stand")


def test_an_extra_that_finds_no_room_beside_the_main_part_says_so(prescribe):
    few = ["quad-set", "seated-knee-extension", "march-step-up", "standing-hip-flexion", "wall-press-march"]
    at = week_of(prescribe(limits=["no-lying"], exclude=few, extras=["rom", "balance"], days=["mon"]), 1, aerobic="C1")
    assert why_left_out(at, "side-lean") == reason("no_room", percent=25)


def test_a_planned_exercise_says_on_which_days(prescribe):
    at = week_of(prescribe(), 1)
    start = at.case.prescription.start
    assert why_left_out(at, "sit-to-stand") == reason("in_plan", days=(start, start + timedelta(days=3)))
