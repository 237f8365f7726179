"""The guided enrolment as it stands: the question of its step, or the card with a button for each field."""

from collections.abc import Mapping, Sequence
from typing import cast

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.enrolment import BY_NAME, CARD, FIELDS, GUIDED, Field
from bot.messages.loading import languages
from bot.messages.message import Button, Kind, Message, always, rows_of
from content.library import Library
from content.words import Language
from storage import Db, people
from storage.tables import Outgoing


class EnrolmentFacts(BaseModel):
    """A draft: the step, the fields chosen, the therapists as (id, name), and the text that could not be used."""

    model_config = ConfigDict(frozen=True)

    language: Language
    step: str
    chosen: Mapping[str, str]
    therapists: tuple[tuple[int, str], ...]
    wrong: str | None


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, EnrolmentFacts]:
    language = await languages(db, rows)
    drafts = await people.drafts(db, {row.chat_id for row in rows})
    therapists = tuple((each.id, each.name) for each in await people.therapists(db))
    facts = {}
    for row in rows:
        fields = cast("Mapping[str, str]", drafts.get(row.chat_id, {}))
        if fields.get("step") in {CARD, *BY_NAME}:
            facts[row.id] = EnrolmentFacts(
                language=language[row.id],
                step=fields["step"],
                chosen={field.name: fields[field.name] for field in FIELDS if field.name in fields},
                therapists=therapists,
                wrong=cast("str | None", row.arguments.get("wrong")),
            )
    return facts


def render(facts: EnrolmentFacts, library: Library) -> Message:
    if facts.step == CARD:
        taken = [field.name for field in FIELDS if not facts.chosen.get(field.name)]
        html = library.texts.render(facts.language, "enrolment_card", chosen=facts.chosen, taken=taken)
        return Message(html, _card_buttons(facts, library))
    field = BY_NAME[facts.step]
    html = library.texts.render(
        facts.language, "enrolment_step", field=field.name, kind=field.kind, chosen=facts.chosen, wrong=facts.wrong
    )
    return Message(html, _step_buttons(facts, field, library))


def _step_buttons(facts: EnrolmentFacts, field: Field, library: Library) -> tuple[tuple[Button, ...], ...]:
    label = library.texts.label
    go_on = Button(label(facts.language, "button.go_on_step"), data("enrol", field.name, "ok"))
    cancel = Button(label(facts.language, "button.cancel"), data("enrol", "cancel"))
    if field.name == "therapist":
        options = [Button(name[:60], data("enrol", field.name, number)) for number, name in facts.therapists[:80]]
    else:
        options = [
            Button(_option(facts, field, option, library), data("enrol", field.name, option))
            for option in field.options
        ]
    last = (cancel,) if field.kind == "one" and field.name in GUIDED else (go_on, cancel)
    if field.kind == "typed" and not facts.chosen.get(field.name) and field.name in GUIDED:
        last = (cancel,)
    return (*rows_of(options, 3 if field.name != "therapist" else 1), last)


def _option(facts: EnrolmentFacts, field: Field, option: str, library: Library) -> str:
    chosen = option in facts.chosen.get(field.name, "").split(",")
    labels = library.texts.labels(facts.language)
    text = labels.get(f"option.{option}") or labels.get(f"weekday_short.{option}") or option
    return f"✓ {text}" if chosen else text


def _card_buttons(facts: EnrolmentFacts, library: Library) -> tuple[tuple[Button, ...], ...]:
    label = library.texts.label
    fields = [Button(label(facts.language, f"field.{field.name}"), data("enrol", field.name, "")) for field in FIELDS]
    go = Button(label(facts.language, "button.enrol"), data("enrol", "go"))
    cancel = Button(label(facts.language, "button.cancel"), data("enrol", "cancel"))
    return (*rows_of(fields, 3), (go, cancel))


ENROLMENT = Kind(load, always, render)
