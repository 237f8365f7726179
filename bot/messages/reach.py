"""For the therapist: messages do not reach a patient, or reach them again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.messages.loading import languages, subjects
from bot.messages.message import SEND, Drop, Kind, Message, Wanted
from content.library import Library
from content.words import Language
from storage import Db, patients
from storage.tables import Outgoing


@dataclass(frozen=True)
class ReachFacts:
    """`blocked`: whether messages fail to reach the patient now."""

    language: Language
    code: str
    blocked: bool


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, ReachFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    blocked = await patients.blocking(db, {patient.id for patient in subject.values()})
    return {
        row_id: ReachFacts(language[row_id], patient.code, patient.id in blocked) for row_id, patient in subject.items()
    }


def _unreachable(facts: ReachFacts, _now: datetime) -> Wanted:
    """At night it waits; who lets the bot in again before the morning is nobody's worry."""
    return SEND if facts.blocked else Drop("reached again")


def _reachable(facts: ReachFacts, _now: datetime) -> Wanted:
    return Drop("blocked again") if facts.blocked else SEND


def render(kind: str, facts: ReachFacts, library: Library) -> Message:
    return Message(library.texts.render(facts.language, kind, code=facts.code))


REACH: Mapping[str, Kind[ReachFacts]] = {
    "unreachable": Kind(load, _unreachable, partial(render, "unreachable")),
    "reachable": Kind(load, _reachable, partial(render, "reachable")),
}
