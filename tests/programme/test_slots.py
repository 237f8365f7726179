"""Slots of the taper, the appointments that fill them, and the sessions that count against the limit."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.library import library as load
from scheduler.programme import build_programme, supervision
from scheduler.programme.supervision import (
    Appointment,
    empty_slots,
    fill,
    session_count,
    slots,
    supervised_dates,
)
from tests.strategies import prescriptions, steady

STATES = ("planned", "took_place", "cancelled", "no_show")


@steady
@given(prescription=prescriptions())
def test_slots_are_exactly_the_supervised_sessions_of_the_programme(prescription):
    library = load()
    found = slots(prescription, library, supervision(prescription, library))
    programme = build_programme(prescription, library)
    supervised = [(day.week, day.date) for day in programme.days for session in day.sessions if session.supervised]
    assert [(slot.week, slot.date) for slot in found] == supervised
    assert all(0 <= (slot.date - slot.begins).days < 7 for slot in found)


@pytest.fixture
def tuesdays_and_fridays(library, prescribe):
    """Two weeks from Monday 2 November 2026 with two sessions, a third with one."""
    return slots(prescribe(supervised=["tue", "fri"]), library, (2, 2, 1))


def on(day, state="planned"):
    return Appointment(date(2026, 11, day), state)


def filled(filling):
    return {(slot.week, slot.number): each.date.day for slot, each in filling.filled}


def test_the_slots_of_a_week_are_numbered_on_their_usual_weekdays(tuesdays_and_fridays):
    found = [(slot.week, slot.number, slot.date.day) for slot in tuesdays_and_fridays]
    assert found == [(1, 1, 3), (1, 2, 6), (2, 1, 10), (2, 2, 13), (3, 1, 17)]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((3, 6), {(1, 1): 3, (1, 2): 6}), ((5,), {(1, 2): 5}), ((2,), {(1, 1): 2}),
        ((5, 6), {(1, 1): 5, (1, 2): 6}), ((2, 4), {(1, 1): 2, (1, 2): 4}), ((8,), {(1, 2): 8}), ((9,), {(2, 1): 9}),
    ],
)  # fmt: skip
def test_an_appointment_fills_the_nearest_free_slot_of_its_programme_week(tuesdays_and_fridays, days, expected):
    assert filled(fill(tuesdays_and_fridays, [on(day) for day in days])) == expected


def test_an_appointment_without_a_free_slot_in_its_week_stands_beyond_the_taper(tuesdays_and_fridays):
    filling = fill(tuesdays_and_fridays, [on(17), on(19), on(24)])
    assert filled(filling) == {(3, 1): 17}
    assert filling.beyond == (on(19), on(24))
    assert [slot.week for slot in filling.empty] == [1, 1, 2, 2]


def test_a_cancelled_appointment_leaves_its_slot_empty(tuesdays_and_fridays):
    assert empty_slots(tuesdays_and_fridays, [on(17, "cancelled")]) == tuesdays_and_fridays


def test_who_did_not_come_used_the_slot_up_unless_another_appointment_takes_it(tuesdays_and_fridays):
    missed = on(17, "no_show")
    assert 3 not in {slot.week for slot in empty_slots(tuesdays_and_fridays, [missed])}
    filling = fill(tuesdays_and_fridays, [missed, on(20, "took_place")])
    assert (filled(filling), filling.beyond) == ({(3, 1): 20}, (missed,))


def test_supervised_are_the_days_of_appointments_and_the_usual_days_of_empty_slots(tuesdays_and_fridays):
    dates = supervised_dates(tuesdays_and_fridays, [on(4), on(18), on(19)])
    assert sorted(day.day for day in dates) == [4, 6, 10, 13, 18, 19]


@steady
@given(data=st.data())
def test_no_appointment_and_no_slot_is_lost_or_taken_twice(data):
    prescription, library = data.draw(prescriptions()), load()
    found = slots(prescription, library, supervision(prescription, library))
    days = st.integers(-3, 90).map(lambda days: date.fromordinal(prescription.start.toordinal() + days))
    made = data.draw(st.lists(st.builds(Appointment, date=days, state=st.sampled_from(STATES)), max_size=12))
    filling = fill(found, made)
    standing = [each for each in made if each.state != "cancelled"]
    key = lambda each: (each.date, each.state)  # noqa: E731 - a word for the line below
    assert sorted([*(each for _slot, each in filling.filled), *filling.beyond], key=key) == sorted(standing, key=key)
    assert sorted([*(slot for slot, _each in filling.filled), *filling.empty], key=found.index) == list(found)
    assert all(slot.begins <= each.date and (each.date - slot.begins).days < 7 for slot, each in filling.filled)


@pytest.fixture
def counted(library, prescribe):
    """The count after sessions on these days (of a programme of twelve weeks from 2 November 2026)."""

    def of(took_place, today, ahead=0, **fields):
        return session_count(prescribe(**fields), took_place, today, library.numbers, ahead)

    return of


def test_only_sessions_that_took_place_and_those_before_the_programme_count(counted):
    days = [date(2026, 10, 20), date(2026, 11, 3), date(2026, 11, 6), date(2026, 11, 10)]
    count = counted(days, date(2026, 11, 8), sessions_used=1)  # one before the start, one still to come
    assert (count.used, count.limit, count.left) == (3, 12, 9)


@pytest.mark.parametrize(
    ("used", "ahead", "near", "over"), [(1, 9, False, False), (2, 9, True, False), (1, 10, True, False)]
)
def test_the_limit_is_near_when_what_is_planned_and_the_follow_ups_would_exceed_it(counted, used, ahead, near, over):
    count = counted([], date(2026, 11, 2), ahead, sessions_used=used)
    assert (count.near, count.over) == (near, over)


def test_a_follow_up_that_is_past_is_no_longer_expected(counted):
    before, between = date(2027, 4, 1), date(2027, 5, 1)  # follow-ups on 24 April and 24 July
    days = [date(2026, 11, 3)] * 11
    assert [counted(days, today).near for today in (before, between)] == [True, False]


def test_more_than_the_limit_is_over_it_and_nothing_is_left(counted):
    count = counted([date(2026, 11, 3)] * 2, date(2026, 11, 4), session_limit=1)
    assert (count.used, count.left, count.over) == (2, 0, True)


def test_without_a_limit_nothing_is_near_or_over(counted):
    count = counted([date(2026, 11, 3)] * 30, date(2026, 11, 4), ahead=9, session_limit=0)
    assert (count.used, count.left, count.near, count.over) == (30, None, False, False)


def test_twelve_months_after_the_first_session_the_count_begins_anew(counted):
    days = [date(2026, 11, 3), date(2026, 12, 1), date(2027, 11, 20)]
    counts = [counted(days, day) for day in (date(2027, 11, 2), date(2027, 11, 3), date(2027, 11, 20))]
    assert [count.used for count in counts] == [2, 0, 1]
    assert counted(days, date(2027, 11, 1), sessions_used=3).used == 5  # the first lies before the programme
    assert counted(days, date(2027, 11, 2), sessions_used=3).used == 0
