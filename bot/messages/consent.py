"""The consent text with its two buttons; once agreed, it says so and keeps standing in the chat."""

from collections.abc import Mapping, Sequence

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import languages, subjects
from bot.messages.message import Button, Kind, Message, always
from content.library import Library
from content.words import Language
from storage import Db
from storage.tables import Outgoing


class ConsentFacts(BaseModel):
    """Whose consent, and whether it is given."""

    model_config = ConfigDict(frozen=True)

    language: Language
    patient: int
    agreed: bool


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, ConsentFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    return {
        row.id: ConsentFacts(
            language=language[row.id],
            patient=subject[row.id].id,
            agreed=subject[row.id].state not in {"invited", "stopped"},
        )
        for row in rows
        if row.id in subject
    }


def render(facts: ConsentFacts, library: Library) -> Message:
    html = library.texts.render(facts.language, "consent", agreed=facts.agreed)
    if facts.agreed:
        return Message(html)
    words = ("agree", "decline")
    buttons = [
        Button(library.texts.label(facts.language, f"button.{word}"), data(word, facts.patient)) for word in words
    ]
    return Message(html, tuple((button,) for button in buttons))


CONSENT = Kind(load, always, render)
