"""After the end: follow-ups by calendar months, and questions that become fewer until they stop."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.library import library
from scheduler.programme import add_months, after_end_dates, follow_up_dates, is_asked
from tests.strategies import steady

NUMBERS = library().numbers
ENDS = st.dates(date(2026, 1, 1), date(2032, 12, 31))
END = date(2027, 2, 15)
DATES = after_end_dates(END, NUMBERS)


@pytest.mark.parametrize(
    ("end", "three", "six"),
    [
        (date(2026, 11, 30), date(2027, 2, 28), date(2027, 5, 30)),
        (date(2027, 11, 30), date(2028, 2, 29), date(2028, 5, 30)),
        (date(2027, 8, 31), date(2027, 11, 30), date(2028, 2, 29)),
        (date(2027, 2, 15), date(2027, 5, 15), date(2027, 8, 15)),
    ],
)
def test_a_follow_up_is_so_many_calendar_months_after_the_last_day_or_the_last_of_that_month(end, three, six):
    assert follow_up_dates(end) == (three, six)


def test_the_questions_come_twice_a_week_then_weekly_then_every_two_weeks_then_monthly():
    days = [(day - END).days for day in DATES[:10]]
    assert days == [3, 7, 10, 14, 21, 28, 35, 42, 56, 70]
    assert DATES[10:] == (date(2027, 6, 15), date(2027, 7, 15))


@steady
@given(end=ENDS)
def test_whatever_the_last_day_no_question_comes_near_a_follow_up_or_after_the_last(end):
    dates, follow_ups = after_end_dates(end, NUMBERS), follow_up_dates(end)
    assert all(abs((day - each).days) > 7 for day in dates for each in follow_ups)
    assert end < dates[0]
    assert dates[-1] < follow_ups[1]


@steady
@given(end=ENDS, first=st.integers(0, 200))
def test_there_are_at_most_two_questions_a_week_and_one_after_two_weeks(end, first):
    week = [end + timedelta(days=first + n) for n in range(7)]
    asked = [day for day in after_end_dates(end, NUMBERS) if day in week]
    assert len(asked) <= (2 if first <= 14 else 1)


@steady
@given(end=ENDS)
def test_the_gaps_between_questions_never_get_shorter_but_round_a_follow_up(end):
    dates, first = after_end_dates(end, NUMBERS), follow_up_dates(end)[0]
    before = [later - day for day, later in pairwise(day for day in dates if day < first)]
    assert all(gap >= timedelta(days=3) for gap in before)
    assert all(
        later >= earlier - timedelta(days=1) for earlier, later in pairwise(before)
    )  # 4 and 3 days: twice a week


def asked_until(silent_from, *, fewer=False):
    """The places of the questions that are asked when nobody answers from this place on."""
    asked, answered = [], []
    for place, day in enumerate(DATES):
        if is_asked(day, DATES, asked, answered, NUMBERS, fewer=fewer):
            asked.append(day)
            if place < silent_from:
                answered.append(day)
    return [DATES.index(day) for day in asked]


def test_after_two_unanswered_questions_one_is_left_out_and_then_asked_again():
    assert asked_until(12) == list(range(12))
    assert asked_until(0) == [0, 1, 3, 4, 6, 7, 9, 10]
    assert asked_until(5) == [0, 1, 2, 3, 4, 5, 6, 8, 9, 11]


def test_the_wish_for_fewer_brings_no_question_that_silence_would_have_left_out():
    assert not is_asked(DATES[2], DATES, DATES[:2], [], NUMBERS, fewer=True)
    assert not is_asked(DATES[2], DATES, DATES[:2], DATES[:2], NUMBERS, fewer=True)  # the one before was asked
    assert is_asked(DATES[2], DATES, DATES[:1], [], NUMBERS, fewer=True)


def test_who_wants_fewer_gets_every_second_question():
    assert asked_until(12, fewer=True) == [0, 2, 4, 6, 8, 10]
    assert asked_until(0, fewer=True) == [0, 2, 5, 7, 10]


def test_a_date_that_is_none_of_the_questions_is_never_asked():
    assert not is_asked(END, DATES, (), (), NUMBERS, fewer=False)


@pytest.mark.parametrize(("day", "months", "later"), [
    (date(2027, 1, 31), 1, date(2027, 2, 28)), (date(2027, 12, 15), 1, date(2028, 1, 15)),
    (date(2026, 12, 31), 12, date(2027, 12, 31)),
])  # fmt: skip
def test_a_month_later_is_the_same_day_or_the_last_of_the_month(day, months, later):
    assert add_months(day, months) == later


def test_a_question_that_would_fall_near_a_follow_up_is_left_out():
    often = NUMBERS.after_end.model_copy(update={"days": tuple(range(70, 110)), "months_after_first_follow_up": ()})
    dates = after_end_dates(END, NUMBERS.model_copy(update={"after_end": often}))
    first = follow_up_dates(END)[0]
    assert dates
    assert all(abs((day - first).days) > 7 for day in dates)
    assert first + timedelta(days=8) in dates
