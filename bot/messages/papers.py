"""The summary as files, the report of one patient, a week on paper: made when they are sent, from their facts only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, cast

from bot.callback import data
from bot.documents.end_report import Report, end_report
from bot.documents.paper_week import Week, paper_week
from bot.documents.summary_csv import summary_csv
from bot.documents.summary_pdf import summary_pdf
from bot.messages.loading import languages, number, subjects
from bot.messages.message import SEND, Button, Document, Drop, Kind, Message, Wanted, always
from content.library import Library, library
from content.words import Language
from scheduler.local_time import local_date
from scheduler.overview import Overview, courses, overviews
from scheduler.records import Row, programme_week, session_of, week_days
from storage import Db, patients, people, questionnaires
from storage.tables import Outgoing, Patient

ONE_WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class FileFacts:
    """The patients of one therapist, with all their weeks, at one moment in the therapist's zone."""

    language: Language
    made_at: datetime
    zone: str
    patients: tuple[Overview, ...]

    @property
    def day(self) -> str:
        """The local date, for the name of the file."""
        return local_date(self.made_at, self.zone).isoformat()


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, FileFacts]:
    """Who takes part, and whose follow-up is to come."""
    language = await languages(db, rows)
    asked = {row.id: (number(row, "therapist"), row.not_before) for row in rows}
    found = await overviews(db, library(), set(asked.values()), whole=any(row.kind == "summary_pdf" for row in rows))
    therapists = await people.therapists_by_ids(db, {therapist for therapist, _at in asked.values()})
    return {
        row.id: FileFacts(
            language=language[row.id],
            made_at=row.not_before,
            zone=therapists[number(row, "therapist")].timezone,
            patients=tuple(each for each in found[asked[row.id]] if each.state == "active" or each.follow_up_awaited),
        )
        for row in rows
        if number(row, "therapist") in therapists
    }


def wanted(facts: FileFacts, _now: datetime) -> Wanted:
    return SEND if facts.patients else Drop("no patients")


def render_pdf(facts: FileFacts, library: Library) -> Message:
    name = f"{library.texts.label(facts.language, 'file.summary')}-{facts.day}.pdf"
    made = Document(name, lambda: summary_pdf(facts.patients, library, facts.language, facts.made_at, facts.zone))
    html = library.texts.render(facts.language, "summary_pdf", count=len(facts.patients))
    return Message(html, document=made)


def render_csv(facts: FileFacts, library: Library) -> Message:
    name = f"{library.texts.label(facts.language, 'file.summary')}-{facts.day}.csv"
    made = Document(name, lambda: summary_csv(facts.patients, library, facts.language))
    html = library.texts.render(facts.language, "summary_csv", count=len(facts.patients))
    return Message(html, document=made)


@dataclass(frozen=True)
class ReportFacts:
    """The report of one patient, as the therapist asked for it."""

    language: Language
    report: Report

    @property
    def day(self) -> str:
        return local_date(self.report.made_at, self.report.zone).isoformat()


async def load_report(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, ReportFacts]:
    language, subject = await languages(db, rows), await subjects(db, rows)
    of = [(subject[row.id], row.not_before) for row in rows if row.id in subject]
    found = await courses(db, library(), of)
    begun = await questionnaires.of_patients(db, {patient.id for patient, _at in of})
    therapists = await people.therapists_by_ids(db, {number(row, "therapist") for row in rows})
    return {
        row.id: ReportFacts(
            language[row.id],
            Report(
                course=found[patient.id],
                by=therapist.name,
                zone=therapist.timezone,
                made_at=row.not_before,
                given=questionnaires.answers(begun[patient.id]),
                asked_on={
                    moment: local_date(each.changed_at, patient.timezone)
                    for moment, each in begun[patient.id].items()
                    if each.answers
                },
            ),
        )
        for row in rows
        if (patient := subject.get(row.id)) and (therapist := therapists.get(number(row, "therapist")))
    }


def render_report(facts: ReportFacts, library: Library) -> Message:
    of = facts.report.course.overview
    html = library.texts.render(facts.language, "end_report", code=of.code, running=of.state == "active")
    name = f"{library.texts.label(facts.language, 'file.report')}-{of.code}-{facts.day}.pdf"
    return Message(html, document=Document(name, lambda: end_report(facts.report, library, facts.language)))


@dataclass(frozen=True)
class WeekFacts:
    """A programme week on paper, in the patient's language; the message is in the therapist's. `further`: the week
    after it is planned, too.
    """

    language: Language
    patient: int
    week: Week
    further: bool


async def load_week(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, WeekFacts]:
    """The row's week (argument `week`), and whether there is one after it."""
    language, subject = await languages(db, rows), await subjects(db, rows)
    shown = {row.id: _days(row, subject[row.id]) for row in rows if row.id in subject}
    first = min((each[0] for each in shown.values()), default=date.min)
    last = max((each[1] for each in shown.values()), default=date.min) + ONE_WEEK
    sessions = await patients.sessions(db, {patient.id for patient in subject.values()}, first, last)
    return {
        row.id: _week(row, subject[row.id], language[row.id], shown[row.id], sessions)
        for row in rows
        if row.id in subject
    }


def _days(row: Outgoing, patient: Patient) -> tuple[date, date]:
    return week_days(patient.start, number(row, "week"))


def _week(
    row: Outgoing, patient: Patient, language: Language, days: tuple[date, date], sessions: Sequence[Row]
) -> WeekFacts:
    mine = [planned for planned, _answer in sessions if planned.patient_id == patient.id]
    return WeekFacts(
        language=language,
        patient=patient.id,
        week=Week(
            code=patient.code,
            language=cast("Language", patient.language),
            number=number(row, "week"),
            weeks=programme_week(patient.start, patient.end),
            first=days[0],
            last=days[1],
            sessions=tuple(
                (each.local_date, session_of(each)) for each in mine if days[0] <= each.local_date <= days[1]
            ),
            made_at=row.not_before,
        ),
        further=any(each.local_date > days[1] for each in mine),
    )


def render_week(facts: WeekFacts, library: Library) -> Message:
    week, label = facts.week, library.texts.labels(facts.language)
    forth = Button(label["button.next_week"], data("paper", facts.patient, week.number + 1))
    buttons = ((forth,),) if facts.further else ()
    if not week.sessions:
        return Message(library.texts.render(facts.language, "paper_none", code=week.code), buttons)
    html = library.texts.render(facts.language, "paper_week", code=week.code, first=week.first, last=week.last)
    name = f"{library.texts.label(week.language, 'file.week')}-{week.code}-{week.first}.pdf"
    return Message(html, buttons, document=Document(name, lambda: paper_week(week, library)))


PAPERS: Mapping[str, Kind[Any]] = {
    "summary_pdf": Kind(load, wanted, render_pdf, heavy=True),
    "summary_csv": Kind(load, wanted, render_csv, heavy=True),
    "end_report": Kind(load_report, always, render_report),
    "paper_week": Kind(load_week, always, render_week),
}
