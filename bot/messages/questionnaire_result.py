"""What the therapist reads of a finished questionnaire: its answers beside those of the start and of the end."""

from collections.abc import Mapping, Sequence
from datetime import date

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import languages, subjects
from bot.messages.message import Button, Kind, Message, always
from bot.messages.questionnaire import moment_of
from content.library import Library
from content.questionnaire import Answers, Moment, Value
from content.words import Language
from scheduler.local_time import local_date
from scheduler.programme.questionnaire import Change, activity_at, change
from storage import Db, questionnaires
from storage.questionnaires import Begun
from storage.tables import Outgoing, Patient


class ResultFacts(BaseModel):
    """For the therapist: a finished questionnaire beside those of the start and, later on, of the end.

    `then` and `between`: the local dates of those two, None where there are no answers.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    patient: int
    code: str
    moment: Moment
    given: Mapping[Moment, Answers]
    then: date | None
    between: date | None
    now: date


class Line(BaseModel):
    """One question: its answer at the start (`compared`: if it was asked then), at the end (`between`) and now."""

    model_config = ConfigDict(frozen=True)

    question: str
    activity: str | None
    compared: bool
    between: bool
    before: Value | None
    at_end: Value | None
    after: Value | None
    change: Change | None


async def load_results(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, ResultFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    begun = await questionnaires.of_patients(db, {patient.id for patient in subject.values()})
    return {
        row.id: _result(patient, moment, begun[patient.id], language[row.id])
        for row in rows
        if (patient := subject.get(row.id)) and (moment := moment_of(row)) and moment in begun[patient.id]
    }


def _result(patient: Patient, moment: Moment, begun: Begun, language: Language) -> ResultFacts:
    start, end = begun.get("start"), begun.get("end") if moment != "end" else None
    return ResultFacts(
        language=language,
        patient=patient.id,
        code=patient.code,
        moment=moment,
        given=questionnaires.answers(begun),
        then=local_date(start.changed_at, patient.timezone) if start and start.answers else None,
        between=local_date(end.changed_at, patient.timezone) if end and end.answers else None,
        now=local_date(begun[moment].changed_at, patient.timezone),
    )


def render_result(facts: ResultFacts, library: Library) -> Message:
    rules = library.numbers.questionnaire
    before, after = facts.given.get("start", {}), facts.given.get(facts.moment, {})
    changes = change(before, after, library.numbers)
    lines = [
        Line(
            question=each.id,
            activity=activity_at(facts.moment, facts.given) if each.id == "difficulty" else None,
            compared=facts.then is not None and "start" in each.at,
            between=facts.between is not None and "end" in each.at,
            before=before.get(each.id),
            at_end=facts.given.get("end", {}).get(each.id),
            after=after.get(each.id),
            change=changes.get(each.id),
        )
        for each in rules.questions
        if facts.moment in each.at and not each.once
    ]
    html = library.texts.render(
        facts.language,
        "questionnaire_result",
        code=facts.code,
        moment=facts.moment,
        then=facts.then,
        between=facts.between,
        now=facts.now,
        lines=lines,
        months=rules.fall_months,
        least=rules.change_worth_showing,
    )
    report = Button(library.texts.label(facts.language, "button.report"), data("report", facts.patient))
    return Message(html, ((report,),))


RESULT = Kind(load_results, always, render_result)
