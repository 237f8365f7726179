"""How patients stand with their appointments: which slots of the taper are empty, how many sessions are used."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, cast

from content.library import Library
from content.prescription import Prescription
from scheduler.local_time import local_date
from scheduler.programme import supervision
from scheduler.programme.pause import paused_dates
from scheduler.programme.sessions_used import Visit, sessions_used
from scheduler.programme.supervision import Appointment as OfSlot
from scheduler.programme.supervision import Count, Slot, changed, changes_of, empty_slots, slots
from scheduler.records import prescription_of
from storage import Db, appointments, patients, pauses, taper
from storage.tables import Appointment, Patient

# The words of the table in those of the taper's rules.
OF_SLOTS: Mapping[str, Literal["planned", "took_place", "cancelled", "no_show"]] = {
    "planned": "planned",
    "kept": "took_place",
    "cancelled": "cancelled",
    "missed": "no_show",
}


@dataclass(frozen=True)
class Visits:
    """One patient's appointments in order of time, the slots from today on that none of them fills, and the count.

    `in_use`: whether this patient ever had an appointment for a supervised session. Without, the usual days are taken
    for supervised, and an empty slot means nothing (docs/decisions/0017).
    """

    made: Sequence[Appointment]
    in_use: bool
    empty: tuple[Slot, ...]
    count: Count


async def visits(db: Db, library: Library, of: Collection[Patient], now: datetime) -> Mapping[int, Visits]:
    """How each of these patients stands at `now`, by id, in five queries."""
    ids = [patient.id for patient in of]
    stored = await patients.prescriptions(db, ids)
    changes = await taper.changes(db, ids)
    paused = await pauses.of_patients(db, ids)
    made = await appointments.of_patients(db, ids)
    done = await appointments.done_supervised(db, ids)
    found = {}
    for patient in of:
        today, prescription = local_date(now, patient.timezone), prescription_of(stored[patient.id])
        free = paused_dates((each.first, each.last) for each in paused[patient.id])
        rows = made[patient.id]
        empty = [
            slot
            for slot in _empty(prescription, library, changes.get(patient.id, ()), rows)
            if slot.date >= today and slot.date not in free
        ]
        seen = [_visit(each) for each in rows]
        ahead = [slot.date for slot in empty]
        found[patient.id] = Visits(
            made=rows,
            in_use=any(each.kind == "supervised" for each in rows),
            empty=tuple(empty),
            count=sessions_used(prescription, seen, done[patient.id], ahead, today, library.numbers),
        )
    return found


def _empty(
    prescription: Prescription, library: Library, changes: Sequence[tuple[str, int]], made: Sequence[Appointment]
) -> tuple[Slot, ...]:
    scheme = changed(supervision(prescription, library), changes_of(changes))
    filling = [OfSlot(each.local_date, OF_SLOTS[each.state]) for each in made if each.kind == "supervised"]
    return empty_slots(slots(prescription, library, scheme), filling)


def _visit(each: Appointment) -> Visit:
    return Visit(
        each.local_date,
        cast("Literal['planned', 'kept', 'missed', 'cancelled']", each.state),
        cast("Literal['supervised', 'intake', 'follow_up']", each.kind),
    )
