"""A person's own data: as a file, who looked at it, and erasing it."""

from bot.actions import whose
from bot.actions.erase import Asked
from bot.actions.erase import erase as erase_patient
from bot.actions.event import Event, alert, say
from scheduler.local_time import local_date
from storage import Db, care
from storage.tables import Patient

FORMS = ("page", "json")


async def show(db: Db, event: Event) -> None:
    """`/mydata`: what can be seen and done."""
    patient = event.patient
    if patient is None:
        await say(db, event, "not_yours")
    else:
        await say(db, event, "mydata", patient=patient.id)


async def press(db: Db, event: Event, patient_id: int, word: str) -> None:
    """A file (page, json), who looked at it (seen), or back to the choice."""
    patient = await _own(db, event, patient_id)
    if patient is None:
        return
    if word in FORMS:
        await whose.note(db, event, "patient", f"mydata {word}", patient.id)
        await say(db, event, "mydata_file", patient=patient.id, form=word)
    elif word == "seen":
        await say(db, event, "mydata_seen", edit=True, patient=patient.id)
    else:
        await say(db, event, "mydata", edit=True, patient=patient.id)


async def erase(db: Db, event: Event, patient_id: int, word: str) -> None:
    """The first step says what erasing means (ask), the second erases (yes); anything else leaves all as it is."""
    patient = await _own(db, event, patient_id)
    if patient is None:
        return
    if word == "ask":
        await _offer_report(db, event, patient)
        await say(db, event, "erase_ask", edit=True, patient=patient.id)
    elif word == "yes":
        asked = Asked("patient", event.key, event.pressed)
        await erase_patient(db, patient, asked, event.house.admins, event.now)
    else:
        await say(db, event, "erase_kept", edit=True)


async def _own(db: Db, event: Event, patient_id: int) -> Patient | None:
    if event.patient is not None and event.patient.id == patient_id:
        return event.patient
    await say(db, event, "not_yours")
    return None


async def _offer_report(db: Db, event: Event, patient: Patient) -> None:
    """The practice keeps a care record of its own: the therapist hears of it before, once a day."""
    once = f"{patient.id}:{local_date(event.now, patient.timezone)}"
    for therapist in (await care.tells_both(db, [patient], event.now)).get(patient.id, ()):
        await alert(db, event, "erase_thought", therapist, once=once, code=patient.code, patient=patient.id)
