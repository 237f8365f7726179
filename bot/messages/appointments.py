"""`/appointment` alone: whose appointments are over without a word what became of them, and whose patient it is for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from bot.callback import data
from bot.messages.loading import languages, number
from bot.messages.message import Button, Kind, Message, always, rows_of
from content.library import Library, library
from content.words import Language
from scheduler.booking import WITH_APPOINTMENTS
from scheduler.local_time import local_date
from scheduler.visits import visits
from storage import Db, care
from storage.tables import Outgoing, Patient

ON_PAGE = 20
UNDECIDED = 10  # with a button of their own


@dataclass(frozen=True)
class Undecided:
    """An appointment of today or before of which nobody said whether the patient came."""

    id: int
    patient: int
    code: str
    day: date
    wall: time


@dataclass(frozen=True)
class ListFacts:
    """The therapist's patients, as (id, code, next empty slot): those with one first. `page` counts from 0."""

    language: Language
    page: int
    undecided: tuple[Undecided, ...]
    patients: tuple[tuple[int, str, date | None], ...]


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, ListFacts]:
    language = await languages(db, rows)
    at = {row.id: row.not_before for row in rows}
    of = {row.id: await care.patients_of(db, number(row, "therapist"), at[row.id]) for row in rows}
    every = {patient.id: patient for own in of.values() for patient in own if patient.state in WITH_APPOINTMENTS}
    found = await visits(db, library(), list(every.values()), max(at.values()))
    slots = {id_: each.empty[0].date if each.empty else None for id_, each in found.items()}
    undecided = {
        patient.id: [
            Undecided(each.id, patient.id, patient.code, each.local_date, each.local_time)
            for each in found[patient.id].made
            if each.state == "planned" and each.local_date <= local_date(max(at.values()), patient.timezone)
        ]
        for patient in every.values()
    }
    return {
        row.id: ListFacts(
            language=language[row.id],
            page=number(row, "page"),
            undecided=tuple(
                sorted(
                    (each for patient in of[row.id] for each in undecided.get(patient.id, ())),
                    key=lambda each: (each.day, each.wall, each.code),
                )
            ),
            patients=tuple(_first_with_slot([each for each in of[row.id] if each.id in every], slots)),
        )
        for row in rows
    }


def _first_with_slot(own: Sequence[Patient], slots: Mapping[int, date | None]) -> list[tuple[int, str, date | None]]:
    """Those whose slot comes first before the others; without one by code."""
    found = [(each.id, each.code, slots[each.id] if each.state != "ended" else None) for each in own]
    return sorted(found, key=lambda each: (each[2] is None, each[2] or date.max, each[1]))


def render(facts: ListFacts, library: Library) -> Message:
    texts, language = library.texts, facts.language
    pages = max(1, -(-len(facts.patients) // ON_PAGE))
    page = min(facts.page, pages - 1)
    shown = facts.patients[page * ON_PAGE : (page + 1) * ON_PAGE]
    html = texts.render(
        language,
        "appointments",
        undecided=facts.undecided[:UNDECIDED],
        more=max(0, len(facts.undecided) - UNDECIDED),
        patients=shown,
        page=page + 1,
        pages=pages,
    )
    past = [
        Button(
            f"{each.code[:20]} {texts.short_date(language, each.day)} {each.wall:%H:%M}",
            data("appointment", each.patient, "open", each.id),
        )
        for each in facts.undecided[:UNDECIDED]
    ]
    own = [
        Button(
            code if slot is None else f"{code} · {texts.short_date(language, slot)}",
            data("appointment", id_, "week", 0),
        )
        for id_, code, slot in shown
    ]
    turns = (("button.previous_page", page - 1), ("button.next_page", page + 1))
    leaves = tuple(
        Button(texts.label(language, key), data("appointment", "list", to)) for key, to in turns if 0 <= to < pages
    )
    return Message(html, tuple(row for row in (*rows_of(past, 1), *rows_of(own, 2), leaves) if row))


APPOINTMENTS = Kind(load, always, render)
