"""Enrolling a patient: in one line, or from a guided draft."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time, timedelta

from bot.actions import whose
from bot.actions.event import Event, say
from bot.actions.inviting import invite
from bot.enrolment import BY_NAME, CARD
from bot.practice import practice
from content.prescription import Prescription
from content.words import LANGUAGES, Equipment
from scheduler.local_time import known_zone, local_date, wall_time
from scheduler.planning import last_date
from scheduler.programme import UnreadableField, build_programme, read_prescription, starting_rows, supervised_days
from storage import Db, patients, people
from storage import practice as stored
from storage.tables import Patient, PrescriptionVersion, Therapist

LISTS = ("has", "limits", "extras", "exclude", "aerobics", "goals", "days", "supervised")
CODE_MOST = 32  # characters
DEFAULTED = ("side", "weeks", "start", "strength", "aerobic", "has", "limits", "aerobics", "days")


@dataclass(frozen=True)
class Enrolment:
    """What the fields say: the prescription, and what is kept about the patient besides it."""

    prescription: Prescription
    therapist: Therapist | None
    language: str
    timezone: str
    prompt_time: time


@dataclass(frozen=True)
class Around:
    """What an enrolment is read with besides its fields: the therapists there are, and what the practice has."""

    therapists: Sequence[Therapist]
    has: Sequence[Equipment]


async def around(db: Db, event: Event) -> Around:
    """As it is at this moment."""
    return Around(await people.therapists(db), (await practice(db, event.house.settings)).practice_has)


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
    """Enrol a patient with these fields and say the invitation; a wrong field is named and nothing is stored.

    Where the programme of this code is over, a new enrolment under the code's next number is offered.
    """
    given = await around(db, event)
    try:
        enrolment = read(event, fields, given)
    except UnreadableField as error:
        shown = "" if error.given is None else str(fields.get(error.field, error.given))
        allowed = allowed_words(event, error, given)[:1500]  # a message holds 4,096 characters
        await say(db, event, "enrol_error", field=error.field[:60], given=shown[:100], allowed=allowed)
        return False
    code = enrolment.prescription.code
    present, free = await _next_code(db, code)
    if present is not None:
        if free is None:
            await say(db, event, "enrol_exists", code=present)
        else:
            await _offer_again(db, event, {**fields, "code": free}, present)
        return False
    patient = await _stored(db, event, enrolment)
    link = await invite(db, event, patient_id=patient.id)
    await say(
        db,
        event,
        "enrolled",
        patient=patient.id,
        code=patient.code,
        link=link,
        days=event.house.library.numbers.contact.invitation_days,
        defaults=[(name, value) for name, value in _taken(event, enrolment) if name not in fields],
        warnings=[each.model_dump() for each in build_programme(enrolment.prescription, event.house.library).warnings],
        responsible=enrolment.therapist is not None,
    )
    return True


async def _stored(db: Db, event: Event, enrolment: Enrolment) -> Patient:
    patient = add_patient(db, event, enrolment)
    await db.flush()
    add_prescription(db, event, enrolment, patient)
    await whose.note(db, event, "admin", "enrol", patient.id)
    return patient


async def _offer_again(db: Db, event: Event, fields: Mapping[str, str], code: str) -> None:
    """The draft waits for the button that enrols it."""
    assert event.person is not None  # noqa: S101 - an admin who wrote before
    await people.save_draft(db, event.person.id, {**fields, "step": CARD}, event.now)
    await say(db, event, "enrol_again", code=code, new=fields["code"])


async def _next_code(db: Db, code: str) -> tuple[str | None, str | None]:
    """The patient who has this code, or the newest number of it; and the next number, if their programme is over.

    (None, None): the code is free.
    """
    found = await patients.by_code(db, code)
    if found is None:
        return None, None
    base = present = found.code
    before, _, number = base.rpartition("-")
    place = 2
    if before and number.isdecimal() and (first := await patients.by_code(db, before)) is not None:
        base, place = first.code, int(number) + 1
    while True:
        state = (await stored.codes(db, [present]))[present.lower()]
        if state not in stored.OVER:
            return present, None
        following = numbered(base, place)
        if not await stored.codes(db, [following]):
            return present, following
        present, place = following, place + 1


def numbered(code: str, number: int) -> str:
    """The code with this number behind it: P-001-2; at most 32 characters."""
    return f"{code[: CODE_MOST - len(str(number)) - 1]}-{number}"


def read(event: Event, fields: Mapping[str, str], given: Around) -> Enrolment:
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
    therapist = _therapist(rest.pop("therapist", None), given.therapists)
    for name in LISTS:
        if name in rest:
            parts = [part.strip().lower() for part in str(rest[name]).split(",") if part.strip()]
            rest[name] = list(dict.fromkeys(parts))
    rest.setdefault("start", (local_date(event.now, zone) + timedelta(days=1)).isoformat())
    rest.setdefault("aerobics", ["walking"])
    prescription = read_prescription({**rest, "practice": list(given.has)}, event.house.library)
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


def allowed_words(event: Event, error: UnreadableField, given: Around) -> str:
    """The words that are allowed, as far as there is a list of them; else the template explains."""
    if error.field == "therapist":
        return ", ".join(therapist.name for therapist in given.therapists)
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


def add_patient(db: Db, event: Event, enrolment: Enrolment) -> Patient:
    """The new patient, not flushed yet."""
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
    return patient


def add_prescription(db: Db, event: Event, enrolment: Enrolment, patient: Patient) -> None:
    """The first version of what is prescribed to a patient who has an id."""
    db.add(
        PrescriptionVersion(
            patient_id=patient.id,
            version=1,
            content=enrolment.prescription.model_dump(mode="json"),
            created_at=event.now,
            created_by=event.person.id if event.person else None,
        )
    )
