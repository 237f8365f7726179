"""Supervised sessions per programme week: the taper, its slots and what counts against the limit (guideline 1)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal, cast

from content.library import Library
from content.numbers import Numbers
from content.plan import Shortfall, shortfall
from content.prescription import Prescription
from scheduler.programme.follow_up import add_months, follow_up_dates
from scheduler.programme.week import last_day, supervised_days, training_days, weekday, weekdays_of

Scheme = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What a therapist decided about the taper, or a pause that moved the end; `week`: of the programme."""

    kind: Literal["hold", "skip", "pause"]
    week: int


@dataclass(frozen=True, slots=True)
class Slot:
    """One supervised session of the taper: the `number`th of programme week `week`, on its usual weekday (`date`).

    `begins`: the first day of that programme week.
    """

    begins: date
    week: int
    number: int
    date: date


@dataclass(frozen=True, slots=True)
class Appointment:
    """An appointment with the therapist, on a local date."""

    date: date
    state: Literal["planned", "took_place", "cancelled", "no_show"]


@dataclass(frozen=True, slots=True)
class Filling:
    """Which appointment fills which slot, which slots are empty, and which appointments lie beyond the taper."""

    filled: tuple[tuple[Slot, Appointment], ...]
    empty: tuple[Slot, ...]
    beyond: tuple[Appointment, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """Sessions `used` of `limit`, and how many are `left` (None: no limit). `over`: more than the limit is used;
    `near`: what is planned and the follow-ups would exceed it; `expected`: with those.
    """

    used: int
    expected: int
    limit: int
    left: int | None
    near: bool
    over: bool


def supervision(prescription: Prescription, library: Library) -> tuple[int, ...]:
    """Supervised sessions of week 1, 2, ...: the scheme of the number of supervised weekdays."""
    start = len(supervised_days(prescription, library))
    return library.numbers.taper.schemes[start][prescription.weeks]


def scheme_in_force(prescription: Prescription, library: Library, changes: Iterable[Change]) -> Scheme:
    """The prescribed scheme with these changes, in the order in which they were made."""
    return changed(supervision(prescription, library), changes)


def changed(scheme: Scheme, changes: Iterable[Change]) -> Scheme:
    """The scheme with these changes, one after the other. A change that changes nothing is left out."""
    make = {"hold": hold, "skip": skip, "pause": with_pause}
    for change in changes:
        scheme = make[change.kind](scheme, change.week)
    return scheme


def changes_of(stored: Iterable[tuple[str, int]]) -> tuple[Change, ...]:
    """Changes as they are stored: (kind, programme week)."""
    return tuple(Change(cast("Literal['hold', 'skip', 'pause']", kind), week) for kind, week in stored)


def numbered_now(stored: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """Changes as they are stored, each with its programme week as it is numbered since later pauses added weeks."""
    found: list[tuple[str, int]] = []
    for kind, week in stored:
        if kind == "pause":
            found = [(each, at + (at >= week)) for each, at in found]
        found.append((kind, week))
    return tuple(found)


def is_step(scheme: Scheme, week: int, stored: Iterable[tuple[str, int]] = ()) -> bool:
    """Whether this programme week has another number of supervised sessions than the week before it.

    Weeks that pauses added (`stored`: the changes of the taper) are passed over: they are no step.
    """
    added = {at for kind, at in numbered_now(stored) if kind == "pause"}
    before = next((each for each in range(week - 1, 0, -1) if each not in added), None)
    if before is None or week in added or week > len(scheme):
        return False
    return scheme[week - 1] != scheme[before - 1]


def total(scheme: Scheme) -> int:
    """Supervised sessions of the treatment period; the intake and the follow-ups come on top."""
    return sum(scheme)


def total_with_intake(prescription: Prescription, library: Library, scheme: Scheme) -> int:
    """All sessions: those used before the programme (the intake at least), the scheme's, and the follow-ups."""
    before = max(prescription.sessions_used, library.numbers.taper.intake_sessions)
    return before + total(scheme) + len(library.numbers.follow_up.months)


def hold(scheme: Scheme, week: int) -> Scheme:
    """The scheme with the number of programme week `week` once more in the week after it (practice).

    The rest shifts by a week, the last session stays in the last week. 2 2 1 0 1 0 1 0 1 0 0 1 held in week 2 is
    2 2 2 1 0 1 0 1 0 1 0 1 (9 sessions become 11). If the last gap came out shorter than the one before it, the
    session before the last falls out: held in week 3 as well, 2 2 2 2 1 0 1 0 1 0 1 1 becomes 2 2 2 2 1 0 1 0 1 0 0 1.

    So a hold never raises supervision: no gap becomes shorter than the one before it, and no week has more sessions
    than one before. Therefore it changes nothing in a week without a session, in a week that comes after such a week
    (after a gap of two weeks, one week would be a shorter gap), and in the last two weeks (there is no room).
    """
    weekly = 1 <= week <= len(scheme) - 2 and scheme[week - 1] > 0 and not _gap_before(scheme, week) > 1
    if not weekly:
        return scheme
    held = (*scheme[:week], scheme[week - 1], *scheme[week:-2], scheme[-1])
    weeks = _weeks_with_sessions(held)
    gaps = [later - earlier for earlier, later in pairwise(weeks)]
    if len(gaps) > 1 and gaps[-1] < gaps[-2]:
        held = tuple(0 if each == weeks[-2] else number for each, number in enumerate(held, start=1))
    return held


def can_hold(scheme: Scheme, week: int) -> bool:
    """Whether a hold of this programme week would change anything."""
    return hold(scheme, week) != scheme


def skip(scheme: Scheme, week: int) -> Scheme:
    """The scheme without the next supervised session from programme week `week` on; the last one always stays."""
    out = skipped_week(scheme, week)
    return tuple(number - (each == out) for each, number in enumerate(scheme, start=1))


def with_pause(scheme: Scheme, week: int) -> Scheme:
    """The scheme with this programme week put in, without supervision: a pause that moved the end. The rest shifts."""
    return (*scheme[: week - 1], 0, *scheme[week - 1 :])


def skipped_week(scheme: Scheme, week: int) -> int | None:
    """The programme week whose session a skip from `week` on takes out; None: only the last session is left."""
    return next((each for each in _weeks_with_sessions(scheme) if week <= each < len(scheme)), None)


def _weeks_with_sessions(scheme: Scheme) -> list[int]:
    return [week for week, number in enumerate(scheme, start=1) if number]


def _gap_before(scheme: Scheme, week: int) -> int:
    """Weeks since the supervised session before this week's; 0 if this is the first."""
    before = _weeks_with_sessions(scheme[: week - 1])
    return week - before[-1] if before else 0


def slots(prescription: Prescription, library: Library, scheme: Scheme) -> tuple[Slot, ...]:
    """The supervised sessions of the scheme on their usual weekdays, in order of time.

    One session in a week of a patient with two supervised weekdays: on the first of the two in that programme week.
    """
    weekdays = weekdays_of(prescription, library)
    found: list[Slot] = []
    for week, number in enumerate(scheme, start=1):
        days = training_days(prescription.start, week, weekdays, library.numbers.week).strength
        usual = [day for day in days if weekday(day) in weekdays.supervised][:number]
        begins = prescription.start + timedelta(weeks=week - 1)
        found += [Slot(begins, week, place, day) for place, day in enumerate(usual, start=1)]
    return tuple(found)


def fill(slots: Sequence[Slot], appointments: Sequence[Appointment]) -> Filling:
    """Which appointment fills which slot: the nearest one of its programme week; none free there: beyond the taper.

    A cancelled appointment fills nothing. One to which the patient did not come fills its slot unless another does.
    """
    standing = [each for each in appointments if each.state != "cancelled"]
    pairs = [(slot, place) for slot in slots for place, each in enumerate(standing) if _same_week(slot, each)]
    pairs.sort(key=lambda pair: _distance(pair[0], standing[pair[1]]))
    filled: dict[Slot, int] = {}
    for slot, place in pairs:
        if slot not in filled and place not in filled.values():
            filled[slot] = place
    return Filling(
        filled=tuple((slot, standing[filled[slot]]) for slot in slots if slot in filled),
        empty=tuple(slot for slot in slots if slot not in filled),
        beyond=tuple(each for place, each in enumerate(standing) if place not in filled.values()),
    )


def _same_week(slot: Slot, appointment: Appointment) -> bool:
    return slot.begins <= appointment.date < slot.begins + timedelta(weeks=1)


def _distance(slot: Slot, appointment: Appointment) -> tuple[bool, int, date, date]:
    apart = abs((appointment.date - slot.date).days)
    return appointment.state == "no_show", apart, slot.date, appointment.date


def empty_slots(slots: Sequence[Slot], appointments: Sequence[Appointment]) -> tuple[Slot, ...]:
    """The slots that no appointment fills."""
    return fill(slots, appointments).empty


def supervised_dates(slots: Sequence[Slot], appointments: Sequence[Appointment]) -> frozenset[date]:
    """The local dates with a supervised session: each appointment's, and the usual weekday of each empty slot."""
    filling = fill(slots, appointments)
    made = {each.date for _slot, each in filling.filled} | {each.date for each in filling.beyond}
    return frozenset(made | {slot.date for slot in filling.empty})


def session_count(
    prescription: Prescription, took_place: Sequence[date], today: date, numbers: Numbers, ahead: int
) -> Count:
    """How many sessions are used up on this local date, of those allowed in twelve months from the first (practice).

    Only sessions that took place count: the local dates of this programme's, follow-ups included, and what the
    prescription says was used before it, the intake included. `ahead`: supervised sessions that are still planned.
    After twelve months the count begins anew with the first session after them.
    """
    used, dates = prescription.sessions_used, sorted(day for day in took_place if prescription.start <= day <= today)
    first = prescription.start if used else next(iter(dates), today)
    while today >= (until := add_months(first, numbers.taper.session_months)):
        dates = [day for day in dates if day >= until]
        used, first = 0, next(iter(dates), today)
    used += len(dates)
    end = last_day(prescription.start, prescription.weeks)
    follow_ups = [day for day in follow_up_dates(end, numbers.follow_up.months) if day > today]
    limit = prescription.session_limit
    expected = used + ahead + len(follow_ups)
    return Count(
        used=used,
        expected=expected,
        limit=limit,
        left=max(0, limit - used) if limit else None,
        near=bool(limit) and expected > limit,
        over=bool(limit) and used > limit,
    )


def shortfalls_of_limit(prescription: Prescription, library: Library) -> list[Shortfall]:
    """One if used, planned and follow-up sessions exceed the limit (0: no limit)."""
    planned = sum(supervision(prescription, library))
    used, limit = prescription.sessions_used, prescription.session_limit
    follow_ups = len(library.numbers.follow_up.months)
    total = used + planned + follow_ups
    if not limit or total <= limit:
        return []
    return [shortfall("session_limit", used=used, planned=planned, follow_ups=follow_ups, total=total, limit=limit)]
