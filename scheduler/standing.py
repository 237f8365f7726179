"""Where a patient stands on a ladder: what the dose rules need to know of the decisions so far."""

from datetime import date, timedelta

from scheduler.programme.ladder import Dosed
from scheduler.programme.rated import Standing
from scheduler.records import programme_week, week_days
from scheduler.snapshot import BY_HAND, MORE, Situation, change_by_hand, harder_now
from storage.tables import DoseDecision

DOSED: tuple[Dosed, ...] = ("strength", "aerobic")


def dosed(type_: str) -> Dosed | None:
    """The type as one that has a ladder; None for one that has none."""
    return next((each for each in DOSED if each == type_), None)


def standing(at: Situation, type_: Dosed, week: int) -> Standing:
    """Where a patient stands on the ladder of this type, for the assessment of a programme week."""
    prescription = at.prescription
    changes = [each for each in at.basis.decisions if each.type == type_ and each.effective_on is not None]
    back = next((each for each in reversed(changes) if each.kind == "back" or change_by_hand(at, each) < 0), None)
    return Standing(
        type=type_,
        experience=prescription.strength if type_ == "strength" else prescription.aerobic,
        row=at.rows[type_],
        pain_limit=prescription.pain_limit,
        week=week,
        week_begins=week_days(at.patient.start, week)[0],
        last_step_back=None if back is None else _led_to(at, back),
        last_step_up=last_step_up(at, type_),
        harder=type_ in harder_now(at, programme_week(at.patient.start, at.today)),
        time_contingent=prescription.time_contingent,
    )


def _led_to(at: Situation, back: DoseDecision) -> date:
    """The last day of what led to a step back: that of the assessed week, or the day before it held."""
    if back.session_id is None and back.kind != BY_HAND:
        return week_days(at.patient.start, back.week)[1]
    assert back.effective_on is not None  # noqa: S101 - it is one that holds
    return back.effective_on - timedelta(days=1)


def last_step_up(at: Situation, type_: str) -> date | None:
    """The local date from which the last step up, also by hand, or the harder form in its place, holds; it may lie
    ahead.
    """
    made = [each for each in at.basis.decisions if each.type == type_]
    steps = [each.effective_on for each in made if each.kind in MORE or change_by_hand(at, each) > 0]
    return max((day for day in steps if day is not None), default=None)


def next_step_on(at: Situation, type_: str, earliest: date) -> date:
    """The first local date from `earliest` on on which a step up may hold: one step a week (guideline 4)."""
    last = last_step_up(at, type_)
    return earliest if last is None else max(earliest, last + timedelta(days=7))
