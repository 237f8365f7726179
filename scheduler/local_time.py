"""Wall time and dates in a time zone, as UTC moments. Pure."""

import re
from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, available_timezones

REMEMBERED = 4096  # patients of a practice share their dates, times and zones: a batch asks the same again and again
_WALL_TIME = re.compile(r"([01]?[0-9]|2[0-3]):[0-5][0-9]", re.ASCII)


@lru_cache(REMEMBERED)
def moment(day: date, wall: time, zone: str) -> datetime:
    """The UTC moment at which clocks in `zone` show this time on this day.

    A time that comes twice (autumn) means the first; one that does not exist (spring) is as much later as the
    clocks jump: 02:30 becomes 03:30. An unknown zone raises ZoneInfoNotFoundError.
    """
    return datetime.combine(day, wall, ZoneInfo(zone)).astimezone(UTC)


def known_zone(zone: str) -> bool:
    """Whether `zone` is an IANA time zone name."""
    return zone in _zones()


@cache
def _zones() -> frozenset[str]:
    """Read from the zone files once (10 ms)."""
    return frozenset(available_timezones())


def is_wall_time(text: str) -> bool:
    """Whether it is written as `wall_time` reads it."""
    return bool(_WALL_TIME.fullmatch(text))


def wall_time(text: str) -> time:
    """A time of day written as H:MM or HH:MM, 24 hours. Raises ValueError for anything else."""
    if not is_wall_time(text):
        raise ValueError(f"not a time of day: {text[:20]!r}")
    hour, _, minute = text.partition(":")
    return time(int(hour), int(minute))


@lru_cache(REMEMBERED)
def local_date(now: datetime, zone: str) -> date:
    """The date that the calendar shows in `zone`."""
    return now.astimezone(ZoneInfo(zone)).date()


def local_clock(now: datetime, zone: str) -> time:
    """The time that clocks in `zone` show."""
    return now.astimezone(ZoneInfo(zone)).time()


def offset(now: datetime, zone: str) -> timedelta:
    """How far clocks in `zone` are ahead of UTC at this moment."""
    return now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta(0)


def fixed_zone(hours: int) -> str:
    """The zone that is always so many hours ahead of UTC, -12 to 14. Its IANA name has the opposite sign."""
    return f"Etc/GMT{-hours:+d}" if hours else "Etc/GMT"


def next_weekday(now: datetime, weekday: int, wall: time, zone: str) -> datetime:
    """The first moment after `now` that is this weekday (Monday 0) at this wall time in `zone`."""
    day = local_date(now, zone)
    day += timedelta(days=(weekday - day.weekday()) % 7)
    found = moment(day, wall, zone)
    return found if found > now else moment(day + timedelta(days=7), wall, zone)


def after_working_days(at: datetime, days: int, zone: str) -> datetime:
    """The same wall time in `zone` so many working days later: Monday to Friday, national holidays are not known."""
    day = local_date(at, zone)
    for _ in range(days):
        day += timedelta(days={4: 3, 5: 2}.get(day.weekday(), 1))
    return moment(day, local_clock(at, zone), zone)


def opening(at: datetime, zone: str, weekdays: Collection[int], hours: tuple[time, time]) -> datetime:
    """`at` itself, if it is one of these weekdays (Monday 0) between these wall times in `zone`; else the next time
    that it begins to be. The hours do not run over midnight; there is at least one weekday.
    """
    first, last = hours
    day = local_date(at, zone)
    if day.weekday() in weekdays and moment(day, first, zone) <= at < moment(day, last, zone):
        return at
    days = (day + timedelta(days=later) for later in range(8))
    return next(found for each in days if each.weekday() in weekdays and (found := moment(each, first, zone)) > at)


def outside_quiet_hours(at: datetime, zone: str, quiet: tuple[time, time]) -> datetime:
    """`at` itself, or the end of the quiet hours (evening, morning) that it falls in."""
    evening, morning = quiet
    clock = local_clock(at, zone)
    if clock < morning:
        return moment(local_date(at, zone), morning, zone)
    if clock >= evening:
        return moment(local_date(at, zone) + timedelta(days=1), morning, zone)
    return at


def quiet_zone(at: datetime, zone: str, quiet: tuple[time, time]) -> str | None:
    """The zone whose quiet hours something planned for `at` waits out, should it come later. None where `at` itself
    lies in them: a time that the person set is kept.
    """
    return zone if outside_quiet_hours(at, zone, quiet) == at else None
