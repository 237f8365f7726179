"""The harder form: what a therapist agreed to is planned, never together with a lighter dose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.library import library
from scheduler.programme import Course, build_programme, plan_week
from tests.strategies import prescriptions, steady

LIBRARY = library()


def items(days, type_):
    return [item for day in days for each in day.sessions if each.type == type_ for item in each.items]


def planned(prescription, rows, harder):
    return plan_week(prescription, LIBRARY, 5, *rows, course=Course(harder=frozenset(harder)))


@pytest.mark.parametrize("type_", ["strength", "aerobic"])
@steady
@given(prescription=prescriptions())
def test_only_main_exercises_of_that_type_that_have_a_harder_form_get_it(type_, prescription):
    usual, harder = (planned(prescription, ("N5", "A4"), types) for types in ((), (type_,)))
    other = "aerobic" if type_ == "strength" else "strength"
    assert items(harder, other) == items(usual, other)
    for before, after in zip(items(usual, type_), items(harder, type_), strict=True):
        changes = before.group == type_ and before.form is None and LIBRARY.words["en"][before.exercise].harder
        assert after == (before.model_copy(update={"form": "harder"}) if changes else before)


@steady
@given(prescription=prescriptions(), rows=st.sampled_from((("N0", "A0"), ("U0", "B0"))))
def test_a_row_in_the_easier_form_is_never_in_the_harder_one(prescription, rows):
    assert planned(prescription, rows, ("strength", "aerobic")) == planned(prescription, rows, ())


@steady
@given(prescription=prescriptions())
def test_a_whole_programme_never_asks_for_the_harder_form(prescription):
    days = build_programme(prescription, LIBRARY).days
    assert "harder" not in {item.form for type_ in ("strength", "aerobic") for item in items(days, type_)}
