"""A programme week as squares, one for each day of a weekly target: done, partly, open. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from content.numbers import Numbers
from scheduler.programme.ledger import Entry, ledger


@dataclass(frozen=True)
class Squares:
    """The days of one target. `done` may be more than the target; `partly`: something was done, but too little to
    count, or the lighter session of a painful day.
    """

    done: int
    partly: int
    open: int


def squares(entries: Iterable[Entry], numbers: Numbers, unpaused: int = 7) -> tuple[Squares, Squares]:
    """Those of strength and of aerobic exercise, as the ledger counts them."""
    sessions = list(entries)
    week = ledger(sessions, numbers, unpaused)
    return (
        _squares(week.strength_days, week.strength_target, _days(sessions, "strength")),
        _squares(week.aerobic_days, week.aerobic_target, _days(sessions, "aerobic")),
    )


def _days(sessions: Iterable[Entry], type_: str) -> set[date]:
    """The days on which anything of this type was done."""
    return {each.day for each in sessions if each.type == type_ and each.done in {"done", "partly"}}


def _squares(done: int, target: int, days: set[date]) -> Squares:
    partly = max(0, min(len(days), target) - done)
    return Squares(done, partly, max(0, target - done - partly))
