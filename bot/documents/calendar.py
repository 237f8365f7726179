"""An appointment as a file for the calendar of a telephone (iCalendar, RFC 5545)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import Calendar, Event

MAKER = "-//Oefenmaat//Oefenmaat//NL"


@dataclass(frozen=True)
class Entry:
    """What stands in the calendar. It says nothing of anybody's health: others see it, too.

    `uid` stays the same, `sequence` grows with each change; `begins` and `changed_at` are UTC.
    """

    uid: str
    sequence: int
    begins: datetime
    minutes: int
    changed_at: datetime
    summary: str
    location: str
    cancelled: bool = False


def calendar_file(entry: Entry) -> bytes:
    """A calendar with this one event. A newer one of its `uid` takes its place, or takes it out.

    Times are in UTC, so that no definition of a time zone is needed and every calendar shows them in its own. It is a
    file and no invitation, so it has no METHOD: each of them demands an ORGANIZER with an address (RFC 5546, 3.2),
    which a practice need not have. What is newer says its SEQUENCE, what is cancelled its STATUS.
    """
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.changed_at)
    event.add("last-modified", entry.changed_at)
    event.add("dtstart", entry.begins)
    event.add("dtend", entry.begins + timedelta(minutes=entry.minutes))
    event.add("summary", entry.summary)
    if entry.location:
        event.add("location", entry.location)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    made = Calendar()
    made.add("prodid", MAKER)
    made.add("version", "2.0")
    made.add_component(event)
    return bytes(made.to_ical())
