"""A practice of any size in a database: the only file here that knows tables.

A few patients are enrolled by the product's own rules; the database itself copies them, so that a hundred thousand
take seconds. All live where it is about ten in the morning now: no quiet hours, no end of a day.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    String,
    cast,
    delete,
    func,
    insert,
    literal,
    select,
    true,
    update,
)

from benchmarks.plan_speed import prescriptions
from content.library import Library
from content.prescription import Prescription
from content.words import LANGUAGES
from scheduler.local_time import local_date
from scheduler.planning import begin, last_date
from scheduler.programme import build_programme, starting_rows
from storage import Database, Db, outbox
from storage.inbox import NewUpdate, store
from storage.outbox import Lane, NewMessage
from storage.tables import (
    Answer,
    Incoming,
    Outgoing,
    Patient,
    Person,
    PlannedSession,
    PrescriptionVersion,
    Table,
    Therapist,
)

MODELS = 20
DRAWN = 100  # more than enough: not each of them has a session on its first day
FIRST_ACCOUNT = 5_000_000
PROMPT_TIME = time(9)
A_DAY = timedelta(days=1)
# The columns that differ in a copy, each with the table whose ids it follows; a table's own id differs, too.
SHIFTED: Mapping[type[Table], Mapping[str, type[Table]]] = {
    Therapist: {},
    Person: {"telegram_id": Person},
    Patient: {"person_id": Person, "therapist_id": Therapist},
    PrescriptionVersion: {"patient_id": Patient},
    PlannedSession: {"patient_id": Patient},
    Outgoing: {"chat_id": Person},
    Incoming: {"chat_id": Person, "update_id": Person},
}
NAMED: Mapping[type[Table], str] = {Patient: "code", Outgoing: "key"}  # unique texts


@dataclass(frozen=True)
class Enrolled:
    """A patient as the people's side knows one; `session`: the first of today's."""

    patient: int
    account: int
    session: int
    day: date


async def enrol(
    database: Database, library: Library, count: int, now: datetime, *, due: bool = False, morning: bool = False
) -> list[Enrolled]:
    """So many active patients with a session today, in both languages; `count` is a multiple of MODELS.

    `due`: today's message is still to be put into the outbox. `morning`: one has passed, and only the sessions of today
    are there (nothing that is measured then reads others, and those are most of the rows).
    """
    async with database.write() as db:
        models = await _models(db, library, now, due=due)
        if morning:
            await _live_through_a_morning(db, models, now)
        await _copy(db, count // MODELS - 1)
    async with database.read() as db:
        query = select(Patient.id, Person.telegram_id, func.min(PlannedSession.id), Patient.start)
        query = query.join(Person, Person.id == Patient.person_id).join(PlannedSession)
        query = query.group_by(Patient.id, Person.telegram_id, Patient.start).order_by(Patient.id)
        return [Enrolled(*row) for row in await db.execute(query)]


async def followed(database: Database, library: Library, count: int, account: int, now: datetime) -> None:
    """So many patients of one therapist, who has this account: all in their last week, every session answered."""
    zone = morning_zone(now)
    today = local_date(now, zone)
    async with database.write() as db:
        person = Person(telegram_id=account, language="nl", created_at=now)
        db.add(person)
        await db.flush()
        therapist = Therapist(
            name="T", person_id=person.id, timezone=zone, next_summary_at=now + timedelta(days=7), created_at=now
        )
        db.add(therapist)
        await db.flush()
        for place, drawn in enumerate(prescriptions(count)):
            prescription = Prescription.model_validate(
                {**drawn.model_dump(), "code": f"F-{place}", "start": today - timedelta(days=80)}
            )
            await _followed(db, library, prescription, therapist.id, zone, now)


async def _followed(
    db: Db, library: Library, prescription: Prescription, therapist_id: int, zone: str, now: datetime
) -> None:
    strength_row, aerobic_row = starting_rows(prescription, library)
    patient = Patient(
        code=prescription.code, therapist_id=therapist_id, state="active", language="nl", timezone=zone,
        prompt_time=PROMPT_TIME, start=prescription.start, end=last_date(prescription), strength_row=strength_row,
        aerobic_row=aerobic_row, usual_pain=3, created_at=now,
    )  # fmt: skip
    db.add(patient)
    await db.flush()
    content = prescription.model_dump(mode="json")
    db.add(PrescriptionVersion(patient_id=patient.id, version=1, content=content, created_at=now))
    sessions = [
        PlannedSession(
            patient_id=patient.id, local_date=day.date, number=number, version=1, prescription_version=1, week=day.week,
            type=session.type, content=session.model_dump(mode="json"), created_at=now,
        )
        for day in build_programme(prescription, library).days
        for number, session in enumerate(day.sessions, start=1)
    ]  # fmt: skip
    db.add_all(sessions)
    await db.flush()
    answers = [
        {"session_id": each.id, "patient_id": patient.id, "done": "not" if place % 6 == 5 else "done",
         "effort": None if place % 6 == 5 else 11 + place % 4, "pain": None if place % 6 == 5 else place % 5,
         "recalled": False, "answered_at": now, "changed_at": now}
        for place, each in enumerate(sessions)
        if each.local_date < local_date(now, zone)
    ]  # fmt: skip
    await db.execute(insert(Answer), answers)


async def put_prompts(database: Database, enrolled: Sequence[Enrolled], now: datetime) -> None:
    """Today's message of each of them, due now."""
    async with database.write() as db:
        await outbox.put(db, [_message(each, "day", now) for each in enrolled], now)


async def count_prompts(database: Database, state: str) -> int:
    """How many of the messages of a day stand in the outbox in this state."""
    async with database.read() as db:
        count = select(func.count()).where(Outgoing.kind == "day", Outgoing.state == state)
        return await db.scalar(count) or 0


def morning_zone(now: datetime) -> str:
    """A time zone in which it is between ten and eleven in the morning."""
    ahead = (10 - now.astimezone(UTC).hour + 11) % 24 - 11
    return f"Etc/GMT{-ahead:+d}"  # the signs of these names are turned round


async def _models(db: Db, library: Library, now: datetime, *, due: bool) -> list[Enrolled]:
    zone = morning_zone(now)
    today = local_date(now, zone)
    db.add(Therapist(name="T", timezone=zone, created_at=now))  # the invitation is not used yet: nobody is told
    drawn = (Prescription.model_validate({**each.model_dump(), "start": today}) for each in prescriptions(DRAWN))
    fitting = (each for each in drawn if build_programme(each, library).days[0].date == today)
    models = []
    for place, prescription in enumerate(islice(fitting, MODELS)):
        patient = await _enrolled(db, library, prescription, place, now)
        if not due and patient.next_prompt_at is not None:
            patient.next_prompt_at += A_DAY
        models.append(Enrolled(patient.id, FIRST_ACCOUNT + place, 0, today))
    await db.flush()
    return models


async def _enrolled(db: Db, library: Library, prescription: Prescription, place: int, now: datetime) -> Patient:
    """Enrolled, agreed, begun."""
    language, zone = LANGUAGES[place % len(LANGUAGES)], morning_zone(now)
    person = Person(telegram_id=FIRST_ACCOUNT + place, language=language, created_at=now)
    db.add(person)
    await db.flush()
    strength_row, aerobic_row = starting_rows(prescription, library)
    patient = Patient(
        code=prescription.code,
        person_id=person.id,
        therapist_id=1,
        state="active",
        language=language,
        timezone=zone,
        prompt_time=PROMPT_TIME,
        start=prescription.start,
        end=last_date(prescription),
        strength_row=strength_row,
        aerobic_row=aerobic_row,
        consent_version=1,
        consented_at=now,
        created_at=now,
    )
    db.add(patient)
    await db.flush()
    content = prescription.model_dump(mode="json")
    db.add(PrescriptionVersion(patient_id=patient.id, version=1, content=content, created_at=now))
    await db.flush()
    await begin(db, library, patient, prescription.start, now)
    return patient


async def _live_through_a_morning(db: Db, models: Sequence[Enrolled], now: datetime) -> None:
    """Today's message was sent, the evening's nudge waits, and everybody wrote something."""
    await db.execute(delete(PlannedSession).where(PlannedSession.local_date > models[0].day))
    earlier, evening = now - timedelta(minutes=50), now + timedelta(hours=9)
    await outbox.put(db, [_message(each, "day", earlier) for each in models], earlier)
    await db.execute(update(Outgoing).values(state="sent", settled_at=earlier, message_id=1, said="." * 1000))
    await outbox.put(db, [_message(each, "nudge", evening) for each in models], earlier)
    await store(db, [NewUpdate(number, each.account, "{}") for number, each in enumerate(models)], earlier)
    await db.execute(update(Incoming).values(handled_at=earlier, payload=""))


def _message(of: Enrolled, kind: str, at: datetime) -> NewMessage:
    arguments = {"patient": of.patient, "day": of.day.isoformat(), "most": 3}
    key = f"{kind}:{of.patient}:{of.day}"
    return NewMessage(of.account, kind, key, Lane.PROMPTS, at, arguments, expires_at=at + timedelta(hours=8))


async def _copy(db: Db, copies: int) -> None:
    """So many copies of all rows, each with ids of its own that lie behind those of the copy before."""
    last = {table: await db.scalar(select(func.max(_id(table)))) or 0 for table in SHIFTED}
    number = select(literal(1).label("number")).cte("numbers", recursive=True)
    number = number.union_all(select(number.c.number + 1).where(number.c.number < copies))
    for table in SHIFTED:
        columns = table.__mapper__.columns
        values = [_copied(table, column, number.c.number, last) for column in columns]
        every = select(*values).select_from(table).join(number, true())
        if copies and last[table]:
            await db.execute(insert(table).from_select([column.name for column in columns], every))
        if db.get_bind().dialect.name == "postgresql":  # its counters do not notice
            counter = func.pg_get_serial_sequence(table.__tablename__, "id")
            await db.execute(select(func.setval(counter, func.max(_id(table)))))


def _id(table: type[Table]) -> ColumnElement[Any]:
    return table.__mapper__.columns["id"]


def _copied(
    table: type[Table], column: Column[Any], number: ColumnElement[int], last: Mapping[type[Table], int]
) -> ColumnElement[Any]:
    """What stands in this column of the copy with this number; `last`: the highest id of each table before."""
    if column.name == NAMED.get(table):
        return cast(column, String) + "-" + cast(number, String)
    counted = table if column.name == "id" else SHIFTED[table].get(column.name)
    return column if counted is None else cast(column, BigInteger) + number * last[counted]
