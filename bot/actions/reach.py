"""Whom messages reach: an account that blocks the bot or is gone, and one that lets it in again."""

from datetime import datetime

from content.library import Library
from scheduler.alerts import raise_all
from storage import Db, alerts, outbox, patients, people
from storage.tables import Person


async def lost(db: Db, library: Library, telegram_id: int, now: datetime) -> None:
    """Nothing reaches this account: its messages wait, and a patient's therapist hears of it, once.

    What waits for an account that is nobody here failed.
    """
    person = await people.by_account(db, telegram_id)
    if person is None:
        await outbox.give_up(db, telegram_id, "blocked", now)
    elif person.blocked_at is None:
        person.blocked_at = now
        patient = await patients.of_person(db, person.id)
        if patient is not None and patient.state not in {"stopped", "discharged"}:
            await patients.lock(db, patient)
            await raise_all(db, library, [(patient, "unreachable")], now)


async def found(db: Db, person: Person, now: datetime) -> None:
    """This account lets the bot in (again): what waits goes on."""
    if person.blocked_at is not None:
        person.blocked_at = None
        patient = await patients.of_person(db, person.id)
        if patient is not None:
            await alerts.clear(db, [patient.id], now, ["unreachable"])
