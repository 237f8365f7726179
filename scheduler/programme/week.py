"""Which days: strength days, aerobic days and supervised weekdays of a programme week (guideline 1)."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from content.library import Library
from content.plan import Shortfall, shortfall
from content.prescription import Prescription
from content.training_numbers import Week
from content.words import WEEKDAYS, Weekday

_DAYS = len(WEEKDAYS)


@dataclass(frozen=True, slots=True)
class TrainingDays:
    """Dates of one programme week, in order; a date in both is a double day."""

    strength: tuple[date, ...]
    aerobic: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Weekdays:
    """The weekdays of a prescription, each from Monday. Strength days are the same in every unpaused week."""

    available: tuple[Weekday, ...]
    supervised: tuple[Weekday, ...]
    strength: tuple[Weekday, ...]


def weekday(day: date) -> Weekday:
    return WEEKDAYS[day.weekday()]


def last_day(start: date, weeks: int) -> date:
    """The last day of a treatment period, inclusive."""
    return start + timedelta(days=_DAYS * weeks - 1)


def available_days(prescription: Prescription) -> tuple[Weekday, ...]:
    """The weekdays a patient can exercise, supervised ones included, from Monday."""
    given = (*prescription.days, *(prescription.supervised or ()))
    return tuple(day for day in WEEKDAYS if day in given)


def best_pair(days: tuple[Weekday, ...], held: Weekday | None = None) -> tuple[Weekday, ...]:
    """The two of `days` with the largest smallest gap round the week, the earliest from Monday if equal;
    with `held` a pair that holds it. Fewer than two days: those.
    """
    pairs = [pair for pair in combinations(days, 2) if held is None or held in pair]
    return max(pairs, key=_smallest_gap, default=days)  # max keeps the first of equals


def _smallest_gap(pair: tuple[Weekday, ...]) -> int:
    apart = WEEKDAYS.index(pair[1]) - WEEKDAYS.index(pair[0])
    return min(apart, _DAYS - apart)


def supervised_days(prescription: Prescription, library: Library) -> tuple[Weekday, ...]:
    """The weekdays of supervised sessions, from Monday: the therapist's, else the best pair."""
    given = tuple(day for day in WEEKDAYS if day in (prescription.supervised or ()))
    chosen = given or best_pair(available_days(prescription))
    return chosen[: library.numbers.week.supervised_most]


def weekdays_of(prescription: Prescription, library: Library) -> Weekdays:
    """Supervised weekdays are strength days first, also when supervision has ended."""
    available = available_days(prescription)
    supervised = supervised_days(prescription, library)
    enough = len(supervised) >= library.numbers.week.strength
    strength = supervised if enough else best_pair(available, held=supervised[0])
    return Weekdays(available, supervised, strength)


def training_days(
    start: date, week: int, weekdays: Weekdays, numbers: Week, paused: AbstractSet[date] = frozenset()
) -> TrainingDays:
    """The days of programme week `week` (from 1); paused days are left out, the numbers pro rata."""
    first = start + timedelta(days=_DAYS * (week - 1))
    unpaused = [day for day in (first + timedelta(days=n) for n in range(_DAYS)) if day not in paused]
    days = [day for day in unpaused if weekday(day) in weekdays.available]
    strength = _strength_days(weekdays, days, _pro_rata(numbers.strength, len(unpaused)))
    others_first = [day for day in days if day not in strength] + strength
    aerobic = sorted(others_first[: _pro_rata(numbers.aerobic, len(unpaused))])
    return TrainingDays(tuple(strength), tuple(aerobic))


def _pro_rata(sessions: int, unpaused: int) -> int:
    """Sessions x unpaused / 7, rounded half up."""
    return (2 * sessions * unpaused + _DAYS) // (2 * _DAYS)


def _strength_days(weekdays: Weekdays, days: list[date], count: int) -> list[date]:
    """`count` of `days`: supervised weekdays, then the usual strength days, then the best-spaced others."""
    kept = [day for day in days if weekday(day) in weekdays.strength]
    kept.sort(key=lambda day: (weekday(day) not in weekdays.supervised, day))
    kept = kept[:count]
    if len(kept) < min(count, len(days)):
        held = weekday(kept[0]) if kept else None
        pair = best_pair(tuple(sorted(map(weekday, days), key=WEEKDAYS.index)), held)
        kept += [day for day in days if weekday(day) in pair and day not in kept]
    return sorted(kept[:count])


def shortfalls_of_days(prescription: Prescription, numbers: Week) -> list[Shortfall]:
    """What a week cannot hold because too few days are available; empty when all fits."""
    days = len(available_days(prescription))
    one = "_one" if days == 1 else ""
    return [
        shortfall(f"few_days_{kind}{one}", days=days, wanted=wanted)
        for kind, wanted in (("aerobic", numbers.aerobic), ("strength", numbers.strength))
        if days < wanted
    ]
