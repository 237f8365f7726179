"""The patient's side of an appointment: hears of those made before, and says that they cannot come."""

from datetime import datetime

from bot.actions.event import Event, say
from scheduler import booking
from storage import Db, appointments
from storage.tables import Patient


async def tell_all(db: Db, event: Event, patient: Patient) -> None:
    """Who agrees hears of the appointments that were made before."""
    now: datetime = event.now
    for made in (await appointments.of_patients(db, [patient.id]))[patient.id]:
        if made.state == "planned":
            await booking.tell(db, event.house.library, patient, made, now)


async def cannot_come(db: Db, event: Event, appointment_id: int, sequence: int | None) -> None:
    """The patient cannot come: the therapist and who stands in are told, once; it stands until one of them moves it."""
    found = (await appointments.by_ids(db, [appointment_id])).get(appointment_id)
    if found is None or event.person is None or found[1].person_id != event.person.id:
        await say(db, event, "not_yours")
        return
    made, patient = found
    stands = made.state == "planned" and made.sequence == sequence and booking.is_ahead(made, patient, event.now)
    told = stands and await booking.tell_cannot_come(db, patient, made, event.now)
    await say(
        db,
        event,
        "cannot_heard",
        what="told" if told else "call" if stands else "changed",
        day=made.local_date.isoformat(),
        wall=f"{made.local_time:%H:%M}",
    )
