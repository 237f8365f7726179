"""Facts of the card, its chart, the first week and the list of patients, as Hypothesis draws them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import get_args

from hypothesis import strategies as st

from bot.messages.card_buttons import PAGES
from bot.messages.card_chart import ChartFacts
from bot.messages.card_choice import LIMITS
from bot.messages.card_facts import CardFacts
from bot.messages.changed import WHATS, ChangedFacts
from bot.messages.first_week import TAPS, FirstWeekFacts
from bot.messages.patients import Entry, PatientsFacts
from content.library import library
from content.words import Reason
from scheduler.programme import earned_rows
from scheduler.programme.ladder import by_hand
from scheduler.programme.rated import DecisionReason
from scheduler.programme.supervision import Count
from scheduler.records import session_of, week_days
from scheduler.snapshot import Basis, Situation, week_rows
from scheduler.standing import DOSED
from scheduler.visits import Visits
from storage.tables import Answer, Appointment, DoseDecision, Patient, Pause, PlannedSession, PrescriptionVersion
from tests.messages.sessions import BIG, ids, reports
from tests.strategies import prescriptions

NUMBERS = library().numbers
codes = st.sampled_from(("P-001", "X" * 32))
days = st.dates(date(2026, 1, 1), date(2029, 12, 31))
STATES = ("invited", "active", "ended", "stopped", "discharged")


counts = st.builds(
    Count,
    used=st.integers(0, 12),
    expected=st.integers(0, 15),
    limit=st.integers(0, 12),
    left=st.none() | st.integers(0, 12),
    near=st.booleans(),
    over=st.booleans(),
)


@st.composite
def situations(draw):
    """Any patient at any day of any programme."""
    prescription = draw(prescriptions(range(7, 14))).model_copy(
        update={"time_contingent": draw(st.booleans()), "strength_days": draw(st.integers(2, 3))}
    )
    week = draw(st.integers(0, prescription.weeks + 1))
    strength, aerobic = earned_rows(prescription, library(), max(1, week))
    today = prescription.start + timedelta(days=7 * (week - 1) + draw(st.integers(0, 6)))
    now = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
    state = draw(st.sampled_from(STATES))
    patient = Patient(
        id=BIG, code=draw(codes), state=state, start=prescription.start, strength_row=strength, aerobic_row=aerobic,
        end=week_days(prescription.start, prescription.weeks)[1], timezone="Europe/Amsterdam",
        held_at=draw(st.sampled_from((None, None, now))), unapproved_at=draw(st.sampled_from((None, None, now))),
        discharge_reason=draw(st.sampled_from(("finished", "deceased"))) if state == "discharged" else None,
    )  # fmt: skip
    stored = PrescriptionVersion(version=1, content=prescription.model_dump(mode="json"))
    at = Situation(library(), patient, Basis(stored, (), ()), now)
    decisions = [draw(proposals(at, type_, place)) for place, type_ in enumerate(DOSED) if draw(st.booleans())]
    return replace(at, basis=replace(at.basis, decisions=decisions)), max(1, week)


@st.composite
def proposals(draw, at, type_, place):
    """One that waits, from the present row on."""
    experience = at.prescription.strength if type_ == "strength" else at.prescription.aerobic
    kind = draw(st.sampled_from(("up", "harder_form")))
    to = draw(st.sampled_from(by_hand(type_, experience, NUMBERS))) if kind == "up" else at.rows[type_]
    return DoseDecision(
        id=BIG - place, type=type_, week=1, kind=kind, reason=draw(st.sampled_from(get_args(DecisionReason))),
        from_row=at.rows[type_], to_row=to, state="waiting", heard=draw(st.sampled_from((None, "yes", "no"))),
        made_at=at.now,
    )  # fmt: skip


@st.composite
def choices(draw, at):
    """What a button of a page may say, and what none says."""
    decision = st.sampled_from([str(each.id) for each in at.basis.decisions] or ["0"])
    type_ = draw(st.sampled_from(DOSED))
    row = st.sampled_from(("N1", "U10", "C1", "B4", "nothing"))
    last = at.today + timedelta(days=draw(st.sampled_from((3, 21))))
    return draw(
        st.sampled_from(
            (
                (), (type_,), ("accept", draw(decision)), ("refuse", draw(decision)), ("13",), ("harder", type_),
                ("instead", draw(decision), draw(row)), ("dose", type_, draw(row)), ("hold", "3"), ("skip", "5"),
                ("pause", last.isoformat()), ("pause", last.isoformat(), "yes"), ("pause", last.isoformat(), "no"),
                ("resume",), ("weeks", "13"), ("weeks", "8"), ("pain", "7"), ("calendar", "on"), ("calendar", "off"),
                ("strength_days", "3"), ("limit", draw(st.sampled_from(LIMITS)), "on"), ("forged", "x"),
                (draw(decision),),
            )
        )
    )  # fmt: skip


@st.composite
def card(draw, language):
    at, week = draw(situations())
    rows = [PlannedSession(id=BIG - place, **row) for place, row in enumerate(week_rows(at, week))]
    answers = reports().map(lambda said: Answer(**said.model_dump()))
    answered = [(each, draw(answers)) for each in rows[:5]]
    for _planned, answer in answered:
        answer.reason = draw(st.sampled_from((None, "too_hard", *get_args(Reason))))
        answer.settled = draw(st.sampled_from((None, True, False)))
    first = at.today + timedelta(days=draw(st.integers(-2, 3)))
    pause = Pause(first=first, last=first + timedelta(days=6), reason="other", weeks=1)
    appointment = Appointment(kind="supervised", local_date=at.today, local_time=time(9, 5), state="planned")
    given = {"start": {"average_pain": 3, "activity": "standing_up", "difficulty": 10, "exercise_days": 2}}
    return CardFacts(
        language=language,
        at=at,
        page=draw(st.sampled_from(("card", "card", *PAGES))),
        choice=draw(choices(at)),
        said=draw(choices(at)),
        unchanged=draw(st.booleans()),
        rows=tuple((each, None) for each in rows[5:]) + tuple(answered),
        last=tuple(answered),
        pause=draw(st.sampled_from((None, pause))),
        given=draw(st.sampled_from(({}, given, {**given, "end": {"worst_pain": 4}}))),
        visits=Visits(draw(st.sampled_from(((), (appointment,)))), in_use=True, empty=(), count=draw(counts)),
    )


@st.composite
def first_week(draw, language):
    at, _week = draw(situations())
    rows = [PlannedSession(id=place, **row) for place, row in enumerate(week_rows(at, 1))]
    return FirstWeekFacts(
        language=language,
        patient=BIG,
        code=draw(codes),
        active=draw(st.booleans()),
        start=at.patient.start,
        prescription=at.prescription,
        days=tuple((each.local_date, session_of(each)) for each in rows),
        waits=draw(st.booleans()),
        decision=draw(st.sampled_from((None, "ok", "hold"))),
        taps=frozenset(draw(st.sets(st.sampled_from(TAPS)))),
        may_hold=draw(st.booleans()),
    )


def patients(language):
    entry = st.builds(
        Entry,
        id=ids,
        code=codes,
        state=st.sampled_from(STATES),
        own=st.booleans(),
        week=st.integers(-3, 30),
        weeks=st.integers(7, 20),
        therapist=st.sampled_from((None, "<" * 64, "Anna de Vries")),
    )
    return st.builds(
        PatientsFacts,
        language=st.just(language),
        admin=st.booleans(),
        therapist=st.booleans(),
        count=st.integers(0, 500),
        page=st.integers(0, 3),
        pages=st.integers(4, 9),
        entries=st.lists(entry, max_size=20).map(tuple),
    )


def changed(language):
    return st.builds(
        ChangedFacts,
        language=st.just(language),
        state=st.just("active"),
        what=st.sampled_from(WHATS),
        day=days,
        clock=st.just(time(9, 5)),
        end=days,
        limit=st.integers(4, 7),
        on=st.booleans(),
    )


def chart(progress):
    return lambda language: st.builds(ChartFacts, code=codes, weeks=progress(language))
