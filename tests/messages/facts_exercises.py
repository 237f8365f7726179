"""Facts of the messages in which a therapist changes exercises, as Hypothesis draws them."""

from typing import get_args

from hypothesis import strategies as st

from bot.messages.exercises import PICKS, VIEWS
from bot.messages.exercises_facts import ExercisesFacts
from bot.messages.own_exercise import OwnExerciseFacts
from bot.own_exercise import DOSES, FLAGS, MUSCLES, STEPS
from content.words import Equipment, Limit
from tests.messages.sessions import EXERCISES, ids, items
from tests.strategies import changed_by_hand, own_exercises, some

WHY = ("limit", "needs", "excluded", "twice", "together", "too_long", "no_room", "last_activity", "activity")
GROUPS = ("strength", "aerobic", "rom", "balance")


@st.composite
def exercises(draw, language):
    """Any view of any prescription; more planned than ever is."""
    own = tuple(draw(own_exercises(number)) for number in range(1, draw(st.integers(1, 4))))
    known = [*(each.id for each in EXERCISES), *(each.id for each in own)]
    words = (*known, *PICKS, "", "own-9")
    return ExercisesFacts(
        language=language,
        patient=draw(ids),
        code=draw(st.sampled_from(("P-001", "X" * 32))),
        open=draw(st.booleans()),
        prescription=draw(changed_by_hand(checked=False)),
        items=draw(st.lists(st.sampled_from(GROUPS).flatmap(items), max_size=40).map(tuple)),
        own=own * draw(st.sampled_from((1, 9))),
        view=draw(st.sampled_from(sorted(VIEWS))),
        word=draw(st.sampled_from(words)),
        page=draw(st.integers(0, 3)),
        refused=draw(st.none() | st.sampled_from(WHY)),
        words=draw(st.sampled_from((get_args(Limit), get_args(Equipment), ("lunge",)))),
        about=draw(st.sampled_from(known)),
    )


def own_exercise(language):
    kept = st.builds(OwnExerciseFacts, language=st.just(language), step=st.just(""), kept=ids, patient=ids)
    asked = st.builds(
        OwnExerciseFacts,
        language=st.just(language),
        step=st.sampled_from(STEPS),
        name=st.sampled_from(("", "<" * 64)),
        group=st.sampled_from(sorted(DOSES)),
        chosen=some(MUSCLES) | some(FLAGS),
        wrong=st.sampled_from((None, "empty", "long", "taken")),
    )
    return kept | asked
