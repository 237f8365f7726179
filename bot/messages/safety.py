"""Safety words: whom to call and "is this so now?"; for staff that it was said, and what became of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from bot.callback import data
from bot.messages.loading import languages, number
from bot.messages.message import SEND, Button, Drop, Kind, Message, Wanted, always
from content.library import Library
from content.words import Language
from scheduler.local_time import local_clock, local_date
from storage import Db, care, safety
from storage.outbox import Lane
from storage.tables import Outgoing, Patient, SafetyReport


@dataclass(frozen=True)
class SafetyFacts:
    """A sign, and the report of it as it stands (`report` 0: nothing was kept). state: asked, yes, no, resolved.

    `about`: what an alert is about (scheduler.safety_alerts); `day` and `clock`: when it was said, where the patient
    is. `takes_part`: the patient can still be written to; `held`: prompts are held; `therapist`: one can be told;
    `letter`: it was said in a letter, which the therapist gets.
    """

    language: Language
    sign: str
    report: int = 0
    state: str = "none"
    about: str = "said"
    code: str = ""
    day: date = date.min
    clock: time = time.min
    response: bool = False
    takes_part: bool = False
    held: bool = False
    therapist: bool = False
    letter: bool = False


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, SafetyFacts]:
    language = await languages(db, rows)
    found = await safety.by_ids(db, {number(row, "report") for row in rows})
    now = max(row.not_before for row in rows)
    therapists = await care.tells(db, [patient for _report, patient in found.values()], now)
    facts = {}
    for row in rows:
        report_id = number(row, "report")
        if report_id in found:
            report, patient = found[report_id]
            facts[row.id] = _facts(row, report, patient, language[row.id], therapist=patient.id in therapists)
        elif report_id == 0 and "sign" in row.arguments:
            facts[row.id] = SafetyFacts(language[row.id], str(row.arguments["sign"]))
    return facts


def _facts(
    row: Outgoing, report: SafetyReport, patient: Patient, language: Language, *, therapist: bool
) -> SafetyFacts:
    return SafetyFacts(
        language=language,
        sign=report.sign,
        report=report.id,
        state=_state(report),
        about=str(row.arguments.get("about", "said")),
        code=patient.code,
        day=local_date(report.said_at, patient.timezone),
        clock=local_clock(report.said_at, patient.timezone),
        response=row.lane == Lane.RESPONSES,
        takes_part=patient.state in {"active", "ended"},
        held=patient.held_at is not None,
        therapist=therapist,
        letter=row.arguments.get("letter") is True,
    )


def _state(report: SafetyReport) -> str:
    if report.resolved_at is not None:
        return "resolved"
    return "asked" if report.now_so is None else "yes" if report.now_so else "no"


def render(facts: SafetyFacts, library: Library) -> Message:
    """For the patient. Under "no" stands the way back: a button is soon missed."""
    labels = library.texts.labels(facts.language)
    html = library.texts.render(
        facts.language,
        "safety",
        state=facts.state,
        emergency=library.safety.signs[facts.sign].urgency == "emergency",
        sign=labels[f"sign_if.{facts.sign}"],
        therapist=facts.therapist,
        letter=facts.letter,
    )
    choices = {
        "asked": (("button.so_now", "yes"), ("button.not_so", "no")),
        "no": (("button.so_after_all", "yes"),),
    }
    row = tuple(Button(labels[key], data("safety", facts.report, word)) for key, word in choices.get(facts.state, ()))
    return Message(html, (row,) if row else ())


def alert_wanted(facts: SafetyFacts, _now: datetime) -> Wanted:
    """What waited for the morning is left out where a later alert about the same report says more."""
    if facts.response:
        return SEND
    overtaken = {"said": {"yes", "no"}, "no": {"yes"}, "late": {"no", "resolved"}}
    return Drop("answered") if facts.state in overtaken.get(facts.about, ()) else SEND


def render_alert(facts: SafetyFacts, library: Library) -> Message:
    """For the therapist or an admin: the sign's name, never the patient's words."""
    labels = library.texts.labels(facts.language)
    html = library.texts.render(
        facts.language,
        "safety_alert",
        code=facts.code,
        sign=labels[f"sign.{facts.sign}"],
        state=facts.state,
        late=facts.about == "late" and facts.state != "resolved",
        day=facts.day,
        clock=facts.clock,
        therapist=facts.therapist,
        days=library.numbers.contact.safety_escalation_working_days,
    )
    waits = facts.state in {"asked", "yes"}
    return Message(html, ((Button(labels["button.contact"], data("contact", facts.report)),),) if waits else ())


def late_wanted(facts: SafetyFacts, _now: datetime) -> Wanted:
    """As long as nobody was in touch and the patient can be written to."""
    if not facts.takes_part:
        return Drop("not active")
    return SEND if facts.state in {"asked", "yes"} else Drop("answered")


def over_wanted(facts: SafetyFacts, _now: datetime) -> Wanted:
    """Unless prompts are held again, or the patient has stopped."""
    if not facts.takes_part:
        return Drop("not active")
    return Drop("held") if facts.held else SEND


def _plain(kind: str) -> Callable[[SafetyFacts, Library], Message]:
    def render_plain(facts: SafetyFacts, library: Library) -> Message:
        return Message(library.texts.render(facts.language, kind))

    return render_plain


SAFETY = Kind(load, always, render)
SAFETY_KINDS: Mapping[str, Kind[Any]] = {
    "safety": SAFETY,
    "safety_alert": Kind(load, alert_wanted, render_alert),
    "safety_late": Kind(load, late_wanted, _plain("safety_late")),
    "safety_over": Kind(load, over_wanted, _plain("safety_over")),
}
