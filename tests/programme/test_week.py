from datetime import date, timedelta

import pytest

from scheduler.programme import last_day, plan_week, supervised_days
from scheduler.programme.week import spread, training_days, weekdays_of
from tests.programme.sentences import sentences


@pytest.mark.parametrize(
    ("days", "held", "pair"),
    [
        ("mon tue wed thu fri sat sun", "", "mon thu"),
        ("mon tue wed fri sat", "", "mon fri"),
        ("tue wed thu", "", "tue thu"),
        ("sat sun", "", "sat sun"),
        ("mon wed sat", "", "wed sat"),
        ("mon tue wed thu fri sat sun", "wed", "wed sat"),
        ("mon tue wed thu fri sat sun", "fri", "mon fri"),
        ("thu", "", "thu"),
        ("thu", "thu", "thu"),
    ],
)
def test_the_best_pair_has_the_largest_smallest_gap_and_the_earliest_wins(days, held, pair):
    assert spread(tuple(days.split()), tuple(held.split()), 2) == tuple(pair.split())


@pytest.mark.parametrize(
    ("days", "supervised", "strength", "aerobic"),
    [  # a week from Monday; the third day is as far as it can be from the two usual ones
        ("mon tue wed thu fri sat sun", None, "mon thu sat", "mon tue wed fri sun"),
        ("mon tue wed thu fri sat sun", ["tue", "wed"], "tue wed sat", "mon tue thu fri sun"),
        ("mon tue wed thu fri sat sun", ["sun"], "wed fri sun", "mon tue wed thu sat"),
        ("mon tue wed thu fri", ["mon", "fri"], "mon wed fri", "mon tue wed thu fri"),
        ("mon tue wed", None, "mon tue wed", "mon tue wed"),
        ("mon thu", None, "mon thu", "mon thu"),
    ],
)
def test_a_therapist_may_ask_for_a_third_strength_day(library, prescribe, days, supervised, strength, aerobic):
    prescription = prescribe(days=days.split(), supervised=supervised, strength_days=3)
    week = training_days(prescription.start, 1, weekdays_of(prescription, library), library.numbers.week)
    names = lambda dates: " ".join(day.strftime("%a").lower() for day in dates)  # noqa: E731 - short
    assert (names(week.strength), names(week.aerobic)) == (strength, aerobic)


def test_a_third_strength_day_is_at_home_and_holds_what_the_first_one_does(programme):
    week = [day for day in programme(strength_days=3, practice=["leg-press"]).days if day.week == 4]
    sessions = [each for day in week for each in day.sessions if each.type == "strength"]
    assert [each.supervised for each in sessions] == [False] * 3
    assert sessions[0] == sessions[2] != sessions[1]
    first = [each for day in programme(strength_days=3).days if day.week == 1 for each in day.sessions]
    assert [each.supervised for each in first if each.type == "strength"] == [True, True, False]


@pytest.mark.parametrize(
    ("days", "supervised", "strength", "aerobic"),
    [  # a week from Monday; A days fill the days without strength first
        ("mon tue wed thu fri sat sun", None, "mon thu", "tue wed fri sat sun"),
        ("mon tue wed thu fri sat", None, "mon thu", "mon tue wed fri sat"),
        ("mon tue wed thu fri", None, "mon thu", "mon tue wed thu fri"),
        ("mon tue wed thu", None, "mon thu", "mon tue wed thu"),
        ("mon wed fri", None, "mon fri", "mon wed fri"),
        ("mon tue", None, "mon tue", "mon tue"),
        ("wed", None, "wed", "wed"),
        ("mon tue wed thu fri sat sun", ["tue", "wed"], "tue wed", "mon thu fri sat sun"),
        ("mon tue wed thu fri sat sun", ["sun"], "wed sun", "mon tue thu fri sat"),
        ("mon tue wed thu", ["sun"], "wed sun", "mon tue wed thu sun"),
    ],
)
def test_a_week_holds_the_sessions_of_its_days(library, prescribe, days, supervised, strength, aerobic):
    fields = {"supervised": supervised} if supervised else {}
    prescription = prescribe(days=days.split(), **fields)
    week = training_days(prescription.start, 1, weekdays_of(prescription, library), library.numbers.week)
    names = lambda dates: " ".join(day.strftime("%a").lower() for day in dates)  # noqa: E731 - short
    assert (names(week.strength), names(week.aerobic)) == (strength, aerobic)


@pytest.mark.parametrize(
    ("unpaused", "strength", "aerobic"),
    [(7, 2, 5), (6, 2, 4), (5, 1, 4), (4, 1, 3), (3, 1, 2), (2, 1, 1), (1, 0, 1), (0, 0, 0)],
)
def test_a_pause_takes_sessions_pro_rata_and_none_on_its_days(library, prescribe, unpaused, strength, aerobic):
    prescription = prescribe()
    paused = frozenset(prescription.start + timedelta(days=n) for n in range(7 - unpaused))
    days = plan_week(prescription, library, 1, "N1", "A1", paused)
    kinds = [session.type for day in days for session in day.sessions]
    assert (kinds.count("strength"), kinds.count("aerobic")) == (strength, aerobic)
    assert not paused & {day.date for day in days}


@pytest.mark.parametrize(("unpaused", "strength"), [(7, 3), (6, 3), (5, 2), (4, 2), (3, 1), (2, 1), (1, 0)])
def test_a_pause_takes_its_share_of_three_strength_days_too(library, prescribe, unpaused, strength):
    prescription = prescribe(strength_days=3)
    paused = frozenset(prescription.start + timedelta(days=n) for n in range(7 - unpaused))
    days = plan_week(prescription, library, 1, "N1", "A1", paused)
    assert [each.type for day in days for each in day.sessions].count("strength") == strength


def test_a_paused_strength_day_is_made_up_for_as_far_apart_as_the_week_allows(library, prescribe):
    prescription = prescribe()
    days = plan_week(prescription, library, 1, "N1", "A1", frozenset({date(2026, 11, 2)}))
    strength = [day.date for day in days if day.sessions[0].type == "strength"]
    assert strength == [date(2026, 11, 5), date(2026, 11, 8)]


def test_with_one_strength_day_left_by_a_pause_it_is_the_supervised_one(library, prescribe):
    prescription = prescribe(supervised=["thu"])  # the other strength day is Monday
    days = plan_week(prescription, library, 1, "N1", "A1", frozenset({date(2026, 11, 7), date(2026, 11, 8)}))
    strength = [day.date for day in days if day.sessions[0].type == "strength"]
    assert strength == [date(2026, 11, 5)]


def test_activities_go_on_in_turn_after_a_pause(library, prescribe):
    prescription = prescribe(aerobics=["walking", "cycling"], has=["bicycle"])
    paused = frozenset({date(2026, 11, 2)})  # 4 aerobic sessions in week 1 instead of 5
    days = plan_week(prescription, library, 2, "N2", "A2", paused)
    assert next(each.items[0].exercise for day in days for each in day.sessions if each.type == "aerobic") == (
        "walking"
    )


def test_on_a_double_day_strength_comes_first_and_the_aerobic_session_stays_at_30_minutes(programme):
    plan = programme(aerobic="used", days=["mon", "tue", "wed", "thu", "fri", "sat"])
    double = [day for day in plan.days if len(day.sessions) == 2]
    assert [each.type for each in double[-1].sessions] == ["strength", "aerobic"]
    assert {day.date.weekday() for day in double} == {0}
    assert {day.sessions[1].primary_minutes for day in double} == {30}


def test_on_a_day_of_its_own_the_aerobic_session_takes_the_minutes_of_its_row(programme):
    aerobic = {
        day.week: each.primary_minutes
        for day in programme(aerobic="used").days
        for each in day.sessions
        if each.type == "aerobic"
    }
    assert [aerobic[week] for week in (1, 2, 3, 12)] == [30, 35, 40, 40]


def test_the_supervised_days_are_the_therapists_or_the_best_pair(library, prescribe):
    assert supervised_days(prescribe(), library) == ("mon", "thu")
    assert supervised_days(prescribe(supervised=["fri", "tue"]), library) == ("tue", "fri")
    assert supervised_days(prescribe(supervised=["sun"]), library) == ("sun",)
    assert supervised_days(prescribe(supervised=[]), library) == ("mon", "thu")


def test_the_last_day_is_inclusive():
    assert last_day(date(2026, 11, 24), 12) == date(2027, 2, 15)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (["mon", "tue", "wed", "thu", "fri"], []),
        (["mon", "tue", "wed", "thu"], ["4 aerobic sessions a week instead of 5"]),
        (["mon", "tue"], ["2 aerobic sessions a week instead of 5"]),
        (["mon"], ["1 aerobic session a week instead of 5", "1 strength session a week instead of 2"]),
    ],
)
def test_too_few_days_are_said(programme, days, said):
    warnings = [each for each in sentences(programme(days=days, has=["band"])) if "available" in each]
    assert [each.partition(": ")[2] for each in warnings] == [f"{each}." for each in said]


def test_too_few_days_for_three_strength_sessions_are_said(programme):
    said = sentences(programme(days=["mon", "thu"], has=["band"], strength_days=3))
    assert said[1] == "Only 2 days a week are available: 2 strength sessions a week instead of 3."


def test_a_supervised_day_that_is_not_one_of_the_days_counts_as_available_and_is_named(programme):
    plan = programme(days=["mon", "tue"], supervised=["fri"], has=["band"])
    assert "Supervised on Friday, which is not one of the chosen days: Friday counts as available." in sentences(plan)
    assert {day.date.weekday() for day in plan.days} == {0, 1, 4}
