"""A step of the supervision taper: for the patient when it is there, for the therapist before it, to decide.

The therapist's message is edited after a decision: it then says what holds now.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import cast

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import languages, number, subjects
from bot.messages.message import HELD, SEND, Button, Drop, Kind, Later, Message, Wanted
from content.library import Library
from content.prescription import Prescription
from content.words import Language
from scheduler.local_time import local_date
from scheduler.programme.supervision import (
    Scheme,
    changed,
    changes_of,
    hold,
    is_step,
    numbered_now,
    scheme_in_force,
    skip,
    skipped_week,
    total,
    total_with_intake,
)
from scheduler.prompt_time import prompted_at
from scheduler.records import prescription_of, week_days
from storage import Db, patients, pauses, taper
from storage.outbox import Lane
from storage.tables import Outgoing, Patient, Pause


class StepFacts(BaseModel):
    """A step for the patient: the programme week in which it comes, and the scheme in force.

    `back_at`: when the pause ends in which it falls.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    state: str
    held: bool = False
    week: int
    scheme: Scheme
    changes: tuple[tuple[str, int], ...] = ()
    back_at: datetime | None = None


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, StepFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    changes = await taper.changes(db, {patient.id for patient in subject.values()})
    paused = await pauses.of_patients(db, {patient.id for patient in subject.values()})
    return {
        row.id: StepFacts(
            language=language[row.id],
            state=subject[row.id].state,
            held=subject[row.id].on_hold,
            week=number(row, "week"),
            scheme=changed(_prescribed(row), changes_of(changes.get(subject[row.id].id, ()))),
            changes=tuple(changes.get(subject[row.id].id, ())),
            back_at=_back_at(subject[row.id], paused[subject[row.id].id], row.not_before),
        )
        for row in rows
        if row.id in subject
    }


def _back_at(patient: Patient, of: Sequence[Pause], at: datetime) -> datetime | None:
    """When the pause is over that this moment lies in; None: it lies in none."""
    day = local_date(at, patient.timezone)
    last = next((each.last for each in of if each.first <= day <= each.last), None)
    return None if last is None else prompted_at(patient, last + timedelta(days=1))


def _prescribed(row: Outgoing) -> Scheme:
    return tuple(cast("Sequence[int]", row.arguments.get("prescribed", ())))


def wanted(facts: StepFacts, now: datetime) -> Wanted:
    """As long as the patient takes part and the number still changes in that week."""
    if facts.state != "active":
        return Drop("not active")
    if facts.held:
        return HELD
    if facts.back_at is not None and now < facts.back_at:
        return Later(facts.back_at)
    return SEND if is_step(facts.scheme, facts.week, facts.changes) else Drop("no step any more")


def render(facts: StepFacts, library: Library) -> Message:
    sessions = facts.scheme[facts.week - 1]
    return Message(library.texts.render(facts.language, "taper", week=facts.week, sessions=sessions))


class DecisionFacts(BaseModel):
    """A step for the therapist. `changes`: (kind, week) in their order; `ahead`: it can still be decided about;
    `response`: it is said in response to a press.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    patient: int
    code: str
    state: str
    week: int
    ahead: bool
    response: bool
    prescription: Prescription
    changes: tuple[tuple[str, int], ...]

    @property
    def decided(self) -> str | None:
        """What was decided about this step: hold (of the week before it), skip (from its week on)."""
        about = {"hold": self.week - 1, "skip": self.week}
        return next((kind for kind, week in numbered_now(self.changes) if about.get(kind) == week), None)


async def load_decision(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, DecisionFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    ids = {patient.id for patient in subject.values()}
    prescriptions = await patients.prescriptions(db, ids)
    changes = await taper.changes(db, ids)
    return {
        row.id: DecisionFacts(
            language=language[row.id],
            patient=patient.id,
            code=patient.code,
            state=patient.state,
            week=number(row, "week"),
            ahead=patient.state == "active"
            and local_date(row.not_before, patient.timezone) < week_days(patient.start, number(row, "week"))[0],
            response=row.lane == Lane.RESPONSES,
            prescription=prescription_of(prescriptions[patient.id]),
            changes=tuple(changes.get(patient.id, ())),
        )
        for row in rows
        if (patient := subject.get(row.id)) is not None
    }


def decision_wanted(facts: DecisionFacts, _now: datetime) -> Wanted:
    """In response to a press always; by itself not about somebody who does not take part."""
    return SEND if facts.response or facts.state == "active" else Drop("not active")


def render_decision(facts: DecisionFacts, library: Library) -> Message:
    scheme = scheme_in_force(facts.prescription, library, changes_of(facts.changes))
    offers = {} if facts.decided or not facts.ahead else _offers(scheme, facts.week)
    everything = {
        kind: total_with_intake(facts.prescription, library, each) for kind, each in {"now": scheme, **offers}.items()
    }
    html = library.texts.render(
        facts.language,
        "taper_therapist",
        code=facts.code,
        week=facts.week,
        scheme=scheme,
        decided=facts.decided,
        skipped_week=_skipped_week(facts, scheme, library),
        supervised=total(scheme),
        everything=everything,
        follow_ups=len(library.numbers.follow_up.months),
        limit=facts.prescription.session_limit,
        ahead=facts.ahead,
    )
    return Message(html, tuple((_button(kind, facts, library),) for kind in offers))


def _offers(scheme: Scheme, week: int) -> Mapping[str, Scheme]:
    """What can be done about the step in this week, with the scheme that it leads to."""
    led_to = {"hold": hold(scheme, week - 1), "skip": skip(scheme, week)}
    return {kind: each for kind, each in led_to.items() if each != scheme}


def _skipped_week(facts: DecisionFacts, scheme: Scheme, library: Library) -> int | None:
    """The week whose session a skip takes out, or took out when it was decided."""
    if facts.decided == "skip":
        before = facts.changes[: numbered_now(facts.changes).index(("skip", facts.week))]
        scheme = scheme_in_force(facts.prescription, library, changes_of(before))
    return skipped_week(scheme, facts.week)


def _button(kind: str, facts: DecisionFacts, library: Library) -> Button:
    label = library.texts.label(facts.language, BUTTONS[kind])
    return Button(label, data("taper", facts.patient, kind, facts.week))


BUTTONS = {"hold": "button.taper_hold", "skip": "button.taper_skip"}


TAPER = Kind(load, wanted, render)
TAPER_THERAPIST = Kind(load_decision, decision_wanted, render_decision)
