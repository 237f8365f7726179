"""The question of the next morning on a day without exercises: is the pain as usual again?"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from pydantic import BaseModel, ConfigDict

from bot.messages.day import settled_buttons
from bot.messages.day_facts import budgets, is_kept
from bot.messages.loading import day_of, languages, number, subjects
from bot.messages.message import HELD, SEND, Drop, Kind, Message, Wanted
from content.library import Library
from content.words import Language
from storage import Db, patients
from storage.outbox import Lane
from storage.tables import Outgoing


class MorningFacts(BaseModel):
    """One session and the morning of `day` after it; `trains`: that day has sessions, and a message about them."""

    model_config = ConfigDict(frozen=True)

    language: Language
    active: bool
    held: bool = False
    response: bool
    session_id: int
    day: date
    trains: bool
    settled: bool | None


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, MorningFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    found = await patients.sessions_by_id(db, {number(row, "session") for row in rows})
    days = [day_of(row) for row in rows]
    planned = await patients.sessions(db, {patient.id for patient in subject.values()}, min(days), max(days))
    standing = await budgets(db, rows, subject)
    facts = {}
    for row in rows:
        answer = found.get(number(row, "session"), (None, None))[1]
        if row.id in subject and answer is not None:
            facts[row.id] = MorningFacts(
                language=language[row.id],
                active=subject[row.id].state == "active",
                held=subject[row.id].on_hold,
                response=row.lane == Lane.RESPONSES,
                session_id=answer.session_id,
                day=day_of(row),
                trains=any(
                    each.patient_id == subject[row.id].id and each.local_date == day_of(row) for each, _ in planned
                )
                and (row.id not in standing or is_kept(standing[row.id], day_of(row))),
                settled=answer.settled,
            )
    return facts


def wanted(facts: MorningFacts, _now: datetime) -> Wanted:
    """As a prompt only if it is not answered, and the day has no message that asks it."""
    if facts.response:
        return SEND
    if not facts.active:
        return Drop("not active")
    if facts.held:
        return HELD
    if facts.settled is not None:
        return Drop("answered")
    return Drop("asked with the day") if facts.trains else SEND


def render(facts: MorningFacts, library: Library) -> Message:
    html = library.texts.render(facts.language, "next_morning", settled=facts.settled)
    if facts.settled is not None:
        return Message(html)
    return Message(html, (settled_buttons(facts.session_id, library.texts.labels(facts.language)),))


NEXT_MORNING = Kind(load, wanted, render)
