"""Announces the steps of the supervision taper. It is computed from the scheme and its changes, never stepped here."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from content.library import Library
from content.prescription import Prescription
from scheduler.local_time import local_date, moment
from scheduler.programme.pause import total_weeks
from scheduler.programme.supervision import changed, changes_of, is_step, supervision
from scheduler.records import prescription_of, programme_week, week_days
from storage import Db, care, outbox, patients, taper
from storage.outbox import Lane, NewMessage
from storage.tables import Patient


async def run(db: Db, library: Library, now: datetime) -> bool:
    """At the beginning of each programme week: if it has another number of supervised sessions than the week before,
    tell the patient; if the next one has, tell the therapist, who can still hold or skip. True if there may be more to
    do.
    """
    due = await patients.due(db, "taper", now)
    if not due:
        return False
    ids = [patient.id for patient in due]
    stored = await patients.prescriptions(db, ids)
    changes = await taper.changes(db, ids)
    accounts = await patients.accounts(db, due)
    therapists = {id_: told[0] for id_, told in (await care.tells(db, due, now)).items()}
    messages: list[NewMessage] = []
    for patient in due:
        prescription = prescription_of(stored[patient.id])
        account, therapist = accounts.get(patient.id), therapists.get(patient.id)
        told = {
            "taper": (account, patient.timezone) if account else None,
            "taper_therapist": (therapist.telegram_id, therapist.timezone) if therapist else None,
        }
        messages += _notices(patient, prescription, changes.get(patient.id, ()), told, library, now)
        messages += _harder_balance(patient, prescription, told["taper_therapist"], library, now)
        patient.next_taper_at = _next(patient, total_weeks(prescription, changes.get(patient.id, ())), library, now)
    await outbox.put(db, messages, now)
    return len(due) == patients.BATCH


def _harder_balance(
    patient: Patient, prescription: Prescription, told: tuple[int, str] | None, library: Library, now: datetime
) -> list[NewMessage]:
    """In week 4 the question to the therapist whether harder balance exercises are all right (practice)."""
    rules, week = library.numbers.balance, programme_week(patient.start, local_date(now, patient.timezone))
    asked = week == rules.approval_asked_in_week and "balance" in prescription.extras
    if told is None or not asked or prescription.balance_level > rules.difficulty_without_approval:
        return []
    key = f"balance_ask:{patient.id}"
    arguments = {"patient": patient.id, "code": patient.code}
    return [NewMessage(told[0], "balance_ask", key, Lane.BULK, now, arguments, quiet_zone=told[1])]


def _next(patient: Patient, weeks: int, library: Library, now: datetime) -> datetime | None:
    week = programme_week(patient.start, local_date(now, patient.timezone))
    begins = week_days(patient.start, week + 1)[0]
    at = moment(begins, library.numbers.hours.quiet_until, patient.timezone)
    return at if week < weeks else None


def _notices(
    patient: Patient,
    prescription: Prescription,
    stored: Sequence[tuple[str, int]],
    told: dict[str, tuple[int, str] | None],
    library: Library,
    now: datetime,
) -> list[NewMessage]:
    """`told`: who hears of it (chat and time zone), by the kind of message; None: nobody who can be reached."""
    prescribed = supervision(prescription, library)
    scheme = changed(prescribed, changes_of(stored))
    running = programme_week(patient.start, local_date(now, patient.timezone))
    about = {"taper": running, "taper_therapist": running + library.numbers.taper.therapist_weeks_ahead}
    first, last = week_days(patient.start, running)
    opens = library.numbers.hours.quiet_until
    return [
        NewMessage(
            chat_id=to[0],
            kind=kind,
            key=f"{kind}:{patient.id}:{about[kind]}",
            lane=Lane.PROMPTS if kind == "taper" else Lane.BULK,
            not_before=moment(first, opens, patient.timezone),
            quiet_zone=to[1],
            arguments={"patient": patient.id, "week": about[kind], "prescribed": prescribed},
            expires_at=moment(last + timedelta(days=1), opens, patient.timezone),
        )
        for kind, to in told.items()
        if to is not None and is_step(scheme, about[kind], stored)
    ]
