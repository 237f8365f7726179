"""Hypothesis strategies that more than one test file uses."""

import os
from datetime import date
from typing import get_args

from hypothesis import settings
from hypothesis import strategies as st

from content.library import library
from content.prescription import USUAL_WEEKS, Prescription
from content.words import WEEKDAYS, Equipment, Experience, Extra, Goal, Joint, Limit, Side

EXERCISES = tuple(each.id for each in library().catalogue.exercises)
AEROBICS = tuple(each.id for each in library().catalogue.exercises if each.group == "aerobic")

# The same examples in each run: a failure is a fact about the code, not about luck.
# EXAMPLES=10000 in the environment looks at more of them.
steady = settings(max_examples=int(os.environ.get("EXAMPLES", "60")), deadline=None, derandomize=True, database=None)


def some(words: object, least: int = 0, most: int | None = None) -> st.SearchStrategy[tuple[str, ...]]:
    """Different words of a vocabulary (a Literal or a tuple), in any order."""
    choices = words if isinstance(words, tuple) else get_args(words)
    return st.lists(st.sampled_from(choices), unique=True, min_size=least, max_size=most).map(tuple)


def prescriptions(weeks: range = USUAL_WEEKS) -> st.SearchStrategy[Prescription]:
    """Any prescription that can be read, most with a few limits and exclusions; of other `weeks`: as it was changed."""
    one_of = lambda words: st.sampled_from(get_args(words))  # noqa: E731 - a word for the table below
    return st.builds(
        Prescription,
        code=st.from_regex(r"[A-Z]-[0-9]{1,4}", fullmatch=True),
        joint=one_of(Joint),
        start=st.dates(date(2026, 1, 1), date(2028, 12, 31)),
        side=one_of(Side),
        weeks=st.sampled_from(weeks),
        strength=one_of(Experience),
        aerobic=one_of(Experience),
        has=some(Equipment),
        limits=some(Limit, most=3),
        extras=some(Extra),
        exclude=st.one_of(st.just(()), some(EXERCISES, most=6)),
        aerobics=some(AEROBICS, least=1, most=3),
        goals=some(Goal),
        days=some(WEEKDAYS, least=1),
        supervised=st.one_of(st.none(), some(WEEKDAYS, least=1, most=2)),
        practice=some(Equipment, most=3),
        sessions_used=st.integers(0, 12),
        session_limit=st.integers(0, 20),
    )
