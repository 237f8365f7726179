"""The ledger counts as the programme says."""

from dataclasses import replace
from datetime import date

from content.library import library
from scheduler.programme.ledger import Entry, ledger

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


def of(*entries):
    return ledger(entries, library().numbers)


def strength(day=MONDAY, **rest):
    return Entry(day, "strength", False, 24, (12, 13), **rest)


def aerobic(day=MONDAY, **rest):
    return Entry(day, "aerobic", False, 30, (14, 17), **rest)


def test_a_strength_day_counts_from_half_of_it_upwards():
    assert of(strength(done="partly", at_least_half=True)).strength_days == 1
    assert of(strength(done="partly", at_least_half=False)).strength_days == 0
    assert of(strength(done="done"), strength(done="done")).strength_days == 1


def test_an_aerobic_day_counts_from_thirty_minutes_in_all():
    assert of(aerobic(done="partly", minutes=20)).aerobic_days == 0
    assert of(aerobic(done="partly", minutes=20), aerobic(done="partly", minutes=10)).aerobic_days == 1
    assert of(aerobic(done="done"), aerobic(TUESDAY, done="done")).aerobic_days == 2


def test_effort_is_a_mean_for_each_type_and_never_mixed():
    week = of(
        strength(done="done", effort=12), strength(TUESDAY, done="done", effort=13), aerobic(done="done", effort=16)
    )
    assert week.effort == {"strength": 12.5, "aerobic": 16}
    assert week.target == {"strength": (12, 13), "aerobic": (14, 17)}


def test_the_target_is_that_of_the_sessions_that_were_rated_and_left_out_where_it_changed():
    lower = Entry(TUESDAY, "aerobic", False, 30, (10, 11))
    assert of(aerobic(done="done", effort=15), lower).target == {"aerobic": (14, 17)}
    assert of(aerobic(done="done", effort=15), replace(lower, done="done", effort=11)).target == {}


def test_pain_is_shown_as_mean_and_highest_and_not_invented():
    assert (of(strength()).pain_mean, of(strength()).pain_highest) == (None, None)
    week = of(strength(done="done", pain=2), aerobic(done="done", pain=5))
    assert (week.pain_mean, week.pain_highest) == (3.5, 5)


def test_adherence_counts_partly_as_half_and_silence_as_nothing():
    assert of().adherence is None
    assert (
        of(
            strength(done="done"), aerobic(done="partly", minutes=10), aerobic(TUESDAY), strength(TUESDAY, done="not")
        ).adherence
        == 1.5 / 4
    )


def test_supervised_sessions_are_counted_against_those_planned():
    week = of(
        Entry(MONDAY, "strength", True, 24, (12, 13), done="done"), Entry(TUESDAY, "strength", True, 24, (12, 13))
    )
    assert (week.supervised_done, week.supervised_planned) == (1, 2)


def test_the_lighter_session_of_a_painful_day_is_done_but_fills_no_target():
    week = of(
        strength(done="done", effort=9, lighter=True),
        aerobic(done="done", pain=6, lighter=True),
        strength(TUESDAY, done="done", effort=13),
    )
    assert (week.done, week.lighter, week.strength_days, week.aerobic_days) == (3, 2, 1, 0)
    assert (week.effort, week.pain_highest) == ({"strength": 13}, 6)
