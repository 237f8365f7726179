"""A therapist holds or skips a step of the supervision taper, from its message or from the patient's card."""

from datetime import timedelta

from bot.actions.event import Event, say
from bot.actions.whose import own_patient
from scheduler.local_time import local_date
from scheduler.planning import replan
from scheduler.programme.supervision import Change, Scheme, changed, changes_of, numbered_now, scheme_in_force
from scheduler.records import prescription_of, week_days
from storage import Db, patients, taper
from storage.tables import Patient


async def decide(db: Db, event: Event, patient_id: int, kind: str, week: int) -> None:
    """Hold the week before this programme week, or skip its session, before it begins; one decision a step.

    What is too late, decided already or would change nothing changes nothing: the message then shows where things
    stand. Somebody else's patient and one that does not exist get the same response.
    """
    patient = await own_patient(db, event, patient_id, "taper")
    if patient is None:
        return
    if await step(db, event, patient, kind, week) is None:
        await say(db, event, "outdated")
    else:
        await say(db, event, "taper_therapist", edit=True, patient=patient.id, week=week)


async def step(db: Db, event: Event, patient: Patient, kind: str, week: int) -> bool | None:
    """Hold (`kind`) the week before this programme week, or skip its session. False: nothing changed, it is too late or
    decided already; None: there is no such step.
    """
    await patients.lock(db, patient)
    stored = await patients.prescriptions(db, [patient.id])
    prescription = prescription_of(stored[patient.id])
    choices = {"hold": Change("hold", week - 1), "skip": Change("skip", week)}
    stored_changes = (await taper.changes(db, [patient.id])).get(patient.id, ())
    made = changes_of(numbered_now(stored_changes))
    scheme = scheme_in_force(prescription, event.house.library, changes_of(stored_changes))
    if kind not in choices or not 2 <= week <= len(scheme):
        return None
    if not _ahead(event, patient, week) or any(each in made for each in choices.values()):
        return False
    return await _change(db, event, patient, scheme, choices[kind])


def _ahead(event: Event, patient: Patient, week: int) -> bool:
    """Whether the patient takes part and this programme week has not begun for them."""
    today = local_date(event.now, patient.timezone)
    return patient.state == "active" and today < week_days(patient.start, week)[0]


async def _change(db: Db, event: Event, patient: Patient, scheme: Scheme, change: Change) -> bool:
    by = None if event.person is None else event.person.id
    if changed(scheme, [change]) == scheme:
        return False
    made = await taper.change(db, patient.id, change.kind, change.week, event.now, by)
    if made:
        tomorrow = local_date(event.now, patient.timezone) + timedelta(days=1)
        await replan(db, event.house.library, patient, first=tomorrow, now=event.now)
    return made
