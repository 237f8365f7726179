"""What holds of the data after every commit, as SQL that finds the rows for which it does not.

Left out is what the database itself refuses: unique keys, and references to rows that are not there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    Text,
    and_,
    bindparam,
    case,
    exists,
    func,
    not_,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import aliased

from storage.db import Db
from storage.tables import (
    UNSETTLED,
    WAITING,
    AfterEndAnswer,
    Answer,
    DoseDecision,
    Incoming,
    Invitation,
    Outgoing,
    Patient,
    Pause,
    Person,
    PlannedSession,
    PrescriptionVersion,
    Question,
    SafetyReport,
    Therapist,
)
from storage.types import Cipher, UtcDateTime

# Two calls at most (an edit whose message is gone is said anew), each 10 s to connect and 30 s for an answer; and some
# seconds for its turn and for writing it down.
UNDER_WAY = timedelta(minutes=2)
PARKED = timedelta(days=7, hours=2)  # seven days, and twice the hour after which it is looked at again
SHOWN = 5  # ids of a broken invariant that are named
SECRET = ("enrolled", "therapist_invited")  # kinds of which nothing is kept: they hold an invitation
EMPTY_ENCRYPTED = len(Cipher.MARK) + 100  # characters of up to 15 encrypted ones (Fernet: 73 bytes in base64)
MORE = ("up", "harder_form")  # what the therapist is asked about

Condition = ColumnElement[bool]


@dataclass(frozen=True)
class Invariant:
    """`breaking` selects the ids of the rows for which the sentence does not hold. `name` begins with their table."""

    name: str
    sentence: str
    breaking: Select[int]


@dataclass(frozen=True)
class Broken:
    """An invariant that does not hold: for how many rows, and the ids of up to five. Never what they contain."""

    name: str
    sentence: str
    count: int
    ids: Sequence[int]


async def broken(db: Db, now: datetime) -> Sequence[Broken]:
    """The invariants that do not hold at `now`, each looked for in one statement."""
    moments = {"under_way_since": now - UNDER_WAY, "parked_since": now - PARKED}
    return [
        Broken(each.name, each.sentence, ids[0][1], [number for number, _count in ids])
        for each in INVARIANTS
        if (ids := (await db.execute(_first(each), moments)).all())
    ]


@cache
def _first(of: Invariant) -> Select[int, int]:
    """The first rows that break it, each with how many there are."""
    rows = of.breaking.subquery()
    return select(rows.c[0], func.count().over()).order_by(rows.c[0]).limit(SHOWN)


def _moment(name: str) -> ColumnElement[datetime]:
    """One of those that `broken` gives."""
    return bindparam(name, type_=UtcDateTime)


def _kept(column: SQLColumnExpression[Any], empty: str) -> Condition:
    """Whether there is more in a private column than `empty`. Of what is encrypted only the length tells."""
    stored = type_coerce(column, Text)
    encrypted = stored.startswith(Cipher.MARK)
    return or_(and_(not_(encrypted), stored != empty), and_(encrypted, func.length(stored) > EMPTY_ENCRYPTED))


def _outside(column: SQLColumnExpression[Any], least: int, most: int) -> Condition:
    return and_(column.is_not(None), not_(column.between(least, most)))


def _one_only(column: SQLColumnExpression[Any], other: SQLColumnExpression[Any]) -> Condition:
    """Whether one of them is empty and the other is not."""
    return column.is_(None) != other.is_(None)


_other_message, _other_update = aliased(Outgoing), aliased(Incoming)
_other_session, _other_patient = aliased(PlannedSession), aliased(Patient)
_other_pause = aliased(Pause)
_other_decision, _other_invitation = aliased(DoseDecision), aliased(Invitation)

_OUTBOX = select(Outgoing.id)
_INBOX = select(Incoming.id)
_PATIENT = select(Patient.id)
_SESSION = select(PlannedSession.id).join(Patient, Patient.id == PlannedSession.patient_id)
_ANSWER = select(Answer.id).join(PlannedSession, PlannedSession.id == Answer.session_id)
_QUESTION = select(Question.person_id)
_DECISION = select(DoseDecision.id)
_SAFETY = select(SafetyReport.id)

_AGREED = Patient.consented_at.is_not(None)
_IN_FORCE = PlannedSession.replaced_at.is_(None)
_SENT = Outgoing.state == "sent"
_HOLDS = and_(SafetyReport.now_so.is_(True), SafetyReport.resolved_at.is_(None))


def _twice_in_force(*same: str) -> Select[int]:
    """Sessions in force beside an older one in force that was planned and is the same in these columns."""
    other = _other_session
    alike = [getattr(other, name) == getattr(PlannedSession, name) for name in ("patient_id", "local_date", *same)]
    if "type" in same:
        alike.append(other.note.is_distinct_from("extra"))
    return _SESSION.where(_IN_FORCE, exists().where(*alike, other.replaced_at.is_(None), other.id < PlannedSession.id))


def _newest_decision() -> Select[int]:
    """Patients whose row on a ladder is not that of the newest decision about it that holds."""
    newest = (
        select(func.max(DoseDecision.id))
        .where(DoseDecision.effective_on.is_not(None))
        .group_by(DoseDecision.patient_id, DoseDecision.type)
    )
    row = case((DoseDecision.type == "strength", Patient.strength_row), else_=Patient.aerobic_row)
    joined = select(Patient.id).distinct().join(DoseDecision, DoseDecision.patient_id == Patient.id)
    return joined.where(DoseDecision.id.in_(newest), row != DoseDecision.to_row)


_OF_OUTBOX = (
    Invariant(
        "outbox_state",
        "a message is due, sending, sent, dropped or failed",
        _OUTBOX.where(Outgoing.state.not_in(("due", "sending", "sent", "dropped", "failed"))),
    ),
    Invariant(
        "outbox_settled",
        "a message has a moment at which it was settled once it is sent, dropped or failed, and not before",
        _OUTBOX.where(Outgoing.settled_at.is_not(None) == UNSETTLED),
    ),
    Invariant(
        "outbox_under_way",
        "no message is under way for over two minutes",
        _OUTBOX.where(Outgoing.state == "sending", Outgoing.sending_since < _moment("under_way_since")),
    ),
    Invariant(
        "outbox_claimed",
        "a message that is under way, or was sent, was claimed",
        _OUTBOX.where(
            Outgoing.state.in_(("sending", "sent")), or_(Outgoing.sending_since.is_(None), Outgoing.attempts < 1)
        ),
    ),
    Invariant(
        "outbox_one_a_chat",
        "no two messages are under way to one chat",
        _OUTBOX.where(
            Outgoing.state == "sending",
            exists().where(
                _other_message.chat_id == Outgoing.chat_id,
                _other_message.state == "sending",
                _other_message.id < Outgoing.id,
            ),
        ),
    ),
    Invariant(
        "outbox_message_id",
        "a sent message has its id in the chat, the menu of commands excepted",
        _OUTBOX.where(_SENT, Outgoing.kind != "menu", Outgoing.message_id.is_(None)),
    ),
    Invariant(
        "outbox_reason",
        "a message that was dropped or failed says why, and a sent one does not",
        _OUTBOX.where(
            or_(
                and_(Outgoing.state.in_(("dropped", "failed")), Outgoing.reason.is_(None)),
                and_(_SENT, Outgoing.reason.is_not(None)),
            )
        ),
    ),
    Invariant(
        "outbox_said",
        "what was said is kept of every sent message, but not of the menu, an invitation, or what was not sent",
        _OUTBOX.where(and_(_SENT, Outgoing.kind.not_in(("menu", *SECRET))) == Outgoing.said.is_(None)),
    ),
    Invariant(
        "outbox_emptied",
        "an invitation is kept only until its message is settled, and nothing of a message that expired",
        _OUTBOX.where(
            Outgoing.settled_at.is_not(None),
            or_(Outgoing.kind.in_(SECRET), and_(Outgoing.state == "dropped", Outgoing.reason == "expired")),
            _kept(Outgoing.arguments, "{}"),
        ),
    ),
    Invariant(
        "outbox_unknown",
        "no more tries of a message are unknown than were made",
        _OUTBOX.where(or_(Outgoing.unknown < 0, Outgoing.unknown > Outgoing.attempts)),
    ),
    Invariant(
        "outbox_agreed",
        "the day's message and its nudge wait only for somebody who agreed",
        _OUTBOX.where(
            UNSETTLED,
            Outgoing.kind.in_(("day", "nudge")),
            ~exists().where(Person.telegram_id == Outgoing.chat_id, Patient.person_id == Person.id, _AGREED),
        ),
    ),
)

_OF_INBOX = (
    Invariant(
        "inbox_handled",
        "a handled update is not parked, has no error, and its content is forgotten",
        _INBOX.where(
            Incoming.handled_at.is_not(None),
            or_(Incoming.parked_at.is_not(None), Incoming.error.is_not(None), _kept(Incoming.payload, "")),
        ),
    ),
    Invariant(
        "inbox_parked",
        "a parked update has its error and is not tried again",
        _INBOX.where(Incoming.parked_at.is_not(None), or_(Incoming.error.is_(None), Incoming.retry_at.is_not(None))),
    ),
    Invariant(
        "inbox_kept",
        "an update that waits still has its content",
        _INBOX.where(WAITING, not_(_kept(Incoming.payload, ""))),
    ),
    Invariant(
        "inbox_forgotten",
        "the content of a parked update is forgotten after seven days, by the service that runs",
        _INBOX.where(Incoming.parked_at < _moment("parked_since"), _kept(Incoming.payload, "")),
    ),
    Invariant(
        "inbox_retry",
        "an update that waits for its next try has failed before, and says how",
        _INBOX.where(WAITING, Incoming.retry_at.is_not(None), or_(Incoming.attempts < 1, Incoming.error.is_(None))),
    ),
    Invariant(
        "inbox_order",
        "an update that was handled or parked came before all that wait in its chat",
        _INBOX.where(
            not_(WAITING),
            exists().where(
                _other_update.chat_id == Incoming.chat_id,
                _other_update.id < Incoming.id,
                _other_update.handled_at.is_(None),
                _other_update.parked_at.is_(None),
            ),
        ),
    ),
)

_OF_PATIENTS = (
    Invariant(
        "patient_state",
        "a patient is invited, active, ended or stopped",
        _PATIENT.where(Patient.state.not_in(("invited", "active", "ended", "stopped"))),
    ),
    Invariant(
        "patient_agreed",
        "an active or ended patient agreed, to a version of the text, and has an account",
        _PATIENT.where(
            Patient.state.in_(("active", "ended")),
            or_(Patient.consented_at.is_(None), Patient.consent_version.is_(None), Patient.person_id.is_(None)),
        ),
    ),
    Invariant(
        "patient_invited",
        "an invited patient has not agreed yet",
        _PATIENT.where(Patient.state == "invited", _AGREED),
    ),
    Invariant(
        "patient_stopped",
        "a stopped patient has the moment of stopping",
        _PATIENT.where(Patient.state == "stopped", Patient.stopped_at.is_(None)),
    ),
    Invariant(
        "patient_prompt",
        "an active patient has a next prompt, and nobody else has one",
        _PATIENT.where((Patient.state == "active") == Patient.next_prompt_at.is_(None)),
    ),
    Invariant(
        "patient_after_end",
        "nobody but an ended patient has a next question after the end",
        _PATIENT.where(Patient.state != "ended", Patient.next_after_end_at.is_not(None)),
    ),
    Invariant(
        "patient_silence",
        "nothing is due for a patient who has not agreed yet or has stopped",
        _PATIENT.where(
            Patient.state.in_(("invited", "stopped")),
            func.coalesce(Patient.next_plan_at, Patient.next_taper_at, Patient.next_follow_up_at).is_not(None),
        ),
    ),
    Invariant(
        "patient_one_programme",
        "an account follows one active programme at most",
        _PATIENT.where(
            Patient.state == "active",
            exists().where(
                _other_patient.person_id == Patient.person_id,
                _other_patient.state == "active",
                _other_patient.id < Patient.id,
            ),
        ),
    ),
    Invariant(
        "patient_code",
        "no two codes differ in capitals only",
        # Grouped, not joined with itself: that would take the square of all patients.
        select(func.max(Patient.id)).group_by(func.lower(Patient.code)).having(func.count() > 1),
    ),
    Invariant(
        "patient_held",
        "prompts are held of the patient whose safety report is so and not resolved, and of nobody else",
        _PATIENT.where(
            Patient.held_at.is_(None) == exists().where(SafetyReport.patient_id == Patient.id, _HOLDS),
        ),
    ),
    Invariant("patient_period", "no period ends before it begins", _PATIENT.where(Patient.end < Patient.start)),
    Invariant(
        "patient_usual_pain", "usual pain is a number from 0 to 10", _PATIENT.where(_outside(Patient.usual_pain, 0, 10))
    ),
    Invariant("patient_row", "a patient is on the row of the newest decision that holds", _newest_decision()),
    Invariant(
        "patient_came",
        "an account that a patient has came by an invitation",
        _PATIENT.where(
            Patient.person_id.is_not(None),
            ~exists().where(Invitation.patient_id == Patient.id, Invitation.used_by == Patient.person_id),
        ),
    ),
    Invariant(
        "patient_prescription",
        "a patient's prescriptions are numbered from 1 without gaps, and there is one",
        select(Patient.id)
        .outerjoin(PrescriptionVersion, PrescriptionVersion.patient_id == Patient.id)
        .group_by(Patient.id)
        .having(
            or_(
                func.count(PrescriptionVersion.id) == 0,
                func.min(PrescriptionVersion.version) != 1,
                func.max(PrescriptionVersion.version) != func.count(PrescriptionVersion.id),
            )
        ),
    ),
)

_OF_SESSIONS = (
    Invariant(
        "session_agreed",
        "sessions are planned for who agreed",
        _SESSION.where(Patient.consented_at.is_(None)),
    ),
    Invariant(
        "session_period",
        "sessions in force lie in the treatment period",
        _SESSION.where(_IN_FORCE, not_(PlannedSession.local_date.between(Patient.start, Patient.end))),
    ),
    Invariant(
        "session_one_version",
        "of each place in a day one version at most is in force",
        _twice_in_force("number"),
    ),
    Invariant(
        "session_one_type",
        "a day has one planned session of a type at most",
        _twice_in_force("type").where(PlannedSession.note.is_distinct_from("extra")),
    ),
    Invariant(
        "session_extra",
        "what was done without being planned has its answer",
        _SESSION.where(PlannedSession.note == "extra", ~exists().where(Answer.session_id == PlannedSession.id)),
    ),
    Invariant(
        "session_prescription",
        "the prescription of a session exists",
        _SESSION.where(
            ~exists().where(
                PrescriptionVersion.patient_id == PlannedSession.patient_id,
                PrescriptionVersion.version == PlannedSession.prescription_version,
            )
        ),
    ),
    Invariant(
        "session_numbers",
        "weeks, places in a day and versions of sessions are counted from 1",
        _SESSION.where(or_(PlannedSession.week < 1, PlannedSession.number < 1, PlannedSession.version < 1)),
    ),
)

_OF_PAUSES = (
    Invariant(
        "pause_apart",
        "the pauses of a patient do not overlap",
        select(Pause.id).where(
            exists().where(
                _other_pause.patient_id == Pause.patient_id,
                _other_pause.id < Pause.id,
                _other_pause.first <= Pause.last,
                _other_pause.last >= Pause.first,
            )
        ),
    ),
    Invariant(
        "pause_empty",
        "no planned session in force that is not answered lies in a pause",
        _SESSION.where(
            _IN_FORCE,
            ~exists().where(Answer.session_id == PlannedSession.id),
            exists().where(
                Pause.patient_id == PlannedSession.patient_id,
                PlannedSession.local_date.between(Pause.first, Pause.last),
            ),
        ),
    ),
)

_OF_ANSWERS = (
    Invariant(
        "answer_patient",
        "an answer and its session are of one patient",
        _ANSWER.where(Answer.patient_id != PlannedSession.patient_id),
    ),
    Invariant(
        "answer_in_force",
        "a session that was answered stays in the plan",
        _ANSWER.where(PlannedSession.replaced_at.is_not(None)),
    ),
    Invariant(
        "answer_done",
        "a session was done, partly done, or not",
        _ANSWER.where(Answer.done.not_in(("done", "partly", "not"))),
    ),
    Invariant("answer_effort", "effort is a number from 6 to 20", _ANSWER.where(_outside(Answer.effort, 6, 20))),
    Invariant("answer_pain", "pain is a number from 0 to 10", _ANSWER.where(_outside(Answer.pain, 0, 10))),
    Invariant(
        "answer_not",
        "what was not done has no effort and no pain",
        _ANSWER.where(Answer.done == "not", func.coalesce(Answer.effort, Answer.pain).is_not(None)),
    ),
    Invariant(
        "answer_share",
        "how much is told of what was done: minutes of an aerobic session, half or less of another done partly",
        _ANSWER.where(
            or_(
                and_(Answer.minutes.is_not(None), or_(Answer.done == "not", PlannedSession.type != "aerobic")),
                and_(Answer.at_least_half.is_not(None), or_(Answer.done != "partly", PlannedSession.type == "aerobic")),
            )
        ),
    ),
    Invariant(
        "after_end_days",
        "days of exercise in a week are 0 to 7",
        select(AfterEndAnswer.id).where(_outside(AfterEndAnswer.days, 0, 7)),
    ),
    Invariant(
        "question_kind",
        "a question about effort, pain or a share, or a change of them, is about a session, and no other is",
        _QUESTION.where(
            Question.kind.in_(("effort", "pain", "share", "change_effort", "change_pain"))
            == Question.session_id.is_(None)
        ),
    ),
    Invariant(
        "question_own",
        "an open question about a session is asked of its patient, who takes part",
        _QUESTION.where(
            Question.session_id.is_not(None),
            ~exists().where(
                PlannedSession.id == Question.session_id,
                Patient.id == PlannedSession.patient_id,
                Patient.person_id == Question.person_id,
                Patient.state.in_(("active", "ended")),
            ),
        ),
    ),
    Invariant(
        "question_answer",
        "a session that a question is open about has an answer, to which effort, pain and share belong",
        _QUESTION.where(Question.session_id.is_not(None), ~exists().where(Answer.session_id == Question.session_id)),
    ),
)

_OF_SAFETY = (
    Invariant(
        "safety_answered",
        "an answer to a safety report has its moment, and there is none without an answer",
        _SAFETY.where(_one_only(SafetyReport.now_so, SafetyReport.answered_at)),
    ),
    Invariant(
        "safety_resolved",
        "a resolved safety report has its moment and who resolved it",
        _SAFETY.where(_one_only(SafetyReport.resolved_at, SafetyReport.resolved_by)),
    ),
    Invariant(
        "safety_waits",
        "a safety report is escalated some time unless it was escalated, is resolved or is not so, and only then",
        _SAFETY.where(
            or_(
                SafetyReport.escalated_at.is_not(None),
                SafetyReport.resolved_at.is_not(None),
                func.coalesce(SafetyReport.now_so, True).is_(False),
            )
            == SafetyReport.escalate_at.is_not(None)
        ),
    ),
)

_OF_DECISIONS = (
    Invariant(
        "decision_state",
        "a decision about the dose is applied, waiting, refused, lapsed or withdrawn",
        _DECISION.where(DoseDecision.state.not_in(("applied", "waiting", "refused", "lapsed", "withdrawn"))),
    ),
    Invariant(
        "decision_waiting",
        "what waits for the therapist is a step up, and has a moment at which it ends",
        _DECISION.where(
            DoseDecision.state == "waiting", or_(DoseDecision.kind.not_in(MORE), DoseDecision.ends_at.is_(None))
        ),
    ),
    Invariant(
        "decision_one_waits",
        "one proposal at most waits for each patient and type",
        _DECISION.where(
            DoseDecision.state == "waiting",
            exists().where(
                _other_decision.patient_id == DoseDecision.patient_id,
                _other_decision.type == DoseDecision.type,
                _other_decision.state == "waiting",
                _other_decision.id < DoseDecision.id,
            ),
        ),
    ),
    Invariant(
        "decision_settled",
        "what was refused, lapsed or was withdrawn has the moment of that, and what waits has none",
        _DECISION.where(
            DoseDecision.state != "applied", (DoseDecision.state == "waiting") != DoseDecision.settled_at.is_(None)
        ),
    ),
    Invariant(
        "decision_by",
        "what somebody decided has its moment, and what was refused somebody who did",
        _DECISION.where(
            or_(
                and_(DoseDecision.settled_by.is_not(None), DoseDecision.settled_at.is_(None)),
                and_(DoseDecision.state == "refused", DoseDecision.settled_by.is_(None)),
            )
        ),
    ),
    Invariant(
        "decision_holds",
        "a decision holds from a day on only once it is applied",
        _DECISION.where(DoseDecision.state != "applied", DoseDecision.effective_on.is_not(None)),
    ),
    Invariant(
        "decision_session",
        "a decision and the session that it is about are of one patient and one type",
        _DECISION.join(PlannedSession, PlannedSession.id == DoseDecision.session_id).where(
            or_(PlannedSession.patient_id != DoseDecision.patient_id, PlannedSession.type != DoseDecision.type)
        ),
    ),
)

_OF_PEOPLE = (
    Invariant(
        "therapist_summary",
        "a therapist has a next summary once there is an account, and not before",
        select(Therapist.id).where(
            Therapist.removed_at.is_(None), _one_only(Therapist.person_id, Therapist.next_summary_at)
        ),
    ),
    Invariant(
        "invitation_for",
        "an invitation is for a patient or for a therapist",
        select(Invitation.id).where(Invitation.patient_id.is_(None) == Invitation.therapist_id.is_(None)),
    ),
    Invariant(
        "invitation_used",
        "a used invitation has its moment and its user",
        select(Invitation.id).where(_one_only(Invitation.used_at, Invitation.used_by)),
    ),
    Invariant(
        "invitation_newest",
        "one unused invitation at most is there for a patient or a therapist",
        select(Invitation.id).where(
            Invitation.used_at.is_(None),
            exists().where(
                or_(
                    _other_invitation.patient_id == Invitation.patient_id,
                    _other_invitation.therapist_id == Invitation.therapist_id,
                ),
                _other_invitation.used_at.is_(None),
                _other_invitation.id < Invitation.id,
            ),
        ),
    ),
    Invariant(
        "invitation_hash",
        "of the token of an invitation only a hash is kept",
        select(Invitation.id).where(func.length(Invitation.token_hash) != 64),
    ),
)

INVARIANTS = (
    *_OF_OUTBOX,
    *_OF_INBOX,
    *_OF_PATIENTS,
    *_OF_SESSIONS,
    *_OF_PAUSES,
    *_OF_ANSWERS,
    *_OF_SAFETY,
    *_OF_DECISIONS,
    *_OF_PEOPLE,
)
