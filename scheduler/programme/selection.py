"""Which strength exercises: six slots, filled in a fixed order from lists (practice)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from content.catalogue import Exercise
from content.plan import Shortfall, shortfall
from content.training_numbers import Candidate, Candidates
from content.words import Muscle
from scheduler.programme.case import Case

_POSITIONS = {"standing": 0, "sitting": 1, "lying": 2, "hands-and-knees": 2}

BY_HAND, MORE_PLACES = 0, (7, 8)
Index = Callable[[int], int]  # from the number of candidates to the one that is taken


@dataclass(frozen=True, slots=True)
class Pick:
    """An exercise in a slot: 0 chosen by hand, 1-5 and 7-8 from the lists, 6 a machine.

    `form`: "step", "easier" or None for its usual form.
    """

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
    """A session while it is filled: what was chosen by hand, slot 6, then 1 to 5 and more, nothing twice."""

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

    def add_first(self, supervised: bool) -> None:
        """What is there before any list is asked: what was chosen by hand, and the machine of a supervised session."""
        for exercise in self.case.added("strength", supervised=supervised):
            if exercise.id not in self.taken:
                self.add(BY_HAND, exercise)
        for machine in self.case.machines if supervised else ():
            if machine.id not in self.taken:
                self.add(6, machine)

    def _difficulty(self, entry: Candidate) -> int:
        exercise = self.case.exercises[entry.exercise]
        return exercise.step_form.difficulty if entry.form and exercise.step_form else exercise.difficulty

    def take_for(self, slot: int, muscle: Muscle) -> bool:
        """Takes the first usable exercise for a muscle in the catalogue's order, else a step form; False if none."""
        usual, step_forms = _training(self.case, muscle)
        return self.take(slot, usual, lambda _: 0) or self.take(slot, step_forms, lambda _: 0)

    def take_or_say(self, slot: int, muscle: Muscle, entries: Iterable[Candidate], index: Index) -> None:
        if self.take(slot, entries, index) or self.take_for(slot, muscle):
            return
        if not any(muscle in pick.exercise.muscles for pick in self.picks if pick.slot == BY_HAND):
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
    filling.add_first(moment.supervised)
    block = moment.block
    filling.take_or_say(1, slots.knee_extensors.muscle, _functional(filling), lambda count: min(block, count - 1))
    filling.take_or_say(2, slots.hip_abductors.muscle, slots.hip_abductors.default, lambda n: block % n)
    filling.take_or_say(3, slots.knee_flexors.muscle, _flexors(filling), lambda count: block % count)
    turn = block + moment.place % 2  # the third strength day is like the first
    for slot, entries in free_places(case).items():
        filling.take_or_leave(slot, entries, lambda count: turn % count)
    filling.picks.sort(key=lambda pick: pick.slot)
    return tuple(filling.picks), tuple(filling.shortfalls)


def free_places(case: Case) -> Mapping[int, Candidates]:
    """The places beside those of the three muscle groups, as many as the therapist wants, each with its candidates.

    With four exercises the place goes that time would take first; a sixth and a seventh come from the lists of places 4
    and 5, the one that stays longest first (decision 0021). Asked for daily activities, place 4 is for those.
    """
    slots, prescription = case.numbers.selection.slots, case.prescription
    of = {4: slots.fourth.default, 5: slots.fifth[prescription.joint]}
    first, then = case.numbers.selection.dropped_over_time[prescription.joint]
    more = {7: (*of[then], *of[first]), 8: (*of[first], *of[then])}
    if prescription.functional:
        of[4] = tuple(
            Candidate(exercise=each.id)
            for each in case.exercises.values()
            if each.functional and each.group == "strength"
        )
    count = prescription.strength_exercises - case.numbers.strength_session.exercises_default
    if count < 0:
        del of[first]
    return {**of, **{slot: more[slot] for slot in MORE_PLACES[: max(0, count)]}}


def dropped_over_time(case: Case) -> tuple[int, ...]:
    """The places that a session loses, one by one, as long as it takes too long."""
    return (*reversed(MORE_PLACES), *case.numbers.selection.dropped_over_time[case.prescription.joint])


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
    by_hand = any(slot.muscle in pick.exercise.muscles for pick in filling.picks)
    if filling.open(slot.default):
        return slot.default
    if filling.open(slot.stand_in) and not by_hand:
        filling.shortfalls.append(shortfall("flexors_indirectly"))
    return slot.stand_in


def shown(picks: Iterable[Pick]) -> list[Pick]:
    """In the order in which a patient does them: standing, sitting, lying or on hands and knees."""
    return sorted(picks, key=lambda pick: (_POSITIONS[pick.exercise.position], pick.slot))
