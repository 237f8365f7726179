"""The numbers of the training: time, slots, extras, effort and ladders (content/programme.yaml)."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from content.words import Experience, Joint, Muscle

Band = tuple[int, int]  # inclusive, on the Borg scale


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Block(Frozen):
    """A block of numbers; `source` names the guideline's exercise programme, or practice."""

    source: str


class Range(Frozen):
    """Inclusive."""

    least: int
    most: int


class StrengthSession(Block):
    minutes: Range
    exercises: Range
    exercises_default: int


class Timing(Block):
    """Seconds; `most_sets_per_leg` binds exercises that train one leg at a time."""

    balance_rest_s: int
    most_sets_per_leg: int
    slow_from_s: int
    slow_most_reps: int


class Week(Block):
    """Sessions a week."""

    strength: int
    strength_most: int
    aerobic: int
    aerobic_minutes_least: int
    supervised_most: int
    hours_between_strength: int


class Candidate(Frozen):
    """One entry of a selection list; `most_level`: not taken above this level."""

    exercise: str
    form: Literal["step"] | None = None
    most_level: int | None = None


def candidate(entry: object) -> object:
    return {"exercise": entry} if isinstance(entry, str) else entry


Candidates = tuple[Annotated[Candidate, BeforeValidator(candidate)], ...]


class KneeExtensorSlot(Frozen):
    muscle: Muscle
    default: Candidates
    chair: Candidates
    stairs: Candidates


class HipAbductorSlot(Frozen):
    muscle: Muscle
    default: Candidates


class KneeFlexorSlot(Frozen):
    """`stand_in` is taken, with a warning, when nothing of `default` is usable."""

    muscle: Muscle
    default: Candidates
    stand_in: Candidates


class FourthSlot(Frozen):
    default: Candidates


class Slots(Frozen):
    """The six slots of a strength session, in the order 1 to 6."""

    knee_extensors: KneeExtensorSlot
    hip_abductors: HipAbductorSlot
    knee_flexors: KneeFlexorSlot
    fourth: FourthSlot
    fifth: Mapping[Joint, Candidates]
    machines: Candidates


class Selection(Block):
    block_weeks: int
    slots: Slots
    dropped_over_time: Mapping[Joint, tuple[int, ...]]  # slot numbers, the first to go first
    never_together: tuple[tuple[str, str], ...]
    by_hand_from_difficulty: int
    aerobic_fallback: str
    aerobic_goal_walking: str
    extras_one_part_of_primary: int


class Stretching(Block):
    exercises: int
    minutes_most: int
    aerobic_sessions: int
    knee: tuple[str, ...]
    hip: tuple[str, ...]
    fill: tuple[str, ...]


class Balance(Block):
    exercises: int
    minutes_most: int
    aerobic_session: int
    difficulty_without_approval: int
    approval_asked_in_week: int


class Effort(Block):
    """Bands on the Borg scale."""

    scale: Range
    new: Band
    used: Band
    used_after_new_aim: Band
    heart: Band


class StrengthRow(Frozen):
    """One step of the strength ladder; `per_leg_as` names the row whose dose one-legged exercises keep."""

    experience: Experience
    sets: int
    reps: int
    rest_s: int
    level: Annotated[int, Field(ge=1, le=3)]
    per_leg_as: str | None = None
    easier: bool = False  # the easier form of each exercise
    by_hand: bool = False  # never reached by itself


class AerobicRow(Frozen):
    """One step of the aerobic ladder; minutes a day, in `bouts` where they are split."""

    experience: Experience
    minutes: int
    bouts: tuple[int, ...] | None = None
    effort_lower: int = 0  # so much under the band
    easier: bool = False
    by_hand: bool = False
    building_up: bool = False


class Steps(Frozen):
    """The rows one step down and one step up; the row itself where there is none."""

    down: str
    up: str


class Ladder(Block):
    """`earned`: the row of week 1, 2, ... if every step is earned; the last one stays. `path`: the rows in their order,
    the one below the first included. `by_hand_steps`: from the rows that are reached by hand only.
    """

    earned: Mapping[Experience, tuple[str, ...]]
    path: Mapping[Experience, tuple[str, ...]]
    by_hand_steps: Mapping[str, Steps]


class StrengthLadder(Ladder):
    rows: Mapping[str, StrengthRow]


class AerobicLadder(Ladder):
    rows: Mapping[str, AerobicRow]


class EndOfNew(Block):
    earliest_week: int
    forward: Mapping[str, str]
    back: Mapping[str, str]
