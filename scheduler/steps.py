"""What becomes of steps up that were proposed or agreed to: they wait, lapse, are withdrawn, or taken back untried."""

from collections.abc import Sequence
from datetime import date

from scheduler.programme.ladder import Dosed
from scheduler.records import Row
from scheduler.snapshot import LOWER, MORE, Situation
from storage.tables import DoseDecision, Patient


def withdraw(at: Situation, type_: Dosed) -> None:
    """A proposal that waits is overtaken by a newer decision."""
    for each in at.basis.decisions:
        if each.type == type_ and each.state == "waiting":
            each.state, each.settled_at = "withdrawn", at.now


def waiting(at: Situation, type_: Dosed) -> list[DoseDecision]:
    """The proposals that wait; one whose time is over ends here, so that it does not stand in the way of the next."""
    waits = [each for each in at.basis.decisions if each.type == type_ and each.state == "waiting"]
    for each in waits:
        if each.ends_at is not None and each.ends_at <= at.now:
            each.state, each.settled_at = "lapsed", at.now
    return [each for each in waits if each.state == "waiting"]


def untried(at: Situation, rows: Sequence[Row], type_: Dosed, day: date) -> list[DoseDecision]:
    """What was agreed to that begins after this local date and after the last session done since, in order.

    Nothing once the dose was lowered since: then it counts no more.
    """
    done = (row.local_date for row, answer in rows if row.type == type_ and answer is not None and answer.done != "not")
    after = max((each for each in done if each > day), default=day)
    holding = [(each, each.effective_on) for each in at.basis.decisions if each.type == type_ and each.effective_on]
    ahead = [each for each, begins in holding if each.kind in MORE and begins > after]
    made_since = [each for each, _begins in holding if ahead and each.id >= ahead[0].id]
    return [] if any(each.kind in LOWER for each in made_since) else ahead


def take_back(at: Situation, steps: Sequence[DoseDecision]) -> date:
    """These steps, at least one, do not hold: the row is that before them. Returns from which day the plan changes."""
    first = min(each.effective_on for each in steps if each.effective_on is not None)
    set_row(at.patient, steps[0].type, steps[0].from_row)
    for each in steps:
        each.state, each.settled_at, each.effective_on = "withdrawn", at.now, None
    return max(first, at.today)


def set_row(patient: Patient, type_: str, row: str) -> None:
    """The row of a ladder that was decided last."""
    if type_ == "strength":
        patient.strength_row = row
    else:
        patient.aerobic_row = row
