"""A pause begins, or is taken up again: its days fall out of the plan, and the end moves where that is wished."""

from datetime import date, datetime, timedelta

from content.library import Library
from scheduler.local_time import local_date, moment
from scheduler.planning import MIDNIGHT, next_follow_up, replan
from scheduler.programme.pause import PAUSE, WEEK, added_after, weeks_added
from scheduler.records import programme_week, week_days
from storage import Db, alerts, patients, pauses, taper
from storage.tables import Patient, Pause

ONE_DAY = timedelta(days=1)


async def begin_pause(
    db: Db,
    library: Library,
    patient: Patient,
    span: tuple[date, date],
    reason: str,
    now: datetime,
    *,
    moves_end: bool,
    by: int | None = None,
) -> Pause:
    """No exercises on these local dates (both included). The weeks' targets shrink; `moves_end`: the programme becomes
    longer by the weeks that the pause comes to. The patient is active, and no other pause is running or planned.
    `by`: the person who decides it, None: the patient.
    """
    await patients.lock(db, patient)
    first, last = span
    weeks = weeks_added(first, last) if moves_end else 0
    made = Pause(patient_id=patient.id, first=first, last=last, reason=reason, weeks=weeks, made_at=now)
    db.add(made)
    await db.flush()
    await alerts.clear(db, [patient.id], now, ["silence"])
    await _move_end(db, library, patient, made, 0, now, by)
    await replan(db, library, patient, first, now)
    return made


async def end_pause(
    db: Db, library: Library, patient: Patient, pause: Pause, now: datetime, *, tomorrow: bool = False
) -> None:
    """Take it up again today, or `tomorrow`: what the pause still left out is planned again, and the end moves back
    accordingly.
    """
    await patients.lock(db, patient)
    today, before = local_date(now, patient.timezone) + ONE_DAY * tomorrow, pause.weeks
    pause.last, pause.ended_at = max(pause.first, today) - ONE_DAY, now
    needed = max(weeks_added(pause.first, pause.last), _weeks_until(today, patient.end - timedelta(weeks=before)))
    pause.weeks = min(before, needed)
    await db.flush()
    await alerts.clear(db, [patient.id], now, ["paused"])
    await _move_end(db, library, patient, pause, before, now)
    await replan(db, library, patient, today, now)


def _weeks_until(today: date, end: date) -> int:
    """So many weeks have to be added for today to lie in a treatment period that ended on this day; 0 if it does."""
    return max(0, -((end - today).days // WEEK))


async def _move_end(
    db: Db, library: Library, patient: Patient, pause: Pause, before: int, now: datetime, by: int | None = None
) -> None:
    """Add or take back programme weeks, so that there are as many as the pause says; there were `before`."""
    if pause.weeks == before:
        return
    changes = (await taper.changes(db, [patient.id])).get(patient.id, ())
    added = [week for kind, week in changes if kind == PAUSE]  # in order: those of the last pause come last
    first = max(added_after(patient.start, pause.first), max(added, default=0) + 1)
    for week in range(first, first + pause.weeks - before):
        await taper.change(db, patient.id, PAUSE, week, now, by or patient.person_id)
    await pauses.drop_weeks(db, patient.id, added[len(added) - max(0, before - pause.weeks) :])
    patient.end += timedelta(weeks=pause.weeks - before)
    patient.next_follow_up_at = next_follow_up(patient, library, now)
    today = local_date(now, patient.timezone)
    after = week_days(patient.start, programme_week(patient.start, today) + 1)[0]
    if patient.unapproved_at is not None:
        await db.flush()
        return  # nothing more is planned before the therapist's OK
    # In the last week nothing was due any more.
    patient.next_plan_at = patient.next_plan_at or moment(today + ONE_DAY, MIDNIGHT, patient.timezone)
    patient.next_taper_at = patient.next_taper_at or moment(after, MIDNIGHT, patient.timezone)
    await db.flush()
