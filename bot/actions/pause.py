"""A pause until a date, and taking it up again."""

from datetime import date, timedelta

from bot.actions.event import Event, not_active, say
from bot.dates import read_date
from scheduler import alerts
from scheduler.local_time import local_clock, local_date
from scheduler.pausing import begin_pause, end_pause
from scheduler.programme.pause import weeks_added
from storage import Db, patients, pauses
from storage.tables import Patient

REASONS = ("ill", "away", "other")


async def ask(db: Db, event: Event, reason: str, text: str = "", *, edit: bool = False) -> None:
    """`/pause`: until when? `/pause 12-12` says it. Who pauses already sees until when."""
    patient = await _active(db, event)
    if patient is None:
        return
    today = local_date(event.now, patient.timezone)
    if await pauses.at_or_after(db, patient.id, today) is not None:
        await _show(db, event, "set", edit=edit)
    elif await first_day(db, event, patient) > patient.end:
        await say(db, event, "not_active", ended=True)
    elif not text:
        await _show(db, event, "days", reason=reason if reason in REASONS else "other", edit=edit)
    else:
        last = read_date(text, today, await first_day(db, event, patient))
        await choose(db, event, reason, last, "", edit=edit)


async def first_day(db: Db, event: Event, patient: Patient) -> date:
    """Today; tomorrow once something of today is answered, or in the evening, when the day is over.

    Not before the start of the programme.
    """
    today = local_date(event.now, patient.timezone)
    rows = await patients.sessions(db, [patient.id], today, today)
    over = local_clock(event.now, patient.timezone) >= event.house.library.numbers.hours.expiry
    done = over or any(answer is not None for _planned, answer in rows)
    return max(patient.start, today + timedelta(days=1) if done else today)


async def choose(db: Db, event: Event, reason: str, last: date | None, end: str, *, edit: bool = True) -> None:
    """The last day without exercises; for a pause of a few days or more also whether the end moves (yes, no)."""
    patient = await _active(db, event)
    if patient is None:
        return
    today = local_date(event.now, patient.timezone)
    first = await first_day(db, event, patient)
    longest = first + timedelta(days=event.house.library.numbers.pause.days_most - 1)
    reason = reason if reason in REASONS else "other"
    if await pauses.at_or_after(db, patient.id, today) is not None:
        await _show(db, event, "set", edit=edit)
    elif first > patient.end:
        await say(db, event, "not_active", ended=True)
    elif last is None or not first <= last <= longest:
        await _show(db, event, "days", reason=reason, outside=True, edit=edit)
    elif weeks_added(first, last) and end not in {"yes", "no"}:
        await _show(db, event, "end", reason=reason, last=last.isoformat(), edit=edit)
    else:
        await begin_pause(db, event.house.library, patient, (first, last), reason, event.now, moves_end=end == "yes")
        await _show(db, event, "set", edit=edit)
        await alerts.raise_all(db, event.house.library, [(patient, "paused")], event.now)


async def resume(db: Db, event: Event, *, edit: bool = False) -> None:
    """`/resume`: exercises again from today on."""
    patient = await _active(db, event)
    if patient is None:
        return
    pause = await pauses.at_or_after(db, patient.id, local_date(event.now, patient.timezone))
    if pause is not None:
        await end_pause(db, event.house.library, patient, pause, event.now)
    await _show(db, event, "none", edit=edit)


async def _active(db: Db, event: Event) -> Patient | None:
    """The patient, if a programme is running; otherwise they are told."""
    if event.patient is None or event.patient.state != "active":
        await not_active(db, event)
        return None
    return event.patient


async def _show(
    db: Db,
    event: Event,
    step: str,
    *,
    edit: bool,
    reason: str = "other",
    last: str | None = None,
    outside: bool = False,
) -> None:
    assert event.patient is not None  # noqa: S101 - the callers looked
    await say(
        db,
        event,
        "pause",
        edit=edit,
        patient=event.patient.id,
        step=step,
        day=local_date(event.now, event.patient.timezone).isoformat(),
        first=(await first_day(db, event, event.patient)).isoformat(),
        reason=reason,
        last=last,
        outside=outside,
    )
