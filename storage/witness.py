"""What stands in the database, row by row and unexplained: for an audit that has rules of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from storage.db import Db
from storage.tables import (
    Alert,
    Answer,
    DoseDecision,
    Incoming,
    Outgoing,
    Patient,
    Pause,
    Person,
    PlannedSession,
    PrescriptionVersion,
    SafetyReport,
    TaperChange,
)


@dataclass(frozen=True)
class PatientRow:
    id: int
    code: str
    chat_id: int | None
    state: str
    start: date
    end: date
    consented_at: datetime | None
    ended_at: datetime | None  # when the patient stopped or was discharged
    messages_most: int | None


@dataclass(frozen=True)
class SessionRow:
    id: int
    patient_id: int
    day: date
    week: int
    type: str
    minutes: float
    supervised: bool
    note: str | None
    in_force: bool


@dataclass(frozen=True)
class AnswerRow:
    session_id: int
    patient_id: int
    done: str
    effort: int | None
    pain: int | None


@dataclass(frozen=True)
class PauseRow:
    """From `first` to `last`, both included."""

    first: date
    last: date
    made_at: datetime


@dataclass(frozen=True)
class MessageRow:
    id: int
    chat_id: int
    kind: str
    key: str
    lane: int
    state: str
    not_before: datetime
    created_at: datetime
    settled_at: datetime | None
    message_id: int | None
    edits: int | None
    reason: str | None
    said: str | None


@dataclass(frozen=True)
class Witnessed:
    """All rows that an audit looks at. `updates`: update_id, and whether it was handled."""

    patients: Sequence[PatientRow]
    sessions: Sequence[SessionRow]
    answers: Sequence[AnswerRow]
    messages: Sequence[MessageRow]
    updates: Sequence[tuple[int, bool]]
    days_a_week: Mapping[int, int]  # by patient: the days available, by the newest prescription
    pauses: Mapping[int, Sequence[PauseRow]]  # by patient
    held: frozenset[int]  # patients of whom a safety word was reported
    taper_changed: frozenset[int]  # patients whose taper a therapist or a pause changed
    proposals: Mapping[str, int]  # by state
    alerts: Mapping[str, int]  # by kind


async def witnessed(db: Db) -> Witnessed:
    """Everything at once: not for a path that is taken often."""
    accounts = {row.id: row.telegram_id for row in await db.scalars(select(Person))}
    return Witnessed(
        patients=[_patient(row, accounts) for row in await db.scalars(select(Patient).order_by(Patient.id))],
        sessions=[_session(row) for row in await db.scalars(select(PlannedSession).order_by(PlannedSession.id))],
        answers=[
            AnswerRow(row.session_id, row.patient_id, row.done, row.effort, row.pain)
            for row in await db.scalars(select(Answer).order_by(Answer.id))
        ],
        messages=[_message(row) for row in await db.scalars(select(Outgoing).order_by(Outgoing.id))],
        updates=[(row.update_id, row.handled_at is not None) for row in await db.scalars(select(Incoming))],
        days_a_week=await _days(db),
        pauses=await _pauses(db),
        held=frozenset(await db.scalars(select(SafetyReport.patient_id))),
        taper_changed=frozenset(await db.scalars(select(TaperChange.patient_id))),
        proposals=_counted([row.state for row in await db.scalars(select(DoseDecision))]),
        alerts=_counted([row.kind for row in await db.scalars(select(Alert))]),
    )


def _patient(row: Patient, accounts: Mapping[int, int]) -> PatientRow:
    chat = accounts.get(row.person_id) if row.person_id is not None else None
    gone = row.discharged_at or row.stopped_at
    return PatientRow(row.id, row.code, chat, row.state, row.start, row.end, row.consented_at, gone, row.messages_most)


def _session(row: PlannedSession) -> SessionRow:
    minutes, supervised = row.content.get("primary_minutes", 0), row.content.get("supervised", False)
    return SessionRow(
        row.id,
        row.patient_id,
        row.local_date,
        row.week,
        row.type,
        float(minutes) if isinstance(minutes, int | float) else 0.0,
        bool(supervised),
        row.note,
        row.replaced_at is None,
    )


def _message(row: Outgoing) -> MessageRow:
    return MessageRow(
        row.id,
        row.chat_id,
        row.kind,
        row.key,
        row.lane,
        row.state,
        row.not_before,
        row.created_at,
        row.settled_at,
        row.message_id,
        row.edits,
        row.reason,
        row.said,
    )


async def _days(db: Db) -> Mapping[int, int]:
    newest = select(PrescriptionVersion).order_by(PrescriptionVersion.version)
    found: dict[int, int] = {}
    for row in await db.scalars(newest):
        days, supervised = row.content.get("days"), row.content.get("supervised")
        names = {*(days if isinstance(days, list) else ()), *(supervised if isinstance(supervised, list) else ())}
        found[row.patient_id] = len(names) if days else 7
    return found


async def _pauses(db: Db) -> Mapping[int, Sequence[PauseRow]]:
    found: dict[int, list[PauseRow]] = {}
    for row in await db.scalars(select(Pause)):
        found.setdefault(row.patient_id, []).append(PauseRow(row.first, row.last, row.made_at))
    return found


def _counted(words: Sequence[str]) -> Mapping[str, int]:
    return {word: words.count(word) for word in sorted(set(words))}
