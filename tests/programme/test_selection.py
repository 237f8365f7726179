from dataclasses import replace

import pytest

from content.training_numbers import Candidate
from scheduler.programme import build_programme
from scheduler.programme.case import case_of
from scheduler.programme.selection import Filling, Moment, choose
from tests.programme.sentences import sentences

HOME = ["step", "stairs", "band", "leg-press"]


def ids(session, group="strength"):
    return " ".join(each.exercise for each in session.items if each.group == group)


@pytest.mark.parametrize(
    ("week", "first", "second"),
    [
        (
            1,
            "standing-hip-flexion sit-to-stand seated-knee-extension side-lying-abduction bridge",
            "sit-to-stand side-lying-abduction bridge quad-set clamshell",
        ),
        (
            5,
            "squat march-step-up standing-hip-flexion clamshell prone-hip-extension",
            "squat clamshell prone-hip-extension supine-leg-raise-rotation kneeling-leg-extension",
        ),
        (
            9,
            "squat wall-press-march bridge supine-leg-raise-rotation kneeling-leg-extension",
            "squat wall-press-march standing-hip-flexion seated-knee-extension bridge",
        ),
    ],
)
def test_a_knee_without_equipment_gets_these_exercises_in_this_order(strength, week, first, second):
    assert [ids(each) for each in strength(week)] == [first, second]


@pytest.mark.parametrize(
    ("week", "first", "second"),
    [
        (  # level 2: the leg press at home, the hamstring curl, clamshell first in slot 5
            1,
            "sit-to-stand leg-press side-lying-abduction band-hamstring-curl clamshell",
            "band-hip-abduction sit-to-stand seated-knee-extension side-lying-abduction band-hamstring-curl",
        ),
        (  # level 3 from U5, block 1: the second in slot 5 on the first day, the third on the second
            5,
            "squat seated-knee-extension clamshell band-hamstring-curl bridge",
            "squat march-step-up pelvic-hike-on-step clamshell band-hamstring-curl",
        ),
    ],
)
def test_a_used_hip_with_equipment_gets_these_exercises(strength, week, first, second):
    sessions = strength(week, joint="hip", strength="used", has=HOME)
    assert [ids(each) for each in sessions] == [first, second]


@pytest.mark.parametrize(
    ("fields", "chosen"),
    [
        ({}, ["sit-to-stand", "squat", "squat"]),
        ({"goals": ["stairs"], "has": ["step"]}, ["sit-to-stand", "march-step-up", "squat"]),
        ({"goals": ["stairs"], "has": ["stairs"]}, ["sit-to-stand", "march-step-up", "squat"]),
        ({"goals": ["stairs"]}, ["sit-to-stand", "squat", "squat"]),
        ({"goals": ["stairs", "chair"], "has": ["step"]}, ["sit-to-stand"] * 3),
        ({"goals": ["chair"], "exclude": ["sit-to-stand"]}, ["squat"] * 3),
        ({"goals": ["chair", "stairs"], "exclude": ["sit-to-stand"], "has": ["step"]},
         ["march-step-up", "squat", "squat"]),
        ({"exclude": ["sit-to-stand", "squat"]}, ["quad-set"] * 3),  # first for KE in the catalogue's order
    ],
)  # fmt: skip
def test_the_functional_exercise_follows_the_goals_and_never_goes_back(strength, fields, chosen):
    functional = ("sit-to-stand", "squat", "quad-set")
    for week, expected in zip((1, 5, 9), chosen, strict=True):
        items = strength(week, **fields)[0].items
        found = [each for each in items if each.exercise in functional or each.form == "step"]
        assert expected in [each.exercise for each in found]
        assert sum(each.exercise == "march-step-up" for each in items) <= 1


def test_the_step_form_is_told_apart_and_counts_as_march_step_up(strength):
    steps = [each for each in strength(5, goals=["stairs"], has=["step"])[0].items if each.form == "step"]
    assert [(each.exercise, each.sides) for each in steps] == [("march-step-up", "alternate")]


@pytest.mark.parametrize(
    ("week", "fields", "chosen", "form"),
    [
        (1, {"limits": ["no-lying"]}, "wall-press-march", "easier"),  # D 2 at level 1
        (1, {"limits": ["no-lying"], "has": ["band"]}, "band-side-step", "easier"),  # first of the D 2
        (5, {"limits": ["no-lying"], "has": ["band"]}, "band-hip-abduction", None),
        (1, {"has": ["band"]}, "band-hamstring-curl", "easier"),  # usable, so it goes before the bridge
        (5, {"has": ["band"]}, "band-hamstring-curl", None),
        (1, {"exclude": ["bridge"]}, "prone-hip-extension", "easier"),
    ],
)
def test_without_a_candidate_the_next_harder_one_comes_in_its_easier_form(strength, week, fields, chosen, form):
    for session in strength(week, **fields):
        assert (chosen, form) in [(each.exercise, each.form) for each in session.items]


def test_without_any_of_the_list_the_first_for_that_muscle_is_taken(strength):
    lists = ["side-lying-abduction", "clamshell", "wall-press-march"]
    assert "pelvic-hike-on-step" in ids(strength(1, exclude=lists, has=["step"])[0])


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "trained only indirectly"),
        ({"limits": ["no-lying"]}, "No exercise for the knee flexors is usable"),
        ({"exclude": ["side-lying-abduction", "clamshell", "wall-press-march"]}, "for the hip abductors"),
        ({"exclude": ["standing-hip-flexion", "clamshell", "bridge", "kneeling-leg-extension"]}, "place 5"),
    ],
)
def test_a_slot_that_cannot_be_filled_as_it_should_is_a_warning(programme, fields, said):
    assert sum(said in each for each in sentences(programme(**fields))) == 1


def test_a_shortfall_of_some_weeks_names_them(programme):
    exclude = ["seated-knee-extension", "march-step-up", "supine-leg-raise-rotation"]
    assert sentences(programme(has=["band"], exclude=exclude)) == (
        "No exercise is left for place 4 of the strength session (week 5 to 12).",
    )


def test_with_a_band_and_all_days_nothing_is_missing(programme):
    assert sentences(programme(has=["band"])) == ()


def test_every_supervised_session_holds_the_leg_press_of_the_practice(programme):
    plan = programme(practice=["leg-press"])
    sessions = [each for day in plan.days for each in day.sessions if each.type == "strength"]
    assert {("leg-press" in ids(each)) == each.supervised for each in sessions} == {True}
    assert "leg-press" not in str(programme(practice=["leg-press"], exclude=["leg-press"]).days)


def test_at_risk_of_falling_some_exercises_need_supervision(programme):
    plan = programme(limits=["fall-risk"], has=["band"], strength="used")
    at_home = [each for day in plan.days for each in day.sessions if not each.supervised]
    guided = [each for day in plan.days for each in day.sessions if each.supervised]
    assert not any("band-side-step" in ids(each) for each in at_home)
    assert any("band-side-step" in ids(each) for each in guided)


def test_a_session_over_45_minutes_drops_slot_5_for_a_knee(strength):
    fields = {"has": ["band"], "extras": ["balance"], "practice": ["leg-press"], "supervised": ["tue", "fri"]}
    session = strength(5, **fields)[0]  # 40.8 + 4.9 with standing-hip-flexion
    assert ids(session) == "squat march-step-up leg-press clamshell band-hamstring-curl"
    assert (session.primary_minutes, session.minutes) == (33.0, 37.9)


def test_effort_is_12_to_13_for_someone_new_and_with_a_heart_condition_to_the_end(programme):
    bands = lambda **fields: [  # noqa: E731 - used three times below
        [each.borg for day in programme(**fields).days if day.week == week for each in day.sessions]
        for week in (1, 5, 6)
    ]
    assert [set(week) for week in bands()] == [{(12, 13)}, {(12, 13)}, {(14, 17)}]
    used = {"strength": "used", "aerobic": "used"}
    assert [set(week) for week in bands(**used)] == [{(14, 17)}] * 3
    assert [set(week) for week in bands(**used, limits=["heart"])] == [{(12, 13)}] * 3


def test_the_third_strength_day_of_a_week_is_like_the_first(library, prescribe):
    case = case_of(prescribe(), library)
    first, second, third = (choose(case, Moment(0, 1, place, supervised=False)) for place in range(3))
    assert first == third != second


def test_a_lunge_and_a_forward_lunge_are_never_in_one_session(library, prescribe):
    case = case_of(prescribe(joint="hip"), library)
    filling = Filling(case, 3, case.home)
    filling.add(4, case.exercises["lunge"])
    assert filling.open([Candidate(exercise="forward-lunge"), Candidate(exercise="lunge")]) == []


def test_a_replaced_joint_excludes_what_the_catalogue_flags(library):
    for exercise in library.catalogue.exercises:
        flags, excluded_by = exercise.flags, exercise.excluded_by
        assert (flags.hip_replacement == "yes") == ("hip-replacement" in excluded_by)
        assert (flags.knee_replacement == "yes") == ("knee-replacement" in excluded_by)


@pytest.mark.parametrize(("joint", "planned"), [("knee", False), ("both", False), ("hip", True)])
def test_a_machine_of_high_knee_load_is_never_chosen_for_a_knee(library, prescribe, joint, planned):
    machine = library.catalogue.by_id()["leg-press"]
    heavy = machine.model_copy(update={"flags": machine.flags.model_copy(update={"high_knee_load_machine": True})})
    catalogue = library.catalogue.model_copy(
        update={"exercises": tuple(heavy if each is machine else each for each in library.catalogue.exercises)}
    )
    programme = build_programme(prescribe(joint=joint, practice=["leg-press"]), replace(library, catalogue=catalogue))
    found = {item.exercise for day in programme.days for each in day.sessions for item in each.items}
    assert ("leg-press" in found) == planned


KNEE_EXTENSORS = ["quad-set", "sit-to-stand", "supine-leg-raise-rotation", "squat", "seated-knee-extension"]


def test_knee_extensors_are_trained_on_a_step_where_nothing_else_for_them_is_usable(programme):
    plan = programme(has=["step"], exclude=KNEE_EXTENSORS)
    forms = {
        item.form
        for day in plan.days
        for each in day.sessions
        for item in each.items
        if item.exercise == "march-step-up"
    }
    assert forms == {"step"}
    assert not any("knee extensors" in each for each in sentences(plan))
    seated = programme(has=["step"], exclude=KNEE_EXTENSORS[:-1])  # one is left: the step is not needed
    assert not any(item.form == "step" for day in seated.days for each in day.sessions for item in each.items)
    assert any("knee extensors" in each for each in sentences(programme(exclude=KNEE_EXTENSORS)))


NOTHING = [*KNEE_EXTENSORS, "march-step-up", "standing-hip-flexion", "wall-press-march"]


def test_a_strength_session_with_nothing_to_do_is_planned_only_with_a_therapist(programme):
    plan = programme(limits=["no-lying", "no-kneeling"], exclude=NOTHING)
    strength = [each for day in plan.days for each in day.sessions if each.type == "strength"]
    assert {(each.supervised, each.items) for each in strength} == {(True, ())}
    assert sum("without a therapist" in each for each in sentences(plan)) == 1
    assert all(day.sessions for day in plan.days)


def test_without_aerobic_sessions_nothing_is_said_of_how_many_or_of_stretching_beside_them(programme):
    said = sentences(programme(days=["mon", "wed", "fri"], exclude=["walking"], extras=["rom"], has=["band"]))
    assert [each for each in said if "aerobic sessions a week" in each or "Only" in each] == []
    assert any("No aerobic session" in each for each in said)


def test_an_activity_is_left_out_for_the_reason_that_holds(programme):
    said = sentences(
        programme(
            aerobics=["walking", "rowing", "cycling"], has=["rower"], exclude=["walking"], limits=["hip-replacement"]
        )
    )
    assert "Walking is left out: it is excluded, by the prescription or by a limit." in said
    assert "Rowing machine is left out: it is excluded, by the prescription or by a limit." in said
    assert any(each.startswith("Cycling") and "not there at home" in each for each in said)
