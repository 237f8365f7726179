"""For the therapist: a patient says that they cannot come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from bot.callback import data
from bot.messages.loading import languages, number
from bot.messages.message import SEND, Button, Drop, Kind, Message, Wanted
from content.library import Library
from content.words import Language
from storage import Db, appointments, care
from storage.tables import Outgoing


@dataclass(frozen=True)
class CannotFacts:
    """The appointment that it is about, as it stands. `mine`: this account treats the patient, or stands in."""

    language: Language
    patient: int
    code: str
    appointment: int
    sequence: int
    day: date
    wall: time
    planned: bool = True
    mine: bool = True


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, CannotFacts]:
    language = await languages(db, rows)
    found = await appointments.by_ids(db, {number(row, "appointment") for row in rows})
    teams = await care.teams(
        db, {row.chat_id for row in rows}, max(row.sending_since or row.not_before for row in rows)
    )
    facts = {}
    for row in rows:
        if (known := found.get(number(row, "appointment"))) is not None:
            made, patient = known
            facts[row.id] = CannotFacts(
                language=language[row.id],
                patient=patient.id,
                code=patient.code,
                appointment=made.id,
                sequence=made.sequence,
                day=made.local_date,
                wall=made.local_time,
                planned=made.state == "planned" and made.sequence == number(row, "sequence"),
                mine=patient.therapist_id in teams.get(row.chat_id, ()),
            )
    return facts


def wanted(facts: CannotFacts, _now: datetime) -> Wanted:
    """As long as it stands as it was when the patient said so."""
    if not facts.mine:
        return Drop("not theirs")
    return SEND if facts.planned else Drop("changed")


def render(facts: CannotFacts, library: Library) -> Message:
    texts = library.texts
    html = texts.render(facts.language, "appointment_cannot", code=facts.code, day=facts.day, wall=facts.wall)
    row = tuple(
        Button(
            texts.label(facts.language, f"button.visit_{word}"),
            data("appointment", facts.patient, word, facts.appointment, facts.sequence),
        )
        for word in ("move", "cancel")
    )
    return Message(html, (row,))


APPOINTMENT_CANNOT = Kind(load, wanted, render)
