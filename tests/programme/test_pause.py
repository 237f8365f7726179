"""Pauses: which days fall out, what is left of a week's targets, and by how much the programme becomes longer."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.library import library
from content.prescription import Prescription
from scheduler.programme.ledger import ledger
from scheduler.programme.pause import added_after, paused_dates, total_weeks, unpaused, weeks_added
from scheduler.programme.supervision import Change, changed, supervision, total

START = date(2026, 11, 24)
NUMBERS = library().numbers
schemes = st.sampled_from([each for of in NUMBERS.taper.schemes.values() for each in of.values()])


def after(days):
    return START + timedelta(days=days)


@pytest.mark.parametrize(
    ("days", "weeks"), [(1, 0), (3, 0), (4, 1), (7, 1), (10, 1), (11, 2), (14, 2), (21, 3), (56, 8)]
)
def test_a_pause_adds_its_days_in_whole_weeks_rounded_half_up(days, weeks):
    assert weeks_added(START, after(days - 1)) == weeks


@pytest.mark.parametrize(("begins", "week"), [(0, 1), (1, 2), (6, 2), (7, 2), (8, 3), (14, 3)])
def test_the_added_weeks_begin_with_the_pause_or_after_the_week_in_which_it_begins(begins, week):
    assert added_after(START, after(begins)) == week


def test_both_the_first_and_the_last_day_are_paused_and_a_pause_that_was_called_off_has_none():
    assert paused_dates([(START, after(1)), (after(5), after(4))]) == {START, after(1)}


OF_DAYS = {7: (2, 5), 6: (2, 4), 5: (1, 4), 4: (1, 3), 3: (1, 2), 2: (1, 1), 1: (0, 1), 0: (0, 0)}


@pytest.mark.parametrize(("free", "targets"), OF_DAYS.items())
def test_the_targets_of_a_week_shrink_with_its_paused_days_as_the_table_says(free, targets):
    week = ledger([], NUMBERS, free)
    assert (week.strength_target, week.aerobic_target) == targets


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=3))
def test_the_unpaused_days_of_a_week_are_those_that_no_pause_holds(spans):
    paused = paused_dates((after(first), after(first + length)) for first, length in spans)
    assert unpaused(START, paused) == sum(after(day) not in paused for day in range(7))


@given(schemes, st.data())
def test_an_added_week_has_no_supervision_and_all_sessions_stay(scheme, data):
    week = data.draw(st.integers(1, len(scheme)))
    longer = changed(scheme, [Change("pause", week)])
    assert (len(longer), total(longer), longer[week - 1]) == (len(scheme) + 1, total(scheme), 0)


def test_the_weeks_of_a_programme_are_those_prescribed_and_those_added():
    prescription = Prescription(code="P-1", joint="knee", start=START, weeks=8)
    assert total_weeks(prescription, [("hold", 2), ("pause", 3), ("pause", 4)]) == 10
    assert len(changed(supervision(prescription, library()), [Change("pause", 3), Change("pause", 4)])) == 10
