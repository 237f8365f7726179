"""What holds of appointments, and of what patients and therapists wrote to each other."""

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import aliased

from storage.invariants.rule import Invariant
from storage.tables import Appointment, Letter, Patient

other_appointment = aliased(Appointment)
APPOINTMENT = select(Appointment.id)

OF_VISITS = (
    Invariant(
        "appointment_words",
        "an appointment is supervised, an intake or a follow-up, and planned, cancelled, kept or missed",
        APPOINTMENT.where(
            or_(
                Appointment.kind.not_in(("supervised", "intake", "follow_up")),
                Appointment.state.not_in(("planned", "cancelled", "kept", "missed")),
            )
        ),
    ),
    Invariant(
        "appointment_one_a_day",
        "a patient comes once a day at most",
        APPOINTMENT.where(
            Appointment.state.in_(("planned", "kept")),
            exists().where(
                other_appointment.patient_id == Appointment.patient_id,
                other_appointment.local_date == Appointment.local_date,
                other_appointment.state.in_(("planned", "kept")),
                other_appointment.id < Appointment.id,
            ),
        ),
    ),
    Invariant(
        "appointment_changes",
        "the changes of an appointment are counted from 0, a cancelled one was changed, and none before it was made",
        APPOINTMENT.where(
            or_(
                Appointment.sequence < 0,
                (Appointment.state == "cancelled") & (Appointment.sequence < 1),
                Appointment.changed_at < Appointment.made_at,
            )
        ),
    ),
    Invariant(
        "letter_agreed",
        "letters are written by and to patients who agreed",
        select(Letter.id).join(Patient, Patient.id == Letter.patient_id).where(Patient.consented_at.is_(None)),
    ),
)
