"""Dates as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dates import MONTHS, WEEKDAYS, iso_date, read_date

TODAY = date(2026, 11, 25)  # a Wednesday
WORDS = st.sampled_from(
    [*MONTHS, *WEEKDAYS, "12", "29", "2", "31", "-", "/", "2027", "t/m", "tot", "weken", "days", "é"]
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12-12", (2026, 12, 12)),
        ("12/12", (2026, 12, 12)),
        ("t/m 12 december", (2026, 12, 12)),
        ("until 24 December", (2026, 12, 24)),
        ("24 dec.", (2026, 12, 24)),
        ("3 jan", (2027, 1, 3)),
        ("3 januari 2028", (2028, 1, 3)),
        ("3-1-2028", (2028, 1, 3)),
        ("2026-12-09", (2026, 12, 9)),
        ("25-11", (2026, 11, 25)),
        ("24-11", (2027, 11, 24)),
        ("29-2", (2028, 2, 29)),
        ("morgen", (2026, 11, 26)),
        ("tomorrow", (2026, 11, 26)),
        ("vrijdag", (2026, 11, 27)),
        ("woensdag", (2026, 12, 2)),
        ("tot en met zondag", (2026, 11, 29)),
        ("2 weken", (2026, 12, 8)),
        ("1 day", (2026, 11, 25)),
        ("10 dagen", (2026, 12, 4)),
    ],
)
def test_a_date_is_read_as_people_write_it_and_without_a_year_it_is_the_next_one(text, day):
    assert read_date(text, TODAY) == date(*day)


@pytest.mark.parametrize("text", ["", "31-2", "32 mei", "12-13", "ooit", "2026", "0-0", "13", "5 maanden", "1-1-0000"])
def test_what_is_no_date_is_none(text):
    assert read_date(text, TODAY) is None


@given(st.one_of(st.text(max_size=100), st.lists(WORDS, max_size=5).map(" ".join)))
def test_whatever_is_typed_it_is_a_date_or_none(text):
    for found in (read_date(text, TODAY), iso_date(text)):
        assert found is None or isinstance(found, date)
