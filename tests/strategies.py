"""Hypothesis strategies that more than one test file uses."""

import os
from contextlib import suppress
from datetime import date
from typing import get_args

from hypothesis import settings
from hypothesis import strategies as st

from content.library import library
from content.own_exercise import OwnExercise
from content.prescription import USUAL_WEEKS, Prescription
from content.words import WEEKDAYS, Equipment, Experience, Extra, Goal, Group, Joint, Limit, Muscle, Side
from scheduler.programme import by_hand

EXERCISES = tuple(each.id for each in library().catalogue.exercises)
AEROBICS = tuple(each.id for each in library().catalogue.exercises if each.group == "aerobic")

# The same examples in each run: a failure is a fact about the code, not about luck.
# EXAMPLES=10000 in the environment looks at more of them.
steady = settings(max_examples=int(os.environ.get("EXAMPLES", "60")), deadline=None, derandomize=True, database=None)


def some(words: object, least: int = 0, most: int | None = None) -> st.SearchStrategy[tuple[str, ...]]:
    """Different words of a vocabulary (a Literal or a tuple), in any order."""
    choices = words if isinstance(words, tuple) else get_args(words)
    return st.lists(st.sampled_from(choices), unique=True, min_size=least, max_size=most).map(tuple)


def prescriptions(weeks: range = USUAL_WEEKS) -> st.SearchStrategy[Prescription]:
    """Any prescription that can be read, most with a few limits and exclusions; of other `weeks`: as it was changed."""
    one_of = lambda words: st.sampled_from(get_args(words))  # noqa: E731 - a word for the table below
    return st.builds(
        Prescription,
        code=st.from_regex(r"[A-Z]-[0-9]{1,4}", fullmatch=True),
        joint=one_of(Joint),
        start=st.dates(date(2026, 1, 1), date(2028, 12, 31)),
        side=one_of(Side),
        weeks=st.sampled_from(weeks),
        strength=one_of(Experience),
        aerobic=one_of(Experience),
        has=some(Equipment),
        limits=some(Limit, most=3),
        extras=some(Extra),
        exclude=st.one_of(st.just(()), some(EXERCISES, most=6)),
        aerobics=some(AEROBICS, least=1, most=3),
        goals=some(Goal),
        days=some(WEEKDAYS, least=1),
        supervised=st.one_of(st.none(), some(WEEKDAYS, least=1, most=2)),
        practice=some(Equipment, most=3),
        sessions_used=st.integers(0, 12),
        session_limit=st.integers(0, 20),
    )


NAMES = st.sampled_from(("Ballon <A> & B", "B", "N" * 64, "Ballon 🎈"))


@st.composite
def own_exercises(draw: st.DrawFn, number: int = 1) -> OwnExercise:
    """An exercise of the practice's own, of any group, with a dose that its group asks for."""
    group = draw(st.sampled_from(get_args(Group)))
    reps = {"kind": "reps", "seconds": draw(st.sampled_from((3, 4, 8)))}
    hold = {"kind": "hold", "sets": draw(st.sampled_from((2, 3))), "seconds": draw(st.sampled_from((10, 30)))}
    doses = {
        "strength": [reps],
        "rom": [hold],
        "balance": [hold, {**reps, "sets": 2, "reps": 8}],
        "aerobic": [{"kind": "minutes"}],
    }
    return OwnExercise.model_validate(
        {
            "id": f"own-{number}",
            "name": draw(NAMES),
            "text": draw(st.sampled_from(("Xxx.", "T" * 600))),
            "group": group,
            "muscles": draw(some(Muscle)) if group == "strength" else (),
            "sides": draw(st.sampled_from(("each", "both"))) if group != "aerobic" else None,
            "dose": draw(st.sampled_from(doses[group])),
            "not_with": draw(some(Limit, most=2)),
            "knee_load": draw(st.booleans()),
            "picture": draw(st.sampled_from((None, "file-1"))),
        }
    )


@st.composite
def changed_by_hand(draw: st.DrawFn, *, checked: bool) -> Prescription:
    """A prescription as therapists change it; `checked`: only what they may add, otherwise anything that can be stored
    (limits and equipment may have changed since).
    """
    levels = {"balance_level": st.integers(1, 3), "strength_exercises": st.integers(4, 7), "functional": st.booleans()}
    update = {name: draw(each) for name, each in levels.items()}
    prescription = draw(prescriptions()).model_copy(update=update)
    own = [draw(own_exercises(number)) for number in range(1, 1 + draw(st.integers(0, 2)))]
    wanted = [*own, *draw(st.lists(st.sampled_from(EXERCISES), unique=True, max_size=3))]
    for each in draw(st.permutations(wanted)):
        mine = each if isinstance(each, OwnExercise) else None
        exercise_id = mine.id if mine else each
        if not checked:
            update = {
                "added": (*prescription.added, exercise_id),
                "own": (*prescription.own, *([mine] if mine else [])),
            }
            prescription = prescription.model_copy(update=update)
            continue
        with suppress(by_hand.NotByHand):
            changes = by_hand.add(prescription, library(), exercise_id, mine)
            prescription = prescription.model_copy(update=dict(changes))
    return Prescription.model_validate(prescription.model_dump())
