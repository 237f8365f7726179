"""Another prompt time or time zone: every moment that hangs on it is set anew, and no day's message doubles or is lost.

What counts is the local date: those whose message was put stay put, whatever the clocks show now, and the next date is
the first one without. A date that the traveller's calendar skips has none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from content.library import Library
from scheduler.jobs.daily import (
    catch_up,
    day_messages,
    end_messages,
    evening,
    just_silent,
    next_moment,
    tell_of_silence,
)
from scheduler.local_time import local_clock, local_date, moment, quiet_zone
from scheduler.prompt_time import prompted_at
from storage import Db, moving, outbox, patients
from storage.tables import Outgoing, Patient

# Kinds that come together with the day's message although they are put before it.
WITH_THE_DAY = frozenset({"next_morning", "questionnaire", "period_end", "harder_asked"})
AT_LEAST = timedelta(hours=1)  # for which a message is worth something, however late its time of day


@dataclass(frozen=True)
class Times:
    """When a patient is prompted: wall time, another one at weekends (None: the same), time zone."""

    prompt_time: time
    weekend_time: time | None
    timezone: str


def times_of(patient: Patient) -> Times:
    return Times(patient.prompt_time, patient.weekend_time, patient.timezone)


async def set_times(db: Db, library: Library, patient: Patient, times: Times, now: datetime) -> bool:
    """From now on the patient is prompted at these times. True if today's message is put now: its new time is over.

    The patient takes part or has come to the end of the period.
    """
    await patients.lock(db, patient)
    if patient.next_prompt_at is not None and patient.next_prompt_at <= now:
        await catch_up(db, library, [patient], now)  # by the old clock
    chat_id = (await patients.accounts(db, [patient])).get(patient.id)
    old = patient.timezone
    rows = [] if chat_id is None else await _of_patient(db, patient, chat_id, now)
    with_the_day = [
        (row, day)
        for row in rows
        if row.kind in WITH_THE_DAY and row.not_before == prompted_at(patient, day := local_date(row.not_before, old))
    ]
    next_day = patient.next_prompt_at and local_date(patient.next_prompt_at, old)
    after_end = patient.next_after_end_at and local_date(patient.next_after_end_at, old)
    patient.prompt_time, patient.weekend_time, patient.timezone = times.prompt_time, times.weekend_time, times.timezone
    for row, day in with_the_day:
        _move(row, patient, day, library, now)
    if old != patient.timezone:
        _same_wall_times(patient, old)
        for row in rows:
            if row.kind == "nudge":
                await _move_nudge(db, row, patient, library, now)
    if after_end is not None:
        patient.next_after_end_at = prompted_at(patient, after_end)
    return next_day is not None and await _next_day(db, library, patient, chat_id, next_day, now)


async def _of_patient(db: Db, patient: Patient, chat_id: int, now: datetime) -> Sequence[Outgoing]:
    rows = await moving.waiting(db, chat_id, now)
    return [row for row in rows if row.arguments.get("patient") == patient.id]


async def _next_day(
    db: Db, library: Library, patient: Patient, chat_id: int | None, next_day: date, now: datetime
) -> bool:
    """Set the moment of the next day's message: of the first date from `next_day` on that the calendar still has.

    If that is today and its time is over, it is put now.
    """
    today = local_date(now, patient.timezone)
    day, messages = max(next_day, today), []
    if chat_id is not None and next_day <= patient.end < day:  # the last day was skipped
        messages = end_messages(patient, chat_id, library)
    elif day <= patient.end and prompted_at(patient, day) <= now:
        patient.next_prompt_at = prompted_at(patient, day)
        silent = await just_silent(db, library, [patient], now)
        asked = (patient.id, day) in silent.asked
        messages = [] if chat_id is None else day_messages(patient, chat_id, day, library, at=now, silent=asked)
        await tell_of_silence(db, library, silent, [patient], now)
        day += timedelta(days=1)
    patient.next_prompt_at = next_moment(patient, day)
    await outbox.put(db, messages, now)
    return any(message.kind in {"day", "silence_ask"} for message in messages)


def _move(row: Outgoing, patient: Patient, day: date, library: Library, now: datetime) -> None:
    """To the new time of this day, or now if that is over."""
    hours, at = library.numbers.hours, prompted_at(patient, day)
    row.not_before = max(now, at)
    if row.expires_at is not None:
        row.expires_at = max(moment(day, hours.expiry, patient.timezone), row.not_before + AT_LEAST)
    else:
        row.quiet_zone = quiet_zone(at, patient.timezone, (hours.quiet_from, hours.quiet_until))


async def _move_nudge(db: Db, row: Outgoing, patient: Patient, library: Library, now: datetime) -> None:
    """To the evening of the new time zone; dropped where that is over, or too close to the day's message."""
    day = date.fromisoformat(str(row.arguments["day"]))
    came = await moving.moment_of(db, f"day:{patient.id}:{day}")
    at, expires = evening(patient, day, came or now, library)
    if now < at < expires:
        row.not_before, row.expires_at = at, expires
    else:
        moving.drop(row, now)


def _same_wall_times(patient: Patient, old: str) -> None:
    """What is due at a wall time of a date is due at that wall time in the new zone."""

    def moved(at: datetime | None) -> datetime | None:
        return at and moment(local_date(at, old), local_clock(at, old), patient.timezone)

    patient.next_plan_at = moved(patient.next_plan_at)
    patient.next_taper_at = moved(patient.next_taper_at)
    patient.next_follow_up_at = moved(patient.next_follow_up_at)
