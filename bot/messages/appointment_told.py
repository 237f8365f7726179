"""An appointment, for the patient: made, moved or cancelled, with a file for the calendar; the day before; missed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from uuid import NAMESPACE_URL, uuid5

from bot.callback import data
from bot.documents.calendar import Entry, calendar_file
from bot.messages.loading import languages, number
from bot.messages.message import SEND, Button, Document, Drop, Kind, Message, Wanted
from content.library import Library
from content.words import Language
from scheduler.booking import told_key
from scheduler.local_time import moment
from storage import Db, appointments
from storage.tables import Appointment, Outgoing, Patient

TOLD = "appointment_told"


@dataclass(frozen=True)
class ToldFacts:
    """An appointment as it stands now, on its local date and wall time in `zone`. `current`: nothing of it changed
    since this message was put; `heard`: the patient was told of it before.
    """

    language: Language
    appointment: int
    state: str
    day: date
    wall: time
    zone: str
    minutes: int
    sequence: int
    changed_at: datetime
    uid: str
    takes_part: bool = True
    current: bool = True
    heard: bool = False

    @property
    def at(self) -> datetime:
        return moment(self.day, self.wall, self.zone)

    @property
    def what(self) -> str:
        """made, moved or cancelled."""
        if self.state == "cancelled":
            return "cancelled"
        return "moved" if self.heard else "made"


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, ToldFacts]:
    language = await languages(db, rows)
    found = await appointments.by_ids(db, {number(row, "appointment") for row in rows})
    earlier = {
        row.id: [told_key(TOLD, number(row, "appointment"), before) for before in range(number(row, "sequence"))]
        for row in rows
        if row.kind == TOLD
    }
    told = await appointments.told(db, [key for keys in earlier.values() for key in keys])
    return {
        row.id: _facts(row, *found[number(row, "appointment")], language[row.id], earlier.get(row.id, ()), told)
        for row in rows
        if number(row, "appointment") in found
    }


def _facts(
    row: Outgoing,
    made: Appointment,
    patient: Patient,
    language: Language,
    earlier: Sequence[str],
    told: Collection[str],
) -> ToldFacts:
    return ToldFacts(
        language=language,
        appointment=made.id,
        state=made.state,
        day=made.local_date,
        wall=made.local_time,
        zone=patient.timezone,
        minutes=made.minutes,
        sequence=made.sequence,
        changed_at=made.changed_at,
        uid=f"{uuid5(NAMESPACE_URL, f'appointment:{made.id}:{made.patient_id}:{patient.created_at.isoformat()}')}",
        takes_part=patient.state in {"active", "ended"},
        current=made.sequence == number(row, "sequence"),
        heard=any(key in told for key in earlier),
    )


def told_wanted(facts: ToldFacts, _now: datetime) -> Wanted:
    """Unless a later change says more; that one is cancelled who never heard of it need not know."""
    if not facts.takes_part:
        return Drop("not active")
    unheard = facts.state == "cancelled" and not facts.heard
    return SEND if facts.current and not unheard and facts.state in {"planned", "cancelled"} else Drop("changed")


def planned_wanted(facts: ToldFacts, _now: datetime) -> Wanted:
    """The day before: as long as it stands as it was then."""
    if not facts.takes_part:
        return Drop("not active")
    return SEND if facts.current and facts.state == "planned" else Drop("changed")


def missed_wanted(facts: ToldFacts, _now: datetime) -> Wanted:
    if not facts.takes_part:
        return Drop("not active")
    return SEND if facts.state == "missed" else Drop("changed")


def render_told(facts: ToldFacts, library: Library) -> Message:
    """With the file for the calendar, which says no more than that there is an appointment."""
    texts = library.texts
    html = texts.render(facts.language, TOLD, what=facts.what, day=facts.day, wall=facts.wall)
    name = texts.practice.name
    summary = texts.label(facts.language, "calendar.with" if name else "calendar.summary", practice=name)
    entry = Entry(
        uid=facts.uid,
        sequence=facts.sequence,
        begins=facts.at,
        minutes=facts.minutes,
        changed_at=facts.changed_at,
        summary=summary,
        location=", ".join(each for each in (name, texts.practice.phone) if each),
        cancelled=facts.state == "cancelled",
    )
    file = f"{texts.label(facts.language, 'calendar.file')}.ics"
    return Message(html, _cannot(facts, library), document=Document(file, partial(calendar_file, entry)))


def _cannot(facts: ToldFacts, library: Library) -> tuple[tuple[Button, ...], ...]:
    if facts.state != "planned":
        return ()
    label = library.texts.label(facts.language, "button.cannot_come")
    return ((Button(label, data("cannot", facts.appointment, facts.sequence)),),)


def render_reminder(facts: ToldFacts, library: Library) -> Message:
    html = library.texts.render(facts.language, "appointment_reminder", day=facts.day, wall=facts.wall)
    return Message(html, _cannot(facts, library))


def render_missed(facts: ToldFacts, library: Library) -> Message:
    return Message(library.texts.render(facts.language, "appointment_missed", day=facts.day, wall=facts.wall))


APPOINTMENT_TOLD: Mapping[str, Kind[ToldFacts]] = {
    TOLD: Kind(load, told_wanted, render_told),
    "appointment_reminder": Kind(load, planned_wanted, render_reminder),
    "appointment_missed": Kind(load, missed_wanted, render_missed),
}
