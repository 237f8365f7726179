"""What a therapist changes about the exercises by hand: each change as fields of the prescription, or why not. Pure."""

from collections.abc import Mapping
from typing import get_args

from content.catalogue import Exercise
from content.library import Library
from content.own_exercise import OwnExercise
from content.prescription import Prescription
from content.words import Equipment, Extra, Limit
from scheduler.programme.building import build_programme
from scheduler.programme.case import obstacle

Changes = Mapping[str, object]
VOCABULARIES: Mapping[str, tuple[str, ...]] = {
    "has": get_args(Equipment),
    "limits": get_args(Limit),
    "extras": get_args(Extra),
}


class NotByHand(ValueError):
    """A change that is refused. `why`: limit, needs, twice, together, too_long, no_room, last_activity, activity, most.

    `words`: limits, equipment, or the exercise that it cannot stand beside.
    """

    def __init__(self, why: str, words: tuple[str, ...] = ()) -> None:
        self.why, self.words = why, words
        super().__init__(f"{why} {' '.join(words)}")


def add(prescription: Prescription, library: Library, exercise_id: str, own: OwnExercise | None = None) -> Changes:
    """Put an exercise of the catalogue, or the practice's own (`own`), into the sessions of its kind.

    A strength exercise comes into every strength session, beside those the rules choose; a stretch, a balance exercise
    and an activity take their places first. One that was left out is no longer. Raises NotByHand, and KeyError for an
    unknown id.
    """
    exercise = own.as_exercise if own else library.catalogue.by_id()[exercise_id]
    if exercise.id in prescription.added:
        raise NotByHand("twice")
    exclude = tuple(each for each in prescription.exclude if each != exercise.id)
    _check(prescription.model_copy(update={"exclude": exclude}), library, exercise)
    changes = {
        "exclude": exclude,
        "added": (*prescription.added, exercise.id),
        "own": (*prescription.own, *((own,) if own else ())),
    }
    _check_room(prescription.model_copy(update=changes), library, exercise)
    return changes


def _check(prescription: Prescription, library: Library, exercise: Exercise) -> None:
    """Raises NotByHand for what no therapist chooses either."""
    if exercise.group == "aerobic" and exercise.source != "own":
        raise NotByHand("activity")
    found = obstacle(exercise, prescription)
    if found is not None:
        raise NotByHand(*found)
    for pair in library.numbers.selection.never_together:
        others = [each for each in pair if each != exercise.id and each in prescription.added]
        if exercise.id in pair and others:
            raise NotByHand("together", tuple(others))


def _check_room(changed: Prescription, library: Library, exercise: Exercise) -> None:
    """Whether each session of its kind can hold it, if every dose step is earned. Raises NotByHand."""
    sessions = [each for day in build_programme(changed, library).days for each in day.sessions]
    alone = not set(exercise.supervised_only_with) & set(changed.limits)
    kind = "strength" if exercise.group == "strength" else "aerobic" if exercise.group == "aerobic" else None
    fitting = [each for each in sessions if kind in (None, each.type) and (alone or each.supervised)]
    holding = [each for each in fitting if any(item.exercise == exercise.id for item in each.items)]
    if exercise.group == "strength" and len(holding) < len(fitting):
        raise NotByHand("too_long")
    if not holding:
        raise NotByHand("no_room")


def leave_out(prescription: Prescription, library: Library, exercise_id: str) -> Changes:
    """Take an exercise out of all sessions, whoever chose it. Raises KeyError for an unknown id."""
    exclude = prescription.exclude
    if exercise_id not in prescription.added or exercise_id in library.catalogue.by_id():
        exclude = tuple(dict.fromkeys((*exclude, library.catalogue.by_id()[exercise_id].id)))
    return {**_without(prescription, exercise_id), "exclude": exclude}


def _without(prescription: Prescription, exercise_id: str) -> dict[str, object]:
    return {
        "added": tuple(each for each in prescription.added if each != exercise_id),
        "own": tuple(each for each in prescription.own if each.id != exercise_id),
    }


def not_any_more(prescription: Prescription, exercise_id: str) -> Changes:
    """Without an own exercise that the practice has taken away."""
    return _without(prescription, exercise_id)


def back_in(prescription: Prescription, exercise_id: str) -> Changes:
    """What was left out may be chosen again by the rules."""
    return {"exclude": tuple(each for each in prescription.exclude if each != exercise_id)}


def with_word(prescription: Prescription, field: str, word: str, *, on: bool) -> Changes:
    """A word of has, limits or extras on or off. Raises KeyError for another field or a word it has not."""
    words = {word: place for place, word in enumerate(VOCABULARIES[field])}
    present: tuple[str, ...] = getattr(prescription, field)
    chosen = {*present, word} if on else {*present} - {word}
    return {field: tuple(sorted(chosen, key=words.__getitem__))} if words[word] >= 0 else {}


def with_activity(prescription: Prescription, library: Library, activity: str, *, on: bool) -> Changes:
    """An aerobic activity of the catalogue on or off. Raises NotByHand for the last one, KeyError for none."""
    if library.catalogue.by_id()[activity].group != "aerobic":
        raise KeyError(activity)
    present = prescription.aerobics
    chosen = (*present, activity) if on else tuple(each for each in present if each != activity)
    if not chosen:
        raise NotByHand("last_activity")
    exclude = tuple(each for each in prescription.exclude if not (on and each == activity))
    return {"aerobics": tuple(dict.fromkeys(chosen)), "exclude": exclude}


def cautions(exercise: Exercise, prescription: Prescription) -> tuple[str, ...]:
    """What a therapist has to keep in mind about an exercise for this patient: knee, fall, alone_not, hip_replacement,
    knee_replacement.
    """
    flags, limits = exercise.flags, prescription.limits
    knee = prescription.joint != "hip" and (flags.knee_load != "no" or flags.high_knee_load_machine)
    found = {
        "knee": knee,
        "fall": "fall-risk" in limits and flags.fall == "care",
        "alone_not": bool(set(exercise.supervised_only_with) & set(limits)),
        "hip_replacement": "hip-replacement" in limits and flags.hip_replacement != "no",
        "knee_replacement": "knee-replacement" in limits and flags.knee_replacement != "no",
    }
    return tuple(word for word, holds in found.items() if holds)
