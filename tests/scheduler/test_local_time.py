"""Wall times in a zone, also on the nights when clocks change."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.clock import SystemClock, VirtualClock
from scheduler.local_time import after_working_days, local_date, moment, next_weekday, outside_quiet_hours

AMSTERDAM = "Europe/Amsterdam"
QUIET = (time(21), time(8))


@pytest.mark.parametrize(
    ("day", "wall", "utc"),
    [
        (date(2026, 11, 24), time(9), "2026-11-24T08:00"),
        (date(2026, 7, 1), time(9), "2026-07-01T07:00"),
        (date(2026, 3, 29), time(2, 30), "2026-03-29T01:30"),  # does not exist: shown as 03:30
        (date(2026, 10, 25), time(2, 30), "2026-10-25T00:30"),  # comes twice: the first
    ],
)
def test_a_wall_time_is_the_moment_at_which_clocks_show_it(day, wall, utc):
    assert moment(day, wall, AMSTERDAM) == datetime.fromisoformat(utc).replace(tzinfo=UTC)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.sampled_from([AMSTERDAM, "America/New_York", "Asia/Tokyo"]))
def test_nine_in_the_morning_stays_nine_in_the_morning(day, zone):
    at = moment(day, time(9), zone)
    assert at.astimezone(ZoneInfo(zone)).time() == time(9)
    assert local_date(at, zone) == day


@given(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)).map(lambda at: at.replace(tzinfo=UTC)))
def test_the_next_monday_at_eight_lies_ahead_within_a_week(now):
    found = next_weekday(now, 0, time(8), AMSTERDAM)
    local = found.astimezone(ZoneInfo(AMSTERDAM))
    assert now < found <= now + timedelta(days=7, hours=1)
    assert (local.weekday(), local.time()) == (0, time(8))


@given(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)).map(lambda at: at.replace(tzinfo=UTC)))
def test_outside_quiet_hours_nothing_comes_between_nine_in_the_evening_and_eight(at):
    moved = outside_quiet_hours(at, AMSTERDAM, QUIET)
    clock = moved.astimezone(ZoneInfo(AMSTERDAM)).time()
    assert time(8) <= clock < time(21)
    assert moved == at or clock == time(8)


def test_clocks_give_aware_moments_in_utc():
    virtual = VirtualClock(datetime(2026, 11, 23, 9, tzinfo=ZoneInfo(AMSTERDAM)))
    virtual.advance(timedelta(hours=1))
    assert virtual.now() == datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert SystemClock().now().tzinfo is UTC
    with pytest.raises(ValueError, match="time zone"):
        virtual.set(datetime(2026, 11, 23))


@pytest.mark.parametrize(
    ("at", "due"),
    [
        ("2026-11-23T10:00", "2026-11-25T10:00"),  # a Monday
        ("2026-11-26T10:00", "2026-11-30T10:00"),
        ("2026-11-27T23:30", "2026-12-01T23:30"),
        ("2026-11-28T10:00", "2026-12-01T10:00"),
        ("2026-11-29T10:00", "2026-12-01T10:00"),
        ("2026-10-23T10:00", "2026-10-27T10:00"),  # the clocks go back meanwhile
    ],
)
def test_working_days_leave_out_the_weekend_and_keep_the_wall_time(at, due):
    said, wanted = (datetime.fromisoformat(each).replace(tzinfo=ZoneInfo(AMSTERDAM)) for each in (at, due))
    assert after_working_days(said.astimezone(UTC), 2, AMSTERDAM) == wanted.astimezone(UTC)
