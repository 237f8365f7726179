"""`/audit`: the access log for admins. Who looks into it is in it, too."""

from bot.actions import whose
from bot.actions.event import Event, say
from storage import Db, patients


async def typed(db: Db, event: Event, code: str) -> None:
    """`/audit`, or of one patient `/audit CODE`."""
    if not code:
        await _show(db, event, 0)
        return
    patient = await patients.by_code(db, code)
    if patient is None:
        await say(db, event, "no_such_code", code=code[:32])
    else:
        await _show(db, event, patient.id)


async def page(db: Db, event: Event, patient_id: int, number: int) -> None:
    """Another page; leafing is no new look."""
    await say(db, event, "audit", edit=True, of=patient_id, page=number, zone=event.house.settings.timezone)


async def file(db: Db, event: Event, patient_id: int) -> None:
    """All of it as a CSV file."""
    await whose.note(db, event, "admin", "audit_file", patient_id or None)
    await say(db, event, "audit_file", of=patient_id, zone=event.house.settings.timezone)


async def _show(db: Db, event: Event, patient_id: int) -> None:
    await whose.note(db, event, "admin", "audit", patient_id or None)
    await say(db, event, "audit", of=patient_id, zone=event.house.settings.timezone)
