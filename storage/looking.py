"""What the tables hold, for those who look on: how many rows, the newest of them, who is who. Reads only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ScalarSelect, func, select

from storage.db import Db
from storage.tables import Patient, Person, Table, Therapist

TABLES = Table.metadata.tables


async def counts(db: Db) -> Mapping[str, int]:
    """How many rows each table holds, by its name: counted, so not for a path that is taken often."""
    found = (await db.execute(select(*(_count(name) for name in TABLES)))).one()
    return dict(zip(TABLES, found, strict=True))


def _count(name: str) -> ScalarSelect[int]:
    return select(func.count()).select_from(TABLES[name]).scalar_subquery()


async def newest(db: Db, table: str, most: int) -> Sequence[Mapping[str, object]]:
    """The rows that came last into a table with a number as key, as column -> value, the newest first."""
    rows = TABLES[table]
    found = await db.execute(select(rows).order_by(rows.c.id.desc()).limit(most))
    return [dict(each) for each in found.mappings()]


@dataclass(frozen=True)
class Known:
    """Somebody the service knows by their Telegram account. `state`, `start` and `end` are a patient's."""

    role: str
    name: str
    state: str = ""
    start: date | None = None
    end: date | None = None
    patient_id: int | None = None


async def known(db: Db) -> Mapping[int, Known]:
    """Patients and therapists by their account; of somebody who is both, the patient."""
    therapists = select(Person.telegram_id, Therapist.name).join(Person, Person.id == Therapist.person_id)
    patients = select(Person.telegram_id, Patient).join(Person, Person.id == Patient.person_id)
    found = {account: Known("therapist", name) for account, name in await db.execute(therapists)}
    for account, each in await db.execute(patients.order_by(Patient.id)):
        found[account] = Known("patient", each.code, each.state, each.start, each.end, each.id)
    return found


async def codes(db: Db) -> Mapping[int, str]:
    """The code of every patient, by number."""
    found = await db.execute(select(Patient.id, Patient.code))
    return {number: code for number, code in found}  # noqa: C416 - a row is no pair for mypy
