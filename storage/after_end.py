"""After the treatment period: what was asked, and on how many days people say they exercised."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from sqlalchemy import select

from storage.db import Db
from storage.tables import AfterEndAnswer, Outgoing, Patient, Person

KIND = "after_end"


def key(patient_id: int, day: date) -> str:
    """The unique key of the question of one local date."""
    return f"{KIND}:{patient_id}:{day}"


async def asked(db: Db, patient_ids: Collection[int]) -> Mapping[int, frozenset[date]]:
    """The local dates on which each of these patients was asked: those that were sent."""
    query = (
        select(Patient.id, Outgoing.key)
        .join(Person, Person.id == Patient.person_id)
        .join(Outgoing, Outgoing.chat_id == Person.telegram_id)
        .where(Patient.id.in_(patient_ids), Outgoing.kind == KIND, Outgoing.state == "sent")
    )
    found: dict[int, set[date]] = {patient_id: set() for patient_id in patient_ids}
    for patient_id, row_key in await db.execute(query):
        prefix, _, day = row_key.rpartition(":")
        if prefix == f"{KIND}:{patient_id}":  # not the edits of an answer
            found[patient_id].add(date.fromisoformat(day))
    return {patient_id: frozenset(days) for patient_id, days in found.items()}


async def answers(db: Db, patient_ids: Collection[int]) -> Mapping[int, Mapping[date, int]]:
    """The days of exercise (0-7) that each of these patients told, by the local date of the question."""
    found: dict[int, dict[date, int]] = {patient_id: {} for patient_id in patient_ids}
    for each in await db.scalars(select(AfterEndAnswer).where(AfterEndAnswer.patient_id.in_(patient_ids))):
        found[each.patient_id][each.local_date] = each.days
    return found


async def answer(db: Db, patient_id: int, day: date, days: int, now: datetime) -> None:
    """Store the answer to the question of this local date; a later one takes its place."""
    query = select(AfterEndAnswer).where(AfterEndAnswer.patient_id == patient_id, AfterEndAnswer.local_date == day)
    row = await db.scalar(query)
    if row is None:
        db.add(AfterEndAnswer(patient_id=patient_id, local_date=day, days=days, answered_at=now))
    else:
        row.days, row.answered_at = days, now
    await db.flush()
