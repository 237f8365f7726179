"""Facts of every kind that the bot can say, as Hypothesis draws them: ordinary ones, and the longest that can occur."""

from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import get_args

from hypothesis import strategies as st

from bot.enrolment import CARD, FIELDS
from bot.messages import cover, notices, privacy_notices
from bot.messages import notice as notice_of
from bot.messages.after_end import AfterEndFacts
from bot.messages.again import AgainFacts
from bot.messages.answer import AnswerFacts
from bot.messages.asking import Chosen, LaterAsked
from bot.messages.day_facts import DayFacts
from bot.messages.enrolment import EnrolmentFacts
from bot.messages.exercise import ExerciseFacts
from bot.messages.menu import MenuFacts
from bot.messages.morning import MorningFacts
from bot.messages.not_today import NotTodayFacts
from bot.messages.other import OtherFacts
from bot.messages.pause import PauseFacts
from bot.messages.preferences import PreferencesFacts
from bot.messages.progress import ProgressFacts
from bot.messages.prompts import STATES, PromptFacts
from bot.messages.proposals import Done, Proposal, ProposalsFacts
from bot.messages.questionnaire import QuestionnaireFacts
from bot.messages.questionnaire_result import ResultFacts
from bot.messages.safety import SAFETY_KINDS, SafetyFacts
from bot.messages.silence import WISHES, SilenceFacts
from bot.messages.status import StatusFacts
from bot.messages.taper import DecisionFacts, StepFacts
from bot.messages.viewer import ViewerFacts
from bot.messages.week import WeekFacts
from bot.messages.why import VIEWS, WhyFacts
from content.library import library
from content.prescription import Prescription
from content.questionnaire import MOMENTS
from content.texts import Practice
from content.words import WEEKDAYS, Reason, Role, SessionType
from scheduler.programme import earned_rows, lighter_session
from scheduler.programme.questionnaire import questions_at
from scheduler.programme.rated import DecisionReason
from scheduler.records import week_days
from scheduler.snapshot import Basis, Situation, week_rows
from storage.outbox import Lane
from storage.patients import Lately
from storage.status import NEWEST, Inbox, Outbox, Parked, People, Status, Unreached, Waiting
from storage.tables import Answer, Patient, PlannedSession, PrescriptionVersion
from tests.messages import facts_alerts, facts_card, facts_privacy, facts_summary
from tests.messages import facts_appointments as visits
from tests.messages.facts_admin import ADMIN_FACTS
from tests.messages.facts_exercises import exercises, own_exercise
from tests.messages.sessions import BIG, EXERCISES, full_week, ids, of_a_day, reports, rows, sessions
from tests.strategies import changed_by_hand, prescriptions

NUMBERS = library().numbers
days = st.dates(date(2026, 1, 1), date(2029, 12, 31))
typed = st.text(alphabet="<&>\"'éX 🙂", min_size=1, max_size=64).map(str.strip).filter(bool)
names = st.one_of(st.sampled_from(("<" * 64, "&" * 64, "Anna de Vries")), typed)
codes = st.sampled_from(("P-001", "X" * 32))
erasers = st.sampled_from(("patient", "operator"))
link = st.just("https://t.me/" + "b" * 32 + "?start=" + "-" * 64)
roles = st.lists(st.sampled_from(get_args(Role)), unique=True).map(tuple)

PRACTICES = (
    Practice(),
    Practice(name="Praktijk <Brug> & " * 4 + "Co", phone="+31 (0)10 123 45 67", out_of_hours="0900-1515"),
    Practice(name="Fysio Brug", phone="010-1234567", out_of_hours="0900-1515", hours="ma-vr 8:00-17:00 & za 9-12"),
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
    return lambda language: st.builds(notice_of.Facts, st.just(language), st.builds(arguments, **fields))


def prompt(kind):
    return lambda language: st.builds(
        PromptFacts,
        language=st.just(language),
        kind=st.just(kind),
        state=st.sampled_from(STATES[kind]),
        code=codes,
        day=st.one_of(st.none(), days),
        patient=ids,
        moment=st.sampled_from((None, "month_3")),
        rows=rows(date(2026, 11, 24), most=3),
    )


SCHEMES = [scheme for of_start in library().numbers.taper.schemes.values() for scheme in of_start.values()]


@st.composite
def steps(draw, language):
    """A week of any scheme, as long as the job puts a message about it."""
    scheme = draw(st.sampled_from(SCHEMES))
    return StepFacts(language=language, state="active", week=draw(st.integers(2, len(scheme))), scheme=scheme)


@st.composite
def decisions(draw, language):
    weeks = draw(st.integers(8, 12))
    week = draw(st.integers(2, weeks))
    made = st.tuples(st.sampled_from(("hold", "skip")), st.integers(1, weeks))
    used = {"sessions_used": draw(st.sampled_from((0, 12))), "session_limit": draw(st.sampled_from((0, 12)))}
    return DecisionFacts(
        language=language,
        patient=draw(ids),
        code=draw(codes),
        state="active",
        week=week,
        ahead=draw(st.booleans()),
        response=draw(st.booleans()),
        prescription=Prescription(code="P-1", joint="knee", start=date(2026, 11, 24), weeks=weeks, **used),
        changes=draw(st.lists(made | st.sampled_from((("hold", week - 1), ("skip", week))), unique=True).map(tuple)),
    )


@st.composite
def day(draw, language):
    at = draw(days)
    before = Lately(1, BIG, at - timedelta(days=1), None, 5, None)
    return DayFacts(
        language=language,
        day=at,
        active=True,
        response=draw(st.booleans()),
        sessions=draw(of_a_day),
        number=draw(st.sampled_from((1, 2, 8))),
        waits=draw(st.booleans()),
        patient=draw(ids),
        today=at + timedelta(days=draw(st.integers(0, 7))),
        start=date(2026, 1, 1),
        end=date(2030, 1, 1),
        silent=draw(st.sampled_from((0, 3, 6))),
        after_pause=draw(st.booleans()),
        yesterday=draw(st.sampled_from(((), (before,)))),
    )


def not_today(language):
    return st.builds(
        NotTodayFacts,
        language=st.just(language),
        session_id=ids,
        day=st.none() | days,
        reason=st.none() | st.sampled_from(get_args(Reason)),
        response=st.none() | st.integers(0, 30),
        lighter=st.booleans(),
    )


def other(language):
    return st.builds(
        OtherFacts,
        language=st.just(language),
        patient=ids,
        day=days,
        today=st.booleans(),
        answered=st.integers(0, 99),
        aerobic_open=st.booleans(),
    )


def silence(language):
    return st.builds(SilenceFacts, language=st.just(language), patient=ids, active=st.just(True), silent=st.just(True))


def pause(language):
    return st.builds(
        PauseFacts,
        language=st.just(language),
        step=st.sampled_from(("days", "end", "set", "none")),
        reason=st.sampled_from(("ill", "away", "other")),
        first=days,
        last=days,
        end=days,
        weeks=st.integers(0, 8),
        next=st.none() | days,
        outside=st.booleans(),
    )


def morning(language):
    return st.builds(
        MorningFacts,
        language=st.just(language),
        active=st.just(True),
        response=st.booleans(),
        session_id=ids,
        day=days,
        trains=st.just(False),
        settled=st.sampled_from((None, True, False)),
    )


REASONS = st.sampled_from(get_args(DecisionReason))


@st.composite
def proposed(draw):
    """A step that the ladders have."""
    type_ = draw(st.sampled_from(("strength", "aerobic")))
    ladder = library().numbers.strength_ladder if type_ == "strength" else library().numbers.aerobic_ladder
    row = st.sampled_from(sorted(ladder.rows))
    return Proposal(
        id=draw(ids),
        code=draw(codes),
        type=type_,
        week=draw(st.integers(1, 12)),
        kind=draw(st.sampled_from(("up", "harder_form"))),
        reason=draw(REASONS),
        from_row=draw(row),
        to_row=draw(row),
        heard=draw(st.sampled_from((None, "yes", "no"))),
        heart=draw(st.booleans()),
        age=draw(st.integers(0, 14)),
        left=draw(st.integers(0, 14)),
    )


def proposals(language):
    last = st.builds(Done, code=codes, type=st.sampled_from(("strength", "aerobic")), begins=st.none() | st.dates())
    return st.builds(
        ProposalsFacts,
        language=st.just(language),
        place=st.integers(0, 3),
        waiting=st.lists(proposed(), max_size=3).map(tuple),
        settled=st.one_of(st.none(), last),
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
        unread=st.booleans(),
        following=st.none() | st.tuples(ids, st.sampled_from(get_args(SessionType))),
        week=rows(date(2026, 11, 24), most=3),
        decided=st.sampled_from((None, "lighter", "back")),
        pain_limit=st.integers(4, 7),
        lighter=st.booleans(),
        harder_fits=st.booleans(),
        band=st.sampled_from(((6, 11), (12, 13), (14, 17))),
        extra=st.booleans(),
        changing=st.sampled_from((None, None, "menu", "effort", "pain")),
        unpaused=st.integers(0, 7),
    )


@st.composite
def given_answers(draw):
    """Answers of each moment, from the first question on as far as it goes; the longest option of each, or any."""
    given = {}
    for moment in sorted(draw(st.sets(st.sampled_from(MOMENTS))), key=MOMENTS.index):
        answers = {}
        for question in questions_at(moment, given, NUMBERS)[: draw(st.integers(0, 10))]:
            scale = question.scale
            possible = question.options or range(scale.least, scale.most + 1)
            answers[question.id] = draw(st.sampled_from((max(possible, key=lambda each: len(str(each))), *possible)))
        given[moment] = answers
    return given


def questionnaire(language):
    return st.builds(
        QuestionnaireFacts,
        language=st.just(language),
        patient=ids,
        state=st.just("active"),
        moment=st.sampled_from(MOMENTS),
        response=st.booleans(),
        given=given_answers(),
        finished=st.booleans(),
        outside=st.sampled_from((None, "average_pain", "falls")),
        therapist=st.booleans(),
        first=st.none() | st.datetimes(datetime(2026, 1, 1), datetime(2029, 12, 31)),
    )


def questionnaire_result(language):
    return st.builds(
        ResultFacts,
        language=st.just(language),
        patient=ids,
        code=codes,
        moment=st.sampled_from(MOMENTS[1:]),
        given=given_answers(),
        then=st.one_of(st.none(), days),
        between=st.one_of(st.none(), days),
        now=days,
    )


def enrolment(language):
    return st.builds(
        EnrolmentFacts,
        language=st.just(language),
        step=st.sampled_from((CARD, *(field.name for field in FIELDS))),
        chosen=drafts(),
        therapists=st.lists(st.tuples(ids, names), max_size=100).map(tuple),
        wrong=st.one_of(st.none(), typed, st.just("<" * 100)),
    )


def week(language):
    return st.builds(
        WeekFacts,
        language=st.just(language),
        number=st.integers(1, 12),
        weeks=st.integers(8, 12),
        today=st.just(date(2026, 11, 26)),
        rows=rows(date(2026, 11, 24)),
    )


@st.composite
def progress(draw, language):
    """The weeks so far, each with its sessions and answers; one of them may be paused."""
    start, weeks = date(2026, 11, 24), draw(st.integers(8, 16))
    number = draw(st.integers(1, weeks))
    firsts = [week_days(start, each)[0] for each in range(1, number + 1)]
    done = draw(
        st.sampled_from(([full_week(first) for first in firsts], [()], [draw(rows(first)) for first in firsts[-2:]]))
    )
    return ProgressFacts(
        language=language,
        state=draw(st.sampled_from(("active", "ended"))),
        start=start,
        number=number,
        weeks=weeks,
        rows=tuple(row for week in done for row in week),
        pauses=draw(st.sampled_from(((), ((firsts[-1], firsts[-1] + timedelta(days=2)),)))),
    )


def menu(language):
    return st.builds(MenuFacts, language=st.just(language), roles=roles)


fields = st.sampled_from([field.name for field in FIELDS])
defaults = st.lists(st.tuples(fields, st.sampled_from((",".join(WEEKDAYS), "12", "<&>"))), max_size=14).map(tuple)
typed_words = st.sampled_from(("", "0", "999999"))


# kind -> from a language to the strategy of its facts; a kind that is missing here fails the test.
def viewer(language):
    return st.builds(
        ViewerFacts,
        language=st.just(language),
        session_id=ids,
        session=sessions(),
        place=st.integers(0, 12),
        moving=st.booleans(),
    )


def exercise(language):
    catalogue = sorted(library().catalogue.by_id())
    one = st.builds(
        ExerciseFacts, language=st.just(language), exercise=st.sampled_from(catalogue), moving=st.booleans()
    )
    options = st.lists(st.tuples(st.sampled_from((*catalogue, "own-12")), st.sampled_from(("", "N" * 64))), max_size=20)
    which = st.builds(
        ExerciseFacts,
        language=st.just(language),
        options=options.map(tuple),
        known=st.booleans(),
        typed=st.booleans(),
    )
    return one | which


@st.composite
def why(draw, language):
    """Any view of any session of a week as it is planned, the lighter one of a painful day too."""
    prescription = draw(st.one_of(prescriptions(), changed_by_hand(checked=True)))
    week = draw(st.integers(1, prescription.weeks))
    strength, aerobic = earned_rows(prescription, library(), week)
    patient = Patient(id=1, start=prescription.start, strength_row=strength, aerobic_row=aerobic)
    patient.end, patient.timezone = week_days(prescription.start, prescription.weeks)[1], "Europe/Amsterdam"
    stored = PrescriptionVersion(version=1, content=prescription.model_dump(mode="json"))
    at = Situation(library(), patient, Basis(stored, (), ()), datetime(2026, 11, 24, tzinfo=UTC))
    planned = [PlannedSession(id=BIG - place, **row) for place, row in enumerate(week_rows(at, week))]
    lighter = draw(st.booleans()) and lighter_session(prescription, library(), planned[0].type)
    if lighter:
        planned[0].content, planned[0].note = lighter.model_dump(mode="json"), "lighter"
    held = [item["exercise"] for item in planned[0].content["items"]]
    answers = reports().map(lambda said: Answer(**said.model_dump()))
    return WhyFacts(
        language=language,
        at=at,
        planned=planned[0],
        week=week,
        rows=tuple((each, draw(st.none() | answers)) for each in planned),
        view=draw(st.sampled_from(sorted(VIEWS))),
        exercise=draw(st.sampled_from((*held, *(each.id for each in EXERCISES)))),
        options=draw(st.lists(st.sampled_from([each.id for each in EXERCISES]), unique=True, max_size=8).map(tuple)),
        known=draw(st.booleans()),
    )


def after_end(language):
    return st.builds(
        AfterEndFacts,
        language=st.just(language),
        state=st.just("ended"),
        response=st.booleans(),
        patient=ids,
        day=days,
        end=days,
        days=st.one_of(st.none(), st.integers(0, 7)),
        fewer=st.booleans(),
    )


def preferences(language):
    walls = st.sampled_from((time(9), time(23, 59)))
    return st.builds(
        PreferencesFacts,
        language=st.just(language),
        view=st.sampled_from(("main", "weekday", "weekend", "zone", "zones", "most")),
        said=st.sampled_from((None, "time", "weekend", "weekend_off", "zone", "most")),
        at_once=st.booleans(),
        active=st.booleans(),
        prompt_time=walls,
        weekend_time=walls,
        zone=st.sampled_from(("Europe/Amsterdam", "Europe/Lisbon", "Etc/GMT-5", "America/Argentina/Buenos_Aires")),
        home=st.sampled_from(("Europe/Amsterdam", "Asia/Kolkata", "Pacific/Kiritimati")),
        now=moments,
        most=st.integers(1, 10),
        usual=st.sampled_from((1, 2, 8, 10)),
        sent=st.integers(0, 12),
    )


def again(asked):
    return lambda language: st.builds(AgainFacts, st.just(language), st.just(True), asked(language))


def safety(language):
    return st.builds(
        SafetyFacts,
        language=st.just(language),
        sign=st.sampled_from(sorted(library().safety.signs)),
        report=ids,
        state=st.sampled_from(("none", "asked", "yes", "no", "resolved")),
        about=st.sampled_from(("said", "yes", "no", "late")),
        code=codes,
        day=days,
        clock=st.just(time(9, 5)),
        therapist=st.booleans(),
    )


AT = datetime(2026, 11, 24, 8, tzinfo=UTC)
moments = st.datetimes(datetime(2026, 10, 1), datetime(2026, 11, 24, 9), timezones=st.just(UTC))
counts = st.sampled_from((1, 2, 999_999))
waiting = st.builds(Waiting, counts, moments)
# Reasons why nothing was sent, known and unknown ones.
drops = st.dictionaries(st.sampled_from(("expired", "no subject", "answered", "of old", *"abc")), counts)
failures = st.dictionaries(st.sampled_from(("blocked", "render KeyError", "<" * 64, "&" * 64, *"abc")), counts)
parked = st.builds(Parked, ids, moments, st.sampled_from(("KeyError", "E" * 64)), st.just(3))


PEOPLE = st.builds(
    People,
    st.dictionaries(st.sampled_from(("invited", "active", "ended", "stopped", "discharged")), counts),
    held=st.just(0) | counts,
    unapproved=st.just(0) | counts,
    nobodys=st.just(0) | counts,
)
JOBS = st.dictionaries(st.sampled_from(("daily", "housekeeping")) | st.text("j", min_size=16, max_size=16), moments)


def status(language):
    """Of nothing, one, or far more of everything than a practice has."""
    outbox = st.builds(
        Outbox,
        waiting=st.dictionaries(st.sampled_from(Lane), waiting),
        later=st.just(0) | counts,
        held=st.just(0) | counts,
        sent=st.just(0) | counts,
        dropped=drops,
        failed=failures,
        unknown=st.just(0) | counts,
    )
    inbox = st.builds(
        Inbox, st.none() | moments, st.none() | waiting, parked=counts, newest=st.lists(parked, max_size=NEWEST)
    )
    unreached = st.builds(
        Unreached,
        patients=st.just(["X" * 32] * 99) | st.lists(codes, max_size=2),
        therapists=st.just(["<" * 64] * 99) | st.lists(names, max_size=2),
    )
    return st.builds(
        StatusFacts,
        st.just(language),
        st.sampled_from(("Europe/Amsterdam", "Pacific/Auckland")),
        st.builds(Status, st.just(AT), outbox, inbox, unreached, PEOPLE, JOBS),
        tried=st.sampled_from(((), ((AT,) * 5,), ((AT,) * 5,) * 99)),
    )


FACTS = {
    "exercises": exercises,
    "own_exercise": own_exercise,
    **ADMIN_FACTS,
    "appointment": visits.appointment,
    "appointment_again": again(visits.appointment),
    "appointment_cannot": visits.cannot,
    "appointment_missed": visits.told,
    "appointment_reminder": visits.told,
    "appointment_told": visits.told,
    "appointments": visits.appointments,
    "cannot_heard": visits.heard,
    "not_passed_on": visits.unread,
    "letter": visits.letter,
    "letter_ask": visits.asked,
    "letter_ask_again": again(visits.asked),
    "letter_long": visits.too_long,
    "letter_none": visits.about,
    "letter_sent": visits.about,
    "letter_told": visits.letter,
    "alerts": facts_alerts.alerts,
    "alert_kinds": facts_alerts.alert_kinds,
    "cover": facts_alerts.cover,
    "cover_told": notice(cover.Told, name=names, last=days, stands_in=st.booleans(), ended=st.booleans()),
    "cover_error": notice(
        cover.WrongField,
        field=st.sampled_from(("name", "until", "by")),
        given=typed | st.just("&" * 100),
        why=facts_alerts.whys,
        allowed=st.sampled_from(("", ", ".join(["<" * 64] * 20))),
    ),
    "after_end": after_end,
    "answer": answer,
    "answer_again": again(answer),
    "enrolment_again": again(enrolment),
    "questionnaire_again": again(questionnaire),
    "card": facts_card.card,
    "changed": facts_card.changed,
    "consent": partial(facts_privacy.consent, again=False),
    "consent_again": partial(facts_privacy.consent, again=True),
    "mydata": facts_privacy.own(),
    "mydata_seen": facts_privacy.own(),
    "mydata_file": facts_privacy.own("file"),
    "erase_ask": notice(privacy_notices.Whose, patient=ids),
    "erase_kept": notice(notice_of.Nothing),
    "erased": notice(privacy_notices.Erased, told=st.booleans(), by=erasers),
    "patient_erased": notice(privacy_notices.Coded, code=codes, by=erasers),
    "erase_thought": notice(privacy_notices.Thought, code=codes, patient=ids),
    "retention_soon": notice(privacy_notices.Soon, code=codes, day=days, patient=ids),
    "day": day,
    "enrolment": enrolment,
    "first_week": facts_card.first_week,
    "menu": menu,
    "next_morning": morning,
    "not_today": not_today,
    "nudge": day,
    "other": other,
    "patient_chart": facts_card.chart(progress),
    "patients": facts_card.patients,
    "pause": pause,
    "progress": progress,
    "proposals": proposals,
    "recap": progress,
    "preferences": preferences,
    "later_ask": notice(LaterAsked, session=ids, choices=st.just(("30", "45", "120", "evening"))),
    "language": notice(Chosen, chosen=st.booleans()),
    "time_wrong": notice(notice_of.Nothing),
    "status": status,
    "summary": facts_summary.summary,
    "summary_when": facts_summary.when,
    "summary_pdf": facts_summary.files,
    "summary_csv": facts_summary.files,
    "end_report": facts_summary.report(given_answers()),
    "end_report_offer": notice(notices.Offered, code=codes, patient=ids),
    "paper_week": facts_summary.week,
    "taper": steps,
    "taper_therapist": decisions,
    "questionnaire": questionnaire,
    "questionnaire_result": questionnaire_result,
    "exercise": exercise,
    "viewer": viewer,
    "week": week,
    "why": why,
    "safety_again": again(safety),
    **dict.fromkeys(SAFETY_KINDS, safety),
    **{kind: prompt(kind) for kind in STATES},
    **{kind: notice(notice_of.Nothing) for kind in notices.PLAIN},
    "stop_ask": notice(notices.About, patient=ids),
    "welcome_effort": notice(notices.Practised, chosen=st.none() | st.integers(6, 20)),
    "welcome_pain": notice(notices.Limited, limit=st.integers(4, 7), calendar=st.booleans()),
    "silence_ask": silence,
    "wish_heard": notice(notices.Wish, wish=st.sampled_from(WISHES), told=st.booleans()),
    "welcome": notice(notices.Welcome, day=days, time=st.just(time(9, 5)), today=st.booleans(), waits=st.booleans()),
    "therapist_welcome": notice(notices.Named, name=names),
    "therapist_exists": notice(notices.Named, name=names),
    "enrol_error": notice(
        notices.WrongField,
        field=st.one_of(fields, typed),
        given=st.one_of(st.just(""), typed, st.just("&" * 100)),
        allowed=st.sampled_from(("", "knee, hip, both", ", ".join(["<" * 64] * 20))),
    ),
    "enrol_exists": notice(notices.Coded, code=codes),
    "patient_agreed": notice(notices.Coded, code=codes),
    "first_week_nobody": notice(notices.Coded, code=codes),
    "balance_ask": notice(notices.Balance, patient=ids, code=codes),
    "no_such_patient": notice(
        notices.NoSuchPatient, like=st.sampled_from(((), ((BIG, "X" * 32),), ((1, "P-1"), (2, "P-2"), (3, "P-3"))))
    ),
    "later_set": notice(notices.At, time=st.just(time(20, 30))),
    "which_session": notice(
        notices.Which,
        sessions=st.just(((BIG, "strength"), (BIG, "aerobic"))),
        done=st.sampled_from(("done", "partly", "not")),
        effort=typed_words,
        pain=typed_words,
    ),
    "which_number": notice(
        notices.WhichNumber,
        session=ids,
        number=st.integers(0, 300),
        pain=st.none() | st.integers(0, 10),
        may=st.just(("effort", "minutes", "pain")),
    ),
    "kind_words": notice(notices.Open, open=st.booleans()),
    "no_session": notice(
        notices.NoSession,
        next=st.one_of(st.none(), days),
        first=st.none() | days,
        patient=st.none() | ids,
        day=st.none() | days,
    ),
    "lighter_offer": notice(notices.OfSession, session=ids),
    "lighter_none": notice(notices.OfSession, session=ids),
    "not_active": notice(notices.Ended, ended=st.booleans()),
    "not_settled": notice(notices.Lighter, lighter=st.booleans(), type=st.sampled_from(("strength", "aerobic"))),
    "pain_before": notice(notices.OfSession, session=ids),
    "harder_asked": notice(notices.OfDecision, decision=ids, type=st.sampled_from(("strength", "aerobic"))),
    "questionnaire_later": notice(notices.Again, time=st.sampled_from((None, time(9, 5)))),
    "help": notice(notices.Roles, roles=roles),
    "unknown": notice(notices.Roles, roles=roles),
}
