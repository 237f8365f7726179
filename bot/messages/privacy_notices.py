"""The notices around erasing and the end of retention: for the patient, and for the practice."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal

from bot.callback import data
from bot.messages.message import Button, Kind
from bot.messages.notice import Arguments, Label, Nothing, notice


class Whose(Arguments):
    """A patient whom the buttons are about."""

    patient: int


By = Literal["patient", "operator"]  # who asked for the erasing


class Erased(Arguments):
    """Whether a therapist hears of it."""

    told: bool = False
    by: By = "patient"


class Coded(Arguments):
    code: str
    by: By = "patient"


class Soon(Arguments):
    """The local date from which a patient's data are anonymous."""

    code: str
    day: date
    patient: int


class Thought(Arguments):
    """Somebody asks what erasing means."""

    code: str
    patient: int


def _erase(arguments: Whose, label: Label) -> Sequence[Button]:
    return (
        Button(label("button.erase_now"), data("erase", arguments.patient, "yes")),
        Button(label("button.erase_not"), data("erase", arguments.patient, "no")),
    )


def _report(arguments: Soon | Thought, label: Label) -> Sequence[Button]:
    """For the care record, as long as there is something to report."""
    return [Button(label("button.report"), data("report", arguments.patient))]


PRIVACY: Mapping[str, Kind[Any]] = {  # each has arguments of its own type
    "erase_ask": notice("erase_ask", Whose, _erase),
    "erase_kept": notice("erase_kept", Nothing),
    "erased": notice("erased", Erased),
    "patient_erased": notice("patient_erased", Coded, secret=True),
    "erase_thought": notice("erase_thought", Thought, _report),
    "retention_soon": notice("retention_soon", Soon, _report),
}
