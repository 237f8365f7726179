"""A programme begins, is taken up again, or is planned anew: its weeks and every moment at which time has to act."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from content.library import Library
from content.own_exercise import OWN
from content.prescription import USUAL_WEEKS, Prescription
from scheduler.local_time import local_date, moment
from scheduler.programme import after_end_dates, by_hand, follow_up_dates, starting_rows
from scheduler.programme.pause import total_weeks
from scheduler.prompt_time import prompted_at
from scheduler.records import prescription_of, programme_week, week_days
from scheduler.snapshot import (
    AHEAD,
    EXERCISE_ADDED,
    EXERCISE_OUT,
    EXERCISES_CHANGED,
    TYPES,
    missing_weeks,
    planned_anew,
    situation,
    week_rows,
    write,
)
from storage import Db, own_exercises, patients, taper
from storage.tables import Patient, PrescriptionVersion

MIDNIGHT = time(0)


async def begin(db: Db, library: Library, patient: Patient, start: date, now: datetime) -> None:
    """Begin the programme: shift it to `start`, write its first two weeks, set every due moment.

    `start` is a local date; the shift makes a new version of the prescription.
    """
    if start != patient.start:
        await _shift(db, patient, start, patient.person_id, now)
    stored = (await patients.prescriptions(db, [patient.id]))[patient.id]
    patient.strength_row, patient.aerobic_row = starting_rows(prescription_of(stored), library)
    await patients.write_sessions(db, missing_weeks(await situation(db, library, patient, now), start))
    set_first_moments(patient, library)


def set_first_moments(patient: Patient, library: Library) -> None:
    """Every moment at which time has to act for a patient whose programme begins."""
    patient.next_prompt_at = prompted_at(patient, patient.start)
    patient.next_plan_at = moment(patient.start + timedelta(days=1), MIDNIGHT, patient.timezone)
    patient.next_taper_at = _week_begins(patient, 2)
    patient.next_follow_up_at = _follow_up_moments(patient, library)[0]


def first_day(patient: Patient, now: datetime) -> date:
    """On which local date the programme begins that nothing keeps any more: the start date; once it has come, today if
    the prompt time has not passed, else tomorrow.
    """
    today = local_date(now, patient.timezone)
    if patient.start > today:
        return patient.start
    return today if now < prompted_at(patient, today) else today + timedelta(days=1)


async def begin_anew(db: Db, library: Library, patient: Patient, start: date, by: int | None, now: datetime) -> None:
    """Begin on another day a programme of which nothing was answered yet: what was planned is replaced, the first two
    weeks are those from `start` on, every due moment is set anew. `by`: the person who decides it.
    """
    rows = await patients.sessions(db, [patient.id], patient.start, patient.end)
    await patients.replace_sessions(db, [planned.id for planned, _answer in rows], now)
    await _shift(db, patient, start, by, now)
    at = await situation(db, library, patient, now)
    version = at.basis.written[1] + 1
    anew = [{**row, "version": version} for week in (1, 2) for row in week_rows(at, week)]
    await patients.write_sessions(db, anew)
    set_first_moments(patient, library)


async def take_up_again(db: Db, library: Library, patient: Patient, now: datetime) -> None:
    """Go on after a stop: the plan of this week and the next, and every due moment that still lies ahead.

    While the first week waits for the therapist's OK nothing more is planned.
    """
    today = local_date(now, patient.timezone)
    week = max(1, programme_week(patient.start, today))
    waits = patient.unapproved_at is not None
    if not waits:
        await patients.write_sessions(db, missing_weeks(await situation(db, library, patient, now), today))
    at = prompted_at(patient, today)
    first = max(patient.start, today if at > now else today + timedelta(days=1))
    patient.state = "active" if first <= patient.end else "ended"
    if patient.state == "active":
        patient.next_prompt_at = prompted_at(patient, first)
        # The review of this very day, so that what is taken up again takes the absence into account.
        review = moment(max(patient.start + timedelta(days=1), today), MIDNIGHT, patient.timezone)
        patient.next_plan_at = None if waits else review
        patient.next_taper_at = None if waits else _week_begins(patient, week + 1)
    else:
        patient.next_after_end_at = next_after_end(patient, library, now)
    patient.next_follow_up_at = next_follow_up(patient, library, now)


async def move_end(
    db: Db, library: Library, patient: Patient, weeks: int, by: int | None, now: datetime, reason: str | None = None
) -> None:
    """Lengthen or shorten the treatment period to so many weeks: a new version of the prescription, the plan anew from
    tomorrow, and every moment that depends on the last day, follow-ups included. `by`: the person who decides it;
    `reason`: why, in their words.

    Raises ValueError for a number of weeks that no prescription may have, for 7 or 13 without a reason, for a last day
    that does not lie ahead, and for a patient who has not agreed or has stopped.
    """
    if weeks not in USUAL_WEEKS and not reason:
        raise ValueError(f"{weeks} weeks need a reason")
    await patients.lock(db, patient)
    if patient.state not in {"active", "ended"}:
        raise ValueError(f"the patient is {patient.state}")
    stored = (await patients.prescriptions(db, [patient.id]))[patient.id]
    changed = Prescription.model_validate({**stored.content, "weeks": weeks})
    added = (await taper.changes(db, [patient.id])).get(patient.id, ())
    end, today = last_date(changed, added), local_date(now, patient.timezone)
    if end <= today:
        raise ValueError(f"the last day would be {end}: not ahead any more")
    await _new_version(db, patient, {"weeks": weeks}, by, now, reason)
    patient.end, patient.next_after_end_at = end, None
    await replan(db, library, patient, today + timedelta(days=1), now)
    await take_up_again(db, library, patient, now)


def next_after_end(patient: Patient, library: Library, now: datetime) -> datetime | None:
    """The next moment after `now` at which a question after the end may be due; None: no more.

    Computed from the last day: who moves that, sets `next_after_end_at` and `next_follow_up_at` anew.
    """
    days = after_end_dates(patient.end, library.numbers)
    moments = (prompted_at(patient, day) for day in days)
    return next((at for at in moments if at > now), None)


def next_follow_up(patient: Patient, library: Library, now: datetime) -> datetime | None:
    """The next moment after `now` at which a follow-up is planned or asked; None: no more."""
    return next((at for at in _follow_up_moments(patient, library) if at > now), None)


async def replan(
    db: Db,
    library: Library,
    patient: Patient,
    first: date,
    now: datetime,
    types: Collection[str] = TYPES,
    told: str | None = None,
) -> None:
    """Plan anew from the local date `first` on, as far as the plan is written; what was answered stays as it is.

    `told`: what the first session with other exercises says about the change.
    """
    at = await situation(db, library, patient, now)  # locks the patient: only then are the sessions those in force
    rows = await patients.sessions(db, [patient.id], first, first + AHEAD)
    await write(db, [planned_anew(at, rows, first, types, told=told)], now)


async def prescribe(
    db: Db,
    library: Library,
    patient: Patient,
    changes: Mapping[str, object],
    by: int | None,
    now: datetime,
    reason: str | None = None,
) -> Prescription:
    """Change these fields of the prescription: its next version, and the plan anew from tomorrow. Says what holds now.

    `by`: the person who decides it; `reason`: why, in their words. Where nothing would differ, nothing is written.
    Raises ValueError for a value that no prescription may have, and for the fields that the moments of a patient depend
    on: `weeks` are changed by `move_end`, `start` and `code` not at all.
    """
    if changes.keys() & {"code", "start", "weeks"}:
        raise ValueError(f"not to be changed like this: {', '.join(changes)}")
    await patients.lock(db, patient)
    stored = (await patients.prescriptions(db, [patient.id]))[patient.id]
    changed = Prescription.model_validate({**stored.content, **changes})
    before = prescription_of(stored)
    if changed == before:
        return changed
    values = changed.model_dump(mode="json")
    await _new_version(db, patient, {name: values[name] for name in changes}, by, now, reason)
    tomorrow = local_date(now, patient.timezone) + timedelta(days=1)
    await replan(db, library, patient, tomorrow, now, told=told_of_exercises(before, changed))
    return changed


async def withdraw(db: Db, library: Library, own_id: int, by: int | None, now: datetime) -> Sequence[int]:
    """The practice gives up one of its own exercises: no therapist can choose it any more, and from tomorrow no plan
    holds it. Says whose plans did. Once removed it stays so.
    """
    removed = await own_exercises.by_id(db, own_id)
    if removed is None or removed.removed_at is not None:
        return ()
    removed.removed_at = now
    of = await own_exercises.holders(db, own_id)
    for patient in of:
        await patients.lock(db, patient)
        stored = (await patients.prescriptions(db, [patient.id]))[patient.id]
        changes = by_hand.not_any_more(prescription_of(stored), f"{OWN}{own_id}")
        await prescribe(db, library, patient, changes, by, now)
    return [patient.id for patient in of]


def told_of_exercises(before: Prescription, after: Prescription) -> str | None:
    """What the patient hears where other exercises come of it: one was added, one left out, or simply others."""
    if set(after.added) > set(before.added):
        return EXERCISE_ADDED
    if set(after.exclude) > set(before.exclude) or set(after.added) < set(before.added):
        return EXERCISE_OUT
    chosen = ("exclude", "has", "limits", "extras", "aerobics", "goals", "balance_level", "strength_exercises")
    return EXERCISES_CHANGED if any(getattr(before, n) != getattr(after, n) for n in (*chosen, "functional")) else None


def _follow_up_moments(patient: Patient, library: Library) -> list[datetime]:
    hour = library.numbers.hours.quiet_until
    return [moment(day, hour, patient.timezone) for day, _kind, _date in follow_up_steps(patient.end, library)]


async def _shift(db: Db, patient: Patient, start: date, by: int | None, now: datetime) -> None:
    await _new_version(db, patient, {"start": start.isoformat()}, by, now)
    patient.end += start - patient.start
    patient.start = start
    await db.flush()


async def _new_version(
    db: Db, patient: Patient, changes: Mapping[str, object], by: int | None, now: datetime, reason: str | None = None
) -> None:
    """The prescription with these changes, as its next version."""
    stored = (await patients.prescriptions(db, [patient.id]))[patient.id]
    newer = PrescriptionVersion(
        patient_id=patient.id,
        version=stored.version + 1,
        content={**stored.content, **changes},
        created_at=now,
        created_by=by,
        reason=reason,
    )
    db.add(newer)
    await db.flush()


def follow_up_steps(end: date, library: Library) -> list[tuple[date, str, date]]:
    """What follows the last day, in order: (when, plan or follow_up, the follow-up's date).

    Guideline: 3 and 6 calendar months after the end; practice: the therapist is asked to plan it 14 days before.
    """
    before = timedelta(days=library.numbers.follow_up.plan_days_before)
    return [
        step
        for follow_up in follow_up_dates(end, library.numbers.follow_up.months)
        for step in ((follow_up - before, "follow_up_plan", follow_up), (follow_up, "follow_up", follow_up))
    ]


def last_date(prescription: Prescription, changes: Iterable[tuple[str, int]] = ()) -> date:
    """The last day of the treatment period, inclusive. `changes`: of the taper, for pauses may have added weeks."""
    return week_days(prescription.start, total_weeks(prescription, changes))[1]


def _week_begins(patient: Patient, week: int) -> datetime:
    return moment(week_days(patient.start, week)[0], MIDNIGHT, patient.timezone)
