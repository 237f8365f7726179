"""`/mydata`: what a person can see and do with their own data, the files, and who looked at them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.callback import data
from bot.documents.own_page import Everything, OwnPage, page
from bot.messages.loading import languages, subjects
from bot.messages.message import Button, Document, Kind, Message, always
from content.library import Library
from content.words import Language
from scheduler.local_time import local_clock, local_date
from storage import Db
from storage.everything import everything, whose
from storage.seen import Seen, seen
from storage.tables import Outgoing, Patient

SHOWN = 20  # of those who looked, the newest; all stand in the file
# The words of the access log that patients read as such; what is not among them is "something else".
SEEN = frozenset(
    {
        *("card", "chart", "proposal", "taper", "dose", "weeks", "first_week", "letter", "appointment"),
        *("pause", "prescription", "exercises", "safety"),
        *("summary", "summary_files", "report", "paper", "export", "anonymised", "consent"),
        *("enrol", "invite", "transfer", "discharge", "audit"),
    }
)


@dataclass(frozen=True)
class OwnFacts:
    """Whose data; `form`: which file (page, json); `now`: when it was asked for."""

    language: Language
    patient: int
    timezone: str = "Europe/Amsterdam"
    form: str = ""
    now: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    found: Everything = field(default_factory=dict)
    seen: Sequence[Seen] = ()


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, OwnFacts]:
    language, subject = await languages(db, rows), await subjects(db, rows)
    return {row.id: _facts(row, subject[row.id], language[row.id]) for row in rows if row.id in subject}


async def load_seen(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, OwnFacts]:
    """Few ask this: one after the other."""
    language, subject = await languages(db, rows), await subjects(db, rows)
    found = {}
    for row in rows:
        if row.id in subject:
            patient = subject[row.id]
            looked = await seen(db, (await whose(db, patient)).patient_ids, SHOWN)
            found[row.id] = _facts(row, patient, language[row.id], looked=looked)
    return found


async def load_file(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, OwnFacts]:
    language, subject = await languages(db, rows), await subjects(db, rows)
    found = {}
    for row in rows:
        if row.id in subject:
            patient = subject[row.id]
            looked = await seen(db, (await whose(db, patient)).patient_ids)
            all_of_it = await everything(db, patient)
            found[row.id] = _facts(row, patient, language[row.id], found=all_of_it, looked=looked)
    return found


def _facts(
    row: Outgoing,
    patient: Patient,
    language: Language,
    *,
    found: Everything | None = None,
    looked: Sequence[Seen] = (),
) -> OwnFacts:
    form = str(row.arguments.get("form", ""))
    return OwnFacts(language, patient.id, patient.timezone, form, row.created_at, found or {}, looked)


def render(facts: OwnFacts, library: Library) -> Message:
    html = library.texts.render(facts.language, "mydata")
    words = {"own_page": "page", "own_json": "json", "own_seen": "seen"}
    buttons = [
        Button(library.texts.label(facts.language, f"button.{label}"), data("mydata", facts.patient, word))
        for label, word in words.items()
    ]
    erase = Button(library.texts.label(facts.language, "button.erase"), data("erase", facts.patient, "ask"))
    return Message(html, tuple((button,) for button in (*buttons, erase)))


def render_seen(facts: OwnFacts, library: Library) -> Message:
    html = library.texts.render(facts.language, "mydata_seen", lines=_lines(facts, library), most=SHOWN)
    back = library.texts.label(facts.language, "button.return")
    return Message(html, ((Button(back, data("mydata", facts.patient, "back")),),))


def render_file(facts: OwnFacts, library: Library) -> Message:
    html = library.texts.render(facts.language, "mydata_file", form=facts.form)
    name = f"oefenmaat-{local_date(facts.now, facts.timezone)}.{'json' if facts.form == 'json' else 'html'}"
    return Message(html, document=Document(name, lambda: _file(facts, library)))


def _file(facts: OwnFacts, library: Library) -> bytes:
    if facts.form == "json":
        return json.dumps(facts.found, ensure_ascii=False, indent=2).encode()
    looked = _lines(facts, library)
    return page(OwnPage(facts.language, facts.timezone, facts.now, facts.found, looked), library)


def _lines(facts: OwnFacts, library: Library) -> list[tuple[str, str, str]]:
    """When, who and what, of each."""
    labels = library.texts.labels(facts.language)
    lines = []
    for each in facts.seen:
        day = local_date(each.at, facts.timezone)
        when = f"{library.texts.short_date(facts.language, day)} {local_clock(each.at, facts.timezone):%H:%M}"
        role = labels.get(f"looked.{each.role}", each.role)
        word = each.what.partition(" ")[0]
        what = labels[f"seen.{word}" if word in SEEN else "seen.other"]
        lines.append((when, f"{each.name} ({role})" if each.name else role, what))
    return lines


OWN_DATA = {
    "mydata": Kind(load, always, render),
    "mydata_seen": Kind(load_seen, always, render_seen),
    "mydata_file": Kind(load_file, always, render_file),
}
