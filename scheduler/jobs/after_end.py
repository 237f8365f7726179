"""After the treatment period: dated questions that fade out, until the last follow-up."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from content.library import Library
from scheduler import consent
from scheduler.local_time import moment
from scheduler.planning import next_after_end
from scheduler.programme import after_end_dates, is_asked
from scheduler.prompt_time import prompted_at
from storage import Db, after_end, outbox, patients
from storage.outbox import Lane, NewMessage
from storage.tables import Patient


async def run(db: Db, library: Library, now: datetime) -> bool:
    """Put the questions that have come due and move on. True if there may be more to do.

    What fell into an outage is put already expired: only today's is asked.
    """
    due = await patients.due(db, "after_end", now)
    if not due:
        return False
    ids = [patient.id for patient in due]
    accounts = await patients.accounts(db, due)
    asked, answers = await after_end.asked(db, ids), await after_end.answers(db, ids)
    messages = [
        message
        for patient in due
        if patient.id in accounts
        for message in _questions(library, patient, accounts[patient.id], asked[patient.id], answers[patient.id], now)
    ]
    await outbox.put(db, [*messages, *consent.asking(due, accounts, now)], now)
    for patient in due:
        patient.next_after_end_at = next_after_end(patient, library, now)
    return len(due) == patients.BATCH


def _questions(
    library: Library,
    patient: Patient,
    chat_id: int,
    asked: Collection[date],
    answered: Collection[date],
    now: datetime,
) -> list[NewMessage]:
    dates = after_end_dates(patient.end, library.numbers)
    found = []
    for day in dates:
        at = prompted_at(patient, day)
        came = patient.next_after_end_at is not None and patient.next_after_end_at <= at <= now
        if came and is_asked(day, dates, asked, answered, library.numbers, fewer=patient.fewer_after_end):
            expires = max(moment(day, library.numbers.hours.expiry, patient.timezone), at + timedelta(hours=1))
            arguments: dict[str, object] = {"patient": patient.id, "day": day.isoformat()}
            key = after_end.key(patient.id, day)
            found.append(NewMessage(chat_id, after_end.KIND, key, Lane.PROMPTS, at, arguments, expires))
    return found
