"""The steps of describing an own exercise: shared by its dialogue and its message."""

from collections.abc import Mapping
from typing import get_args

from content.catalogue import Dose, Hold, Minutes, Reps
from content.words import Group, Limit, Muscle

PREFIX = "own."  # what a draft's step begins with, so that no other dialogue takes it for its own
STEPS = ("name", "text", "group", "muscles", "dose", "sides", "flags", "picture")
TYPED = ("name", "text")
KNEE = "knee-load"

GROUPS: tuple[str, ...] = get_args(Group)
MUSCLES: tuple[str, ...] = get_args(Muscle)
FLAGS: tuple[str, ...] = (KNEE, *get_args(Limit))
SIDES = ("each", "both")
# word of a button -> what it means; how much of it is done follows the ladder where it is strength
DOSES: Mapping[str, Mapping[str, Dose]] = {
    "strength": {f"reps_{seconds}": Reps(seconds=seconds) for seconds in (3, 4, 5, 8)},
    "rom": {f"hold_{seconds}": Hold(sets=2, seconds=seconds) for seconds in (15, 20, 30)},
    "balance": {
        **{f"hold_{seconds}": Hold(sets=3, seconds=seconds) for seconds in (10, 20, 30)},
        **{f"times_{reps}": Reps(seconds=4, sets=2, reps=reps) for reps in (8, 10)},
    },
    "aerobic": {},
}


def dose_of(group: str, word: str) -> Dose:
    """Raises KeyError for a dose that this group has not."""
    return Minutes() if group == "aerobic" else DOSES[group][word]


def options(step: str, group: str) -> tuple[str, ...]:
    """What can be chosen with buttons in this step; empty where something is typed or sent."""
    chosen = {"group": GROUPS, "muscles": MUSCLES, "sides": SIDES, "flags": FLAGS, "dose": tuple(DOSES.get(group, {}))}
    return chosen.get(step, ())


def step_after(step: str, group: str) -> str:
    """The next step; muscles are asked of strength only, dose and sides not of an aerobic activity."""
    left_out = {"strength": set(), "aerobic": {"muscles", "dose", "sides"}}.get(group, {"muscles"})
    following = STEPS[STEPS.index(step) + 1 :]
    return next(each for each in following if each not in left_out)
