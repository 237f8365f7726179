"""The weekly summary: one row for each therapist whose moment has come."""

from datetime import datetime

from content.library import Library
from scheduler.local_time import local_date, next_weekday
from storage import Db, outbox, patients
from storage.outbox import Lane, NewMessage
from storage.tables import Person, Therapist


async def run(db: Db, library: Library, now: datetime) -> bool:
    """Put the summaries of up to 500 due therapists and move their moments to next week. True if there may be more."""
    due = await patients.due_therapists(db, now)
    if not due:
        return False
    messages = []
    for therapist in due:
        person = await db.get_one(Person, therapist.person_id)
        day = local_date(now, therapist.timezone)
        messages.append(
            NewMessage(
                chat_id=person.telegram_id,
                kind="summary",
                key=f"summary:{therapist.id}:{day}",
                lane=Lane.PROMPTS,
                not_before=now,
                arguments={"therapist": therapist.id, "page": 0},
            )
        )
        therapist.next_summary_at = next_summary(therapist, library, now)
    await outbox.put(db, messages, now)
    return len(due) == patients.BATCH


def next_summary(therapist: Therapist, library: Library, now: datetime) -> datetime:
    """The next Monday (or what the data say) at summary time in the therapist's zone, after now."""
    summary = library.numbers.summary
    return next_weekday(now, summary.weekday, summary.time, therapist.timezone)
