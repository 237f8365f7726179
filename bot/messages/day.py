"""The day's message and the evening nudge: the sessions of one local date, with a row of buttons for each."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import day_of, languages, number, subjects
from bot.messages.message import HELD, SEND, Button, Drop, Kind, Later, Message, Wanted
from content.library import Library, library
from content.plan import Session
from content.words import Done, Language
from scheduler.budget import Asked, Standing, standings
from scheduler.local_time import local_date
from scheduler.next_morning import to_ask
from scheduler.programme.pause import paused_dates
from scheduler.records import LIGHTER, session_of
from scheduler.silence import silent_days
from storage import Db, answers, patients, pauses
from storage.budget import REPEATED
from storage.outbox import Lane
from storage.patients import Lately
from storage.tables import Answer, Outgoing, Patient

ONE_DAY = timedelta(days=1)
LOOK_BACK = timedelta(days=7)  # the question of the next morning is asked at the next session, but not later
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
    activity: str | None = None


class Planned(BaseModel):
    """A session of the day with its answer; `note`: why it differs from what went before (storage.tables)."""

    model_config = ConfigDict(frozen=True)

    id: int
    session: Session
    reported: Reported | None
    note: str | None = None


class DayFacts(BaseModel):
    """One local date of one patient.

    `plan_due`: when the plan is looked at next; `nudges`: those of the seven days before. `number`: of the programme's
    days, from 1. `yesterday`: the done sessions of the days before, for the question of the next morning. `today`: the
    local date on which it is shown; `start` and `end` of the treatment period. `silent`: days without any answer before
    `day`, paused ones left out; `after_pause`: the day before was paused. `kept`: the patient did not want fewer
    messages than this one; `left`: so many nudges fit into the week still.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    day: date
    active: bool
    held: bool = False
    response: bool
    sessions: tuple[Planned, ...]
    patient: int = 0
    today: date | None = None
    start: date | None = None
    end: date | None = None
    silent: int = 0
    after_pause: bool = False
    plan_due: datetime | None = None
    nudges: int = 0
    nudges_most: int = 0
    number: int = 0
    yesterday: tuple[Lately, ...] = ()
    kept: bool = True
    left: int = 1

    @property
    def past(self) -> bool:
        """Whether it is shown on a later day: to be answered, not to be done."""
        return self.today is not None and self.day < self.today

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
    before = await patients.lately(
        db, {patient.id for patient in subject.values()}, min(days) - LOOK_BACK, max(days) - timedelta(days=1)
    )
    nudges = await patients.nudges(db, {row.chat_id for row in rows}, min(row.not_before for row in rows))
    ids = {patient.id for patient in subject.values()}
    given, paused = await answers.last_given(db, ids), await pauses.of_patients(db, ids)
    free = {id_: paused_dates((each.first, each.last) for each in of) for id_, of in paused.items()}
    standing = await budgets(db, rows, subject)
    return {
        row.id: DayFacts(
            language=language[row.id],
            day=day_of(row),
            active=subject[row.id].state == "active",
            held=subject[row.id].held_at is not None,
            response=row.lane == Lane.RESPONSES,
            sessions=tuple(
                Planned(id=session.id, session=session_of(session), reported=reported(answer), note=session.note)
                for session, answer in planned
                if session.patient_id == number(row, "patient") and session.local_date == day_of(row)
            ),
            patient=subject[row.id].id,
            today=local_date(row.created_at, subject[row.id].timezone),
            start=subject[row.id].start,
            end=subject[row.id].end,
            silent=silent_days(subject[row.id], given.get(subject[row.id].id), free[subject[row.id].id], day_of(row)),
            after_pause=day_of(row) - ONE_DAY in free[subject[row.id].id],
            plan_due=subject[row.id].next_plan_at,
            nudges=nudges.get(row.chat_id, 0),
            nudges_most=number(row, "most"),
            number=(day_of(row) - subject[row.id].start).days + 1,
            yesterday=tuple(
                each
                for each in before
                if each.patient_id == number(row, "patient")
                and day_of(row) - LOOK_BACK <= each.local_date < day_of(row)
            ),
            kept=row.id not in standing or is_kept(standing[row.id], day_of(row)),
            left=standing[row.id].left if row.id in standing else 1,
        )
        for row in rows
        if row.id in subject
    }


async def budgets(db: Db, rows: Sequence[Outgoing], subject: Mapping[int, Patient]) -> Mapping[int, Standing]:
    """How the week stands: for a nudge, and for other prompts of somebody who wants fewer, unless asked for."""
    asked = {
        row.id: Asked(patient, row.chat_id, day_of(row))
        for row in rows
        if (patient := subject.get(row.id)) and row.lane != Lane.RESPONSES and not row.key.startswith(REPEATED)
        if row.kind == "nudge" or patient.messages_most is not None
    }
    found = await standings(db, library().numbers, list(asked.values()))
    return {row_id: found[each.patient.id, each.day] for row_id, each in asked.items()}


def is_kept(standing: Standing, day: date) -> bool:
    """Whether the message of this day is among those that the patient wants, and no other took its place."""
    return day in standing.kept and standing.sent < standing.most


def wanted(facts: DayFacts, now: datetime) -> Wanted:
    """A response always; a prompt as long as the patient takes part and something is open."""
    if facts.response:
        return SEND
    if not facts.active:
        return Drop("not active")
    if facts.held:
        return HELD
    if not facts.sessions:
        return Later(now + WAIT_FOR_PLAN) if facts.plan_due and facts.plan_due <= now else Drop("no session")
    if not facts.kept:
        return Drop("fewer wanted")
    return SEND if facts.open else Drop("answered")


def nudge_wanted(facts: DayFacts, now: datetime) -> Wanted:
    """Only if nothing was answered that day, at most so many in seven days, and none that leaves no room for a day."""
    if len(facts.open) < len(facts.sessions):
        return Drop("answered")
    if facts.nudges >= facts.nudges_most:
        return Drop("nudged enough")
    if facts.left <= 0:
        return Drop("budget")
    return wanted(facts, now)


def render(facts: DayFacts, library: Library) -> Message:
    if facts.past:
        return _render_past(facts, library)
    catalogue = library.catalogue.by_id()
    band = any("band" in catalogue[item.exercise].needs for planned in facts.open for item in planned.session.items)
    asked = to_ask(library, facts.yesterday, facts.day)
    html = library.texts.render(
        facts.language,
        "day",
        day=facts.day,
        held=facts.held,
        sessions=facts.sessions,
        band=band,
        asked=bool(asked),
        early=facts.number in library.numbers.contact.first_days_text,
        opening=_opening(facts, library),
    )
    labels = library.texts.labels(facts.language)
    morning = (settled_buttons(asked[0], labels),) if asked else ()
    painful = (Button(labels["button.more_pain"], data("painful", facts.open[0].id)),) if may_be_lighter(facts) else ()
    other = (_other(facts, labels),)
    return Message(html, tuple(row for row in (*morning, *answer_buttons(facts, library), painful, other) if row))


def _opening(facts: DayFacts, library: Library) -> str | None:
    """Another tone after some days of silence, and after a pause; None: the usual one."""
    if facts.after_pause:
        return library.texts.response(facts.language, "restart", facts.number)
    if facts.silent >= library.numbers.silence.other_tone_days:
        return library.texts.response(facts.language, "quiet", facts.number)
    return None


def _other(facts: DayFacts, labels: Mapping[str, str]) -> Button:
    return Button(labels["button.other"], data("other", facts.patient, facts.day))


def _render_past(facts: DayFacts, library: Library) -> Message:
    """An older day: what was answered, buttons for what was not, and the way to the days beside it."""
    html = library.texts.render(facts.language, "earlier", day=facts.day, sessions=facts.sessions)
    labels = library.texts.labels(facts.language)
    assert facts.today is not None  # noqa: S101 - otherwise it is not past
    oldest = facts.today - timedelta(days=library.numbers.answering.days_back)
    beside = (("button.earlier_day", facts.day - ONE_DAY), ("button.later_day", facts.day + ONE_DAY))
    turns = tuple(
        Button(labels[key], data("day", facts.patient, day))
        for key, day in beside
        if max(oldest, facts.start or oldest) <= day <= min(facts.today, facts.end or facts.today)
    )
    rows = (*_session_rows(facts, labels, PAST), (_other(facts, labels),), turns)
    return Message(html, tuple(row for row in rows if row))


def settled_buttons(session_id: int, labels: Mapping[str, str]) -> tuple[Button, ...]:
    """Yes or no to "is your pain as usual again?"."""
    return (
        Button(labels["button.settled"], data("settled", session_id, "yes")),
        Button(labels["button.not_settled"], data("settled", session_id, "no")),
    )


def may_be_lighter(facts: DayFacts) -> bool:
    """Whether a session is open that is not the lighter one already."""
    return bool(facts.open) and any(each.note != LIGHTER for each in facts.open)


def render_nudge(facts: DayFacts, library: Library) -> Message:
    html = library.texts.render(facts.language, "nudge", sessions=facts.open)
    return Message(html, answer_buttons(facts, library))


def answer_buttons(facts: DayFacts, library: Library) -> tuple[tuple[Button, ...], ...]:
    """A row for each session that can still be answered (with two a day: numbered), and one that explains them."""
    several = len(facts.sessions) > 1
    labels = library.texts.labels(facts.language)
    rows = _session_rows(facts, labels, CHOICES)
    explain = labels["button.explain_short" if several else "button.explain"]
    rows.append(
        tuple(
            Button(f"{explain} {place}" if several else explain, data("show", planned.id, 0))
            for place, planned in enumerate(facts.sessions, start=1)
            if planned.reported is None
        )
    )
    return tuple(row for row in rows if row)


def _session_rows(facts: DayFacts, labels: Mapping[str, str], choices: tuple[Choice, ...]) -> list[tuple[Button, ...]]:
    """A row for each session that can still be answered; with two a day they are numbered."""
    several = len(facts.sessions) > 1
    rows = []
    for place, planned in enumerate(facts.sessions, start=1):
        suffix = f" {place}" if several else ""
        rows.append(
            tuple(
                Button(labels[short if several else label] + suffix, data(action, planned.id, *part))
                for label, short, action, part in _choices(planned, choices)
            )
        )
    return rows


def _choices(planned: Planned, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    if planned.reported is None:
        return choices
    return AFTER_ALL if planned.reported.done == "not" else ()


# label, label where a day has two sessions, action, what the press says
CHOICES: tuple[Choice, ...] = (
    ("button.done", "button.done", "done", ("done",)),
    ("button.partly", "button.partly", "done", ("partly",)),
    ("button.not_today", "button.not", "done", ("not",)),
    ("button.later", "button.later", "later", ()),
)
PAST: tuple[Choice, ...] = (
    ("button.done", "button.done", "done", ("done",)),
    ("button.partly", "button.partly", "done", ("partly",)),
    ("button.not_done", "button.not", "done", ("not",)),
)
AFTER_ALL: tuple[Choice, ...] = (("button.after_all", "button.after_all", "done", ("done",)),)

DAY = Kind(load, wanted, render)
NUDGE = Kind(load, nudge_wanted, render_nudge)
