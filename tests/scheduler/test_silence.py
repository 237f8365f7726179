"""How long somebody has not answered."""

from datetime import UTC, date, datetime, timedelta

from scheduler.silence import silent_days, silent_since
from storage.tables import Patient

START = date(2026, 11, 24)
PATIENT = Patient(start=START, timezone="Europe/Amsterdam")


def test_without_any_answer_the_days_count_from_the_start():
    assert [silent_days(PATIENT, None, (), START + timedelta(days=number)) for number in (0, 1, 7)] == [0, 1, 7]


def test_after_an_answer_the_full_days_count_in_the_patients_own_calendar():
    late = datetime(2026, 11, 25, 23, 30, tzinfo=UTC)  # the 26th in Amsterdam
    assert silent_since(PATIENT, late, (), date(2026, 12, 1)) == date(2026, 11, 27)
    assert [silent_days(PATIENT, late, (), date(2026, 11, 26 + number)) for number in (0, 1, 2)] == [0, 0, 1]


def test_a_pause_begins_it_anew():
    paused = {START, START + timedelta(days=1)}
    assert silent_days(PATIENT, None, paused, START + timedelta(days=5)) == 3
    assert silent_days(PATIENT, None, paused, START + timedelta(days=1)) == 0
