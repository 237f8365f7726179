from itertools import chain

import pytest

from scheduler.programme import Course, plan_week
from tests.programme.sentences import sentences


def aerobic(programme, week, **fields):
    days = [day for day in programme(**fields).days if day.week == week]
    return [each for each in chain.from_iterable(day.sessions for day in days) if each.type == "aerobic"]


def ids(session, group):
    return [each.exercise for each in session.items if each.group == group]


STAND, CALF, REACH = "standing-quadriceps-stretch", "calf-wall-stretch", "seated-forward-reach"
KNEEL, CHEST, OPENER = "kneeling-hip-flexor-stretch", "knee-to-chest-cross", "diagonal-hip-opener"
SIDE, BEND = "side-lunge-stretch", "standing-side-bend"


@pytest.mark.parametrize(
    ("fields", "blocks"),
    [
        ({"joint": "knee"}, [(STAND, CALF), (REACH, STAND), (CALF, REACH)]),
        ({"joint": "hip"}, [(KNEEL, CHEST), (OPENER, KNEEL), (CHEST, OPENER)]),
        ({"joint": "both"}, [(STAND, KNEEL), (REACH, OPENER), (CALF, CHEST)]),
        ({"joint": "knee", "exclude": [CALF]}, [(STAND, REACH)] * 3),
        ({"joint": "knee", "exclude": [CALF, REACH]}, [(STAND, KNEEL)] * 3),
        ({"joint": "hip", "limits": ["hip-replacement"]}, [(STAND, CALF)] * 3),
        ({"joint": "both", "limits": ["hip-replacement"]}, [(STAND, CALF)] * 2 + [(STAND, CALF)]),
        ({"joint": "knee", "limits": ["hip-replacement", "knee-replacement"]}, [(CALF, SIDE)] * 3),
        ({"joint": "hip", "limits": ["hip-replacement", "knee-replacement"], "exclude": [CALF]},
         [(SIDE, BEND)] * 3),
    ],
)  # fmt: skip
def test_two_stretches_for_the_joint_change_with_the_block(programme, fields, blocks):
    for week, expected in zip((1, 5, 9), blocks, strict=True):
        sessions = aerobic(programme, week, extras=["rom"], **fields)
        assert [tuple(ids(each, "rom")) for each in sessions] == [expected] * 3 + [()] * 2


def test_a_stretch_is_held_twice_without_rest(programme):
    first = aerobic(programme, 1, extras=["rom"])[0]
    assert [(each.sets, each.hold_s, each.rest_s, each.minutes) for each in first.items[1:]] == [(2, 30, None, 2.0)] * 2


def test_balance_is_in_each_strength_and_in_the_third_aerobic_session(programme, strength):
    both = ["feet-together-stand", "side-lean"]
    assert [ids(each, "balance") for each in aerobic(programme, 1, extras=["balance"])] == [
        [], [], both, [], []
    ]  # fmt: skip
    assert [ids(each, "balance") for each in strength(1, extras=["balance"])] == [both, both]


def test_with_few_days_balance_is_in_the_last_aerobic_session(programme):
    sessions = aerobic(programme, 1, extras=["balance"], days=["mon", "tue"])
    assert [len(ids(each, "balance")) for each in sessions] == [0, 2]


def test_harder_balance_waits_for_the_therapist(programme):
    plan = programme(extras=["balance"], exclude=["side-lean"], strength="used", has=["band"])
    found = {item.exercise for day in plan.days for each in day.sessions for item in each.items}
    assert {"feet-together-stand"} <= found
    assert not found & {"leg-swings", "single-leg-head-turns", "single-leg-eyes-closed", "bosu-balance"}
    assert sentences(plan) == ("Only 1 of 2 balance exercises can be planned: no other one is usable.",)


def test_extras_that_cannot_be_given_are_said(programme):
    plan = programme(extras=["balance"], exclude=["feet-together-stand", "side-lean"], has=["band"])
    assert sentences(plan) == ("No balance exercise is usable.",)


@pytest.mark.parametrize(
    ("fields", "order", "said"),
    [
        ({}, "walking walking walking", []),
        ({"aerobics": ["cycling", "walking"], "has": ["bicycle"]}, "cycling walking cycling", []),
        ({"aerobics": ["cycling", "walking"], "has": ["bicycle"], "goals": ["walking"]},
         "walking cycling walking", []),
        ({"aerobics": ["cycling"], "has": ["bicycle"], "goals": ["walking"]}, "cycling cycling cycling", []),
        ({"aerobics": ["rowing", "walking"], "has": ["rower"], "limits": ["hip-replacement"]},
         "walking walking walking", ["Rowing machine is left out"]),
        ({"aerobics": ["treadmill"], "has": ["treadmill"], "limits": ["fall-risk"]},
         "walking walking walking", ["left out", "walking is planned instead"]),
        ({"aerobics": ["swimming"], "exclude": ["walking"]}, "", ["Swimming is", "No aerobic session"]),
    ],
)  # fmt: skip
def test_activities_take_turns_and_unusable_ones_are_left_out(programme, fields, order, said):
    sessions = aerobic(programme, 1, **{"has": [], **fields})
    assert " ".join(each.items[0].exercise for each in sessions[:3]) == order
    warnings = [each for each in sentences(programme(**fields)) if "Knee flexors" not in each]
    assert len(warnings) == len(said)
    assert all(part in warning for part, warning in zip(said, warnings, strict=True))


def test_the_turns_go_on_from_week_to_week(programme):
    fields = {"aerobics": ["cycling", "walking"], "has": ["bicycle"]}
    assert aerobic(programme, 2, **fields)[0].items[0].exercise == "walking"  # the sixth session


def test_extras_stay_within_a_third_of_the_main_part(strength):
    exclude = ["quad-set", "wall-press-march"]
    sessions = strength(1, limits=["no-lying"], exclude=exclude, extras=["balance"])
    found = [(each.primary_minutes, ids(each, "balance")) for each in sessions]
    assert found == [(12.9, ["feet-together-stand"]), (10.8, ["feet-together-stand"])]


def test_without_aerobic_sessions_stretching_is_said_to_be_missing(programme):
    plan = programme(extras=["rom"], exclude=["walking"], has=["band"])
    assert sentences(plan)[-1] == "No stretching is planned: it belongs to the aerobic sessions."


def test_harder_balance_exercises_come_once_the_therapist_agreed_to_them(library, prescribe):
    def planned(exclude, level):
        prescription = prescribe(extras=["balance"], exclude=exclude).model_copy(update={"balance_level": level})
        days = plan_week(prescription, library, 5, "N5", "A4", course=Course(block_row="N5"))
        return {item for day in days for session in day.sessions for item in ids(session, "balance")}

    easy = ["feet-together-stand", "side-lean"]
    assert planned(easy, 1) == set()
    assert planned(easy, 2) == planned([], 2) == {"leg-swings", "single-leg-head-turns"}
    assert planned([], 1) == set(easy)
