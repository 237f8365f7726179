"""Where a journey through time may lead: moments of the programme that is under way longest."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta

from demo.browser.wishes import Goal
from demo.stage import ZONE
from scheduler.local_time import local_clock, local_date, moment
from scheduler.programme.follow_up import follow_up_dates

STEPS: Mapping[Goal, timedelta] = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}
NOON = time(12)
FARTHEST = timedelta(days=200)  # the longest silence there is lies between the follow-ups
# A follow-up's date is told on the day; its questions come some days around it (content/programme.yaml).
QUESTIONS_AFTER = timedelta(days=7)


def goals(ends: Collection[date], now: datetime) -> Mapping[Goal, datetime]:
    """The moments that lie ahead, in Amsterdam: the day after the last end, and when the follow-ups have been asked."""
    if not ends:
        return {}
    end = max(ends)
    third, sixth = follow_up_dates(end)
    days: Mapping[Goal, date] = {
        "end": end + timedelta(days=1),
        "month_3": third + QUESTIONS_AFTER,
        "month_6": sixth + QUESTIONS_AFTER,
    }
    found = {goal: moment(day, NOON, ZONE) for goal, day in days.items()}
    return {goal: at for goal, at in found.items() if at > now}


def arrival(goal: Goal, ends: Collection[date], now: datetime) -> datetime | None:
    """When a journey ends at the latest; None: that moment has passed. Whole days keep the wall time."""
    if goal == "message":
        return now + FARTHEST
    if goal == "hour":
        return now + STEPS[goal]
    if goal in STEPS:
        return moment(local_date(now, ZONE) + STEPS[goal], local_clock(now, ZONE), ZONE)
    return goals(ends, now).get(goal)
