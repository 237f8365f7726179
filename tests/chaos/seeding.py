"""Fills a fresh database with patients whose day's message falls due in waves, a whole wave in the same second."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from content.library import load_library
from content.prescription import Prescription
from scheduler.planning import begin, last_date
from scheduler.programme import starting_rows
from storage import patients
from storage.tables import Invitation, Patient, Person, PlannedSession, PrescriptionVersion

FIRST_CHAT = 10_001
MOMENTS = ("next_plan_at", "next_taper_at", "next_follow_up_at")


@dataclass(frozen=True)
class Waves:
    """So many waves of so many patients: the first wave is due at `first`, each other one `apart` seconds later."""

    count: int
    size: int
    first: datetime
    apart: float

    @property
    def chats(self):
        return range(FIRST_CHAT, FIRST_CHAT + self.count * self.size)

    @property
    def last(self):
        return self.due(self.count * self.size - 1)

    def due(self, place):
        """When the patient at this place gets the day's message, to the second."""
        return (self.first + timedelta(seconds=place // self.size * self.apart)).replace(microsecond=0)


def noon_zone(now):
    """A zone in which it is about noon, so that no run meets midnight or quiet hours."""
    return ZoneInfo(f"Etc/GMT{now.hour - 12:+d}")


async def fill(database, waves, now):
    """Active patients who have agreed, with their plan: computed for the first one, copied for the others."""
    library = load_library()
    today = now.astimezone(noon_zone(now)).date()
    prescriptions = [Prescription(code=f"P-{chat}", joint="knee", start=today) for chat in waves.chats]
    async with database.write() as db:
        people = [Person(telegram_id=chat, language="nl", created_at=now) for chat in waves.chats]
        db.add_all(people)
        await db.flush()
        rows = [
            _patient(person, prescription, starting_rows(prescription, library), now)
            for person, prescription in zip(people, prescriptions, strict=True)
        ]
        db.add_all(rows)
        await db.flush()
        db.add_all(_version(row, prescription, now) for row, prescription in zip(rows, prescriptions, strict=True))
        db.add_all(_used_invitation(row, now) for row in rows)
        await db.flush()
        await begin(db, library, rows[0], today, now)
        await _copy_plan(db, rows[0], rows[1:])
        for place, row in enumerate(rows):
            row.next_prompt_at = waves.due(place)
            row.prompt_time = waves.due(place).astimezone(noon_zone(now)).time()


def _patient(person, prescription, ladder_rows, now):
    return Patient(
        code=prescription.code,
        person_id=person.id,
        state="active",
        language="nl",
        timezone=noon_zone(now).key,
        prompt_time=now.time(),
        start=prescription.start,
        end=last_date(prescription),
        strength_row=ladder_rows[0],
        aerobic_row=ladder_rows[1],
        consent_version=1,
        consented_at=now,
        created_at=now,
    )


def _version(row, prescription, now):
    content = prescription.model_dump(mode="json")
    return PrescriptionVersion(patient_id=row.id, version=1, content=content, created_at=now)


def _used_invitation(row, now):
    used = {"token_hash": sha256(row.code.encode()).hexdigest(), "created_at": now, "expires_at": now, "used_at": now}
    return Invitation(patient_id=row.id, used_by=row.person_id, **used)


async def _copy_plan(db, model, others):
    planned = await patients.sessions(db, [model.id], model.start, model.end)
    columns = [each.key for each in PlannedSession.__mapper__.columns if each.key not in {"id", "patient_id"}]
    for row in others:
        for name in MOMENTS:
            setattr(row, name, getattr(model, name))
    await patients.write_sessions(
        db,
        [
            {"patient_id": row.id, **{name: getattr(session, name) for name in columns}}
            for row in others
            for session, _answer in planned
        ],
    )
