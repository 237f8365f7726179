"""A letter, for who gets it. What it says is read where it is kept; the row in the outbox holds its id only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from bot.callback import data
from bot.messages.loading import languages, number
from bot.messages.message import SEND, Button, Drop, Kind, Message, Wanted
from bot.messages.notice import Arguments, Label, notice
from content.library import Library
from content.words import Language
from scheduler.local_time import local_clock, local_date
from storage import Db, care, letters, patients
from storage.tables import Outgoing


@dataclass(frozen=True)
class LetterFacts:
    """A letter, with the local date and time of its patient at which it was written. `mine`: this account may read it:
    the patient's own, or one that treats the patient or stands in.
    """

    language: Language
    patient: int
    code: str
    text: str
    day: date
    clock: time
    takes_part: bool = True
    mine: bool = True


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, LetterFacts]:
    language = await languages(db, rows)
    found = await letters.by_ids(db, {number(row, "letter") for row in rows})
    about = {patient.id: patient for _letter, patient in found.values()}
    teams = await care.teams(
        db, {row.chat_id for row in rows}, max(row.sending_since or row.not_before for row in rows)
    )
    own = await patients.accounts(db, list(about.values()))
    facts = {}
    for row in rows:
        if (known := found.get(number(row, "letter"))) is not None:
            letter, patient = known
            treated = patient.therapist_id in teams.get(row.chat_id, ())
            facts[row.id] = LetterFacts(
                language=language[row.id],
                patient=patient.id,
                code=patient.code,
                text=letter.text,
                day=local_date(letter.written_at, patient.timezone),
                clock=local_clock(letter.written_at, patient.timezone),
                takes_part=patient.state in {"active", "ended"},
                mine=treated if letter.from_patient else own.get(patient.id) == row.chat_id,
            )
    return facts


def patient_wanted(facts: LetterFacts, _now: datetime) -> Wanted:
    if not facts.takes_part:
        return Drop("not active")
    return SEND if facts.mine else Drop("not theirs")


def therapist_wanted(facts: LetterFacts, _now: datetime) -> Wanted:
    """Whoever stopped meanwhile is read all the same; who treats somebody else now reads nothing."""
    return SEND if facts.mine else Drop("not theirs")


def render(facts: LetterFacts, library: Library) -> Message:
    html = library.texts.render(facts.language, "letter", text=facts.text)
    label = library.texts.label(facts.language, "button.reply")
    return Message(html, ((Button(label, data("letter", "ask")),),))


def render_told(facts: LetterFacts, library: Library) -> Message:
    html = library.texts.render(
        facts.language, "letter_told", code=facts.code, text=facts.text, day=facts.day, clock=facts.clock
    )
    label = library.texts.label(facts.language, "button.reply")
    return Message(html, ((Button(label, data("write", facts.patient)),),))


class Asked(Arguments):
    """For a letter to this patient (`code`); without: to the therapist."""

    patient: int = 0
    code: str = ""


class About(Arguments):
    """`staff`: said to a therapist, about this patient; `blocked`: nothing reaches the patient now."""

    staff: bool
    code: str = ""
    blocked: bool = False


class TooLong(Arguments):
    characters: int
    most: int


def _cancel(arguments: Asked, label: Label) -> Sequence[Button]:
    press = data("write", arguments.patient, "cancel") if arguments.patient else data("letter", "cancel")
    return [Button(label("button.cancel"), press)]


LETTER_ASK = notice("letter_ask", Asked, _cancel)
LETTERS: Mapping[str, Kind[Any]] = {  # the notices have arguments of their own types
    "letter": Kind(load, patient_wanted, render),
    "letter_told": Kind(load, therapist_wanted, render_told),
    "letter_ask": LETTER_ASK,
    "letter_sent": notice("letter_sent", About),
    "letter_none": notice("letter_none", About),
    "letter_long": notice("letter_long", TooLong),
}
