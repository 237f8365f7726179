"""Planned sessions and their answers, as Hypothesis draws them."""

from datetime import timedelta
from typing import get_args

from hypothesis import strategies as st

from bot.messages.day_facts import Planned, Reported
from content.library import library
from content.plan import Item, Session
from content.words import SessionType
from scheduler.snapshot import BY_HAND, EXERCISE_NOTES, HARDER_NOTES
from storage.tables import Answer, PlannedSession

EXERCISES = library().catalogue.exercises
BIG = 2**53 - 1  # no id is bigger
ids = st.sampled_from((1, 23, BIG))


@st.composite
def items(draw, group):
    """An exercise with a dose as the planner makes them; one of the practice's own now and then."""
    if draw(st.integers(0, 4)) == 0:
        return draw(own_items(group))
    exercise = draw(st.sampled_from([each for each in EXERCISES if each.group == group]))
    form = draw(
        st.sampled_from((None, "easier", "harder", "step") if exercise.step_form else (None, "easier", "harder"))
    )
    common = {"exercise": exercise.id, "group": group, "sides": exercise.sides, "form": form, "minutes": 30.0}
    if group == "aerobic":
        return Item(**common, bouts=draw(st.sampled_from((None, (10, 10, 10), (15, 15), (5, 7), (30,)))))
    if exercise.dose.kind == "hold":
        return Item(**common, sets=exercise.dose.sets, hold_s=exercise.dose.seconds)
    return Item(**common, sets=draw(st.integers(1, 4)), reps=draw(st.integers(8, 15)), rest_s=60)


@st.composite
def own_items(draw, group):
    """One of the practice's own, with the longest name and text."""
    dose = {"aerobic": {}, "rom": {"sets": 2, "hold_s": 30}}.get(group, {"sets": 3, "reps": 10, "rest_s": 60})
    return Item(
        exercise=f"own-{draw(ids)}",
        group=group,
        sides=draw(st.sampled_from(("each", "both"))),
        minutes=3.5,
        name=draw(st.sampled_from(("<" * 64, "N" * 64, "Ballon"))),
        text=draw(st.sampled_from(("&" * 600, "T" * 600))),
        picture=draw(st.sampled_from((None, "file-1"))),
        **dose,
    )


@st.composite
def sessions(draw, type_=None):
    """A session of up to seven exercises and five extras."""
    type_ = type_ or draw(st.sampled_from(get_args(SessionType)))
    main = "aerobic" if type_ == "aerobic" else "strength"
    chosen = draw(st.lists(items(main), min_size=1, max_size=1 if main == "aerobic" else 7))
    extras = draw(st.lists(st.one_of(items("rom"), items("balance")), max_size=5))
    return Session(
        type=type_,
        supervised=draw(st.booleans()),
        minutes=draw(st.sampled_from((9.5, 29.2, 45.0))),
        primary_minutes=30.0,
        borg=draw(st.sampled_from(((6, 11), (10, 11), (12, 13), (14, 15), (14, 17)))),
        items=(*chosen, *extras),
    )


@st.composite
def reports(draw):
    """An answer at any point of its questions."""
    done = draw(st.sampled_from(("done", "partly", "not")))
    share, shared = {"minutes": None, "at_least_half": None}, draw(st.booleans())
    if done == "partly" and shared:
        share |= draw(
            st.sampled_from(({"minutes": 10}, {"minutes": 40}, {"at_least_half": True}, {"at_least_half": False}))
        )
    effort = draw(st.one_of(st.none(), st.integers(6, 20)))
    pain = draw(st.one_of(st.none(), st.integers(0, 10)))
    activity = draw(st.sampled_from((None, *library().numbers.answering.activities)))
    return Reported(done=done, **share, effort=effort, pain=pain, activity=activity)


notes = st.sampled_from(
    (None, "extra", "lighter", "eased", "back", "absence", "up", "end_of_new", *HARDER_NOTES, BY_HAND, *EXERCISE_NOTES)
)
planned = st.builds(Planned, id=ids, session=sessions(), reported=st.one_of(st.none(), reports()), note=notes)
of_a_day = st.lists(planned, min_size=1, max_size=2).map(tuple)


@st.composite
def rows(draw, first, most=7):
    """The sessions of a week from `first`, with and without answers."""
    found = []
    for place in range(draw(st.integers(0, most))):
        session, report = draw(sessions()), draw(st.one_of(st.none(), reports()))
        stored = PlannedSession(
            id=place,
            local_date=first + timedelta(days=place),
            type=session.type,
            content=session.model_dump(mode="json"),
        )
        found.append((stored, report and Answer(**report.model_dump())))
    return tuple(found)


def full_week(first, *, borg=(14, 17)):
    """The longest week for a summary: everything planned, done with broken means, in all types."""
    item = Item(exercise="walking", group="aerobic", minutes=45.0)
    found = []
    for place, type_ in enumerate(
        ("strength", "strength", "aerobic", "aerobic", "aerobic", "functional", "functional")
    ):
        session = Session(
            type=type_, supervised=place < 2, minutes=145.0, primary_minutes=145.0, borg=borg, items=(item,)
        )
        stored = PlannedSession(
            id=place, local_date=first + timedelta(days=place), type=type_, content=session.model_dump(mode="json")
        )
        report = Reported(done="done", effort=13 + place % 2, pain=10 - (place % 2))
        found.append((stored, Answer(**report.model_dump())))
    return tuple(found)
