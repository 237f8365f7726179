"""How long a patient has not answered at all. Pure."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from scheduler.local_time import local_date
from storage.tables import Patient


def silent_days(patient: Patient, last_given: datetime | None, paused: Collection[date], day: date) -> int:
    """Full local days before `day` without any answer; before the first one counted from the start. Paused days, on
    which nothing is asked, do not count.
    """
    first = patient.start if last_given is None else local_date(last_given, patient.timezone) + timedelta(days=1)
    return sum(first + timedelta(days=number) not in paused for number in range((day - first).days))
