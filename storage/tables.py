"""Every table. Moments are UTC; local times and dates belong to the time zone of their patient."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from sqlalchemy import (
    JSON,
    BigInteger,
    ForeignKey,
    Index,
    MetaData,
    String,
    Text,
    UniqueConstraint,
    false,
    literal_column,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from storage.types import KeyInteger, PrivateJson, PrivateText, UtcDateTime

# On SQLite the highest number is given again once its row is gone, unless a table says this; PostgreSQL's sequences
# never do that. Buttons, messages and the access log outlive what they are about: nothing else may be taken for it.
NUMBERED_ONCE = {"sqlite_autoincrement": True}


class Table(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: UtcDateTime}  # noqa: RUF012 - SQLAlchemy reads it from the class


class Person(Table):
    """Somebody with a Telegram account who has a role here. Names are not kept."""

    __tablename__ = "person"
    __table_args__ = NUMBERED_ONCE
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    telegram_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    language: Mapped[str] = mapped_column(String(2))
    created_at: Mapped[datetime]
    blocked_at: Mapped[datetime | None]


class Therapist(Table):
    """A therapist of the practice; `person_id` is empty until the invitation is used.

    summary_weekday (0 is Monday), summary_time: when the summary comes, where it is not the programme's moment.
    next_alerts_at: when what was raised since is told, all at once. alerts_off: the kinds of alert not wanted.
    """

    __tablename__ = "therapist"
    __table_args__ = NUMBERED_ONCE
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    name: Mapped[str] = mapped_column(PrivateText)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), unique=True)
    timezone: Mapped[str] = mapped_column(String(64))
    next_summary_at: Mapped[datetime | None] = mapped_column(index=True)
    created_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]
    summary_weekday: Mapped[int | None]
    summary_time: Mapped[time | None]
    next_alerts_at: Mapped[datetime | None] = mapped_column(index=True)
    alerts_off: Mapped[Sequence[str] | None] = mapped_column(JSON)


class Cover(Table):
    """Somebody stands in for a therapist on leave, from `made_at` until `until_at`; `ended_at`: it ended earlier.

    last: the last day of it, in the therapist's zone. The stand-in sees and decides what the therapist does, and is
    told what the therapist would be.
    """

    __tablename__ = "cover"
    __table_args__ = NUMBERED_ONCE
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    therapist_id: Mapped[int] = mapped_column(ForeignKey("therapist.id"), index=True)
    stand_in_id: Mapped[int] = mapped_column(ForeignKey("therapist.id"), index=True)
    last: Mapped[date]
    made_at: Mapped[datetime]
    until_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    made_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class Patient(Table):
    """A patient under the practice's pseudonym. The `next_…_at` columns say when time has to do something.

    state: invited (not agreed yet), active, ended (after the treatment period), stopped (by the patient), discharged
    (by the practice: nothing is sent any more; discharge_reason: finished, moved, operation, deceased or other).
    strength_row, aerobic_row: the present row of each ladder. usual_pain: 0-10, as asked at the start.
    fewer_after_end: the patient asked for fewer messages after the end. weekend_time: another prompt_time on Saturdays
    and Sundays. messages_most: so many messages a week at most, where the patient wants fewer than the programme sends.
    held_at: since when nothing is prompted, because the patient said yes to "is this so now?" after a safety word.
    unapproved_at: since when nothing is prompted, because the first week waits for the therapist's OK.
    asked_consent: the version of the consent text that the patient was last asked about, besides the one agreed to.
    anonymised_at: when code, account and every free text were taken out, at the end of retention.
    """

    __tablename__ = "patient"
    __table_args__ = NUMBERED_ONCE
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    code: Mapped[str] = mapped_column(String(32), unique=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    therapist_id: Mapped[int | None] = mapped_column(ForeignKey("therapist.id"), index=True)
    state: Mapped[str] = mapped_column(String(16))
    language: Mapped[str] = mapped_column(String(2))
    timezone: Mapped[str] = mapped_column(String(64))
    prompt_time: Mapped[time]
    start: Mapped[date]
    end: Mapped[date]
    strength_row: Mapped[str] = mapped_column(String(4))
    aerobic_row: Mapped[str] = mapped_column(String(4))
    usual_pain: Mapped[int | None]
    consent_version: Mapped[int | None]
    consented_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    stopped_at: Mapped[datetime | None]
    next_prompt_at: Mapped[datetime | None] = mapped_column(index=True)
    next_plan_at: Mapped[datetime | None] = mapped_column(index=True)
    next_taper_at: Mapped[datetime | None] = mapped_column(index=True)
    next_follow_up_at: Mapped[datetime | None] = mapped_column(index=True)
    next_after_end_at: Mapped[datetime | None] = mapped_column(index=True)
    fewer_after_end: Mapped[bool] = mapped_column(default=False, server_default=false())
    weekend_time: Mapped[time | None]
    messages_most: Mapped[int | None]
    held_at: Mapped[datetime | None]
    unapproved_at: Mapped[datetime | None]
    asked_consent: Mapped[int | None]
    discharged_at: Mapped[datetime | None]
    discharge_reason: Mapped[str | None] = mapped_column(String(12))
    anonymised_at: Mapped[datetime | None]

    @property
    def on_hold(self) -> bool:
        """Whether nothing is prompted for now, whatever the state."""
        return self.held_at is not None or self.unapproved_at is not None


class PrescriptionVersion(Table):
    """What was prescribed, version by version; the highest is in force. `content` is content.prescription.

    reason: why it was changed, in the therapist's words, where one was asked for.
    """

    __tablename__ = "prescription"
    __table_args__ = (UniqueConstraint("patient_id", "version"),)
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"))
    version: Mapped[int]
    content: Mapped[Mapping[str, object]] = mapped_column(JSON)
    created_at: Mapped[datetime]
    created_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    reason: Mapped[str | None] = mapped_column(PrivateText)


class PlannedSession(Table):
    """One exercise session of a plan, a snapshot written ahead; never rewritten, only replaced by a newer version.

    `number` counts the sessions of a day from 1; `content` is content.plan.Session; `note`: why it differs from what
    went before, for the patient: lighter (a painful day's), eased (one row lower, once), or the kind of the decision
    that it is the first session of (up, back, absence, end_of_new, harder_form). extra: not planned, but done.
    """

    __tablename__ = "session"
    __table_args__ = (UniqueConstraint("patient_id", "local_date", "number", "version"), NUMBERED_ONCE)
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"))
    local_date: Mapped[date]
    number: Mapped[int]
    version: Mapped[int]
    prescription_version: Mapped[int]
    week: Mapped[int]
    type: Mapped[str] = mapped_column(String(16))
    content: Mapped[Mapping[str, object]] = mapped_column(JSON)
    ladder_row: Mapped[str | None] = mapped_column(String(4))
    note: Mapped[str | None] = mapped_column(String(16))
    created_at: Mapped[datetime]
    replaced_at: Mapped[datetime | None]


class Answer(Table):
    """What a patient reported about one session, once. It keeps the dose it answers to through the session.

    done: done, partly, not; effort 6-20; pain 0-10; `recalled`: given on a later local date than the session's.
    reason: why not, or not all of it (too_hard, or one of content.words.Reason); settled: whether pain was as usual
    again the next morning. activity: what was done instead of the planned activity. minutes: of an aerobic session,
    where they are not the planned ones.
    """

    __tablename__ = "answer"
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    session_id: Mapped[int] = mapped_column(ForeignKey("session.id"), unique=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)
    done: Mapped[str] = mapped_column(String(8))
    minutes: Mapped[int | None]
    at_least_half: Mapped[bool | None]
    effort: Mapped[int | None]
    pain: Mapped[int | None]
    reason: Mapped[str | None] = mapped_column(String(16))
    settled: Mapped[bool | None]
    recalled: Mapped[bool]
    answered_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    activity: Mapped[str | None] = mapped_column(String(24))


class AnswerChange(Table):
    """What an answer said before its patient changed it: its values from `given_at` to `changed_at`."""

    __tablename__ = "answer_change"
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    answer_id: Mapped[int] = mapped_column(ForeignKey("answer.id"), index=True)
    done: Mapped[str] = mapped_column(String(8))
    minutes: Mapped[int | None]
    at_least_half: Mapped[bool | None]
    effort: Mapped[int | None]
    pain: Mapped[int | None]
    reason: Mapped[str | None] = mapped_column(String(16))
    activity: Mapped[str | None] = mapped_column(String(24))
    recalled: Mapped[bool]
    given_at: Mapped[datetime]
    changed_at: Mapped[datetime]


class Pause(Table):
    """No exercises from the local date `first` to `last`, both included; `last` before `first`: it was called off.

    reason: ill, away or other. `weeks`: so many programme weeks were added for it, so that the end moved. `ended_at`:
    when the patient took it up again before `last` as it was; `last` is then the day before.
    """

    __tablename__ = "pause"
    __table_args__ = NUMBERED_ONCE
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)
    first: Mapped[date]
    last: Mapped[date]
    reason: Mapped[str] = mapped_column(String(8))
    weeks: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class SafetyReport(Table):
    """A patient's text held a safety word; what it said is not kept. sign: which one (content/safety.yaml).

    `now_so`: the answer to "is this so now?", empty without one. Unless the answer is no, somebody has to see to it
    (`resolved_at`, `resolved_by`) until `escalate_at`, else more people are told (`escalated_at`).
    """

    __tablename__ = "safety_report"
    __table_args__ = NUMBERED_ONCE
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)
    sign: Mapped[str] = mapped_column(String(24))
    said_at: Mapped[datetime]
    now_so: Mapped[bool | None]
    answered_at: Mapped[datetime | None]
    escalate_at: Mapped[datetime | None] = mapped_column(index=True)
    escalated_at: Mapped[datetime | None]
    resolved_at: Mapped[datetime | None]
    resolved_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class DoseDecision(Table):
    """What the rules decided about the dose of one type, why, and what became of it.

    kind and reason: scheduler.programme.decision. state: applied, waiting (for the therapist, until `ends_at`),
    refused, lapsed (nobody decided in time), withdrawn (a later decision overtook it). `effective_on`: the local date
    from which `to_row` holds. `week`: the programme week looked at; `session_id`: the session that it is about.
    `heard`: what the patient said to "did you do the harder form?" (yes, no).
    """

    __tablename__ = "dose_decision"
    __table_args__ = (UniqueConstraint("patient_id", "key"), NUMBERED_ONCE)
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"))
    key: Mapped[str] = mapped_column(String(40))
    type: Mapped[str] = mapped_column(String(16))
    week: Mapped[int]
    kind: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(24))
    from_row: Mapped[str] = mapped_column(String(4))
    to_row: Mapped[str] = mapped_column(String(4))
    state: Mapped[str] = mapped_column(String(12))
    session_id: Mapped[int | None] = mapped_column(ForeignKey("session.id"))
    effective_on: Mapped[date | None]
    heard: Mapped[str | None] = mapped_column(String(4))
    made_at: Mapped[datetime]
    ends_at: Mapped[datetime | None] = mapped_column(index=True)
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class TaperChange(Table):
    """A therapist held or skipped a step of the taper. kind: hold, skip; `week`: the programme week it is about.

    pause: this week was added to the programme, without supervision, because of a pause that moved the end. The scheme
    in force is computed: the prescribed one with these changes, in their order.
    """

    __tablename__ = "taper_change"
    __table_args__ = (UniqueConstraint("patient_id", "kind", "week"),)
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"))
    kind: Mapped[str] = mapped_column(String(8))
    week: Mapped[int]
    made_at: Mapped[datetime]
    made_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class Questionnaire(Table):
    """The same questions at the start, the end, and 3 and 6 months after it. moment: start, end, month_3, month_6.

    `answers`: question -> answer, in the words of content/questionnaire; kept encrypted where there is a key.
    """

    __tablename__ = "questionnaire"
    __table_args__ = (UniqueConstraint("patient_id", "moment"), NUMBERED_ONCE)
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"))
    moment: Mapped[str] = mapped_column(String(8))
    answers: Mapped[Mapping[str, object]] = mapped_column(PrivateJson)
    asked_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class AfterEndAnswer(Table):
    """After the treatment period: on how many days of that week the patient exercised (0-7), asked on `local_date`."""

    __tablename__ = "after_end_answer"
    __table_args__ = (UniqueConstraint("patient_id", "local_date"),)
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"))
    local_date: Mapped[date]
    days: Mapped[int]
    answered_at: Mapped[datetime]


class FirstWeek(Table):
    """The card of the first week: shown to the therapist, and what they tapped. decision: ok or hold.

    screening: the taps that are on (replaced_joint, recent_operation, heart_or_lung, falls), kept like free text.
    """

    __tablename__ = "first_week"
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), primary_key=True, autoincrement=False)
    shown_at: Mapped[datetime]
    screening: Mapped[Mapping[str, object]] = mapped_column(PrivateJson)
    decision: Mapped[str | None] = mapped_column(String(4))
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class OwnExercise(Table):
    """An exercise of the practice itself, chosen by hand only. Its id in plans is `own-` and this id.

    content: content.own_exercise (muscles, dose, flags). picture: Telegram's file_id, where there is one.
    """

    __tablename__ = "own_exercise"
    __table_args__ = NUMBERED_ONCE
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    name: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(Text)
    content: Mapped[Mapping[str, object]] = mapped_column(JSON)
    picture: Mapped[str | None] = mapped_column(String(200))
    made_at: Mapped[datetime]
    made_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    removed_at: Mapped[datetime | None]


class Picture(Table):
    """A picture that Telegram has. hash: of what it is drawn from. file_id: Telegram's name for it. at: uploaded."""

    __tablename__ = "picture"
    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    file_id: Mapped[str] = mapped_column(String(255))
    at: Mapped[datetime] = mapped_column(index=True)


class Appointment(Table):
    """A date and wall time (in the patient's zone) at which a patient comes to the practice; it fills a slot.

    kind: supervised, intake or follow_up. state: planned, cancelled, kept or missed. `sequence` counts its changes, for
    the calendar (RFC 5545, SEQUENCE); `changed_at` is the last of them: whether the patient came is none. Where it was
    before it was moved stands as a cancelled one.
    """

    __tablename__ = "appointment"
    __table_args__ = NUMBERED_ONCE
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)
    kind: Mapped[str] = mapped_column(String(12))
    local_date: Mapped[date]
    local_time: Mapped[time]
    minutes: Mapped[int]
    state: Mapped[str] = mapped_column(String(12))
    sequence: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[datetime]
    made_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    changed_at: Mapped[datetime]


class Alert(Table):
    """Something about a patient that cannot wait for the summary. kind: scheduler.alerts.

    Raised, then told once (`told_at`), and over when its cause is (`cleared_at`); one that is over before it was told
    is not told.
    """

    __tablename__ = "alert"
    __table_args__ = NUMBERED_ONCE
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    raised_at: Mapped[datetime]
    told_at: Mapped[datetime | None]
    cleared_at: Mapped[datetime | None]


class Letter(Table):
    """What a patient wrote to their therapist, or the therapist to them, through the bot."""

    __tablename__ = "letter"
    __table_args__ = NUMBERED_ONCE
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    patient_id: Mapped[int] = mapped_column(ForeignKey("patient.id"), index=True)
    from_patient: Mapped[bool]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    text: Mapped[str] = mapped_column(PrivateText)
    written_at: Mapped[datetime]


class Access(Table):
    """The access log: which person in which role opened or changed what of which patient, and never the content.

    what: a word such as card, summary, export. `patient_id` has no foreign key: the log outlives what it is about
    (five years). patient_id is empty where it is about no single patient.
    """

    __tablename__ = "access"
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    person_id: Mapped[int | None] = mapped_column(BigInteger)
    role: Mapped[str] = mapped_column(String(12))
    patient_id: Mapped[int | None] = mapped_column(BigInteger, index=True)
    what: Mapped[str] = mapped_column(String(32))


class WrongToken(Table):
    """An account tried an invitation that cannot be used: guessing is slowed down for each account."""

    __tablename__ = "wrong_token"
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    telegram_id: Mapped[int] = mapped_column(BigInteger, index=True)
    at: Mapped[datetime]


class PracticeValue(Table):
    """What an admin changed of the practice's data; it goes before the setting of this name (lower case)."""

    __tablename__ = "practice_value"
    name: Mapped[str] = mapped_column(String(24), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
    changed_at: Mapped[datetime]


class Question(Table):
    """The one question that is open for a person: what a bare number or word is the answer to."""

    __tablename__ = "question"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(32))
    session_id: Mapped[int | None] = mapped_column(ForeignKey("session.id"))
    asked_at: Mapped[datetime]


class EnrolmentDraft(Table):
    """A guided dialogue of an admin or therapist under way, one for each person; `step` says where it stands.

    Of an enrolment: the fields chosen so far, in the words of /enrol.
    """

    __tablename__ = "enrolment_draft"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, autoincrement=False)
    fields: Mapped[Mapping[str, object]] = mapped_column(PrivateJson)
    changed_at: Mapped[datetime]


class Invitation(Table):
    """A one-time invitation; only the hash of its token is kept. It is for a patient or for a therapist."""

    __tablename__ = "invitation"
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    patient_id: Mapped[int | None] = mapped_column(ForeignKey("patient.id"), index=True)
    therapist_id: Mapped[int | None] = mapped_column(ForeignKey("therapist.id"), index=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    used_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class Incoming(Table):
    """The inbox: every update as it came, until it is handled (payload emptied) or parked with its error.

    `retry_at`: when one that failed is tried again; what follows in its chat waits for it.
    """

    __tablename__ = "inbox"
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    update_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    payload: Mapped[str] = mapped_column(PrivateText)
    received_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    retry_at: Mapped[datetime | None]
    handled_at: Mapped[datetime | None]
    parked_at: Mapped[datetime | None]
    error: Mapped[str | None] = mapped_column(Text)


class Outgoing(Table):
    """The outbox: everything that is said. state: due, sending, sent, dropped (with its reason), failed.

    `edits` is the message to edit, empty for a new one. `said` is the text that really left. After a try that did not
    arrive for sure, `retry_at` is the next one; the order within the chat stays that of `not_before`. `quiet_zone`: the
    time zone whose quiet hours it waits out; empty for a response, and for what comes at a time that the person set.
    """

    __tablename__ = "outbox"
    id: Mapped[int] = mapped_column(KeyInteger, primary_key=True)
    key: Mapped[str] = mapped_column(String(128), unique=True)
    chat_id: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[str] = mapped_column(String(32))
    arguments: Mapped[Mapping[str, object]] = mapped_column(PrivateJson(tolerant=True))
    lane: Mapped[int]
    edits: Mapped[int | None]
    state: Mapped[str] = mapped_column(String(8))
    not_before: Mapped[datetime]
    quiet_zone: Mapped[str | None] = mapped_column(String(64))
    retry_at: Mapped[datetime | None]
    expires_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    sending_since: Mapped[datetime | None]
    settled_at: Mapped[datetime | None] = mapped_column(index=True)
    attempts: Mapped[int] = mapped_column(default=0)
    unknown: Mapped[int] = mapped_column(default=0)
    message_id: Mapped[int | None]
    said: Mapped[str | None] = mapped_column(PrivateText)
    reason: Mapped[str | None] = mapped_column(String(64))


class ServiceMoment(Table):
    """When the service last did what has to be known after a restart.

    name: received (Telegram was heard), or job: and the name of a job.
    """

    __tablename__ = "service_moment"
    name: Mapped[str] = mapped_column(String(16), primary_key=True)
    at: Mapped[datetime]


WAITING = Incoming.handled_at.is_(None) & Incoming.parked_at.is_(None)
# Written out, not given as parameters: a database uses a partial index only where it can see that its condition holds.
IS_DUE = Outgoing.state == literal_column("'due'")
UNSETTLED = Outgoing.state.in_((literal_column("'due'"), literal_column("'sending'")))

Index("ix_session_patient_id_local_date", PlannedSession.patient_id, PlannedSession.local_date)
Index("ix_inbox_waiting", Incoming.chat_id, Incoming.id, sqlite_where=WAITING, postgresql_where=WAITING)
Index("ix_inbox_chat_id_received_at", Incoming.chat_id, Incoming.received_at)
Index(
    "ix_outbox_due",
    Outgoing.lane,
    Outgoing.not_before,
    Outgoing.id,
    sqlite_where=IS_DUE,
    postgresql_where=IS_DUE,
)
Index(
    "ix_outbox_chat_id_unsettled",
    Outgoing.chat_id,
    Outgoing.state,
    Outgoing.lane,
    Outgoing.not_before,
    sqlite_where=UNSETTLED,
    postgresql_where=UNSETTLED,
)
Index("ix_outbox_chat_id_kind", Outgoing.chat_id, Outgoing.kind)
