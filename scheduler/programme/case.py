"""One prescription with what its rules ask again and again, worked out once."""

from collections.abc import Mapping
from dataclasses import dataclass

from content.catalogue import Exercise
from content.library import Library
from content.numbers import Numbers
from content.own_exercise import OwnExercise
from content.prescription import Prescription
from content.words import Equipment, Group
from scheduler.programme.week import Weekdays, weekdays_of


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """Compared by identity, so that what is worked out for one is kept (functools.lru_cache).

    `home` and `supervised`: the ids usable without and with a therapist present (needs met at home,
    not excluded, not reserved for choice by hand), whatever their difficulty. `machines`: those of the
    practice that supervised sessions always hold. `added_home` and `added_supervised`: what the therapist chose by
    hand, as far as it can be done, in that order; the practice's own exercises (`own`) are never chosen otherwise.
    """

    prescription: Prescription
    numbers: Numbers
    exercises: Mapping[str, Exercise]
    home: frozenset[str]
    supervised: frozenset[str]
    machines: tuple[Exercise, ...]
    weekdays: Weekdays
    added_home: tuple[Exercise, ...]
    added_supervised: tuple[Exercise, ...]
    own: Mapping[str, OwnExercise]

    def usable(self, *, supervised: bool) -> frozenset[str]:
        return self.supervised if supervised else self.home

    def added(self, group: Group, *, supervised: bool) -> list[Exercise]:
        """Those chosen by hand of this group."""
        return [each for each in (self.added_supervised if supervised else self.added_home) if each.group == group]


def case_of(prescription: Prescription, library: Library) -> Case:
    """Works a prescription out. Exercise ids of the prescription must be known (`read_prescription`)."""
    numbers = library.numbers
    catalogue, own = library.catalogue.by_id(), {each.id: each for each in prescription.own}
    exercises = {**catalogue, **{each.id: each.as_exercise for each in prescription.own}}
    by_hand_from = numbers.selection.by_hand_from_difficulty
    open_ones = [each for each in catalogue.values() if not _ruled_out(each, prescription, by_hand_from)]
    there = [each for each in open_ones if _needs_met(each.needs, prescription.has)]
    at_practice = [each for each in open_ones if _needs_met(each.needs, prescription.practice)]
    chosen = [exercises[each] for each in prescription.added if each in exercises]
    added = tuple(each for each in chosen if obstacle(each, prescription) is None)
    machines = {candidate.exercise for candidate in numbers.selection.slots.machines}
    return Case(
        prescription=prescription,
        numbers=numbers,
        exercises=exercises,
        home=frozenset(each.id for each in there if not _needs_supervision(each, prescription)),
        supervised=frozenset(each.id for each in there),
        machines=tuple(each for each in at_practice if each.id in machines),
        weekdays=weekdays_of(prescription, library),
        added_home=tuple(each for each in added if not _needs_supervision(each, prescription)),
        added_supervised=added,
        own=own,
    )


def obstacle(exercise: Exercise, prescription: Prescription) -> tuple[str, tuple[str, ...]] | None:
    """Why an exercise must not be chosen by hand either: `limit` with the limits, `needs` with the equipment of which
    none is there, or `excluded`; None if it may. A heavy load on a painful knee is the therapist's decision.
    """
    limits = tuple(each for each in prescription.limits if each in exercise.excluded_by)
    if limits:
        return "limit", limits
    if not _needs_met(exercise.needs, prescription.has):
        return "needs", exercise.needs
    return ("excluded", ()) if exercise.id in prescription.exclude else None


def _needs_met(needs: tuple[Equipment, ...], has: tuple[Equipment, ...]) -> bool:
    return not needs or any(each in has for each in needs)


def _needs_supervision(exercise: Exercise, prescription: Prescription) -> bool:
    return any(limit in exercise.supervised_only_with for limit in prescription.limits)


def _ruled_out(exercise: Exercise, prescription: Prescription, by_hand_from: int) -> bool:
    """True if the therapist, a limit (a replaced joint too) or the load on a painful knee excludes it."""
    if exercise.id in prescription.exclude:
        return True
    if any(limit in exercise.excluded_by for limit in prescription.limits):
        return True
    return loads_knee(exercise, prescription, by_hand_from)


def loads_knee(exercise: Exercise, prescription: Prescription, by_hand_from: int) -> bool:
    """Whether it loads a painful knee so much that only a therapist chooses it (guideline 1)."""
    heavy = exercise.flags.knee_load == "yes" and exercise.difficulty >= by_hand_from
    return prescription.joint != "hip" and (heavy or exercise.flags.high_knee_load_machine)
