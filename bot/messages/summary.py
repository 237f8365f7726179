"""The therapist's summary: each patient's last completed programme week, and the running one so far."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import languages, number
from bot.messages.message import Button, Kind, Message, always
from content.library import Library
from content.words import Language
from scheduler.local_time import local_date
from scheduler.programme.ledger import Ledger
from scheduler.programme.pause import paused_dates, unpaused
from scheduler.records import Row, programme_week, week_days, week_ledger
from storage import Db, doses, patients, pauses
from storage.tables import DoseDecision, Outgoing, Patient

WEEK = timedelta(days=7)


class PatientFacts(BaseModel):
    """One patient: the running week's number (of `weeks`), its sessions up to now, and those of the week before.

    `changes`: what changed the dose in the last seven days, as (type, kind, reason).
    """

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    code: str
    state: str
    week: int
    weeks: int
    start: date
    last: tuple[Row, ...]
    running: tuple[Row, ...]
    unpaused: tuple[int, int] = (7, 7)
    changes: tuple[tuple[str, str, str], ...] = ()


class SummaryFacts(BaseModel):
    """All patients of one therapist at one moment; `page` counts from 0. `proposals` wait, `lapsed` ended undecided."""

    model_config = ConfigDict(frozen=True)

    language: Language
    therapist: int
    page: int
    patients: tuple[PatientFacts, ...]
    proposals: int = 0
    lapsed: int = 0


class Line(BaseModel):
    """What the template shows of one patient."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    facts: PatientFacts
    last: Ledger | None
    running: Ledger | None


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, SummaryFacts]:
    """Facts of a batch: one query for the patients of all its therapists, one for all their sessions of two weeks."""
    language = await languages(db, rows)
    of = await patients.of_therapists(db, {number(row, "therapist") for row in rows})
    at = max(row.not_before for row in rows).date()
    sessions = await patients.sessions(db, {each.id for each in of}, at - timedelta(days=16), at + timedelta(days=1))
    therapists = {number(row, "therapist") for row in rows}
    since = min(row.not_before for row in rows) - WEEK
    waiting = await doses.waiting(db, therapists)
    lapsed = await doses.lapsed(db, therapists, since)
    changes = await doses.lately(db, {each.id for each in of}, since)
    paused = await pauses.of_patients(db, {each.id for each in of})
    by_patient: dict[int, list[Row]] = {}
    for each in sessions:
        by_patient.setdefault(each[0].patient_id, []).append(each)
    return {
        row.id: SummaryFacts(
            language=language[row.id],
            therapist=number(row, "therapist"),
            page=number(row, "page"),
            patients=tuple(
                _patient(
                    patient,
                    local_date(row.not_before, patient.timezone),
                    by_patient.get(patient.id, []),
                    changes,
                    paused_dates((each.first, each.last) for each in paused[patient.id]),
                )
                for patient in of
                if patient.therapist_id == number(row, "therapist")
            ),
            proposals=sum(patient.therapist_id == number(row, "therapist") for _made, patient in waiting),
            lapsed=lapsed.get(number(row, "therapist"), 0),
        )
        for row in rows
    }


# What a therapist should rather hear of stands later.
WEIGHT = ("by_hand", "up", "harder_form", "lighter", "absence", "back")


def _weightiest(changes: Sequence[DoseDecision]) -> tuple[tuple[str, str, str], ...]:
    """Of each type the change that weighs most, the newest of these."""
    found: dict[str, DoseDecision] = {}
    for each in changes:
        if each.type not in found or WEIGHT.index(each.kind) >= WEIGHT.index(found[each.type].kind):
            found[each.type] = each
    return tuple((each.type, each.kind, each.reason) for each in found.values())


def _patient(
    patient: Patient, today: date, rows: Sequence[Row], changes: Sequence[DoseDecision], paused: Collection[date]
) -> PatientFacts:
    week = programme_week(patient.start, today)
    before, running = week_days(patient.start, week - 1), week_days(patient.start, week)
    return PatientFacts(
        code=patient.code,
        state=patient.state,
        week=week,
        weeks=programme_week(patient.start, patient.end),
        start=patient.start,
        unpaused=(unpaused(before[0], paused), unpaused(running[0], paused)),
        changes=_weightiest([each for each in changes if each.patient_id == patient.id]),
        last=tuple(each for each in rows if before[0] <= each[0].local_date <= before[1]),
        # Today's sessions count once they are answered: until then the day is not over.
        running=tuple(
            each
            for each in rows
            if running[0] <= each[0].local_date < today or (each[0].local_date == today and each[1] is not None)
        ),
    )


def render(facts: SummaryFacts, library: Library) -> Message:
    size = library.numbers.summary.patients_on_page
    pages = max(1, -(-len(facts.patients) // size))
    page = min(facts.page, pages - 1)
    lines = [
        Line(
            facts=each,
            last=_ledger(each.last, library, each.unpaused[0]),
            running=_ledger(each.running, library, each.unpaused[1]),
        )
        for each in facts.patients[page * size : (page + 1) * size]
    ]
    html = library.texts.render(
        facts.language,
        "summary",
        lines=lines,
        count=len(facts.patients),
        page=page + 1,
        pages=pages,
        proposals=facts.proposals,
        lapsed=facts.lapsed,
    )
    return Message(html, _pages(facts, page, pages, library))


def _ledger(rows: Sequence[Row], library: Library, free: int) -> Ledger | None:
    return week_ledger(rows, library, free) if rows else None


def _pages(facts: SummaryFacts, page: int, pages: int, library: Library) -> tuple[tuple[Button, ...], ...]:
    turns = [("button.previous_page", page - 1), ("button.next_page", page + 1)]
    row = tuple(
        Button(library.texts.label(facts.language, key), data("summary", to)) for key, to in turns if 0 <= to < pages
    )
    label = library.texts.label(facts.language, "button.proposals")
    proposals = (Button(f"{label} ({facts.proposals})", data("proposals", 0)),) if facts.proposals else ()
    return tuple(each for each in (row, proposals) if each)


SUMMARY = Kind(load, always, render)
