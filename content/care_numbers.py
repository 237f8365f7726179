"""The numbers of the care around it: pain, decisions, taper, follow-up, messages and hours (content/programme.yaml)."""

from collections.abc import Mapping
from datetime import time
from datetime import time as time_of_day
from typing import Annotated

from pydantic import BeforeValidator

from content.questionnaire import Question
from content.training_numbers import Block, Frozen, Range, candidate
from content.words import FlagKind, Joint


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
    grace_days: int
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
    """`aerobic_minutes` are offered; what is typed counts up to `minutes_most`."""

    minutes_most: int
    aerobic_minutes: tuple[int, ...]
    aerobic_minutes_more: int
    aerobic_day_from_minutes: int


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
    therapist_weeks_ahead: int


class LightStrength(Frozen):
    """`seconds`: of a repetition, where the exercise is done without its hold."""

    exercise: str
    easier: bool = False
    seconds: int | None = None


LightStrengths = tuple[Annotated[LightStrength, BeforeValidator(candidate)], ...]


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


class AppointmentTimes(Block):
    """Local wall times, and how far ahead; `left_near`: with so few sessions left the therapist is warned."""

    minutes: int
    first: time
    last: time
    every_minutes: int
    reminder: time
    days_ahead_most: int
    slots_shown: int
    left_near: int


class LetterLimits(Block):
    """`open_minutes`: so long after somebody began to write, the next text is what they write."""

    characters_most: int
    open_minutes: int


class FollowUp(Block):
    months: tuple[int, int]  # calendar months after the last day
    plan_days_before: int


class AfterEnd(Block):
    """Days after the last day, and calendar months after the first follow-up."""

    days: tuple[int, ...]
    months_after_first_follow_up: tuple[int, ...]
    none_within_days_of_follow_up: int
    unanswered_before_skip: int
    exercise_days: Range
    fewer_every: int


class Pause(Block):
    """`days`: the lengths that are offered; more than `days_most` is for the practice to decide."""

    days: tuple[int, ...]
    days_most: int


class Silence(Block):
    """Days without any answer, from which the bot speaks in another tone, and from which it asks what would help."""

    other_tone_days: int
    asked_days: int


class Answering(Block):
    """`days_back`: so far back a session can still be answered; `not_again_days`: a piece of advice is not repeated
    within so many days; `activities`: what else somebody may have done, in the order offered.
    """

    days_back: int
    not_again_days: int
    activities: tuple[str, ...]


class Budget(Block):
    """Messages a programme week that the bot starts by itself; `kinds`: the kinds of messages that count."""

    first_weeks: int
    first_weeks_most: int
    then_most: int
    after_end_most: int
    after_end_weeks: int
    later_most: int
    nudges_most: int
    wishes: tuple[int, ...]
    kinds: tuple[str, ...]


class Questionnaire(Block):
    """The questions in the order in which they are asked; `minutes`: about how long those of the start take.

    Of reminders, in days: after the follow-up, and from one offer to the next at least.
    """

    minutes: int
    fall_months: int
    change_worth_showing: int
    reminders_after_days: tuple[int, ...]
    reminders_apart_days: int
    questions: tuple[Question, ...]


class Hours(Block):
    """Local wall times."""

    quiet_from: time
    quiet_until: time
    expiry: time
    nudge: time
    nudge_hours_after_prompt: int
    later_minutes: tuple[int, ...]
    later_hours: int
    later_evening: time
    later_until: time
    prompt_from: time
    prompt_until: time


class Summary(Block):
    """The therapist's weekly summary: weekday (Monday 0) and local wall time."""

    weekday: int
    time: time_of_day
    patients_on_page: int
    times: tuple[time_of_day, ...]
    accepted_at_once: int


class Flags(Block):
    """Why a patient needs the therapist, the weightiest first; of who has one of `concerns` no proposal is accepted
    together with others.
    """

    concerns: tuple[FlagKind, ...]
    to_do: tuple[FlagKind, ...]
    look_back_days: int
    slot_weeks_ahead: int
    follow_up_days_after: int

    @property
    def order(self) -> tuple[FlagKind, ...]:
        """All of them."""
        return (*self.concerns, *self.to_do)


class Alerts(Block):
    """What a therapist hears between two summaries, and when: on these weekdays (Monday 0), local wall times.

    What is raised within `bundle_minutes` is told together, at most `most_in_message` alerts in one message. A request
    made again within `request_again_hours` is the same one.
    """

    weekdays: tuple[int, ...]
    opens: time
    closes: time
    bundle_minutes: int
    most_in_message: int
    not_settled_days: int
    not_settled_within_days: int
    request_again_hours: int


class Contact(Block):
    """`wrong_tokens_most` invitations that are none within so many hours: then for `slowed_hours` none is looked up."""

    safety_escalation_working_days: int
    first_days_text: tuple[int, ...]
    invitation_days: int
    messages_a_minute_most: int
    wrong_tokens_most: int
    wrong_tokens_within_hours: int
    slowed_hours: int
    cover_days_most: int
