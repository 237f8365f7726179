"""A CSV file of enrolments: what is wrong with which line, and the invitations that came of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.documents.invitations import invitation_sheet
from bot.documents.table import csv_file
from bot.messages.loading import languages, number
from bot.messages.message import Button, Document, Kind, Message, always
from bot.messages.notice import Arguments, Facts, Nothing, notice
from content.library import Library
from content.words import Language
from storage import Db, people
from storage.tables import Outgoing

ON_PAGE = 12


class Problem(BaseModel):
    """What is wrong with one line. why: field, exists, double (`given`: with which line), beyond."""

    model_config = ConfigDict(frozen=True)

    line: int
    code: str
    why: str
    field: str
    given: str
    allowed: str


class PreviewFacts(BaseModel):
    """So many good rows, and all problems; `stamp` is of this file."""

    model_config = ConfigDict(frozen=True)

    language: Language
    stamp: str
    good: int
    bad: tuple[Problem, ...]
    page: int = 0


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, PreviewFacts]:
    language = await languages(db, rows)
    drafts: Mapping[int, Mapping[str, Any]] = await people.drafts(db, {row.chat_id for row in rows})
    return {
        row.id: PreviewFacts(
            language=language[row.id],
            stamp=draft["stamp"],
            good=len(draft["good"]),
            bad=tuple(Problem.model_validate(each) for each in draft["bad"]),
            page=number(row, "page"),
        )
        for row in rows
        if (draft := drafts.get(row.chat_id, {})).get("step") == "file"
    }


def render(facts: PreviewFacts, library: Library) -> Message:
    label = partial(library.texts.label, facts.language)
    last = max(0, (len(facts.bad) - 1) // ON_PAGE)
    page = min(facts.page, last)
    html = library.texts.render(
        facts.language,
        "enrol_file",
        good=facts.good,
        bad=len({each.line for each in facts.bad}),
        problems=facts.bad[page * ON_PAGE : (page + 1) * ON_PAGE],
    )
    turns = (("button.previous_page", page - 1), ("button.next_page", page + 1))
    turn = tuple(Button(label(key), data("file", "page", facts.stamp, to)) for key, to in turns if 0 <= to <= last)
    cancel = (Button(label("button.cancel"), data("file", "cancel", facts.stamp)),)
    go = (Button(label("enrol.rows", count=facts.good), data("file", "go", facts.stamp)),) if facts.good else ()
    return Message(html, tuple(row for row in (turn, go, cancel) if row))


class Wrong(Arguments):
    """Why a file cannot be used. why: kind, big, fetch, empty, column, no_code, rows, text."""

    why: str
    given: str = ""


class Done(Arguments):
    """So many were enrolled; `skipped` were good in the preview and are not any more."""

    count: int
    skipped: int
    responsible: bool


class Invitations(Arguments):
    """Code and link of each new patient."""

    invitations: tuple[tuple[str, str], ...]
    days: int
    made_at: datetime


def _invitations(facts: Facts[Invitations], library: Library) -> Message:
    given, label = facts.arguments, partial(library.texts.label, facts.language)
    html = library.texts.render(facts.language, "invitations", count=len(given.invitations), days=given.days)
    header = (label("invitations.code"), label("invitations.link"))
    made = partial(csv_file, header, given.invitations)
    return Message(html, document=Document(label("invitations.file") + ".csv", made))


def _sheet(facts: Facts[Invitations], library: Library) -> Message:
    given, label = facts.arguments, partial(library.texts.label, facts.language)
    html = library.texts.render(facts.language, "invitation_sheet", count=len(given.invitations))
    how = label("invitations.how", days=given.days)
    made = partial(invitation_sheet, facts.language, label("invitations.title"), how, given.invitations, given.made_at)
    return Message(html, document=Document(label("invitations.file") + ".pdf", made))


ENROL_FILE: Mapping[str, Kind[Any]] = {  # each has facts of its own type
    "enrol_file": Kind(load, always, render),
    "enrol_file_closed": notice("enrol_file_closed", Nothing),
    "enrol_file_done": notice("enrol_file_done", Done),
    "enrol_file_wrong": notice("enrol_file_wrong", Wrong),
    "invitations": Kind(notice("invitations", Invitations).load, always, _invitations, secret=True),
    "invitation_sheet": Kind(notice("invitation_sheet", Invitations).load, always, _sheet, secret=True),
}
