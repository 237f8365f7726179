"""What an answer means for the days after it: for the dose at once, and for the question of the next morning."""

from datetime import timedelta

from bot.actions.event import Event
from scheduler import alerts, dosing
from scheduler.local_time import local_date, moment
from scheduler.next_morning import asks
from scheduler.prompt_time import prompted_at
from storage import Db, outbox
from storage.outbox import Lane, NewMessage
from storage.tables import Answer, Patient, PlannedSession


async def react(db: Db, event: Event, patient: Patient, planned: PlannedSession, answer: Answer) -> None:
    """Lighter at once where the rules say so; ask the next morning where there is a reason to; tell the therapist what
    cannot wait.
    """
    await db.flush()
    await alerts.after_answer(db, event.house.library, patient, planned, answer, event.now)
    if answer.done == "not":
        return
    await dosing.after_answer(db, event.house.library, patient, planned, answer, event.now)
    if asks(event.house.library, answer.pain, planned.note):
        await ask_next_morning(db, event, patient, planned)


async def ask_next_morning(db: Db, event: Event, patient: Patient, planned: PlannedSession) -> None:
    """Put the question of the next morning, for a day without a session: else the day's message asks it. One a day."""
    day = local_date(event.now, patient.timezone) + timedelta(days=1)
    hours = event.house.library.numbers.hours
    at = prompted_at(patient, day)
    question = NewMessage(
        chat_id=event.chat_id,
        kind="next_morning",
        key=f"next_morning:{patient.id}:{day}",
        lane=Lane.PROMPTS,
        not_before=at,
        arguments={"patient": patient.id, "session": planned.id, "day": day.isoformat()},
        expires_at=max(moment(day, hours.expiry, patient.timezone), at + timedelta(hours=1)),
    )
    await outbox.put(db, [question], event.now)
