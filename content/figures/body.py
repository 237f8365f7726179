"""A body in a pose: where each joint is. Bones keep their lengths, whatever the pose says.

The pelvis is the root. A limb is posed by joint angles or by a fixed place of its end (a foot on the floor, a hand on a
chair); the joint between is then worked out. Names: "left knee", "right sole", "head" … as in README.md.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from content.figures.geometry import (
    UPRIGHT,
    Axes,
    Vector,
    across,
    around,
    cross,
    length,
    minus,
    placed,
    plus,
    scaled,
    two_bones,
    unit,
)
from content.figures.pose import Arm, Leg, Pose
from content.reading import ContentError, read_model

SIDES = (("left", 1), ("right", -1))
FOLDER = Path(__file__).parent


class _Build(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    stature: float
    source: str
    segments: dict[str, float]
    half_widths: dict[str, float]


def _read() -> _Build:
    problems: list[str] = []
    build = read_model(FOLDER, "body.yaml", _Build, problems)
    if build is None:
        raise ContentError(problems)
    return build


BUILD = _read()
STATURE = BUILD.stature
CM = {name: share * STATURE for name, share in (BUILD.segments | BUILD.half_widths).items()}
ANKLE, GRIP = CM["ankle_height"], 0.45 * CM["hand"]  # a hand holds with its middle
HEEL_BACK = 0.25 * CM["foot"]  # behind the ankle
BALL_AHEAD = 0.48 * CM["foot"]  # before it


@dataclass(frozen=True)
class Body:
    """Points in centimetres, and how the parts that have a front are turned."""

    points: dict[str, Vector]
    axes: dict[str, Axes]
    missed: dict[str, float]  # limbs that do not reach their fixed place, by how many centimetres

    def moved(self, way: Vector) -> "Body":
        return replace(self, points={name: plus(point, way) for name, point in self.points.items()})

    def mirrored(self) -> "Body":
        """The same pose with left and right exchanged."""
        return Body(
            {_other(name): _across_middle(point) for name, point in self.points.items()},
            {_other(name): _mirrored_axes(axes) for name, axes in self.axes.items()},
            {_other(name): missed for name, missed in self.missed.items()},
        )


def _other(name: str) -> str:
    if name.startswith("left"):
        return "right" + name[4:]
    return "left" + name[5:] if name.startswith("right") else name


def _across_middle(point: Vector) -> Vector:
    return point[0], -point[1], point[2]


def _mirrored_axes(axes: Axes) -> Axes:
    return _across_middle(axes[0]), scaled(_across_middle(axes[1]), -1), _across_middle(axes[2])


def body(pose: Pose) -> Body:
    """The body in this pose."""
    built = Body({}, {}, {})
    _trunk(built, pose)
    for name, side in SIDES:
        _leg(built, pose, getattr(pose, f"{name}_leg"), name, side)
    if pose.anchor is not None:
        built = built.moved(minus(pose.at, built.points[pose.anchor]))
        # What is fixed stays where it is while the anchor moves the rest.
        for name, side in SIDES:
            _leg(built, pose, getattr(pose, f"{name}_leg"), name, side)
    for name, side in SIDES:
        _arm(built, getattr(pose, f"{name}_arm"), name, side)
    return built


def _trunk(built: Body, pose: Pose) -> None:
    p, axes = built.points, built.axes
    pelvis = around(around(around(UPRIGHT, 2, pose.turn), 1, pose.pitch), 0, -pose.roll)
    at = pose.at if pose.anchor is None else (0.0, 0.0, 0.0)
    waist = around(around(around(pelvis, 1, pose.spine.flex / 2), 0, -pose.spine.side / 2), 2, pose.spine.turn / 2)
    chest = around(around(around(waist, 1, pose.spine.flex / 2), 0, -pose.spine.side / 2), 2, pose.spine.turn / 2)
    head = around(around(around(chest, 2, pose.neck.turn), 1, pose.neck.flex), 0, -pose.neck.side)
    axes |= {"pelvis": pelvis, "waist": waist, "chest": chest, "head": head}
    p["pelvis"] = at
    p["waist"] = placed(pelvis, (-1, 0, 0.30 * CM["trunk"]), at)
    p["chest"] = placed(waist, (0, 0, 0.28 * CM["trunk"]), p["waist"])
    p["shoulders"] = placed(chest, (0, 0, 0.42 * CM["trunk"]), p["chest"])
    p["neck"] = placed(chest, (1, 0, 4.5), p["shoulders"])
    p["head"] = placed(head, (2.0, 0, 12.4), p["neck"])
    p["seat"] = placed(pelvis, (-4, 0, -8.6), at)
    for name, side in SIDES:
        p[f"{name} hip"] = placed(pelvis, (0, side * CM["hip"], 0), at)
        lift = getattr(pose, f"{name}_arm").shrug
        p[f"{name} shoulder"] = placed(chest, (0, side * CM["shoulder"], lift), p["shoulders"])


def _leg(built: Body, pose: Pose, leg: Leg, name: str, side: int) -> None:
    p, pelvis = built.points, built.axes["pelvis"]
    hip = p[f"{name} hip"]
    foot = _foot_axes(leg, pose.turn, side) if leg.pitch is not None or leg.foot is not None else None
    target = leg.ankle_at
    if leg.foot is not None and foot is not None:
        target = _ankle_over(leg.foot, leg, pose.turn, side, foot)
    if target is not None:
        ahead = leg.pole or plus(_level(foot[0]) if foot else pelvis[0], pelvis[0], 0.5)
        knee, ankle = two_bones(hip, target, CM["thigh"], CM["shank"], ahead)
        built.missed[f"{name} leg"] = length(minus(ankle, target))
        front = unit(across(plus(ahead, (0.0, 0.0, 0.0)), unit(minus(ankle, hip))))
        thigh, shank = _bone(hip, knee, front), _bone(knee, ankle, front)
    else:
        thigh = around(around(around(pelvis, 1, -leg.hip), 0, side * leg.abduct), 2, side * leg.rotate)
        shank = around(thigh, 1, leg.knee)
        knee = plus(hip, thigh[2], -CM["thigh"])
        ankle = plus(knee, shank[2], -CM["shank"])
    foot = foot or around(shank, 1, -leg.ankle)
    bent = leg.foot is not None and (leg.pitch or 0.0) > 0
    toes = around(UPRIGHT, 2, pose.turn + side * leg.toes) if bent else foot
    ball = placed(foot, (BALL_AHEAD, 0, -ANKLE), ankle)
    built.axes.update(
        {f"{name} thigh": thigh, f"{name} shank": shank, f"{name} foot": foot, f"{name} toes": toes}
    )
    p |= {
        f"{name} knee": knee,
        f"{name} ankle": ankle,
        f"{name} sole": plus(ankle, foot[2], -ANKLE),
        f"{name} heel": placed(foot, (-HEEL_BACK, 0, -ANKLE), ankle),
        f"{name} ball": ball,
        f"{name} toe": plus(ball, toes[0], CM["foot"] - HEEL_BACK - BALL_AHEAD),
    }


def _foot_axes(leg: Leg, turn: float, side: int) -> Axes:
    return around(around(UPRIGHT, 2, turn + side * leg.toes), 1, leg.pitch or 0.0)


def _ankle_over(foot: Vector, leg: Leg, turn: float, side: int, axes: Axes) -> Vector:
    """The ankle of a foot that stands at `foot`: a raised heel turns it around its ball, raised toes around its heel."""
    flat = around(UPRIGHT, 2, turn + side * leg.toes)
    pivot = BALL_AHEAD if (leg.pitch or 0.0) > 0 else -HEEL_BACK
    return placed(axes, (-pivot, 0, ANKLE), plus(foot, flat[0], pivot))


def _level(way: Vector) -> Vector:
    flat = (way[0], way[1], 0.0)
    return unit(flat) if length(flat) > 0.01 else way


def _bone(start: Vector, end: Vector, front: Vector) -> Axes:
    up = unit(minus(start, end))
    left = unit(cross(up, front))
    return cross(left, up), left, up


def _arm(built: Body, arm: Arm, name: str, side: int) -> None:
    p, chest = built.points, built.axes["chest"]
    shoulder = p[f"{name} shoulder"]
    reach = CM["forearm"] + (0.0 if arm.fingers else GRIP)
    if arm.hand is not None:
        target = plus(p[arm.hand], arm.plus) if isinstance(arm.hand, str) else plus(arm.hand, arm.plus)
        back = arm.pole or placed(chest, (-1.0, side * 0.6, -0.5))
        elbow, end = two_bones(shoulder, target, CM["upper_arm"], reach, back)
        built.missed[f"{name} arm"] = length(minus(end, target))
        front = scaled(unit(across(back, unit(minus(end, shoulder)))), -1)
        fore = _bone(elbow, end, front)
    else:
        upper = around(around(around(chest, 1, -arm.flex), 0, side * arm.abduct), 2, side * arm.rotate)
        elbow = plus(shoulder, upper[2], -CM["upper_arm"])
        fore = around(upper, 1, -arm.elbow)
    wrist = plus(elbow, fore[2], -CM["forearm"])
    fingers = unit(arm.fingers) if arm.fingers else scaled(fore[2], -1)
    p |= {
        f"{name} elbow": elbow,
        f"{name} wrist": wrist,
        f"{name} hand": plus(wrist, fingers, GRIP),
        f"{name} fingers": plus(wrist, fingers, 0.8 * CM["hand"]),
    }
