"""How patients stand with their appointments: which slots of the taper are empty, how many sessions are used."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
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
    return {
        each.id: standing(
            library,
            prescription_of(stored[each.id]),
            changes.get(each.id, ()),
            paused_dates((pause.first, pause.last) for pause in paused[each.id]),
            made[each.id],
            done[each.id],
            local_date(now, each.timezone),
        )
        for each in of
    }


def standing(
    library: Library,
    prescription: Prescription,
    changes: Sequence[tuple[str, int]],
    free: Collection[date],
    made: Sequence[Appointment],
    done: Collection[date],
    today: date,
) -> Visits:
    """The same of one patient, of whom all is known. Pure.

    `changes`: of the taper; `free`: the dates of pauses; `done`: those of supervised sessions that the patient did.
    """
    empty = [
        slot for slot in _empty(prescription, library, changes, made) if slot.date >= today and slot.date not in free
    ]
    ahead = [slot.date for slot in empty]
    return Visits(
        made=made,
        in_use=any(each.kind == "supervised" for each in made),
        empty=tuple(empty),
        count=sessions_used(prescription, [_visit(each) for each in made], done, ahead, today, library.numbers),
    )


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
