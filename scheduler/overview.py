"""How each patient of a therapist stands, and why one of them needs the therapist: for the summary and its papers."""

import asyncio
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from content.library import Library
from content.prescription import Prescription
from scheduler.local_time import local_date
from scheduler.programme.flags import Flag, Followed, Step, flags, is_concern, weight
from scheduler.programme.follow_up import follow_up_dates
from scheduler.programme.ledger import Entry, Ledger, ledger
from scheduler.programme.pause import WEEK, paused_dates, unpaused
from scheduler.programme.supervision import (
    Scheme,
    changed,
    changes_of,
    is_step,
    numbered_now,
    supervision,
)
from scheduler.records import entry_of_seen, prescription_of, programme_week, week_days
from scheduler.silence import silent_days
from scheduler.visits import standing
from storage import Db, answers, appointments, care, doses, history, patients, pauses, taper
from storage.care import Treated
from storage.history import Seen
from storage.tables import Appointment, DoseDecision, Patient, Pause, PrescriptionVersion

Asked = tuple[int, datetime]  # a therapist, and the moment that is looked at
WEEKS_BACK = 8  # two weeks more than the rules compare, for pauses
BACK = timedelta(weeks=WEEKS_BACK + 1)
LATELY = timedelta(days=WEEK)


@dataclass(frozen=True)
class WeekSeen:
    """A programme week as far as it is known; of its days so many are not paused."""

    number: int
    ledger: Ledger
    unpaused: int = WEEK


@dataclass(frozen=True)
class Overview:
    """One patient on the local date `today`, in programme week `week` (0 or less: not begun) of `weeks`.

    `covers`: somebody else's, for whom the therapist stands in. `seen`: the programme weeks looked at, in order, the
    running one last, without those to come. `proposals`: the ids of those that wait. `changes`: what changed the dose
    in the last seven days, as (type, kind, reason). `paused_until`: the last day of the pause that is running.
    `follow_up`: the next one, after the end. `used` of `limit` (0: none) sessions.
    """

    patient: int
    code: str
    covers: bool
    state: str
    today: date
    start: date
    end: date
    week: int
    weeks: int
    prescription: Prescription
    strength_row: str
    aerobic_row: str
    usual_pain: int | None = None
    seen: tuple[WeekSeen, ...] = ()
    flags: tuple[Flag, ...] = ()
    concern: bool = False
    proposals: tuple[int, ...] = ()
    changes: tuple[tuple[str, str, str], ...] = ()
    paused_until: date | None = None
    follow_up: date | None = None
    used: int = 0
    limit: int = 0

    @property
    def last(self) -> Ledger | None:
        """The last completed programme week."""
        return next((each.ledger for each in self.seen if each.number == self.week - 1), None)

    @property
    def follow_up_awaited(self) -> bool:
        """Whether the programme is over and a follow-up is to come."""
        return self.state == "ended" and self.follow_up is not None

    @property
    def running(self) -> Ledger | None:
        """The running one, up to now."""
        return next((each.ledger for each in self.seen if each.number == self.week), None)


@dataclass(frozen=True)
class _Records:
    """What is stored of the patients who are looked at, by patient."""

    stored: Mapping[int, PrescriptionVersion]
    sessions: Mapping[int, Sequence[Seen]]
    changes: Mapping[int, Sequence[tuple[str, int]]]
    paused: Mapping[int, Sequence[Pause]]
    given: Mapping[int, datetime]
    waiting: Mapping[int, Sequence[DoseDecision]]
    decided: Mapping[int, Sequence[DoseDecision]]
    appointments: Mapping[int, Sequence[Appointment]]
    done: Mapping[int, Sequence[date]]


async def overviews(
    db: Db, library: Library, asked: Collection[Asked], *, whole: bool = False
) -> Mapping[Asked, tuple[Overview, ...]]:
    """All that these therapists see at these moments, sorted by who needs them most; discharged patients are left out.

    `whole`: with all programme weeks, not only the last ones. As many statements for any number of therapists and
    patients; what is reckoned is reckoned in a thread.
    """
    of = await care.patients_of_each(db, asked)
    records = await _records(db, [(each.patient, at) for (_id, at), every in of.items() for each in every], whole=whole)
    return await asyncio.to_thread(
        lambda: {
            key: _sorted(library, [_overview(library, each, key[1], records) for each in of[key]]) for key in asked
        }
    )


@dataclass(frozen=True)
class Course:
    """One patient's whole programme: how it stands, every session up to today, the appointments, and the version of
    the prescription in force.
    """

    overview: Overview
    entries: tuple[Entry, ...]
    appointments: tuple[tuple[str, date, str], ...]  # kind, local date, state
    version: int


async def courses(db: Db, library: Library, of: Sequence[tuple[Patient, datetime]]) -> Mapping[int, Course]:
    """The programme of each of these patients up to a moment, by patient id; whatever their state."""
    records = await _records(db, of, whole=True)
    found = {}
    for patient, at in of:
        seen = _overview(library, Treated(patient, covers=False), at, records)
        entries = (entry_of_seen(each) for each in records.sessions.get(patient.id, ()))
        found[patient.id] = Course(
            overview=seen,
            entries=tuple(each for each in entries if each.day <= seen.today),
            appointments=tuple(
                (each.kind, each.local_date, each.state) for each in records.appointments.get(patient.id, ())
            ),
            version=records.stored[patient.id].version,
        )
    return found


def _sorted(library: Library, every: Iterable[Overview]) -> tuple[Overview, ...]:
    return tuple(sorted(every, key=lambda each: weight(each.flags, each.code, library.numbers)))


async def _records(db: Db, of: Sequence[tuple[Patient, datetime]], *, whole: bool) -> _Records:
    ids = {patient.id for patient, _at in of}
    begun = [(patient, local_date(at, patient.timezone)) for patient, at in of if patient.state != "invited"]
    exercising = begun if whole else [(patient, day) for patient, day in begun if patient.state == "active"]
    last = max((day for _patient, day in exercising), default=date.min)
    first = min((max(patient.start, day - BACK) for patient, day in exercising), default=last)
    if whole:
        first = min((patient.start for patient, _day in exercising), default=last)
    now = min((at for _patient, at in of), default=datetime.max.replace(tzinfo=UTC))
    return _Records(
        stored=await patients.prescriptions(db, ids),
        sessions=await history.sessions(db, {patient.id for patient, _day in exercising}, first, last),
        changes=await taper.changes(db, ids),
        paused=await pauses.of_patients(db, ids),
        given=await answers.last_given(db, ids),
        waiting=await history.waiting(db, ids, now),
        decided=_by_patient(await doses.lately(db, ids, now - LATELY)),
        appointments=await appointments.of_patients(db, ids),
        done=await appointments.done_supervised(db, ids),
    )


def _by_patient(decisions: Sequence[DoseDecision]) -> Mapping[int, Sequence[DoseDecision]]:
    found: dict[int, list[DoseDecision]] = {}
    for each in decisions:
        found.setdefault(each.patient_id, []).append(each)
    return found


def _overview(library: Library, treated: Treated, now: datetime, records: _Records) -> Overview:
    patient, numbers = treated.patient, library.numbers
    today = local_date(now, patient.timezone)
    week = programme_week(patient.start, today)
    prescription = prescription_of(records.stored[patient.id])
    paused = records.paused[patient.id]
    free = paused_dates((each.first, each.last) for each in paused)
    entries = [entry_of_seen(each) for each in records.sessions.get(patient.id, ())]
    seen = _weeks(library, patient, today, entries, free)
    stored = records.changes.get(patient.id, ())
    scheme = changed(supervision(prescription, library), changes_of(stored))
    made, done = records.appointments[patient.id], records.done[patient.id]
    visits = standing(library, prescription, stored, free, made, done, today)
    asked_about = range(max(1, week), week + numbers.flags.slot_weeks_ahead + 1)
    waiting = records.waiting.get(patient.id, ())
    followed = Followed(
        state=patient.state,
        today=today,
        end=patient.end,
        entries=[each for each in entries if each.day <= today],
        adherence=[each.ledger.adherence for each in seen if week - WEEKS_BACK <= each.number < week],
        usual_pain=patient.usual_pain,
        silent_days=0 if patient.on_hold else silent_days(patient, records.given.get(patient.id), free, today),
        held=patient.held_at and local_date(patient.held_at, patient.timezone),
        unapproved=patient.unapproved_at and local_date(patient.unapproved_at, patient.timezone),
        proposals=len(waiting),
        step=_step(scheme, week + numbers.taper.therapist_weeks_ahead, stored),
        count=visits.count,
        # Who never had an appointment comes on the usual days: an empty slot means nothing then (decision 17).
        empty=[slot for slot in visits.empty if slot.week in asked_about] if visits.in_use else (),
        planned_follow_ups=_planned_follow_ups(library, patient, made),
    )
    found = flags(followed, numbers)
    return Overview(
        patient=patient.id,
        code=patient.code,
        covers=treated.covers,
        state=patient.state,
        today=today,
        start=patient.start,
        end=patient.end,
        week=week,
        weeks=programme_week(patient.start, patient.end),
        prescription=prescription,
        strength_row=patient.strength_row,
        aerobic_row=patient.aerobic_row,
        usual_pain=patient.usual_pain,
        seen=seen,
        flags=found,
        concern=is_concern(found, numbers),
        proposals=tuple(each.id for each in waiting),
        changes=_weightiest(records.decided.get(patient.id, ()), now - LATELY),
        paused_until=next((each.last for each in paused if each.first <= today <= each.last), None),
        follow_up=_next_follow_up(library, patient, today, found),
        used=visits.count.used,
        limit=visits.count.limit,
    )


def _weeks(
    library: Library, patient: Patient, today: date, entries: Sequence[Entry], free: frozenset[date]
) -> tuple[WeekSeen, ...]:
    """The programme weeks up to the running one; today's sessions count once they are answered: the day is not over."""
    by_week: dict[int, list[Entry]] = {}
    for each in entries:
        if each.day < today or (each.day == today and each.done is not None):
            by_week.setdefault(programme_week(patient.start, each.day), []).append(each)
    found = []
    for number in sorted(by_week):
        days = unpaused(week_days(patient.start, number)[0], free)
        found.append(WeekSeen(number, ledger(by_week[number], library.numbers, days), days))
    return tuple(found)


def _step(scheme: Scheme, week: int, stored: Sequence[tuple[str, int]]) -> Step | None:
    """The step of this programme week, as long as nothing was decided about it."""
    changes = numbered_now(stored)
    if not is_step(scheme, week, stored) or {("hold", week - 1), ("skip", week)} & set(changes):
        return None
    added = {at for kind, at in changes if kind == "pause"}
    before = next(each for each in range(week - 1, 0, -1) if each not in added)
    return Step(week, scheme[week - 1], scheme[before - 1])


def _planned_follow_ups(library: Library, patient: Patient, stored: Sequence[Appointment]) -> list[date]:
    """The follow-ups that have an appointment: each belongs to the one that it is nearest to."""
    dates = follow_up_dates(patient.end, library.numbers.follow_up.months)
    standing = [each for each in stored if each.kind == "follow_up" and each.state in {"planned", "kept"}]
    return [min(dates, key=lambda day: abs(day - each.local_date)) for each in standing]


def _next_follow_up(library: Library, patient: Patient, today: date, found: Sequence[Flag]) -> date | None:
    """The next follow-up after the end, or one that is still to be planned."""
    to_plan = next((each.day for each in found if each.kind == "follow_up"), None)
    ahead = (day for day in follow_up_dates(patient.end, library.numbers.follow_up.months) if day >= today)
    return to_plan or next(ahead, None)


# What a therapist should rather hear of stands later.
WEIGHT = ("by_hand", "up", "harder_form", "lighter", "absence", "back")


def _weightiest(decided: Sequence[DoseDecision], since: datetime) -> tuple[tuple[str, str, str], ...]:
    """Of each type the change since then that weighs most, the newest of these."""
    found: dict[str, DoseDecision] = {}
    for each in decided:
        lately = (each.settled_at or each.made_at) >= since
        if lately and (each.type not in found or WEIGHT.index(each.kind) >= WEIGHT.index(found[each.type].kind)):
            found[each.type] = each
    return tuple((each.type, each.kind, each.reason) for each in found.values())
