"""What the guideline asks, as typed facts (content/guideline.yaml). Each fact names its source.

Ranges are inclusive pairs. Borg is the 6-20 scale of perceived exertion.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from content.words import Extra, Joint, Limit, Muscle, SessionType

Source = Annotated[str, StringConstraints(pattern=r"^(practice|Oefenprogramma Knie- & Heupartrose.*)$")]
Sentence = Annotated[str, StringConstraints(min_length=1)]
Activity = Literal["walking", "cycling", "swimming", "rowing", "cross-trainer"]
Unless = Literal["paused", "fewer-days", "therapist", "no-usable-exercise"]


def _rising(pair: tuple[int, int]) -> tuple[int, int]:
    if pair[0] > pair[1]:
        raise ValueError("a range goes from low to high")
    return pair


Range = Annotated[tuple[int, int], AfterValidator(_rising)]
BorgRange = Annotated[tuple[Annotated[int, Field(ge=6)], Annotated[int, Field(le=20)]], AfterValidator(_rising)]


class Fact(BaseModel):
    """A fact with its source: the exercise programme, or "practice" (common physiotherapy practice)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: Source


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Frequency(Fact):
    """The least a week holds. `minutes`: 30 or more, each time; the aerobic day's total for the planner."""

    every_day: bool
    strength_per_week: int
    aerobic_per_week: int
    minutes: int


class Supervision(Fact):
    start_per_week: Range
    completed_at_home: bool
    taper: bool


class Treatment(Fact):
    weeks: Range


class FollowUps(Fact):
    """Calendar months after the last day of the treatment period."""

    months: tuple[int, int]
    purpose: Sentence


class SessionTypes(Fact):
    types: tuple[SessionType, ...]
    least_share: Annotated[float, Field(gt=0.5, le=1)]


class AtHome(Fact):
    applied: bool


class Strength(Fact):
    """`avoid_flag` names a field of `catalogue.Flags`: never chosen for the joints of `avoid_with`."""

    first_muscles: tuple[Muscle, ...]
    both_legs: bool
    means: tuple[Literal["body-weight", "machines"], ...]
    avoid_flag: Literal["high_knee_load_machine"]
    avoid_with: tuple[Joint, ...]


class Aerobic(Fact):
    low_load_activities: tuple[Activity, ...]


class Supplement(Fact):
    where: Sentence


class Principle(Fact):
    rule: Sentence


class Borg(Fact):
    lowest: int
    highest: int


class StrengthLoad(Part):
    borg: BorgRange
    one_repetition_maximum_percent: Range


class AerobicLoad(Part):
    """Percent of the maximum heart rate, the end None where none is named. Never shown to a patient."""

    borg: BorgRange
    heart_rate_percent: tuple[int, int | None]


class StrengthDose(Fact):
    used: StrengthLoad
    new: StrengthLoad
    sets: Range
    reps: Range
    rest_seconds: Range
    preferably_daily: bool
    least_per_week: int


class AerobicDose(Fact):
    used: AerobicLoad
    new: AerobicLoad
    preferably_daily: bool
    least_per_week: int
    minutes: int


class GradedStart(Fact):
    least_bout_minutes: int


class StrengthRecovery(Fact):
    hours: int


class Pain(Fact):
    """Pain during exercise on a 0-10 scale."""

    limit: int
    above_usual: int
    highest_limit: int
    settles_within_hours: int


class WarningSigns(Fact):
    signs: tuple[str, ...]
    resumed_by: Literal["therapist"]


class LimitFact(Fact):
    """`borg`: the band that effort stays in while the limit stands."""

    meaning: Sentence
    borg: BorgRange | None = None


class Never(Fact):
    """Something the planner must never do, except in the cases of `unless`."""

    rule: Sentence
    unless: tuple[Unless, ...] = ()
    numbers: Mapping[str, float] = {}


class Guideline(Part):
    """All facts of the guideline that a programme is built on (guideline sections 1, 2 and 4)."""

    frequency: Frequency
    supervision: Supervision
    treatment: Treatment
    follow_ups: FollowUps
    session_types: SessionTypes
    session_types_at_home: AtHome
    strength: Strength
    aerobic: Aerobic
    supplements: Mapping[Extra, Supplement]
    principles: Mapping[str, Principle]
    borg: Borg
    strength_dose: StrengthDose
    aerobic_dose: AerobicDose
    graded_start: GradedStart
    strength_recovery: StrengthRecovery
    pain: Pain
    warning_signs: WarningSigns
    limits: Mapping[Limit, LimitFact]
    never: Mapping[str, Never]
