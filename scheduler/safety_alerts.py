"""Who hears of a safety report, and the rows that tell them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from content.words import Language
from storage.outbox import Lane, NewMessage
from storage.patients import TherapistAccount
from storage.tables import Patient, SafetyReport

KIND = "safety_alert"
About = Literal["said", "yes", "no", "late"]  # what the alert is about; `late`: nobody saw to it in time


@dataclass(frozen=True)
class Admins:
    """The practice's admins by their Telegram ids, with its time zone, and the language of who never wrote."""

    ids: frozenset[int] = frozenset()
    zone: str = "Europe/Amsterdam"
    language: Language = "nl"


@dataclass(frozen=True)
class Told:
    """Somebody who is told, and whose quiet hours are waited out."""

    chat_id: int
    zone: str


def told(therapists: Iterable[TherapistAccount], admins: Admins | None) -> Sequence[Told]:
    """The patient's therapist and who stands in for them (`care.tells_both`), and the admins where they are given."""
    first = [Told(each.telegram_id, each.timezone) for each in therapists]
    known = {each.chat_id for each in first}
    return [*first, *(Told(each, admins.zone) for each in sorted(admins.ids - known))] if admins else first


def alerts(
    report: SafetyReport, about: About, to: Iterable[Told], language: Language, now: datetime
) -> list[NewMessage]:
    """Rows at once, after quiet hours, that never expire; each person is told each of it once."""
    return [
        NewMessage(
            chat_id=each.chat_id,
            kind=KIND,
            key=f"{KIND}:{report.id}:{about}:{each.chat_id}",
            lane=Lane.ALERTS,
            not_before=now,
            quiet_zone=each.zone,
            arguments={"report": report.id, "about": about, "language": language},
        )
        for each in to
    ]


def for_patient(kind: str, report: SafetyReport, patient: Patient, chat_id: int, now: datetime) -> NewMessage:
    """A row for the patient, once for each report; it never expires and waits out quiet hours."""
    return NewMessage(
        chat_id=chat_id,
        kind=kind,
        key=f"{kind}:{report.id}",
        lane=Lane.ALERTS,
        not_before=now,
        quiet_zone=patient.timezone,
        arguments={"report": report.id},
    )
