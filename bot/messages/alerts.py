"""For a therapist: what was raised since, all at once; and which kinds they want to hear of between two summaries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from bot.callback import data
from bot.messages.loading import languages
from bot.messages.message import SEND, Button, Drop, Kind, Message, Wanted, always, rows_of
from content.library import Library
from content.words import Language
from scheduler.jobs.alerts import by_patient
from scheduler.programme.alerts import KINDS, ONCE
from storage import Db, alerts, care, patients, pauses, people
from storage.tables import Alert, Outgoing, Patient, Pause

ON, OFF = "✓", "\N{EN DASH}"
LOOK_BACK = timedelta(days=14)  # the pain that an alert is about


@dataclass(frozen=True)
class About:
    """A patient, and of which kinds the alerts are, what weighs most first. `of`: for whom the reader stands in.

    `pain`: the last that was given (0-10), `usual` likewise; `pause`: the last one, both days included, and why;
    `end`: the new last day of the programme, where that moved it.
    """

    patient: int
    code: str
    kinds: tuple[str, ...]
    of: str | None = None
    pain: int | None = None
    usual: int | None = None
    pause: tuple[date, date, str] | None = None
    end: date | None = None


@dataclass(frozen=True)
class AlertsFacts:
    """In the order in which they are said."""

    language: Language
    about: tuple[About, ...]


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, AlertsFacts]:
    """What is over by now is left out, and so are patients whom the reader no longer treats."""
    language, now = await languages(db, rows), max(row.sending_since or row.not_before for row in rows)
    teams = await care.teams(db, {row.chat_id for row in rows}, now)
    found = await alerts.by_ids(db, {id_ for row in rows for id_ in _ids(row)})
    about = {patient.id: patient for _alert, patient in found.values()}
    names = await people.therapist_names(db, {each.therapist_id for each in about.values() if each.therapist_id})
    own = await people.therapist_of(db, {row.chat_id for row in rows})
    pain, paused = await _pain(db, about, now), await pauses.of_patients(db, set(about))
    facts = {}
    for row in rows:
        open_ = [
            found[id_]
            for id_ in _ids(row)
            if id_ in found and _still(found[id_][0]) and found[id_][1].therapist_id in teams.get(row.chat_id, ())
        ]
        facts[row.id] = AlertsFacts(
            language[row.id],
            tuple(
                _about(patient, of, None if patient.therapist_id == own.get(row.chat_id) else names, pain, paused)
                for patient, of in by_patient(open_)
            ),
        )
    return facts


def _ids(row: Outgoing) -> Sequence[int]:
    given = row.arguments.get("alerts")
    return [each for each in given if isinstance(each, int)] if isinstance(given, list) else []


def _still(alert: Alert) -> bool:
    return alert.cleared_at is None or alert.kind in ONCE


def _about(
    patient: Patient,
    of: Sequence[Alert],
    names: Mapping[int, str] | None,
    pain: Mapping[int, int],
    paused: Mapping[int, Sequence[Pause]],
) -> About:
    last = max(paused.get(patient.id, ()), key=lambda each: each.id, default=None)
    return About(
        patient=patient.id,
        code=patient.code,
        kinds=tuple(each.kind for each in of),
        of=names.get(patient.therapist_id or 0) if names is not None else None,
        pain=pain.get(patient.id),
        usual=patient.usual_pain,
        pause=None if last is None else (last.first, last.last, last.reason),
        end=patient.end if last is not None and last.weeks else None,
    )


async def _pain(db: Db, about: Mapping[int, Patient], now: datetime) -> Mapping[int, int]:
    """The highest pain of the last day on which each patient gave one."""
    today = now.date() + timedelta(days=1)  # whatever the time zone
    found: dict[int, tuple[date, int]] = {}
    for planned, answer in await patients.sessions(db, set(about), today - LOOK_BACK, today):
        if answer is not None and answer.pain is not None:
            day, highest = found.get(planned.patient_id, (date.min, 0))
            new = day < planned.local_date
            found[planned.patient_id] = (planned.local_date, answer.pain if new else max(highest, answer.pain))
    return {patient_id: highest for patient_id, (_day, highest) in found.items()}


def wanted(facts: AlertsFacts, _now: datetime) -> Wanted:
    return SEND if facts.about else Drop("over")


def render(facts: AlertsFacts, library: Library) -> Message:
    numbers = library.numbers
    html = library.texts.render(
        facts.language,
        "alerts",
        about=facts.about,
        silent_days=numbers.silence.asked_days,
        settled_days=(numbers.alerts.not_settled_days, numbers.alerts.not_settled_within_days),
        painful_days=(numbers.painful_day.alert_at, numbers.painful_day.alert_within_days),
        hard=(numbers.decision.too_hard_sessions, numbers.decision.too_hard_within_days),
        absent_weeks=max(each.from_days for each in numbers.decision.absence) // 7,
    )
    cards = [Button(each.code, data("patient", each.patient)) for each in facts.about]
    which = Button(library.texts.label(facts.language, "button.alert_kinds"), data("alerts", "kinds"))
    return Message(html, (*rows_of(cards, 3), (which,)))


@dataclass(frozen=True)
class AlertKindsFacts:
    """`off`: the kinds that the reader does not want to hear of."""

    language: Language
    off: frozenset[str]


async def load_kinds(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, AlertKindsFacts]:
    language = await languages(db, rows)
    off = await alerts.off(db, {row.chat_id for row in rows})
    return {row.id: AlertKindsFacts(language[row.id], off[row.chat_id]) for row in rows if row.chat_id in off}


def render_kinds(facts: AlertKindsFacts, library: Library) -> Message:
    """Each button carries what it leads to, so that a second press changes nothing."""
    buttons = [
        Button(
            f"{OFF if kind in facts.off else ON} {library.texts.label(facts.language, f'alert.{kind}')}",
            data("alerts", kind, "on" if kind in facts.off else "off"),
        )
        for kind in KINDS
    ]
    rules = library.numbers.alerts
    html = library.texts.render(facts.language, "alert_kinds", opens=rules.opens, closes=rules.closes)
    return Message(html, rows_of(buttons, 1))


ALERTS: Mapping[str, Kind[Any]] = {
    "alerts": Kind(load, wanted, render),
    "alert_kinds": Kind(load_kinds, always, render_kinds),
}
