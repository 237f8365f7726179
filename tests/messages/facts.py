"""Facts of every kind that the bot can say, as Hypothesis draws them: ordinary ones, and the longest that can occur."""

from datetime import date, time, timedelta
from typing import get_args

from hypothesis import strategies as st

from bot.enrolment import CARD, FIELDS
from bot.messages import notices
from bot.messages.answer import AnswerFacts
from bot.messages.consent import ConsentFacts
from bot.messages.day import DayFacts, Planned, Reported
from bot.messages.enrolment import EnrolmentFacts
from bot.messages.loading import Role
from bot.messages.menu import MenuFacts
from bot.messages.prompts import STATES, PromptFacts
from bot.messages.summary import PatientFacts, SummaryFacts
from bot.messages.week import WeekFacts
from content.library import library
from content.plan import Item, Session
from content.texts import Practice
from content.words import LANGUAGES, WEEKDAYS, Language, SessionType
from storage.tables import Answer, PlannedSession

EXERCISES = library().catalogue.exercises
LONGEST = {  # the exercises whose names take the most room in a message
    group: sorted(
        (each for each in EXERCISES if each.group == group),
        key=lambda each: max(len(library().words[language][each.id].name) for language in LANGUAGES),
    )[-4:]
    for group in ("strength", "aerobic", "rom", "balance")
}
BIG = 2**53 - 1  # no id is bigger
ids = st.sampled_from((1, 23, BIG))
days = st.dates(date(2026, 1, 1), date(2029, 12, 31))
typed = st.text(alphabet='<&>"\'éX 🙂', min_size=1, max_size=64).map(str.strip).filter(bool)
names = st.one_of(st.sampled_from(("<" * 64, "&" * 64, "Anna de Vries")), typed)
codes = st.sampled_from(("P-001", "X" * 32))
link = st.just("https://t.me/" + "b" * 32 + "?start=" + "-" * 64)
roles = st.lists(st.sampled_from(get_args(Role)), unique=True).map(tuple)

PRACTICES = (
    Practice(),
    Practice(name="Praktijk <De Brug> & Zonen " * 3, phone="+31 (0)10 123 45 67", out_of_hours="0900-1515"),
    Practice(name="De Brug", phone="010-1234567", out_of_hours="0900-1515", hours="ma-vr 8:00-17:00 & za 9-12"),
)


@st.composite
def items(draw, group):
    """An exercise with a dose as the planner makes them."""
    exercise = draw(st.one_of(st.sampled_from([each for each in EXERCISES if each.group == group])))
    form = draw(st.sampled_from((None, "easier", "step") if exercise.step_form else (None, "easier")))
    common = {"exercise": exercise.id, "group": group, "sides": exercise.sides, "form": form, "minutes": 30.0}
    if group == "aerobic":
        return Item(**common, bouts=draw(st.sampled_from((None, (10, 10, 10), (15, 15), (5, 7), (30,)))))
    if exercise.dose.kind == "hold":
        return Item(**common, sets=exercise.dose.sets, hold_s=exercise.dose.seconds)
    return Item(**common, sets=draw(st.integers(1, 4)), reps=draw(st.integers(8, 15)), rest_s=60)


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
    return Reported(done=done, **share, effort=effort, pain=pain)


planned = st.builds(Planned, id=ids, session=sessions(), reported=st.one_of(st.none(), reports()))
of_a_day = st.lists(planned, min_size=1, max_size=2).map(tuple)


@st.composite
def rows(draw, first, most=7):
    """The sessions of a week from `first`, with and without answers."""
    found = []
    for place in range(draw(st.integers(0, most))):
        session, report = draw(sessions()), draw(st.one_of(st.none(), reports()))
        stored = PlannedSession(
            id=place, local_date=first + timedelta(days=place), type=session.type, content=session.model_dump(mode="json")
        )
        found.append((stored, report and Answer(**report.model_dump())))
    return tuple(found)


def full_week(first, *, borg=(14, 17)):
    """The longest week for a summary: everything planned, done with broken means, in all types."""
    item = Item(exercise="walking", group="aerobic", minutes=45.0)
    found = []
    for place, type_ in enumerate(("strength", "strength", "aerobic", "aerobic", "aerobic", "functional", "functional")):
        session = Session(
            type=type_, supervised=place < 2, minutes=145.0, primary_minutes=145.0, borg=borg, items=(item,)
        )
        stored = PlannedSession(
            id=place, local_date=first + timedelta(days=place), type=type_, content=session.model_dump(mode="json")
        )
        report = Reported(done="done", effort=13 + place % 2, pain=10 - (place % 2))
        found.append((stored, Answer(**report.model_dump())))
    return tuple(found)


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
    some = st.builds(
        SummaryFacts, language=st.just(language), therapist=ids, page=st.integers(0, 3), patients=people
    )
    return st.one_of(some, st.just(fullest_summary(language)))


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


WARNING = "week 4: " + "no exercise for the knee flexors is usable at home <&>; " * 3
fields = st.sampled_from([field.name for field in FIELDS])
defaults = st.lists(st.tuples(fields, st.sampled_from((",".join(WEEKDAYS), "12", "<&>"))), max_size=14).map(tuple)
typed_words = st.sampled_from(("", "0", "999999"))

# kind -> from a language to the strategy of its facts; a kind that is missing here fails the test.
FACTS = {
    "answer": answer,
    "consent": consent,
    "day": day,
    "enrolment": enrolment,
    "menu": menu,
    "nudge": day,
    "summary": summary,
    "week": week,
    **{kind: prompt(kind) for kind in STATES},
    **{
        kind: notice(notices.Nothing)
        for kind in (
            "declined",
            "edited",
            "enrolment_done",
            "enrolment_dropped",
            "group",
            "invitation_invalid",
            "no_therapist_name",
            "not_active",
            "not_yours",
            "nothing_open",
            "outdated",
            "slow_down",
            "stop_cancelled",
            "stopped",
            "stranger",
            "text_only",
            "too_late_today",
            "welcome_back",
        )
    },
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
