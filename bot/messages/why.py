"""Why: what a session, an exercise in it, one that is left out, and each figure of the week rest on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.callback import data
from bot.messages.loading import day_of, languages, number, subjects
from bot.messages.message import Button, Kind, Message, always, rows_of
from content.library import Library, library
from content.words import Group, Language
from scheduler.programme.pause import unpaused
from scheduler.programme.why import Background, Occasion, background, why_figures, why_session
from scheduler.programme.why_exercise import why_exercise
from scheduler.programme.why_left_out import why_left_out
from scheduler.records import LIGHTER, Row, programme_week, session_of, week_days, week_ledger
from scheduler.snapshot import Situation, course_of, situations
from storage import Db, patients
from storage.tables import Outgoing, Patient, PlannedSession

WIDTH = 2  # buttons in a row where there are many
LONGEST = 64  # characters of a label (Bot API): an own exercise has a name as long
GROUPS: Mapping[str, tuple[Group, ...]] = {"aerobic": ("aerobic", "rom", "balance")}  # others: strength


@dataclass(frozen=True)
class WhyFacts:
    """What it is about: a planned session, in `rows` its programme week (`numbers`: the running one), one `view` of it.

    `exercise`: that of the view "exercise"; `options`: exercises that a typed name may mean, `known`: all of them fit.
    """

    language: Language
    at: Situation
    planned: PlannedSession
    week: int
    rows: tuple[Row, ...]
    view: str
    exercise: str = ""
    options: tuple[str, ...] = ()
    known: bool = False


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, WhyFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    found = await patients.sessions_by_id(db, {number(row, "session") for row in rows})
    about = {row.id: found[number(row, "session")][0] for row in rows if number(row, "session") in found}
    kept = [row for row in rows if row.id in subject and row.id in about]
    if not kept:
        return {}
    people = {patient.id: patient for patient in subject.values()}
    at = await situations(db, library(), list(people.values()), kept[0].created_at)
    weeks = {row.id: _week(row, subject[row.id], about[row.id]) for row in kept}
    spans = {row.id: week_days(subject[row.id].start, weeks[row.id]) for row in kept}
    first, last = min(span[0] for span in spans.values()), max(span[1] for span in spans.values())
    sessions = await patients.sessions(db, people.keys(), first, last)
    return {
        row.id: WhyFacts(
            language=language[row.id],
            at=at[subject[row.id].id],
            planned=about[row.id],
            week=weeks[row.id],
            rows=tuple(
                each
                for each in sessions
                if each[0].patient_id == subject[row.id].id
                and spans[row.id][0] <= each[0].local_date <= spans[row.id][1]
            ),
            view=str(row.arguments.get("view")),
            exercise=str(row.arguments.get("exercise") or ""),
            options=_words(row.arguments.get("options")),
            known=bool(row.arguments.get("known")),
        )
        for row in kept
    }


def _week(row: Outgoing, patient: Patient, planned: PlannedSession) -> int:
    if row.arguments.get("view") == "numbers":
        return max(1, programme_week(patient.start, day_of(row)))
    return planned.week


def _words(given: object) -> tuple[str, ...]:
    return tuple(str(each) for each in given) if isinstance(given, list | tuple) else ()


def row_of(planned: PlannedSession, patient: Patient) -> str:
    """The row of the ladder at which a session was planned, "" where its type has none."""
    present = {"strength": patient.strength_row, "aerobic": patient.aerobic_row}
    return planned.ladder_row or present.get(planned.type, "")


def _occasion(planned: PlannedSession, patient: Patient) -> Occasion:
    row, note = row_of(planned, patient), planned.note
    return Occasion(planned.local_date, session_of(planned), row, note, note == LIGHTER)


def _background(facts: WhyFacts, content: Library) -> Background:
    at = replace(facts.at, library=content)
    occasions = tuple(_occasion(planned, at.patient) for planned, _answer in facts.rows)
    course = course_of(at, facts.week)
    return background(at.prescription, content, facts.week, occasions, at.patient.strength_row, course)


def render(facts: WhyFacts, library: Library) -> Message:
    return VIEWS.get(facts.view, _session)(facts, library)


def _session(facts: WhyFacts, library: Library) -> Message:
    """The overview: why the session is as it is, and a button for all that can be asked further."""
    at, texts, planned = _background(facts, library), library.texts, facts.planned
    occasion = _occasion(planned, facts.at.patient)
    reasons = why_session(at, occasion)
    html = texts.render(facts.language, "why", type=planned.type, day=planned.local_date, reasons=reasons)
    label = texts.labels(facts.language)
    exercises = [
        Button(
            texts.label(facts.language, "why.exercise", exercise=texts.exercise_name(facts.language, each))[:LONGEST],
            data("why", planned.id, "exercise", each.exercise),
        )
        for each in occasion.session.items
    ]
    same_day = [each for each, _answer in facts.rows if each.local_date == planned.local_date and each.id != planned.id]
    others = [Button(label[f"type.{each.type}"], data("why", each.id, "session")) for each in same_day]
    more = (
        Button(label["button.why_missing"], data("why", planned.id, "missing")),
        Button(label["button.why_numbers"], data("why", planned.id, "numbers")),
    )
    return Message(html, (*rows_of(exercises, 1), *rows_of(others, 1), more))


def _exercise(facts: WhyFacts, library: Library) -> Message:
    """Why an exercise stands in this session, else why it is left out."""
    at, occasion = _background(facts, library), _occasion(facts.planned, facts.at.patient)
    item = next((each for each in occasion.session.items if each.exercise == facts.exercise), None)
    if item is None and facts.exercise not in at.case.exercises:  # an own exercise that is planned no more
        return _session(facts, library)
    first = why_left_out(at, facts.exercise)
    there = why_exercise(at, occasion, facts.exercise) if item else ()
    html = library.texts.render(
        facts.language,
        "why_exercise",
        exercise=item or facts.exercise,
        form=None,
        planned=first.code == "in_plan",
        reasons=(first, *there),
    )
    return Message(html, (_back(facts, library),))


def _missing(facts: WhyFacts, library: Library) -> Message:
    """A button for each exercise of this kind that the week does not hold."""
    at, groups = _background(facts, library), GROUPS.get(facts.planned.type, ("strength",))
    planned = {item.exercise for each in at.occasions for item in each.session.items}
    missing = [each.id for each in library.catalogue.exercises if each.group in groups and each.id not in planned]
    html = library.texts.render(facts.language, "why_missing", week=facts.week, missing=bool(missing))
    return Message(html, (*_choices(facts, library, missing), _back(facts, library)))


def _numbers(facts: WhyFacts, library: Library) -> Message:
    """The figures of the running week, each with its rule."""
    ledger = week_ledger(
        facts.rows, library, unpaused(week_days(facts.at.patient.start, facts.week)[0], facts.at.basis.paused)
    )
    html = library.texts.render(
        facts.language,
        "why_numbers",
        week=facts.week,
        weeks=programme_week(facts.at.patient.start, facts.at.patient.end),
        reasons=why_figures(
            ledger,
            None if facts.at.prescription.time_contingent else facts.at.prescription.pain_limit,
            library.numbers,
        ),
    )
    return Message(html, (_back(facts, library),))


def _which(facts: WhyFacts, library: Library) -> Message:
    """Which exercise a typed name means."""
    names = bool(facts.options)
    html = library.texts.render(facts.language, "why_which", known=facts.known, names=names)
    return Message(html, (*_choices(facts, library, facts.options), _back(facts, library)))


def _choices(facts: WhyFacts, library: Library, exercises: Sequence[str]) -> tuple[tuple[Button, ...], ...]:
    own = {each.id: each.name for each in facts.at.prescription.own}
    buttons = [
        Button(
            own.get(each) or library.texts.exercise_name(facts.language, each),
            data("why", facts.planned.id, "exercise", each),
        )
        for each in exercises
    ]
    return rows_of(buttons, 1 if len(buttons) <= 8 else WIDTH)


def _back(facts: WhyFacts, library: Library) -> tuple[Button, ...]:
    return (Button(library.texts.label(facts.language, "button.why_back"), data("why", facts.planned.id, "session")),)


VIEWS: Mapping[str, Callable[[WhyFacts, Library], Message]] = {
    "session": _session,
    "exercise": _exercise,
    "missing": _missing,
    "numbers": _numbers,
    "which": _which,
}

WHY = Kind(load, always, render)
