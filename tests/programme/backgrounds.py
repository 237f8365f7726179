"""Weeks as they were planned, with all that explains them."""

from datetime import timedelta

from hypothesis import strategies as st

from content.library import library
from scheduler.programme import Course, plan_week
from scheduler.programme.why import Occasion, background
from tests.strategies import prescriptions

LIBRARY = library()
NUMBERS = LIBRARY.numbers
AS_PRESCRIBED = Course()
HARDER = st.sets(st.sampled_from(("strength", "aerobic"))).map(frozenset)


def week_of(prescription, week, strength="N1", aerobic="A1", course=AS_PRESCRIBED, paused=frozenset()):
    """The background of a week as it is planned at these rows."""
    days = plan_week(prescription, LIBRARY, week, strength, aerobic, paused, course)
    rows = {"strength": strength, "aerobic": aerobic}
    occasions = tuple(Occasion(day.date, each, rows[each.type]) for day in days for each in day.sessions)
    return background(prescription, LIBRARY, week, occasions, strength, course)


@st.composite
def weeks(draw):
    """Any week of any prescription, at any rows of its ladders, whatever became of it."""
    update = {"strength_days": draw(st.integers(2, 3)), "balance_level": draw(st.integers(1, 3))}
    prescription = draw(prescriptions()).model_copy(update=update)
    week = draw(st.integers(1, prescription.weeks))
    path = NUMBERS.strength_ladder.path[prescription.strength]
    course = Course(
        block_row=draw(st.none() | st.sampled_from(path)),
        harder=draw(HARDER),
    )
    first = prescription.start + timedelta(days=7 * (week - 1))
    paused = draw(st.sets(st.integers(0, 6), max_size=4).map(lambda days: {first + timedelta(days=n) for n in days}))
    aerobic = draw(st.sampled_from(NUMBERS.aerobic_ladder.path[prescription.aerobic]))
    return week_of(prescription, week, draw(st.sampled_from(path)), aerobic, course, frozenset(paused))


def codes(reasons):
    return [each.code for each in reasons]


def holds(occasion, exercise):
    return any(item.exercise == exercise for item in occasion.session.items)
