"""Facts of every kind that the bot can say, as Hypothesis draws them: ordinary ones, and the longest that can occur."""

from datetime import date, time
from typing import get_args

from hypothesis import strategies as st

from bot.enrolment import CARD, FIELDS
from bot.messages import notices
from bot.messages.answer import AnswerFacts
from bot.messages.consent import ConsentFacts
from bot.messages.day import DayFacts
from bot.messages.enrolment import EnrolmentFacts
from bot.messages.menu import MenuFacts
from bot.messages.prompts import STATES, PromptFacts
from bot.messages.summary import PatientFacts, SummaryFacts
from bot.messages.viewer import ViewerFacts
from bot.messages.week import WeekFacts
from content.texts import Practice
from content.words import WEEKDAYS, Language, Role, SessionType
from tests.messages.sessions import BIG, full_week, ids, of_a_day, reports, rows, sessions

days = st.dates(date(2026, 1, 1), date(2029, 12, 31))
typed = st.text(alphabet="<&>\"'éX 🙂", min_size=1, max_size=64).map(str.strip).filter(bool)
names = st.one_of(st.sampled_from(("<" * 64, "&" * 64, "Anna de Vries")), typed)
codes = st.sampled_from(("P-001", "X" * 32))
link = st.just("https://t.me/" + "b" * 32 + "?start=" + "-" * 64)
roles = st.lists(st.sampled_from(get_args(Role)), unique=True).map(tuple)

PRACTICES = (
    Practice(),
    Practice(name="Praktijk <Brug> & " * 4 + "Co", phone="+31 (0)10 123 45 67", out_of_hours="0900-1515"),
    Practice(name="Fysio Brug", phone="010-1234567", out_of_hours="0900-1515", hours="ma-vr 8:00-17:00 & za 9-12"),
)


def fullest_summary(language: Language) -> SummaryFacts:
    """Two pages of the longest lines there can be."""
    start = date(2026, 11, 25)
    one = PatientFacts(
        code="X" * 32, state="active", week=11, weeks=12, start=start, last=full_week(start), running=full_week(start)
    )
    return SummaryFacts(language=language, therapist=1, page=0, patients=(one,) * 30)


@st.composite
def summary_patients(draw):
    start = draw(days)
    return PatientFacts(
        code=draw(codes),
        state=draw(st.sampled_from(("invited", "active", "ended", "stopped"))),
        week=draw(st.integers(-3, 30)),
        weeks=draw(st.integers(8, 12)),
        start=start,
        last=draw(rows(start, most=2)),
        running=draw(rows(start, most=1)),
    )


@st.composite
def drafts(draw):
    """Chosen fields of a guided enrolment, in the words of /enrol."""
    chosen = {}
    for field in draw(st.lists(st.sampled_from(FIELDS), unique=True)):
        if field.name == "code":
            chosen[field.name] = draw(codes)
        elif field.options and field.kind == "many":
            some = draw(st.lists(st.sampled_from(field.options), unique=True))
            chosen[field.name] = ",".join(option for option in field.options if option in some)
        else:
            chosen[field.name] = draw(st.sampled_from(field.options) if field.options else typed)
    return chosen


def notice(arguments, **fields):
    return lambda language: st.builds(notices.Facts, st.just(language), st.builds(arguments, **fields))


def prompt(kind):
    return lambda language: st.builds(
        PromptFacts,
        language=st.just(language),
        kind=st.just(kind),
        state=st.sampled_from(STATES[kind]),
        code=codes,
        week=st.integers(2, 12),
        sessions=st.integers(0, 2),
        day=st.one_of(st.none(), days),
    )


def day(language):
    return st.builds(
        DayFacts, language=st.just(language), day=days, active=st.just(True), response=st.booleans(), sessions=of_a_day
    )


def answer(language):
    return st.builds(
        AnswerFacts,
        language=st.just(language),
        session_id=ids,
        type=st.sampled_from(get_args(SessionType)),
        day=st.one_of(st.none(), days),
        reported=reports(),
        outside=st.sampled_from((None, "share", "effort", "pain")),
        week=rows(date(2026, 11, 24), most=3),
    )


def consent(language):
    return st.builds(ConsentFacts, language=st.just(language), patient=ids, agreed=st.booleans())


def enrolment(language):
    return st.builds(
        EnrolmentFacts,
        language=st.just(language),
        step=st.sampled_from((CARD, *(field.name for field in FIELDS))),
        chosen=drafts(),
        therapists=st.lists(st.tuples(ids, names), max_size=100).map(tuple),
        wrong=st.one_of(st.none(), typed, st.just("<" * 100)),
    )


def summary(language):
    people = st.lists(summary_patients(), max_size=18).map(tuple)
    return st.builds(SummaryFacts, language=st.just(language), therapist=ids, page=st.integers(0, 3), patients=people)


def week(language):
    return st.builds(
        WeekFacts,
        language=st.just(language),
        number=st.integers(1, 12),
        weeks=st.integers(8, 12),
        today=st.just(date(2026, 11, 26)),
        rows=rows(date(2026, 11, 24)),
    )


def menu(language):
    return st.builds(MenuFacts, language=st.just(language), roles=roles)


WARNING = "week 4: " + "no exercise for the knee flexors is usable at home <&>;" * 3
fields = st.sampled_from([field.name for field in FIELDS])
defaults = st.lists(st.tuples(fields, st.sampled_from((",".join(WEEKDAYS), "12", "<&>"))), max_size=14).map(tuple)
typed_words = st.sampled_from(("", "0", "999999"))


# kind -> from a language to the strategy of its facts; a kind that is missing here fails the test.
def viewer(language):
    return st.builds(
        ViewerFacts, language=st.just(language), session_id=ids, session=sessions(), place=st.integers(0, 12)
    )


FACTS = {
    "answer": answer,
    "consent": consent,
    "day": day,
    "enrolment": enrolment,
    "menu": menu,
    "nudge": day,
    "summary": summary,
    "viewer": viewer,
    "week": week,
    **{kind: prompt(kind) for kind in STATES},
    **{kind: notice(notices.Nothing) for kind in notices.PLAIN},
    "stop_ask": notice(notices.About, patient=ids),
    "welcome": notice(notices.Welcome, day=days, time=st.just(time(9, 5)), today=st.booleans()),
    "therapist_welcome": notice(notices.Named, name=names),
    "therapist_invited": notice(notices.TherapistInvited, name=names, link=link, days=st.just(14)),
    "therapist_exists": notice(notices.Named, name=names),
    "enrolled": notice(
        notices.Enrolled,
        code=codes,
        link=link,
        days=st.just(14),
        defaults=defaults,
        warnings=st.lists(st.just(WARNING), max_size=6).map(tuple),
        responsible=st.booleans(),
    ),
    "enrol_error": notice(
        notices.WrongField,
        field=st.one_of(fields, typed),
        given=st.one_of(st.just(""), typed, st.just("&" * 100)),
        allowed=st.sampled_from(("", "knee, hip, both", ", ".join(["<" * 64] * 20))),
    ),
    "enrol_exists": notice(notices.Coded, code=codes),
    "patient_agreed": notice(notices.Began, code=codes, day=days, strength_alone_first=st.booleans()),
    "patient_stopped": notice(notices.Coded, code=codes),
    "later_set": notice(notices.At, time=st.just(time(20, 30))),
    "which_session": notice(
        notices.Which,
        sessions=st.just(((BIG, "strength"), (BIG, "aerobic"))),
        done=st.sampled_from(("done", "partly", "not")),
        effort=typed_words,
        pain=typed_words,
    ),
    "no_session": notice(notices.NoSession, next=st.one_of(st.none(), days)),
    "help": notice(notices.Roles, roles=roles),
    "unknown": notice(notices.Roles, roles=roles),
}
