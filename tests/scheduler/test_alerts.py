"""When alerts are told: in office hours, together, what weighs most first."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.library import library
from scheduler.alerts import open_from, told_from
from scheduler.jobs.alerts import bundles, by_patient, weight
from scheduler.local_time import local_clock, local_date, moment
from scheduler.programme.alerts import KINDS
from storage.tables import Alert, Patient
from tests.strategies import steady

NUMBERS = library().numbers
AMSTERDAM = "Europe/Amsterdam"
zones = st.sampled_from((AMSTERDAM, "Asia/Kolkata", "America/Los_Angeles", "Pacific/Apia", "Australia/Lord_Howe"))
instants = st.datetimes(datetime(2026, 1, 1), datetime(2029, 1, 1), timezones=st.just(UTC))


def at(day, wall):
    return moment(date.fromisoformat(day), time.fromisoformat(wall), AMSTERDAM)


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (("2026-11-24", "10:00"), ("2026-11-24", "10:15")),  # a Tuesday
        (("2026-11-24", "07:00"), ("2026-11-24", "08:00")),
        (("2026-11-24", "08:00"), ("2026-11-24", "08:15")),
        (("2026-11-27", "17:40"), ("2026-11-27", "17:55")),  # a Friday
        (("2026-11-27", "17:55"), ("2026-11-27", "17:55")),  # not after the weekend
        (("2026-11-27", "18:00"), ("2026-11-30", "08:00")),
        (("2026-11-28", "12:00"), ("2026-11-30", "08:00")),  # a Saturday
        (("2027-03-26", "20:00"), ("2027-03-29", "08:00")),  # clocks go forward on the Sunday between
        (("2026-10-23", "20:00"), ("2026-10-26", "08:00")),  # and back
    ],
)
def test_what_is_raised_is_told_soon_in_office_hours_else_when_they_begin(raised, told):
    assert told_from(at(*raised), AMSTERDAM, NUMBERS) == at(*told)


@steady
@given(instants, zones)
def test_it_is_always_told_in_office_hours_after_it_was_raised_and_within_three_days(now, zone):
    told = told_from(now, zone, NUMBERS)
    assert open_from(told, zone, NUMBERS) == told
    assert local_date(told, zone).weekday() < 5
    assert time(8) <= local_clock(told, zone) < time(18)
    assert timedelta(0) <= told - now <= timedelta(days=3)
    assert told - now <= timedelta(minutes=15) or open_from(now, zone, NUMBERS) == told


kinds = st.lists(st.sampled_from(KINDS), unique=True, min_size=1)


@steady
@given(st.lists(kinds, max_size=30), st.integers(1, 20))
def test_a_bundle_leaves_nobody_out_keeps_a_patient_together_and_begins_with_what_weighs_most(about, most):
    found = [
        (Alert(id=100 * number + place, patient_id=number, kind=kind), Patient(id=number, code=f"P-{number:02}"))
        for number, of in enumerate(about)
        for place, kind in enumerate(of)
    ]
    sorted_ = by_patient(found)
    made = bundles(sorted_, most)
    assert [each for bundle in made for each in bundle] == list(sorted_)
    assert {alert.id for _patient, of in sorted_ for alert in of} == {alert.id for alert, _patient in found}
    for bundle in made:
        assert len(bundle) == 1 or sum(len(of) for _patient, of in bundle) <= most
    first = [weight(of[0]) for _patient, of in sorted_]
    assert first == sorted(first)
    assert all(list(of) == sorted(of, key=weight) for _patient, of in sorted_)
