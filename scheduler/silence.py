"""How long a patient has not answered at all. Pure."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from scheduler.local_time import local_date
from storage.tables import Patient

ONE_DAY = timedelta(days=1)


def silent_days(patient: Patient, last_given: datetime | None, paused: Collection[date], day: date) -> int:
    """Full local days before `day` without any answer; before the first one counted from the start. A pause begins it
    anew: nothing was asked.
    """
    return (day - silent_since(patient, last_given, paused, day)).days


def silent_since(patient: Patient, last_given: datetime | None, paused: Collection[date], day: date) -> date:
    """The local date after the last answer or the last paused day before `day`; without any the first of the programme.

    Never after `day`.
    """
    begins = [patient.start, *(each + ONE_DAY for each in paused if each < day)]
    if last_given is not None:
        begins.append(local_date(last_given, patient.timezone) + ONE_DAY)
    return min(max(begins), day)
