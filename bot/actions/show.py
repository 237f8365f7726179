"""Showing where things stand: today, this week, the summary, the service, help."""

from datetime import date, timedelta

from bot.actions.answer import TAKING_PART, own_session
from bot.actions.event import Event, not_active, say
from bot.actions.other import within_reach
from scheduler.local_time import local_date
from storage import Db, outbox, patients, pauses
from storage.tables import Patient

LOOK_AHEAD = timedelta(days=13)  # the plan is written at least a programme week ahead


async def nothing_open(db: Db, event: Event, patient: Patient) -> None:
    """Nothing of today waits for an answer: all of it has one, or there is a pause."""
    day = local_date(event.now, patient.timezone)
    if not await _say_pause(db, event, patient, day):
        await say(db, event, "nothing_open")


async def _say_pause(db: Db, event: Event, patient: Patient, day: date) -> bool:
    """Say that there is a pause on this local date. False if there is none."""
    pause = await pauses.at_or_after(db, patient.id, day)
    if pause is None or pause.first > day:
        return False
    await say(db, event, "pause", patient=patient.id, step="set", day=day.isoformat(), first=day.isoformat())
    return True


async def today(db: Db, event: Event) -> None:
    """`/today`: the sessions of this local date, or when the next ones are."""
    patient = event.patient
    if patient is None or patient.state != "active":
        await not_active(db, event)
        return
    day = local_date(event.now, patient.timezone)
    if await _say_pause(db, event, patient, day):
        return
    first = max(day, patient.start)
    ahead = [planned.local_date for planned, _ in await patients.sessions(db, [patient.id], first, first + LOOK_AHEAD)]
    if day in ahead:
        await say(db, event, "day", patient=patient.id, day=day.isoformat())
    else:
        await say(
            db,
            event,
            "no_session",
            next=ahead[0].isoformat() if ahead else None,
            patient=patient.id,
            day=day.isoformat() if day >= patient.start else None,
        )


async def yesterday(db: Db, event: Event) -> None:
    """`/yesterday`: the day before this one; from there to the days beside it."""
    patient = event.patient
    if patient is None or patient.state not in TAKING_PART:
        await not_active(db, event)
        return
    await earlier(db, event, patient, local_date(event.now, patient.timezone) - timedelta(days=1))


async def earlier(db: Db, event: Event, patient: Patient, day: date) -> None:
    """This earlier local date of the programme, with buttons for what is not answered; after the end: its last day."""
    day = min(day, patient.end)
    if day < patient.start:
        await say(db, event, "no_session", next=None, first=patient.start.isoformat())
    else:
        await say(db, event, "day", patient=patient.id, day=day.isoformat())


async def day(db: Db, event: Event, patient_id: int, wanted: date | None) -> None:
    """Another day in place of the pressed message: today or up to seven days back."""
    patient = event.patient
    if patient is None or patient.id != patient_id:
        await say(db, event, "not_yours")
    elif patient.state not in TAKING_PART:
        await not_active(db, event)
    elif wanted is None or not within_reach(event, patient, wanted):
        await say(db, event, "outdated")
    else:
        await say(db, event, "day", edit=True, patient=patient.id, day=wanted.isoformat())


async def explain(db: Db, event: Event, session_id: int, place: int, *, moving: bool, edit: bool) -> None:
    """How the exercises of a session are done, open at one of them (from 1; 0: all); `moving`: as a moving picture."""
    if await own_session(db, event, session_id) is not None:
        there = None if edit else await outbox.newest(db, event.chat_id, "viewer")  # open already, and in sight
        await say(db, event, "viewer", edit=edit, edits=there, session=session_id, place=place, moving=moving)


async def week(db: Db, event: Event) -> None:
    """`/week`: this programme week, planned and answered."""
    patient = event.patient
    if patient is None or patient.state != "active":
        await not_active(db, event)
    else:
        await say(db, event, "week", patient=patient.id, day=local_date(event.now, patient.timezone).isoformat())


async def progress(db: Db, event: Event) -> None:
    """`/progress`: the weeks so far; after the treatment period all of them."""
    patient = event.patient
    if patient is None or patient.state not in {"active", "ended"}:
        await not_active(db, event)
    else:
        await say(db, event, "progress", patient=patient.id, day=local_date(event.now, patient.timezone).isoformat())


async def status(db: Db, event: Event) -> None:
    """`/status`: how delivery and receiving are doing, at the moment at which it is sent."""
    await say(db, event, "status", zone=event.house.settings.timezone)


async def help_text(db: Db, event: Event) -> None:
    """`/help`: what this person can do here, that nobody watches the chat, and whom to call."""
    await say(db, event, "help", roles=event.roles)
