"""An answer was corrected: what it had lowered at once, and no longer would, is put right."""

from datetime import datetime, timedelta

from content.library import Library
from scheduler.dosing import eased
from scheduler.local_time import local_date
from scheduler.programme.decision import may_change
from scheduler.programme.ladder import Dosed
from scheduler.programme.rated import Rated
from scheduler.records import EXTRA, rated_of
from scheduler.snapshot import AHEAD, Situation, Written, planned_anew, situation, write
from scheduler.standing import dosed
from scheduler.steps import set_row
from storage import Db, patients
from storage.tables import Answer, Patient, PlannedSession


async def corrected(
    db: Db, library: Library, patient: Patient, planned: PlannedSession, answer: Answer, now: datetime
) -> None:
    """Withdraw what this session's answer decided about the dose, unless it still would, or the dose was changed since.

    The sessions that are not answered yet are planned anew from today on; what another answer made lighter stays so.
    """
    type_ = dosed(planned.type)
    if type_ is None or patient.state != "active":
        return
    at = await situation(db, library, patient, now)
    key = f"session:{planned.id}"
    made = next((each for each in at.basis.decisions if (each.key, each.state) == (key, "applied")), None)
    if made is None or _still_too_much(at, rated_of(planned, answer)):
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
    at = await situation(db, library, patient, now)
    await write(db, [await _eased_by_another(db, at, type_)], now)


def _still_too_much(at: Situation, session: Rated) -> bool:
    counted = session.without_pain() if at.prescription.time_contingent else session
    return may_change(counted, at.prescription.pain_limit, at.library.numbers)


async def _eased_by_another(db: Db, at: Situation, type_: Dosed) -> Written:
    """The session that the last decision that holds made lighter, once, if it is still to come at the dose of then."""
    last = next((each for each in reversed(at.basis.decisions) if (each.type, each.state) == (type_, "applied")), None)
    if last is None or last.kind != "lighter" or last.session_id is None or last.from_row != at.rows[type_]:
        return Written()
    answered, _answer = (await patients.sessions_by_id(db, [last.session_id]))[last.session_id]
    first = max(answered.local_date + timedelta(days=1), local_date(last.made_at, at.patient.timezone))
    rows = await patients.sessions(db, [at.patient.id], first, at.today + AHEAD)
    next_, answer = next((row for row in rows if row[0].type == type_ and row[0].note != EXTRA), (None, None))
    ahead = next_ is not None and answer is None and next_.local_date >= at.today
    return eased(at, rows, type_, last.to_row, first) if ahead else Written()
