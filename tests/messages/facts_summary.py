"""Facts of the summary and its papers, as Hypothesis draws them: ordinary ones, and the longest that can occur."""

from datetime import UTC, date, datetime, time, timedelta
from typing import get_args

from hypothesis import strategies as st

from bot.documents.end_report import Report
from bot.documents.paper_week import Week
from bot.messages.papers import FileFacts, ReportFacts, WeekFacts
from bot.messages.summary import SummaryFacts, WhenFacts
from content.library import library
from content.plan import Item, Session
from content.prescription import Prescription
from scheduler.overview import Course, Overview, WeekSeen
from scheduler.programme.flags import Flag
from scheduler.programme.ledger import Entry, ledger
from scheduler.programme.rated import DecisionReason
from tests.messages.sessions import BIG, ids, sessions

NUMBERS = library().numbers
ORDER = NUMBERS.flags.order
CODES = st.sampled_from(("P-001", "X" * 32))
START = date(2026, 9, 16)
LONG_DAY = date(2026, 9, 23)
AT = datetime(2026, 11, 30, 8, tzinfo=UTC)
CHANGES = st.tuples(
    st.sampled_from(("strength", "aerobic")),
    st.sampled_from(("lighter", "back", "absence", "up", "harder_form", "by_hand")),
    st.sampled_from(get_args(DecisionReason)),
)
LONGEST_CHANGES = (("strength", "absence", "effort_over_band"), ("aerobic", "absence", "stepped_up_lately"))


def flag(kind):
    return Flag(kind, number=100, other=100, week=12, day=LONG_DAY)


flags = st.lists(st.sampled_from(ORDER), unique=True).map(
    lambda kinds: tuple(flag(kind) for kind in ORDER if kind in kinds)
)


@st.composite
def entries(draw, first):
    """A week of any sessions, answered or not."""
    found = []
    for place in range(draw(st.integers(0, 7))):
        type_ = draw(st.sampled_from(("strength", "aerobic", "functional")))
        found.append(
            Entry(
                first + timedelta(days=place), type_, draw(st.booleans()), 145.0, (14, 17),
                done=draw(st.sampled_from((None, "done", "partly", "not"))),
                effort=draw(st.none() | st.integers(6, 20)), pain=draw(st.none() | st.integers(0, 10)),
            )
        )  # fmt: skip
    return found


def full(first):
    """The longest week: all that can be told of it is there, and no number is whole."""
    types = ("strength", "strength", "aerobic", "aerobic", "aerobic", "functional", "functional")
    return [
        Entry(first + timedelta(days=n), type_, n < 2, 145.0, (14, 17), "done", effort=13 + n % 2, pain=10 - n % 2)
        for n, type_ in enumerate(types)
    ]


def overview_of(code="X" * 32, *, week=11, weeks=12, state="active", seen=None, **more):
    """One patient; `seen`: entries by programme week, the longest of the last two if it is not given."""
    if seen is None:
        seen = {number: full(START + timedelta(weeks=number - 1)) for number in (week - 1, week) if number > 0}
    more = {"patient": BIG, "covers": False, "usual_pain": 3, "used": 10, "limit": 12, **more}
    return Overview(
        code=code, state=state, today=START + timedelta(weeks=week - 1, days=3), start=START,
        end=START + timedelta(weeks=weeks, days=-1), week=week, weeks=weeks, strength_row="N3", aerobic_row="A2",
        prescription=Prescription(code="P-1", joint="knee", start=START),
        seen=tuple(WeekSeen(number, ledger(every, NUMBERS)) for number, every in sorted(seen.items())), **more,
    )  # fmt: skip


def longest(code="X" * 32, kinds=ORDER):
    """The longest that stands in a summary of one patient."""
    flagged = tuple(flag(kind) for kind in kinds)
    return overview_of(
        code, covers=True, flags=flagged, concern=bool(kinds), changes=LONGEST_CHANGES, proposals=(BIG,),
        paused_until=LONG_DAY, used=100, limit=100,
    )  # fmt: skip


@st.composite
def overviews(draw):
    week, state = draw(st.integers(-3, 16)), draw(st.sampled_from(("invited", "active", "ended", "stopped")))
    seen = {number: draw(entries(START + timedelta(weeks=number - 1))) for number in range(max(1, week - 1), week + 1)}
    if draw(st.booleans()):
        seen = {number: full(START + timedelta(weeks=number - 1)) for number in seen}
    found = draw(flags) if state in ("active", "ended") else ()
    return overview_of(
        draw(CODES), week=week, weeks=draw(st.integers(8, 16)), state=state, seen=seen, patient=draw(ids),
        covers=draw(st.booleans()), usual_pain=draw(st.none() | st.integers(0, 10)), flags=found,
        concern=any(each.kind in NUMBERS.flags.concerns for each in found),
        proposals=draw(st.sampled_from(((), (1,), (2, BIG)))), changes=draw(st.lists(CHANGES, max_size=2).map(tuple)),
        paused_until=draw(st.none() | st.just(LONG_DAY)),
        follow_up=LONG_DAY if state == "ended" else None, limit=draw(st.sampled_from((0, 12))),
    )  # fmt: skip


def summary(language):
    return st.builds(
        SummaryFacts,
        language=st.just(language),
        therapist=ids,
        page=st.integers(0, 5),
        patients=st.lists(overviews(), max_size=18).map(tuple),
        lapsed=st.sampled_from((0, 1, 99)),
        accepted=st.sampled_from((None, 0, 1, 50)),
        left=st.sampled_from((0, 1, 400)),
    )


def fullest_summary(language, kinds=ORDER, count=40):
    """Pages of the longest lines there can be."""
    return SummaryFacts(
        language=language, therapist=BIG, page=0, patients=(longest(kinds=kinds),) * count, lapsed=99, accepted=50,
        left=400,
    )  # fmt: skip


def when(language):
    return st.builds(
        WhenFacts,
        st.just(language),
        st.integers(0, 6),
        st.sampled_from((time(7), time(23, 59))),
        moved=st.booleans(),
    )


def files(language):
    people = st.lists(overviews(), min_size=1, max_size=4).map(tuple)
    return st.builds(FileFacts, st.just(language), st.just(AT), st.just("Europe/Amsterdam"), people)


@st.composite
def course(draw):
    of = draw(overviews())
    every = tuple(each for number in range(1, 3) for each in draw(entries(START + timedelta(weeks=number - 1))))
    appointments = st.lists(
        st.tuples(
            st.sampled_from(("supervised", "intake", "follow_up")),
            st.sampled_from((START, of.end + timedelta(days=90))),
            st.sampled_from(("planned", "cancelled", "kept", "missed")),
        ),
        max_size=6,
    )
    return Course(of, every, tuple(draw(appointments)), draw(st.integers(1, 9)))


def report_of(given):
    """`given`: the strategy of questionnaires' answers."""
    return st.builds(
        lambda course, by, answers: Report(
            course,
            by,
            "Europe/Amsterdam",
            AT,
            answers,
            {moment: LONG_DAY for moment, every in answers.items() if every},
        ),
        course(),
        st.sampled_from(("Tom", "<" * 64, "N" * 64)),
        given,
    )


def report(given):
    return lambda language: st.builds(ReportFacts, st.just(language), report_of(given))


WALK = Session(
    type="aerobic", supervised=False, minutes=30.0, primary_minutes=30.0, borg=(12, 13),
    items=(Item(exercise="walking", group="aerobic", minutes=30.0),),
)  # fmt: skip


def weeks_on_paper():
    planned = st.tuples(st.integers(0, 6).map(lambda n: START + timedelta(days=n)), sessions() | st.just(WALK))
    return st.builds(
        Week,
        code=CODES,
        language=st.sampled_from(("nl", "en")),
        number=st.integers(1, 16),
        weeks=st.just(16),
        first=st.just(START),
        last=st.just(START + timedelta(days=6)),
        sessions=st.lists(planned, max_size=4).map(lambda every: tuple(sorted(every, key=lambda each: each[0]))),
        made_at=st.just(AT),
    )


def week(language):
    return st.builds(WeekFacts, st.just(language), ids, weeks_on_paper(), st.booleans())
