"""Erasing a patient: the one way, whoever asked for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from content.words import Role
from scheduler.safety_alerts import Admins, told
from storage import Db, care, erasing, outbox, patients, people
from storage.belonging import Whose
from storage.everything import whose
from storage.outbox import FAREWELL, Lane, NewMessage
from storage.tables import Patient

NO_CHAT = 0  # the chat of a farewell that nobody reads: none of Telegram has this number
UNSAID = "nobody to tell"


@dataclass(frozen=True)
class Asked:
    """Who asked for it, and a word for this asking alone. `pressed`: the message whose button the patient pressed."""

    by: Literal["patient", "operator"]
    key: str
    pressed: int | None = None


async def erase(db: Db, patient: Patient, asked: Asked, admins: Admins, now: datetime) -> bool:
    """Everything of this person as patient goes, at once; what is still under way, once the farewell has left.

    False: nobody reads the farewell. It is put all the same, as one that has left: `scheduler.jobs.erasing` finds in
    it what is to be forgotten.
    """
    await patients.lock(db, patient)
    of = await whose(db, patient)
    codes = [each.code for each in (await patients.by_ids(db, of.patient_ids)).values()]
    therapists = (await care.tells_both(db, [patient], now)).get(patient.id, ())
    hears = asked.by == "patient" or await _hears(db, of)
    person_id = of.person_id if asked.by == "patient" else None
    await care.note_access(db, now, "erased", person_id=person_id, role=asked.by, patient_ids=of.patient_ids)
    language = await _language(db, of, patient)
    farewell = _farewell(patient, of, asked, now, language=language, codes=codes, told=bool(therapists))
    menu = _menu(of, asked, now, language=language, roles=await _roles_left(db, of, admins))
    await erasing.erase(db, of, admins.ids, now)
    about = [
        NewMessage(
            chat_id=each.chat_id,
            kind=erasing.TOLD,
            key=f"{erasing.TOLD}:{patient.id}:{each.chat_id}",
            lane=Lane.ALERTS,
            not_before=now,
            quiet_zone=each.zone,
            arguments={"code": ", ".join(codes), "by": asked.by, "language": admins.language},
        )
        for each in told(therapists, admins)
    ]
    await outbox.put(db, [farewell, *([menu] if hears else []), *about], now)
    if not hears:
        await outbox.drop_unsaid(db, farewell.key, UNSAID, now)
    return hears


async def _hears(db: Db, of: Whose) -> bool:
    """Whether messages reach this person, and the practice did not end them: of a discharge nothing more is sent."""
    person = None if of.person_id is None else (await people.by_ids(db, [of.person_id])).get(of.person_id)
    return person is not None and person.blocked_at is None and await people.is_patient(db, person.id)


async def _language(db: Db, of: Whose, patient: Patient) -> str:
    """What the person speaks, and who never came is taken to speak."""
    account = of.telegram_id or NO_CHAT
    return (await people.languages(db, [account])).get(account, patient.language)


async def _roles_left(db: Db, of: Whose, admins: Admins) -> Sequence[Role]:
    works = of.person_id is not None and await people.therapist_of_person(db, of.person_id) is not None
    has: dict[Role, bool] = {"admin": of.telegram_id in admins.ids, "therapist": works}
    return [role for role, present in has.items() if present]


def _farewell(patient: Patient, of: Whose, asked: Asked, now: datetime, **arguments: object) -> NewMessage:
    """Its arguments say what is to be forgotten. What the patient did not ask for waits out the quiet hours."""
    by_patient = asked.by == "patient"
    return NewMessage(
        chat_id=of.telegram_id or NO_CHAT,
        kind=FAREWELL,
        key=f"{asked.key}:{FAREWELL}",
        lane=Lane.RESPONSES if by_patient else Lane.ALERTS,
        not_before=now,
        quiet_zone=None if by_patient else patient.timezone,
        arguments={"by": asked.by, "patients": list(of.patient_ids), **arguments},
        edits=asked.pressed,
    )


def _menu(of: Whose, asked: Asked, now: datetime, **arguments: object) -> NewMessage:
    return NewMessage(
        chat_id=of.telegram_id or NO_CHAT,
        kind="menu",
        key=f"{asked.key}:menu",
        lane=Lane.RESPONSES,
        not_before=now,
        arguments=arguments,
    )
