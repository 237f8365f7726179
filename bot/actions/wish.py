"""What would help, said after a week of silence."""

from collections.abc import Mapping

from bot.actions import pause, preferences, show
from bot.actions.event import Event, not_active, say
from scheduler import alerts
from scheduler.programme.alerts import AlertKind
from storage import Db
from storage import alerts as stored
from storage.tables import Patient

TOLD: Mapping[str, AlertKind] = {"hard": "hard", "contact": "contact"}  # what the therapist hears


async def press(db: Db, event: Event, patient_id: int, wish: str) -> None:
    """One of the wishes: what the bot can do itself it does; the rest is told to the therapist."""
    patient = event.patient
    if patient is None or patient.id != patient_id:
        await say(db, event, "not_yours")
    elif patient.state != "active":
        await not_active(db, event)
    else:
        await alerts.heard_of(db, patient, event.now)
        await _wished(db, event, patient, wish)


async def _wished(db: Db, event: Event, patient: Patient, wish: str) -> None:
    if wish == "show":
        await show.today(db, event)
    elif wish == "fewer":
        await preferences.press(db, event, "most", "")
    elif wish == "pause":
        await pause.ask(db, event, "other")
    else:
        kind = TOLD.get(wish)
        told = kind is not None and patient.id in await stored.listening(db, [patient], kind, event.now)
        if kind is not None:
            await alerts.raise_all(db, event.house.library, [(patient, kind)], event.now)
        await say(db, event, "wish_heard", edit=True, wish=wish, told=told)
