"""What patients and therapists wrote to each other."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import select

from storage.db import Db
from storage.tables import Letter, Outgoing, Patient


async def add(
    db: Db, patient_id: int, text: str, now: datetime, *, from_patient: bool, person_id: int | None
) -> Letter:
    """A letter of this moment, written by this person."""
    made = Letter(patient_id=patient_id, from_patient=from_patient, person_id=person_id, text=text, written_at=now)
    db.add(made)
    await db.flush()
    return made


async def by_ids(db: Db, ids: Collection[int]) -> Mapping[int, tuple[Letter, Patient]]:
    """These letters by id, each with the patient whose it is or to whom it goes."""
    query = select(Letter, Patient).join(Patient, Patient.id == Letter.patient_id)
    return {letter.id: (letter, patient) for letter, patient in await db.execute(query.where(Letter.id.in_(ids)))}


async def carried_by(db: Db, chat_id: int, message_id: int, kinds: Collection[str]) -> tuple[str, int] | None:
    """The kind of the message of this chat, and the letter that it brought; None: it was no letter."""
    query = select(Outgoing.kind, Outgoing.arguments).where(
        Outgoing.chat_id == chat_id, Outgoing.kind.in_(kinds), Outgoing.message_id == message_id
    )
    for kind, arguments in await db.execute(query.order_by(Outgoing.id.desc()).limit(1)):
        letter = arguments.get("letter")
        return (kind, letter) if isinstance(letter, int) else None
    return None
