"""What waits to be said about a patient goes with the patient: to whoever is told about them from now on."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time

from bot.actions.answer import TAKING_PART
from bot.actions.event import Event
from scheduler.local_time import local_clock, local_date
from scheduler.safety_alerts import KIND as SAFETY
from scheduler.safety_alerts import Told, told
from storage import Db, appointments, letters, outbox, patients
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
    each once. Where nobody is left the admins get what is about safety, the patient hears what of theirs nobody reads,
    and the rest is dropped with this reason.
    """
    to = told(after, None)
    staying = {each.chat_id for each in to}
    for each in before:
        if each.telegram_id in staying:
            continue
        for row in await outbox.unsettled(db, each.telegram_id):
            if row.lane == Lane.ALERTS and row.state == "due" and await _names(db, row, patient):
                admins = event.house.admins if row.kind == SAFETY and not to else None
                if not to:
                    await _not_passed_on(db, event, row, patient)
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


async def _not_passed_on(db: Db, event: Event, row: Outgoing, patient: Patient) -> None:
    """The patient hears once, after their quiet hours, that nobody reads what they were told would be passed on."""
    account = (await patients.accounts(db, [patient])).get(patient.id)
    about = await _passed_on(db, row, patient)
    original = row.key.rpartition(":")[0]  # without the account: one for each who was to read it
    if about is None or account is None or patient.state not in TAKING_PART or await outbox.was_sent(db, original):
        return
    what, day, wall = about
    unread = NewMessage(
        chat_id=account,
        kind="not_passed_on",
        key=f"not_passed_on:{original}",
        lane=Lane.ALERTS,
        not_before=event.now,
        quiet_zone=patient.timezone,
        arguments={"patient": patient.id, "what": what, "day": day.isoformat(), "wall": f"{wall:%H:%M}"},
    )
    await outbox.put(db, [unread], event.now)


async def _passed_on(db: Db, row: Outgoing, patient: Patient) -> tuple[str, date, time] | None:
    """What the patient said that this row passes on, with the local date and time: of a letter when it was written, of
    an appointment to which they cannot come when it would be. None: it passes on nothing.
    """
    letter, appointment = row.arguments.get("letter"), row.arguments.get("appointment")
    if row.kind == "letter_told" and isinstance(letter, int):
        written: datetime = (await letters.by_ids(db, [letter]))[letter][0].written_at
        return "letter", local_date(written, patient.timezone), local_clock(written, patient.timezone)
    if row.kind == "appointment_cannot" and isinstance(appointment, int):
        made = (await appointments.by_ids(db, [appointment]))[appointment][0]
        return "appointment", made.local_date, made.local_time
    return None


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
