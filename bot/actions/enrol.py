"""Enrolling a patient, in one line or from a guided draft, and inviting people."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time, timedelta

from bot.actions.event import Event, say
from bot.enrolment import BY_NAME
from content.prescription import Prescription
from content.words import LANGUAGES
from scheduler.local_time import known_zone, local_date, wall_time
from scheduler.planning import last_date
from scheduler.programme import UnreadableField, build_programme, read_prescription, starting_rows, supervised_days
from storage import Db, patients, people
from storage.tables import Invitation, Patient, PrescriptionVersion, Therapist

LISTS = ("has", "limits", "extras", "exclude", "aerobics", "goals", "days", "supervised")
DEFAULTED = ("side", "weeks", "start", "strength", "aerobic", "has", "limits", "aerobics", "days")


@dataclass(frozen=True)
class Enrolment:
    """What the fields say: the prescription, and what is kept about the patient besides it."""

    prescription: Prescription
    therapist: Therapist | None
    language: str
    timezone: str
    prompt_time: time


def split_fields(words: Sequence[str]) -> dict[str, str]:
    """`CODE name=value …` as fields. Words without `=` belong to the value before them: names may hold spaces."""
    fields: dict[str, str] = {}
    name = "code"
    for word in words:
        before, equals, after = word.partition("=")
        if equals:
            name = before.lower()
            fields[name] = after
        else:
            fields[name] = f"{fields[name]} {word}" if name in fields else word
    return fields


async def enrol_line(db: Db, event: Event, words: Sequence[str]) -> None:
    """`/enrol CODE name=value …`."""
    await enrol(db, event, split_fields(words))


async def enrol(db: Db, event: Event, fields: Mapping[str, str]) -> bool:
    """Enrol a patient with these fields and say the invitation; a wrong field is named and nothing is stored."""
    therapists = await people.therapists(db)
    try:
        enrolment = read(event, fields, therapists)
    except UnreadableField as error:
        given = "" if error.given is None else str(fields.get(error.field, error.given))
        allowed = _allowed(event, error, therapists)[:1500]  # a message holds 4,096 characters
        await say(db, event, "enrol_error", field=error.field[:60], given=given[:100], allowed=allowed)
        return False
    if await patients.by_code(db, enrolment.prescription.code) is not None:
        await say(db, event, "enrol_exists", code=enrolment.prescription.code)
        return False
    patient = await _store(db, event, enrolment)
    link = await invite(db, event, patient_id=patient.id)
    await say(
        db,
        event,
        "enrolled",
        code=patient.code,
        link=link,
        days=event.house.library.numbers.contact.invitation_days,
        defaults=[(name, value) for name, value in _taken(event, enrolment) if name not in fields],
        warnings=[each.model_dump() for each in build_programme(enrolment.prescription, event.house.library).warnings],
        responsible=enrolment.therapist is not None,
    )
    return True


def read(event: Event, fields: Mapping[str, str], therapists: Sequence[Therapist]) -> Enrolment:
    """What the fields say, with the defaults of the settings. Raises UnreadableField for the first that is wrong."""
    settings = event.house.settings
    rest: dict[str, object] = dict(fields)
    for name in fields:
        if name not in BY_NAME:
            raise UnreadableField(name, fields[name], ", ".join(each for each in BY_NAME if each != "code"))
    zone = str(rest.pop("tz", settings.timezone))
    if not known_zone(zone):
        raise UnreadableField("tz", zone, "")
    language = str(rest.pop("lang", settings.language))
    if language not in LANGUAGES:
        raise UnreadableField("lang", language, "")
    prompt_time = _time(str(rest.pop("time", f"{settings.prompt_time:%H:%M}")))
    therapist = _therapist(rest.pop("therapist", None), therapists)
    for name in LISTS:
        if name in rest:
            parts = [part.strip().lower() for part in str(rest[name]).split(",") if part.strip()]
            rest[name] = list(dict.fromkeys(parts))
    rest.setdefault("start", (local_date(event.now, zone) + timedelta(days=1)).isoformat())
    rest.setdefault("aerobics", ["walking"])
    prescription = read_prescription({**rest, "practice": list(settings.practice_has)}, event.house.library)
    return Enrolment(prescription, therapist, language, zone, prompt_time)


def _time(text: str) -> time:
    try:
        return wall_time(text)
    except ValueError:
        raise UnreadableField("time", text, "") from None


def _therapist(name: object, therapists: Sequence[Therapist]) -> Therapist | None:
    if name is None and len(therapists) < 2:
        return therapists[0] if therapists else None
    for therapist in therapists:
        if therapist.name.casefold() == str(name).casefold():
            return therapist
    raise UnreadableField("therapist", name, "")


def _allowed(event: Event, error: UnreadableField, therapists: Sequence[Therapist]) -> str:
    """The words that are allowed, as far as there is a list of them; else the template explains."""
    if error.field == "therapist":
        return ", ".join(therapist.name for therapist in therapists)
    if error.field == "exclude":
        return ", ".join(event.house.library.catalogue.by_id())
    if error.field not in BY_NAME:
        return error.allowed
    return ", ".join(BY_NAME[error.field].options)


def _taken(event: Event, enrolment: Enrolment) -> list[tuple[str, str]]:
    """The fields that may have been taken by default, in the words of /enrol."""
    content = enrolment.prescription.model_dump(mode="json")
    shown = [(name, content[name]) for name in DEFAULTED]
    values = [(name, ",".join(value) if isinstance(value, list) else str(value)) for name, value in shown if value]
    supervised = supervised_days(enrolment.prescription, event.house.library)
    return [
        *values,
        ("supervised", ",".join(supervised)),
        ("lang", enrolment.language),
        ("tz", enrolment.timezone),
        ("time", f"{enrolment.prompt_time:%H:%M}"),
    ]


async def _store(db: Db, event: Event, enrolment: Enrolment) -> Patient:
    prescription = enrolment.prescription
    strength_row, aerobic_row = starting_rows(prescription, event.house.library)
    patient = Patient(
        code=prescription.code,
        therapist_id=enrolment.therapist.id if enrolment.therapist else None,
        state="invited",
        language=enrolment.language,
        timezone=enrolment.timezone,
        prompt_time=enrolment.prompt_time,
        start=prescription.start,
        end=last_date(prescription),
        strength_row=strength_row,
        aerobic_row=aerobic_row,
        created_at=event.now,
    )
    db.add(patient)
    await db.flush()
    db.add(
        PrescriptionVersion(
            patient_id=patient.id,
            version=1,
            content=prescription.model_dump(mode="json"),
            created_at=event.now,
            created_by=event.person.id if event.person else None,
        )
    )
    return patient


async def invite_therapist(db: Db, event: Event, name: str) -> None:
    """`/therapist NAME`: make a therapist and an invitation; for one who has not come yet, a new invitation."""
    name = " ".join(name.split())[:64]
    if not name:
        await say(db, event, "no_therapist_name")
        return
    same = [each for each in await people.therapists(db) if each.name.casefold() == name.casefold()]
    if same and same[0].person_id is not None:
        await say(db, event, "therapist_exists", name=name)
        return
    therapist = same[0] if same else Therapist(name=name, timezone=event.house.settings.timezone, created_at=event.now)
    db.add(therapist)
    await db.flush()
    link = await invite(db, event, therapist_id=therapist.id)
    days = event.house.library.numbers.contact.invitation_days
    await say(db, event, "therapist_invited", name=name, link=link, days=days)


async def invite(db: Db, event: Event, *, patient_id: int | None = None, therapist_id: int | None = None) -> str:
    """A new one-time invitation as a link; it replaces unused ones. Only the token's hash is kept."""
    await people.withdraw_invitations(db, patient_id=patient_id, therapist_id=therapist_id)
    token = event.house.new_token()
    db.add(
        Invitation(
            token_hash=token_hash(token),
            patient_id=patient_id,
            therapist_id=therapist_id,
            created_at=event.now,
            expires_at=event.now + timedelta(days=event.house.library.numbers.contact.invitation_days),
        )
    )
    return f"https://t.me/{event.house.bot_username}?start={token}"


def token_hash(token: str) -> str:
    """What is kept of a token: it has 128 random bits, so a plain hash cannot be turned back."""
    return hashlib.sha256(token.encode()).hexdigest()
