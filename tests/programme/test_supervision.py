from datetime import date

import pytest

from scheduler.programme import add_months, after_end_dates, follow_up_dates, hold, skip, supervision
from scheduler.programme.building import block_of

SCHEMES = {
    (2, 8): "22110101", (2, 9): "221101001", (2, 10): "2211010101", (2, 11): "22110101001",
    (2, 12): "221010101001", (1, 8): "11101001", (1, 9): "111101001", (1, 10): "1110101001",
    (1, 11): "11110101001", (1, 12): "111010101001",
}  # fmt: skip


@pytest.mark.parametrize(("start", "weeks"), SCHEMES)
def test_supervision_tapers_by_the_scheme_of_its_start_and_weeks(library, prescribe, start, weeks):
    prescription = prescribe(weeks=weeks, supervised=["tue", "fri"][:start])
    assert "".join(map(str, supervision(prescription, library))) == SCHEMES[start, weeks]


def test_the_only_supervised_session_of_a_week_is_on_the_first_of_the_two_days(programme):
    plan = programme(start="2026-11-04", supervised=["mon", "thu"], weeks=8)  # weeks from Wednesday
    supervised = [day.date for day in plan.days if any(each.supervised for each in day.sessions)]
    assert supervised[4] == date(2026, 11, 19)  # Thursday comes first in week 3
    assert all(day.weekday() == 3 for day in supervised[4:])


@pytest.mark.parametrize(
    ("scheme", "firsts"),
    [
        ("221010101001", [1, 5, 9]), ("22110101", [1, 6]), ("221101001", [1, 6, 9]),
        ("2211010101", [1, 6, 10]), ("22110101001", [1, 6, 11]), ("1111000000", [1, 5, 9]),
    ],
)  # fmt: skip
def test_a_block_begins_in_a_supervised_week(scheme, firsts):
    numbers = tuple(map(int, scheme))
    found = [block_of(week, numbers, 4) for week in range(1, len(numbers) + 1)]
    assert list(dict.fromkeys(found)) == list(enumerate(firsts))


def test_a_hold_repeats_the_week_and_keeps_the_last_session_in_the_last_week():
    scheme = (2, 2, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1)
    assert hold(scheme, 2) == (2, 2, 2, 1, 0, 1, 0, 1, 0, 1, 0, 1)
    assert hold(scheme, 12) == scheme


def test_a_skip_lets_the_next_session_fall_out():
    assert skip((2, 2, 1, 0, 1, 0, 0, 1), 4) == (2, 2, 1, 0, 0, 0, 0, 1)
    assert skip((1, 0), 2) == (1, 0)


@pytest.mark.parametrize(
    ("end", "three", "six"),
    [
        (date(2026, 11, 30), date(2027, 2, 28), date(2027, 5, 30)),
        (date(2027, 11, 30), date(2028, 2, 29), date(2028, 5, 30)),
        (date(2027, 2, 15), date(2027, 5, 15), date(2027, 8, 15)),
        (date(2026, 8, 31), date(2026, 11, 30), date(2027, 2, 28)),
    ],
)
def test_follow_ups_are_calendar_months_after_the_end(end, three, six):
    assert follow_up_dates(end) == (three, six)


def test_a_month_later_over_the_turn_of_the_year():
    assert add_months(date(2026, 12, 31), 2) == date(2027, 2, 28)
    assert add_months(date(2026, 1, 31), 12) == date(2027, 1, 31)


def test_after_the_end_the_bot_asks_less_and_less_and_never_near_a_follow_up(library):
    end = date(2026, 1, 31)
    days = after_end_dates(end, library.numbers)
    assert [(day - end).days for day in days[:10]] == [3, 7, 10, 14, 21, 28, 35, 42, 56, 70]
    assert days[10:] == (date(2026, 5, 30), date(2026, 6, 30))


@pytest.mark.parametrize(
    ("used", "limit", "said"), [(0, 12, 0), (1, 12, 0), (2, 12, 1), (12, 0, 0), (1, 11, 1), (12, 30, 0)]
)
def test_more_sessions_than_the_limit_are_said(programme, used, limit, said):
    plan = programme(sessions_used=used, session_limit=limit)  # 9 planned and 2 follow-ups
    assert sum("limit" in each for each in plan.warnings) == said
