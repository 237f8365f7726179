"""What would help, said after a week of silence."""

from bot.actions import pause, preferences, show
from bot.actions.event import Event, alert, not_active, say
from storage import Db, patients

TOLD = ("hard", "contact")  # what the therapist hears


async def press(db: Db, event: Event, patient_id: int, wish: str) -> None:
    """One of the wishes: what the bot can do itself it does; the rest is told to the therapist."""
    patient = event.patient
    if patient is None or patient.id != patient_id:
        await say(db, event, "not_yours")
    elif patient.state != "active":
        await not_active(db, event)
    elif wish == "show":
        await show.today(db, event)
    elif wish == "fewer":
        await preferences.press(db, event, "most", "")
    elif wish == "pause":
        await pause.ask(db, event, "other")
    else:
        therapist = (await patients.therapist_accounts(db, [patient])).get(patient.id)
        if wish in TOLD and therapist is not None:
            await alert(
                db, event, "wish_told", therapist, once=f"{patient.id}:{event.pressed}", code=patient.code, wish=wish
            )
        await say(db, event, "wish_heard", edit=True, wish=wish, told=therapist is not None)
