"""Which rows are a patient's, by the foreign keys of the tables: what is exported and erased is no list by hand."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy import Table as SqlTable

from storage.tables import Table

# Tables that hold nothing of a patient, each with its reason.
NOT_A_PATIENTS: Mapping[str, str] = {
    "therapist": "who works at the practice",
    "cover": "who stands in for whom at the practice",
    "own_exercise": "the practice's own exercises, for everybody",
    "picture": "the pictures of the exercises, the same for everybody",
    "practice_value": "the practice's address and hours",
    "service_moment": "when the service last did something",
}
# The names of columns by which a row is somebody's, where no foreign key says so.
BY_ACCOUNT = ("chat_id", "telegram_id")


@dataclass(frozen=True)
class Whose:
    """One person: the ids of all their programmes, and their account, if they ever came."""

    patient_ids: tuple[int, ...]
    person_id: int | None
    telegram_id: int | None


def tables() -> Iterator[tuple[SqlTable, str]]:
    """Each table with how its rows are a patient's (patient, person, account, or the column that names the row they
    belong to); those that rows refer to come first. Left out are those that hold nothing of a patient.
    """
    by: dict[str, str] = {}
    for table in Table.metadata.sorted_tables:
        found = None if table.name in NOT_A_PATIENTS else _by(table, by)
        if found is not None:
            by[table.name] = found
            yield table, found


def rows_of(whose: Whose) -> Mapping[SqlTable, ColumnElement[bool]]:
    """The condition for each table, in the order of `tables`."""
    found: dict[str, ColumnElement[bool]] = {}
    rows: dict[SqlTable, ColumnElement[bool]] = {}
    for table, by in tables():
        column = table.columns[by]
        if column.name in BY_ACCOUNT and table.name != "person":
            condition = column == whose.telegram_id
        elif table.name == "patient" or by == "patient_id":
            condition = column.in_(whose.patient_ids)
        elif table.name == "person" or by == "person_id":
            condition = column == whose.person_id
        else:
            parent = next(iter(column.foreign_keys)).column.table
            condition = column.in_(select(parent.columns["id"]).where(found[parent.name]))
        found[table.name] = rows[table] = condition
    return rows


def _by(table: SqlTable, before: Mapping[str, str]) -> str | None:
    if table.name in {"patient", "person"}:
        return "id"
    names = set(table.columns.keys())
    if "patient_id" in names:
        return "patient_id"
    owner = table.columns.get("person_id")
    if owner is not None and owner.primary_key:
        return "person_id"
    account = next((name for name in BY_ACCOUNT if name in names), None)
    if account is not None:
        return account
    referring = (
        column.name for column in table.columns for key in column.foreign_keys if key.column.table.name in before
    )
    return next(referring, None)
