"""Dates as people type them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dates import MONTHS, WEEKDAYS, iso_date, read_date, read_moment

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


@pytest.mark.parametrize(("text", "day"), [("morgen", 26), ("donderdag", 26), ("1 dag", 26), ("3 dagen", 28)])
def test_a_length_is_counted_from_its_first_day_and_all_else_from_today(text, day):
    assert read_date(text, TODAY, date(2026, 11, 26)) == date(2026, 11, day)


@pytest.mark.parametrize("text", ["", "31-2", "32 mei", "12-13", "ooit", "2026", "0-0", "13", "5 maanden", "1-1-0000"])
def test_what_is_no_date_is_none(text):
    assert read_date(text, TODAY) is None


@given(st.one_of(st.text(max_size=100), st.lists(WORDS, max_size=5).map(" ".join)))
def test_whatever_is_typed_it_is_a_date_or_none(text):
    for found in (read_date(text, TODAY), iso_date(text)):
        assert found is None or isinstance(found, date)


@pytest.mark.parametrize(
    ("text", "day", "wall"),
    [
        ("do 10 dec 14:15", (2026, 12, 10), (14, 15)), ("thu 10 dec at 2:05", (2026, 12, 10), (2, 5)),
        ("10-12 14.15", (2026, 12, 10), (14, 15)), ("morgen om 9u30", (2026, 11, 26), (9, 30)),
        ("10 december, 9 uur", (2026, 12, 10), (9, 0)), ("vandaag 16:00", (2026, 11, 25), (16, 0)),
        ("donderdag 10u", (2026, 11, 26), (10, 0)), ("2027-01-04 8:00", (2027, 1, 4), (8, 0)),
    ],
)  # fmt: skip
def test_a_day_with_a_time_is_read_as_people_write_it(text, day, wall):
    assert read_moment(text, TODAY) == (date(*day), time(*wall))


def test_a_time_alone_is_that_of_the_day_that_was_chosen():
    assert read_moment("14:15", TODAY, date(2026, 12, 10)) == (date(2026, 12, 10), time(14, 15))
    assert read_moment("14:15", TODAY) is None


@pytest.mark.parametrize("text", ["", "14", "10 dec", "10 12", "25:00", "ooit 10:00", "10:0", "do 31-2 10:00"])
def test_what_is_no_day_with_a_time_is_none(text):
    assert read_moment(text, TODAY) is None


@given(st.one_of(st.text(max_size=100), st.lists(WORDS, max_size=5).map(" ".join)))
def test_whatever_is_typed_it_is_a_day_with_a_time_or_none(text):
    found = read_moment(text, TODAY, TODAY)
    assert found is None or (isinstance(found[0], date) and isinstance(found[1], time))
