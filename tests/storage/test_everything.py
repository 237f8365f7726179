"""What is exported and erased follows the tables: one that is forgotten fails here."""

from datetime import UTC, datetime

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import func, select, update

from storage import Database, care, erasing
from storage.belonging import NOT_A_PATIENTS, tables
from storage.everything import everything, whose
from storage.tables import Access, Outgoing, Patient, Person, Table, Therapist
from storage.types import CIPHER
from tests.storage.test_migrations import a_row_in_every_table

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
ACCOUNT = 2**40


@pytest.fixture(autouse=True)
def no_key_afterwards():
    yield
    CIPHER.use(())


def message(**rest):
    about = {"kind": "help", "arguments": {}, "lane": 0, "state": "due", "not_before": NOW, "created_at": NOW}
    return Outgoing(**about, **rest)


def theirs(row):
    """The row, of the patient's chat where it is of a chat."""
    if hasattr(row, "chat_id"):
        row.chat_id = ACCOUNT
    return row


async def fill(database):
    """A row in every table; the patient's own, as far as it can be."""
    async with database.write() as db:
        for row in a_row_in_every_table():
            db.add(theirs(row))
            await db.flush()


async def counts(database):
    async with database.read() as db:
        return {
            name: await db.scalar(select(func.count()).select_from(table))
            for name, table in Table.metadata.tables.items()
        }


def test_every_table_is_a_patients_or_stands_in_the_list_of_those_that_are_not():
    assert {table.name for table, _by in tables()} == set(Table.metadata.tables) - set(NOT_A_PATIENTS)
    assert all(NOT_A_PATIENTS.values())


async def test_the_export_has_a_row_of_every_table_that_is_a_patients(database):
    await fill(database)
    async with database.write() as db:  # of the staff is another one
        await db.execute(update(Therapist).values(person_id=None))
        await db.execute(update(Access).values(person_id=None))
        found = await everything(db, await db.get_one(Patient, 1))
    assert set(found) == set(Table.metadata.tables) - set(NOT_A_PATIENTS)
    assert found["letter"][0]["text"] == "Hello"
    assert found["first_week"][0]["screening"] == {"falls": True}
    assert found["person"][0]["created_at"] == "2026-11-23T09:00:00+00:00"


async def test_the_export_has_nothing_of_anybody_else(database):
    await fill(database)
    async with database.write() as db:
        db.add(Person(id=2, telegram_id=77, language="nl", created_at=NOW))
        first = await db.get_one(Patient, 1)
        await db.flush()
        columns = [column.key for column in Patient.__table__.columns if column.key != "id"]
        other = {**{key: getattr(first, key) for key in columns}, "id": 2, "code": "Q-2", "person_id": 2}
        db.add(Patient(**other))
        db.add(message(id=2, key="z", chat_id=77))
        await db.flush()
        second = await db.scalar(select(Patient).where(Patient.code == "Q-2"))
        found = await everything(db, second)
    assert set(found) == {"patient", "person", "outbox"}
    assert [row["code"] for row in found["patient"]] == ["Q-2"]


async def test_what_no_key_reads_is_said_and_the_rest_is_exported(database_url):
    database = Database(database_url, [Fernet.generate_key().decode()])
    await fill(database)
    await database.close()
    database = Database(database_url, [Fernet.generate_key().decode()])
    async with database.read() as db:
        found = await everything(db, await db.get_one(Patient, 1))
    assert found["letter"][0]["text"] == "(DATA_KEY)"
    assert found["answer"][0]["done"] == "done"
    await database.close()


async def test_erasing_leaves_the_access_log_and_what_is_no_patients(database):
    await fill(database)
    before = await counts(database)
    async with database.write() as db:
        patient = await db.get_one(Patient, 1)
        await db.execute(update(Table.metadata.tables["therapist"]).values(person_id=None))
        await erasing.erase(db, await whose(db, patient), (), NOW)
    after = await counts(database)
    # The inbox is emptied once the farewell has left.
    kept = {*NOT_A_PATIENTS, "access", "inbox"}
    assert {name for name, count in after.items() if count} == kept
    assert {name: before[name] for name in kept - {"service_moment"}} == {
        name: after[name] for name in kept - {"service_moment"}
    }


async def test_who_works_here_too_keeps_the_account(database):
    await fill(database)
    async with database.write() as db:
        await erasing.erase(db, await whose(db, await db.get_one(Patient, 1)), (), NOW)
    after = await counts(database)
    assert (after["person"], after["patient"], after["letter"]) == (1, 0, 0)


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)  # PostgreSQL's sequences never go back
async def test_the_number_of_an_erased_patient_is_not_given_again(database):
    await fill(database)
    async with database.write() as db:
        patient = await db.get_one(Patient, 1)
        await care.note_access(db, NOW, "erased", person_id=None, role="patient", patient_ids=[patient.id])
        columns = [column.key for column in Patient.__table__.columns if column.key not in {"id", "person_id"}]
        values = {key: getattr(patient, key) for key in columns}
        await erasing.erase(db, await whose(db, patient), (), NOW)
    async with database.write() as db:
        db.add_all([Patient(**values), Patient(**{**values, "code": "P-2"})])
        await db.flush()
        ids = list(await db.scalars(select(Patient.id).order_by(Patient.id)))
        assert not set(ids) & set(await db.scalars(select(Access.patient_id)))
    assert len(ids) == 2
