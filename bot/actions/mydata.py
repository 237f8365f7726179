"""A person's own data: as a file, who looked at it, and erasing it."""

from bot.actions import whose
from bot.actions.event import Event, alert, say
from scheduler.local_time import local_date
from scheduler.safety_alerts import told
from storage import Db, care, erasing, outbox, patients
from storage.everything import whose as whose_rows
from storage.outbox import FAREWELL, Lane, NewMessage
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
        await _erase(db, event, patient)
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


async def _erase(db: Db, event: Event, patient: Patient) -> None:
    """Everything of this person as patient goes, at once; what is still under way, once the farewell has left."""
    await patients.lock(db, patient)
    of = await whose_rows(db, patient)
    codes = [each.code for each in (await patients.by_ids(db, of.patient_ids)).values()]
    therapists = (await care.tells_both(db, [patient], event.now)).get(patient.id, ())
    await whose.note(db, event, "patient", "erased", *of.patient_ids)
    staff = event.house.admins
    await erasing.erase(db, of, staff.ids, event.now)
    farewell = NewMessage(
        chat_id=event.chat_id,
        kind=FAREWELL,
        key=f"{event.key}:{FAREWELL}",
        lane=Lane.RESPONSES,
        not_before=event.now,
        arguments={
            "language": event.language,
            "codes": codes,
            "patients": list(of.patient_ids),
            "told": bool(therapists),
        },
        edits=event.pressed,
    )
    about = [
        NewMessage(
            chat_id=each.chat_id,
            kind=erasing.TOLD,
            key=f"{erasing.TOLD}:{patient.id}:{each.chat_id}",
            lane=Lane.ALERTS,
            not_before=event.now,
            quiet_zone=each.zone,
            arguments={"code": ", ".join(codes), "language": staff.language},
        )
        for each in told(therapists, staff)
    ]
    await outbox.put(db, [farewell, *about], event.now)
    await say(db, event, "menu", roles=[role for role in event.roles if role != "patient"])
