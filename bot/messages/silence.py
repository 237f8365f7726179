"""After a week without an answer: what would help? Asked once, in place of the day's message."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import day_of, languages, subjects
from bot.messages.message import HELD, SEND, Button, Drop, Kind, Message, Wanted, rows_of
from content.library import Library
from content.words import Language
from scheduler.silence import silent_days
from storage import Db, answers, pauses
from storage.tables import Outgoing

WISHES = ("show", "pause", "fewer", "hard", "contact", "fine")


class SilenceFacts(BaseModel):
    """`silent`: whether there is still no answer; `held`: nothing is prompted."""

    model_config = ConfigDict(frozen=True)

    language: Language
    patient: int
    active: bool
    silent: bool
    held: bool = False


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, SilenceFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    ids = {patient.id for patient in subject.values()}
    given, paused = await answers.last_given(db, ids), await pauses.of_patients(db, ids)
    return {
        row.id: SilenceFacts(
            language=language[row.id],
            patient=patient.id,
            active=patient.state == "active" and not any(p.first <= day_of(row) <= p.last for p in paused[patient.id]),
            held=patient.on_hold,
            silent=silent_days(patient, given.get(patient.id), (), day_of(row)) > 0,
        )
        for row in rows
        if (patient := subject.get(row.id))
    }


def wanted(facts: SilenceFacts, _now: datetime) -> Wanted:
    if not facts.active:
        return Drop("not active")
    if facts.held:
        return HELD
    return SEND if facts.silent else Drop("answered")


def render(facts: SilenceFacts, library: Library) -> Message:
    labels = library.texts.labels(facts.language)
    buttons = [Button(labels[f"wish.{wish}"], data("wish", facts.patient, wish)) for wish in WISHES]
    return Message(library.texts.render(facts.language, "silence_ask"), rows_of(buttons, 2))


SILENCE_ASK = Kind(load, wanted, render)
