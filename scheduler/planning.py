"""Writes each patient's plan a programme week ahead, as snapshots that are not rewritten."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta

from content.library import Library
from content.plan import Day
from content.prescription import Prescription
from scheduler.local_time import local_date, moment
from scheduler.programme import follow_up_dates, plan_week, starting_rows
from scheduler.records import prescription_of, programme_week, session_of, week_days
from storage import Db, patients
from storage.tables import Patient, PrescriptionVersion

MIDNIGHT = time(0)


async def begin(db: Db, library: Library, patient: Patient, start: date, now: datetime) -> None:
    """Begin (or take up again) the programme: shift it to `start`, write its first two weeks, set every due moment.

    `start` is a local date; the shift makes a new version of the prescription.
    """
    stored = (await patients.prescriptions(db, [patient.id]))[patient.id]
    if start != patient.start:
        stored = await _shifted(db, patient, stored, start, now)
    prescription = prescription_of(stored)
    patient.strength_row, patient.aerobic_row = starting_rows(prescription, library)
    rows = [row for week in (1, 2) for row in week_rows(library, patient, stored, week, now)]
    await patients.write_sessions(db, rows)
    patient.next_prompt_at = moment(start, patient.prompt_time, patient.timezone)
    patient.next_plan_at = _week_begins(patient, 2)
    patient.next_taper_at = _week_begins(patient, 2)
    patient.next_follow_up_at = _follow_up_moments(patient, library)[0]


async def take_up_again(db: Db, library: Library, patient: Patient, now: datetime) -> None:
    """Go on after a stop: the plan of this week and the next, and every due moment that still lies ahead."""
    today = local_date(now, patient.timezone)
    week = max(1, programme_week(patient.start, today))
    stored = (await patients.prescriptions(db, [patient.id]))[patient.id]
    rows = [row for each in (week, week + 1) for row in week_rows(library, patient, stored, each, now)]
    await patients.write_sessions(db, rows)
    at = moment(today, patient.prompt_time, patient.timezone)
    first = max(patient.start, today if at > now else today + timedelta(days=1))
    patient.state = "active" if first <= patient.end else "ended"
    if patient.state == "active":
        patient.next_prompt_at = moment(first, patient.prompt_time, patient.timezone)
        patient.next_plan_at = patient.next_taper_at = _week_begins(patient, week + 1)
    patient.next_follow_up_at = next((at for at in _follow_up_moments(patient, library) if at > now), None)


async def first_strength_alone(db: Db, patient: Patient) -> bool:
    """Whether the first strength session of the programme is one at home."""
    rows = await patients.sessions(db, [patient.id], *week_days(patient.start, 1))
    strength = [session_of(planned) for planned, _answer in rows if planned.type == "strength"]
    return bool(strength) and not strength[0].supervised


def _follow_up_moments(patient: Patient, library: Library) -> list[datetime]:
    hour = library.numbers.hours.quiet_until
    return [moment(day, hour, patient.timezone) for day, _kind, _date in follow_up_steps(patient.end, library)]


async def _shifted(
    db: Db, patient: Patient, stored: PrescriptionVersion, start: date, now: datetime
) -> PrescriptionVersion:
    content = {**stored.content, "start": start.isoformat()}
    newer = PrescriptionVersion(
        patient_id=patient.id, version=stored.version + 1, content=content, created_at=now, created_by=patient.person_id
    )
    db.add(newer)
    patient.end += start - patient.start
    patient.start = start
    await db.flush()
    return newer


def week_rows(
    library: Library, patient: Patient, stored: PrescriptionVersion, week: int, now: datetime
) -> list[Mapping[str, object]]:
    """The sessions of one programme week at the patient's present ladder rows, as rows; past the last week none."""
    prescription = prescription_of(stored)
    if not 1 <= week <= prescription.weeks:
        return []
    days = plan_week(prescription, library, week, patient.strength_row, patient.aerobic_row)
    return session_rows(patient.id, stored.version, days, now)


def session_rows(patient_id: int, version: int, days: Sequence[Day], now: datetime) -> list[Mapping[str, object]]:
    """Planned days as rows of the table `session`."""
    return [
        {
            "patient_id": patient_id,
            "local_date": day.date,
            "number": number,
            "version": 1,
            "prescription_version": version,
            "week": day.week,
            "type": session.type,
            "content": session.model_dump(mode="json"),
            "created_at": now,
        }
        for day in days
        for number, session in enumerate(day.sessions, start=1)
    ]


async def run(db: Db, library: Library, now: datetime) -> bool:
    """At the beginning of each programme week, write the next one. True if there may be more to do."""
    due = await patients.due(db, "plan", now)
    if not due:
        return False
    stored = await patients.prescriptions(db, [patient.id for patient in due])
    rows: list[Mapping[str, object]] = []
    for patient in due:
        assert patient.next_plan_at is not None  # noqa: S101 - it is due
        begun = programme_week(patient.start, _local(patient, patient.next_plan_at))
        rows += week_rows(library, patient, stored[patient.id], begun + 1, now)
        after = _week_begins(patient, begun + 1)
        patient.next_plan_at = after if _local(patient, after) <= patient.end else None
    await patients.write_sessions(db, rows)
    return len(due) == patients.BATCH or any(p.next_plan_at and p.next_plan_at <= now for p in due)


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


def last_date(prescription: Prescription) -> date:
    """The last day of the treatment period, inclusive."""
    return week_days(prescription.start, prescription.weeks)[1]


def _week_begins(patient: Patient, week: int) -> datetime:
    return moment(week_days(patient.start, week)[0], MIDNIGHT, patient.timezone)


def _local(patient: Patient, at: datetime) -> date:
    return local_date(at, patient.timezone)
