"""`/exercise`: how an exercise is done that is not planned, or which one is meant."""

from collections.abc import Mapping, Sequence

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import languages
from bot.messages.message import Button, Kind, Message, always
from bot.messages.pictures import exercise_picture
from bot.messages.viewer import MOVING
from content.library import Library
from content.plan import Item
from content.words import Language
from storage import Db
from storage.tables import Outgoing


class ExerciseFacts(BaseModel):
    """One exercise of the catalogue; or without it the `options`: ids, with the names of the practice's own.

    `typed`: a name was typed; `known`: it fits all of the options, otherwise they are only near.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    exercise: str = ""
    moving: bool = False
    options: tuple[tuple[str, str], ...] = ()
    known: bool = True
    typed: bool = False


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, ExerciseFacts]:
    language = await languages(db, rows)
    return {
        row.id: ExerciseFacts.model_validate({**row.arguments, "language": language[row.id]}, extra="ignore")
        for row in rows
    }


def render(facts: ExerciseFacts, library: Library) -> Message:
    return _how(facts, library) if facts.exercise else _which(facts, library)


def _how(facts: ExerciseFacts, library: Library) -> Message:
    exercise = library.catalogue.by_id()[facts.exercise]
    item = Item(exercise=exercise.id, group=exercise.group, sides=exercise.sides, minutes=0)
    words = library.words[facts.language][exercise.id]
    html = library.texts.render(facts.language, "exercise", item=item, words=words, planned=False)
    label = library.texts.label(facts.language, "button.still" if facts.moving else "button.moving")
    other = (exercise.id,) if facts.moving else (exercise.id, MOVING)
    picture = exercise_picture((exercise.id, None), moving=facts.moving)
    return Message(html, ((Button(label, data("exercise", *other)),),), picture=picture)


def _which(facts: ExerciseFacts, library: Library) -> Message:
    html = library.texts.render(
        facts.language, "exercise_which", known=facts.known, typed=facts.typed, names=bool(facts.options)
    )
    return Message(
        html,
        tuple(
            (Button(name or library.texts.exercise_name(facts.language, each), data("exercise", each)),)
            for each, name in facts.options
        ),
    )


EXERCISE = Kind(load, always, render)
