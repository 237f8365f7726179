"""Asking for consent again where the text has changed: with the next prompt, and once more a week later."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from content.consent import CONSENT_VERSION
from storage.outbox import Lane, NewMessage
from storage.tables import Patient

KIND = "consent_again"
REMINDED = timedelta(days=7)


def outdated(patient: Patient) -> bool:
    """Whether this patient takes part under an older text than the present one."""
    version = patient.consent_version
    return patient.state in {"active", "ended"} and version is not None and version < CONSENT_VERSION


def asking(due: Sequence[Patient], accounts: Mapping[int, int], now: datetime) -> list[NewMessage]:
    """Rows for those of these patients who were not asked about the present text yet, outside their quiet hours; they
    are noted as asked. The programme goes on meanwhile under the text that they agreed to.
    """
    rows = []
    for patient in due:
        if patient.id in accounts and outdated(patient) and patient.asked_consent != CONSENT_VERSION:
            patient.asked_consent = CONSENT_VERSION
            rows += [_row(patient, accounts[patient.id], now, "first")]
            rows += [_row(patient, accounts[patient.id], now + REMINDED, "reminder")]
    return rows


def _row(patient: Patient, chat_id: int, at: datetime, which: str) -> NewMessage:
    return NewMessage(
        chat_id=chat_id,
        kind=KIND,
        key=f"{KIND}:{patient.id}:{CONSENT_VERSION}:{which}",
        lane=Lane.PROMPTS,
        not_before=at,
        quiet_zone=patient.timezone,
        arguments={"patient": patient.id, "version": CONSENT_VERSION},
    )
