"""At what time of day a patient is prompted: the time they set, another one at weekends if they set one. Pure."""

from datetime import date, datetime, time

from scheduler.local_time import moment
from storage.tables import Patient

SATURDAY = 5


def prompt_time_on(patient: Patient, day: date) -> time:
    """The wall time of the day's message on a local date."""
    weekend = patient.weekend_time if day.weekday() >= SATURDAY else None
    return weekend or patient.prompt_time


def prompted_at(patient: Patient, day: date) -> datetime:
    """The UTC moment of the day's message on a local date."""
    return moment(day, prompt_time_on(patient, day), patient.timezone)
