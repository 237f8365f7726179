"""How a session's exercises are done: one message, edited while leafing. All on one picture, then a page for each."""

from collections.abc import Mapping, Sequence

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import languages, number
from bot.messages.message import Button, Kind, Message, always, rows_of
from bot.messages.pictures import picture_of, session_picture
from content.library import Library
from content.plan import Session
from content.words import Language
from scheduler.records import session_of
from storage import Db, patients
from storage.tables import Outgoing

MOVING = "moving"
CAPTION = 1024  # characters below a picture; source: Bot API, sendPhoto
IN_A_ROW = 4  # numbers of exercises: wide enough for any thumb


class ViewerFacts(BaseModel):
    """One session, open at the exercise `place` (from 1); 0: all of them. `moving`: its picture moves."""

    model_config = ConfigDict(frozen=True)

    language: Language
    session_id: int
    session: Session
    place: int
    moving: bool = False


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, ViewerFacts]:
    language = await languages(db, rows)
    found = await patients.sessions_by_id(db, {number(row, "session") for row in rows})
    return {
        row.id: ViewerFacts(
            language=language[row.id],
            session_id=number(row, "session"),
            session=session_of(found[number(row, "session")][0]),
            place=number(row, "place"),
            moving=row.arguments.get("moving") is True,
        )
        for row in rows
        if number(row, "session") in found
    }


def render(facts: ViewerFacts, library: Library) -> Message:
    count = len(facts.session.items)
    place = min(facts.place, count) if count > 1 else 1
    return _page(facts, library, place) if place > 0 else _all(facts, library)


def _all(facts: ViewerFacts, library: Library) -> Message:
    """Every exercise on one picture, with its number and a button for it."""
    items = facts.session.items
    html = library.texts.render(facts.language, "viewer_all", items=items)
    numbers = [Button(str(place), data("leaf", facts.session_id, place)) for place in range(1, len(items) + 1)]
    fits = len(html) <= CAPTION  # so many of the practice's own, with long names, are listed without it
    return Message(html, rows_of(numbers, IN_A_ROW), picture=session_picture(items) if fits else None)


def _page(facts: ViewerFacts, library: Library, place: int) -> Message:
    """One exercise; where it has a loop, the way to that and back."""
    labels, items = library.texts.labels(facts.language), facts.session.items
    item = items[place - 1]
    html = library.texts.render(
        facts.language,
        "viewer",
        item=item,
        words=None if item.own else library.words[facts.language][item.exercise],
        planned=True,
        place=place,
        count=len(items),
    )

    def leaf(label: str, *parts: object) -> Button:
        return Button(labels[label], data("leaf", facts.session_id, *parts))

    turns = (("button.previous", place - 1), ("button.next", place + 1))
    other = leaf("button.still", place) if facts.moving else leaf("button.moving", place, MOVING)
    rows = (
        () if item.own else (other,),
        tuple(leaf(label, to) for label, to in turns if 1 <= to <= len(items)),
        (leaf("button.all_exercises", 0),) if len(items) > 1 else (),
    )
    return Message(
        html, tuple(row for row in rows if row), picture=picture_of(item, place, moving=facts.moving and not item.own)
    )


VIEWER = Kind(load, always, render)
