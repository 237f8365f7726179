"""The first week for the therapist: what was planned, what to look at, OK, change or hold, and four screening taps."""

from collections.abc import Mapping, Sequence
from datetime import date

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import languages, subjects
from bot.messages.message import Button, Kind, Message, always, rows_of
from content.library import Library
from content.plan import Item, Session
from content.prescription import Prescription
from content.words import Language, Limit
from scheduler.local_time import local_date
from scheduler.programme import build_programme
from scheduler.records import prescription_of, session_of, week_days
from storage import Db, first_weeks, patients
from storage.tables import Outgoing, Patient, PlannedSession

TAPS = ("replaced_joint", "recent_operation", "heart_or_lung", "falls")


class FirstWeekFacts(BaseModel):
    """`days`: the sessions of week 1 as planned now; `waits`: nothing is prompted before the OK; `decision`: ok, hold
    or None; `taps`: what the therapist tapped; `may_hold`: the first week is not over.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    patient: int
    code: str
    active: bool
    start: date
    prescription: Prescription
    days: tuple[tuple[date, Session], ...]
    waits: bool
    decision: str | None
    taps: frozenset[str]
    may_hold: bool

    @property
    def alone_first(self) -> bool:
        """Whether the first strength session is one at home although there are supervised ones."""
        strength = [session for _day, session in self.days if session.type == "strength"]
        return bool(strength) and not strength[0].supervised

    @property
    def suggested(self) -> tuple[Limit, ...]:
        """The limits that what was tapped speaks for, as far as they are not prescribed already."""
        joint = self.prescription.joint
        replaced: tuple[Limit, ...] = (
            *(("hip-replacement",) if joint != "knee" else ()),
            *(("knee-replacement",) if joint != "hip" else ()),
        )
        speaks_for: Mapping[str, tuple[Limit, ...]] = {
            "replaced_joint": replaced,
            "heart_or_lung": ("heart",),
            "falls": ("fall-risk",),
        }
        every = [limit for tap in TAPS if tap in self.taps for limit in speaks_for.get(tap, ())]
        return tuple(each for each in every if each not in self.prescription.limits)


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, FirstWeekFacts]:
    language, subject = await languages(db, rows), await subjects(db, rows)
    ids = {patient.id for patient in subject.values()}
    stored, cards = await patients.prescriptions(db, ids), await first_weeks.of_patients(db, ids)
    spans = [week_days(patient.start, 1) for patient in subject.values()]
    first, last = min((a for a, _b in spans), default=date.max), max((b for _a, b in spans), default=date.min)
    planned = [each for each, _answer in await patients.sessions(db, ids, first, last)] if spans else []
    return {
        row.id: FirstWeekFacts(
            language=language[row.id],
            patient=patient.id,
            code=patient.code,
            active=patient.state == "active",
            start=patient.start,
            prescription=prescription_of(stored[patient.id]),
            days=tuple((each.local_date, session_of(each)) for each in _of(planned, patient)),
            waits=patient.unapproved_at is not None,
            decision=cards[patient.id].decision,
            taps=frozenset(name for name, on in cards[patient.id].screening.items() if on),
            may_hold=local_date(row.not_before, patient.timezone) <= week_days(patient.start, 1)[1],
        )
        for row in rows
        if (patient := subject.get(row.id)) and patient.id in cards
    }


def _of(planned: Sequence[PlannedSession], patient: Patient) -> Sequence[PlannedSession]:
    first, last = week_days(patient.start, 1)
    return [each for each in planned if each.patient_id == patient.id and first <= each.local_date <= last]


def render(facts: FirstWeekFacts, library: Library) -> Message:
    warnings = build_programme(facts.prescription, library).warnings
    indirectly = any(each.code == "flexors_indirectly" for each in warnings)
    html = library.texts.render(
        facts.language,
        "first_week",
        code=facts.code,
        start=facts.start,
        days=facts.days,
        exercises=_exercises(facts),
        warnings=warnings,
        alone_first=facts.alone_first,
        band=indirectly and "band" not in facts.prescription.has,
        waits=facts.waits,
        decision=facts.decision,
        taps=facts.taps,
        suggested=facts.suggested,
        limits=facts.prescription.limits,
    )
    return Message(html, _buttons(facts, library))


def _exercises(facts: FirstWeekFacts) -> list[Item]:
    """The strength exercises of the week, each once in each form."""
    items = [item for _day, session in facts.days if session.type == "strength" for item in session.items]
    return list({(item.exercise, item.form): item for item in items}.values())


def _buttons(facts: FirstWeekFacts, library: Library) -> tuple[tuple[Button, ...], ...]:
    labels = library.texts.labels(facts.language)
    taps = [
        Button(f"{'☑' if tap in facts.taps else '☐'} {labels[f'tap.{tap}']}", data("first", facts.patient, "tap", tap))
        for tap in TAPS
    ]
    limits = [
        Button(f"+ {labels[f'option.{limit}']}", data("first", facts.patient, "limit", limit))
        for limit in facts.suggested
    ]
    decide = [Button(labels["button.first_change"], data("patient", facts.patient))]
    if facts.active and (facts.waits or facts.decision is None):
        decide.insert(0, Button(labels["button.accept"], data("first", facts.patient, "ok")))
    if facts.active and facts.may_hold and not facts.waits:
        decide.append(Button(labels["button.first_hold"], data("first", facts.patient, "hold")))
    return (*rows_of(taps, 2), *rows_of(limits, 2), tuple(decide))


FIRST_WEEK = Kind(load, always, render)
