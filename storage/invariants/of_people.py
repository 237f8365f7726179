"""What holds of patients, therapists and invitations."""

from sqlalchemy import (
    Select,
    String,
    and_,
    case,
    cast,
    exists,
    func,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from storage.invariants.rule import Invariant, one_only, outside
from storage.tables import (
    Alert,
    Appointment,
    DoseDecision,
    FirstWeek,
    Invitation,
    Letter,
    Patient,
    PrescriptionVersion,
    SafetyReport,
    Therapist,
)

other_patient, other_invitation = aliased(Patient), aliased(Invitation)
earlier = aliased(PrescriptionVersion)
UNUSUAL = PrescriptionVersion.content["weeks"].as_integer().in_((7, 13))
PATIENT = select(Patient.id)
AGREED = Patient.consented_at.is_not(None)
HOLDS = and_(SafetyReport.now_so.is_(True), SafetyReport.resolved_at.is_(None))


def newest_decision() -> Select[int]:
    """Patients whose row on a ladder is not that of the newest decision about it that holds."""
    newest = (
        select(func.max(DoseDecision.id))
        .where(DoseDecision.effective_on.is_not(None))
        .group_by(DoseDecision.patient_id, DoseDecision.type)
    )
    row = case((DoseDecision.type == "strength", Patient.strength_row), else_=Patient.aerobic_row)
    joined = select(Patient.id).distinct().join(DoseDecision, DoseDecision.patient_id == Patient.id)
    return joined.where(DoseDecision.id.in_(newest), row != DoseDecision.to_row)


OF_PATIENTS = (
    Invariant(
        "patient_state",
        "a patient is invited, active, ended, stopped or discharged",
        PATIENT.where(Patient.state.not_in(("invited", "active", "ended", "stopped", "discharged"))),
    ),
    Invariant(
        "patient_agreed",
        "an active or ended patient agreed, to a version of the text, and has an account unless made anonymous",
        PATIENT.where(
            Patient.state.in_(("active", "ended")),
            Patient.anonymised_at.is_(None),
            or_(Patient.consented_at.is_(None), Patient.consent_version.is_(None), Patient.person_id.is_(None)),
        ),
    ),
    Invariant(
        "patient_anonymous",
        "an anonymous patient has no account, no therapist, a code that says nothing, and nothing is due for them",
        PATIENT.where(
            Patient.anonymised_at.is_not(None),
            or_(
                Patient.state == "active",
                Patient.person_id.is_not(None),
                Patient.therapist_id.is_not(None),
                Patient.code != "anonymous-" + cast(Patient.id, String),
                func.coalesce(Patient.next_plan_at, Patient.next_taper_at, Patient.next_follow_up_at).is_not(None),
                Patient.next_after_end_at.is_not(None),
            ),
        ),
    ),
    Invariant(
        "patient_wordless",
        "of an anonymous patient there is no letter, no screening, no invitation and no reason in words",
        PATIENT.where(
            Patient.anonymised_at.is_not(None),
            or_(
                *(exists().where(table.patient_id == Patient.id) for table in (Letter, FirstWeek, Invitation)),
                exists().where(PrescriptionVersion.patient_id == Patient.id, PrescriptionVersion.reason.is_not(None)),
            ),
        ),
    ),
    Invariant(
        "patient_invited",
        "an invited patient has not agreed yet",
        PATIENT.where(Patient.state == "invited", AGREED),
    ),
    Invariant(
        "patient_stopped",
        "a stopped patient has the moment of stopping",
        PATIENT.where(Patient.state == "stopped", Patient.stopped_at.is_(None)),
    ),
    Invariant(
        "patient_discharged",
        "a discharged patient has the moment of it and the reason, and nobody else has",
        PATIENT.where(
            or_(
                (Patient.state == "discharged") == Patient.discharged_at.is_(None),
                one_only(Patient.discharged_at, Patient.discharge_reason),
            )
        ),
    ),
    Invariant(
        "patient_wound_up",
        "nothing is open about a discharged patient: no proposal, appointment, alert, safety report or invitation",
        PATIENT.where(
            Patient.state == "discharged",
            or_(
                exists().where(DoseDecision.patient_id == Patient.id, DoseDecision.state == "waiting"),
                exists().where(Appointment.patient_id == Patient.id, Appointment.state == "planned"),
                exists().where(Alert.patient_id == Patient.id, Alert.cleared_at.is_(None)),
                exists().where(SafetyReport.patient_id == Patient.id, SafetyReport.escalate_at.is_not(None)),
                exists().where(Invitation.patient_id == Patient.id, Invitation.used_at.is_(None)),
            ),
        ),
    ),
    Invariant(
        "patient_prompt",
        "an active patient has a next prompt, and nobody else has one",
        PATIENT.where((Patient.state == "active") == Patient.next_prompt_at.is_(None)),
    ),
    Invariant(
        "patient_after_end",
        "nobody but an ended patient has a next question after the end",
        PATIENT.where(Patient.state != "ended", Patient.next_after_end_at.is_not(None)),
    ),
    Invariant(
        "patient_silence",
        "nothing is due for a patient who has not agreed yet, has stopped or was discharged",
        PATIENT.where(
            Patient.state.in_(("invited", "stopped", "discharged")),
            func.coalesce(Patient.next_plan_at, Patient.next_taper_at, Patient.next_follow_up_at).is_not(None),
        ),
    ),
    Invariant(
        "patient_one_programme",
        "an account follows one active programme at most",
        PATIENT.where(
            Patient.state == "active",
            exists().where(
                other_patient.person_id == Patient.person_id,
                other_patient.state == "active",
                other_patient.id < Patient.id,
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
        PATIENT.where(
            Patient.held_at.is_(None) == exists().where(SafetyReport.patient_id == Patient.id, HOLDS),
        ),
    ),
    Invariant(
        "patient_unapproved",
        "nothing waits for the OK to a first week that has it, or that nobody was to look at",
        PATIENT.where(
            Patient.unapproved_at.is_not(None),
            ~exists().where(FirstWeek.patient_id == Patient.id, FirstWeek.decision.is_distinct_from("ok")),
        ),
    ),
    Invariant(
        "first_week_decided",
        "a first week is OK or held, and then has the moment of that and somebody who did it",
        select(FirstWeek.patient_id).where(
            or_(
                FirstWeek.decision.not_in(("ok", "hold")),
                one_only(FirstWeek.decision, FirstWeek.decided_at),
                one_only(FirstWeek.decision, FirstWeek.decided_by),
            )
        ),
    ),
    Invariant(
        "prescription_weeks",
        "a programme of 7 or 13 weeks has a reason, where it was made so",
        select(PrescriptionVersion.id).where(
            UNUSUAL,
            ~exists().where(
                earlier.patient_id == PrescriptionVersion.patient_id,
                earlier.version <= PrescriptionVersion.version,
                earlier.reason.is_not(None),
                earlier.content["weeks"].as_integer() == PrescriptionVersion.content["weeks"].as_integer(),
            ),
        ),
    ),
    Invariant("patient_period", "no period ends before it begins", PATIENT.where(Patient.end < Patient.start)),
    Invariant(
        "patient_usual_pain", "usual pain is a number from 0 to 10", PATIENT.where(outside(Patient.usual_pain, 0, 10))
    ),
    Invariant("patient_row", "a patient is on the row of the newest decision that holds", newest_decision()),
    Invariant(
        "patient_came",
        "an account that a patient has came by an invitation",
        PATIENT.where(
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

OF_PEOPLE = (
    Invariant(
        "therapist_summary",
        "a therapist has a next summary once there is an account, and not before",
        select(Therapist.id).where(
            Therapist.removed_at.is_(None), one_only(Therapist.person_id, Therapist.next_summary_at)
        ),
    ),
    Invariant(
        "therapist_removed",
        "nothing is due for a therapist who was removed, and no open patient is theirs",
        select(Therapist.id).where(
            Therapist.removed_at.is_not(None),
            or_(
                func.coalesce(Therapist.next_summary_at, Therapist.next_alerts_at).is_not(None),
                exists().where(Patient.therapist_id == Therapist.id, Patient.state != "discharged"),
            ),
        ),
    ),
    Invariant(
        "therapist_summary_day",
        "the day of the summary that a therapist chose is a weekday, from 0 to 6",
        select(Therapist.id).where(outside(Therapist.summary_weekday, 0, 6)),
    ),
    Invariant(
        "invitation_for",
        "an invitation is for a patient or for a therapist",
        select(Invitation.id).where(Invitation.patient_id.is_(None) == Invitation.therapist_id.is_(None)),
    ),
    Invariant(
        "invitation_used",
        "a used invitation has its moment and its user",
        select(Invitation.id).where(one_only(Invitation.used_at, Invitation.used_by)),
    ),
    Invariant(
        "invitation_newest",
        "one unused invitation at most is there for a patient or a therapist",
        select(Invitation.id).where(
            Invitation.used_at.is_(None),
            exists().where(
                or_(
                    other_invitation.patient_id == Invitation.patient_id,
                    other_invitation.therapist_id == Invitation.therapist_id,
                ),
                other_invitation.used_at.is_(None),
                other_invitation.id < Invitation.id,
            ),
        ),
    ),
    Invariant(
        "invitation_hash",
        "of the token of an invitation only a hash is kept",
        select(Invitation.id).where(func.length(Invitation.token_hash) != 64),
    ),
)
