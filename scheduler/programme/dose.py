"""How much: ladders, caps and planned minutes (guideline 2; times are practice)."""

from collections.abc import Iterable
from functools import lru_cache

from content.catalogue import Exercise, Hold, Reps
from content.numbers import Numbers
from content.plan import Item
from content.prescription import Prescription
from content.training_numbers import AerobicRow, Band, Effort, StrengthRow, Timing
from content.words import Experience

_TENTHS = 6  # seconds in a tenth of a minute


def earned_row(earned: tuple[str, ...], week: int) -> str:
    """The row of programme week `week` (from 1) if every step is earned; the last one stays."""
    return earned[min(week, len(earned)) - 1]


def strength_row(row: str, numbers: Numbers) -> StrengthRow:
    """Raises KeyError for a row that is not on the ladder."""
    return numbers.strength_ladder.rows[row]


def aerobic_row(row: str, numbers: Numbers) -> AerobicRow:
    """Raises KeyError for a row that is not on the ladder."""
    return numbers.aerobic_ladder.rows[row]


def band(experience: Experience, effort: Effort, prescription: Prescription, lower: int = 0) -> Band:
    """The target on the Borg scale; with the limit `heart` never over its band."""
    low, high = effort.new if experience == "new" else effort.used
    if "heart" in prescription.limits:
        low, high = effort.heart
    return low - lower, high - lower


def tenths(seconds: int) -> int:
    """Tenths of a minute, rounded half up; whole numbers keep the sums exact."""
    return (seconds + _TENTHS // 2) // _TENTHS


def tenths_of(items: Iterable[Item]) -> int:
    """The sum of the items' minutes in tenths, exactly: float noise is far below half a tenth."""
    return round(10 * sum([item.minutes for item in items]))


def strength_item(exercise: Exercise, form: str | None, row: StrengthRow, numbers: Numbers) -> Item:
    """One strength exercise at a row of the ladder, within its caps. Reps are per leg except with both."""
    if row.per_leg_as and exercise.sides == "each":
        row = strength_row(row.per_leg_as, numbers)
    sets, reps = _capped(exercise, reps_of(exercise), row, numbers.timing)
    return repeated(exercise, form, sets, reps, row.rest_s)


@lru_cache(maxsize=1024)
def repeated(
    exercise: Exercise, form: str | None, sets: int, reps: int, rest_s: int, seconds: int | None = None
) -> Item:
    """A strength exercise with this dose; `seconds` of a repetition where they are not the usual ones."""
    each = seconds or reps_of(exercise).seconds
    return Item(
        exercise=exercise.id,
        group="strength",
        sides=exercise.sides,
        form=form,
        sets=sets,
        reps=reps,
        rest_s=rest_s,
        minutes=tenths(sets * (reps * each * _legs(exercise) + rest_s)) / 10,
    )


def _capped(exercise: Exercise, dose: Reps, row: StrengthRow, timing: Timing) -> tuple[int, int]:
    most_sets, most_reps = dose.most_sets, dose.most_reps
    if most_sets is None:
        most_sets = timing.most_sets_per_leg if exercise.sides == "each" else row.sets
    if most_reps is None:
        most_reps = timing.slow_most_reps if dose.seconds >= timing.slow_from_s else row.reps
    return min(row.sets, most_sets), min(row.reps, most_reps)


def aerobic_item(exercise: Exercise, row: AerobicRow, most_minutes: int | None) -> Item:
    """One activity; `most_minutes` binds on a double day. Bouts as the row says, if they fit."""
    planned = row.minutes if most_minutes is None else min(row.minutes, most_minutes)
    bouts = row.bouts if row.bouts and sum(row.bouts) == planned else None
    return Item(exercise=exercise.id, group="aerobic", bouts=bouts, minutes=planned)


def stretch_item(exercise: Exercise) -> Item:
    dose = _hold(exercise)
    return Item(
        exercise=exercise.id,
        group="rom",
        sides=exercise.sides,
        sets=dose.sets,
        hold_s=dose.seconds,
        minutes=tenths(dose.sets * dose.seconds * _legs(exercise)) / 10,
    )


def balance_item(exercise: Exercise, block: int, timing: Timing) -> Item:
    """One balance exercise, held or repeated; from block 1 on with its longer hold."""
    rest = timing.balance_rest_s
    if isinstance(exercise.dose, Hold):
        dose = exercise.dose
        work = hold = dose.then_seconds if block and dose.then_seconds else dose.seconds
        sets, reps = dose.sets, None
    else:
        fixed = reps_of(exercise)
        if fixed.sets is None or fixed.reps is None:
            raise TypeError(f"{exercise.id} needs fixed sets and repetitions")
        sets, reps, hold, work = fixed.sets, fixed.reps, None, fixed.reps * fixed.seconds
    return Item(
        exercise=exercise.id,
        group="balance",
        sides=exercise.sides,
        sets=sets,
        reps=reps,
        hold_s=hold,
        rest_s=rest,
        minutes=tenths(sets * (work * _legs(exercise) + rest)) / 10,
    )


def reps_of(exercise: Exercise) -> Reps:
    """Raises TypeError for an exercise that is not dosed by repetitions."""
    if not isinstance(exercise.dose, Reps):
        raise TypeError(f"{exercise.id} has no repetitions")
    return exercise.dose


def _hold(exercise: Exercise) -> Hold:
    if not isinstance(exercise.dose, Hold):
        raise TypeError(f"{exercise.id} has no hold")
    return exercise.dose


def _legs(exercise: Exercise) -> int:
    """Repetitions and holds are per leg, except with both legs at once or without sides."""
    return 2 if exercise.sides in ("each", "alternate") else 1
