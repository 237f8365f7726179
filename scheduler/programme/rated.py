"""What the dose rules look at and what they decide: rated sessions, where a patient stands, a decision. Pure."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, get_args

from content.words import Done, Experience
from scheduler.programme.ladder import Dosed

Kind = Literal["lighter", "back", "absence", "stay", "up", "harder_form", "by_hand"]
DecisionReason = Literal[
    "pain_over_limit",
    "not_settled",
    "effort_very_high",
    "too_much_twice",
    "effort_over_band",
    "hardly_done",
    "absent_7",
    "absent_14",
    "absent_28",
    "nothing_planned",
    "under_done",
    "no_effort",
    "few_ratings",
    "after_step_back",
    "settling_unknown",
    "last_row",
    "new_until_week",
    "stepped_up_lately",
    "first_week_in_band",
    "above_band",
    "very_light",
    "below_band",
    "within_band",
    "by_hand",
]
REASONS: tuple[DecisionReason, ...] = get_args(DecisionReason)
BURDEN = frozenset({"pain", "too_hard"})  # reasons for not doing it that speak of the dose


@dataclass(frozen=True)
class Rated:
    """One planned session of one type, as far as the dose depends on it.

    `band`: its target effort. `done`: None without an answer. effort 6-20, pain 0-10. `settled`: whether pain was as
    usual the next morning, None: not asked or not answered. `reason`: why not, or not all of it. `lighter`: the session
    of a painful day; its effort has a target of its own and is not compared, its pain counts like any other.
    """

    day: date
    band: tuple[int, int]
    done: Done | None
    effort: int | None = None
    pain: int | None = None
    settled: bool | None = None
    reason: str | None = None
    lighter: bool = False

    def without_pain(self) -> "Rated":
        """The same as far as the dose depends on it where the plan follows the calendar, whatever the pain."""
        return replace(self, pain=None, settled=None, reason=None if self.reason == "pain" else self.reason)


@dataclass(frozen=True)
class Standing:
    """Where a patient stands: the present row, and the programme week (from 1, beginning at `week_begins`) looked at.

    `last_step_back`: the last day of what led to the last step back; what lies after it counts anew. `last_step_up`:
    the day from which the last step up holds. `harder`: the exercises are done in their harder form already.
    `time_contingent`: pain is recorded and leaves the dose as it is.
    """

    type: Dosed
    experience: Experience
    row: str
    pain_limit: int
    week: int
    week_begins: date
    last_step_back: date | None = None
    last_step_up: date | None = None
    harder: bool = False
    time_contingent: bool = False

    def counted(self, session: Rated) -> Rated:
        """What of this session the dose depends on here."""
        return session.without_pain() if self.time_contingent else session


@dataclass(frozen=True)
class Decision:
    """`row`: the one that results; for "lighter" that of the next session of the type only. `always_ask`: the therapist
    has to agree, in automatic mode too.
    """

    kind: Kind
    reason: DecisionReason
    row: str
    always_ask: bool = False
