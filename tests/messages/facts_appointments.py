"""Facts of appointments and letters: ordinary ones, and the longest that can occur."""

from datetime import UTC, date, datetime, time

from hypothesis import strategies as st

from bot.actions.letters import tidy
from bot.messages import notice as notice_of
from bot.messages import notices
from bot.messages.appointment_facts import AppointmentFacts, Chosen, Made
from bot.messages.appointment_told import ToldFacts
from bot.messages.appointments import ListFacts, Undecided
from bot.messages.cannot_come import CannotFacts
from bot.messages.letters import About, Asked, LetterFacts, TooLong
from bot.messages.not_passed_on import NotPassedOnFacts
from scheduler.booking import KINDS
from scheduler.programme.supervision import Count, Slot

BIG = 10**9
days = st.dates(date(2026, 1, 1), date(2029, 12, 31))
walls = st.sampled_from((time(9, 5), time(14, 15)))
codes = st.sampled_from(("P-001", "X" * 32))
ids = st.sampled_from((1, BIG))
moments = st.just(datetime(2026, 11, 24, 8, tzinfo=UTC))
LONGEST = "<&>" * 333
STATES = ("planned", "kept", "missed", "cancelled")
# What people write: any characters, as long as it may be. No words: those of a language would be told apart.
typed = st.text(alphabet="<&>\"'xX 🙂\n", min_size=1, max_size=99).map(tidy).filter(bool)
texts = st.just(LONGEST) | typed

made = st.builds(
    Made, st.integers(1, 9), st.sampled_from(KINDS), days, walls, st.sampled_from(STATES), ids, st.integers(0, 12)
)
slots = st.builds(Slot, days, st.integers(1, 12), st.integers(1, 2), days)
counts = st.builds(
    Count,
    used=st.integers(0, 20),
    limit=st.sampled_from((0, 12)),
    left=st.none() | st.integers(0, 12),
    near=st.booleans(),
    over=st.booleans(),
)
PROBLEMS = ("past", "gap", "far", "outside", "taken", "inactive")
chosen = st.builds(
    Chosen,
    week=st.integers(0, 57),
    day=st.none() | days,
    wall=st.none() | walls,
    of=st.sampled_from(("", *KINDS, "m1", f"m{BIG}")),
    opened=st.integers(1, 9),
    problem=st.none() | st.sampled_from(PROBLEMS),
    doubts=st.lists(st.sampled_from(("extra", "limit", "paused", "also")), unique=True).map(tuple),
    also=st.lists(codes, max_size=5).map(tuple),
    unreadable=st.booleans(),
)


def appointment(language):
    return st.builds(
        AppointmentFacts,
        language=st.just(language),
        patient=ids,
        code=codes,
        view=st.sampled_from(("days", "time", "sure", "open")),
        today=days,
        start=days,
        usual=st.sampled_from(KINDS),
        made=st.lists(made, max_size=4).map(tuple) | st.lists(made, min_size=30, max_size=30).map(tuple),
        empty=st.lists(slots, max_size=15).map(tuple),
        count=counts,
        chosen=chosen,
        takes_part=st.booleans(),
        told=st.booleans(),
    )


def told(language):
    return st.builds(
        ToldFacts,
        language=st.just(language),
        appointment=ids,
        state=st.sampled_from(STATES),
        day=days,
        wall=walls,
        zone=st.sampled_from(("Europe/Amsterdam", "Pacific/Auckland")),
        minutes=st.just(30),
        sequence=ids,
        changed_at=moments,
        uid=st.just("00000000-0000-0000-0000-000000000000"),
        heard=st.booleans(),
    )


def appointments(language):
    some = st.tuples(ids, codes, st.none() | days)
    return st.builds(
        ListFacts,
        st.just(language),
        st.integers(0, 20),
        st.lists(st.builds(Undecided, ids, ids, codes, days, walls), max_size=15).map(tuple),
        st.lists(some, max_size=3).map(tuple) | st.lists(some, min_size=50, max_size=50).map(tuple),
    )


def cannot(language):
    return st.builds(CannotFacts, st.just(language), ids, codes, ids, ids, days, walls)


def letter(language):
    return st.builds(LetterFacts, st.just(language), ids, codes, texts, days, walls)


def unread(language):
    what = st.sampled_from(("letter", "appointment"))
    return st.builds(NotPassedOnFacts, language=st.just(language), what=what, day=days, wall=walls)


def notice(arguments, **fields):
    return lambda language: st.builds(notice_of.Facts, st.just(language), st.builds(arguments, **fields))


asked = notice(Asked, patient=st.just(0), code=st.just(""))
asked_of_staff = notice(Asked, patient=ids, code=codes)
about = notice(About, staff=st.just(False), code=st.just(""))
heard = notice(notices.Heard, what=st.sampled_from(("told", "call", "changed")), day=days, wall=walls)
too_long = notice(TooLong, characters=st.just(4096), most=st.just(1000))
