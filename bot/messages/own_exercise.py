"""The dialogue about an own exercise: the question of its step, and what was kept in the end."""

from collections.abc import Mapping, Sequence
from typing import cast

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import languages, number
from bot.messages.message import Button, Kind, Message, always, rows_of
from bot.own_exercise import FLAGS, MUSCLES, PREFIX, TYPED, options
from content.library import Library
from content.words import Language
from storage import Db, people
from storage.tables import Outgoing

MANY = {"muscles": MUSCLES, "flags": FLAGS}


class OwnExerciseFacts(BaseModel):
    """A draft, open at `step`, with what was chosen; or `kept`: the id it got, for this patient to be added to.

    `wrong`: why a typed text cannot be used (empty, long, taken).
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    step: str
    name: str = ""
    group: str = ""
    chosen: tuple[str, ...] = ()
    wrong: str | None = None
    kept: int = 0
    patient: int = 0


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, OwnExerciseFacts]:
    language = await languages(db, rows)
    drafts = await people.drafts(db, {row.chat_id for row in rows})
    facts = {}
    for row in rows:
        fields = drafts.get(row.chat_id, {})
        step = str(fields.get("step", ""))
        if number(row, "kept"):
            facts[row.id] = OwnExerciseFacts(
                language=language[row.id], step="", kept=number(row, "kept"), patient=number(row, "patient")
            )
        elif step.startswith(PREFIX):
            step = step.removeprefix(PREFIX)
            facts[row.id] = OwnExerciseFacts(
                language=language[row.id],
                step=step,
                name=str(fields.get("name", "")),
                group=str(fields.get("group", "")),
                chosen=tuple(cast("Sequence[str]", fields.get(step, ()))) if step in MANY else (),
                wrong=cast("str | None", row.arguments.get("wrong")),
            )
    return facts


def render(facts: OwnExerciseFacts, library: Library) -> Message:
    label = library.texts.labels(facts.language)
    html = library.texts.render(
        facts.language,
        "own_exercise",
        step=facts.step,
        name=facts.name,
        group=facts.group,
        wrong=facts.wrong,
        kept=bool(facts.kept),
    )
    if facts.kept:
        put = Button(label["describe.put"], data("exercises", facts.patient, "put", f"own-{facts.kept}"))
        return Message(html, ((put,), (Button(label["exercises.main"], data("exercises", facts.patient, "main")),)))
    buttons = rows_of(_options(facts, library), 2)
    last: tuple[Button, ...] = (Button(label["button.cancel"], data("own", "cancel")),)
    if facts.step == "picture":
        last = (Button(label["describe.no_picture"], data("own", "picture", "none")), *last)
    elif facts.step in MANY and (facts.chosen or facts.step == "flags"):
        last = (Button(label["button.go_on_step"], data("own", facts.step, "ok")), *last)
    return Message(html, (*buttons, last))


def _options(facts: OwnExerciseFacts, library: Library) -> list[Button]:
    """What can be chosen; where several may be, a button says what shall hold after it."""
    label, step = library.texts.labels(facts.language), facts.step
    if step in TYPED:
        return []
    found = []
    for each in options(step, facts.group):
        text = label.get(f"describe.{each}") or label.get(f"muscle.{each}") or label[f"option.{each}"]
        text = text[:1].upper() + text[1:]
        if step in MANY:
            on = each in facts.chosen
            way = f"{step}_{'off' if on else 'on'}"
            found.append(Button(f"✓ {text}" if on else text, data("own", way, each)))
        else:
            found.append(Button(text, data("own", step, each)))
    return found


OWN_EXERCISE = Kind(load, always, render)
