"""Answering one session: the effort question, then the pain question, then a line of feedback.

One kind shows the present state, so that one message can be edited from question to question, and a button that changes
nothing (pressed twice, or late) shows where things stand.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.day import Reported, reported
from bot.messages.loading import languages, number
from bot.messages.message import Button, Kind, Message, always, rows_of
from bot.questions import open_question
from content.library import Library
from content.words import Language
from scheduler.local_time import local_date
from scheduler.programme.ledger import Ledger
from scheduler.records import Row, prescription_of, week_days, week_ledger
from storage import Db, doses, patients
from storage.tables import DoseDecision, Outgoing, Patient, PrescriptionVersion


class AnswerFacts(BaseModel):
    """One answered session. `day`: None for today's; `outside`: the question that was answered outside its scale.

    `decided`: the kind of decision about the dose that it led to; `pain_limit`: up to which pain one goes on as usual.
    """

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    language: Language
    session_id: int
    type: str
    day: date | None
    reported: Reported
    outside: str | None
    week: tuple[Row, ...]
    decided: str | None = None
    pain_limit: int = 5


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, AnswerFacts]:
    """Facts of a batch; its weeks are read in one query over all its patients and dates."""
    language = await languages(db, rows)
    found = await patients.sessions_by_id(db, {number(row, "session") for row in rows})
    of = await patients.by_ids(db, {planned.patient_id for planned, _answer in found.values()})
    weeks = {planned.id: week_days(of[planned.patient_id].start, planned.week) for planned, _answer in found.values()}
    days = [day for week in weeks.values() for day in week]
    decided = await doses.by_sessions(db, set(found))
    stored = await patients.prescriptions(db, set(of))
    around = await patients.sessions(db, set(of), min(days), max(days)) if days else ()
    return {
        row.id: _facts(row, found[number(row, "session")], Around(of, weeks, around, stored, decided), language[row.id])
        for row in rows
        if number(row, "session") in found and found[number(row, "session")][1] is not None
    }


@dataclass(frozen=True)
class Around:
    """What the sessions of a batch stand in: by patient id, and by session id."""

    patients: Mapping[int, Patient]
    weeks: Mapping[int, tuple[date, date]]
    sessions: Sequence[Row]
    prescriptions: Mapping[int, PrescriptionVersion]
    decided: Mapping[int, DoseDecision]


def _facts(row: Outgoing, subject: Row, around: Around, language: Language) -> AnswerFacts:
    planned, answer = subject
    patient, (first, last) = around.patients[planned.patient_id], around.weeks[planned.id]
    decided = around.decided.get(planned.id)
    present = reported(answer)
    assert present is not None  # noqa: S101 - load leaves out sessions without an answer
    outside = row.arguments.get("outside")
    return AnswerFacts(
        language=language,
        session_id=planned.id,
        type=planned.type,
        day=None if local_date(row.created_at, patient.timezone) == planned.local_date else planned.local_date,
        reported=present,
        outside=str(outside) if outside else None,
        week=tuple(
            each for each in around.sessions if each[0].patient_id == patient.id and first <= each[0].local_date <= last
        ),
        decided=decided.kind if decided else None,
        pain_limit=prescription_of(around.prescriptions[patient.id]).pain_limit,
    )


def render(facts: AnswerFacts, library: Library) -> Message:
    question = open_question(facts.reported)
    ledger: Ledger | None = week_ledger(facts.week, library) if question is None else None
    html = library.texts.render(
        facts.language,
        "answer",
        type=facts.type,
        day=facts.day,
        reported=facts.reported,
        question=question,
        outside=facts.outside if facts.outside == question else None,
        ledger=ledger,
        decided=facts.decided,
        pain_limit=facts.pain_limit,
    )
    return Message(html, _buttons(facts, question, library))


def _buttons(facts: AnswerFacts, question: str | None, library: Library) -> tuple[tuple[Button, ...], ...]:
    numbers = library.numbers
    if question == "share" and facts.type == "aerobic":
        amounts = [(str(minutes), minutes) for minutes in numbers.partly.aerobic_minutes]
        amounts.append((library.texts.label(facts.language, "button.more"), numbers.partly.aerobic_minutes_more))
        return (tuple(Button(label, data("share", facts.session_id, minutes)) for label, minutes in amounts),)
    if question == "share":
        return tuple(
            (Button(library.texts.label(facts.language, f"button.{word}"), data("share", facts.session_id, word)),)
            for word in ("half", "less")
        )
    if question is None:
        return ()
    scale, width = (numbers.effort.scale, 5) if question == "effort" else (numbers.pain.scale, 6)
    scores = range(scale.least, scale.most + 1)
    return rows_of([Button(str(score), data(question, facts.session_id, score)) for score in scores], width)


ANSWER = Kind(load, always, render)
