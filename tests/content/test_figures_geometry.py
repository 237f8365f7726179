"""What the figures are drawn with: bones that reach, outlines that hold everything, poses between two poses."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from content.figures.body import CM, body
from content.figures.geometry import UPRIGHT, around, cross, dot, hull, length, minus, plus, two_bones
from content.figures.pose import Arm, Leg, Pose, mixed
from tests.content.figure_mechanics import inside

number = st.floats(-100, 100)
vector = st.tuples(number, number, number)
angle = st.floats(-180, 180)
legs = st.builds(
    Leg, hip=st.floats(-30, 130), abduct=st.floats(-20, 50), rotate=st.floats(-40, 40), knee=st.floats(0, 150)
)
arms = st.builds(Arm, flex=st.floats(-60, 180), abduct=st.floats(0, 180), elbow=st.floats(0, 150))
poses = st.builds(
    Pose,
    turn=angle,
    pitch=st.floats(-120, 120),
    roll=st.floats(-90, 90),
    left_leg=legs,
    right_leg=legs,
    left_arm=arms,
    right_arm=arms,
)
LIMBS = (
    ("hip", "knee", "thigh"),
    ("knee", "ankle", "shank"),
    ("shoulder", "elbow", "upper_arm"),
    ("elbow", "wrist", "forearm"),
)


@given(vector, vector, vector)
def test_two_bones_keep_their_lengths_and_reach_what_can_be_reached(start, target, towards):
    way = minus(target, start)
    assume(length(way) > 1)
    assume(length(cross(way, towards)) > 1)
    joint, end = two_bones(start, target, 40, 35, towards)
    assert length(minus(joint, start)) == pytest.approx(40)
    assert length(minus(end, joint)) == pytest.approx(35)
    if 6 < length(way) < 74:
        assert length(minus(end, target)) < 0.01
        assert dot(minus(joint, plus(start, way, 0.5)), towards) > -75 * length(towards)


@given(st.lists(angle, max_size=6), st.integers(0, 2))
def test_turned_axes_stay_square(turns, axis):
    axes = UPRIGHT
    for n, degrees in enumerate(turns):
        axes = around(axes, (axis + n) % 3, degrees)
    for n in range(3):
        assert length(axes[n]) == pytest.approx(1)
        assert dot(axes[n], axes[(n + 1) % 3]) == pytest.approx(0, abs=1e-9)
    assert dot(cross(axes[0], axes[1]), axes[2]) == pytest.approx(1)


@given(st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=3, max_size=30))
def test_an_outline_holds_all_its_dots(dots):
    edge = hull(dots)
    assert set(edge) <= set(dots)
    assert len(edge) < 3 or all(inside(each, edge, 1e-9) for each in dots)


@given(poses)
def test_no_pose_stretches_a_bone(pose):
    points = body(pose).points
    for side in ("left", "right"):
        for a, b, bone in LIMBS:
            assert length(minus(points[f"{side} {a}"], points[f"{side} {b}"])) == pytest.approx(CM[bone])


@given(poses)
def test_the_other_leg_is_the_mirror_image(pose):
    figure = body(pose)
    other = figure.mirrored()
    assert other.mirrored().points == figure.points
    x, y, z = figure.points["left knee"]
    assert other.points["right knee"] == (x, -y, z)


@given(poses, poses)
def test_the_way_from_one_pose_to_another_begins_and_ends_with_them(one, two):
    for share, pose in ((0.0, one), (1.0, two)):
        on_the_way = body(mixed(one, two, share)).points
        for name, point in body(pose).points.items():
            assert on_the_way[name] == pytest.approx(point, abs=1e-6)


def test_a_foot_that_steps_forward_leaves_the_floor():
    start, end = (Pose(right_leg=Leg(foot=(x, -9, 0))) for x in (0, 40))
    assert mixed(start, end, 0.5).right_leg.foot == pytest.approx((20, -9, 7))
    assert mixed(end, start, 0.5).right_leg.foot == pytest.approx((20, -9, 0))
