"""Everything that is stored about one patient."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from cryptography.fernet import InvalidToken
from sqlalchemy import Column, RowMapping, Text, select, type_coerce
from sqlalchemy import Table as SqlTable

from storage.belonging import Whose, rows_of
from storage.db import Db
from storage.tables import Access, Outgoing, Patient, Person, Therapist
from storage.types import CANNOT_READ, CIPHER, PrivateJson, PrivateText

Row = dict[str, object]


async def whose(db: Db, patient: Patient) -> Whose:
    """The patient's programme, earlier ones under another code included, and their account."""
    person = None if patient.person_id is None else await db.get(Person, patient.person_id)
    if person is None:
        return Whose((patient.id,), None, None)
    ids = await db.scalars(select(Patient.id).where(Patient.person_id == person.id).order_by(Patient.id))
    return Whose(tuple(ids), person.id, person.telegram_id)


async def everything(db: Db, patient: Patient) -> dict[str, list[Row]]:
    """Every row of every table that is about this patient: table -> rows -> column -> value, ready for JSON.

    Moments are UTC in ISO 8601, local dates and times as they are; encrypted text is decrypted, and where no key of
    DATA_KEY reads it, it says so. Earlier programmes of the same person are there, too. A table without rows is left
    out. Of who works here, too, only those messages are there that are about them as a patient.
    """
    found: dict[str, list[Row]] = {}
    of = await whose(db, patient)
    for table, condition in rows_of(of).items():
        columns = [type_coerce(each, Text).label(each.name) if _private(each) else each for each in table.columns]
        query = select(*columns).where(condition).order_by(*table.primary_key.columns)
        rows = [_readable(table, row) for row in (await db.execute(query)).mappings()]
        if rows:
            found[table.name] = rows
    return _as_patient(found) if await _works_here(db, of) else found


async def _works_here(db: Db, of: Whose) -> bool:
    """Whether this person is, or was, somebody of the staff as well, or was told what only staff are."""
    acted = select(Access.id).where(Access.person_id == of.person_id, Access.role.in_(("admin", "therapist")))
    works = select(Therapist.id).where(Therapist.person_id == of.person_id)
    heard = select(Outgoing.id).where(Outgoing.chat_id == of.telegram_id, Outgoing.kind == "safety_alert")
    return any([await db.scalar(query.limit(1)) is not None for query in (acted, works, heard)])


def _as_patient(found: Mapping[str, list[Row]]) -> dict[str, list[Row]]:
    """Without what was said to them, and what they wrote, about other patients."""
    about = {"patient": "patient", "session": "session", "report": "safety_report", "letter": "letter"}
    own = {word: {row["id"] for row in found.get(table, ())} for word, table in about.items()}

    def theirs(row: Row) -> bool:
        given = row["arguments"]
        return isinstance(given, Mapping) and any(given.get(word) in ids for word, ids in own.items())

    kept = {name: every for name, every in found.items() if name not in {"inbox", "enrolment_draft", "question"}}
    kept["outbox"] = [row for row in found.get("outbox", ()) if theirs(row)]
    return {name: every for name, every in kept.items() if every}


def _private(column: Column[object]) -> bool:
    return isinstance(column.type, PrivateText | PrivateJson)


def _readable(table: SqlTable, row: RowMapping) -> Row:
    return {column.name: _value(column, row[column.name]) for column in table.columns}


def _value(column: Column[object], value: object) -> object:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if not isinstance(value, str) or not _private(column):
        return value
    try:
        text = CIPHER.read(value)
    except (InvalidToken, ValueError):
        return CANNOT_READ
    read: object = json.loads(text) if isinstance(column.type, PrivateJson) else text
    return read


def rows(found: Mapping[str, Sequence[Row]], table: str) -> Sequence[Row]:
    """The rows of one table; none where it is left out."""
    return found.get(table, ())
