"""By the calendar: whatever pain is recorded, the dose follows as if there were none."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from scheduler.programme.decision import after_session, after_week
from tests.programme.test_decision_properties import NUMBERS, rated, standings, weeks
from tests.strategies import steady

by_the_calendar = standings().map(lambda standing: replace(standing, time_contingent=True))
OF_PAIN = {"pain_over_limit", "not_settled", "settling_unknown"}
pains = st.tuples(st.none() | st.integers(0, 10), st.sampled_from((None, True, False)))


def with_other_pain(data, sessions):
    """The same sessions with any other pain."""
    drawn = [data.draw(pains) for _ in sessions]
    return [replace(each, pain=pain, settled=settled) for each, (pain, settled) in zip(sessions, drawn, strict=True)]


@steady
@given(by_the_calendar, weeks, weeks, weeks, st.data())
def test_a_week_leads_to_the_same_whatever_pain_there_was_in_it_before_it_and_after_it(
    standing, week, before, since, data
):
    found = after_week(week, before, standing, NUMBERS, since)
    others = (with_other_pain(data, sessions) for sessions in (week, before))
    assert after_week(*others, standing, NUMBERS, with_other_pain(data, since)) == found
    assert found.reason not in OF_PAIN


@steady
@given(by_the_calendar, st.lists(rated, min_size=1, max_size=7), st.data())
def test_an_answer_lowers_nothing_for_its_pain(standing, week, data):
    found = after_session(week, standing, NUMBERS, week[-1])
    other = with_other_pain(data, week)
    assert after_session(other, standing, NUMBERS, other[-1]) == found
    assert found is None or found.reason not in OF_PAIN


@steady
@given(standings(), weeks.filter(bool))
def test_too_much_effort_lowers_the_dose_all_the_same(standing, week):
    hard = [replace(each, effort=20, pain=None, settled=None, lighter=False) for each in week]
    calendar = replace(standing, time_contingent=True)
    assert after_session(hard, calendar, NUMBERS, hard[-1]) == after_session(hard, standing, NUMBERS, hard[-1])
    assert after_session(hard, calendar, NUMBERS, hard[-1]) is not None
