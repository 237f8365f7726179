"""Patients, their prescriptions, planned sessions and answers."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Select, and_, bindparam, case, func, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute

from storage.db import Db
from storage.insert import insert_new
from storage.tables import (
    Answer,
    DoseDecision,
    Outgoing,
    Patient,
    Person,
    PlannedSession,
    PrescriptionVersion,
    SafetyReport,
    Therapist,
)

DUE = {
    "daily": Patient.next_prompt_at,
    "plan": Patient.next_plan_at,
    "taper": Patient.next_taper_at,
    "follow_ups": Patient.next_follow_up_at,
    "after_end": Patient.next_after_end_at,
}

BATCH = 500


async def due(db: Db, what: str, now: datetime) -> Sequence[Patient]:
    """Up to 500 patients for whom this is due, longest overdue first. `what` is a key of DUE."""
    column: InstrumentedAttribute[datetime | None] = DUE[what]
    query = select(Patient).where(column <= now).order_by(column).limit(BATCH)
    # Locked, so that who stops at this moment is not given a next moment again (PostgreSQL; SQLite has one writer).
    rows = await db.scalars(query.with_for_update(skip_locked=True))
    return rows.all()


async def due_therapists(db: Db, now: datetime) -> Sequence[Therapist]:
    """Up to 500 therapists whose summary is due."""
    query = select(Therapist).where(Therapist.next_summary_at <= now).order_by(Therapist.next_summary_at).limit(BATCH)
    return (await db.scalars(query)).all()


async def lock(db: Db, patient: Patient) -> None:
    """Hold this patient's row until the end of the transaction, as it is now.

    SQLite has one writer: what it has read in its transaction is so until its end.
    """
    await db.flush()
    if not _one_writer(db) and patient.id not in db.info.get(LOCKED, ()):
        await db.refresh(patient, with_for_update=True)


async def lock_all(db: Db, telegram_ids: Collection[int]) -> None:
    """The same for the patients that these accounts are, before they are read: always in the order of their ids."""
    if not _one_writer(db):
        db.info[LOCKED] = set(await db.scalars(_LOCK, {"of": list(telegram_ids)}))


LOCKED = "locked patients"  # in the session, which is one transaction
_LOCK = (
    select(Patient.id)
    .join(Person, Person.id == Patient.person_id)
    .where(Person.telegram_id.in_(bindparam("of", expanding=True)))
    .order_by(Patient.id)
    .with_for_update(of=Patient)
)


def _one_writer(db: Db) -> bool:
    return db.get_bind().dialect.name == "sqlite"


async def by_code(db: Db, code: str) -> Patient | None:
    """The patient of this code; capitals and small letters are the same."""
    return await db.scalar(select(Patient).where(func.lower(Patient.code) == code.lower()))


async def hold_by_code(db: Db, code: str) -> Patient | None:
    """The same for who means to change it: locked, with the other programmes of this person, until the end."""
    this = func.lower(Patient.code) == code.lower()
    accounts = select(Person.telegram_id).join(Patient, Patient.person_id == Person.id).where(this)
    await lock_all(db, (await db.scalars(accounts)).all())
    return await db.scalar(select(Patient).where(this).with_for_update())


async def by_ids(db: Db, ids: Collection[int]) -> Mapping[int, Patient]:
    rows = await db.scalars(select(Patient).where(Patient.id.in_(ids)))
    return {patient.id: patient for patient in rows}


async def of_therapists(db: Db, therapist_ids: Collection[int]) -> Sequence[Patient]:
    """The patients of these therapists, by code; without those who were discharged."""
    query = select(Patient).where(Patient.therapist_id.in_(therapist_ids), Patient.state != "discharged")
    return (await db.scalars(query.order_by(Patient.code))).all()


async def accounts(db: Db, patients: Collection[Patient]) -> Mapping[int, int]:
    """The account of each patient id: where prompts go. For who blocked the bot they wait in the outbox."""
    query = select(Patient.id, Person.telegram_id).join(Person, Person.id == Patient.person_id)
    rows = await db.execute(query.where(Patient.id.in_([patient.id for patient in patients])))
    return dict(rows.all())


@dataclass(frozen=True)
class TherapistAccount:
    """Where a therapist is told something, and in which time zone they live."""

    telegram_id: int
    timezone: str


async def therapist_accounts(db: Db, patients: Collection[Patient]) -> Mapping[int, TherapistAccount]:
    """The account of the therapist of each patient id, likewise."""
    query = select(Patient.id, Person.telegram_id, Therapist.timezone)
    query = query.join(Therapist, Therapist.id == Patient.therapist_id)
    query = query.join(Person, Person.id == Therapist.person_id).where(Therapist.removed_at.is_(None))
    rows = await db.execute(query.where(Patient.id.in_([patient.id for patient in patients])))
    return {patient_id: TherapistAccount(telegram_id, zone) for patient_id, telegram_id, zone in rows}


FIRST_OF_PERSON = (case((Patient.state.in_(("invited", "active")), 0), else_=1), Patient.id.desc())


async def of_person(db: Db, person_id: int) -> Patient | None:
    """The patient that this person is. Who came back under a new code: the enrolment that is open, else the newest."""
    query = select(Patient).where(Patient.person_id == person_id).order_by(*FIRST_OF_PERSON)
    return await db.scalar(query.limit(1))


def nothing_next(patient: Patient) -> None:
    """Time has nothing to do any more for this patient."""
    patient.next_prompt_at = patient.next_plan_at = patient.next_taper_at = None
    patient.next_follow_up_at = patient.next_after_end_at = None


async def of_report(db: Db, report_id: int) -> int | None:
    """The id of the patient whom this safety report is about."""
    return await db.scalar(select(SafetyReport.patient_id).where(SafetyReport.id == report_id))


async def all_of_person(db: Db, person_id: int) -> Sequence[Patient]:
    """Every enrolment of this person, the oldest first."""
    return (await db.scalars(select(Patient).where(Patient.person_id == person_id).order_by(Patient.id))).all()


async def blocking(db: Db, patient_ids: Collection[int]) -> Collection[int]:
    """Those of these patients who block the bot, or whose account is gone."""
    query = select(Patient.id).join(Person, Person.id == Patient.person_id)
    rows = await db.scalars(query.where(Patient.id.in_(patient_ids), Person.blocked_at.is_not(None)))
    return set(rows)


async def enrolled_with(db: Db, patient_ids: Collection[int]) -> Mapping[int, PrescriptionVersion]:
    """What each of these patients was enrolled with, whatever was prescribed since."""
    first = (PrescriptionVersion.version == 1) & PrescriptionVersion.patient_id.in_(patient_ids)
    return {row.patient_id: row for row in await db.scalars(select(PrescriptionVersion).where(first))}


async def prescriptions(db: Db, patient_ids: Collection[int]) -> Mapping[int, PrescriptionVersion]:
    """The prescription in force of each of these patients."""
    newest = (
        select(PrescriptionVersion.patient_id, func.max(PrescriptionVersion.version).label("version"))
        .where(PrescriptionVersion.patient_id.in_(patient_ids))
        .group_by(PrescriptionVersion.patient_id)
        .subquery()
    )
    rows = await db.scalars(
        select(PrescriptionVersion).join(
            newest,
            (PrescriptionVersion.patient_id == newest.c.patient_id) & (PrescriptionVersion.version == newest.c.version),
        )
    )
    return {row.patient_id: row for row in rows}


async def write_sessions(db: Db, rows: Sequence[Mapping[str, object]]) -> None:
    """Write planned sessions; one that stands already (patient, date, number, version) stays as it is."""
    await insert_new(db, PlannedSession, rows)


async def replace_sessions(db: Db, session_ids: Collection[int], now: datetime) -> None:
    """These planned sessions are no longer in force; they stay, as history."""
    if session_ids:
        query = update(PlannedSession).where(PlannedSession.id.in_(session_ids))
        await db.execute(query.values(replaced_at=now).execution_options(synchronize_session="fetch"))


async def sessions(
    db: Db, patient_ids: Collection[int], first: date, last: date
) -> Sequence[tuple[PlannedSession, Answer | None]]:
    """The sessions in force of these patients on local dates first..last, each with its answer, in order of time."""
    given = {"patients": list(patient_ids), "first": first, "last": last}
    return [(planned, answer) for planned, answer in await db.execute(_SESSIONS, given)]


_SESSIONS = (
    select(PlannedSession, Answer)
    .outerjoin(Answer, Answer.session_id == PlannedSession.id)
    .where(
        PlannedSession.patient_id.in_(bindparam("patients", expanding=True)),
        PlannedSession.local_date.between(bindparam("first"), bindparam("last")),
        PlannedSession.replaced_at.is_(None),
    )
    .order_by(PlannedSession.patient_id, PlannedSession.local_date, PlannedSession.number)
)


async def nudges(db: Db, chat_ids: Collection[int], before: datetime) -> Mapping[int, int]:
    """How many nudges were sent to each of these chats in the seven days before this moment."""
    rows = await db.execute(
        select(Outgoing.chat_id, func.count())
        .where(
            Outgoing.chat_id.in_(chat_ids),
            Outgoing.kind == "nudge",
            Outgoing.state == "sent",
            Outgoing.not_before.between(before - timedelta(days=7), before),
        )
        .group_by(Outgoing.chat_id)
    )
    return dict(rows.all())


async def sessions_by_id(db: Db, session_ids: Collection[int]) -> Mapping[int, tuple[PlannedSession, Answer | None]]:
    """These sessions by id, each with its answer."""
    rows = await db.execute(_SESSIONS_BY_ID, {"of": list(session_ids)})
    return {planned.id: (planned, answer) for planned, answer in rows}


_SESSIONS_BY_ID = (
    select(PlannedSession, Answer)
    .outerjoin(Answer, Answer.session_id == PlannedSession.id)
    .where(PlannedSession.id.in_(bindparam("of", expanding=True)))
    .execution_options(populate_existing=True)  # asked again after a patient was locked, it says what holds then
)


@dataclass(frozen=True)
class Answered:
    """A session with its answer, whose it is, on which prescription, and what the answer decided, if that holds."""

    planned: PlannedSession
    answer: Answer
    patient: Patient
    prescription: PrescriptionVersion
    decided: DoseDecision | None


async def answered(db: Db, session_ids: Collection[int]) -> Mapping[int, Answered]:
    """Those of these sessions that have an answer, by id."""
    rows = await db.execute(_ANSWERED, {"of": list(session_ids)})
    return {row[0].id: Answered(*row) for row in rows}


def _answered() -> Select[PlannedSession, Answer, Patient, PrescriptionVersion, DoseDecision | None]:
    newest = select(func.max(PrescriptionVersion.version)).where(PrescriptionVersion.patient_id == Patient.id)
    newest = newest.correlate(Patient)
    in_force = and_(
        PrescriptionVersion.patient_id == Patient.id, PrescriptionVersion.version == newest.scalar_subquery()
    )
    return (
        select(PlannedSession, Answer, Patient, PrescriptionVersion, DoseDecision)
        .join(Answer, Answer.session_id == PlannedSession.id)
        .join(Patient, Patient.id == PlannedSession.patient_id)
        .join(PrescriptionVersion, in_force)
        .outerjoin(DoseDecision, and_(DoseDecision.session_id == PlannedSession.id, DoseDecision.state == "applied"))
        .where(PlannedSession.id.in_(bindparam("of", expanding=True)))
    )


_ANSWERED = _answered()


async def in_force(db: Db, replaced: PlannedSession) -> tuple[PlannedSession, Answer | None] | None:
    """The session that stands in the place of a replaced one (same patient, date and type), with its answer."""
    rows = await sessions(db, [replaced.patient_id], replaced.local_date, replaced.local_date)
    return next((row for row in rows if row[0].type == replaced.type), None)


async def last_done(db: Db, patient_ids: Collection[int]) -> Mapping[tuple[int, str], date]:
    """The local date of the last session of each type that was done at least partly, by patient id and type."""
    query = (
        select(PlannedSession.patient_id, PlannedSession.type, func.max(PlannedSession.local_date))
        .join(Answer, Answer.session_id == PlannedSession.id)
        .where(PlannedSession.patient_id.in_(patient_ids), Answer.done.in_(("done", "partly")))
        .group_by(PlannedSession.patient_id, PlannedSession.type)
    )
    return {(patient_id, type_): day for patient_id, type_, day in await db.execute(query)}


async def written(db: Db, patient_ids: Collection[int]) -> Mapping[int, tuple[int, int]]:
    """How far the plan of each patient is written: its last programme week, and the highest version of a session."""
    query = select(PlannedSession.patient_id, func.max(PlannedSession.week), func.max(PlannedSession.version))
    rows = await db.execute(query.where(PlannedSession.patient_id.in_(patient_ids)).group_by(PlannedSession.patient_id))
    return {patient_id: (week, version) for patient_id, week, version in rows}


async def last_number(db: Db, patient_id: int, day: date) -> int:
    """The highest place in this local date of any session, also of one that was replaced; 0 without one."""
    query = select(func.max(PlannedSession.number))
    return await db.scalar(query.where(PlannedSession.patient_id == patient_id, PlannedSession.local_date == day)) or 0


@dataclass(frozen=True)
class Lately:
    """A session that was done at least partly, as far as the morning after asks about it."""

    patient_id: int
    session_id: int
    local_date: date
    note: str | None
    pain: int | None
    settled: bool | None


async def lately(db: Db, patient_ids: Collection[int], first: date, last: date) -> Sequence[Lately]:
    """The sessions in force that were done at least partly on local dates first..last, in order of time."""
    query = (
        select(
            PlannedSession.patient_id,
            PlannedSession.id,
            PlannedSession.local_date,
            PlannedSession.note,
            Answer.pain,
            Answer.settled,
        )
        .join(Answer, Answer.session_id == PlannedSession.id)
        .where(
            PlannedSession.patient_id.in_(patient_ids),
            PlannedSession.local_date.between(first, last),
            PlannedSession.replaced_at.is_(None),
            Answer.done.in_(("done", "partly")),
        )
        .order_by(PlannedSession.patient_id, PlannedSession.local_date, PlannedSession.number)
    )
    return [Lately(*row) for row in await db.execute(query)]


async def painful_days(db: Db, patient_id: int, first: date, last: date) -> int:
    """On how many local dates first..last a lighter session stood in the plan, or pain was why one was not done."""
    rested = and_(Answer.done == "not", Answer.reason == "pain")
    query = select(func.count(PlannedSession.local_date.distinct())).outerjoin(Answer)
    query = query.where(
        PlannedSession.patient_id == patient_id,
        PlannedSession.local_date.between(first, last),
        or_(PlannedSession.note == "lighter", rested),
        PlannedSession.replaced_at.is_(None),
    )
    return await db.scalar(query) or 0
