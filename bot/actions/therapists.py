"""`/therapist`: who works here, inviting and removing."""

from bot.actions import inviting, whose
from bot.actions.cover import end_with
from bot.actions.event import Event, say
from bot.actions.handing import hand_over
from bot.actions.leaving import hush_therapist
from storage import Db, care, people
from storage import practice as stored
from storage.tables import Therapist


async def typed(db: Db, event: Event, name: str) -> None:
    """`/therapist NAME` invites; alone it shows all therapists."""
    if name.strip():
        await inviting.invite_therapist(db, event, name)
    else:
        await say(db, event, "therapists")


async def press(db: Db, event: Event, therapist_id: int, word: str) -> None:
    """Invite, or remove (asked once more). Any other press shows who is here."""
    if word == "page":
        await say(db, event, "therapists", edit=True, page=therapist_id)
        return
    therapist = await stored.therapist(db, therapist_id)
    if therapist is not None and word == "invite":
        await inviting.invite_known_therapist(db, event, therapist)
        return
    if therapist is not None and word == "yes":
        await _remove(db, event, therapist)
    asked = therapist.id if therapist is not None and word == "remove" else None
    await say(db, event, "therapists", edit=True, asked=asked)


async def _remove(db: Db, event: Event, therapist: Therapist) -> None:
    """Nobody is responsible for who is left; the account stays known, with the menu of what else it is here.

    What is about safety and was not said yet the admins hear.
    """
    await whose.note(db, event, "admin", "remove_therapist", None)
    treated = await stored.patients_of(db, therapist.id)
    heard = await care.tells_both(db, treated, event.now)
    therapist.removed_at = event.now
    therapist.next_summary_at = therapist.next_alerts_at = None
    await db.flush()
    await end_with(db, event, therapist)
    await stored.let_go(db, therapist.id, event.now)
    for patient in treated:
        await hand_over(db, event, patient, heard.get(patient.id, ()), (), "removed")
    await people.withdraw_invitations(db, therapist_id=therapist.id)
    if therapist.person_id is not None:
        person = (await people.by_ids(db, [therapist.person_id]))[therapist.person_id]
        await hush_therapist(db, event, person)
        roles = await _roles(db, event, person.id, person.telegram_id)
        await say(db, event, "menu", to=person.telegram_id, roles=roles)


async def _roles(db: Db, event: Event, person_id: int, telegram_id: int) -> list[str]:
    admin = ["admin"] if event.house.is_admin(telegram_id) else []
    return [*admin, *(["patient"] if await people.is_patient(db, person_id) else [])]
