"""When and how much: the time of the day's message, weekends, the time zone while travelling, how many a week."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.actions.event import Event, not_active, say
from bot.dates import clock
from scheduler.local_time import fixed_zone, local_date, offset
from scheduler.moved import set_times, times_of
from storage import Db, patients
from storage.tables import Patient

TAKING_PART = ("active", "ended")
VIEWS = ("main", "weekday", "weekend", "zone", "zones", "most")
WEEKEND = ("weekend", "weekeinde")
OFF = ("off", "uit")
HOUR = timedelta(hours=1)
AHEAD = range(-11, 14)  # whole hours ahead of UTC that can be chosen


async def typed(db: Db, event: Event, words: Sequence[str]) -> None:
    """`/time`: how it is set. `/time 8:45`, `/time weekend 10:00`, `/time weekend off`: sets it."""
    patient = await _own(db, event)
    if patient is None:
        return
    at_weekends = bool(words) and words[0].lower() in WEEKEND
    rest = " ".join(words[1:] if at_weekends else words)
    wall = clock(rest)
    if not words:
        await _show(db, event, patient)
    elif at_weekends and rest.lower() in OFF:
        await _weekend(db, event, patient, None)
    elif wall is None:
        await say(db, event, "time_wrong")
    elif at_weekends:
        await _weekend(db, event, patient, wall)
    else:
        await _weekday(db, event, patient, wall)


async def press(db: Db, event: Event, what: str, value: str) -> None:
    """A button of the preferences: shows a choice (`what` without `value`), or takes it.

    What cannot be taken any more changes nothing and shows how it is set.
    """
    patient = await _own(db, event)
    if patient is None:
        return
    wall = clock(f"{value[:2]}:{value[2:]}") if len(value) == len("0845") else None
    if what == "weekday" and wall is not None:
        await _weekday(db, event, patient, wall)
    elif what == "weekend" and (wall is not None or value == "off"):
        await _weekend(db, event, patient, wall)
    elif what == "zone" and value:
        await _zone(db, event, patient, value)
    elif what == "most" and value:
        await _most(db, event, patient, value)
    else:
        await _show(db, event, patient, what if what in VIEWS and not value else "main")


async def _own(db: Db, event: Event) -> Patient | None:
    patient = event.patient
    if patient is None or patient.state not in TAKING_PART:
        await not_active(db, event)
        return None
    return patient


async def _weekday(db: Db, event: Event, patient: Patient, wall: time) -> None:
    """The weekend keeps its own time, if it has one."""
    at_once = await set_times(db, event.house.library, patient, replace(times_of(patient), prompt_time=wall), event.now)
    await _show(db, event, patient, said="time", at_once=at_once)


async def _weekend(db: Db, event: Event, patient: Patient, wall: time | None) -> None:
    at_once = await set_times(
        db, event.house.library, patient, replace(times_of(patient), weekend_time=wall), event.now
    )
    await _show(db, event, patient, said="weekend" if wall else "weekend_off", at_once=at_once)


async def _zone(db: Db, event: Event, patient: Patient, value: str) -> None:
    """`value`: minutes ahead of UTC, as the person's clock shows now; or `home`."""
    zone = _zone_of(event, patient, value)
    if zone is None:
        await _show(db, event, patient)
        return
    at_once = await set_times(db, event.house.library, patient, replace(times_of(patient), timezone=zone), event.now)
    await _show(db, event, patient, said="zone", at_once=at_once)


def _zone_of(event: Event, patient: Patient, value: str) -> str | None:
    """The practice's own zone where it shows that time, so that its clock changes are kept; then the present one."""
    home = event.house.settings.timezone
    if value == "home":
        return home
    if not re.fullmatch(r"-?[0-9]{1,4}", value, re.ASCII):
        return None
    ahead = timedelta(minutes=int(value))
    known = next((zone for zone in (home, patient.timezone) if offset(event.now, zone) == ahead), None)
    whole = ahead % HOUR == timedelta(0) and ahead // HOUR in AHEAD
    return known or (fixed_zone(ahead // HOUR) if whole else None)


async def _most(db: Db, event: Event, patient: Patient, value: str) -> None:
    """So many a week at most, of those that are offered; `usual`: as the programme has it."""
    wishes = {str(wish): wish for wish in event.house.library.numbers.budget.wishes}
    if value == "usual" or value in wishes:
        patient.messages_most = wishes.get(value)
        await db.flush()
        await _show(db, event, patient, said="most")
    else:
        await _show(db, event, patient, "most")


async def _show(
    db: Db, event: Event, patient: Patient, view: str = "main", said: str | None = None, *, at_once: bool = False
) -> None:
    """How it is set; after a change with what that means."""
    now: datetime = event.now
    today = local_date(now, patient.timezone)
    open_today = at_once and any(
        answer is None for _planned, answer in await patients.sessions(db, [patient.id], today, today)
    )
    await say(
        db,
        event,
        "preferences",
        edit=True,
        patient=patient.id,
        view=view,
        said=said,
        at_once=open_today,
        day=today.isoformat(),
        home=event.house.settings.timezone,
    )
