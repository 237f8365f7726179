"""Every number of the programme as typed data: `content/programme.yaml` (guideline 1 and 2, or practice).

Each block says its source: the guideline's exercise programme, or "practice".
"""

from collections.abc import Iterable

from content.care_numbers import (
    Adherence,
    AfterEnd,
    Alerts,
    Answering,
    AppointmentTimes,
    Budget,
    Contact,
    Decision,
    Flags,
    FollowUp,
    Hours,
    LetterLimits,
    Pain,
    PainfulDay,
    Partly,
    Pause,
    Questionnaire,
    Silence,
    Summary,
    Taper,
)
from content.training_numbers import (
    AerobicLadder,
    Balance,
    Effort,
    EndOfNew,
    Frozen,
    Selection,
    StrengthLadder,
    StrengthSession,
    Stretching,
    Timing,
    Week,
)


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
    appointment: AppointmentTimes
    letter: LetterLimits
    follow_up: FollowUp
    after_end: AfterEnd
    pause: Pause
    silence: Silence
    answering: Answering
    budget: Budget
    questionnaire: Questionnaire
    hours: Hours
    summary: Summary
    flags: Flags
    alerts: Alerts
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
