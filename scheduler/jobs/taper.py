"""Announces a step of the supervision taper. The taper itself is computed from the scheme, never stepped here."""

from datetime import datetime, timedelta

from content.library import Library
from scheduler.local_time import local_date, moment
from scheduler.programme import supervision
from scheduler.records import prescription_of, programme_week, week_days
from storage import Db, outbox, patients
from storage.outbox import Lane, NewMessage
from storage.tables import Patient, Person


async def run(db: Db, library: Library, now: datetime) -> bool:
    """At the beginning of each programme week: if it has another number of supervised sessions than the week before,
    tell patient and therapist. True if there may be more to do.
    """
    due = await patients.due(db, "taper", now)
    if not due:
        return False
    stored = await patients.prescriptions(db, [patient.id for patient in due])
    people = await patients.accounts(db, due)
    therapists = await patients.therapist_accounts(db, due)
    messages: list[NewMessage] = []
    for patient in due:
        week = programme_week(patient.start, local_date(now, patient.timezone))
        scheme = supervision(prescription_of(stored[patient.id]), library)
        if 2 <= week <= len(scheme) and scheme[week - 1] != scheme[week - 2]:
            sessions = scheme[week - 1]
            told = {"taper": people.get(patient.id), "taper_therapist": therapists.get(patient.id)}
            messages += [
                _notice(patient, kind, p, week, sessions, library) for kind, p in told.items() if p is not None
            ]
        begins = week_days(patient.start, week + 1)[0]
        patient.next_taper_at = (
            moment(begins, library.numbers.hours.quiet_until, patient.timezone) if week < len(scheme) else None
        )
    await outbox.put(db, messages, now)
    return len(due) == patients.BATCH


def _notice(patient: Patient, kind: str, person: Person, week: int, sessions: int, library: Library) -> NewMessage:
    first, last = week_days(patient.start, week)
    hours = library.numbers.hours
    return NewMessage(
        chat_id=person.telegram_id,
        kind=kind,
        key=f"{kind}:{patient.id}:{week}",
        lane=Lane.PROMPTS if kind == "taper" else Lane.BULK,
        not_before=moment(first, hours.quiet_until, patient.timezone),
        arguments={"patient": patient.id, "week": week, "sessions": sessions},
        expires_at=moment(last + timedelta(days=1), hours.quiet_until, patient.timezone),
    )
