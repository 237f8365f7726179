"""Appointments in the plan of a week, as rules."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.library import library as load
from scheduler.programme import plan_week, supervision
from scheduler.programme.appointed import Appointed, moved_to
from scheduler.programme.building import Course, starting_rows
from tests.strategies import prescriptions, steady

MONDAY = date(2026, 11, 23)  # of a week with strength on Monday and Thursday
LONG_AGO = MONDAY - timedelta(days=30)


def day(number):
    """The day of that week, Monday is 0."""
    return MONDAY + timedelta(days=number)


def moved(appointed, supervised=(0, 3)):
    found = moved_to([day(0), day(3)], appointed, {day(each) for each in supervised}, 2)
    return [(each - MONDAY).days for each in found]


def at(number, decided=None, ended=None):
    return Appointed(day(number), LONG_AGO if decided is None else day(decided), None if ended is None else day(ended))


@pytest.mark.parametrize(
    ("appointed", "supervised", "expected"),
    [
        ([at(0)], (0,), [0, 3]),  # on a strength day nothing moves
        ([at(3)], (0,), [0, 3]),
        ([at(1)], (0,), [1, 3]),  # the slot's own session moves
        ([at(2)], (0,), [0, 2]),  # but not to the day before another one: then that one moves
        ([at(4)], (0,), [0, 4]),
        ([at(5)], (0,), [3, 5]),
        ([at(1), at(4)], (0, 3), [1, 4]),
        ([at(2), at(4)], (0, 3), [2, 4]),
        ([at(1), at(3), at(5)], (0, 3), [1, 3, 5]),  # more than there are: one more
    ],
)
def test_a_strength_session_moves_to_the_day_of_the_appointment(appointed, supervised, expected):
    assert moved(appointed, supervised) == expected


def test_what_was_said_until_the_appointment_was_made_stays():
    assert moved([at(1, decided=0)]) == [0, 1]  # Monday's stays: Thursday's moves
    assert moved([at(5, decided=3)]) == [0, 3, 5]  # both are over: it is one more


def test_one_that_was_cancelled_gives_its_day_back_unless_that_is_over():
    assert moved([at(4, decided=1, ended=2)]) == [0, 3]
    assert moved([at(4, decided=1, ended=3)]) == [0, 4]  # Thursday is over: the session at home is on Friday
    assert moved([at(5, decided=3, ended=4)]) == [0, 3]  # it was one more


appointments_of_a_week = st.lists(
    st.builds(at, st.integers(0, 6), st.integers(0, 6), st.none() | st.integers(0, 6)), max_size=3
)


@steady
@given(appointed=appointments_of_a_week)
def test_every_appointment_that_stands_is_a_strength_day_and_no_session_is_lost(appointed):
    days = moved(appointed)
    stands = {(each.day - MONDAY).days for each in appointed if each.ended_on is None}
    assert stands <= set(days)
    assert len(days) >= 2
    assert days == sorted(set(days))
    assert moved(list(reversed(appointed))) == days


@steady
@given(prescription=prescriptions(), week=st.integers(1, 8), numbers=st.sets(st.integers(0, 6), max_size=2))
def test_exactly_the_days_of_appointments_are_supervised_and_aerobic_exercise_is_as_often(prescription, week, numbers):
    library = load()
    rows = starting_rows(prescription, library)
    first = prescription.start + timedelta(days=7 * (week - 1))
    coming = {first + timedelta(days=each) for each in numbers}
    course = Course(appointed=tuple(Appointed(each, prescription.start - timedelta(days=9)) for each in coming))
    usual, planned = (
        plan_week(prescription, library, week, *rows),
        plan_week(prescription, library, week, *rows, course=course),
    )
    assert {each.date for each in planned if any(of.supervised for of in each.sessions)} == coming
    assert count(planned, "aerobic") == count(usual, "aerobic")
    assert count(planned, "strength") >= min(count(usual, "strength"), len(coming))


def count(days, type_):
    return sum(session.type == type_ for each in days for session in each.sessions)


@steady
@given(prescription=prescriptions(), week=st.integers(1, 8))
def test_without_any_appointment_ever_the_usual_days_stay_supervised(prescription, week):
    library = load()
    rows = starting_rows(prescription, library)
    planned = plan_week(prescription, library, week, *rows, course=Course())
    supervised = sum(session.supervised for each in planned for session in each.sessions)
    assert supervised == supervision(prescription, library)[week - 1]


@steady
@given(prescription=prescriptions(), week=st.integers(1, 8))
def test_once_there_was_one_an_empty_slot_is_a_session_at_home(prescription, week):
    library = load()
    planned = plan_week(prescription, library, week, *starting_rows(prescription, library), course=Course(appointed=()))
    assert not any(session.supervised for each in planned for session in each.sessions)
