"""Guided enrolment: one question after the other, then a card with everything taken by default."""

from collections.abc import Mapping
from typing import cast

from bot.actions.enrol import LISTS, around, enrol, read
from bot.actions.event import Event, say
from bot.enrolment import BY_NAME, CARD, GUIDED, Field, step_after
from scheduler.programme import UnreadableField
from storage import Db, people

Draft = dict[str, str]


async def begin(db: Db, event: Event) -> None:
    """`/enrol` alone: start anew with the code."""
    await _go_to(db, event, {}, GUIDED[0], edit=False)


async def press(db: Db, event: Event, name: str, value: str) -> None:
    """A button of the guided enrolment: open a field, choose or toggle a value, go on, enrol, or drop it."""
    draft = await _draft(db, event)
    if draft is None or not is_guided(draft):
        await say(db, event, "enrolment_dropped", edit=True)
    elif name == "go" and draft.get("step") == CARD and value in {"", draft.get("code")}:
        await _finish(db, event, draft)
    elif name == "cancel":
        await _drop(db, event)
        await say(db, event, "enrolment_dropped", edit=True)
    elif name in BY_NAME:
        await _choose(db, event, draft, BY_NAME[name], value)
    else:
        await say(db, event, "enrolment", edit=True)


async def _choose(db: Db, event: Event, draft: Draft, field: Field, value: str) -> None:
    if not value:
        await _go_to(db, event, draft, field.name, edit=True)
    elif value == "ok":
        await _go_to(db, event, draft, step_after(field.name), edit=True)
    elif field.kind == "many" and value in field.options:
        draft[field.name] = _toggled(field, draft.get(field.name, ""), value)
        await _go_to(db, event, draft, field.name, edit=True)
    elif field.kind == "one" and (value in field.options or field.name == "therapist"):
        draft[field.name] = await _therapist_name(db, value) if field.name == "therapist" else value
        await _go_to(db, event, draft, step_after(field.name), edit=True)
    else:
        await say(db, event, "enrolment", edit=True)


def _toggled(field: Field, chosen: str, value: str) -> str:
    """The values in the order of the options, with this one added or taken away."""
    now = set(chosen.split(",")) ^ {value}
    return ",".join(option for option in field.options if option in now)


async def _therapist_name(db: Db, therapist_id: str) -> str:
    """Buttons carry ids, drafts the names of /enrol; one who has left since is named when the draft is read."""
    return next((each.name for each in await people.therapists(db) if str(each.id) == therapist_id), therapist_id)


async def typed(db: Db, event: Event, text: str) -> bool:
    """A typed text while a typed field is asked. False if none is."""
    assert event.person is not None  # noqa: S101 - an admin who wrote before
    question = await people.question(db, event.person.id)
    draft = await _draft(db, event)
    if question is None or question.kind != "enrolment" or draft is None:
        return False
    step = draft.get("step", "")
    if step not in BY_NAME or BY_NAME[step].kind != "typed":
        return False
    wrong = await _wrong(db, event, {**_fields(draft), step: text.strip()}, step)
    if wrong is not None:
        await _go_to(db, event, draft, step, edit=False, wrong=text.strip()[:100])
    else:
        draft[step] = text.strip()
        await _go_to(db, event, draft, step_after(step), edit=False)
    return True


async def _wrong(db: Db, event: Event, fields: Mapping[str, str], step: str) -> UnreadableField | None:
    """What is wrong with this field, if anything; what was not asked yet is filled in for the look."""
    try:
        read(event, {"joint": "both", **fields}, await around(db, event))
    except UnreadableField as error:
        return error if error.field == step else None
    return None


async def _finish(db: Db, event: Event, draft: Draft) -> None:
    if await enrol(db, event, _fields(draft)):
        await _drop(db, event)
        await say(db, event, "enrolment_done", edit=True)


def _fields(draft: Draft) -> dict[str, str]:
    """The draft as fields of /enrol; lists that were emptied again are as if never chosen."""
    return {name: value for name, value in draft.items() if name != "step" and (value or name not in LISTS)}


async def _go_to(db: Db, event: Event, draft: Draft, step: str, *, edit: bool, wrong: str | None = None) -> None:
    assert event.person is not None  # noqa: S101 - an admin who wrote before
    await people.save_draft(db, event.person.id, {**draft, "step": step}, event.now)
    if step in BY_NAME and BY_NAME[step].kind == "typed":
        await people.ask(db, event.person.id, "enrolment", None, event.now)
    await say(db, event, "enrolment", edit=edit, wrong=wrong, card=step == CARD)


async def _draft(db: Db, event: Event) -> Draft | None:
    if event.person is None:
        return None
    stored = await people.draft(db, event.person.id)
    return None if stored is None else cast("Draft", dict(stored.fields))


def is_guided(draft: Mapping[str, object]) -> bool:
    """Whether this draft is of a guided enrolment: other dialogues keep theirs in the same place."""
    return draft.get("step") in {CARD, *BY_NAME}


async def _drop(db: Db, event: Event) -> None:
    assert event.person is not None  # noqa: S101 - an admin who wrote before
    await people.drop_draft(db, event.person.id)
