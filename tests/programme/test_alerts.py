"""What cannot wait for the summary: when it begins, when it is over, and never both."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.library import library
from scheduler.programme.alerts import FROM_SESSIONS, KINDS, begins, high_pain, is_over, may_begin
from scheduler.programme.decision import too_hard
from scheduler.programme.rated import Rated
from tests.strategies import steady

NUMBERS = library().numbers
FIRST = date(2026, 11, 24)
pains = st.none() | st.integers(0, 10)


@st.composite
def rated(draw):
    return Rated(
        day=FIRST + timedelta(days=draw(st.integers(0, 13))),
        band=draw(st.sampled_from(((12, 13), (14, 17), (6, 11)))),
        done=draw(st.sampled_from(("done", "partly", "not"))),
        effort=draw(st.none() | st.integers(6, 20)),
        pain=draw(pains),
        settled=draw(st.sampled_from((None, True, False))),
        lighter=draw(st.booleans()),
    )


sessions = st.lists(rated(), max_size=12)
since = st.none() | st.integers(-1, 13).map(lambda number: FIRST + timedelta(days=number))


def on(day, **rest):
    return Rated(FIRST + timedelta(days=day), (12, 13), "done", **rest)


def starts(kind, *held, usual=None, last=None):
    return begins(kind, held, usual, last, NUMBERS)


@pytest.mark.parametrize("kind", KINDS)
@steady
@given(sessions, pains, since, st.randoms())
def test_an_alert_never_begins_and_is_over_at_once_and_the_order_of_the_sessions_does_not_matter(
    kind, held, usual, last, random
):
    began, over = begins(kind, held, usual, last, NUMBERS), is_over(kind, held, usual, NUMBERS)
    assert not (began and over)
    random.shuffle(held)
    assert (began, over) == (begins(kind, held, usual, last, NUMBERS), is_over(kind, held, usual, NUMBERS))


@pytest.mark.parametrize("kind", KINDS)
@steady
@given(sessions, pains, since)
def test_nothing_begins_without_a_session_that_may_begin_it(kind, held, usual, last):
    if not any(may_begin(each, usual, NUMBERS) for each in held):
        assert not begins(kind, held, usual, last, NUMBERS)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - set(FROM_SESSIONS)))
@steady
@given(sessions, pains)
def test_the_sessions_say_nothing_about_the_other_alerts(kind, held, usual):
    assert not begins(kind, held, usual, None, NUMBERS)
    assert not is_over(kind, held, usual, NUMBERS)


@steady
@given(sessions, pains, since, since)
def test_what_counted_before_is_not_counted_again(held, usual, one, other):
    for kind in ("too_hard", "not_settled"):
        earlier, later = sorted((one or date.min, other or date.min))
        if begins(kind, held, usual, later, NUMBERS):
            assert begins(kind, held, usual, earlier, NUMBERS)


@steady
@given(st.integers(0, 10), st.integers(0, 10))
def test_pain_is_high_from_seven_and_two_above_usual(pain, usual):
    assert high_pain(pain, usual, NUMBERS) == (pain >= 7 and pain >= usual + 2)
    assert high_pain(pain, None, NUMBERS) == (pain >= 7)


@steady
@given(sessions, pains)
def test_the_last_day_with_a_pain_decides_whether_there_is_much_of_it(held, usual):
    days = [each.day for each in held if each.pain is not None]
    last = [each.pain for each in held if each.pain is not None and each.day == max(days)]
    high = any(high_pain(each, usual, NUMBERS) for each in last)
    assert begins("pain", held, usual, None, NUMBERS) == high
    assert is_over("pain", held, usual, NUMBERS) == (bool(last) and not high)


def test_pain_that_has_not_settled_on_two_mornings_within_a_week_is_told_and_over_once_it_settles():
    assert not starts("not_settled", on(0, settled=False))
    assert not starts("not_settled", on(0, settled=False), on(0, settled=False))  # one morning asks about the day
    assert not starts("not_settled", on(0, settled=False), on(7, settled=False))
    twice = (on(0, settled=False), on(6, settled=False))
    assert starts("not_settled", *twice)
    assert is_over("not_settled", (*twice, on(8, settled=True)), None, NUMBERS)
    assert is_over("not_settled", (*twice, on(8, pain=2)), None, NUMBERS)  # so little that nobody asks
    assert not is_over("not_settled", (*twice, on(8, pain=3)), None, NUMBERS)


def test_two_sessions_that_were_too_hard_within_a_week_are_told_and_over_with_one_that_was_not():
    assert not starts("too_hard", on(0, effort=15))
    assert not starts("too_hard", on(0, effort=15), on(7, effort=15))
    assert not starts("too_hard", on(0, effort=14), on(1, effort=15))
    assert starts("too_hard", on(0, effort=15), on(6, effort=15))
    assert is_over("too_hard", (on(0, effort=15), on(1, effort=15), on(2, effort=13)), None, NUMBERS)
    assert not is_over("too_hard", (on(0, effort=15), on(1, effort=15), on(2, effort=15)), None, NUMBERS)


def test_after_an_alert_about_effort_it_takes_two_new_sessions():
    known = FIRST + timedelta(days=1)
    before = (on(0, effort=15), on(1, effort=15), on(2, effort=13))
    assert not starts("too_hard", *before, on(3, effort=16), last=known)
    assert starts("too_hard", *before, on(3, effort=16), on(4, effort=16), last=known)


@steady
@given(rated())
def test_an_effort_of_eighteen_is_too_hard_whatever_the_target_but_on_a_painful_day(session):
    if session.effort is not None and session.effort >= 18:
        assert too_hard(session, NUMBERS) is not session.lighter
