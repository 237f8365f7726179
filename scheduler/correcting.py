"""An answer was corrected: what it had lowered at once, and no longer would, is put right."""

from datetime import datetime

from content.library import Library
from scheduler.programme.decision import may_change
from scheduler.records import rated_of
from scheduler.snapshot import AHEAD, planned_anew, situation, write
from scheduler.standing import dosed
from scheduler.steps import set_row
from storage import Db, patients
from storage.tables import Answer, Patient, PlannedSession


async def corrected(
    db: Db, library: Library, patient: Patient, planned: PlannedSession, answer: Answer, now: datetime
) -> None:
    """Withdraw what this session's answer decided about the dose, unless it still would, or the dose was changed since.

    The sessions that are not answered yet are planned anew from today on.
    """
    type_ = dosed(planned.type)
    if type_ is None or patient.state != "active":
        return
    at = await situation(db, library, patient, now)
    key = f"session:{planned.id}"
    made = next((each for each in at.basis.decisions if (each.key, each.state) == (key, "applied")), None)
    if made is None or may_change(rated_of(planned, answer), at.prescription.pain_limit, library.numbers):
        return
    since = [each for each in at.basis.decisions if each.type == type_ and each.id > made.id and each.effective_on]
    if made.effective_on is not None and since:
        return
    if made.effective_on is not None:
        set_row(patient, type_, made.from_row)
    # The key is free again: a later answer about this session may decide anew.
    made.state, made.settled_at, made.effective_on, made.key = "withdrawn", now, None, f"{key}:{made.id}"
    await db.flush()
    at = await situation(db, library, patient, now)
    rows = await patients.sessions(db, [patient.id], at.today, at.today + AHEAD)
    await write(db, [planned_anew(at, rows, at.today, (type_,), keep_eased=False)], now)
