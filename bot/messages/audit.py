"""For admins: the access log. Therapists by name, admins by account, patients by code, what was opened; never what it
said.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from zoneinfo import ZoneInfo

from bot.callback import data
from bot.documents.table import csv_file
from bot.messages.loading import languages, number
from bot.messages.message import Button, Document, Kind, Message, always
from content.library import Library
from content.words import Language
from scheduler.local_time import local_clock, local_date
from storage import Db, access, patients
from storage.access import Opened
from storage.tables import Outgoing

ON_PAGE = 20
STAFF = ("therapist", "admin")  # who is named
IN_FILE = 20_000  # rows: the newest; a practice's five years


@dataclass(frozen=True)
class AuditFacts:
    """Entries of one patient (`code`, by id `of`) or of all (`of` 0), as the practice's clocks show them."""

    language: Language
    zone: str
    of: int
    code: str | None
    page: int
    count: int
    entries: Sequence[Opened]


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, AuditFacts]:
    return {row.id: await _facts(db, row, language) for row, language in await _spoken(db, rows)}


async def load_file(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, AuditFacts]:
    return {row.id: await _facts(db, row, language, whole=True) for row, language in await _spoken(db, rows)}


async def _spoken(db: Db, rows: Sequence[Outgoing]) -> Sequence[tuple[Outgoing, Language]]:
    language = await languages(db, rows)
    return [(row, language[row.id]) for row in rows]


async def _facts(db: Db, row: Outgoing, language: Language, *, whole: bool = False) -> AuditFacts:
    of = number(row, "of")
    patient = (await patients.by_ids(db, [of])).get(of) if of else None
    count = await access.count(db, of or None)
    last = max(0, (count - 1) // ON_PAGE)
    page = 0 if whole else min(number(row, "page"), last)
    found = await access.entries(db, of or None, page * ON_PAGE, IN_FILE if whole else ON_PAGE)
    code = None if patient is None else patient.code
    return AuditFacts(language, str(row.arguments["zone"]), of, code, page, count, found)


def render(facts: AuditFacts, library: Library) -> Message:
    label = partial(library.texts.label, facts.language)
    lines = [
        (local_date(each.at, facts.zone), local_clock(each.at, facts.zone), *_who_and_what(each, facts, library))
        for each in facts.entries
    ]
    html = library.texts.render(facts.language, "audit", code=facts.code, count=facts.count, lines=lines)
    last = max(0, (facts.count - 1) // ON_PAGE)
    turns = (("button.previous_page", facts.page - 1), ("button.next_page", facts.page + 1))
    turn = tuple(Button(label(key), data("audit", facts.of, to)) for key, to in turns if 0 <= to <= last)
    file = (Button(label("button.as_file"), data("audit_file", facts.of)),)
    return Message(html, tuple(row for row in (turn, file if facts.entries else ()) if row))


def _who_and_what(each: Opened, facts: AuditFacts, library: Library) -> tuple[str, str | None, str]:
    """The therapist's name; an admin by the account, as in ADMIN_IDS, with the name of who is a therapist, too; else
    the role. The code; what in words, where there are some.
    """
    labels = library.texts.labels(facts.language)
    word = each.what.partition(" ")[0]  # "consent 3", "mydata page"
    role = labels.get(f"role.{each.role}", each.role)
    who = [role, each.name if each.role in STAFF else None, each.account if each.role == "admin" else None]
    return " ".join(str(part) for part in who if part), each.code, labels.get(f"access.{word}", word)


def render_file(facts: AuditFacts, library: Library) -> Message:
    html = library.texts.render(facts.language, "audit_file", code=facts.code, count=len(facts.entries))
    header = [library.texts.label(facts.language, f"audit.{column}") for column in ("at", "who", "code", "what")]
    lines = [
        (f"{each.at.astimezone(ZoneInfo(facts.zone)):%Y-%m-%d %H:%M:%S}", who, code or "", what)
        for each in facts.entries
        for who, code, what in [_who_and_what(each, facts, library)]
    ]
    name = library.texts.label(facts.language, "audit.file") + ".csv"
    return Message(html, document=Document(name, partial(csv_file, header, lines)))


AUDIT = Kind(load, always, render)
AUDIT_FILE = Kind(load_file, always, render_file)
