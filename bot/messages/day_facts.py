"""The sessions of one local date with their answers, and whether they are to be said: what the day's message shows."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from pydantic import BaseModel, ConfigDict

from bot.messages.loading import day_of, languages, number, subjects
from bot.messages.message import HELD, SEND, Drop, Later, Wanted
from content.library import library
from content.plan import Session
from content.words import Done, Language
from scheduler.budget import Asked, Standing, standings
from scheduler.local_time import local_date
from scheduler.programme.pause import paused_dates
from scheduler.records import session_of
from scheduler.silence import silent_days
from storage import Db, answers, appointments, patients, pauses
from storage.budget import REPEATED
from storage.outbox import Lane
from storage.patients import Lately
from storage.tables import Answer, Outgoing, Patient

ONE_DAY = timedelta(days=1)
LOOK_BACK = timedelta(days=7)  # the question of the next morning is asked at the next session, but not later
WAIT_FOR_PLAN = timedelta(minutes=1)  # after a long outage the plan may be written after the day was put


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

    `plan_due`: when the plan is looked at next; `nudges`: those of the seven days before. `number`: of the
        programme's days, from 1. `yesterday`: the done sessions of the days before, for the question of the next
        morning. `today`: the local date on which it is shown; `start` and `end` of the treatment period. `silent`: days
        without any answer before `day`, paused ones left out, 0 if nothing was asked in them; `after_pause`: the day
        before was paused. `kept`: the patient did not want fewer messages than this one; `left`: so many nudges fit
        into the week still. `again`: the patient asked for it once more. `appointment`: the wall time of that day's.
        `waits`: nothing is prompted before the therapist's OK.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    day: date
    active: bool
    held: bool = False
    waits: bool = False
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
    again: bool = False
    appointment: time | None = None

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
    silent = await _silent(db, rows, subject, given, free)
    standing = await budgets(db, rows, subject)
    coming = await appointments.on_days(db, ids, min(days), max(days))
    return {
        row.id: DayFacts(
            language=language[row.id],
            day=day_of(row),
            active=subject[row.id].state == "active",
            held=subject[row.id].on_hold,
            waits=subject[row.id].held_at is None and subject[row.id].unapproved_at is not None,
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
            silent=silent.get(row.id, 0),
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
            again=row.key.startswith(REPEATED),
            appointment=made.local_time if (made := coming.get((subject[row.id].id, day_of(row)))) else None,
        )
        for row in rows
        if row.id in subject
    }


async def _silent(
    db: Db,
    rows: Sequence[Outgoing],
    subject: Mapping[int, Patient],
    given: Mapping[int, datetime],
    free: Mapping[int, frozenset[date]],
) -> Mapping[int, int]:
    """Days without any answer before the day of each row; left out where nothing was asked in them: a day of rest is no
    silence.
    """
    days = {
        row.id: silent_days(of, given.get(of.id), free[of.id], day_of(row))
        for row in rows
        if (of := subject.get(row.id))
    }
    long = {id_: count for id_, count in days.items() if count >= library().numbers.silence.other_tone_days}
    if not long:
        return days
    around = [day_of(row) for row in rows]
    ids = {subject[id_].id for id_ in long}
    asked = await patients.sessions(db, ids, min(around) - LOOK_BACK, max(around) - ONE_DAY)
    unanswered = {(planned.patient_id, planned.local_date) for planned, answer in asked if answer is None}
    quiet = {
        row.id
        for row in rows
        if any(
            (subject[row.id].id, day_of(row) - n * ONE_DAY) in unanswered
            for n in range(1, min(long.get(row.id, 0), LOOK_BACK.days) + 1)
        )
    }
    return {id_: count for id_, count in days.items() if id_ not in long or id_ in quiet}


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
    """A response always; a prompt as long as the patient takes part and something is open: "not today" is, too, for who
    asked to be reminded later.
    """
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
    undone = facts.again and any(each.reported is not None and each.reported.done == "not" for each in facts.sessions)
    return SEND if facts.open or undone else Drop("answered")


def nudge_wanted(facts: DayFacts, now: datetime) -> Wanted:
    """Only if nothing was answered that day, at most so many in seven days, and none that leaves no room for a day."""
    if len(facts.open) < len(facts.sessions):
        return Drop("answered")
    if facts.nudges >= facts.nudges_most:
        return Drop("nudged enough")
    if facts.left <= 0:
        return Drop("budget")
    return wanted(facts, now)
