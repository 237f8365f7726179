"""The day's message and the evening nudge: the sessions of one local date, with a row of buttons for each."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import day_of, languages, number, subjects
from bot.messages.message import SEND, Button, Drop, Kind, Later, Message, Wanted
from content.library import Library
from content.plan import Session
from content.words import Done, Language
from scheduler.records import session_of
from storage import Db, patients
from storage.outbox import Lane
from storage.tables import Answer, Outgoing

WAIT_FOR_PLAN = timedelta(minutes=1)  # after a long outage the plan may be written after the day was put
Choice = tuple[str, str, str, tuple[str, ...]]


class Reported(BaseModel):
    """What was answered about a session so far."""

    model_config = ConfigDict(frozen=True)

    done: Done
    minutes: int | None = None
    at_least_half: bool | None = None
    effort: int | None = None
    pain: int | None = None


class Planned(BaseModel):
    """A session of the day with its answer."""

    model_config = ConfigDict(frozen=True)

    id: int
    session: Session
    reported: Reported | None


class DayFacts(BaseModel):
    """One local date of one patient.

    `plan_due`: when the next week of the plan is written; `nudges`: those of the seven days before.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    day: date
    active: bool
    response: bool
    sessions: tuple[Planned, ...]
    plan_due: datetime | None = None
    nudges: int = 0
    nudges_most: int = 0

    @property
    def open(self) -> tuple[Planned, ...]:
        return tuple(planned for planned in self.sessions if planned.reported is None)


def reported(answer: Answer | None) -> Reported | None:
    """The answer, as far as a message shows it."""
    return None if answer is None else Reported.model_validate(answer, from_attributes=True)


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, DayFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    days = [day_of(row) for row in rows]
    planned = await patients.sessions(db, {patient.id for patient in subject.values()}, min(days), max(days))
    nudges = await patients.nudges(db, {row.chat_id for row in rows}, min(row.not_before for row in rows))
    return {
        row.id: DayFacts(
            language=language[row.id],
            day=day_of(row),
            active=subject[row.id].state == "active",
            response=row.lane == Lane.RESPONSES,
            sessions=tuple(
                Planned(id=session.id, session=session_of(session), reported=reported(answer))
                for session, answer in planned
                if session.patient_id == number(row, "patient") and session.local_date == day_of(row)
            ),
            plan_due=subject[row.id].next_plan_at,
            nudges=nudges.get(row.chat_id, 0),
            nudges_most=number(row, "most"),
        )
        for row in rows
        if row.id in subject
    }


def wanted(facts: DayFacts, now: datetime) -> Wanted:
    """A response always; a prompt as long as the patient takes part and something is open."""
    if facts.response:
        return SEND
    if not facts.active:
        return Drop("not active")
    if not facts.sessions:
        return Later(now + WAIT_FOR_PLAN) if facts.plan_due and facts.plan_due <= now else Drop("no session")
    return SEND if facts.open else Drop("answered")


def nudge_wanted(facts: DayFacts, now: datetime) -> Wanted:
    """Only if nothing was answered that day, and at most so many in seven days."""
    if len(facts.open) < len(facts.sessions):
        return Drop("answered")
    if facts.nudges >= facts.nudges_most:
        return Drop("nudged enough")
    return wanted(facts, now)


def render(facts: DayFacts, library: Library) -> Message:
    catalogue = library.catalogue.by_id()
    band = any("band" in catalogue[item.exercise].needs for planned in facts.open for item in planned.session.items)
    html = library.texts.render(facts.language, "day", day=facts.day, sessions=facts.sessions, band=band)
    return Message(html, answer_buttons(facts, library))


def render_nudge(facts: DayFacts, library: Library) -> Message:
    html = library.texts.render(facts.language, "nudge", sessions=facts.open)
    return Message(html, answer_buttons(facts, library))


def answer_buttons(facts: DayFacts, library: Library) -> tuple[tuple[Button, ...], ...]:
    """A row for each session that can still be answered (with two a day: numbered), and one that explains them."""
    several = len(facts.sessions) > 1
    labels = library.texts.labels(facts.language)
    rows = []
    for place, planned in enumerate(facts.sessions, start=1):
        suffix = f" {place}" if several else ""
        rows.append(
            tuple(
                Button(labels[short if several else label] + suffix, data(action, planned.id, *part))
                for label, short, action, part in _choices(planned)
            )
        )
    explain = labels["button.explain_short" if several else "button.explain"]
    rows.append(
        tuple(
            Button(f"{explain} {place}" if several else explain, data("show", planned.id, 0))
            for place, planned in enumerate(facts.sessions, start=1)
            if planned.reported is None
        )
    )
    return tuple(row for row in rows if row)


def _choices(planned: Planned) -> tuple[Choice, ...]:
    if planned.reported is None:
        return CHOICES
    return AFTER_ALL if planned.reported.done == "not" else ()


# label, label where a day has two sessions, action, what the press says
CHOICES: tuple[Choice, ...] = (
    ("button.done", "button.done", "done", ("done",)),
    ("button.partly", "button.partly", "done", ("partly",)),
    ("button.not_today", "button.not", "done", ("not",)),
    ("button.later", "button.later", "later", ()),
)
AFTER_ALL: tuple[Choice, ...] = (("button.after_all", "button.after_all", "done", ("done",)),)

DAY = Kind(load, wanted, render)
NUDGE = Kind(load, nudge_wanted, render_nudge)
