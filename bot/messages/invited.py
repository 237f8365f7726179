"""Invitations as they are said: a link and its QR picture, forgotten once they were sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from bot.callback import data
from bot.documents.qr import qr_png
from bot.messages.loading import languages, subjects
from bot.messages.message import Button, Kind, Message, Photo, always
from bot.messages.notice import Arguments, Facts, notice
from content.library import Library
from content.plan import Shortfall
from content.prescription import Prescription
from content.words import Language
from scheduler.programme import build_programme
from scheduler.records import prescription_of
from storage import Db, patients
from storage.tables import Outgoing

CAPTION = 1024  # characters (Bot API, sendPhoto)


class Invited(Arguments):
    """A therapist by name, or a patient by code."""

    name: str
    link: str
    days: int


class Enrolled(Arguments):
    """A new patient; `defaults` are the fields taken by default as (field, value)."""

    patient: int
    code: str
    link: str
    days: int
    defaults: tuple[tuple[str, str], ...]
    warnings: tuple[Shortfall, ...]
    responsible: bool


def _qr(name: str, link: str) -> Photo:
    return Photo(f"{name}.png", partial(qr_png, link))


def _invited(facts: Facts[Invited], library: Library) -> Message:
    given = facts.arguments
    html = library.texts.render(facts.language, "invited", name=given.name, link=given.link, days=given.days)
    return Message(html, picture=_qr("qr", given.link))


def _enrolled(facts: Facts[Enrolled], library: Library) -> Message:
    """All of it where it fits under a picture; else what is to be noted stands behind a button."""
    given = facts.arguments
    render = partial(
        library.texts.render,
        facts.language,
        "enrolled",
        code=given.code,
        link=given.link,
        days=given.days,
        defaults=given.defaults,
        responsible=given.responsible,
        count=len(given.warnings),
    )
    html, picture = render(warnings=given.warnings), _qr("qr", given.link)
    if len(html) <= CAPTION:
        return Message(html, picture=picture)
    button = Button(library.texts.label(facts.language, "button.notes"), data("enrolled", given.patient))
    return Message(render(warnings=()), ((button,),), picture=picture)


@dataclass(frozen=True)
class NotesFacts:
    """A patient by code and the prescription of the enrolment: what the therapist changed since is no admin's."""

    language: Language
    code: str
    prescription: Prescription


async def _load_notes(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, NotesFacts]:
    language, subject = await languages(db, rows), await subjects(db, rows)
    stored = await patients.enrolled_with(db, {each.id for each in subject.values()})
    return {
        row_id: NotesFacts(language[row_id], each.code, prescription_of(stored[each.id]))
        for row_id, each in subject.items()
        if each.id in stored
    }


def _notes(facts: NotesFacts, library: Library) -> Message:
    warnings = build_programme(facts.prescription, library).warnings
    return Message(library.texts.render(facts.language, "enrolled_notes", code=facts.code, warnings=warnings))


INVITED = Kind(notice("invited", Invited).load, always, _invited, secret=True)
ENROLLED = Kind(notice("enrolled", Enrolled).load, always, _enrolled, secret=True)
ENROLLED_NOTES = Kind(_load_notes, always, _notes)
