"""Facts of what admins see and do."""

from datetime import UTC, date, datetime
from typing import get_args

from hypothesis import strategies as st

from bot.messages import admin_notices, enrol_file, invited
from bot.messages import notice as notice_of
from bot.messages.audit import ON_PAGE as AUDITED
from bot.messages.audit import AuditFacts
from bot.messages.enrol_file import PreviewFacts, Problem
from bot.messages.invited import NotesFacts
from bot.messages.leaving import (
    OFFERED,
    ON_PAGE,
    DischargeFacts,
    PickFacts,
    TherapistLine,
    TherapistsFacts,
    TransferFacts,
)
from bot.messages.practice import PracticeFacts
from bot.practice import FIELDS
from content.prescription import Prescription
from content.words import DISCHARGE_REASONS, Equipment, Role
from storage.access import Opened
from tests.messages.sessions import ids
from tests.messages.shortfalls import SHORTFALLS

typed = st.text(alphabet="<&>\"'éX 🙂", min_size=1, max_size=64).map(str.strip).filter(bool)
names = st.one_of(st.sampled_from(("<" * 64, "&" * 64, "Anna de Vries")), typed)
codes = st.sampled_from(("P-001", "X" * 32))
link = st.just("https://t.me/" + "b" * 32 + "?start=" + "-" * 64)
states = st.sampled_from(("invited", "active", "ended", "stopped", "discharged"))
# The defaults that /enrol can take, as long as they get.
DEFAULTS = (
    ("side", "both"), ("weeks", "12"), ("start", "2026-11-24"), ("strength", "new"), ("aerobic", "new"),
    ("aerobics", "walking"), ("days", "mon,tue,wed,thu,fri,sat,sun"), ("supervised", "mon,thu"), ("lang", "nl"),
    ("tz", "America/Argentina/ComodRivadavia"), ("time", "09:00"),
)  # fmt: skip


def notice(arguments, **fields):
    return lambda language: st.builds(notice_of.Facts, st.just(language), st.builds(arguments, **fields))


def pick(language):
    return st.builds(
        PickFacts,
        language=st.just(language),
        what=st.sampled_from(tuple(OFFERED)),
        page=st.integers(0, 3),
        count=st.sampled_from((0, 1, 40, 9999)),
        patients=st.lists(st.tuples(ids, codes, states), max_size=ON_PAGE).map(tuple),
    )


def transfer(language):
    return st.builds(
        TransferFacts,
        language=st.just(language),
        patient=ids,
        code=codes,
        responsible=st.none() | names,
        others=st.lists(st.tuples(ids, names), max_size=3).map(tuple),
        done=st.booleans(),
        unknown=st.just("") | names,
    )


def discharge(language):
    return st.builds(
        DischargeFacts,
        language=st.just(language),
        patient=ids,
        code=codes,
        state=st.sampled_from(("invited", "active", "ended", "stopped")),
        reason=st.none() | st.sampled_from(DISCHARGE_REASONS),
        kept=st.booleans(),
        warned=st.booleans(),
    ) | st.builds(
        DischargeFacts,
        language=st.just(language),
        patient=ids,
        code=codes,
        state=st.just("discharged"),
        reason=st.sampled_from(DISCHARGE_REASONS),
    )


def therapists(language):
    line = st.builds(TherapistLine, id=st.integers(1, 3), name=names, joined=st.booleans(), patients=st.integers(0, 99))
    return st.builds(
        TherapistsFacts,
        language=st.just(language),
        lines=st.lists(line, max_size=3).map(tuple) | st.lists(line, min_size=60, max_size=60).map(tuple),
        asked=st.none() | st.just(1),
    )


def notes(language):
    prescription = st.sampled_from(
        (
            Prescription(code="P-1", joint="knee", start=date(2026, 11, 24)),
            Prescription(code="X" * 32, joint="both", start=date(2026, 11, 24), days=("mon",), exclude=("bridge",)),
        )
    )
    return st.builds(NotesFacts, st.just(language), codes, prescription)


NUMBERS = ("+31 (0)20 555 01 23", "0900-1515", "")
VALUES = st.fixed_dictionaries(
    {
        "name": st.just("") | names,
        "phone": st.sampled_from(NUMBERS),
        "out_of_hours": st.sampled_from(NUMBERS),
        "hours": st.sampled_from(("", "<" * 100)),
        "has": st.sampled_from(("", ",".join(get_args(Equipment)))),
    }
)


def practice(language):
    field = st.none() | st.sampled_from(FIELDS)
    return st.builds(
        PracticeFacts, language=st.just(language), values=VALUES, step=field, wrong=st.none() | typed, changed=field
    )


@st.composite
def audit(draw, language):
    opened = st.builds(
        Opened,
        at=st.datetimes(datetime(2026, 10, 1), datetime(2026, 11, 24), timezones=st.just(UTC)),
        role=st.sampled_from((*get_args(Role), "system")),
        person_id=st.none() | ids,
        name=st.none() | names,
        account=st.none() | ids,
        code=st.none() | codes,
        what=st.sampled_from(("card", "audit", "w" * 32)),
    )
    return AuditFacts(
        language,
        draw(st.sampled_from(("Europe/Amsterdam", "Pacific/Auckland"))),
        draw(st.sampled_from((0, 5))),
        draw(st.none() | codes),
        draw(st.integers(0, 2)),
        draw(st.sampled_from((0, 1, 20, 99999))),
        draw(st.lists(opened, max_size=AUDITED)),
    )


def problem(**of):
    usual = {"line": st.integers(2, 501), "code": st.just("") | codes, "allowed": st.just(""), "field": st.just("")}
    return st.builds(Problem, **{**usual, **of})


PROBLEMS = (
    problem(
        why=st.just("field"),
        field=st.sampled_from(("joint", "session_limit", "s" * 20)),
        given=st.sampled_from(("", "kne", "<" * 40)),
        allowed=st.sampled_from(("", "knee, hip, both", "<" * 100)),
    )
    | problem(why=st.just("exists"), given=st.just(""))
    | problem(why=st.just("double"), given=st.just("501"))
    | problem(why=st.just("beyond"), given=st.sampled_from(("x", "<" * 40)))
)


def preview(language):
    return st.builds(
        PreviewFacts,
        language=st.just(language),
        stamp=st.just("f" * 12),
        good=st.sampled_from((0, 1, 500)),
        bad=st.lists(PROBLEMS, max_size=40).map(tuple),
        page=st.integers(0, 4),
    )


invitations = notice(
    enrol_file.Invitations,
    invitations=st.lists(st.tuples(codes, link), max_size=3).map(tuple),
    days=st.just(14),
    made_at=st.just(datetime(2026, 11, 24, 8, tzinfo=UTC)),
)
REASONS = ("kind", "big", "fetch", "empty", "column", "no_code", "rows", "text")
ADMIN_FACTS = {
    "enrol_file": preview,
    "enrol_file_closed": notice(notice_of.Nothing),
    "enrol_file_done": notice(
        enrol_file.Done,
        count=st.sampled_from((0, 1, 500)),
        skipped=st.sampled_from((0, 1, 7)),
        responsible=st.booleans(),
    ),
    "enrol_file_wrong": notice(
        enrol_file.Wrong, why=st.sampled_from(REASONS), given=st.just("") | typed.map(lambda text: text[:60])
    ),
    **dict.fromkeys(("invitations", "invitation_sheet"), invitations),
    "audit": audit,
    "audit_file": audit,
    "practice": practice,
    "discharge": discharge,
    "enrol_again": notice(admin_notices.Numbered, code=codes, new=codes),
    "enrolled": notice(
        invited.Enrolled,
        patient=ids,
        code=codes,
        link=link,
        days=st.just(14),
        defaults=st.lists(st.sampled_from(DEFAULTS), unique=True).map(tuple) | st.just(DEFAULTS),
        warnings=st.lists(st.sampled_from(SHORTFALLS), max_size=6).map(tuple),
        responsible=st.booleans(),
    ),
    "enrolled_notes": notes,
    "invited": notice(invited.Invited, name=names, link=link, days=st.just(14)),
    "invited_already": notice(
        admin_notices.Stated, code=codes, state=st.sampled_from(("active", "ended", "stopped", "discharged"))
    ),
    "new_therapist": notice(admin_notices.Named, name=names),
    "no_such_code": notice(admin_notices.Coded, code=codes | typed.map(lambda text: text[:32])),
    "patient_discharged": notice(
        admin_notices.Discharged, code=codes, patient=ids, reason=st.sampled_from(DISCHARGE_REASONS)
    ),
    "patient_handed_over": notice(admin_notices.HandedOver, code=codes, name=names),
    "patient_taken_over": notice(admin_notices.Coded, code=codes),
    "pick": pick,
    "programme_over": notice(notice_of.Nothing),
    "therapists": therapists,
    "transfer": transfer,
}
ADMINS = set(ADMIN_FACTS) - {"new_therapist", "programme_over"}
