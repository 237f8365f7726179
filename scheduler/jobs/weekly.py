"""The weekly summary, its PDF and its table: for each therapist whose moment has come."""

from collections.abc import Sequence
from datetime import datetime, time

from content.library import Library
from scheduler.local_time import local_date, next_weekday, quiet_zone
from storage import Db, care, outbox, patients, people
from storage.outbox import Lane, NewMessage
from storage.tables import Person, Therapist

# What comes, in this order: the chat has it by lane.
PARTS = (("summary", Lane.PROMPTS), ("summary_pdf", Lane.BULK), ("summary_csv", Lane.BULK))


async def run(db: Db, library: Library, now: datetime) -> bool:
    """Put the summaries of up to 500 due therapists, note in the access log whom they are about, and move the moments
    to next week. True if there may be more.
    """
    due = await patients.due_therapists(db, now)
    if not due:
        return False
    messages = []
    accounts = await people.by_ids(db, {each.person_id for each in due if each.person_id is not None})
    for therapist in due:
        at, therapist.next_summary_at = therapist.next_summary_at or now, next_summary(therapist, library, now)
        messages += _messages(therapist, accounts[therapist.person_id or 0], library, at, now)
    await outbox.put(db, messages, now)
    await _note(db, due, now)
    return len(due) == patients.BATCH


def _messages(therapist: Therapist, person: Person, library: Library, at: datetime, now: datetime) -> list[NewMessage]:
    """`at`: when they were to come; what the therapist chose is kept, also in quiet hours."""
    hours, zone = library.numbers.hours, therapist.timezone
    chosen = therapist.summary_time is not None
    return [
        NewMessage(
            chat_id=person.telegram_id,
            kind=kind,
            key=f"{kind}:{therapist.id}:{local_date(now, zone)}",
            lane=lane,
            not_before=now,
            quiet_zone=quiet_zone(at, zone, (hours.quiet_from, hours.quiet_until)) if chosen else zone,
            arguments={"therapist": therapist.id},
            expires_at=therapist.next_summary_at,
        )
        for kind, lane in PARTS
    ]


async def _note(db: Db, due: Sequence[Therapist], now: datetime) -> None:
    treated = await care.patients_of_each(db, [(each.id, now) for each in due])
    opened = [
        (each.person_id, of.patient.id) for each in due for of in treated[each.id, now] if each.person_id is not None
    ]
    await care.note_accesses(db, now, "summary", "therapist", opened)


def summary_moment(therapist: Therapist, library: Library) -> tuple[int, time]:
    """The weekday (Monday 0) and wall time at which the summary comes: what the therapist chose, or the programme's."""
    rules = library.numbers.summary
    weekday = rules.weekday if therapist.summary_weekday is None else therapist.summary_weekday
    return weekday, therapist.summary_time or rules.time


def next_summary(therapist: Therapist, library: Library, now: datetime) -> datetime:
    """The next moment of the summary in the therapist's zone, after now."""
    weekday, wall = summary_moment(therapist, library)
    return next_weekday(now, weekday, wall, therapist.timezone)
