"""`/transfer`: another therapist is responsible for a patient from now on."""

from bot.actions import whose
from bot.actions.answer import TAKING_PART
from bot.actions.event import Event, alert, say
from bot.actions.handing import hand_over
from scheduler.alerts import tell_soon
from storage import Db, care, outbox, patients, people
from storage import practice as stored
from storage.outbox import Lane, NewMessage
from storage.tables import Patient, Therapist


async def typed(db: Db, event: Event, code: str, name: str) -> None:
    """`/transfer CODE THERAPIST`; without a name: to whom? Without a code: whom?"""
    if not code:
        await say(db, event, "pick", what="transfer")
        return
    patient = await patients.by_code(db, code)
    if patient is None:
        await say(db, event, "no_such_code", code=code[:32])
        return
    if patient.state == "discharged":
        await say(db, event, "discharge", patient=patient.id)
        return
    therapists = await people.therapists(db)
    named = next((each for each in therapists if each.name.casefold() == " ".join(name.split()).casefold()), None)
    if named is None:
        await say(db, event, "transfer", patient=patient.id, unknown=name[:64])
    else:
        await _transfer(db, event, patient, named)
        await say(db, event, "transfer", patient=patient.id, done=True)


async def press(db: Db, event: Event, patient_id: int, therapist_id: int | None) -> None:
    """A patient was chosen, or for a patient the therapist. A press that changes nothing shows how it is."""
    patient = (await patients.by_ids(db, [patient_id])).get(patient_id)
    if patient is None:
        await say(db, event, "outdated")
    elif patient.state == "discharged":
        await say(db, event, "discharge", edit=True, patient=patient.id)
    elif therapist_id is None:
        await say(db, event, "transfer", edit=True, patient=patient.id)
    else:
        therapist = await stored.therapist(db, therapist_id)
        if therapist is not None:
            await _transfer(db, event, patient, therapist)
        await say(db, event, "transfer", edit=True, patient=patient.id, done=therapist is not None)


async def _transfer(db: Db, event: Event, patient: Patient, to: Therapist) -> None:
    """Everybody whom it concerns hears of it, once; what waited for the old therapist waits for the new one."""
    await patients.lock(db, patient)
    if patient.therapist_id == to.id:
        return
    await whose.note(db, event, "admin", "transfer", patient.id)
    before = (await patients.therapist_accounts(db, [patient])).get(patient.id)
    heard = (await care.tells_both(db, [patient], event.now)).get(patient.id, ())
    patient.therapist_id = to.id
    await db.flush()
    after = (await patients.therapist_accounts(db, [patient])).get(patient.id)
    hears = (await care.tells_both(db, [patient], event.now)).get(patient.id, ())
    await hand_over(db, event, patient, heard, hears, "transferred")
    await tell_soon(db, event.house.library, [patient.id], event.now)
    if before is not None:
        await alert(db, event, "patient_handed_over", before, code=patient.code, name=to.name)
    if after is not None:
        await alert(db, event, "patient_taken_over", after, code=patient.code)
    account = (await patients.accounts(db, [patient])).get(patient.id)
    if account is not None and patient.state in TAKING_PART:
        await outbox.put(db, [_told(event, patient, to, account)], event.now)


def _told(event: Event, patient: Patient, to: Therapist, account: int) -> NewMessage:
    return NewMessage(
        chat_id=account,
        kind="new_therapist",
        key=f"{event.key}:{patient.id}:new_therapist",
        lane=Lane.PROMPTS,
        not_before=event.now,
        quiet_zone=patient.timezone,
        arguments={"patient": patient.id, "name": to.name},
    )
