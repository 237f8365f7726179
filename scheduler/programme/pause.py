"""Pauses: which days they leave out, and by how much they lengthen the treatment period (practice). Pure."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from content.prescription import Prescription

WEEK = 7
PAUSE = "pause"  # the change of the taper that adds a week without supervision


def paused_dates(spans: Iterable[tuple[date, date]]) -> frozenset[date]:
    """The local dates of these pauses, each from its first to its last day."""
    return frozenset(
        first + timedelta(days=number) for first, last in spans for number in range((last - first).days + 1)
    )


def unpaused(first: date, paused: Collection[date]) -> int:
    """How many days of the week that begins on `first` are not paused: 0-7."""
    return sum(first + timedelta(days=number) not in paused for number in range(WEEK))


def weeks_added(first: date, last: date) -> int:
    """So many weeks a pause adds where the end moves: days / 7, rounded half up. Under four days: 0."""
    return (2 * ((last - first).days + 1) + WEEK) // (2 * WEEK)


def added_after(start: date, first: date) -> int:
    """The first programme week that such a pause adds: the one that it begins with, or the next after it begins."""
    days = (first - start).days
    return days // WEEK + 1 + (days % WEEK > 0)


def total_weeks(prescription: Prescription, changes: Iterable[tuple[str, int]]) -> int:
    """The weeks of the treatment period: those prescribed, and those that pauses added (changes of the taper)."""
    return prescription.weeks + sum(kind == PAUSE for kind, _week in changes)
