"""Which days: strength days, aerobic days and supervised weekdays of a programme week (guideline 1)."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import combinations

from content.library import Library
from content.plan import Shortfall, shortfall
from content.prescription import Prescription
from content.training_numbers import Week
from content.words import WEEKDAYS, Weekday
from scheduler.programme.appointed import Appointed, moved_to

_DAYS = len(WEEKDAYS)


@dataclass(frozen=True, slots=True)
class TrainingDays:
    """Dates of one programme week, in order; a date in both is a double day."""

    strength: tuple[date, ...]
    aerobic: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Weekdays:
    """The weekdays of a prescription, each from Monday. Strength days are the same in every unpaused week.

    `strength_wanted`: strength sessions of an unpaused week, as far as days are available for them.
    """

    available: tuple[Weekday, ...]
    supervised: tuple[Weekday, ...]
    strength: tuple[Weekday, ...]
    strength_wanted: int


def weekday(day: date) -> Weekday:
    return WEEKDAYS[day.weekday()]


def last_day(start: date, weeks: int) -> date:
    """The last day of a treatment period, inclusive."""
    return start + timedelta(days=_DAYS * weeks - 1)


def available_days(prescription: Prescription) -> tuple[Weekday, ...]:
    """The weekdays a patient can exercise, supervised ones included, from Monday."""
    given = (*prescription.days, *(prescription.supervised or ()))
    return tuple(day for day in WEEKDAYS if day in given)


@cache
def best_pair(days: tuple[Weekday, ...]) -> tuple[Weekday, ...]:
    """The two of `days` (from Monday) with the largest gap round the week, the earliest if equal. Fewer days: those."""
    return max(combinations(days, 2), key=_gap, default=days)  # max keeps the first of equals


def _gap(pair: tuple[Weekday, ...]) -> int:
    """Days between two weekdays, the shorter way round the week."""
    apart = abs(WEEKDAYS.index(pair[1]) - WEEKDAYS.index(pair[0]))
    return min(apart, _DAYS - apart)


def spread(days: tuple[Weekday, ...], held: tuple[Weekday, ...], count: int) -> tuple[Weekday, ...]:
    """`count` of `days`, both from Monday: those `held`, without any the best pair, and one by one the day whose
    smallest gap to the others round the week is the largest, the earliest if equal. Too few days: all of them.
    """
    chosen = held or best_pair(days)
    while len(chosen) < min(count, len(days)):
        gaps = {day: min(_gap((day, other)) for other in chosen) for day in days if day not in chosen}
        chosen = (*chosen, max(gaps, key=gaps.__getitem__))  # max keeps the first of equals
    return tuple(sorted(chosen, key=WEEKDAYS.index))


def supervised_days(prescription: Prescription, library: Library) -> tuple[Weekday, ...]:
    """The weekdays of supervised sessions, from Monday: the therapist's, else the best pair."""
    given = tuple(day for day in WEEKDAYS if day in (prescription.supervised or ()))
    chosen = given or best_pair(available_days(prescription))
    return chosen[: library.numbers.week.supervised_most]


def weekdays_of(prescription: Prescription, library: Library) -> Weekdays:
    """Supervised weekdays are strength days first, also when supervision has ended."""
    available, wanted = available_days(prescription), prescription.strength_days
    supervised = supervised_days(prescription, library)
    return Weekdays(available, supervised, spread(available, supervised, wanted), wanted)


def training_days(
    start: date,
    week: int,
    weekdays: Weekdays,
    numbers: Week,
    paused: AbstractSet[date] = frozenset(),
    appointed: Iterable[Appointed] = (),
) -> TrainingDays:
    """The days of programme week `week` (from 1); paused days are left out, the numbers pro rata.

    `appointed`: the appointments so far; a strength day moves to each that lies in this week, whatever the weekday.
    """
    first = start + timedelta(days=_DAYS * (week - 1))
    unpaused = [day for day in (first + timedelta(days=n) for n in range(_DAYS)) if day not in paused]
    days = [day for day in unpaused if weekday(day) in weekdays.available]
    strength = _strength_days(weekdays, days, pro_rata(weekdays.strength_wanted, len(unpaused)))
    here = [each for each in appointed if each.day in unpaused]
    usual = [day for day in strength if weekday(day) in weekdays.supervised]
    strength = moved_to(strength, here, usual, numbers.hours_between_strength // 24)
    others_first = sorted(days, key=lambda day: (day in strength, day))
    aerobic = sorted(others_first[: pro_rata(numbers.aerobic, len(unpaused))])
    return TrainingDays(tuple(strength), tuple(aerobic))


def pro_rata(sessions: int, unpaused: int) -> int:
    """Sessions of a week with so many unpaused days: sessions x unpaused / 7, rounded half up (practice)."""
    return (2 * sessions * unpaused + _DAYS) // (2 * _DAYS)


def _strength_days(weekdays: Weekdays, days: list[date], count: int) -> list[date]:
    """`count` of `days`: supervised weekdays, then the usual strength days, then the best-spaced others."""
    kept = [day for day in days if weekday(day) in weekdays.strength]
    kept.sort(key=lambda day: (weekday(day) not in weekdays.supervised, day))
    kept = kept[:count]
    if len(kept) < min(count, len(days)):
        left = tuple(sorted(map(weekday, days), key=WEEKDAYS.index))
        best = spread(left, tuple(map(weekday, kept)), count)
        kept += [day for day in days if weekday(day) in best and day not in kept]
    return sorted(kept[:count])


def shortfalls_of_days(prescription: Prescription, numbers: Week, *, aerobic: bool) -> list[Shortfall]:
    """What a week cannot hold because too few days are available, and where the days contradict one another; empty when
    all fits. `aerobic`: whether there are aerobic sessions.
    """
    days = len(available_days(prescription))
    one = "_one" if days == 1 else ""
    few = [
        shortfall(f"few_days_{kind}{one}", days=days, wanted=wanted)
        for kind, wanted in (("aerobic", numbers.aerobic if aerobic else 0), ("strength", prescription.strength_days))
        if days < wanted
    ]
    outside = [day for day in WEEKDAYS if day in (prescription.supervised or ()) and day not in prescription.days]
    return [*few, *(shortfall("supervised_outside_days", weekday=day) for day in outside)]
