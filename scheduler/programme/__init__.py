"""The rules of the programme: pure functions from a prescription to days, sessions and doses.

No database, no clock, no Telegram; the same input gives the same programme.
"""

from scheduler.programme.building import Course, block_of, build_programme, earned_rows, plan_week, starting_rows
from scheduler.programme.follow_up import add_months, after_end_dates, follow_up_dates, is_asked
from scheduler.programme.lighter import lighter_session
from scheduler.programme.reading import UnreadableField, read_prescription
from scheduler.programme.supervision import hold, skip, supervision
from scheduler.programme.week import last_day, supervised_days

__all__ = [
    "Course",
    "UnreadableField",
    "add_months",
    "after_end_dates",
    "block_of",
    "build_programme",
    "earned_rows",
    "follow_up_dates",
    "hold",
    "is_asked",
    "last_day",
    "lighter_session",
    "plan_week",
    "read_prescription",
    "skip",
    "starting_rows",
    "supervised_days",
    "supervision",
]
