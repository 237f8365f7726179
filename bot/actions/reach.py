"""Whom messages reach: an account that blocks the bot or is gone, and one that lets it in again."""

from datetime import datetime

from storage import Db, outbox, patients, people
from storage.outbox import Lane, NewMessage
from storage.tables import Person


async def lost(db: Db, telegram_id: int, now: datetime) -> None:
    """Nothing reaches this account: its messages wait, and a patient's therapist hears of it, once.

    What waits for an account that is nobody here failed.
    """
    person = await people.by_account(db, telegram_id)
    if person is None:
        await outbox.give_up(db, telegram_id, "blocked", now)
    elif person.blocked_at is None:
        person.blocked_at = now
        await _tell(db, person, "unreachable", now)


async def found(db: Db, person: Person, now: datetime) -> None:
    """This account lets the bot in (again): what waits goes on. The therapist hears it who heard of the block."""
    if person.blocked_at is not None:
        await _tell(db, person, "reachable", now)
        person.blocked_at = None


async def _tell(db: Db, person: Person, kind: str, now: datetime) -> None:
    patient = await patients.of_person(db, person.id)
    if patient is None or patient.state in {"stopped", "discharged"} or person.blocked_at is None:
        return
    therapist = (await patients.therapist_accounts(db, [patient])).get(patient.id)
    if therapist is None:
        return
    lost_at = f"{patient.id}:{person.blocked_at:%Y-%m-%dT%H:%M:%S}"
    if kind == "reachable" and await outbox.state_of(db, f"unreachable:{lost_at}") not in {"sending", "sent"}:
        return
    row = NewMessage(
        chat_id=therapist.telegram_id,
        kind=kind,
        key=f"{kind}:{lost_at}",
        lane=Lane.ALERTS,
        not_before=now,
        quiet_zone=therapist.timezone,
        arguments={"patient": patient.id},
    )
    await outbox.put(db, [row], now)
