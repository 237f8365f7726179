"""`/discharge`: the practice ends a patient's programme. Nothing at all is sent to them afterwards."""

from collections.abc import Mapping

from bot.actions import whose
from bot.actions.event import Event, alert, say
from bot.actions.leaving import hush
from content.words import DISCHARGE_REASONS, DischargeReason
from storage import Db, alerts, care, patients, people
from storage import practice as stored
from storage.tables import Patient

# What people type for a reason, in both languages.
WORDS: Mapping[str, DischargeReason] = {
    **{reason: reason for reason in DISCHARGE_REASONS},
    **dict.fromkeys(("afgerond", "klaar", "done", "ended"), "finished"),
    **dict.fromkeys(("verhuisd", "verhuizing"), "moved"),
    **dict.fromkeys(("operatie", "geopereerd", "surgery"), "operation"),
    **dict.fromkeys(("overleden", "died", "death"), "deceased"),
    **dict.fromkeys(("anders", "overig", "andere"), "other"),
}


async def typed(db: Db, event: Event, code: str, word: str) -> None:
    """`/discharge CODE REASON`: asked once more; without a reason: which one? Without a code: whom?"""
    if not code:
        await say(db, event, "pick", what="discharge")
        return
    patient = await patients.by_code(db, code)
    if patient is None:
        await say(db, event, "no_such_code", code=code[:32])
    else:
        await say(db, event, "discharge", patient=patient.id, reason=WORDS.get(word.lower().strip(" .!")))


async def press(db: Db, event: Event, patient_id: int, word: str, sure: str) -> None:
    """A reason, then once more whether it is so; or not after all. Shows where things stand."""
    patient = (await patients.by_ids(db, [patient_id])).get(patient_id)
    if patient is None:
        await say(db, event, "outdated")
        return
    reason = next((each for each in DISCHARGE_REASONS if each == word), None)
    if reason is not None and sure == "yes":
        await patients.lock(db, patient)
        if patient.state != "discharged":
            await _discharge(db, event, patient, reason)
    kept = word == "no"
    await say(db, event, "discharge", edit=True, patient=patient.id, reason=reason, kept=kept)


async def _discharge(db: Db, event: Event, patient: Patient, reason: DischargeReason) -> None:
    await whose.note(db, event, "admin", "discharge", patient.id)
    patient.state, patient.discharged_at, patient.discharge_reason = "discharged", event.now, reason
    patients.nothing_next(patient)
    patient.held_at = patient.unapproved_at = None
    await db.flush()
    await stored.wind_up(db, patient.id, event.person.id if event.person else None, event.now)
    await alerts.clear(db, [patient.id], event.now)
    await people.withdraw_invitations(db, patient_id=patient.id)
    await hush(db, event, patient, "discharged")
    for therapist in (await care.tells(db, [patient], event.now)).get(patient.id, ()):
        await alert(db, event, "patient_discharged", therapist, code=patient.code, reason=reason, patient=patient.id)
