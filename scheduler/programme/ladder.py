"""Steps on the ladders of the dose: one row up, one or more down (practice). Pure."""

from collections.abc import Mapping
from typing import Literal

from content.numbers import Numbers
from content.training_numbers import Ladder
from content.words import Experience

Dosed = Literal["strength", "aerobic"]  # the types that have a ladder


def ladder(type_: Dosed, numbers: Numbers) -> Ladder:
    """The ladder of this type."""
    return numbers.strength_ladder if type_ == "strength" else numbers.aerobic_ladder


def first_row(type_: Dosed, experience: Experience, numbers: Numbers) -> str:
    """The row of the first week."""
    return ladder(type_, numbers).earned[experience][0]


def up(row: str, type_: Dosed, experience: Experience, numbers: Numbers) -> str:
    """One row up; the row itself where it is the last that is not reached by hand only. KeyError: an unknown row."""
    rungs = ladder(type_, numbers)
    if row in rungs.by_hand_steps:
        return rungs.by_hand_steps[row].up
    path = rungs.path[experience]
    return path[min(_place(row, path) + 1, len(path) - 1)]


def down(row: str, type_: Dosed, experience: Experience, numbers: Numbers, steps: int = 1) -> str:
    """So many rows down, at most to the one below the first. KeyError: an unknown row.

    A former "new" on the ladder of the used goes back onto its own: that is the order of its path.
    """
    rungs = ladder(type_, numbers)
    path = rungs.path[experience]
    for _ in range(steps):
        row = rungs.by_hand_steps[row].down if row in rungs.by_hand_steps else path[max(_place(row, path) - 1, 0)]
    return row


def by_hand(type_: Dosed, experience: Experience, numbers: Numbers) -> tuple[str, ...]:
    """Every row that a therapist may choose, from the lowest to the highest: the path, and what leads to it or from it
    and is reached by hand only.
    """
    rungs = ladder(type_, numbers)
    path, steps = rungs.path[experience], rungs.by_hand_steps
    below = tuple(row for row in steps if _leads(row, {each: steps[each].up for each in steps}) in path)
    above = tuple(row for row in steps if _leads(row, {each: steps[each].down for each in steps}) in path)
    return (*below, *path, *above)


def _leads(row: str, steps: Mapping[str, str]) -> str | None:
    """Where one gets to from here, step by step, among the rows that have none; None: it ends on the way."""
    while row in steps:
        if steps[row] == row:
            return None
        row = steps[row]
    return row


def is_lower(row: str, than: str, type_: Dosed, experience: Experience, numbers: Numbers) -> bool:
    """Whether `row` is below `than`: whether one gets from `than` to it by going down. KeyError: an unknown row."""
    length = len(ladder(type_, numbers).path[experience]) + len(ladder(type_, numbers).by_hand_steps)
    below = {down(than, type_, experience, numbers, steps) for steps in range(1, length)} - {than}
    return row in below


def is_easier(row: str, type_: Dosed, numbers: Numbers) -> bool:
    """Whether this row is the one below the first, with the easier form of each exercise. KeyError: an unknown row."""
    rows = numbers.strength_ladder.rows if type_ == "strength" else numbers.aerobic_ladder.rows
    return rows[row].easier


def ends_new(row: str, to: str, type_: Dosed, numbers: Numbers) -> bool:
    """Whether the step from `row` to `to` ends "not used to it": another target effort from then on."""
    rows = numbers.strength_ladder.rows if type_ == "strength" else numbers.aerobic_ladder.rows
    return rows[row].experience == "new" and rows[to].experience == "used"


def _place(row: str, path: tuple[str, ...]) -> int:
    if row not in path:
        raise KeyError(row)
    return path.index(row)
