"""A therapist sets the dose by hand, or chooses the harder form: it holds from tomorrow on."""

from datetime import datetime, timedelta

from content.library import Library
from scheduler.dosing import note_of
from scheduler.programme.ladder import Dosed, by_hand, is_easier
from scheduler.records import programme_week
from scheduler.snapshot import AHEAD, BY_HAND, HARDER, Situation, harder_now, planned_anew, row_on, situation, write
from scheduler.steps import set_row, take_back, untried, withdraw
from storage import Db, patients
from storage.tables import DoseDecision, Patient

DAY = timedelta(days=1)


async def set_dose(
    db: Db, library: Library, patient: Patient, type_: Dosed, row: str, by: int, now: datetime
) -> DoseDecision | None:
    """This row of the ladder holds from tomorrow on, as this person decides. None: it holds already, no such row may be
    chosen, or the patient does not take part. A proposal that waits, and a step that is still to come, are overtaken.
    """
    at = await situation(db, library, patient, now)
    if patient.state != "active" or row == at.rows[type_] or row not in rows_of(at, type_):
        return None
    rows = await patients.sessions(db, [patient.id], at.today, at.today + DAY + AHEAD)
    if steps := untried(at, rows, type_, at.today):
        take_back(at, steps)
        await db.flush()
    withdraw(at, type_)
    return await _hold(db, at, _decided(at, type_, BY_HAND, row, by))


async def set_harder(
    db: Db, library: Library, patient: Patient, type_: Dosed, by: int, now: datetime
) -> DoseDecision | None:
    """The harder form of the exercises from tomorrow on, at the same row. None: it is so already, the row asks for the
    easier form, or the patient does not take part.
    """
    at = await situation(db, library, patient, now)
    if patient.state != "active" or not may_be_harder(at, type_):
        return None
    withdraw(at, type_)
    return await _hold(db, at, _decided(at, type_, HARDER, at.rows[type_], by))


def rows_of(at: Situation, type_: Dosed) -> tuple[str, ...]:
    """Every row that may be chosen for this patient, from the lowest to the highest."""
    experience = at.prescription.strength if type_ == "strength" else at.prescription.aerobic
    return by_hand(type_, experience, at.library.numbers)


def may_be_harder(at: Situation, type_: Dosed) -> bool:
    """Whether a harder form can be chosen: it is not done already, and the row does not ask for the easier one."""
    tomorrow = at.today + DAY
    row = row_on(tomorrow, type_, at.basis.decisions, at.rows[type_])
    week = max(1, programme_week(at.patient.start, tomorrow))
    return type_ not in harder_now(at, week) and not is_easier(row, type_, at.library.numbers)


def _decided(at: Situation, type_: Dosed, kind: str, row: str, by: int) -> DoseDecision:
    return DoseDecision(
        patient_id=at.patient.id,
        key=f"hand:{type_}:{len(at.basis.decisions)}",
        type=type_,
        week=max(1, programme_week(at.patient.start, at.today)),
        kind=kind,
        reason=BY_HAND,
        from_row=at.rows[type_],
        to_row=row,
        state="applied",
        effective_on=at.today + DAY,
        made_at=at.now,
        settled_at=at.now,
        settled_by=by,
    )


async def _hold(db: Db, at: Situation, made: DoseDecision) -> DoseDecision:
    """The plan from tomorrow on as this decision has it; the session that is eased once is replaced, too."""
    before = row_on(at.today, made.type, at.basis.decisions, at.rows[made.type])
    set_row(at.patient, made.type, made.to_row)
    db.add(made)
    await db.flush()
    at = at.with_decision(made)
    first = at.today + DAY
    rows = await patients.sessions(db, [at.patient.id], first, first + AHEAD)
    differs = made.kind == HARDER or made.to_row != before
    notes = {made.type: note_of(at, made)} if differs else None
    await write(db, [planned_anew(at, rows, first, (made.type,), notes, keep_eased=False)], at.now)
    return made
