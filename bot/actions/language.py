"""The language in which the bot talks to somebody."""

from collections.abc import Mapping

from bot.actions.event import Event, say
from content.words import LANGUAGES, Language
from storage import Db

# What people may type for it, besides the words of the buttons (nl, en).
NAMES: Mapping[str, Language] = {
    "nederlands": "nl",
    "nederlandse": "nl",
    "dutch": "nl",
    "engels": "en",
    "engelse": "en",
    "english": "en",
}


async def language(db: Db, event: Event, word: str, *, edit: bool = False) -> None:
    """`/language`: asks which; with a language, from now on everything comes in it, the command menu too."""
    if event.person is None or not event.roles:
        await say(db, event, "stranger")
        return
    chosen = _chosen(word)
    if chosen is not None:
        event.person.language = chosen
        if event.patient is not None:
            event.patient.language = chosen
        await db.flush()
        await say(db, event, "menu", roles=event.roles)
    await say(db, event, "language", edit=edit and bool(word), chosen=chosen is not None)


def _chosen(word: str) -> Language | None:
    typed = word.strip().lower()
    return next((each for each in LANGUAGES if each == typed), NAMES.get(typed))
