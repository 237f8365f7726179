"""The practice's data: what an admin changed goes before the settings. The one place that says so."""

from typing import get_args

from bot.settings import Settings
from content.texts import Practice
from content.words import Equipment
from storage import Db
from storage import practice as stored

FIELDS = ("name", "phone", "out_of_hours", "hours", "has")  # each is the setting practice_…
INTRODUCE = "introduce"  # in the transaction's `info`: the practice that texts speak of once it is committed


async def practice(db: Db, settings: Settings) -> Settings:
    """The settings, with what an admin changed in their place."""
    changed = await stored.values(db)
    update: dict[str, object] = {name: changed[name] for name in _names() if name in changed}
    if "practice_has" in changed:
        update["practice_has"] = equipment(changed["practice_has"])
    return settings.model_copy(update=update)


def _names() -> list[str]:
    return [f"practice_{field}" for field in FIELDS]


def equipment(text: str) -> tuple[Equipment, ...]:
    """The words of `has` in this text, in their own order; others are left out."""
    given = text.split(",")
    words: tuple[Equipment, ...] = get_args(Equipment)
    return tuple(each for each in words if each in given)


def spoken_of(settings: Settings) -> Practice:
    """What texts say of the practice."""
    return Practice(
        settings.practice_name,
        settings.practice_phone,
        settings.practice_out_of_hours,
        settings.practice_hours,
        settings.retention_months,
    )
