"""The practice's data as texts speak of them, and a button to change each."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import cast, get_args

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import languages
from bot.messages.message import Button, Kind, Message, always, rows_of
from bot.practice import FIELDS
from content.library import Library
from content.words import Equipment, Language
from storage import Db
from storage.tables import Outgoing

Values = Mapping[str, str]


class PracticeFacts(BaseModel):
    """`values`: each field with what it is. `step`: the field that is asked for; `wrong`: what cannot be that;
    `changed`: the field that was changed just now.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    values: Mapping[str, str]
    step: str | None = None
    wrong: str | None = None
    changed: str | None = None


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, PracticeFacts]:
    language = await languages(db, rows)
    return {
        row.id: PracticeFacts(
            language=language[row.id],
            values={field: str(cast("Values", row.arguments["values"])[field]) for field in FIELDS},
            step=_field(row, "step"),
            wrong=str(row.arguments["wrong"]) if row.arguments.get("wrong") is not None else None,
            changed=_field(row, "changed"),
        )
        for row in rows
    }


def _field(row: Outgoing, name: str) -> str | None:
    return next((field for field in FIELDS if field == row.arguments.get(name)), None)


def render(facts: PracticeFacts, library: Library) -> Message:
    label = partial(library.texts.label, facts.language)
    has = [label(f"option.{each}") for each in facts.values.get("has", "").split(",") if each]
    html = library.texts.render(
        facts.language,
        "practice",
        values={**facts.values, "has": ", ".join(has)},
        step=facts.step,
        wrong=facts.wrong,
        changed=facts.changed,
    )
    back = (Button(label("button.return"), data("house", "all")),)
    if facts.step == "has":
        chosen = facts.values.get("has", "").split(",")
        options = [
            Button(f"{'✓ ' if each in chosen else ''}{label('option.' + each)}", data("house", "has", each))
            for each in get_args(Equipment)
        ]
        return Message(html, (*rows_of(options, 2), back))
    if facts.step is not None:
        none = Button(label("button.empty"), data("house", facts.step, "none"))
        return Message(html, ((none,), back) if facts.values.get(facts.step) else (back,))
    return Message(html, rows_of([Button(label(f"practice.{field}"), data("house", field)) for field in FIELDS], 2))


PRACTICE = Kind(load, always, render)
