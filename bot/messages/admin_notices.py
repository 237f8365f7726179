"""Notices about what admins do: to them, to the therapists concerned, to the patient."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.callback import data
from bot.messages.message import Button, Kind
from bot.messages.notice import Arguments, Label, Nothing, notice


class Coded(Arguments):
    """A patient."""

    code: str


class Stated(Coded):
    """A patient and the state of the enrolment."""

    state: str


class Numbered(Coded):
    """A code whose programme is over, and the next one."""

    new: str


class Named(Arguments):
    name: str


class HandedOver(Coded):
    """A patient, and the therapist who is responsible now."""

    name: str


class Discharged(Coded):
    """A patient (by id, too) whose programme the practice ended; reason: content.words.DischargeReason."""

    patient: int
    reason: str


def _again(arguments: Numbered, label: Label) -> Sequence[Button]:
    return (
        Button(label("enrol.as", code=arguments.new), data("enrol", "go", arguments.new)),
        Button(label("button.cancel"), data("enrol", "cancel")),
    )


def _report(arguments: Discharged, label: Label) -> Sequence[Button]:
    return [Button(label("button.report"), data("report", arguments.patient))]


ADMIN_NOTICES: Mapping[str, Kind[Any]] = {  # each has arguments of its own type
    "enrol_again": notice("enrol_again", Numbered, _again),
    "invited_already": notice("invited_already", Stated),
    "new_therapist": notice("new_therapist", Named),
    "no_such_code": notice("no_such_code", Coded),
    "patient_discharged": notice("patient_discharged", Discharged, _report),
    "patient_handed_over": notice("patient_handed_over", HandedOver),
    "patient_taken_over": notice("patient_taken_over", Coded),
    "programme_over": notice("programme_over", Nothing),
}
