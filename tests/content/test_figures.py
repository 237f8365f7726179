"""The pictures: bodies that could be real, and exercises that are what the guideline says."""

from itertools import pairwise
from math import atan2, degrees
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from PIL import Image

from content.figures import frames, ids, still
from content.figures.body import BUILD, CM, FOLDER, body
from content.figures.exercise import load, solids
from content.figures.geometry import length, minus
from content.figures.loop import SOURCE, gif, made_of
from content.figures.paint import COLOURS
from content.figures.pose import mixed
from content.library import library
from tests.content.figure_mechanics import RANGES, bottom, centre_of_mass, inside, joints, lowest, support, tops

SHEET = Path(__file__).parents[2] / "docs" / "pictures" / "figures.png"
ONE_PER_CENT = BUILD.stature / 100
EXERCISES = ids()
STATIONS = [(name, n) for name in EXERCISES for n in range(len(load(name).stations))]
FORMS = {"march-step-up-step"}
CATALOGUE = library().catalogue.by_id()
STRENGTH = {name for name, exercise in CATALOGUE.items() if exercise.group == "strength"}
STEADY = {"pelvic-hike-on-step", "wall-press-march", "band-side-step"}  # a straight leg that works


def bodies(name):
    """The figure in every station, and halfway between two."""
    poses = [station.pose for station in load(name).stations]
    steps = [mixed(a, b, share) for a, b in pairwise(poses) for share in (0.25, 0.5, 0.75)]
    return [body(pose) for pose in (*poses, *steps)]


def props_of(name, n):
    return (*load(name).props, *load(name).stations[n].props)


def test_every_exercise_has_its_picture_and_no_picture_is_left_over():
    assert set(EXERCISES) - FORMS == set(CATALOGUE)


@pytest.mark.parametrize("name", EXERCISES)
def test_bones_keep_their_lengths_and_reach_what_they_hold(name):
    for figure in bodies(name):
        for side in ("left", "right"):
            for a, b, bone in (
                ("hip", "knee", "thigh"),
                ("knee", "ankle", "shank"),
                ("ankle", "sole", "ankle_height"),
                ("shoulder", "elbow", "upper_arm"),
                ("elbow", "wrist", "forearm"),
            ):
                bone_length = length(minus(figure.points[f"{side} {a}"], figure.points[f"{side} {b}"]))
                assert bone_length == pytest.approx(CM[bone], abs=0.01)
            heel, ball, toe = (figure.points[f"{side} {name}"] for name in ("heel", "ball", "toe"))
            assert length(minus(heel, ball)) + length(minus(ball, toe)) == pytest.approx(CM["foot"], abs=0.01)
        for limb, missed in figure.missed.items():
            assert missed <= ONE_PER_CENT, limb


@pytest.mark.parametrize("name", EXERCISES)
def test_joints_bend_as_far_as_joints_do(name):
    for figure in bodies(name):
        for side, found in joints(figure).items():
            for joint, bend in found.items():
                low, high = RANGES[joint]
                assert low <= bend <= high, (side, joint, round(bend))


@pytest.mark.parametrize("name", EXERCISES)
def test_nothing_sinks_into_the_floor(name):
    for figure in bodies(name):
        assert lowest(figure) >= -ONE_PER_CENT


@pytest.mark.parametrize(("name", "n"), STATIONS)
def test_what_rests_on_something_touches_it(name, n):
    station = load(name).stations[n]
    figure = body(station.pose)
    for contact in station.contacts:
        x, y, _ = figure.points[contact]
        apart = min(abs(bottom(figure, contact) - top) for top in tops(props_of(name, n), x, y))
        assert apart <= ONE_PER_CENT, contact


@pytest.mark.parametrize(("name", "n"), STATIONS)
def test_who_stands_and_holds_nothing_stands_over_the_feet(name, n):
    exercise = load(name)
    station = exercise.stations[n]
    figure = body(station.pose)
    if exercise.held or figure.points["pelvis"][2] < 45:
        return
    x, y, _ = centre_of_mass(figure)
    assert inside((x, y), support(figure, station.contacts), 1.0), (round(x), round(y))


@pytest.mark.parametrize("name", EXERCISES)
def test_the_stations_of_a_movement_are_seen_to_differ(name):
    exercise = load(name)
    assert exercise.training
    figures = [body(station.pose) for station in exercise.stations]
    assert len(figures) > 1
    for one, two in pairwise(figures):
        moved = max(length(minus(point, two.points[joint])) for joint, point in one.points.items())
        turned = max(length(minus(a, b)) for a, b in zip(one.axes["head"], two.axes["head"], strict=True))
        assert moved > 7 * ONE_PER_CENT or turned > 0.5


@pytest.mark.parametrize("name", sorted(STRENGTH))
def test_the_leg_in_the_training_colour_is_the_one_that_works(name):
    """Its hip or its knee bends otherwise in the second station; what only holds the body up is named in STEADY."""
    exercise = load(name)
    first, second = (joints(body(exercise.stations[n].pose)) for n in (0, 1))
    for side in {limb.split()[0] for limb in exercise.training if "leg" in limb} if name not in STEADY else ():
        change = max(abs(first[side][joint] - second[side][joint]) for joint in ("hip", "knee", "abduct"))
        assert change > 7, side


def test_the_forward_lunge_has_both_knees_and_the_front_shin_square():
    figure = body(load("forward-lunge").stations[-1].pose)
    found = joints(figure)
    assert [found[side]["knee"] for side in ("left", "right")] == [pytest.approx(90, abs=5)] * 2
    ankle, knee = figure.points["right ankle"], figure.points["right knee"]
    assert abs(degrees(atan2(knee[0] - ankle[0], knee[2] - ankle[2]))) <= 5
    assert figure.points["left heel"][2] > 10  # the back heel is off the floor


def test_the_lunge_is_a_small_shallow_step_with_the_knee_not_past_the_toes():
    small, large = (body(load(name).stations[-1].pose).points for name in ("lunge", "forward-lunge"))
    assert small["right sole"][0] - small["left ball"][0] < 0.6 * (large["right sole"][0] - large["left ball"][0])
    assert small["pelvis"][2] > large["pelvis"][2] + 20
    assert small["right knee"][0] <= small["right toe"][0]


@pytest.mark.parametrize("name", ["step-down", "band-hip-abduction"])
def test_a_level_pelvis_is_level(name):
    station = load(name).stations[-1]
    hips = body(station.pose).points
    assert station.level
    assert abs(hips["left hip"][2] - hips["right hip"][2]) < 0.5


@pytest.mark.parametrize("name", EXERCISES)
def test_who_is_on_one_leg_has_something_to_hold_within_reach(name):
    for n, station in enumerate(load(name).stations):
        figure = body(station.pose)
        standing = [contact for contact in station.contacts if contact.split()[-1] in ("sole", "ball", "heel")]
        if len(standing) == 1 and figure.points["pelvis"][2] > 60:
            near = {prop.name for prop in props_of(name, n)} & {"chair", "table", "wall", "rail", "post"}
            assert near, n


def test_the_quad_set_presses_the_knee_down():
    exercise = load("quad-set")
    assert exercise.training == ("right leg thigh",)
    start, end = (body(station.pose).points["right knee"][2] for station in exercise.stations)
    assert start > end + 5


def ends(name):
    return [body(station.pose).points for station in load(name).stations]


def test_the_hugged_knee_goes_across_the_middle():
    start, end = (points["right knee"][0] for points in ends("knee-to-chest-cross"))
    assert start < 0 < end  # the body lies along y, its left is x


def test_the_falling_knee_falls_outwards_and_the_foot_is_against_the_calf():
    start, end = ends("diagonal-hip-opener")
    assert end["right knee"][0] < start["right knee"][0] - 20
    assert end["left knee"][1] > end["right ankle"][1] > end["left ankle"][1]  # the head lies towards +y
    assert abs(end["right ankle"][0] - end["left ankle"][0]) < 12


def test_the_feet_of_the_clam_touch_while_the_knee_rises():
    start, end = ends("clamshell")
    assert end["right knee"][2] > start["right knee"][2] + 15
    assert all(length(minus(points["right ankle"], points["left ankle"])) < 9 for points in (start, end))


def test_the_raised_leg_is_turned_outwards_first():
    toes = [body(station.pose).axes["right foot"][0] for station in load("supine-leg-raise-rotation").stations]
    assert [forward[1] < -0.6 for forward in toes] == [False, True, True]


def test_the_leg_swings_forward_back_and_sideways():
    ahead, behind, aside = (minus(points["right ankle"], points["right hip"]) for points in ends("leg-swings"))
    assert (ahead[0] > 20, behind[0] < -20, aside[1] < -20) == (True, True, True)


def test_who_leans_sideways_leans_as_one_piece_with_both_feet_on_the_floor():
    exercise = load("side-lean")
    assert {contact.split()[0] for contact in exercise.stations[-1].contacts} == {"left", "right"}
    start, end = ends("side-lean")
    assert end["pelvis"][1] < start["pelvis"][1] - 10
    assert end["head"][1] < end["pelvis"][1] - 10
    assert exercise.stations[-1].pose.spine.side == 0


def test_the_hand_of_the_quadriceps_stretch_holds_the_lifted_leg():
    points = ends("standing-quadriceps-stretch")[-1]
    assert length(minus(points["right hand"], points["right ankle"])) < 9


@pytest.mark.parametrize("name", sorted(set(EXERCISES) - FORMS))
def test_the_other_leg_is_shown_where_one_leg_trains_at_a_time(name):
    sides, mirror = CATALOGUE[name].sides, load(name).mirror
    assert mirror or sides != "each"
    assert not mirror or sides in ("each", "alternate")


@pytest.mark.parametrize("name", EXERCISES)
def test_a_still_is_a_small_sheet_without_letters(name):
    svg = still(name)
    tree = ET.fromstring(svg)  # noqa: S314 - made here
    assert not [each for each in tree.iter() if each.tag.endswith(("text", "image", "script"))]
    assert (int(tree.get("width", 0)), 480 <= int(tree.get("height", 0)) <= 720) == (960, True)
    assert len(svg) < 400_000


@pytest.mark.parametrize("name", EXERCISES)
def test_a_loop_returns_to_where_it_began(name):
    play = frames(name)
    assert len(set(play)) <= 32
    assert all(ET.fromstring(svg).get("width") == "480" for svg in set(play))  # noqa: S314 - made here


def test_a_loop_of_two_legs_is_one_small_file():
    loop = gif(frames("quad-set"))
    assert loop.startswith(b"GIF89a")
    assert len(loop) < 1_000_000


def test_the_same_data_gives_the_same_picture():
    assert still("bridge") == still("bridge")


def test_every_prop_and_colour_is_known():
    for name in EXERCISES:
        for n in range(len(load(name).stations)):
            assert {prop.name for prop in props_of(name, n)} <= set(solids())
    assert {solid.colour for shapes in solids().values() for solid in shapes} <= set(COLOURS)


def test_the_sheet_in_the_documents_shows_them_all_as_they_are():
    with Image.open(SHEET) as sheet:  # `make figures` makes it anew
        assert sheet.text[SOURCE] == made_of([still(name) for name in EXERCISES])
    assert SHEET.stat().st_size < 500_000


def test_an_exercise_without_a_picture_is_a_key_error():
    with pytest.raises(KeyError):
        still("juggling")


def test_pose_files_are_data_that_fits():
    for path in (FOLDER / "poses").glob("*.yaml"):
        assert set(yaml.safe_load(path.read_text())) <= set(type(load(path.stem)).model_fields)
