"""The file that a telephone's calendar opens: read back by a parser, whatever stands in it."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bot.documents.calendar import Entry, calendar_file
from tests.strategies import steady

AT = datetime(2026, 12, 10, 13, 15, tzinfo=UTC)
plain = st.text(alphabet="aZ é🙂,;:\\\"'&<>-", min_size=1, max_size=200).map(str.strip).filter(bool)


def entry(**rest):
    about = {"begins": AT, "minutes": 30, "changed_at": AT - timedelta(days=3), "location": "Praktijk, 020"}
    return Entry(**{"uid": "u-1", "sequence": 0, "summary": "Afspraak", **about, **rest})


@steady
@given(summary=plain, location=st.just("") | plain, sequence=st.integers(0, 9), cancelled=st.booleans())
def test_it_can_be_read_back_whatever_the_practice_is_called(summary, location, sequence, cancelled):
    made = calendar_file(entry(summary=summary, location=location, sequence=sequence, cancelled=cancelled))
    calendar = Calendar.from_ical(made)
    [event] = calendar.walk("VEVENT")
    assert (str(event["SUMMARY"]), str(event.get("LOCATION", ""))) == (summary, location)
    assert (event["SEQUENCE"], str(event["UID"])) == (sequence, "u-1")
    assert event["DTSTART"].dt == AT
    assert event["DTEND"].dt == AT + timedelta(minutes=30)
    assert event["DTSTAMP"].dt == AT - timedelta(days=3)
    assert event["STATUS"] == ("CANCELLED" if cancelled else "CONFIRMED")


@pytest.mark.parametrize("cancelled", [False, True])
def test_it_is_a_file_and_no_invitation(cancelled):
    """RFC 5546, 3.2: every METHOD demands an ORGANIZER with an address, and a practice need not have one."""
    made = calendar_file(entry(cancelled=cancelled))
    assert not {b"METHOD", b"ORGANIZER", b"ATTENDEE"} & {re.split(b"[:;]", line)[0] for line in made.split(b"\r\n")}


def test_every_line_is_short_and_ends_as_the_standard_says():
    lines = calendar_file(entry(summary="é" * 200)).split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)  # octets: RFC 5545, 3.1
    assert not any(b"\n" in line for line in lines)
