"""`/practice`: the practice's own data, shown and changed by an admin."""

import re
from collections.abc import Mapping

from bot.actions import whose
from bot.actions.event import Event, say
from bot.practice import FIELDS, INTRODUCE, equipment, practice, spoken_of
from storage import Db, people
from storage import practice as stored

KIND = "practice"  # of the open question: with the field that is asked for
MOST: Mapping[str, int] = {"name": 64, "phone": 32, "out_of_hours": 32, "hours": 100}
# Loosely: digits with what people write between them, and an extension; 112 is one too.
NUMBER = re.compile(r"\+?[\d ()./-]{3,}(?:(?:ext|tst|toestel)?\.? ?\d{1,5})?", re.IGNORECASE)
NAMES = {  # what people type for a field
    "naam": "name", "telefoon": "phone", "huisartsenpost": "out_of_hours", "openingstijden": "hours", "heeft": "has",
    **{field: field for field in FIELDS},
}  # fmt: skip


async def typed_command(db: Db, event: Event, words: list[str]) -> None:
    """`/practice` shows all; `/practice phone 020 …` changes one."""
    field = NAMES.get(words[0].lower()) if words else None
    if field is None or field == "has" or len(words) == 1:
        await _show(db, event, step=field if words else None)
        return
    await _take(db, event, field, " ".join(words[1:]))


async def press(db: Db, event: Event, field: str, word: str) -> None:
    """A field to change; emptied; a word of `has` on or off; or back to all of it."""
    if field == "has" and word:
        now = (await practice(db, event.house.settings)).practice_has
        await _change(db, event, field, ",".join(equipment(",".join({*now} ^ {word}))))
    elif field in MOST and word == "none":
        await _change(db, event, field, "")
        await _close(db, event)
    elif field in MOST:
        assert event.person is not None  # noqa: S101 - an admin who pressed
        await people.ask(db, event.person.id, f"{KIND}:{field}", None, event.now)
    else:
        await _close(db, event)
    open_field = field if field in FIELDS and word != "none" else None
    await _show(db, event, edit=True, step=open_field)


async def typed(db: Db, event: Event, text: str) -> bool:
    """A text while a field is asked for. False if none is."""
    assert event.person is not None  # noqa: S101 - an admin who wrote before
    question = await people.question(db, event.person.id)
    kind, _, field = question.kind.partition(":") if question else ("", "", "")
    if kind != KIND or field not in MOST:
        return False
    await _take(db, event, field, text)
    return True


async def _take(db: Db, event: Event, field: str, text: str) -> None:
    value = " ".join(text.split())
    if not value or len(value) > MOST[field] or (field in {"phone", "out_of_hours"} and not is_number(value)):
        await _show(db, event, step=field, wrong=value[:100])
        return
    await _change(db, event, field, value)
    await _close(db, event)
    await _show(db, event, changed=field)


def is_number(text: str) -> bool:
    """Whether this may be a telephone number: three digits or more, with what is written between them."""
    return NUMBER.fullmatch(text) is not None and sum(each.isdigit() for each in text) >= len("112")


async def _change(db: Db, event: Event, field: str, value: str) -> None:
    """Kept now; spoken of by texts once it is committed."""
    await stored.change(db, f"practice_{field}", value, event.now)
    db.info[INTRODUCE] = spoken_of(await practice(db, event.house.settings))
    await whose.note(db, event, "admin", "practice", None)


async def _show(
    db: Db,
    event: Event,
    *,
    edit: bool = False,
    step: str | None = None,
    wrong: str | None = None,
    changed: str | None = None,
) -> None:
    """The values go with it: the settings are none of the messages' business."""
    settings = await practice(db, event.house.settings)
    given = {field: getattr(settings, f"practice_{field}") for field in FIELDS}
    values = {**given, "has": ",".join(given["has"])}
    await say(db, event, KIND, edit=edit, values=values, step=step, wrong=wrong, changed=changed)


async def _close(db: Db, event: Event) -> None:
    if event.person is not None:
        question = await people.question(db, event.person.id)
        if question is not None and question.kind.startswith(f"{KIND}:"):
            await people.close_question(db, event.person.id)
