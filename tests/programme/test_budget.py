"""How many messages a week: never more than there may be, strength first, and after the end it fades out."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.library import library
from scheduler.programme import after_end_dates, follow_up_dates
from scheduler.programme.budget import kept_days, most
from scheduler.records import programme_week

NUMBERS = library().numbers
MONDAY = date(2026, 11, 23)
ends = st.dates(date(2026, 1, 1), date(2032, 12, 31))
weeks_of_days = st.dictionaries(st.integers(0, 6).map(lambda n: MONDAY + timedelta(days=n)), st.booleans())


@pytest.mark.parametrize(("week", "allowed"), [(1, 10), (4, 10), (5, 8), (12, 8), (13, 2), (14, 2), (15, 1), (40, 1)])
def test_there_are_ten_a_week_at_first_then_eight_and_after_the_end_two_then_one(week, allowed):
    assert most(week, 12, None, NUMBERS) == allowed


@given(st.integers(-2, 60), st.integers(8, 12), st.integers(1, 20))
def test_a_wish_lowers_the_number_and_never_raises_it(week, weeks, wish):
    usual = most(week, weeks, None, NUMBERS)
    assert most(week, weeks, wish, NUMBERS) == min(usual, wish)


@given(weeks_of_days, st.integers(0, 10))
def test_as_many_days_are_kept_as_there_may_be_and_those_with_strength_first(dates, allowed):
    kept = kept_days(dates, allowed)
    assert kept <= dates.keys()
    assert len(kept) == min(allowed, len(dates))
    strength = {day for day, has in dates.items() if has}
    assert strength <= kept or kept <= strength


def test_the_other_days_that_are_kept_are_spread_over_the_week():
    dates = {MONDAY + timedelta(days=n): n == 0 for n in range(7)}
    assert sorted(day.weekday() for day in kept_days(dates, 3)) == [0, 3, 6]


@given(ends)
def test_after_the_end_questions_and_follow_ups_stay_within_the_number_of_each_week(end):
    numbers, weeks, start = NUMBERS, 12, end - timedelta(days=12 * 7 - 1)
    days = [*after_end_dates(end, numbers), *follow_up_dates(end, numbers.follow_up.months)]
    came = [programme_week(start, day) for day in days]
    assert all(came.count(week) <= most(week, weeks, None, numbers) for week in came)
