"""The therapist decides about a proposal; the patient says whether it was the harder form."""

from bot.actions.event import Event, say
from bot.actions.whose import note, own_patient
from scheduler import dosing
from storage import Db
from storage.tables import DoseDecision, Patient


async def show(db: Db, event: Event, place: int = 0, *, edit: bool) -> None:
    """The proposals that wait for this therapist, open at one of them (from 0)."""
    if event.therapist is not None:
        await note(db, event, "therapist", "proposals", None)
        await say(db, event, "proposals", edit=edit, therapist=event.therapist.id, place=place)


async def decide(db: Db, event: Event, decision_id: int, word: str, place: int) -> None:
    """Agree (`yes`) or leave the dose as it is; the message goes on to the next one, and says what was done."""
    assert event.therapist is not None and event.person is not None  # noqa: PT018, S101 - the route asks for it
    made = await db.get(DoseDecision, decision_id)
    patient = await own_patient(db, event, 0 if made is None else made.patient_id, "proposal")
    if made is None or patient is None:
        return
    settled = await dosing.settle(
        db, event.house.library, patient, made, accept=word == "yes", by=event.person.id, now=event.now
    )
    await say(
        db,
        event,
        "proposals",
        edit=True,
        therapist=event.therapist.id,
        place=place,
        settled=made.id if settled else None,
    )


async def harder_form(db: Db, event: Event, decision_id: int, word: str) -> None:
    """Whether the patient did the harder form already: the therapist sees it with the proposal."""
    made = await db.get(DoseDecision, decision_id)
    patient = None if made is None else await db.get_one(Patient, made.patient_id)
    if made is None or patient is None or event.person is None or patient.person_id != event.person.id:
        await say(db, event, "not_yours")
        return
    if made.heard is None and word in {"yes", "no"}:
        made.heard = word
    await say(db, event, "harder_heard", edit=True)
