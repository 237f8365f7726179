"""An appointment is made, moved, cancelled, or its day is over: the rows, the plan, and what the patient hears."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from content.library import Library
from scheduler.local_time import local_clock, local_date, moment
from scheduler.planning import replan
from scheduler.visits import Visits
from storage import Db, care, outbox, patients
from storage.outbox import Lane, NewMessage
from storage.tables import Appointment, Patient

KINDS = ("supervised", "intake", "follow_up")
WITH_APPOINTMENTS = ("invited", "active", "ended")  # states of patients who may come
Refusal = Literal["past", "gap", "far", "outside", "taken"]
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Wanted:
    """A date and wall time, where the patient is, and what for."""

    kind: str
    day: date
    wall: time


def usual_kind(patient: Patient, day: date) -> str:
    """What an appointment on this local date is for, unless something else is said."""
    if day < patient.start:
        return "intake"
    return "supervised" if day <= patient.end else "follow_up"


def refused(
    patient: Patient, standing: Visits, wanted: Wanted, but: int | None, library: Library, now: datetime
) -> Refusal | None:
    """Why there can be no appointment then; None: there can. `but`: the one that is moved there.

    gap: clocks never show that time (spring); outside: a supervised session outside the programme; taken: the patient
    comes on that day already.
    """
    at = moment(wanted.day, wanted.wall, patient.timezone)
    if at <= now:
        return "past"
    if local_clock(at, patient.timezone) != wanted.wall:
        return "gap"
    if wanted.day > local_date(now, patient.timezone) + timedelta(days=library.numbers.appointment.days_ahead_most):
        return "far"
    if wanted.kind == "supervised" and not patient.start <= wanted.day <= patient.end:
        return "outside"
    others = [each for each in standing.made if each.id != but and each.state in ("planned", "kept")]
    return "taken" if any(each.local_date == wanted.day for each in others) else None


async def make(
    db: Db, library: Library, patient: Patient, wanted: Wanted, by: int | None, now: datetime
) -> Appointment:
    """A new appointment, which nothing refuses; the patient, locked by the caller, is told."""
    made = _row(patient, wanted, library, by, now)
    db.add(made)
    await db.flush()
    await _plan(db, library, patient, {made.local_date}, now)
    await tell(db, library, patient, made, now)
    return made


async def move(db: Db, library: Library, patient: Patient, made: Appointment, wanted: Wanted, now: datetime) -> None:
    """A planned one to another date and time, which nothing refuses. Where it was stays, as a cancelled one."""
    was = _row(patient, Wanted(made.kind, made.local_date, made.local_time), library, made.made_by, now)
    was.state, was.minutes, was.made_at, was.sequence = "cancelled", made.minutes, made.changed_at, 1
    db.add(was)
    days = {made.local_date, wanted.day}
    made.kind, made.local_date, made.local_time = wanted.kind, wanted.day, wanted.wall
    await _changed(db, library, patient, made, days, now)


async def cancel(db: Db, library: Library, patient: Patient, made: Appointment, now: datetime) -> None:
    """A planned one does not take place; its slot is empty again, and the patient exercises alone."""
    made.state = "cancelled"
    await _changed(db, library, patient, made, {made.local_date}, now)


async def mark(
    db: Db, library: Library, patient: Patient, made: Appointment, state: Literal["kept", "missed"], now: datetime
) -> None:
    """Whether the patient came, once the day has come. Who did not is asked, once, to get in touch."""
    made.state = state
    await db.flush()
    await _plan(db, library, patient, set(), now)
    account = (await patients.accounts(db, [patient])).get(patient.id)
    if state == "missed" and account is not None:
        await outbox.put(db, [_message("appointment_missed", patient, account, made, now, None)], now)


async def _changed(
    db: Db, library: Library, patient: Patient, made: Appointment, days: set[date], now: datetime
) -> None:
    made.sequence += 1
    made.changed_at = now
    await db.flush()
    await _plan(db, library, patient, days, now)
    await tell(db, library, patient, made, now)


async def _plan(db: Db, library: Library, patient: Patient, days: set[date], now: datetime) -> None:
    """From today on where it is about today, else from tomorrow on: what was said this morning stays true."""
    today = local_date(now, patient.timezone)
    if patient.state == "active":
        await replan(db, library, patient, today if today in days else today + ONE_DAY, now)


async def tell(db: Db, library: Library, patient: Patient, made: Appointment, now: datetime) -> None:
    """Tell the patient, once for each change and on the day before; each message looks whether that still holds."""
    account = (await patients.accounts(db, [patient])).get(patient.id)
    at = moment(made.local_date, made.local_time, patient.timezone)
    if account is None or at <= now:
        return
    rows = [_message("appointment_told", patient, account, made, now, at)]
    reminded = moment(made.local_date - ONE_DAY, library.numbers.appointment.reminder, patient.timezone)
    if made.state == "planned" and reminded > now:
        rows.append(_message("appointment_reminder", patient, account, made, reminded, at))
    await outbox.put(db, rows, now)


def is_ahead(made: Appointment, patient: Patient, now: datetime) -> bool:
    """Whether it has not begun."""
    return now < moment(made.local_date, made.local_time, patient.timezone)


async def tell_cannot_come(db: Db, patient: Patient, made: Appointment, now: datetime) -> bool:
    """Tell the therapist and who stands in, once for each date, that the patient cannot come. False: nobody there."""
    to = await care.reached(db, patient, now)
    rows = [
        NewMessage(
            chat_id=each.telegram_id,
            kind="appointment_cannot",
            key=f"{told_key('appointment_cannot', made.id, made.sequence)}:{each.telegram_id}",
            lane=Lane.ALERTS,
            not_before=now,
            quiet_zone=each.timezone,
            arguments={"patient": patient.id, "appointment": made.id, "sequence": made.sequence},
        )
        for each in to
    ]
    await outbox.put(db, rows, now)
    return bool(rows)


def told_key(kind: str, appointment: int, sequence: int) -> str:
    """The key of a message about this change of an appointment."""
    return f"{kind}:{appointment}:{sequence}"


def _message(
    kind: str, patient: Patient, account: int, made: Appointment, at: datetime, expires: datetime | None
) -> NewMessage:
    """Outside the week's budget. At night it waits, but not longer than until the appointment."""
    return NewMessage(
        chat_id=account,
        kind=kind,
        key=told_key(kind, made.id, made.sequence),
        lane=Lane.ALERTS,
        not_before=at,
        quiet_zone=patient.timezone,
        arguments={"patient": patient.id, "appointment": made.id, "sequence": made.sequence},
        expires_at=expires,
    )


def _row(patient: Patient, wanted: Wanted, library: Library, by: int | None, now: datetime) -> Appointment:
    return Appointment(
        patient_id=patient.id,
        kind=wanted.kind,
        local_date=wanted.day,
        local_time=wanted.wall,
        minutes=library.numbers.appointment.minutes,
        state="planned",
        sequence=0,
        made_at=now,
        made_by=by,
        changed_at=now,
    )
