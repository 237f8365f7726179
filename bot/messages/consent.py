"""The consent text with its two buttons, also where it changed; once agreed, it says so and keeps standing in the chat.

Each button names the version of the text: a press under an older one is no consent to the present one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.callback import data
from bot.messages.loading import languages, subjects
from bot.messages.message import SEND, Button, Drop, Kind, Message, Wanted, always, put_off
from content.consent import CONSENT_VERSION
from content.library import Library
from content.words import Language
from scheduler.consent import outdated
from scheduler.local_time import local_date
from storage import Db, pauses
from storage.tables import Outgoing, Patient, Pause


@dataclass(frozen=True)
class ConsentFacts:
    """Whose consent, and whether it is given to the present text. `again`: it was, to an older one, and still holds.

    `held`: nothing is prompted for now; `paused`: the pauses of that patient.
    """

    language: Language
    patient: int
    agreed: bool
    again: bool = False
    held: bool = False
    paused: Sequence[Pause] = ()
    timezone: str = "Europe/Amsterdam"


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, ConsentFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    asked_again = {patient.id for row in rows if (patient := subject.get(row.id)) and outdated(patient)}
    paused = await pauses.of_patients(db, asked_again) if asked_again else {}
    return {
        row.id: _facts(subject[row.id], language[row.id], paused.get(subject[row.id].id, ()))
        for row in rows
        if row.id in subject
    }


def _facts(patient: Patient, language: Language, paused: Sequence[Pause]) -> ConsentFacts:
    again = outdated(patient)
    return ConsentFacts(
        language=language,
        patient=patient.id,
        agreed=patient.state not in {"invited", "stopped"} and not again,
        again=again,
        held=patient.on_hold,
        paused=paused,
        timezone=patient.timezone,
    )


def wanted_again(facts: ConsentFacts, now: datetime) -> Wanted:
    """Only as long as there is something to ask; what is held or paused waits."""
    if not facts.again:
        return Drop("answered")
    today = local_date(now, facts.timezone)
    if facts.held or any(each.first <= today <= each.last for each in facts.paused):
        return put_off(now)
    return SEND


def render(facts: ConsentFacts, library: Library) -> Message:
    html = library.texts.render(facts.language, "consent", agreed=facts.agreed, again=facts.again)
    if facts.agreed:
        return Message(html)
    words = ("agree_again", "decline_again") if facts.again else ("agree", "decline")
    actions = ("agree", "decline")
    labels = [library.texts.label(facts.language, f"button.{word}") for word in words]
    buttons = [
        Button(label, data(action, facts.patient, CONSENT_VERSION))
        for label, action in zip(labels, actions, strict=True)
    ]
    return Message(html, tuple((button,) for button in buttons))


CONSENT = Kind(load, always, render)
CONSENT_AGAIN = Kind(load, wanted_again, render)
