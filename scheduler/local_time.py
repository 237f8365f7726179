"""Wall time and dates in a time zone, as UTC moments. Pure."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def moment(day: date, wall: time, zone: str) -> datetime:
    """The UTC moment at which clocks in `zone` show this time on this day.

    A time that comes twice (autumn) means the first; one that does not exist (spring) is as much later as the
    clocks jump: 02:30 becomes 03:30. An unknown zone raises ZoneInfoNotFoundError.
    """
    return datetime.combine(day, wall, ZoneInfo(zone)).astimezone(UTC)


def local_date(now: datetime, zone: str) -> date:
    """The date that the calendar shows in `zone`."""
    return now.astimezone(ZoneInfo(zone)).date()


def local_clock(now: datetime, zone: str) -> time:
    """The time that clocks in `zone` show."""
    return now.astimezone(ZoneInfo(zone)).time()


def next_weekday(now: datetime, weekday: int, wall: time, zone: str) -> datetime:
    """The first moment after `now` that is this weekday (Monday 0) at this wall time in `zone`."""
    day = local_date(now, zone)
    day += timedelta(days=(weekday - day.weekday()) % 7)
    found = moment(day, wall, zone)
    return found if found > now else moment(day + timedelta(days=7), wall, zone)


def outside_quiet_hours(at: datetime, zone: str, quiet: tuple[time, time]) -> datetime:
    """`at` itself, or the end of the quiet hours (evening, morning) that it falls in."""
    evening, morning = quiet
    clock = local_clock(at, zone)
    if clock < morning:
        return moment(local_date(at, zone), morning, zone)
    if clock >= evening:
        return moment(local_date(at, zone) + timedelta(days=1), morning, zone)
    return at
