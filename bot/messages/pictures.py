"""The pictures of the exercises as messages show them: drawn when somebody first wants one, uploaded once."""

import hashlib
import json
from collections.abc import Sequence
from functools import lru_cache, partial

from bot.documents.exercise_sheet import exercise_sheet
from bot.documents.png import drawn, in_a_process
from bot.messages.message import KnownPicture, Shared
from content.figures import drawn_as, frames, loop, source, still
from content.plan import Item

FILES = 60  # kept in memory, some 60 kB each, until Telegram has them; of the loops, four times as large, fewer
LOOPS = 12

Drawn = tuple[str, str | None]  # an exercise and its form


def picture_of(item: Item, place: int, *, moving: bool = False) -> Shared | KnownPicture:
    """Of an exercise: its still, or its loop; of the practice's own its photo, or without one its number (from 1)."""
    if item.picture:
        return KnownPicture(item.picture)
    return exercise_picture(drawn_as(item), moving=moving) if not item.own else _sheet((None,), place)


def exercise_picture(which: Drawn, *, moving: bool = False) -> Shared:
    """Of an exercise of the catalogue. Raises KeyError for another one."""
    key = _hash("loop" if moving else "still", source(*which))
    name = "-".join(filter(None, which))
    if moving:
        return Shared(key, f"{name}.gif", partial(_loop_file, which), moving=True)
    return Shared(key, f"{name}.png", partial(_still_file, which))


def session_picture(items: Sequence[Item]) -> Shared:
    """All exercises on one picture, numbered from 1."""
    return _sheet(tuple(None if each.own else drawn_as(each) for each in items), 1)


def _sheet(which: tuple[Drawn | None, ...], first: int) -> Shared:
    sources = [source(*each) if each else "" for each in which]
    key = _hash("sheet", exercise_sheet([None] * len(which), first), *sources)
    return Shared(key, "exercises.png", partial(_sheet_file, which, first))


def _hash(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


@lru_cache(FILES)
def _still_file(which: Drawn) -> bytes:
    return drawn(still(*which))


@lru_cache(LOOPS)
def _loop_file(which: Drawn) -> bytes:
    return in_a_process(loop.__file__, json.dumps(frames(*which)))


@lru_cache(LOOPS)
def _sheet_file(which: tuple[Drawn | None, ...], first: int) -> bytes:
    return drawn(exercise_sheet([still(*each) if each else None for each in which], first))
