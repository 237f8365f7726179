"""Every number of the programme as typed data: `content/programme.yaml` (guideline 1 and 2, or practice).

Each block says its source: the guideline's exercise programme, or "practice".
"""

from collections.abc import Iterable, Mapping
from datetime import time
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


def _candidate(entry: object) -> object:
    return {"exercise": entry} if isinstance(entry, str) else entry


Candidates = tuple[Annotated[Candidate, BeforeValidator(_candidate)], ...]


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


class StrengthLadder(Block):
    """`earned`: the row of week 1, 2, ... if every step is earned; the last one stays."""

    rows: Mapping[str, StrengthRow]
    earned: Mapping[Experience, tuple[str, ...]]


class AerobicLadder(Block):
    """`earned`: the row of week 1, 2, ... if every step is earned; the last one stays."""

    rows: Mapping[str, AerobicRow]
    earned: Mapping[Experience, tuple[str, ...]]


class EndOfNew(Block):
    earliest_week: int
    forward: Mapping[str, str]
    back: Mapping[str, str]


class Pain(Block):
    """Pain on 0-10."""

    scale: Range
    limit: int
    limit_range: Range
    over_usual: int
    alert_from: int
    alert_over_usual: int
    next_morning_from: int
    lighter_offer_from: int


class Absence(Frozen):
    from_days: int
    rows_down: int = 0
    to_first_row: bool = False


class RatedLeast(Frozen):
    strength: int
    aerobic: int


class Decision(Block):
    """The limits by which the dose is stepped; shares are of 1."""

    lighter_borg_from: int
    step_back_sessions: int
    step_back_within_days: int
    too_hard_borg_over_band: int
    too_hard_borg_most: int
    too_hard_sessions: int
    too_hard_within_days: int
    half_done: float
    partly_counts: float
    absence: tuple[Absence, ...]
    stay_under_done: float
    rated_least: RatedLeast
    weeks_within_band: int
    harder_form_borg_most: int
    harder_form_times: int
    proposal_days: int
    largest_factor: float
    largest_factor_capped: float
    largest_factor_four_sets: float


class Partly(Block):
    aerobic_minutes: tuple[int, ...]
    aerobic_minutes_more: int
    aerobic_day_from_minutes: int
    strength_day_from: float


class Adherence(Block):
    flag_under: float
    flag_weeks: int
    fall_points: int
    fall_recent_weeks: int
    fall_before_weeks: int


class Taper(Block):
    """Supervised sessions per programme week: `schemes[sessions a week at the start][weeks]`."""

    schemes: Mapping[int, Mapping[int, tuple[int, ...]]]
    intake_sessions: int
    session_limit: int
    session_months: int


class LightStrength(Frozen):
    """`seconds`: of a repetition, where the exercise is done without its hold."""

    exercise: str
    easier: bool = False
    seconds: int | None = None


LightStrengths = tuple[Annotated[LightStrength, BeforeValidator(_candidate)], ...]


class LightAerobic(Frozen):
    exercise: str
    minutes: int
    bouts: tuple[int, ...] | None = None


class PainfulDay(Block):
    """The lighter session of a painful day; aerobic: the first usable one of the list."""

    sets: int
    reps: int
    rest_s: int
    borg_most: int
    strength: Mapping[Joint, LightStrengths]
    strength_no_lying: Mapping[Joint, LightStrengths]
    aerobic: Mapping[Joint, tuple[LightAerobic, ...]]
    alert_at: int
    alert_within_days: int


class FollowUp(Block):
    months: tuple[int, int]  # calendar months after the last day
    plan_days_before: int


class AfterEnd(Block):
    """Days after the last day, and calendar months after the first follow-up."""

    days: tuple[int, ...]
    months_after_first_follow_up: tuple[int, ...]
    none_within_days_of_follow_up: int
    unanswered_before_skip: int


class Budget(Block):
    """Messages a week that the bot starts by itself."""

    first_weeks: int
    first_weeks_most: int
    then_most: int
    after_end_most: int
    later_most: int
    nudges_most: int


class Questionnaire(Block):
    scale: Range
    exercise_days: Range
    fall_months: int
    change_answers: int
    change_worth_showing: int


class Hours(Block):
    """Local wall times."""

    quiet_from: time
    quiet_until: time
    expiry: time
    nudge: time
    nudge_hours_after_prompt: int
    later_hours: int
    later_until: time


class Summary(Block):
    """The therapist's weekly summary: weekday (Monday 0) and local wall time."""

    weekday: int
    time: time
    patients_on_page: int


class Contact(Block):
    safety_escalation_working_days: int
    first_days_text: tuple[int, ...]
    invitation_days: int
    messages_a_minute_most: int


class Numbers(Frozen):
    """All of them. Immutable; a wrong or missing key raises pydantic's ValidationError."""

    strength_session: StrengthSession
    timing: Timing
    week: Week
    selection: Selection
    stretching: Stretching
    balance: Balance
    effort: Effort
    strength_ladder: StrengthLadder
    aerobic_ladder: AerobicLadder
    end_of_new: EndOfNew
    pain: Pain
    decision: Decision
    partly: Partly
    adherence: Adherence
    taper: Taper
    painful_day: PainfulDay
    follow_up: FollowUp
    after_end: AfterEnd
    budget: Budget
    questionnaire: Questionnaire
    hours: Hours
    summary: Summary
    contact: Contact

    def exercise_ids(self) -> Iterable[str]:
        """Every exercise id used here, sorted, each once: for the check against the catalogue."""
        slots, light = self.selection.slots, self.painful_day
        lists = [
            slots.knee_extensors.default,
            slots.knee_extensors.chair,
            slots.knee_extensors.stairs,
            slots.hip_abductors.default,
            slots.knee_flexors.default,
            slots.knee_flexors.stand_in,
            slots.fourth.default,
            *slots.fifth.values(),
            slots.machines,
        ]
        ids = {candidate.exercise for candidates in lists for candidate in candidates}
        ids.update(exercise for pair in self.selection.never_together for exercise in pair)
        ids.update((self.selection.aerobic_fallback, self.selection.aerobic_goal_walking))
        ids.update((*self.stretching.knee, *self.stretching.hip, *self.stretching.fill))
        for exercises in (*light.strength.values(), *light.strength_no_lying.values()):
            ids.update(each.exercise for each in exercises)
        ids.update(option.exercise for options in light.aerobic.values() for option in options)
        return sorted(ids)
