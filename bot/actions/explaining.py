"""`/exercise NAME`: how an exercise is done, planned or not."""

from datetime import date

from bot.actions.event import Event, not_active, say
from bot.actions.show import LOOK_AHEAD
from bot.actions.why import Found, find
from scheduler.local_time import local_date
from scheduler.records import session_of
from storage import Db, patients
from storage.tables import Patient, PlannedSession

LISTED = 20  # so many to choose from, where no name was typed


async def command(db: Db, event: Event, name: str) -> None:
    """The exercise with this name; without a name, or with one that means several or none, those to choose from."""
    patient = event.patient
    if patient is None or patient.state != "active":
        await not_active(db, event)
        return
    sessions = await _ahead(db, patient, local_date(event.now, patient.timezone))
    planned = {item.exercise: item.name for each in sessions for item in session_of(each).items}
    own = {exercise: of_practice for exercise, of_practice in planned.items() if of_practice}
    found = find(name, event.house.library, own) if name else Found(tuple(planned)[:LISTED])
    if name and found.known and len(found.exercises) == 1:
        await _show(db, event, sessions, found.exercises[0], moving=False, edit=False)
    else:
        options = [[each, own.get(each, "")] for each in found.exercises]
        await say(db, event, "exercise", options=options, known=found.known, typed=bool(name))


async def press(db: Db, event: Event, exercise: str, *, moving: bool) -> None:
    """This exercise in place of the pressed message; `moving`: as a moving picture."""
    patient = event.patient
    if patient is None or patient.state != "active":
        await not_active(db, event)
        return
    sessions = await _ahead(db, patient, local_date(event.now, patient.timezone))
    held = {item.exercise for each in sessions for item in session_of(each).items}
    if exercise in held or exercise in event.house.library.catalogue.by_id():
        await _show(db, event, sessions, exercise, moving=moving, edit=True)
    else:
        await say(db, event, "outdated")


async def _ahead(db: Db, patient: Patient, today: date) -> list[PlannedSession]:
    """Today's sessions and the next ones."""
    first = max(today, patient.start)
    return [planned for planned, _ in await patients.sessions(db, [patient.id], first, first + LOOK_AHEAD)]


async def _show(
    db: Db, event: Event, sessions: list[PlannedSession], exercise: str, *, moving: bool, edit: bool
) -> None:
    """With its dose, among the others of the first session that holds it; without, where none does."""
    for each in sessions:
        for place, item in enumerate(session_of(each).items, start=1):
            if item.exercise == exercise:
                await say(db, event, "viewer", edit=edit, session=each.id, place=place, moving=moving)
                return
    await say(db, event, "exercise", edit=edit, exercise=exercise, moving=moving)
