"""What a therapist prescribes: the input of `plan`, of the enrolment, and of the programme's rules."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from content.own_exercise import OWN, OwnExercise
from content.words import Equipment, Experience, Extra, Goal, Joint, Limit, Side, Weekday

Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{1,32}$")]


LEAST_PAIN_LIMIT = 4
# What only a therapist changes, later on: no fields of /enrol or plan.
LATER_ON = frozenset({"time_contingent", "added", "own", "balance_level", "strength_exercises", "functional"})
USUAL_WEEKS = range(8, 13)  # 7 and 13 only as a therapist changes a programme, with a reason (scheduler.planning)


class Prescription(BaseModel):
    """One patient's prescription.

    Dates are local dates. Words outside the vocabularies and weeks outside 7-13 raise pydantic's
    ValidationError; exercise ids, and that a new one has 8-12 weeks, are checked where the fields are read
    (scheduler.programme.reading). time_contingent: pain is recorded, the dose follows without it.

    `added`: exercises chosen by hand, of the catalogue or the practice's own, the latter in `own` as they were then.
    `balance_level`: the hardest balance exercise that the therapist agreed to. `strength_exercises`: so many the rules
    choose for a strength session. `functional`: more of daily activities.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: Code
    joint: Joint
    start: date
    side: Side = "both"
    weeks: Annotated[int, Field(ge=7, le=13)] = 12
    strength: Experience = "new"
    aerobic: Experience = "new"
    has: tuple[Equipment, ...] = ()
    limits: tuple[Limit, ...] = ()
    extras: tuple[Extra, ...] = ()
    exclude: tuple[str, ...] = ()
    aerobics: Annotated[tuple[str, ...], Field(min_length=1)] = ("walking",)
    goals: tuple[Goal, ...] = ()
    days: Annotated[tuple[Weekday, ...], Field(min_length=1)] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    supervised: Annotated[tuple[Weekday, ...], Field(max_length=2)] | None = None
    practice: tuple[Equipment, ...] = ()
    sessions_used: Annotated[int, Field(ge=0, le=12)] = 0
    session_limit: Annotated[int, Field(ge=0)] = 12
    pain_limit: Annotated[int, Field(ge=LEAST_PAIN_LIMIT, le=7)] = 5
    strength_days: Annotated[int, Field(ge=2, le=3)] = 2  # a week
    time_contingent: bool = False
    added: tuple[str, ...] = ()
    own: tuple[OwnExercise, ...] = ()
    balance_level: Annotated[int, Field(ge=1, le=3)] = 1
    strength_exercises: Annotated[int, Field(ge=4, le=7)] = 5
    functional: bool = False

    @model_validator(mode="after")
    def _added_once_and_known(self) -> "Prescription":
        if len(set(self.added)) < len(self.added):
            raise ValueError("added: the same exercise twice")
        if [each for each in self.added if each.startswith(OWN)] != [each.id for each in self.own]:
            raise ValueError("own: not the own exercises that are added, in their order")
        return self
