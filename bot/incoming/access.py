"""Who may do what: the one place that says so."""

from collections.abc import Mapping
from enum import Enum, auto

from bot.actions.event import Event
from content.words import Role


class Right(Enum):
    """What a route asks for."""

    ANYBODY = auto()
    ANSWER_AS_PATIENT = auto()
    SEE_OWN_DATA = auto()
    SEE_OWN_PATIENTS = auto()
    DECIDE_FOR_OWN_PATIENTS = auto()
    LIST_PATIENTS = auto()
    SEE_TO_SAFETY = auto()
    ENROL = auto()
    MANAGE_PRACTICE = auto()
    SEE_STATUS = auto()
    SEE_ACCESS_LOG = auto()


# role -> what it may do besides what anybody may
ROLE_RIGHTS: Mapping[Role, frozenset[Right]] = {
    "patient": frozenset({Right.ANSWER_AS_PATIENT, Right.SEE_OWN_DATA}),
    "therapist": frozenset(
        {Right.SEE_OWN_PATIENTS, Right.DECIDE_FOR_OWN_PATIENTS, Right.LIST_PATIENTS, Right.SEE_TO_SAFETY}
    ),
    "admin": frozenset(
        {
            Right.ENROL,
            Right.MANAGE_PRACTICE,
            Right.LIST_PATIENTS,
            Right.SEE_STATUS,
            Right.SEE_ACCESS_LOG,
            Right.SEE_TO_SAFETY,
        }
    ),
}


def allowed(event: Event, right: Right) -> bool:
    """Whether the person of this event has this right."""
    if right is Right.ANSWER_AS_PATIENT and event.patient is not None and event.patient.state == "discharged":
        return False  # the practice ended the programme: there is nothing to answer any more
    return right is Right.ANYBODY or any(right in ROLE_RIGHTS[role] for role in event.roles)
