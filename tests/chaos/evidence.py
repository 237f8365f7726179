"""What the database says after a run, and whether anything is still under way there."""

import json
from collections import defaultdict
from dataclasses import asdict, dataclass

from sqlalchemy import func, select

from storage.invariants import broken
from storage.settings import sqlite_file
from storage.tables import WAITING, Answer, Incoming, Outgoing, Patient, Person, Table

NEW = Outgoing.edits.is_(None) & (Outgoing.kind != "menu")


@dataclass(frozen=True)
class Evidence:
    """`answers`: by chat; `inbox`: the updates of each chat in their order; `said`: its new messages that were sent.

    `left`: rows of the outbox that should have been settled; `failed`: those given up; `broken`: invariants.
    """

    answers: dict
    inbox: dict
    said: dict
    left: int
    failed: int
    parked: int
    broken: tuple = ()


def _left(now):
    return Outgoing.state.in_(("due", "sending")) & (Outgoing.not_before <= now)


async def quiet(database, last_prompt, now):
    """Whether every day's message was put, every update handled and everything that is due was said."""
    wanted = ((Incoming, WAITING), (Outgoing, _left(now)), (Patient, Patient.next_prompt_at <= last_prompt))
    async with database.read() as db:
        return not any([await _count(db, table, condition) for table, condition in wanted])


async def held(database, now):
    """For how many seconds what is due waits for its next try at most."""
    async with database.read() as db:
        last = await db.scalar(select(func.max(Outgoing.retry_at)).where(_left(now)))
    return max(0.0, (last - now).total_seconds()) if last else 0.0


async def gather(database, now):
    """Read what the verdict needs."""
    async with database.read() as db:
        answers = await db.execute(
            select(Person.telegram_id, Answer).join(Patient, Patient.id == Answer.patient_id).join(Person)
        )
        inbox, said = defaultdict(list), defaultdict(list)
        for row in await db.scalars(select(Incoming).order_by(Incoming.update_id)):
            inbox[row.chat_id].append(row)
        for row in await db.scalars(select(Outgoing).where(NEW, Outgoing.state == "sent")):
            said[row.chat_id].append(row)
        return Evidence(
            answers=dict(answers.all()),
            inbox=inbox,
            said=said,
            left=await _count(db, Outgoing, _left(now)),
            failed=await _count(db, Outgoing, Outgoing.state == "failed"),
            parked=await _count(db, Incoming, Incoming.parked_at.is_not(None)),
            broken=tuple(f"{each.name}: {each.count} rows" for each in await broken(db, now)),
        )


async def _count(db, table, condition):
    return await db.scalar(select(func.count()).select_from(table).where(condition))


async def keep(database, api, folder):
    """Write the journal, and the database where it is not a file in this folder already."""
    with (folder / "journal.jsonl").open("w", encoding="utf-8") as file:
        file.writelines(_line(asdict(call)) for call in api.journal)
    if sqlite_file(database.url) is not None:
        return
    async with database.read() as db:
        for table in Table.metadata.sorted_tables:
            rows = (await db.execute(select(table))).mappings().all()
            with (folder / f"{table.name}.jsonl").open("w", encoding="utf-8") as file:
                file.writelines(_line(dict(row)) for row in rows)


def _line(entry):
    return json.dumps(entry, default=str, ensure_ascii=False) + "\n"
