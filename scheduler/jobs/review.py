"""Each local midnight of a patient: the last week is assessed, an absence counted, the next week planned."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from content.library import Library
from scheduler import dosing
from scheduler.alerts import ABSENT, raise_all
from scheduler.local_time import local_date, moment, quiet_zone
from scheduler.planning import MIDNIGHT
from scheduler.prompt_time import prompted_at
from scheduler.records import Row, programme_week
from scheduler.snapshot import AHEAD, Situation, Written, missing_weeks, situations, write
from scheduler.standing import DOSED
from storage import Db, outbox, patients
from storage.outbox import Lane, NewMessage
from storage.tables import DoseDecision, Patient

WEEK = 7


async def run(db: Db, library: Library, now: datetime, *, automatic: bool = False) -> bool:
    """One day of each due patient. True if there may be more to do.

    A week is assessed `decision.grace_days` after it ended, so that answers given a day later still count.
    `automatic`: steps up hold without the therapist, except those that are always asked.
    """
    due = await patients.due(db, "plan", now)
    if not due:
        return False
    ids = [patient.id for patient in due]
    at, done = await situations(db, library, due, now), await patients.last_done(db, ids)
    days = {patient.id: _day(patient) for patient in due}
    looked_at = [patient for patient in due if _needs_sessions(library, patient, done, days[patient.id])]
    sessions = await _sessions(db, looked_at, days, now)
    changes: list[Written] = []
    made: list[tuple[Patient, DoseDecision]] = []
    for patient in due:
        rows, day = sessions.get(patient.id, ()), days[patient.id]
        change, decisions = _review(at[patient.id], rows, done, day, automatic=automatic)
        changes += change
        made += [(patient, each) for each in decisions]
        _move_on(patient, days[patient.id])
    db.add_all([each for _patient, each in made])
    await db.flush()
    await write(db, changes, now)
    await outbox.put(db, await _messages(db, library, made, now), now)
    return len(due) == patients.BATCH or any(each.next_plan_at and each.next_plan_at <= now for each in due)


def _day(patient: Patient) -> date:
    assert patient.next_plan_at is not None  # noqa: S101 - it is due
    return local_date(patient.next_plan_at, patient.timezone)


def _assessed_week(library: Library, patient: Patient, day: date) -> int:
    """The programme week that is assessed on this local date; 0 if none is."""
    ended = day - timedelta(days=library.numbers.decision.grace_days)
    week = programme_week(patient.start, ended) - 1
    return week if (ended - patient.start).days % WEEK == 0 and week >= 1 else 0


def _needs_sessions(library: Library, patient: Patient, done: Mapping[tuple[int, str], date], day: date) -> bool:
    """Whether this day may change the plan: a week is assessed, or one type was not done for long."""
    least = timedelta(days=min(each.from_days for each in library.numbers.decision.absence))
    never = patient.start - timedelta(days=1)
    last = [done.get((patient.id, type_), never) for type_ in DOSED]
    return bool(_assessed_week(library, patient, day)) or any(day - each > least for each in last)


async def _sessions(
    db: Db, due: Sequence[Patient], days: Mapping[int, date], now: datetime
) -> Mapping[int, Sequence[Row]]:
    """The sessions of these patients from the week before the assessed one to the last that is planned."""
    if not due:
        return {}
    first = min(days[patient.id] for patient in due) - timedelta(days=2 * WEEK + 2)
    last = max(local_date(now, patient.timezone) for patient in due) + AHEAD
    found: dict[int, list[Row]] = {patient.id: [] for patient in due}
    for row in await patients.sessions(db, list(found), first, last):
        found[row[0].patient_id].append(row)
    return found


def _review(
    at: Situation, rows: Sequence[Row], done: Mapping[tuple[int, str], date], day: date, *, automatic: bool
) -> tuple[list[Written], list[DoseDecision]]:
    """What this day changes for one patient: the plan, and the decisions behind it."""
    week = _assessed_week(at.library, at.patient, day)
    made: list[DoseDecision] = []
    for type_ in DOSED:
        decided = dosing.absent(at, rows, type_, done.get((at.patient.id, type_)), day)
        if decided is None and week:
            decided = dosing.assessed(at, rows, type_, week, automatic=automatic)
        if decided is not None:
            made.append(decided)
    at, change = dosing.carried_out(at, made, rows)
    return [change, Written(rows=tuple(missing_weeks(at, day)))], made


def _move_on(patient: Patient, day: date) -> None:
    after = day + timedelta(days=1)
    patient.next_plan_at = moment(after, MIDNIGHT, patient.timezone) if after <= patient.end else None


async def _messages(
    db: Db, library: Library, made: Sequence[tuple[Patient, DoseDecision]], now: datetime
) -> list[NewMessage]:
    """The therapist is alerted to a long absence; the patient gets a question about the harder form."""
    absent = [(patient, ABSENT[each.type]) for patient, each in made if each.reason == dosing.LONG_ABSENCE]
    await raise_all(db, library, absent, now)
    asked = [(patient, each) for patient, each in made if each.kind == "harder_form"]
    accounts = await patients.accounts(db, [patient for patient, _each in asked]) if asked else {}
    return [
        _harder_asked(library, patient, accounts[patient.id], each, now)
        for patient, each in asked
        if patient.id in accounts
    ]


def _harder_asked(library: Library, patient: Patient, chat_id: int, made: DoseDecision, now: datetime) -> NewMessage:
    """Together with the day's message: that comes at a time that the person may have set."""
    at, hours = prompted_at(patient, local_date(now, patient.timezone)), library.numbers.hours
    return NewMessage(
        chat_id=chat_id,
        kind="harder_asked",
        key=f"harder_asked:{patient.id}:{made.key}",
        lane=Lane.PROMPTS,
        not_before=max(now, at),
        quiet_zone=quiet_zone(at, patient.timezone, (hours.quiet_from, hours.quiet_until)),
        arguments=_about(patient, made),
    )


def _about(patient: Patient, made: DoseDecision) -> dict[str, object]:
    return {"patient": patient.id, "code": patient.code, "decision": made.id, "type": made.type}
