"""How long a patient has not answered at all. Pure."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from scheduler.local_time import local_date
from storage.tables import Patient


def silent_days(patient: Patient, last_given: datetime | None, paused: Collection[date], day: date) -> int:
    """Full local days before `day` without any answer; before the first one counted from the start. Paused days, on
    which nothing is asked, do not count.
    """
    first = silent_since(patient, last_given)
    return sum(first + timedelta(days=number) not in paused for number in range((day - first).days))


def silent_since(patient: Patient, last_given: datetime | None) -> date:
    """The local date after the last answer; without any the first day of the programme."""
    return patient.start if last_given is None else local_date(last_given, patient.timezone) + timedelta(days=1)
