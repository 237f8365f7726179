"""Whatever is known of a patient: a flag stands exactly where its rule says, and the weightiest comes first."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.library import library
from scheduler.programme.flags import Flag, Followed, Step, flags, is_concern, weight
from scheduler.programme.follow_up import follow_up_dates
from scheduler.programme.ledger import Entry
from scheduler.programme.supervision import Count, Slot
from tests.strategies import steady

NUMBERS = library().numbers
TODAY = date(2026, 11, 30)
END = date(2026, 12, 20)
WEEK_AGO = TODAY - timedelta(days=7)


def day(number):
    return TODAY - timedelta(days=number)


days_ago = st.integers(0, 20)
entries = st.builds(
    Entry,
    day=days_ago.map(day),
    type=st.sampled_from(("strength", "aerobic")),
    supervised=st.booleans(),
    planned_minutes=st.just(30.0),
    borg=st.sampled_from(((12, 13), (14, 17))),
    done=st.sampled_from((None, "done", "partly")),
    effort=st.none() | st.integers(6, 20),
    pain=st.none() | st.integers(0, 10),
    settled=st.none() | st.booleans(),
    lighter=st.booleans(),
)
counts = st.builds(
    lambda used, ahead, limit: Count(
        used, used + ahead, limit, max(0, limit - used) if limit else None, bool(limit) and used + ahead > limit,
        bool(limit) and used > limit,
    ),
    st.integers(0, 14), st.integers(0, 6), st.sampled_from((0, 12)),
)  # fmt: skip
slots = st.integers(0, 13).map(lambda n: Slot(TODAY, 9 + n // 7, 1, TODAY + timedelta(days=n)))
followed = st.builds(
    Followed,
    state=st.sampled_from(("active", "active", "active", "ended", "invited", "stopped")),
    today=st.just(TODAY),
    end=st.sampled_from((END, TODAY - timedelta(days=85), TODAY - timedelta(days=200))),
    entries=st.lists(entries, max_size=12).map(lambda every: sorted(every, key=lambda each: each.day)),
    adherence=st.lists(st.none() | st.floats(0, 1), max_size=9),
    usual_pain=st.none() | st.integers(0, 10),
    silent_days=st.integers(0, 20),
    held=st.none() | st.just(WEEK_AGO),
    unapproved=st.none() | st.just(WEEK_AGO),
    proposals=st.integers(0, 2),
    step=st.none() | st.just(Step(10, 1, 2)),
    count=st.none() | counts,
    empty=st.lists(slots, max_size=2, unique=True),
)


def flag(of, kind):
    return next((each for each in flags(of, NUMBERS) if each.kind == kind), None)


def lately(of):
    return [each for each in of.entries if WEEK_AGO <= each.day <= TODAY]


active = followed.map(lambda of: replace(of, state="active"))


@steady
@given(followed)
def test_each_flag_stands_once_at_most_and_in_the_order_of_the_summary(of):
    order = NUMBERS.flags.order
    kinds = [each.kind for each in flags(of, NUMBERS)]
    assert kinds == [kind for kind in order if kind in kinds]
    assert len(set(order)) == len(order)


@steady
@given(followed)
def test_who_takes_no_part_has_no_flag_and_after_the_end_only_a_follow_up_is_left(of):
    allowed = {"active": set(NUMBERS.flags.order), "ended": {"follow_up"}}.get(of.state, set())
    assert {each.kind for each in flags(of, NUMBERS)} <= allowed


@steady
@given(active)
def test_pain_is_flagged_from_seven_and_two_above_usual_of_the_last_week(of):
    limit = max(7, (of.usual_pain or 0) + 2)
    high = [each.pain for each in lately(of) if each.pain is not None and each.pain >= limit]
    found = flag(of, "pain")
    assert (found is not None) == bool(high)
    assert found is None or found.number == max(high)


@steady
@given(active)
def test_effort_is_flagged_after_two_sessions_within_seven_days_that_were_two_over_the_target(of):
    hard = [
        each
        for each in lately(of)
        if each.effort is not None and not each.lighter and each.effort >= min(each.borg[1] + 2, 18)
    ]
    pairs = [pair for pair in combinations(hard, 2) if abs((pair[1].day - pair[0].day).days) < 7]
    assert (flag(of, "effort") is not None) == bool(pairs)


@steady
@given(active)
def test_low_adherence_is_flagged_after_two_weeks_under_eighty_percent(of):
    known = [each for each in of.adherence if each is not None]
    assert (flag(of, "low") is not None) == (len(known) >= 2 and max(known[-2:]) < 0.8)


@steady
@given(active)
def test_falling_adherence_is_flagged_from_25_points_under_the_four_weeks_before(of):
    known = [each for each in of.adherence if each is not None]
    fell = len(known) >= 6 and fmean(known[-6:-2]) - fmean(known[-2:]) >= 0.25 - 1e-9
    assert (flag(of, "falling") is not None) == fell


@steady
@given(active, st.integers(0, 9))
def test_a_week_of_pause_says_nothing_about_adherence(of, place):
    paused = replace(of, adherence=[*of.adherence[:place], None, *of.adherence[place:]])
    assert flags(paused, NUMBERS) == flags(of, NUMBERS)


@steady
@given(active)
def test_what_waits_is_flagged_as_long_as_it_waits(of):
    assert (flag(of, "silence") is not None) == (of.silent_days >= 7)
    assert (flag(of, "held") is None, flag(of, "unapproved") is None) == (of.held is None, of.unapproved is None)
    assert (flag(of, "proposal") is not None) == (of.proposals > 0)
    assert (flag(of, "taper") is not None) == (of.step is not None)
    assert (flag(of, "slot") is not None) == bool(of.empty)
    assert (flag(of, "limit") is not None) == (of.count is not None and of.count.near)
    mornings = {each.day for each in lately(of) if each.settled is False}
    assert (flag(of, "not_settled") is not None) == (len(mornings) >= 2)


@pytest.mark.parametrize(("days", "planned", "flagged"), [(15, False, False), (14, False, True), (14, True, False),
                                                          (-14, False, True), (-15, False, False)])  # fmt: skip
@pytest.mark.parametrize("which", [0, 1])
def test_a_follow_up_is_to_be_planned_from_two_weeks_before_it_until_two_weeks_after(which, days, planned, flagged):
    due = follow_up_dates(END)[which]
    of = Followed("ended", due - timedelta(days=days), END, planned_follow_ups=[due] if planned else [])
    assert flags(of, NUMBERS) == ((Flag("follow_up", day=due),) if flagged else ())


@steady
@given(active)
def test_a_concern_keeps_a_patient_out_of_accept_all_and_what_is_to_be_planned_does_not(of):
    found = flags(of, NUMBERS)
    assert is_concern(found, NUMBERS) == bool({each.kind for each in found} & set(NUMBERS.flags.concerns))
    assert not set(NUMBERS.flags.concerns) & set(NUMBERS.flags.to_do)


@steady
@given(active, active)
def test_who_has_the_weightier_flag_comes_first(one, other):
    found = flags(one, NUMBERS), flags(other, NUMBERS)
    order = NUMBERS.flags.order
    first = [order.index(each[0].kind) if each else len(order) for each in found]
    if first[0] != first[1]:
        assert (weight(found[0], "b", NUMBERS) < weight(found[1], "a", NUMBERS)) == (first[0] < first[1])
    assert weight((), "a", NUMBERS) < weight((), "b", NUMBERS)
