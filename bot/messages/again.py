"""A question that is asked once more after an outage: an apology, then the question as it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from bot.messages.answer import ANSWER
from bot.messages.appointment import APPOINTMENT
from bot.messages.enrolment import ENROLMENT
from bot.messages.letters import LETTER_ASK
from bot.messages.loading import languages
from bot.messages.message import SEND, Drop, Kind, Message, Wanted
from bot.messages.questionnaire import QUESTIONNAIRE
from bot.messages.safety import SAFETY
from content.library import Library
from content.words import Language
from storage import Db, people
from storage.tables import Outgoing

Facts = TypeVar("Facts")


@dataclass(frozen=True)
class AgainFacts(Generic[Facts]):
    """`open`: whether the question still is the one that is open; `asked`: the facts of the message that asks it."""

    language: Language
    open: bool
    asked: Facts


def again(kind: Kind[Facts]) -> Kind[AgainFacts[Facts]]:
    """This kind's question once more."""

    async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, AgainFacts[Facts]]:
        asked, language = await kind.load(db, rows), await languages(db, rows)
        present = await people.questions(db, {row.chat_id for row in rows})
        return {
            row.id: AgainFacts(language[row.id], _is_open(row, present.get(row.chat_id)), asked[row.id])
            for row in rows
            if row.id in asked
        }

    def render(facts: AgainFacts[Facts], library: Library) -> Message:
        message = kind.render(facts.asked, library)
        assert isinstance(message, Message)  # noqa: S101 - a question is no command menu
        return Message(library.texts.render(facts.language, "asked_again") + "\n\n" + message.html, message.buttons)

    return Kind(load, _wanted, render)


def _is_open(row: Outgoing, present: tuple[str, int | None] | None) -> bool:
    return present == (row.arguments.get("question"), row.arguments.get("session"))


def _wanted(facts: AgainFacts[Facts], _now: datetime) -> Wanted:
    return SEND if facts.open else Drop("answered")


AGAIN: Mapping[str, Kind[Any]] = {  # each asks with the facts of its own kind
    "answer_again": again(ANSWER),
    "questionnaire_again": again(QUESTIONNAIRE),
    "enrolment_again": again(ENROLMENT),
    "safety_again": again(SAFETY),
    "appointment_again": again(APPOINTMENT),
    "letter_ask_again": again(LETTER_ASK),
}
