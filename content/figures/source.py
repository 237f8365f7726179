"""What a picture is made from, as a hash: the same hash, the same picture."""

import hashlib
from functools import cache
from pathlib import Path

from content.figures.exercise import ids
from content.plan import Item

FOLDER = Path(__file__).parent
STEP = "step"
ENGINE = ("*.py", "*.yaml")


@cache
def source(exercise_id: str, form: str | None = None) -> str:
    """Of the engine and of this exercise's data, without drawing. Raises KeyError where there is no such picture."""
    name = f"{exercise_id}-{form}" if form else exercise_id
    if name not in ids():
        raise KeyError(name)
    return hashlib.sha256(_engine() + (FOLDER / "poses" / f"{name}.yaml").read_bytes()).hexdigest()


@cache
def _engine() -> bytes:
    files = sorted(path for pattern in ENGINE for path in FOLDER.glob(pattern))
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).digest()


def drawn_as(item: Item) -> tuple[str, str | None]:
    """Which picture shows a planned exercise: an easier or harder form is the same movement, the step form is not."""
    return item.exercise, STEP if item.form == STEP else None
