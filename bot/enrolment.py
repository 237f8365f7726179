"""The fields of an enrolment: what can be chosen for each, shared by the command, its guided form and its messages."""

from dataclasses import dataclass
from typing import Literal, get_args

from content.words import (
    LANGUAGES,
    WEEKDAYS,
    Equipment,
    Experience,
    Extra,
    Goal,
    Joint,
    Limit,
    Side,
)

AEROBICS = ("walking", "cycling", "swimming", "cross-trainer", "treadmill", "rowing")


@dataclass(frozen=True)
class Field:
    """A field of /enrol: `one` of its options, `many` of them, or `typed`."""

    name: str
    kind: Literal["one", "many", "typed"]
    options: tuple[str, ...] = ()


FIELDS = (
    Field("code", "typed"),
    Field("joint", "one", get_args(Joint)),
    Field("strength", "one", get_args(Experience)),
    Field("aerobic", "one", get_args(Experience)),
    Field("days", "many", WEEKDAYS),
    Field("has", "many", get_args(Equipment)),
    Field("side", "one", get_args(Side)),
    Field("weeks", "one", ("8", "9", "10", "11", "12")),
    Field("start", "typed"),
    Field("therapist", "one"),
    Field("supervised", "many", WEEKDAYS),
    Field("limits", "many", get_args(Limit)),
    Field("extras", "many", get_args(Extra)),
    Field("exclude", "typed"),
    Field("aerobics", "many", AEROBICS),
    Field("goals", "many", get_args(Goal)),
    Field("sessions_used", "one", tuple(str(number) for number in range(13))),
    Field("session_limit", "typed"),
    Field("pain_limit", "one", ("4", "5", "6", "7")),
    Field("lang", "one", LANGUAGES),
    Field("tz", "typed"),
    Field("time", "typed"),
)
BY_NAME = {field.name: field for field in FIELDS}

# Asked one after the other; everything else is taken by default and shown on the card.
GUIDED = ("code", "joint", "strength", "aerobic", "days", "has")
CARD = "card"


def step_after(step: str) -> str:
    """The next step of the guided enrolment; the card after the last, and after a change made from the card."""
    place = GUIDED.index(step) + 1 if step in GUIDED else len(GUIDED)
    return GUIDED[place] if place < len(GUIDED) else CARD
