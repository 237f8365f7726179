"""The schema: models and migrations are the same, and migrations keep every row."""

from datetime import UTC, date, datetime, time
from itertools import pairwise

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import func, inspect, select, text
from sqlalchemy.ext.asyncio import create_async_engine

from storage import Database, tables
from storage.migrate import NewerDatabase, alembic_config, bring_up_to_date, migrate
from storage.tables import Table
from tests.conftest import empty_url, on_server

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def a_row_in_every_table():
    """Rows in the order in which they refer to each other."""
    return [
        tables.Person(id=1, telegram_id=2**40, language="nl", created_at=NOW),
        tables.Therapist(id=1, name="Tom", person_id=1, timezone="Europe/Amsterdam", created_at=NOW),
        tables.Patient(
            id=1, code="P-001", person_id=1, therapist_id=1, state="active", language="nl", timezone="Europe/Amsterdam",
            prompt_time=time(9), start=date(2026, 11, 24), end=date(2027, 2, 15), strength_row="N1", aerobic_row="A1",
            created_at=NOW,
        ),
        tables.PrescriptionVersion(id=1, patient_id=1, version=1, content={"code": "P-001"}, created_at=NOW),
        tables.PlannedSession(
            id=1, patient_id=1, local_date=date(2026, 11, 24), number=1, version=1, prescription_version=1, week=1,
            type="strength", content={}, created_at=NOW,
        ),
        tables.Answer(
            id=1, session_id=1, patient_id=1, done="done", recalled=False, answered_at=NOW, changed_at=NOW
        ),
        tables.AnswerChange(id=1, answer_id=1, done="not", recalled=False, given_at=NOW, changed_at=NOW),
        tables.Pause(
            id=1, patient_id=1, first=date(2026, 12, 1), last=date(2026, 12, 8), reason="away", weeks=1, made_at=NOW
        ),
        tables.SafetyReport(id=1, patient_id=1, sign="fall", said_at=NOW, resolved_by=1),
        tables.Question(person_id=1, kind="effort", session_id=1, asked_at=NOW),
        tables.DoseDecision(
            id=1, patient_id=1, key="1:strength", type="strength", week=1, kind="stay", reason="under_done",
            from_row="N1", to_row="N1", state="applied", session_id=1, made_at=NOW, settled_by=1,
        ),
        tables.TaperChange(id=1, patient_id=1, kind="hold", week=3, made_at=NOW, made_by=1),
        tables.Questionnaire(id=1, patient_id=1, moment="start", answers={}, asked_at=NOW, changed_at=NOW),
        tables.AfterEndAnswer(id=1, patient_id=1, local_date=date(2027, 2, 18), days=5, answered_at=NOW),
        tables.Cover(
            id=1, therapist_id=1, stand_in_id=1, last=date(2026, 12, 24), made_at=NOW, until_at=NOW, made_by=1
        ),
        tables.FirstWeek(patient_id=1, shown_at=NOW, screening={"falls": True}, decision="ok", decided_by=1),
        tables.OwnExercise(id=1, name="Ladder", text="Step through.", content={}, made_at=NOW, made_by=1),
        tables.Picture(hash="0" * 64, file_id="AgAC", at=NOW),
        tables.Appointment(
            id=1, patient_id=1, kind="supervised", local_date=date(2026, 11, 26), local_time=time(10), minutes=30,
            state="planned", made_at=NOW, made_by=1, changed_at=NOW,
        ),
        tables.Alert(id=1, patient_id=1, kind="pain", raised_at=NOW),
        tables.Letter(id=1, patient_id=1, from_patient=True, person_id=1, text="Hello", written_at=NOW),
        tables.Access(id=1, at=NOW, person_id=1, role="therapist", patient_id=1, what="card"),
        tables.WrongToken(id=1, telegram_id=2**40, at=NOW),
        tables.PracticeValue(name="practice_name", value="Practice", changed_at=NOW),
        tables.EnrolmentDraft(person_id=1, fields={"joint": "knee"}, changed_at=NOW),
        tables.Invitation(id=1, token_hash="0" * 64, patient_id=1, created_at=NOW, expires_at=NOW),
        tables.Incoming(id=1, update_id=1, chat_id=1, payload="{}", received_at=NOW),
        tables.ServiceMoment(name="received", at=NOW),
        tables.Outgoing(
            id=1, key="k", chat_id=1, kind="help", arguments={}, lane=0, state="due", not_before=NOW, created_at=NOW
        ),
    ]  # fmt: skip


async def fill(url):
    database = Database(url)
    async with database.write() as db:
        for row in a_row_in_every_table():
            db.add(row)
            await db.flush()
    await database.close()


async def counts(url, names):
    database = Database(url)
    async with database.read() as db:
        found = {name: await db.scalar(select(func.count()).select_from(text(name))) for name in names}
    await database.close()
    return found


async def names(url):
    """The tables that there are, Alembic's own aside."""
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        found = await connection.run_sync(lambda plain: set(inspect(plain).get_table_names()))
    await engine.dispose()
    return found - {"alembic_version"}


def test_every_table_has_a_row_in_the_test_of_the_migrations():
    assert {type(row).__tablename__ for row in a_row_in_every_table()} == set(Table.metadata.tables)


async def test_the_models_are_what_the_migrations_make(database_url):
    engine = create_async_engine(database_url)
    async with engine.connect() as connection:
        differences = await connection.run_sync(
            lambda plain: compare_metadata(MigrationContext.configure(plain), Table.metadata)
        )
    await engine.dispose()
    assert differences == []


async def test_each_migration_goes_up_down_and_up_again_also_with_a_row_in_every_table(backend, request, tmp_path):
    url = await empty_url(backend, request, tmp_path)
    scripts = ScriptDirectory.from_config(alembic_config()).walk_revisions()
    stairs = list(pairwise(["base", *reversed([each.revision for each in scripts])]))
    for before, revision in stairs:
        await migrate(url, revision)
        await migrate(url, before, down=True)
        await migrate(url, revision)
    await fill(url)
    for before, revision in reversed(stairs):
        await migrate(url, before, down=True)
        older = await names(url)
        await migrate(url, revision)
        kept = await counts(url, await names(url))
        assert {name for name, rows in kept.items() if rows} == older


async def test_bringing_up_to_date_twice_changes_nothing(database_url):
    await fill(database_url)
    await bring_up_to_date(database_url)
    assert set((await counts(database_url, set(Table.metadata.tables))).values()) == {1}


async def test_a_database_of_a_newer_version_is_refused(database_url):
    await on_server(database_url, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerDatabase, match="9999"):
        await bring_up_to_date(database_url)


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_a_migration_that_would_leave_a_row_without_its_parent_is_not_committed(database_url):
    await on_server(
        database_url, "INSERT INTO question (person_id, kind, asked_at) VALUES (404, 'effort', '2026-11-23')"
    )
    with pytest.raises(RuntimeError, match="question"):
        await bring_up_to_date(database_url)


NUMBERED_ONCE = [name for name, table in Table.metadata.tables.items() if table.dialect_kwargs["sqlite_autoincrement"]]


def test_what_buttons_messages_and_the_access_log_name_is_numbered_once():
    named = ("patient", "person", "therapist", "cover", "session", "dose_decision", "appointment", "alert", "letter")
    assert {*named, "safety_report", "questionnaire", "own_exercise"} <= set(NUMBERED_ONCE)


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_the_migrations_keep_it_so(database):
    query = text("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'")
    async with database.read() as db:
        assert {name for (name,) in await db.execute(query)} == set(NUMBERED_ONCE)


async def test_a_number_is_given_once_also_when_its_row_is_gone(database):
    numbers = []
    async with database.write() as db:
        for _ in range(3):
            person = tables.Person(telegram_id=2**40, language="nl", created_at=NOW)
            db.add(person)
            await db.flush()
            numbers.append(person.id)
            await db.delete(person)
            await db.flush()
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_patients_erased_before_numbers_were_given_once_keep_theirs(backend, request, tmp_path):
    url = await empty_url(backend, request, tmp_path)
    await migrate(url, "0005")
    await on_server(
        url, "INSERT INTO access (at, role, patient_id, what) VALUES ('2026-11-23', 'patient', 7, 'erased')"
    )
    await bring_up_to_date(url)
    database = Database(url)
    async with database.write() as db:
        patient = a_row_in_every_table()[2]
        patient.id = patient.person_id = patient.therapist_id = None
        db.add(patient)
        await db.flush()
        assert patient.id == 8
    await database.close()
