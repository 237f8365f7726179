"""How an exercise is done: one message for a session's exercises, edited while leafing."""

from collections.abc import Mapping, Sequence

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import languages, number
from bot.messages.message import Button, Kind, KnownPicture, Message, always
from content.library import Library
from content.plan import Session
from content.words import Language
from scheduler.records import session_of
from storage import Db, patients
from storage.tables import Outgoing


class ViewerFacts(BaseModel):
    """One session, open at the exercise `place` (from 0)."""

    model_config = ConfigDict(frozen=True)

    language: Language
    session_id: int
    session: Session
    place: int


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, ViewerFacts]:
    language = await languages(db, rows)
    found = await patients.sessions_by_id(db, {number(row, "session") for row in rows})
    return {
        row.id: ViewerFacts(
            language=language[row.id],
            session_id=number(row, "session"),
            session=session_of(found[number(row, "session")][0]),
            place=number(row, "place"),
        )
        for row in rows
        if number(row, "session") in found
    }


def render(facts: ViewerFacts, library: Library) -> Message:
    items = facts.session.items
    place = min(facts.place, len(items) - 1)
    item = items[place]
    html = library.texts.render(
        facts.language,
        "viewer",
        item=item,
        words=None if item.own else library.words[facts.language][item.exercise],
        place=place + 1,
        count=len(items),
    )
    turns = (("button.previous", place - 1), ("button.next", place + 1))
    row = tuple(
        Button(library.texts.label(facts.language, label), data("leaf", facts.session_id, to))
        for label, to in turns
        if 0 <= to < len(items)
    )
    return Message(html, (row,) if row else (), picture=KnownPicture(item.picture) if item.picture else None)


VIEWER = Kind(load, always, render)
