"""Invitations: for a patient, for a therapist; each is a new one-time link that replaces unused ones."""

import hashlib
from datetime import timedelta

from bot.actions import whose
from bot.actions.event import Event, say
from storage import Db, patients, people
from storage.tables import Invitation, Patient, Therapist

NAME_MOST = 64


async def invite_patient(db: Db, event: Event, code: str) -> None:
    """`/invite CODE`: a new invitation; alone: which patient?"""
    if not code:
        await say(db, event, "pick", what="invite")
        return
    patient = await patients.by_code(db, code)
    if patient is None:
        await say(db, event, "no_such_code", code=code[:32])
    else:
        await _invite_patient(db, event, patient)


async def invite_chosen(db: Db, event: Event, patient_id: int) -> None:
    """The same, chosen from a list."""
    patient = (await patients.by_ids(db, [patient_id])).get(patient_id)
    if patient is None:
        await say(db, event, "outdated")
    else:
        await _invite_patient(db, event, patient)


async def _invite_patient(db: Db, event: Event, patient: Patient) -> None:
    await patients.lock(db, patient)
    if patient.state != "invited":
        await say(db, event, "invited_already", code=patient.code, state=patient.state)
        return
    await whose.note(db, event, "admin", "invite", patient.id)
    await _say_invited(db, event, patient.code, await invite(db, event, patient_id=patient.id))


async def invite_therapist(db: Db, event: Event, name: str) -> None:
    """`/therapist NAME`: make a therapist and an invitation; for one who has not come yet, a new invitation."""
    name = " ".join(name.split())[:NAME_MOST]
    same = [each for each in await people.therapists(db) if each.name.casefold() == name.casefold()]
    therapist = same[0] if same else Therapist(name=name, timezone=event.house.settings.timezone, created_at=event.now)
    db.add(therapist)
    await db.flush()
    await invite_known_therapist(db, event, therapist)


async def invite_known_therapist(db: Db, event: Event, therapist: Therapist) -> None:
    """A new invitation, unless the therapist is in already."""
    if therapist.person_id is not None:
        await say(db, event, "therapist_exists", name=therapist.name)
        return
    await whose.note(db, event, "admin", "invite_therapist", None)
    await _say_invited(db, event, therapist.name, await invite(db, event, therapist_id=therapist.id))


async def _say_invited(db: Db, event: Event, name: str, link: str) -> None:
    days = event.house.library.numbers.contact.invitation_days
    await say(db, event, "invited", name=name, link=link, days=days)


async def invite(db: Db, event: Event, *, patient_id: int | None = None, therapist_id: int | None = None) -> str:
    """A new one-time invitation as a link; it replaces unused ones. Only the token's hash is kept."""
    await people.withdraw_invitations(db, patient_id=patient_id, therapist_id=therapist_id)
    return new_invitation(db, event, patient_id=patient_id, therapist_id=therapist_id)


def new_invitation(db: Db, event: Event, *, patient_id: int | None = None, therapist_id: int | None = None) -> str:
    """The same for somebody who has none yet."""
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
