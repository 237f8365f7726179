"""Guessing invitations: after five that are none within an hour, none is looked up for an hour."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from content.library import library
from scheduler.guessing import beginnings, slowed
from tests.strategies import steady

RULES = library().numbers.contact
NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)
HOUR = timedelta(hours=1)


def ago(*minutes):
    return [NOW - timedelta(minutes=each) for each in minutes]


def test_the_fifth_within_an_hour_begins_an_hour_in_which_nothing_is_looked_up():
    assert not slowed(ago(1, 2, 3, 4), NOW, RULES)
    assert slowed(ago(0, 1, 2, 3, 59), NOW, RULES)
    assert not slowed(ago(0, 1, 2, 3, 60), NOW, RULES)
    assert slowed(ago(59, 60, 61, 62, 63), NOW, RULES)
    assert not slowed(ago(60, 61, 62, 63, 64), NOW, RULES)


def test_after_that_hour_it_is_counted_anew():
    tried = ago(60, 61, 62, 63, 64)
    assert not slowed([*tried, *ago(0, 0, 0, 0)], NOW, RULES)
    assert beginnings([*tried, *ago(0, 0, 0, 0, 0)], RULES) == ago(60, 0)


@steady
@given(st.lists(st.integers(0, 300), max_size=40))
def test_nobody_tries_more_than_five_in_any_hour_without_being_held_off(minutes):
    taken = []
    for at in sorted(NOW + timedelta(minutes=each) for each in minutes):
        if not slowed(taken, at, RULES):
            taken.append(at)
    for at in taken:
        assert sum(at - HOUR < each <= at for each in taken) <= RULES.wrong_tokens_most
    assert len(beginnings(taken, RULES)) <= len(taken) // RULES.wrong_tokens_most
