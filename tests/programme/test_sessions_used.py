"""What counts against the limit of sessions: what took place."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.programme.sessions_used import Visit, sessions_used, took_place
from tests.strategies import steady

TODAY = date(2026, 12, 20)


def day(back):
    return TODAY - timedelta(days=back)


@pytest.mark.parametrize(
    ("visits", "done", "counts"),
    [
        ([Visit(day(3), "kept")], [], 1),
        ([Visit(day(3), "kept")], [day(3)], 1),  # the patient says so, too: once
        ([Visit(day(3), "planned")], [], 0),  # nobody said anything
        ([Visit(day(3), "planned")], [day(3)], 1),  # the patient did
        ([Visit(day(3), "missed")], [day(3)], 0),
        ([Visit(day(3), "cancelled")], [day(3)], 0),
        ([Visit(day(3), "cancelled"), Visit(day(3), "kept")], [], 1),  # moved to another time of that day
        ([], [day(3), day(5)], 2),  # where no appointments are used
        ([Visit(day(-3), "planned")], [], 0),
        ([Visit(day(30), "kept", "intake"), Visit(day(3), "kept", "follow_up")], [], 2),
    ],
)
def test_only_sessions_that_took_place_count(visits, done, counts):
    assert len(took_place(visits, done, TODAY)) == counts


def count(library, prescription, visits=(), ahead=(), today=TODAY):
    return sessions_used(prescription, visits, (), ahead, today, library.numbers)


def test_what_was_used_before_counts_and_an_intake_among_it_counts_once(library, prescribe):
    prescription = prescribe(sessions_used=1)
    intake = Visit(prescription.start - timedelta(days=3), "kept", "intake")
    assert count(library, prescription, [intake]).used == 1
    assert count(library, prescription.model_copy(update={"sessions_used": 0}), [intake]).used == 1
    kept = [Visit(prescription.start + timedelta(days=each), "kept") for each in (1, 8)]
    assert count(library, prescription, [intake, *kept]).used == 3


def test_empty_slots_and_planned_appointments_are_ahead_and_a_follow_up_is_counted_once(library, prescribe):
    prescription = prescribe(sessions_used=8)
    ahead = [TODAY + timedelta(days=2)]
    planned = [Visit(TODAY + timedelta(days=1), "planned"), Visit(TODAY + timedelta(days=200), "planned", "follow_up")]
    found = count(library, prescription, planned, ahead)
    assert (found.used, found.left, found.near) == (8, 4, False)  # 8 and 2 and the two follow-ups
    assert count(library, prescription, planned, [*ahead, TODAY + timedelta(days=9)]).near


def test_no_limit_is_never_near(library, prescribe):
    found = count(library, prescribe(sessions_used=12, session_limit=0), [Visit(day(1), "kept")])
    assert (found.left, found.near, found.over) == (None, False, False)


visits = st.lists(
    st.builds(Visit, st.integers(-9, 9).map(day), st.sampled_from(("planned", "kept", "missed", "cancelled"))),
    max_size=6,
)


@steady
@given(visits=visits, done=st.lists(st.integers(-9, 9).map(day), max_size=6))
def test_no_date_counts_twice_none_ahead_counts_and_the_order_of_rows_does_not_matter(visits, done):
    found = took_place(visits, done, TODAY)
    assert list(found) == sorted(set(found))
    assert all(each <= TODAY for each in found)
    assert took_place(list(reversed(visits)), done, TODAY) == found
    assert {each.date for each in visits if each.state == "kept" and each.date <= TODAY} <= set(found)
