"""What waits to be said about a patient goes with the patient: to whoever is told about them from now on."""

from collections.abc import Collection, Sequence

from bot.actions.event import Event
from scheduler.safety_alerts import KIND as SAFETY
from scheduler.safety_alerts import Told, told
from storage import Db, letters, outbox, patients
from storage.outbox import Lane, NewMessage
from storage.patients import TherapistAccount
from storage.tables import Outgoing, Patient


async def hand_over(
    db: Db,
    event: Event,
    patient: Patient,
    before: Collection[TherapistAccount],
    after: Collection[TherapistAccount],
    reason: str,
) -> None:
    """Alerts and letters about this patient that were not said yet to those `before` and no more: those `after` get
    each once. Where nobody is left the admins get what is about safety, and the rest is dropped with this reason.
    """
    to = told(after, None)
    staying = {each.chat_id for each in to}
    for each in before:
        if each.telegram_id in staying:
            continue
        for row in await outbox.unsettled(db, each.telegram_id):
            if row.lane == Lane.ALERTS and row.state == "due" and await _names(db, row, patient):
                admins = event.house.admins if row.kind == SAFETY and not to else None
                await _give(db, event, row, told(after, admins), reason)


async def _give(db: Db, event: Event, row: Outgoing, to: Sequence[Told], reason: str) -> None:
    """The row itself goes to the first who has none that says the same, a copy to each other one."""
    lacking = [each for each in to if not await _has(db, row, each.chat_id)]
    for each in lacking[1:]:
        copy = NewMessage(
            chat_id=each.chat_id,
            kind=row.kind,
            key=f"{event.key}:{row.id}:{each.chat_id}",
            lane=Lane.ALERTS,
            not_before=row.not_before,
            quiet_zone=each.zone,
            arguments=row.arguments,
        )
        await outbox.put(db, [copy], event.now)
    if lacking:
        row.chat_id, row.quiet_zone = lacking[0].chat_id, lacking[0].zone
    else:
        outbox.take_back(row, reason, event.now)
    await db.flush()


async def _has(db: Db, row: Outgoing, chat_id: int) -> bool:
    """Whether the same waits for this chat already."""
    waiting = await outbox.unsettled(db, chat_id)
    return any((each.kind, each.arguments) == (row.kind, row.arguments) for each in waiting)


async def _names(db: Db, row: Outgoing, patient: Patient) -> bool:
    """Whether the row is about this patient: by their id or code, by a safety report, or by a letter."""
    given = row.arguments
    if given.get("patient") == patient.id or given.get("code") == patient.code:
        return True
    report, letter = given.get("report"), given.get("letter")
    if isinstance(report, int):
        return await patients.of_report(db, report) == patient.id
    found = (await letters.by_ids(db, [letter])).get(letter) if isinstance(letter, int) else None
    return found is not None and found[1].id == patient.id
