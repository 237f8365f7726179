"""The weekly summary: one row for each therapist whose moment has come."""

from datetime import datetime

from content.library import Library
from scheduler.local_time import local_date, next_weekday
from storage import Db, outbox, patients, people
from storage.outbox import Lane, NewMessage
from storage.tables import Person, Therapist


async def run(db: Db, library: Library, now: datetime) -> bool:
    """Put the summaries of up to 500 due therapists and move their moments to next week. True if there may be more."""
    due = await patients.due_therapists(db, now)
    if not due:
        return False
    messages = []
    accounts = await people.by_ids(db, {each.person_id for each in due if each.person_id is not None})
    for therapist in due:
        person = accounts[therapist.person_id or 0]
        therapist.next_summary_at = next_summary(therapist, library, now)
        messages.append(_summary(therapist, person, now))
    await outbox.put(db, messages, now)
    return len(due) == patients.BATCH


def _summary(therapist: Therapist, person: Person, now: datetime) -> NewMessage:
    return NewMessage(
        chat_id=person.telegram_id,
        kind="summary",
        key=f"summary:{therapist.id}:{local_date(now, therapist.timezone)}",
        lane=Lane.PROMPTS,
        not_before=now,
        quiet_zone=therapist.timezone,
        arguments={"therapist": therapist.id, "page": 0},
        expires_at=therapist.next_summary_at,
    )


def next_summary(therapist: Therapist, library: Library, now: datetime) -> datetime:
    """The next Monday (or what the data say) at summary time in the therapist's zone, after now."""
    summary = library.numbers.summary
    return next_weekday(now, summary.weekday, summary.time, therapist.timezone)
