"""The list of patients: a therapist's own ones as buttons; for an admin all of the practice, without any answer."""

from collections.abc import Mapping, Sequence

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import languages, number
from bot.messages.message import Button, Kind, Message, always, rows_of
from content.library import Library
from content.words import Language
from scheduler.local_time import local_date
from scheduler.records import programme_week
from storage import Db, card, care
from storage.tables import Outgoing, Patient

ON_PAGE = 20


class Entry(BaseModel):
    """A patient. `own`: of the therapist who looks, with the running `week` of `weeks`. `therapist`: who is in charge,
    where that is shown; None: nobody.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    code: str
    state: str
    own: bool
    week: int
    weeks: int
    therapist: str | None = None


class PatientsFacts(BaseModel):
    """One page of them, `page` from 0 of `pages`. `admin`: all are listed, with whose they are."""

    model_config = ConfigDict(frozen=True)

    language: Language
    admin: bool
    therapist: bool
    count: int
    page: int
    pages: int
    entries: tuple[Entry, ...]


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, PatientsFacts]:
    """Whoever asks gets a page of their own: each row is asked for by hand, alone."""
    language = await languages(db, rows)
    return {row.id: await _page(db, row, language[row.id]) for row in rows}


async def _page(db: Db, row: Outgoing, language: Language) -> PatientsFacts:
    admin, therapist = bool(row.arguments.get("admin")), number(row, "therapist")
    own = await care.patients_of(db, therapist, row.not_before) if therapist else ()
    ids, asked = {patient.id for patient in own}, max(0, number(row, "page"))
    if admin:
        count, _ = await card.listed(db, 0, 0)
        page = _within(asked, count)
        _, found = await card.listed(db, page * ON_PAGE, ON_PAGE)
        entries = [_entry(each.patient, row, own=each.patient.id in ids, name=each.therapist) for each in found]
    else:
        count, page = len(own), _within(asked, len(own))
        entries = [_entry(each, row, own=True) for each in own[page * ON_PAGE : (page + 1) * ON_PAGE]]
    return PatientsFacts(
        language=language,
        admin=admin,
        therapist=bool(therapist),
        count=count,
        page=page,
        pages=_pages(count),
        entries=tuple(entries),
    )


def _pages(count: int) -> int:
    return max(1, -(-count // ON_PAGE))


def _within(page: int, count: int) -> int:
    return min(page, _pages(count) - 1)


def _entry(patient: Patient, row: Outgoing, *, own: bool, name: str | None = None) -> Entry:
    return Entry(
        id=patient.id,
        code=patient.code,
        state=patient.state,
        own=own,
        week=programme_week(patient.start, local_date(row.not_before, patient.timezone)),
        weeks=programme_week(patient.start, patient.end),
        therapist=name,
    )


def render(facts: PatientsFacts, library: Library) -> Message:
    html = library.texts.render(
        facts.language,
        "patients",
        admin=facts.admin,
        therapist=facts.therapist,
        count=facts.count,
        page=facts.page + 1,
        pages=facts.pages,
        entries=facts.entries,
    )
    labels = library.texts.labels(facts.language)
    own = [Button(_label(each, labels), data("patient", each.id)) for each in facts.entries if each.own]
    turns = (("button.previous_page", facts.page - 1), ("button.next_page", facts.page + 1))
    leaf = tuple(Button(labels[key], data("patients", to)) for key, to in turns if 0 <= to < facts.pages)
    return Message(html, (*rows_of(own, 1), *((leaf,) if leaf else ())))


def _label(entry: Entry, labels: Mapping[str, str]) -> str:
    """The code, and in which week the patient is, or what else the state is."""
    if entry.state != "active" or not 1 <= entry.week <= entry.weeks:
        state = "state.begins" if entry.state == "active" and entry.week < 1 else f"state.{entry.state}"
        return f"{entry.code} · {labels[state]}"
    week = labels["offer.week"].format(number=entry.week, weeks=entry.weeks)
    return f"{entry.code} · {week}"


PATIENTS = Kind(load, always, render)
