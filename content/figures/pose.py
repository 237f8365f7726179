"""A pose as it is written: the pelvis, the joint angles and the fixed places. Degrees and centimetres."""

from math import pi, sin
from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator

from content.figures.geometry import Vector, between

LEGS = ("left_leg", "right_leg")
SHORTEST_STEP, LIFT = 8.0, 7.0
NOWHERE: Vector = (0.0, 0.0, 0.0)


class _Data(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Bend(_Data):
    """Of the spine or the neck: forward, to the left, and the turn to the left."""

    flex: float = 0.0
    side: float = 0.0
    turn: float = 0.0


class Leg(_Data):
    """By angles (hip, abduct, rotate outwards, knee, ankle: toes up), or by a foot that stands, or by a fixed ankle."""

    hip: float = 0.0
    abduct: float = 0.0
    rotate: float = 0.0
    knee: float = 0.0
    ankle: float = 0.0
    foot: Vector | None = None  # the sole below the ankle, as if the foot were flat
    ankle_at: Vector | None = None
    pitch: float | None = None  # of the foot against the floor: heel up is positive
    toes: float = 0.0  # outwards
    pole: Vector | None = None  # where the knee points


class Arm(_Data):
    """By angles, or by a hand that is somewhere: a place, or a point of the body and what is added to it."""

    flex: float = 0.0
    abduct: float = 6.0
    rotate: float = 0.0
    elbow: float = 8.0
    shrug: float = 0.0
    hand: Vector | str | None = None
    plus: Vector = NOWHERE
    fingers: Vector | None = None  # where they point when the hand lies flat; the place is then the wrist's
    pole: Vector | None = None  # where the elbow points


class Pose(_Data):
    """`at` is the middle between the hips, or the place of the point that `anchor` names."""

    at: Vector = (0.0, 0.0, 90.0)
    anchor: str | None = None
    turn: float = 0.0
    pitch: float = 0.0  # forward; -90 lies on the back, 90 on the face
    roll: float = 0.0  # to the left; 90 lies on the left side
    spine: Bend = Bend()
    neck: Bend = Bend()
    left_leg: Leg = Leg()
    right_leg: Leg = Leg()
    left_arm: Arm = Arm()
    right_arm: Arm = Arm()

    @model_validator(mode="after")
    def _one_way_each(self) -> Self:
        for leg in (self.left_leg, self.right_leg):
            if leg.foot is not None and leg.ankle_at is not None:
                raise ValueError("a leg has a foot or an ankle_at, not both")
        return self


def mixed(a: Pose, b: Pose, share: float) -> Pose:
    """The pose on the way from `a` (0) to `b` (1); what only one of them fixes must be fixed in both."""
    between_ = Pose.model_validate(_mixed(a.model_dump(), b.model_dump(), share))
    legs = {name: _stepping(getattr(a, name), getattr(b, name), getattr(between_, name), share) for name in LEGS}
    return between_.model_copy(update=legs)


def _stepping(a: Leg, b: Leg, leg: Leg, share: float) -> Leg:
    """A foot that goes forward or sideways on the ground is lifted on its way."""
    if a.foot is None or b.foot is None or leg.foot is None:
        return leg
    ahead, sideways = b.foot[0] - a.foot[0], abs(b.foot[1] - a.foot[1])
    if a.foot[2] != b.foot[2] or max(ahead, sideways) < SHORTEST_STEP:
        return leg
    x, y, z = leg.foot
    return leg.model_copy(update={"foot": (x, y, z + LIFT * sin(pi * share))})


def _mixed(a: object, b: object, share: float) -> object:
    if isinstance(a, dict) and isinstance(b, dict):
        return {key: _mixed(a[key], b[key], share) for key in a}
    if isinstance(a, float) and isinstance(b, float):
        return a + (b - a) * share
    if isinstance(a, tuple) and isinstance(b, tuple):
        return between(a, b, share)
    return a if share < 0.5 else b
