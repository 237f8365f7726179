"""Erasing a patient, and making one anonymous: rows, the messages of their chat, and what was said about them."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cryptography.fernet import InvalidToken
from sqlalchemy import Select, Text, and_, delete, exists, or_, select, type_coerce, update

from storage import moments
from storage.belonging import Whose, rows_of
from storage.db import Db, leave_no_traces
from storage.insert import keep_row
from storage.outbox import FAREWELL
from storage.tables import (
    UNSETTLED,
    WAITING,
    Access,
    EnrolmentDraft,
    Incoming,
    Outgoing,
    Patient,
    Person,
    ServiceMoment,
    Table,
    Therapist,
)
from storage.types import CIPHER

TOLD = "patient_erased"  # the kind that tells the practice; of it nothing is kept once it is sent
MARK = "erasing"  # the moment since which a farewell is under way, or traces are still to be removed
BATCH = 200
CLOCKS = timedelta(minutes=10)  # by so much those of two machines may differ: a farewell may be older than its mark
TO_SAY = or_(Outgoing.kind == FAREWELL, and_(Outgoing.kind == TOLD, UNSETTLED))  # what still names an erased patient
LATER = {"access", "inbox", "outbox", "person"}  # not erased with the other tables: see `erase`


async def erase(db: Db, whose: Whose, staff: Collection[int], now: datetime) -> None:
    """Delete every row of this person, as patient. The access log keeps the number of the patient, and nothing else.

    The account goes with them, unless it has another role (`staff`: the accounts of admins). What is being sent at this
    moment, the updates of the chat, and what was said about them are left to `finish`, once the farewell has left.
    """
    await db.flush()
    for table, condition in reversed(list(rows_of(whose).items())):
        if table.name not in LATER:
            await db.execute(delete(table).where(condition).execution_options(synchronize_session=False))
    await forget_account(db, whose, staff)
    await keep_row(
        db, ServiceMoment, {"name": MARK, "at": now - CLOCKS}
    )  # the earliest: no farewell since then is passed over


async def forget_account(db: Db, whose: Whose, staff: Collection[int]) -> None:
    """Delete the person of `whose`, if they have no other role, and what was said in their chat."""
    if whose.person_id is None or whose.telegram_id is None:
        return
    theirs = Outgoing.chat_id == whose.telegram_id
    own = (Access.person_id == whose.person_id) & (Access.role == "patient")
    await db.execute(update(Access).where(own).values(person_id=None))
    await db.execute(delete(Incoming).where(Incoming.chat_id == whose.telegram_id, Incoming.parked_at.is_not(None)))
    if whose.telegram_id in staff or await _works_here(db, whose.person_id):
        await db.execute(delete(Outgoing).where(theirs, Outgoing.settled_at.is_not(None)))
        return
    await db.execute(delete(Outgoing).where(theirs, Outgoing.state != "sending"))
    for table in Table.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column.table.name == "person" and key.parent.nullable:
                await db.execute(update(table).where(key.parent == whose.person_id).values({key.parent.name: None}))
    await db.execute(delete(Person).where(Person.id == whose.person_id))


async def _works_here(db: Db, person_id: int) -> bool:
    return await db.scalar(select(Therapist.id).where(Therapist.person_id == person_id)) is not None


@dataclass(frozen=True)
class Farewell:
    """The last message to somebody who erased their data, and who they were here."""

    row_id: int
    chat_id: int
    gone: "Gone"


@dataclass(frozen=True)
class Gone:
    """The codes and numbers of patients of whom nothing said to the practice shall stay."""

    codes: tuple[str, ...]
    patient_ids: tuple[int, ...]

    def named_in(self, arguments: str, said: str) -> bool:
        """Whether a message names one of these codes, or is about one of these numbers."""
        words = rf"(?<![\w-])(?:{'|'.join(re.escape(code) for code in self.codes)})(?![\w-])"
        if self.codes and re.search(words, f"{arguments}\n{said}", re.IGNORECASE):
            return True
        return any(re.search(rf'"patient": {number}(?!\d)', arguments) for number in self.patient_ids)


async def since(db: Db) -> datetime | None:
    """Since when somebody's erasing is under way; None: nobody's is."""
    return await moments.noted(db, MARK)


async def farewells(db: Db, mark: datetime) -> Sequence[Farewell]:
    """Those since this moment that have left (or never will) and whose chat is quiet: nothing waits or is under way."""
    waiting = exists().where(Incoming.chat_id == Outgoing.chat_id, WAITING)
    query = select(Outgoing).where(Outgoing.kind == FAREWELL, Outgoing.settled_at >= mark, ~waiting)
    found = []
    for row in await db.scalars(query.order_by(Outgoing.id)):
        mine = (Outgoing.chat_id == row.chat_id) & (Outgoing.not_before <= row.settled_at)
        other = select(Outgoing.id).where(mine, UNSETTLED).limit(1)
        claimed = select(Outgoing.id).where(Outgoing.state == "sending", Outgoing.sending_since <= row.created_at)
        if await db.scalar(other) is None and await db.scalar(claimed.limit(1)) is None:
            found.append(Farewell(row.id, row.chat_id, Gone(_listed(row, "codes"), _listed(row, "patients"))))
    return found


def _listed(row: Outgoing, name: str) -> tuple[Any, ...]:
    """A list among the farewell's arguments; none where they were emptied."""
    listed = row.arguments.get(name)
    return tuple(listed) if isinstance(listed, list) else ()


async def finish(db: Db, done: Sequence[Farewell], staff: Collection[int]) -> None:
    """Delete the farewells, the last of their chats, and whatever was said to the practice about these codes."""
    for each in done:
        theirs = Outgoing.chat_id == each.chat_id
        another = (Outgoing.kind == FAREWELL) & (Outgoing.id != each.row_id)  # it says of others what to forget
        await db.execute(delete(Outgoing).where(theirs, Outgoing.settled_at.is_not(None), ~another))
        # The number of an update stays, so that it is not handled twice; whose it was does not.
        handled = (Incoming.chat_id == each.chat_id) & Incoming.handled_at.is_not(None)
        await db.execute(update(Incoming).where(handled).values(chat_id=0))
    codes = tuple(code for each in done for code in each.gone.codes)
    numbers = tuple(number for each in done for number in each.gone.patient_ids)
    await forget_mentions(db, Gone(codes, numbers), staff)


async def leave_nothing(db: Db) -> None:
    """Where every farewell has left and the practice was told: have the traces removed, and then the mark."""
    if await _all_said(db):
        leave_no_traces(db, _unmark)


async def _all_said(db: Db) -> bool:
    return await db.scalar(select(Outgoing.id).where(TO_SAY).limit(1)) is None


async def _unmark(db: Db) -> None:
    # Locked first: who erases at this moment has put a farewell before, or makes the mark anew afterwards.
    mark = await db.get(ServiceMoment, MARK, with_for_update=True)
    if mark is not None and await _all_said(db):
        await db.delete(mark)


async def forget_mentions(db: Db, gone: Gone, staff: Collection[int]) -> None:
    """Delete what was said to the practice's people, and the dialogues of theirs, about these patients.

    Whole rows: a summary that names one of them is gone from the outbox (not from the therapist's chat). What is being
    sent is left. It reads all that was ever said to these people, in batches.
    """
    if not gone.codes and not gone.patient_ids:
        return
    after = 0
    while rows := (await db.execute(_said_to_staff(staff, after))).all():
        ids = [row_id for row_id, arguments, said in rows if gone.named_in(_read(arguments), _read(said))]
        await db.execute(delete(Outgoing).where(Outgoing.id.in_(ids)))
        after = rows[-1][0]
    drafts = await db.execute(select(EnrolmentDraft.person_id, type_coerce(EnrolmentDraft.fields, Text)))
    about = [person_id for person_id, fields in drafts if gone.named_in(_read(fields), "")]
    await db.execute(delete(EnrolmentDraft).where(EnrolmentDraft.person_id.in_(about)))


def _said_to_staff(staff: Collection[int], after: int) -> Select[int, str, str | None]:
    works = select(Therapist.person_id).where(Therapist.person_id.is_not(None))
    patients = select(Patient.person_id).where(Patient.person_id.is_not(None))
    people = select(Person.telegram_id).where(or_(Person.id.in_(works), Person.id.not_in(patients)))
    query = select(Outgoing.id, type_coerce(Outgoing.arguments, Text), type_coerce(Outgoing.said, Text))
    told = and_(Outgoing.kind == TOLD, UNSETTLED)
    to_staff = or_(Outgoing.chat_id.in_(people), Outgoing.chat_id.in_(list(staff)))
    query = query.where(Outgoing.id > after, to_staff, Outgoing.state != "sending", ~told)
    return query.order_by(Outgoing.id).limit(BATCH)


def _read(stored: str | None) -> str:
    """What is kept, as text; what no key reads names nobody."""
    try:
        return CIPHER.read(stored or "")
    except (InvalidToken, ValueError):
        return ""
