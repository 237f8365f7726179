"""The lighter session of a painful day: few exercises, easy effort, instead of the planned one (practice)."""

from content.library import Library
from content.plan import Item, Session
from content.prescription import Prescription
from content.words import SessionType
from scheduler.programme.case import Case, case_of
from scheduler.programme.dose import repeated, tenths_of


def lighter_session(prescription: Prescription, library: Library, kind: SessionType) -> Session | None:
    """The lighter session in place of one of this type; None if every exercise of it is excluded.

    Its effort goes from the lowest of the scale to the most that a painful day may ask.
    """
    case = case_of(prescription, library)
    items = _aerobic(case) if kind == "aerobic" else _strength(case)
    if not items:
        return None
    minutes = tenths_of(items) / 10
    effort = library.numbers.effort.scale.least, library.numbers.painful_day.borg_most
    return Session(
        type=kind, supervised=False, minutes=minutes, primary_minutes=minutes, borg=effort, items=tuple(items)
    )


def _aerobic(case: Case) -> list[Item]:
    """The first usable activity."""
    options = case.numbers.painful_day.aerobic[case.prescription.joint]
    items = [
        Item(exercise=each.exercise, group="aerobic", bouts=each.bouts, minutes=each.minutes)
        for each in options
        if each.exercise in case.home
    ]
    return items[:1]


def _strength(case: Case) -> list[Item]:
    rules, prescription = case.numbers.painful_day, case.prescription
    lists = rules.strength_no_lying if "no-lying" in prescription.limits else rules.strength
    return [
        repeated(
            case.exercises[each.exercise],
            "easier" if each.easier else None,
            rules.sets,
            rules.reps,
            rules.rest_s,
            each.seconds,
        )
        for each in lists[prescription.joint]
        if each.exercise in case.home
    ]
