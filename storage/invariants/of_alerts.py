"""What holds of alerts and of who stands in for whom."""

from sqlalchemy import exists, func, or_, select
from sqlalchemy.orm import aliased

from storage.invariants.rule import Invariant
from storage.tables import Alert, Cover, Patient, Therapist

other_alert, other_cover = aliased(Alert), aliased(Cover)
OPEN = Alert.cleared_at.is_(None)
ENDS = func.coalesce(Cover.ended_at, Cover.until_at)

OF_ALERTS = (
    Invariant(
        "alert_order",
        "an alert is told and over after it was raised",
        select(Alert.id).where(or_(Alert.told_at < Alert.raised_at, Alert.cleared_at < Alert.raised_at)),
    ),
    Invariant(
        "alert_open_once",
        "no two alerts of one kind about one patient are open",
        select(Alert.id).where(
            OPEN,
            exists().where(
                other_alert.patient_id == Alert.patient_id,
                other_alert.kind == Alert.kind,
                other_alert.cleared_at.is_(None),
                other_alert.id < Alert.id,
            ),
        ),
    ),
    Invariant(
        "alert_stopped",
        "about a patient who stopped nothing is open but that",
        select(Alert.id)
        .join(Patient, Patient.id == Alert.patient_id)
        .where(OPEN, Patient.state == "stopped", Alert.kind != "stopped"),
    ),
    Invariant(
        "therapist_alerts",
        "nobody is told alerts who has no account",
        select(Therapist.id).where(Therapist.person_id.is_(None), Therapist.next_alerts_at.is_not(None)),
    ),
)

OF_COVERS = (
    Invariant(
        "cover_own",
        "nobody stands in for themselves",
        select(Cover.id).where(Cover.therapist_id == Cover.stand_in_id),
    ),
    Invariant(
        "cover_period",
        "a cover ends after it was made, and at its last moment at the latest",
        select(Cover.id).where(or_(Cover.made_at > ENDS, Cover.ended_at > Cover.until_at)),
    ),
    Invariant(
        "cover_one",
        "one stands in for a therapist at a time",
        select(Cover.id).where(
            exists().where(
                other_cover.therapist_id == Cover.therapist_id,
                other_cover.id < Cover.id,
                func.coalesce(other_cover.ended_at, other_cover.until_at) > Cover.made_at,
            )
        ),
    ),
    Invariant(
        "cover_removed",
        "whoever left the practice is on leave no more and stands in for nobody",
        select(Cover.id)
        .join(Therapist, or_(Therapist.id == Cover.therapist_id, Therapist.id == Cover.stand_in_id))
        .where(Therapist.removed_at < ENDS),
    ),
)
