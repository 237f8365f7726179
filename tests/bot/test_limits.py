"""The limits: spacing without bursts, three at once in a chat and then one a second, and 429 to the second."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outgoing.limits import Limits
from storage.outbox import Lane

A_WHILE = timedelta(seconds=7)


class Time:
    """A monotonic clock that a test sets."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def limits(time):
    return Limits(30, time)


def leave(limits, time, lateness):
    """The moments at which sends leave when each one is asked for so late, in a chat of its own."""
    for chat, late in enumerate(lateness):
        time.now = max(time.now, limits._next) + late
        yield time.now + limits.take(chat)


@given(st.lists(st.floats(0, 0.05), min_size=35, max_size=80))
def test_however_late_each_one_is_asked_for_no_second_holds_more_than_the_rate(lateness):
    time = Time()
    moments = list(leave(Limits(30, time), time, lateness))
    most = max(sum(start <= each < start + 1 for each in moments) for start in moments)
    assert most <= 30


def test_a_little_late_each_time_at_least_95_percent_of_the_rate_is_used(limits, time):
    moments = list(leave(limits, time, [0.01] * 301))
    assert 300 / (moments[-1] - moments[0]) >= 0.95 * 30


def test_after_a_pause_there_is_no_burst(limits, time):
    time.now += 3600
    assert limits.take(1) == 0
    assert limits.take(2) > 0


async def test_nothing_is_taken_by_waiting_for_the_turn(limits):
    await limits.ready()
    await limits.ready()
    assert limits.take(1) == 0


def test_a_chat_gets_three_at_once_and_then_one_a_second(limits, time):
    for _ in range(3):
        assert 1 not in limits.held()
        limits.take(1)
    assert 1 in limits.held()
    time.now += 0.99
    assert 1 in limits.held()
    time.now += 0.02
    assert 1 not in limits.held()
    limits.take(1)
    assert limits.held() == {1}


def test_a_chat_that_is_refused_is_held_to_the_second_and_the_others_go_on(limits, time):
    limits.too_many(1, A_WHILE)
    assert (limits.held(), limits.last_lane()) == ({1}, Lane.BULK)
    time.now += 6.9
    assert limits.held() == {1}
    time.now += 0.1
    assert limits.held() == set()


def test_two_chats_that_are_refused_within_a_second_hold_all_bulk_but_no_response_as_long_as_either(limits, time):
    limits.too_many(1, A_WHILE)
    time.now += 1
    limits.too_many(2, timedelta(seconds=1))
    assert limits.last_lane() is Lane.ALERTS
    time.now += 5.9
    assert limits.last_lane() is Lane.ALERTS
    time.now += 0.2
    assert limits.last_lane() is Lane.BULK


@pytest.mark.parametrize(("chat", "later"), [(1, 0.5), (2, 1.5)])
def test_the_same_chat_again_or_another_one_later_holds_no_bulk(limits, time, chat, later):
    limits.too_many(1, A_WHILE)
    time.now += later
    limits.too_many(chat, A_WHILE)
    assert limits.last_lane() is Lane.BULK


def test_what_is_paid_off_is_forgotten(limits, time):
    for chat in range(100):
        limits.take(chat)
    time.now += 100
    limits.held()
    assert (limits._paid_up, limits._refused) == ({}, {})


@pytest.mark.parametrize(("rate", "free", "most"), [(30, 50, 1), (1000, 50, 10), (1000, 4, 4), (None, 50, 50)])
def test_so_many_are_asked_for_as_may_leave_in_a_hundredth_of_a_second(rate, free, most):
    assert Limits(rate, Time()).most(free) == most
