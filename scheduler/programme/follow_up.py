"""What comes after the treatment period: follow-ups and later messages, by calendar (guideline 1)."""

from calendar import monthrange
from collections.abc import Collection
from datetime import date, timedelta

from content.numbers import Numbers


def add_months(day: date, months: int) -> date:
    """The same day of the month so many calendar months later, or that month's last day."""
    year, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def follow_up_dates(end: date, months: tuple[int, int] = (3, 6)) -> tuple[date, date]:
    """The follow-ups, calendar months after the last day of the treatment period (guideline 1: 3 and 6)."""
    return add_months(end, months[0]), add_months(end, months[1])


def after_end_dates(end: date, numbers: Numbers) -> tuple[date, ...]:
    """The days after the end on which "how many days did you exercise?" is asked; none near a follow-up."""
    follow_ups = follow_up_dates(end, numbers.follow_up.months)
    rules = numbers.after_end
    days = [end + timedelta(days=days) for days in rules.days]
    days += [add_months(follow_ups[0], months) for months in rules.months_after_first_follow_up]
    near = rules.none_within_days_of_follow_up
    return tuple(day for day in days if all(abs((day - each).days) > near for each in follow_ups))


def is_asked(
    day: date,
    dates: tuple[date, ...],
    asked: Collection[date],
    answered: Collection[date],
    numbers: Numbers,
    *,
    fewer: bool,
) -> bool:
    """Whether the question of this date after the end is really asked; `dates` as `after_end_dates` gives them.

    After two in a row that were `asked` and not `answered`, one is left out. With `fewer`, the patient's wish, the date
    after one that was asked is left out, too.
    """
    if day not in dates:
        return False
    rules, place = numbers.after_end, dates.index(day)
    step = rules.fewer_every if fewer else 1
    if any(each in asked for each in dates[max(place - step + 1, 0) : place]):
        return False
    before = [dates[place - step * back] for back in range(1, rules.unanswered_before_skip + 1) if place >= step * back]
    silent = [each for each in before if each in asked and each not in answered]
    return len(silent) < rules.unanswered_before_skip
