"""Facts of alerts and of cover."""

from datetime import date
from typing import get_args

from hypothesis import strategies as st

from bot.actions.cover import Why
from bot.messages.alerts import About, AlertKindsFacts, AlertsFacts
from bot.messages.cover import CoverFacts, Running
from content.library import library
from scheduler.programme.alerts import KINDS

MOST = library().numbers.alerts.most_in_message
BIG = 2**31 - 1
LAST = date(2026, 12, 23)  # a Wednesday: the longest name of a day
ids = st.just(BIG)
codes = st.sampled_from(("P-001", "X" * 32))
names = st.sampled_from(("<" * 64, "&" * 64, "Anna de Vries"))
whys = st.sampled_from(get_args(Why))


@st.composite
def about(draw, most):
    """At least one alert about a patient."""
    kinds = draw(st.lists(st.sampled_from(KINDS), unique=True, min_size=1, max_size=most))
    return About(
        patient=BIG,
        code=draw(codes),
        kinds=tuple(sorted(kinds, key=KINDS.index)),
        of=draw(st.none() | names),
        pain=draw(st.none() | st.integers(0, 10)),
        usual=draw(st.none() | st.integers(0, 10)),
        pause=draw(st.none() | st.just((LAST, LAST, "other"))),
        end=draw(st.none() | st.just(LAST)),
    )


@st.composite
def alerts(draw, language):
    """As many as fit into one message, of one patient or of many."""
    each = draw(st.sampled_from((1, 2, len(KINDS))))
    found = draw(st.lists(about(each), min_size=1, max_size=MOST // each))
    return AlertsFacts(language=language, about=tuple(found))


def alert_kinds(language):
    return st.builds(AlertKindsFacts, st.just(language), st.frozensets(st.sampled_from(KINDS)))


def cover(language):
    running = st.lists(st.builds(Running, ids, names, names, st.just(LAST)), max_size=8).map(tuple)
    people = st.tuples(ids, names)
    return st.builds(
        CoverFacts,
        language=st.just(language),
        running=running,
        therapist=st.none() | people,
        last=st.none() | st.just(LAST),
        candidates=st.lists(people, max_size=100).map(tuple),
    )
