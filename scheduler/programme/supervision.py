"""Supervised sessions per programme week: the taper (guideline 1)."""

from content.library import Library
from content.prescription import Prescription
from scheduler.programme.week import supervised_days


def supervision(prescription: Prescription, library: Library) -> tuple[int, ...]:
    """Supervised sessions of week 1, 2, ...: the scheme of the number of supervised weekdays."""
    start = len(supervised_days(prescription, library))
    return library.numbers.taper.schemes[start][prescription.weeks]


def hold(scheme: tuple[int, ...], week: int) -> tuple[int, ...]:
    """The scheme with the number of programme week `week` once more in the week after it.

    The rest shifts, the last session stays in the last week. A hold in the last two weeks changes
    nothing there is room for. The new total is the sum.
    """
    shifted = (*scheme[:week], scheme[week - 1], *scheme[week:])[: len(scheme)]
    return (*shifted[:-1], scheme[-1])


def skip(scheme: tuple[int, ...], week: int) -> tuple[int, ...]:
    """The scheme without the next supervised session from programme week `week` on."""
    for index in range(week - 1, len(scheme)):
        if scheme[index]:
            return (*scheme[:index], scheme[index] - 1, *scheme[index + 1 :])
    return scheme


def shortfalls_of_limit(prescription: Prescription, library: Library) -> list[str]:
    """A sentence if used, planned and follow-up sessions exceed the limit (0: no limit)."""
    planned = sum(supervision(prescription, library))
    used, limit = prescription.sessions_used, prescription.session_limit
    follow_ups = len(library.numbers.follow_up.months)
    total = used + planned + follow_ups
    if not limit or total <= limit:
        return []
    sum_of = f"{used} sessions used, {planned} planned and {follow_ups} follow-ups make {total}"
    return [f"{sum_of}: more than the limit of {limit}."]
