"""What stands round the bones: balls whose hull is a part. Shape only; the lengths are the body's."""

from dataclasses import dataclass

from content.figures.body import ANKLE, CM, HEEL_BACK, SIDES, Body
from content.figures.geometry import Ball, between, placed

THIGH, KNEE, CALF, SHIN_END = 8.6, 5.6, 5.7, 3.7
LIMBS = ("left leg", "right leg", "left arm", "right arm")


@dataclass(frozen=True)
class Part:
    limb: str  # one of LIMBS, "trunk" or "head"
    cloth: str  # shirt, trousers, shoe, skin
    balls: tuple[Ball, ...]
    name: str = ""


def parts(body: Body) -> list[Part]:
    """All parts but the face, from the trunk outwards."""
    return [*_trunk(body), *(part for side, _ in SIDES for part in [*_leg(body, side), *_arm(body, side)])]


def _trunk(body: Body) -> list[Part]:
    p, pelvis, waist, chest = body.points, body.axes["pelvis"], body.axes["waist"], body.axes["chest"]
    hips = [(placed(pelvis, (-2.5, y, 0), p["pelvis"]), 8.6) for y in (-6.6, 6.6)]
    hips += [(placed(pelvis, (0.5, y, 4), p["pelvis"]), 8.4) for y in (-6.4, 6.4)]
    belt = [(placed(waist, (1, y, 1), p["waist"]), 9.0) for y in (-6.2, 6.2)]
    belly = [(placed(waist, (1.4, y, 4), p["waist"]), 9.4) for y in (-5.8, 5.8)]
    ribs = [(placed(chest, (0.6, y, 2), p["chest"]), 10.0) for y in (-6, 6)]
    top = [(placed(chest, (0, y, -1.5), p["shoulders"]), 6.2) for y in (-11, 11)]
    breast = [(placed(chest, (0.8, y, -9), p["shoulders"]), 9.8) for y in (-6.5, 6.5)]
    neck = [(placed(chest, (0, 0, 1), p["shoulders"]), 5.6), (between(p["neck"], p["head"], 0.3), 5.2)]
    return [
        Part("trunk", "skin", tuple(neck), "neck"),
        Part("trunk", "trousers", (*hips, *belt), "pelvis"),
        Part("trunk", "shirt", (*belly, *ribs), "belly"),
        Part("trunk", "shirt", (*ribs, *breast, *top), "chest"),
    ]


def _leg(body: Body, side: str) -> list[Part]:
    p, shank, foot = body.points, body.axes[f"{side} shank"], body.axes[f"{side} foot"]
    hip, knee, ankle = p[f"{side} hip"], p[f"{side} knee"], p[f"{side} ankle"]
    calf = placed(shank, (-1.0, 0, -0.3 * CM["shank"]), knee)
    low = -ANKLE
    return [
        Part(f"{side} leg", "trousers", ((hip, THIGH), (knee, KNEE)), "thigh"),
        Part(f"{side} leg", "trousers", ((knee, KNEE), (calf, CALF), (ankle, SHIN_END)), "shank"),
        Part(
            f"{side} leg",
            "shoe",
            (
                (placed(foot, (-0.5, 0, -0.5), ankle), 3.9),
                (placed(foot, (3.4 - HEEL_BACK, 0, low + 3.4), ankle), 3.4),
                (placed(foot, (0.45 * CM["foot"], -1.4, low + 2.9), ankle), 2.9),
                (placed(foot, (0.45 * CM["foot"], 1.4, low + 2.9), ankle), 2.9),
                (placed(body.axes[f"{side} toes"], (-2.2, 0, 2.2), p[f"{side} toe"]), 2.2),
            ),
            "foot",
        ),
    ]


def _arm(body: Body, side: str) -> list[Part]:
    p, limb = body.points, f"{side} arm"
    shoulder, elbow, wrist, hand = (p[f"{side} {name}"] for name in ("shoulder", "elbow", "wrist", "hand"))
    return [
        Part(limb, "skin", ((between(shoulder, elbow, 0.4), 4.2), (elbow, 3.7)), "upper arm"),
        Part(limb, "skin", ((elbow, 3.7), (between(elbow, wrist, 0.3), 3.9), (wrist, 2.8)), "forearm"),
        Part(limb, "skin", ((wrist, 2.8), (hand, 3.6), (between(hand, p[f"{side} fingers"], 0.7), 2.3)), "hand"),
        Part(limb, "shirt", ((shoulder, 5.6), (between(shoulder, elbow, 0.52), 5.2)), "sleeve"),
    ]
