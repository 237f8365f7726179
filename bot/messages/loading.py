"""What the loaders of several kinds share: facts of a whole batch of rows with one query each."""

from collections.abc import Mapping, Sequence
from datetime import date

from content.words import LANGUAGES, Language
from storage import Db, patients, people
from storage.tables import Outgoing, Patient

DEFAULT_LANGUAGE: Language = "nl"


async def languages(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, Language]:
    """The language of each row: the person's at this moment, else the one the row was put with."""
    known = await people.languages(db, {row.chat_id for row in rows})
    return {row.id: _language(known.get(row.chat_id) or row.arguments.get("language")) for row in rows}


def _language(word: object) -> Language:
    return next((language for language in LANGUAGES if language == word), DEFAULT_LANGUAGE)


async def subjects(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, Patient]:
    """The patient that each row is about (argument `patient`); rows without one are left out."""
    ids = {row.id: number(row, "patient") for row in rows}
    found = await patients.by_ids(db, set(ids.values()))
    return {row_id: found[patient_id] for row_id, patient_id in ids.items() if patient_id in found}


def number(row: Outgoing, name: str) -> int:
    """A whole number among the row's arguments; 0 if it is missing."""
    value = row.arguments.get(name)
    return value if isinstance(value, int) else 0


def day_of(row: Outgoing) -> date:
    """The local date that the row is about (argument `day`)."""
    return date.fromisoformat(str(row.arguments["day"]))
