"""Which strength exercises: six slots, filled in a fixed order from lists (practice)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from content.catalogue import Exercise
from content.plan import Shortfall, shortfall
from content.training_numbers import Candidate, Candidates
from content.words import Muscle
from scheduler.programme.case import Case

_POSITIONS = {"standing": 0, "sitting": 1, "lying": 2, "hands-and-knees": 2}

Index = Callable[[int], int]  # from the number of candidates to the one that is taken


@dataclass(frozen=True, slots=True)
class Pick:
    """An exercise in a slot. `form`: "step", "easier" or None for its usual form."""

    slot: int
    exercise: Exercise
    form: str | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """When a strength session takes place, as far as the choice depends on it.

    `block` from 0; `level` 1-3; `place` counts the strength days of the week from 0.
    """

    block: int
    level: int
    place: int
    supervised: bool


@dataclass(slots=True)
class Filling:
    """A session while it is filled: slot 6 first, then 1 to 5, nothing twice."""

    case: Case
    level: int
    usable: frozenset[str]
    picks: list[Pick] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)  # and what never stands beside those
    shortfalls: list[Shortfall] = field(default_factory=list)

    def open(self, entries: Iterable[Candidate]) -> list[Candidate]:
        """The entries that are usable, whatever their difficulty, and not in the session yet."""
        return [entry for entry in entries if self._is_open(entry)]

    def _is_open(self, entry: Candidate) -> bool:
        if entry.exercise in self.taken or entry.exercise not in self.usable:
            return False
        if entry.most_level is not None and self.level > entry.most_level:
            return False
        step, has = self.case.exercises[entry.exercise].step_form, self.case.prescription.has
        return entry.form is None or (step is not None and any(each in has for each in step.needs))

    def take(self, slot: int, entries: Iterable[Candidate], index: Index) -> bool:
        """Takes an allowed entry, else the easiest of the harder ones in its easier form; False if none."""
        there = self.open(entries)
        allowed = [entry for entry in there if self._difficulty(entry) <= self.level]
        if allowed:
            entry = allowed[index(len(allowed))]
            self.add(slot, self.case.exercises[entry.exercise], entry.form)
        elif there:
            entry = min(there, key=self._difficulty)  # min keeps the list's order among equals
            self.add(slot, self.case.exercises[entry.exercise], entry.form or "easier")
        return bool(there)

    def add(self, slot: int, exercise: Exercise, form: str | None = None) -> None:
        self.picks.append(Pick(slot, exercise, form))
        self.taken.add(exercise.id)
        for pair in self.case.numbers.selection.never_together:
            if exercise.id in pair:
                self.taken.update(pair)

    def _difficulty(self, entry: Candidate) -> int:
        exercise = self.case.exercises[entry.exercise]
        return exercise.step_form.difficulty if entry.form and exercise.step_form else exercise.difficulty

    def take_for(self, slot: int, muscle: Muscle) -> bool:
        """Takes the first usable exercise for a muscle in the catalogue's order, else a step form; False if none."""
        usual, step_forms = _training(self.case, muscle)
        return self.take(slot, usual, lambda _: 0) or self.take(slot, step_forms, lambda _: 0)

    def take_or_say(self, slot: int, muscle: Muscle, entries: Iterable[Candidate], index: Index) -> None:
        if not self.take(slot, entries, index) and not self.take_for(slot, muscle):
            self.shortfalls.append(shortfall("no_exercise_for", muscle=muscle))

    def take_or_leave(self, slot: int, entries: Iterable[Candidate], index: Index) -> None:
        if not self.take(slot, entries, index):
            self.shortfalls.append(shortfall("place_empty", place=slot))


def _training(case: Case, muscle: Muscle) -> tuple[list[Candidate], list[Candidate]]:
    """The strength exercises for a muscle, in the catalogue's order, and those that train it only on a step."""
    strength = [each for each in case.exercises.values() if each.group == "strength"]
    usual = [Candidate(exercise=each.id) for each in strength if muscle in each.muscles]
    step_forms = [
        Candidate(exercise=each.id, form="step")
        for each in strength
        if each.step_form and muscle in each.step_form.muscles and muscle not in each.muscles
    ]
    return usual, step_forms


@lru_cache(maxsize=256)
def choose(case: Case, moment: Moment) -> tuple[tuple[Pick, ...], tuple[Shortfall, ...]]:
    """The exercises of one strength session by slot, and what is missing."""
    slots = case.numbers.selection.slots
    filling = Filling(case, moment.level, case.usable(supervised=moment.supervised))
    for machine in case.machines if moment.supervised else ():
        filling.add(6, machine)
    block = moment.block
    filling.take_or_say(1, slots.knee_extensors.muscle, _functional(filling), lambda count: min(block, count - 1))
    filling.take_or_say(2, slots.hip_abductors.muscle, slots.hip_abductors.default, lambda n: block % n)
    filling.take_or_say(3, slots.knee_flexors.muscle, _flexors(filling), lambda count: block % count)
    turn = block + moment.place % 2  # the third strength day is like the first
    filling.take_or_leave(4, slots.fourth.default, lambda count: turn % count)
    filling.take_or_leave(5, slots.fifth[case.prescription.joint], lambda count: turn % count)
    filling.picks.sort(key=lambda pick: pick.slot)
    return tuple(filling.picks), tuple(filling.shortfalls)


def _functional(filling: Filling) -> Candidates:
    """The list of slot 1: goal chair before goal stairs, where its exercise is usable."""
    slot = filling.case.numbers.selection.slots.knee_extensors
    goals = filling.case.prescription.goals
    if "chair" in goals and filling.open(slot.chair):
        return slot.chair
    return slot.stairs if "stairs" in goals else slot.default


def _flexors(filling: Filling) -> Candidates:
    """The list of slot 3: exercises that train the knee flexors, else those that do so indirectly."""
    slot = filling.case.numbers.selection.slots.knee_flexors
    if filling.open(slot.default):
        return slot.default
    if filling.open(slot.stand_in):
        filling.shortfalls.append(shortfall("flexors_indirectly"))
    return slot.stand_in


def shown(picks: Iterable[Pick]) -> list[Pick]:
    """In the order in which a patient does them: standing, sitting, lying or on hands and knees."""
    return sorted(picks, key=lambda pick: (_POSITIONS[pick.exercise.position], pick.slot))
