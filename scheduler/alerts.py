"""Raises and ends alerts where their cause is stored, in the same transaction, and says when they are told."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from content.library import Library
from content.numbers import Numbers
from scheduler.local_time import local_date, opening
from scheduler.programme.alerts import FROM_SESSIONS, ONCE, AlertKind, begins, is_over, may_begin
from scheduler.records import rated_of
from storage import Db, alerts, patients
from storage.tables import Alert, Answer, Patient, PlannedSession, Therapist

LOOK_BACK = timedelta(days=14)  # twice the seven days in which two are counted
ABSENT: dict[str, AlertKind] = {"strength": "absent_strength", "aerobic": "absent_aerobic"}

Cause = tuple[Patient, AlertKind]


def open_from(at: datetime, zone: str, numbers: Numbers) -> datetime:
    """`at` itself in office hours in this zone, else the next moment at which they begin."""
    rules = numbers.alerts
    return opening(at, zone, rules.weekdays, (rules.opens, rules.closes))


def told_from(now: datetime, zone: str, numbers: Numbers) -> datetime:
    """When what is raised now is told: after a short time in which more may come, but within office hours.

    In the last minutes of a day it is told at once: it does not wait for the next one.
    """
    begins_at = open_from(now, zone, numbers)
    later = now + timedelta(minutes=numbers.alerts.bundle_minutes)
    return later if begins_at == now and open_from(later, zone, numbers) == later else begins_at


async def raise_all(db: Db, library: Library, causes: Collection[Cause], now: datetime) -> None:
    """Raise these alerts, unless they are open already. Their patients are locked."""
    ids = {patient.id for patient, _kind in causes}
    if not ids:
        return
    open_ = {(each.patient_id, each.kind) for of in (await alerts.open_of(db, ids)).values() for each in of}
    if any(kind in ONCE for _patient, kind in causes):
        same = now - timedelta(hours=library.numbers.alerts.request_again_hours)
        told = await alerts.last_told(db, ids)
        open_ |= {key for key, at in told.items() if at > same and key[1] in ONCE}
    new = dict.fromkeys((patient.id, kind) for patient, kind in causes if (patient.id, kind) not in open_)
    if new:
        await alerts.add(db, list(new), now)
        await tell_soon(db, library, {patient_id for patient_id, _kind in new}, now)


async def tell_soon(db: Db, library: Library, patient_ids: Collection[int], now: datetime) -> None:
    """What is not told yet about these patients is told to whoever is told about them then.

    To be called, too, when that is somebody else from now on.
    """
    await tell(db, library, await alerts.concerned(db, patient_ids, now), now)


async def tell(db: Db, library: Library, therapists: Collection[Therapist], now: datetime) -> None:
    """These therapists are told what is theirs and was not told yet."""
    for zone in {each.timezone for each in therapists}:
        ids = [each.id for each in therapists if each.timezone == zone]
        await alerts.tell_by(db, ids, told_from(now, zone, library.numbers))


async def heard_of(db: Db, patient: Patient, now: datetime) -> None:
    """The patient gave a sign of life: a silence is over."""
    await alerts.clear(db, [patient.id], now, ["silence"])


async def after_answer(
    db: Db, library: Library, patient: Patient, planned: PlannedSession, answer: Answer, now: datetime
) -> None:
    """What an answer begins or ends; it is stored. The patient is locked."""
    open_ = (await alerts.open_of(db, [patient.id])).get(patient.id, ())
    rated = rated_of(planned, answer)
    if open_ or may_begin(rated, patient.usual_pain, library.numbers):
        await _from_sessions(db, library, patient, open_, now)
    kind = ABSENT.get(planned.type)
    ended = [kind] if kind and answer.done != "not" and kind in {each.kind for each in open_} else []
    if await _fewer_painful_days(db, library, patient, open_, now):
        ended.append("painful_days")
    if ended:
        await alerts.clear(db, [patient.id], now, ended)


async def _from_sessions(db: Db, library: Library, patient: Patient, open_: Sequence[Alert], now: datetime) -> None:
    numbers, usual = library.numbers, patient.usual_pain
    today = local_date(now, patient.timezone)
    rows = await patients.sessions(db, [patient.id], today - LOOK_BACK, today)
    sessions = [rated_of(planned, answer) for planned, answer in rows if answer is not None]
    lasting = {each.kind for each in open_}
    over = [kind for kind in FROM_SESSIONS if kind in lasting and is_over(kind, sessions, usual, numbers)]
    if over:
        await alerts.clear(db, [patient.id], now, over)
    told = await alerts.last_told(db, [patient.id])
    since = {kind: local_date(at, patient.timezone) for (_id, kind), at in told.items()}
    new = [kind for kind in FROM_SESSIONS if begins(kind, sessions, usual, since.get(kind), numbers)]
    await raise_all(db, library, [(patient, kind) for kind in new], now)


async def _fewer_painful_days(
    db: Db, library: Library, patient: Patient, open_: Sequence[Alert], now: datetime
) -> bool:
    """Whether an alert about painful days is open, and they have become fewer."""
    if all(each.kind != "painful_days" for each in open_):
        return False
    return await painful_days(db, library, patient, now) < library.numbers.painful_day.alert_at


async def painful_days(db: Db, library: Library, patient: Patient, now: datetime) -> int:
    """On how many of the last local dates, today among them, the patient chose lighter exercises or rest for pain."""
    today = local_date(now, patient.timezone)
    first = today - timedelta(days=library.numbers.painful_day.alert_within_days - 1)
    return await patients.painful_days(db, patient.id, first, today)
