"""The pictures of the exercises: how long the first one who asks for one waits; for the others it is there already."""

import asyncio
import time
from collections.abc import Callable
from functools import partial
from statistics import median

from benchmarks.place import Place
from benchmarks.table import Figures, Line, Row
from bot.documents.png import draw
from bot.messages.message import Shared
from bot.messages.pictures import exercise_picture, session_picture
from content.figures import ids, still
from content.plan import Item

TRIES = 10
SESSION = ("march-step-up", "sit-to-stand", "quad-set", "bridge", "clamshell", "side-lean", "feet-together-stand")


async def measure(_place: Place) -> Figures:
    """No database has a part in it. The first of each is drawn beside, so that the data are read."""
    names = [name for name in ids() if name != "march-step-up-step"][: TRIES + 1]
    items = [Item(exercise=name, group="strength", minutes=1) for name in SESSION]
    sheets = [session_picture(items[count:]) for count in range(4)]
    loops = [exercise_picture((name, None), moving=True) for name in names[:4]]
    return {
        "drawn": await _taken([partial(_drawn, name) for name in names]),
        "still": await _taken([_first(exercise_picture((name, None))) for name in names]),
        "sheet": await _taken([_first(each) for each in sheets]),
        "loop": await _taken([_first(each) for each in loops]),
    }


def _drawn(name: str) -> bytes:
    return draw(still(name))


def _first(picture: Shared) -> Callable[[], bytes]:
    return picture.make


async def _taken(makes: list[Callable[[], bytes]]) -> float:
    """The median in milliseconds, one after the other in a thread, the first left out."""
    taken = []
    for make in makes:
        began = time.perf_counter()
        await asyncio.to_thread(make)
        taken.append(1000 * (time.perf_counter() - began))
    return median(taken[1:])


PICTURES = Row(
    8,
    "the picture of an exercise, when it is wanted for the first time",
    (
        Line("drawn", "a still, drawn, ms", under=150),
        Line("still", "the same in a process of its own, ms"),
        Line("sheet", "a session on one picture, ms"),
        Line("loop", "a loop, ms"),
    ),
    measure,
)
