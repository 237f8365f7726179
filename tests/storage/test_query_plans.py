"""What is asked all the time costs the same however much there is: so many statements, and none reads a whole table."""

import re
from contextlib import contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import event, insert, text

from bot.messages.kinds import KINDS
from scheduler.ticker import JOBS
from storage import due, inbox, outbox
from storage.outbox import Lane, NewMessage
from storage.tables import Incoming, Outgoing
from tests.scheduler.test_jobs import NOW, START, active, local
from tests.storage.statements import counted

PATIENTS, OLD = 60, 5000
AT = local(START, "12:00")
# A table of thousands that is read from end to end; in the words of SQLite and of PostgreSQL.
WHOLE = re.compile(r"SCAN (outbox|inbox|session|answer)(?! USING)|Seq Scan on (outbox|inbox|session)\b")


@pytest.fixture
async def practice(database, library, request):
    """Many patients of one therapist (60, or so many), and thousands of messages and updates of the past."""
    await active(database, library, count=getattr(request, "param", PATIENTS))
    rows = [(number, NOW - timedelta(days=number % 90)) for number in range(OLD)]
    sent = [
        {"key": f"old{n}", "chat_id": n % PATIENTS, "kind": "day", "arguments": {}, "lane": 2, "state": "sent",
         "not_before": at, "created_at": at, "settled_at": at, "attempts": 1, "unknown": 0}
        for n, at in rows
    ]  # fmt: skip
    handled = [
        {"update_id": n, "chat_id": n % PATIENTS, "payload": "", "received_at": at, "handled_at": at, "attempts": 0}
        for n, at in rows
    ]
    async with database.write() as db:
        await db.execute(insert(Outgoing), sent)
        await db.execute(insert(Incoming), handled)
        await db.execute(text("ANALYZE"))
    return database


@contextmanager
def asked(database):
    """The statements that are executed meanwhile, with what was given to them."""
    found = []

    def note(_connection, _cursor, statement, parameters, _context, many):
        if not many and statement.startswith(("SELECT", "UPDATE", "DELETE", "WITH")):
            found.append((statement, parameters))

    engines = {database._writer.sync_engine, database._reader.sync_engine}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    yield found
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)


async def plans(database, statements):
    """How the database goes about each of them."""
    explain = "EXPLAIN QUERY PLAN" if database.url.startswith("sqlite") else "EXPLAIN"
    async with database.read() as db:
        connection = await db.connection()
        return {
            statement: [str(row[-1]) for row in await connection.exec_driver_sql(f"{explain} {statement}", given)]
            for statement, given in statements
        }


async def whole_tables(database, statements):
    found = await plans(database, statements)
    return [(statement, line) for statement, lines in found.items() for line in lines if WHOLE.search(line)]


async def put_days(database, count):
    """The day's message of so many patients, due."""
    async with database.write() as db:
        rows = [
            NewMessage(n, "day", f"day:{n}", Lane.PROMPTS, AT, {"patient": n, "day": START.isoformat()})
            for n in range(2, count + 2)
        ]
        await outbox.put(db, rows, NOW)


async def claim_and_load(database, count):
    async with database.write() as db:
        rows = await outbox.claim(db, AT, count, held=[1, 5, 7])
    async with database.read() as db:
        assert len(await KINDS["day"].load(db, rows)) == len(rows)


async def test_a_tick_with_nothing_due_is_one_statement_a_job_and_reads_no_whole_table(practice, library):
    with asked(practice) as statements:
        for name, _trigger, job in JOBS:
            if name not in {"housekeeping", "retention"}:  # once an hour
                before = len(statements)
                async with practice.write() as db:
                    assert await job(db, library, NOW - timedelta(days=9)) is False
                assert len(statements) - before == 1, name
        async with practice.read() as db:
            assert await inbox.waiting(db, NOW, 50) == {}
            await due.moments(db, NOW)
        async with practice.write() as db:
            assert await outbox.claim(db, NOW, 50) == []
    assert await whole_tables(practice, statements) == []


async def test_to_claim_and_load_fifty_rows_takes_as_many_statements_as_one_and_reads_no_whole_table(practice):
    needed = []
    await put_days(practice, 51)
    for count in (1, 50):
        with counted(practice) as statements, asked(practice) as selected:
            await claim_and_load(practice, count)
        needed.append(len([each for each in statements if not each.startswith(("BEGIN", "COMMIT", "ROLLBACK"))]))
    assert needed[0] == needed[1] <= 10
    assert await whole_tables(practice, selected) == []


async def test_the_claim_uses_the_indexes_that_hold_only_what_is_not_settled(practice):
    await put_days(practice, 50)
    with asked(practice) as selected:
        await claim_and_load(practice, 50)
    [lines] = [lines for statement, lines in (await plans(practice, selected)).items() if "NOT (EXISTS" in statement]
    assert any("ix_outbox_due" in line for line in lines)
    assert any("ix_outbox_chat_id_unsettled" in line for line in lines)


@pytest.mark.parametrize("practice", [200], indirect=True, ids=["many"])
async def test_a_summary_of_two_hundred_patients_takes_as_many_statements_as_one_of_one(
    practice, library, request, tmp_path_factory, migrated, backend
):
    from storage import Database
    from tests.conftest import migrated_url

    needed = []
    small = Database(await migrated_url(backend, request, tmp_path_factory.mktemp("small"), migrated))
    await active(small, library)
    for database in (small, practice):
        async with database.write() as db:
            row = NewMessage(1, "summary", "summary", Lane.PROMPTS, NOW, {"therapist": 1, "page": 0})
            await outbox.put(db, [row], NOW)
            rows = await outbox.claim(db, NOW, 1)
            with counted(database) as statements:
                [facts] = (await KINDS["summary"].load(db, rows)).values()
        needed.append(len(statements))
    assert len(facts.patients) == 200
    assert needed[0] == needed[1]
    await small.close()
