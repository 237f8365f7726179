from datetime import date
from itertools import pairwise, product

import pytest

from scheduler.programme import hold, skip, supervision
from scheduler.programme.building import block_of
from scheduler.programme.supervision import (
    Change,
    can_hold,
    changed,
    changes_of,
    is_step,
    numbered_now,
    scheme_in_force,
    skipped_week,
    total,
    total_with_intake,
)
from tests.programme.sentences import sentences

SCHEMES = {
    (2, 7): "2210101", (2, 8): "22110101", (2, 9): "221101001", (2, 10): "2211010101", (2, 11): "22110101001",
    (2, 12): "221010101001", (2, 13): "2210101001001",
    (1, 7): "1110101", (1, 8): "11101001", (1, 9): "111101001", (1, 10): "1110101001",
    (1, 11): "11110101001", (1, 12): "111010101001", (1, 13): "1110101001001",
}  # fmt: skip


@pytest.mark.parametrize(("start", "weeks"), SCHEMES)
def test_supervision_tapers_by_the_scheme_of_its_start_and_weeks(library, prescribe, start, weeks):
    prescription = prescribe(supervised=["tue", "fri"][:start]).model_copy(update={"weeks": weeks})
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


TWELVE = (2, 2, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1)
EVERY = [tuple(map(int, scheme)) for scheme in SCHEMES.values()]
by_scheme = pytest.mark.parametrize("scheme", EVERY, ids=list(SCHEMES.values()))


def in_weeks(scheme):
    return [week for week, number in enumerate(scheme, start=1) if number]


def gaps(scheme):
    """Weeks from one week with supervised sessions to the next."""
    return [later - earlier for earlier, later in pairwise(in_weeks(scheme))]


def tapers(scheme):
    """No gap is shorter than the one before, no week with sessions has more than the one before, the last has one."""
    numbers = [number for number in scheme if number]
    return gaps(scheme) == sorted(gaps(scheme)) and numbers == sorted(numbers, reverse=True) and scheme[-1] == 1


@by_scheme
def test_every_prescribed_scheme_tapers(scheme):
    assert tapers(scheme)


@pytest.mark.parametrize(
    ("start", "totals"),
    [
        (2, {7: 10, 8: 11, 9: 11, 10: 12, 11: 12, 12: 12, 13: 12}),
        (1, {7: 8, 8: 8, 9: 9, 10: 9, 11: 10, 12: 10, 13: 10}),
    ],
)
def test_the_total_with_the_intake_and_two_follow_ups_is_that_of_the_table(library, prescribe, start, totals):
    for weeks, expected in totals.items():
        prescription = prescribe(supervised=["tue", "fri"][:start]).model_copy(update={"weeks": weeks})
        assert total_with_intake(prescription, library, supervision(prescription, library)) == expected


def test_what_was_used_before_holds_the_intake_once(library, prescribe):
    assert [total_with_intake(prescribe(sessions_used=used), library, TWELVE) for used in (0, 1, 4)] == [12, 12, 15]


@pytest.mark.parametrize(
    ("scheme", "week", "expected"),
    [
        ("221010101001", 2, "222101010101"), ("222101010101", 3, "222210101001"),  # the last gap: 3 weeks again
        ("221010101001", 3, "221101010101"), ("11101001", 3, "11110101"), ("11110101", 4, "11111001"),
        ("22110101", 4, "22111001"), ("2211010101", 2, "2221101001"), ("221010101001", 1, "222101010101"),
    ],
)  # fmt: skip
def test_a_hold_repeats_the_week_and_keeps_the_last_session_in_the_last_week(scheme, week, expected):
    held = hold(tuple(map(int, scheme)), week)
    assert "".join(map(str, held)) == expected


@by_scheme
def test_up_to_three_holds_of_any_weeks_taper_on_and_never_take_a_session_away(scheme):
    for weeks in product(range(-1, len(scheme) + 2), repeat=3):
        held = changed(scheme, [Change("hold", week) for week in weeks])
        assert len(held) == len(scheme)
        assert tapers(held)
        assert total(held) >= total(scheme)


@by_scheme
def test_held_week_after_week_nothing_steps_down_before_the_last_week_and_then_nothing_can_be_held(scheme):
    held = changed(scheme, [Change("hold", week) for week in range(1, len(scheme) + 1)])
    assert held == (scheme[0],) * (len(scheme) - 1) + (1,)
    assert not any(can_hold(held, week) for week in range(len(scheme) + 2))


@by_scheme
def test_every_step_down_from_a_session_every_week_can_be_held(scheme):
    """The steps of the weekly part: after it a hold would bring the next session nearer than the last two were."""
    down = [week for week in range(1, len(scheme)) if scheme[week] < scheme[week - 1]]
    weekly = [week for week in down if all(scheme[:week])]
    assert [week for week in down if can_hold(scheme, week)] == weekly
    assert all(hold(scheme, week)[week] == scheme[week - 1] for week in weekly)


@by_scheme
def test_whatever_two_changes_are_made_what_is_past_stays_and_the_last_session_too(scheme):
    changes = [Change(kind, week) for kind in ("hold", "skip") for week in range(1, len(scheme) + 1)]
    for first, second in product(changes, repeat=2):
        before, after = changed(scheme, [first]), changed(scheme, [first, second])
        past = second.week if second.kind == "hold" else second.week - 1
        assert after[:past] == before[:past]
        assert after[-1] == 1


@by_scheme
def test_after_a_skip_a_hold_makes_no_new_gap_that_is_shorter_than_the_one_before(scheme):
    def shorter(numbers):
        return sum(later < earlier for earlier, later in pairwise(gaps(numbers)))

    for out, week in product(range(1, len(scheme) + 1), repeat=2):
        skipped = skip(scheme, out)
        assert shorter(hold(skipped, week)) <= shorter(skipped)
        assert total(hold(skipped, week)) >= total(skipped)


@by_scheme
def test_a_skip_lets_exactly_the_next_session_fall_out_and_never_the_last(scheme):
    for week in range(1, len(scheme) + 1):
        left, out = skip(scheme, week), skipped_week(scheme, week)
        fewer = {each for each in range(1, len(scheme) + 1) if left[each - 1] == scheme[each - 1] - 1}
        assert fewer == ({out} if out else set())
        assert total(left) == total(scheme) - len(fewer)
        assert out == next((each for each in in_weeks(scheme)[:-1] if each >= week), None)


def test_the_scheme_in_force_is_the_prescribed_one_with_the_changes_in_their_order(library, prescribe):
    prescription = prescribe(supervised=["tue", "fri"])
    assert scheme_in_force(prescription, library, ()) == TWELVE
    for stored in ([("hold", 2), ("skip", 4)], [("skip", 4), ("hold", 2)]):
        found = scheme_in_force(prescription, library, changes_of(stored))
        first, second = (hold if kind == "hold" else skip for kind, _week in stored)
        assert found == second(first(TWELVE, stored[0][1]), stored[1][1])


def test_a_step_is_a_week_with_another_number_than_the_week_before():
    assert [week for week in range(14) if is_step(TWELVE, week)] == [3, 4, 5, 6, 7, 8, 9, 10, 12]


@pytest.mark.parametrize(
    ("used", "limit", "said"), [(0, 12, 0), (1, 12, 0), (2, 12, 1), (12, 0, 0), (1, 11, 1), (12, 30, 0)]
)
def test_more_sessions_than_the_limit_are_said(programme, used, limit, said):
    plan = programme(sessions_used=used, session_limit=limit)  # 9 planned and 2 follow-ups
    assert sum("limit" in each for each in sentences(plan)) == said


def test_a_week_that_a_pause_added_is_no_step_and_the_one_after_it_is_compared_with_the_one_before():
    stored = [("pause", 2), ("pause", 3)]
    longer = changed(TWELVE, changes_of(stored))
    steps = [week for week in range(16) if is_step(longer, week, stored)]
    assert steps == [each + 2 for each in (3, 4, 5, 6, 7, 8, 9, 10, 12)]


def test_decisions_keep_to_their_week_when_a_pause_before_it_adds_one():
    assert numbered_now([("hold", 5), ("pause", 2), ("skip", 5)]) == (("hold", 6), ("pause", 2), ("skip", 5))
    assert numbered_now([("hold", 5), ("pause", 6)]) == (("hold", 5), ("pause", 6))
