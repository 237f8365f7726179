"""The facts of guideline section 3 and of the exercise table, as literal expectations."""

import pytest

from content.catalogue import Exercise
from content.library import load_library

CATALOGUE = load_library().catalogue
BY_ID = CATALOGUE.by_id()
GROUPS = {
    "strength": """quad-set leg-press sit-to-stand march-step-up step-down supine-leg-raise-rotation squat
        lunge forward-lunge standing-hip-flexion pelvic-hike-on-step wall-press-march band-side-step
        band-hip-abduction clamshell side-lying-abduction prone-hip-extension kneeling-leg-extension bridge
        band-hamstring-curl seated-knee-extension""",
    "aerobic": "cycling swimming cross-trainer treadmill rowing walking",
    "rom": """knee-to-chest-cross diagonal-hip-opener seated-forward-reach side-lunge-stretch
        standing-side-bend kneeling-hip-flexor-stretch standing-quadriceps-stretch calf-wall-stretch""",
    "balance": """feet-together-stand side-lean leg-swings single-leg-head-turns single-leg-eyes-closed
        bosu-balance""",
}
EXCLUDED = {
    "no-lying": """quad-set supine-leg-raise-rotation clamshell side-lying-abduction prone-hip-extension
        bridge band-hamstring-curl knee-to-chest-cross diagonal-hip-opener""",
    "no-kneeling": "kneeling-leg-extension kneeling-hip-flexor-stretch",
    "no-floor": "kneeling-leg-extension kneeling-hip-flexor-stretch seated-forward-reach",
    "fall-risk": "single-leg-eyes-closed bosu-balance",
    "hip-replacement": """forward-lunge rowing knee-to-chest-cross diagonal-hip-opener seated-forward-reach
        kneeling-hip-flexor-stretch leg-swings""",
    "knee-replacement": """forward-lunge kneeling-leg-extension rowing kneeling-hip-flexor-stretch
        standing-quadriceps-stretch""",
    "heart": "",
}
FALL_RISK_SUPERVISED = """single-leg-head-turns pelvic-hike-on-step step-down lunge forward-lunge
    band-side-step treadmill"""
NEEDS = {
    "leg-press": {"leg-press"},
    "step-down": {"step", "stairs"},
    "pelvic-hike-on-step": {"step", "stairs"},
    "band-side-step": {"band"},
    "band-hip-abduction": {"band"},
    "band-hamstring-curl": {"band"},
    "cycling": {"bicycle"},
    "swimming": {"pool"},
    "cross-trainer": {"cross-trainer"},
    "treadmill": {"treadmill"},
    "rowing": {"rower"},
    "bosu-balance": {"bosu"},
}
MUSCLES = {
    "quad-set": "KE",
    "leg-press": "KE HE",
    "sit-to-stand": "KE HE",
    "march-step-up": "HF",
    "step-down": "KE HA",
    "supine-leg-raise-rotation": "KE HF HR",
    "squat": "KE HE",
    "lunge": "KE HE",
    "forward-lunge": "KE HE",
    "standing-hip-flexion": "HF",
    "pelvic-hike-on-step": "HA",
    "wall-press-march": "HA",
    "band-side-step": "HA",
    "band-hip-abduction": "HA",
    "clamshell": "HA HR",
    "side-lying-abduction": "HA",
    "prone-hip-extension": "HE",
    "kneeling-leg-extension": "HE",
    "bridge": "HE",
    "band-hamstring-curl": "KF",
    "seated-knee-extension": "KE",
}
SIDES = {
    "both": "leg-press sit-to-stand squat bridge",
    "alternate": "march-step-up band-side-step kneeling-leg-extension",
    None: f"{GROUPS['aerobic']} seated-forward-reach feet-together-stand",
}
# seconds per repetition, most repetitions, most sets
REPS = {
    "quad-set": (7, 10, 3),
    "leg-press": (4, None, None),
    "sit-to-stand": (4, None, None),
    "march-step-up": (3, None, None),
    "step-down": (5, None, 3),
    "supine-leg-raise-rotation": (8, 10, 3),
    "squat": (4, None, None),
    "lunge": (5, 12, 3),
    "forward-lunge": (5, 12, 3),
    "standing-hip-flexion": (4, None, 3),
    "pelvic-hike-on-step": (4, None, 3),
    "wall-press-march": (7, 10, 3),
    "band-side-step": (3, None, None),
    "band-hip-abduction": (4, None, 3),
    "clamshell": (4, None, 3),
    "side-lying-abduction": (5, None, 3),
    "prone-hip-extension": (4, None, 3),
    "kneeling-leg-extension": (5, 12, None),
    "bridge": (8, 12, None),
    "band-hamstring-curl": (4, None, 3),
    "seated-knee-extension": (7, 10, 3),
}
# sets, seconds held, seconds held from block 1 on
HOLDS = {
    "knee-to-chest-cross": (2, 30, None),
    "diagonal-hip-opener": (2, 30, None),
    "seated-forward-reach": (2, 30, None),
    "side-lunge-stretch": (2, 20, None),
    "standing-side-bend": (2, 20, None),
    "kneeling-hip-flexor-stretch": (2, 30, None),
    "standing-quadriceps-stretch": (2, 30, None),
    "calf-wall-stretch": (2, 30, None),
    "feet-together-stand": (3, 20, 30),
    "single-leg-head-turns": (3, 10, 20),
    "single-leg-eyes-closed": (3, 5, 15),
    "bosu-balance": (3, 15, 30),
}
DIFFICULTY = {
    1: """quad-set sit-to-stand march-step-up standing-hip-flexion clamshell side-lying-abduction bridge
        seated-knee-extension cycling swimming walking knee-to-chest-cross standing-side-bend
        calf-wall-stretch feet-together-stand side-lean""",
    3: """step-down lunge forward-lunge pelvic-hike-on-step single-leg-eyes-closed bosu-balance""",
}
# knee load, fall, hip replacement, knee replacement: y flagged, c with care, - none
FLAGS = {
    "leg-press": "c-c-",
    "sit-to-stand": "c---",
    "march-step-up": "-c--",
    "step-down": "yy--",
    "supine-leg-raise-rotation": "--c-",
    "squat": "c---",
    "lunge": "yycc",
    "forward-lunge": "yyyy",
    "standing-hip-flexion": "--c-",
    "pelvic-hike-on-step": "-y--",
    "wall-press-march": "-c--",
    "band-side-step": "-y--",
    "band-hip-abduction": "-c--",
    "clamshell": "--c-",
    "side-lying-abduction": "--c-",
    "prone-hip-extension": "--c-",
    "kneeling-leg-extension": "--cy",
    "cycling": "-c--",
    "swimming": "--cc",
    "cross-trainer": "-c--",
    "treadmill": "-y--",
    "rowing": "c-yy",
    "knee-to-chest-cross": "--y-",
    "diagonal-hip-opener": "--y-",
    "seated-forward-reach": "--y-",
    "side-lunge-stretch": "c-c-",
    "standing-side-bend": "-c--",
    "kneeling-hip-flexor-stretch": "--yy",
    "standing-quadriceps-stretch": "-ccy",
    "feet-together-stand": "-c--",
    "side-lean": "-c--",
    "leg-swings": "-cy-",
    "single-leg-head-turns": "-y--",
    "single-leg-eyes-closed": "-y--",
    "bosu-balance": "-ycc",
}


def ids(text: str) -> set[str]:
    return set(text.split())


def test_the_exercises_stand_in_the_planners_order_in_groups_of_21_6_8_and_6():
    assert [each.id for each in CATALOGUE.exercises] == " ".join(GROUPS.values()).split()
    assert {each.id: each.group for each in CATALOGUE.exercises} == {
        id_: group for group, text in GROUPS.items() for id_ in text.split()
    }
    assert [len(text.split()) for text in GROUPS.values()] == [21, 6, 8, 6]


@pytest.mark.parametrize("limit", EXCLUDED)
def test_a_limit_excludes_exactly_the_exercises_of_its_list(limit):
    assert {each.id for each in CATALOGUE.exercises if limit in each.excluded_by} == ids(EXCLUDED[limit])


def test_fall_risk_allows_exactly_these_with_supervision_only():
    found = {each.id: each.supervised_only_with for each in CATALOGUE.exercises if each.supervised_only_with}
    assert found == dict.fromkeys(ids(FALL_RISK_SUPERVISED), ("fall-risk",))


def test_needs_are_exactly_what_a_home_does_not_have_of_itself():
    assert {each.id: set(each.needs) for each in CATALOGUE.exercises if each.needs} == NEEDS


def test_muscles_are_those_of_the_guideline_and_only_strength_has_them():
    assert {each.id: " ".join(each.muscles) for each in CATALOGUE.exercises if each.muscles} == MUSCLES


def test_bridge_and_prone_hip_extension_train_the_knee_flexors_second():
    found = {each.id: each.secondary for each in CATALOGUE.exercises if each.secondary}
    assert found == {"prone-hip-extension": ("KF",), "bridge": ("KF",)}


def test_every_exercise_trains_both_legs_one_by_one_unless_the_guideline_says_otherwise():
    others = {id_: sides for sides, text in SIDES.items() for id_ in text.split()}
    assert {each.id: each.sides for each in CATALOGUE.exercises} == {
        each.id: others.get(each.id, "each") for each in CATALOGUE.exercises
    }


def test_functional_exercises_are_the_daily_activities():
    found = {each.id for each in CATALOGUE.exercises if each.functional}
    assert found == {"sit-to-stand", "march-step-up", "step-down", "squat", "walking"}


def test_strength_doses_are_those_of_the_table():
    found = {
        each.id: (each.dose.seconds, each.dose.most_reps, each.dose.most_sets)
        for each in CATALOGUE.exercises
        if each.group == "strength"
    }
    assert found == REPS


def test_holds_are_those_of_the_table():
    found = {
        each.id: (each.dose.sets, each.dose.seconds, each.dose.then_seconds)
        for each in CATALOGUE.exercises
        if each.dose.kind == "hold"
    }
    assert found == HOLDS


def test_two_balance_exercises_have_fixed_repetitions_and_all_aerobic_ones_minutes():
    lean, swings = BY_ID["side-lean"].dose, BY_ID["leg-swings"].dose
    assert (lean.sets, lean.reps, lean.seconds) == (2, 8, 4)
    assert (swings.sets, swings.reps, swings.seconds) == (2, 10, 2)
    minutes = [each.id for each in CATALOGUE.exercises if each.dose.kind == "minutes"]
    assert minutes == GROUPS["aerobic"].split()


def test_difficulties_are_those_of_the_table():
    expected = {id_: level for level, text in DIFFICULTY.items() for id_ in text.split()}
    assert {each.id: each.difficulty for each in CATALOGUE.exercises} == {
        each.id: expected.get(each.id, 2) for each in CATALOGUE.exercises
    }


def test_flags_are_those_of_the_table_and_brackets_mean_with_care():
    letters = {"yes": "y", "care": "c", "no": "-"}

    def flags(exercise: Exercise) -> str:
        each = exercise.flags
        return "".join(
            letters[flag] for flag in (each.knee_load, each.fall, each.hip_replacement, each.knee_replacement)
        )

    assert {each.id: flags(each) for each in CATALOGUE.exercises if flags(each) != "----"} == FLAGS
    assert not any(each.flags.high_knee_load_machine for each in CATALOGUE.exercises)


@pytest.mark.parametrize(
    ("flag", "limit"),
    [("hip_replacement", "hip-replacement"), ("knee_replacement", "knee-replacement")],
)
def test_a_replacement_flag_without_brackets_and_only_that_excludes(flag, limit):
    for each in CATALOGUE.exercises:
        assert (getattr(each.flags, flag) == "yes") == (limit in each.excluded_by), each.id


def test_marching_has_a_step_form_on_a_step_or_stairs():
    form = BY_ID["march-step-up"].step_form
    assert (form.needs, form.muscles, form.difficulty) == (("step", "stairs"), ("KE", "HE", "HF"), 2)
    assert [each.id for each in CATALOGUE.exercises if each.step_form] == ["march-step-up"]


def test_sitting_strength_exercises_are_the_three_that_are_shown_as_sitting():
    found = {each.id for each in CATALOGUE.exercises if each.group == "strength" and each.position == "sitting"}
    assert found == {"sit-to-stand", "seated-knee-extension", "leg-press"}


def test_exercises_that_no_lying_excludes_are_the_lying_ones():
    lying = {each.id for each in CATALOGUE.exercises if each.position == "lying"}
    assert lying - {"swimming"} == ids(EXCLUDED["no-lying"])


def test_every_exercise_names_its_source():
    assert all(each.source.startswith("Oefenprogramma Knie- & Heupartrose") for each in CATALOGUE.exercises)
