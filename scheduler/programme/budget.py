"""How many messages a week the bot may start, and which day's messages are left where somebody wants fewer. Pure."""

from collections.abc import Mapping
from datetime import date

from content.numbers import Numbers


def most(week: int, weeks: int, wish: int | None, numbers: Numbers) -> int:
    """So many messages at most in this programme week (from 1) of a programme of so many weeks, and after it.

    `wish`: what the patient lowered it to; it never raises it. Practice: 10, then 8, after the end 2, then 1.
    """
    budget = numbers.budget
    if week <= weeks:
        usual = budget.first_weeks_most if week <= budget.first_weeks else budget.then_most
    else:
        usual = budget.after_end_most if week <= weeks + budget.after_end_weeks else budget.later_most
    return usual if wish is None else min(wish, usual)


def kept_days(dates: Mapping[date, bool], most: int) -> frozenset[date]:
    """The dates whose message is sent if there may be so many: all, or strength days first, then spread over the rest.

    `dates`: those with sessions, and whether there is strength among them.
    """
    kept: list[date] = []
    for strength in (True, False):
        left = sorted(day for day, has_strength in dates.items() if has_strength is strength)
        while left and len(kept) < most:
            best = max(left, key=lambda day: (_gap(day, kept), -day.toordinal()))
            kept.append(best)
            left.remove(best)
    return frozenset(kept)


def _gap(day: date, kept: list[date]) -> int:
    """Days to the nearest one that is kept already."""
    return min((abs((day - each).days) for each in kept), default=0)
