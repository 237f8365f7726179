"""What holds of planned sessions, pauses and decisions about the dose."""

from sqlalchemy import (
    Select,
    Text,
    and_,
    cast,
    exists,
    func,
    literal,
    not_,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from storage.invariants.rule import Invariant
from storage.tables import (
    Answer,
    DoseDecision,
    OwnExercise,
    Patient,
    Pause,
    PlannedSession,
    PrescriptionVersion,
)

MORE = ("up", "harder_form")  # what the therapist is asked about

other_session, other_pause, other_decision = aliased(PlannedSession), aliased(Pause), aliased(DoseDecision)
newest = aliased(PrescriptionVersion)
SESSION = select(PlannedSession.id).join(Patient, Patient.id == PlannedSession.patient_id)
DECISION = select(DoseDecision.id)
IN_FORCE = PlannedSession.replaced_at.is_(None)


def twice_in_force(*same: str) -> Select[int]:
    """Sessions in force beside an older one in force that was planned and is the same in these columns."""
    other = other_session
    alike = [getattr(other, name) == getattr(PlannedSession, name) for name in ("patient_id", "local_date", *same)]
    if "type" in same:
        alike.append(other.note.is_distinct_from("extra"))
    return SESSION.where(IN_FORCE, exists().where(*alike, other.replaced_at.is_(None), other.id < PlannedSession.id))


OF_SESSIONS = (
    Invariant(
        "session_agreed",
        "sessions are planned for who agreed",
        SESSION.where(Patient.consented_at.is_(None)),
    ),
    Invariant(
        "session_period",
        "sessions in force lie in the treatment period",
        SESSION.where(IN_FORCE, not_(PlannedSession.local_date.between(Patient.start, Patient.end))),
    ),
    Invariant(
        "session_one_version",
        "of each place in a day one version at most is in force",
        twice_in_force("number"),
    ),
    Invariant(
        "session_one_type",
        "a day has one planned session of a type at most",
        twice_in_force("type").where(PlannedSession.note.is_distinct_from("extra")),
    ),
    Invariant(
        "session_extra",
        "what was done without being planned has its answer",
        SESSION.where(PlannedSession.note == "extra", ~exists().where(Answer.session_id == PlannedSession.id)),
    ),
    Invariant(
        "session_prescription",
        "the prescription of a session exists",
        SESSION.where(
            ~exists().where(
                PrescriptionVersion.patient_id == PlannedSession.patient_id,
                PrescriptionVersion.version == PlannedSession.prescription_version,
            )
        ),
    ),
    Invariant(
        "session_numbers",
        "weeks, places in a day and versions of sessions are counted from 1",
        SESSION.where(or_(PlannedSession.week < 1, PlannedSession.number < 1, PlannedSession.version < 1)),
    ),
)

OF_PAUSES = (
    Invariant(
        "pause_apart",
        "the pauses of a patient do not overlap; one that was called off before it began has no days",
        select(Pause.id).where(
            Pause.first <= Pause.last,
            exists().where(
                other_pause.first <= other_pause.last,
                other_pause.patient_id == Pause.patient_id,
                other_pause.id < Pause.id,
                other_pause.first <= Pause.last,
                other_pause.last >= Pause.first,
            ),
        ),
    ),
    Invariant(
        "pause_empty",
        "no planned session in force that is not answered lies in a pause",
        SESSION.where(
            IN_FORCE,
            ~exists().where(Answer.session_id == PlannedSession.id),
            exists().where(
                Pause.patient_id == PlannedSession.patient_id,
                PlannedSession.local_date.between(Pause.first, Pause.last),
            ),
        ),
    ),
)

OF_OWN_EXERCISES = (
    Invariant(
        "own_exercise_removed",
        "an own exercise that the practice has removed stands in no prescription in force",
        select(OwnExercise.id).where(
            OwnExercise.removed_at.is_not(None),
            exists().where(
                PrescriptionVersion.patient_id == Patient.id,
                Patient.state != "discharged",
                PrescriptionVersion.version
                == select(func.max(newest.version)).where(newest.patient_id == Patient.id).scalar_subquery(),
                cast(PrescriptionVersion.content, Text).like(
                    literal('%"own-', Text) + cast(OwnExercise.id, Text) + literal('"%', Text)
                ),
            ),
        ),
    ),
)

OF_DECISIONS = (
    Invariant(
        "decision_state",
        "a decision about the dose is applied, waiting, refused, lapsed or withdrawn",
        DECISION.where(DoseDecision.state.not_in(("applied", "waiting", "refused", "lapsed", "withdrawn"))),
    ),
    Invariant(
        "decision_waiting",
        "what waits for the therapist is a step up, and has a moment at which it ends",
        DECISION.where(
            DoseDecision.state == "waiting", or_(DoseDecision.kind.not_in(MORE), DoseDecision.ends_at.is_(None))
        ),
    ),
    Invariant(
        "decision_one_waits",
        "one proposal at most waits for each patient and type",
        DECISION.where(
            DoseDecision.state == "waiting",
            exists().where(
                other_decision.patient_id == DoseDecision.patient_id,
                other_decision.type == DoseDecision.type,
                other_decision.state == "waiting",
                other_decision.id < DoseDecision.id,
            ),
        ),
    ),
    Invariant(
        "decision_settled",
        "what was refused, lapsed or was withdrawn has the moment of that, and what waits has none",
        DECISION.where(
            DoseDecision.state != "applied", (DoseDecision.state == "waiting") != DoseDecision.settled_at.is_(None)
        ),
    ),
    Invariant(
        "decision_by",
        "what somebody decided has its moment, and what was refused somebody who did",
        DECISION.where(
            or_(
                and_(DoseDecision.settled_by.is_not(None), DoseDecision.settled_at.is_(None)),
                and_(DoseDecision.state == "refused", DoseDecision.settled_by.is_(None)),
            )
        ),
    ),
    Invariant(
        "decision_by_hand",
        "what was set by hand, or chosen so, has somebody who did, and never waits",
        DECISION.where(
            DoseDecision.reason == "by_hand",
            or_(DoseDecision.settled_by.is_(None), DoseDecision.state.not_in(("applied", "withdrawn"))),
        ),
    ),
    Invariant(
        "decision_holds",
        "a decision holds from a day on only once it is applied",
        DECISION.where(DoseDecision.state != "applied", DoseDecision.effective_on.is_not(None)),
    ),
    Invariant(
        "decision_session",
        "a decision and the session that it is about are of one patient and one type",
        DECISION.join(PlannedSession, PlannedSession.id == DoseDecision.session_id).where(
            or_(PlannedSession.patient_id != DoseDecision.patient_id, PlannedSession.type != DoseDecision.type)
        ),
    ),
)
