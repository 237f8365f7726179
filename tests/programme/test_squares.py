"""The squares of a week: what counts is done, what was done but does not count is partly, the rest is open."""

from datetime import date, timedelta

from scheduler.programme.ledger import Entry
from scheduler.programme.squares import Squares, squares

START = date(2026, 11, 24)


def entry(day, type_, done, **more):
    return Entry(START + timedelta(days=day), type_, False, 30.0, (12, 13), done=done, **more)


def test_a_week_without_answers_is_all_open(library):
    both = squares([entry(0, "strength", None), entry(1, "aerobic", "not")], library.numbers)
    assert both == (Squares(0, 0, 2), Squares(0, 0, 5))


def test_less_than_half_or_less_than_thirty_minutes_is_partly(library):
    week = [
        entry(0, "strength", "partly", at_least_half=False),
        entry(1, "strength", "partly", at_least_half=True),
        entry(2, "aerobic", "partly", minutes=10),
        entry(3, "aerobic", "done"),
    ]
    assert squares(week, library.numbers) == (Squares(1, 1, 0), Squares(1, 1, 3))


def test_the_lighter_session_of_a_painful_day_is_partly(library):
    assert squares([entry(0, "strength", "done", lighter=True)], library.numbers)[0] == Squares(0, 1, 1)


def test_more_than_the_target_is_done_and_nothing_open(library):
    week = [entry(day, "strength", "done") for day in range(3)] + [entry(4, "strength", "partly", at_least_half=False)]
    assert squares(week, library.numbers)[0] == Squares(3, 0, 0)
