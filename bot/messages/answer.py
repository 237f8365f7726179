"""Answering one session: the effort question, then the pain question, then a line of feedback.

One kind shows the present state, so that one message can be edited from question to question, and a button that changes
nothing (pressed twice, or late) shows where things stand.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.day import Reported
from bot.messages.loading import languages, number
from bot.messages.message import Button, Kind, Message, always, rows_of
from bot.questions import open_question
from content.library import Library
from content.words import Language
from scheduler.local_time import local_date
from scheduler.programme.ledger import Ledger
from scheduler.records import (
    EASED,
    LIGHTER,
    Row,
    prescription_of,
    programme_week,
    session_of,
    week_days,
    week_ledger,
)
from scheduler.snapshot import LOWER
from storage import Db, patients
from storage.patients import Answered
from storage.tables import DoseDecision, Outgoing, Patient, PlannedSession


class AnswerFacts(BaseModel):
    """One answered session. `day`: None for today's; `outside`: the question that was answered outside its scale.

    `decided`: what the patient notices of the decision about the dose that it led to (`_felt`); `pain_limit`: up to
    which pain one goes on as usual. `lighter`: it was the session of a painful day; `harder_fits`: the harder form may
    be named.
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
    lighter: bool = False
    harder_fits: bool = False


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, AnswerFacts]:
    """Facts of a batch; the weeks that are shown are read in one query over all its patients and dates."""
    language = await languages(db, rows)
    found = await patients.answered(db, {number(row, "session") for row in rows})
    shown = [each for each in found.values() if each.decided or open_question(each.answer) is None]
    days = [day for each in shown for day in _week(each)]
    around = await patients.sessions(db, {each.patient.id for each in shown}, min(days), max(days)) if days else ()
    return {
        row.id: _facts(row, found[number(row, "session")], around, language[row.id])
        for row in rows
        if number(row, "session") in found
    }


def _week(of: Answered) -> tuple[date, date]:
    """The programme week of a session."""
    return week_days(of.patient.start, of.planned.week)


def _facts(row: Outgoing, of: Answered, around: Sequence[Row], language: Language) -> AnswerFacts:
    planned, patient, (first, last) = of.planned, of.patient, _week(of)
    outside = row.arguments.get("outside")
    return AnswerFacts(
        language=language,
        session_id=planned.id,
        type=planned.type,
        day=None if local_date(row.created_at, patient.timezone) == planned.local_date else planned.local_date,
        reported=Reported.model_validate(of.answer, from_attributes=True),
        outside=str(outside) if outside else None,
        week=tuple(each for each in around if each[0].patient_id == patient.id and first <= each[0].local_date <= last),
        decided=_felt(of.decided, planned, patient, around) if of.decided else None,
        pain_limit=prescription_of(of.prescription).pain_limit,
        lighter=planned.note == LIGHTER,
        harder_fits=_harder_fits(planned),
    )


def _harder_fits(planned: PlannedSession) -> bool:
    """Whether somebody who found it light may be told of the harder form: not where it was just made lighter."""
    usual = any(item.group == "strength" and item.form is None for item in session_of(planned).items)
    return planned.type == "strength" and usual and planned.note not in {LIGHTER, EASED, *LOWER}


def _felt(decided: DoseDecision, planned: PlannedSession, patient: Patient, around: Sequence[Row]) -> str | None:
    """What the patient notices: the kind of decision; `lowest`: nothing lies below; None: no session is left."""
    if decided.to_row == decided.from_row:
        return "lowest"
    later = (
        each
        for each, _answer in around
        if (each.patient_id, each.type) == (patient.id, planned.type) and each.local_date > planned.local_date
    )
    last_week = planned.week == programme_week(patient.start, patient.end)
    return None if last_week and next(later, None) is None else decided.kind


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
        lighter=facts.lighter,
        harder_fits=facts.harder_fits,
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
