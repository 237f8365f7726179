"""Alerts: what was raised since is told in office hours, all at once, to whoever is told about each patient now."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from content.library import Library
from scheduler.alerts import open_from
from scheduler.programme.alerts import KINDS, ONCE
from storage import Db, alerts, care, outbox, patients, people
from storage.outbox import Lane, NewMessage
from storage.tables import Alert, Patient, Therapist

KIND = "alerts"
About = Sequence[tuple[Patient, Sequence[Alert]]]  # alerts by patient, what weighs most first


async def run(db: Db, library: Library, now: datetime) -> bool:
    """Tell up to 500 therapists whose moment has come. True if there may be more to do.

    Out of office hours (nobody ran this in time) it waits for the next. What a therapist does not want to hear stays
    untold, until it is over or wanted.
    """
    due = await alerts.due(db, now)
    if not due:
        return False
    for therapist in due:
        opens = open_from(now, therapist.timezone, library.numbers)
        therapist.next_alerts_at = opens if opens > now else None
    listening = [each for each in due if each.next_alerts_at is None and each.removed_at is None]
    await _tell(db, library, listening, now)
    return len(due) == patients.BATCH


async def _tell(db: Db, library: Library, therapists: Sequence[Therapist], now: datetime) -> None:
    ids = {each.id for each in therapists}
    untold = await alerts.untold(db, ids, now)
    told_to = await care.tells(db, {patient.id: patient for _alert, patient in untold}.values(), now)
    accounts = await people.by_ids(db, {each.person_id for each in therapists if each.person_id is not None})
    messages: list[NewMessage] = []
    for therapist in therapists:
        person = accounts.get(therapist.person_id or 0)
        if person is None:
            continue
        mine = [
            (alert, patient)
            for alert, patient in untold
            if any(each.telegram_id == person.telegram_id for each in told_to.get(patient.id, ()))
        ]
        wanted = [row for row in mine if row[0].kind not in (therapist.alerts_off or ())]
        for bundle in bundles(by_patient(wanted), library.numbers.alerts.most_in_message):
            messages.append(_message(therapist, person.telegram_id, bundle, now))
            _told(bundle, now)
    await outbox.put(db, messages, now)
    await _after_leave(db, library, therapists, [patient for _alert, patient in untold], now)


def by_patient(found: Iterable[tuple[Alert, Patient]]) -> About:
    """Whom to look at first: patients by what weighs most about them, then by code; of each what weighs most first."""
    about: dict[int, tuple[Patient, list[Alert]]] = {}
    for alert, patient in found:
        about.setdefault(patient.id, (patient, []))[1].append(alert)
    sorted_ = [(patient, sorted(of, key=weight)) for patient, of in about.values()]
    return sorted(sorted_, key=lambda each: (weight(each[1][0]), each[0].code))


def weight(alert: Alert) -> int:
    """Its place among the kinds: what weighs more comes first."""
    return next((place for place, kind in enumerate(KINDS) if kind == alert.kind), len(KINDS))


def bundles(about: About, most: int) -> Sequence[About]:
    """In messages of at most so many alerts; what is about one patient stays together."""
    found: list[list[tuple[Patient, Sequence[Alert]]]] = []
    held = most
    for each in about:
        if not found or held + len(each[1]) > most:
            found.append([])
            held = 0
        found[-1].append(each)
        held += len(each[1])
    return found


def _message(therapist: Therapist, chat_id: int, about: About, now: datetime) -> NewMessage:
    """Keyed by an alert: each is told once."""
    ids = [alert.id for _patient, of in about for alert in of]
    return NewMessage(
        chat_id=chat_id,
        kind=KIND,
        key=f"{KIND}:{ids[0]}",
        lane=Lane.ALERTS,
        not_before=now,
        quiet_zone=therapist.timezone,
        arguments={"alerts": ids},
    )


def _told(about: About, now: datetime) -> None:
    """What was asked or said once is over with that."""
    for _patient, of in about:
        for alert in of:
            alert.told_at = now
            alert.cleared_at = now if alert.kind in ONCE else None


async def _after_leave(
    db: Db, library: Library, therapists: Sequence[Therapist], left: Collection[Patient], now: datetime
) -> None:
    """Who is on leave looks again when it ends: the stand-in may not have been told by then."""
    covers = await alerts.covers_of(db, {each.id for each in therapists}, now)
    for therapist in therapists:
        cover = covers.get(therapist.id)
        if cover is not None and any(patient.therapist_id == therapist.id for patient in left):
            therapist.next_alerts_at = open_from(cover.until_at, therapist.timezone, library.numbers)
