"""Carries out what the rules decide about the dose: lighter at once, more only as the therapist agrees (or `auto`)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Literal

from content.library import Library
from scheduler.programme import lighter_session
from scheduler.programme.decision import Decision, Standing, after_absence, after_session, after_week
from scheduler.programme.ladder import ends_new
from scheduler.records import LIGHTER, Row, programme_week, rated_of, week_days
from scheduler.snapshot import AHEAD, Situation, Written, days_of, instead, planned_anew, situation, write
from storage import Db, patients
from storage.tables import Answer, DoseDecision, Patient, PlannedSession

Dosed = Literal["strength", "aerobic"]
DOSED: tuple[Dosed, ...] = ("strength", "aerobic")
EASED = "eased"  # the note of a session one row lower, once


def dosed(type_: str) -> Dosed | None:
    """The type as one that has a ladder; None for one that has none."""
    return next((each for each in DOSED if each == type_), None)


def standing(at: Situation, type_: Dosed, week: int) -> Standing:
    """Where a patient stands on the ladder of this type, for the assessment of a programme week."""
    prescription = at.prescription
    backs = [each.effective_on for each in at.basis.decisions if each.type == type_ and each.kind == "back"]
    last = next((day for day in reversed(backs) if day is not None), None)
    return Standing(
        type=type_,
        experience=prescription.strength if type_ == "strength" else prescription.aerobic,
        row=at.rows[type_],
        pain_limit=prescription.pain_limit,
        week=week,
        week_begins=week_days(at.patient.start, week)[0],
        last_step_back=None if last is None else last - timedelta(days=1),  # what was done up to then led to it
    )


async def after_answer(
    db: Db, library: Library, patient: Patient, planned: PlannedSession, answer: Answer, now: datetime
) -> DoseDecision | None:
    """What an answer (also that of the next morning) changes at once: nothing, the next session, or the dose.

    Once for each session: a second answer about the same one decides nothing more.
    """
    type_ = dosed(planned.type)
    if type_ is None or patient.state != "active":
        return None
    at = await situation(db, library, patient, now)
    key = f"session:{planned.id}"
    if any(each.key == key for each in at.basis.decisions):
        return None
    rules = library.numbers.decision
    window = timedelta(days=max(rules.step_back_within_days, rules.too_hard_within_days))
    last = max(at.today, planned.local_date) + AHEAD
    rows = await patients.sessions(db, [patient.id], planned.local_date - window, last)
    past = [rated_of(*row) for row in rows if row[0].type == type_ and row[0].local_date <= planned.local_date]
    decided = after_session(past, standing(at, type_, planned.week), library.numbers, rated_of(planned, answer))
    if decided is None:
        return None
    made = _record(at, type_, planned.week, decided, key)
    made.session_id = planned.id
    _withdraw(at, type_)
    first = max(planned.local_date + timedelta(days=1), at.today)
    if decided.kind == "lighter":
        change = _eased(at, rows, type_, decided.row, first)
    else:
        made.effective_on = first
        _at, change = carried_out(at, [made], rows)
    db.add(made)
    await db.flush()
    await write(db, [change], now)
    return made


def _record(at: Situation, type_: Dosed, week: int, decided: Decision, key: str) -> DoseDecision:
    return DoseDecision(
        patient_id=at.patient.id,
        key=key,
        type=type_,
        week=week,
        kind=decided.kind,
        reason=decided.reason,
        from_row=at.rows[type_],
        to_row=decided.row,
        state="applied",
        made_at=at.now,
    )


def _withdraw(at: Situation, type_: Dosed) -> None:
    """A proposal that waits is overtaken by a newer decision."""
    for each in at.basis.decisions:
        if each.type == type_ and each.state == "waiting":
            each.state, each.settled_at = "withdrawn", at.now


def _eased(at: Situation, rows: Sequence[Row], type_: Dosed, row: str, first: date) -> Written:
    """The next session of this type from `first` on at this row, once. One that is lighter already stays as it is."""
    ahead = (each for each, answer in rows if each.type == type_ and each.local_date >= first and answer is None)
    planned = next(ahead, None)
    if planned is None or planned.note in {EASED, LIGHTER}:
        return Written()
    days = days_of(at, planned.week, {**at.rows, type_: row})
    of_day = (session for day in days if day.date == planned.local_date for session in day.sessions)
    session = next((each for each in of_day if each.type == type_), None)
    return Written() if session is None else instead(at, planned, session, EASED, row)


async def lighten(
    db: Db, library: Library, patient: Patient, planned: Sequence[PlannedSession], now: datetime
) -> Sequence[PlannedSession]:
    """Put the lighter session of a painful day in the place of these; returns those that have none."""
    at = await situation(db, library, patient, now)
    changes, without = [], []
    for each in planned:
        type_ = dosed(each.type)
        session = None if type_ is None else lighter_session(at.prescription, library, type_)
        if session is None:
            without.append(each)
        elif each.note != LIGHTER:
            changes.append(instead(at, each, session, LIGHTER, each.ladder_row))
    await write(db, changes, now)
    return without


def absent(at: Situation, type_: Dosed, last_done: date | None, day: date) -> DoseDecision | None:
    """What an absence up to the local date `day` means for the dose of this type; None: nothing (more).

    Counted are the full days without a session since the last one that was done at least partly: who has one session
    a week is not absent in between.
    """
    if last_done is None:
        return None
    since = [
        each
        for each in at.basis.decisions
        if each.type == type_ and each.kind == "absence" and each.effective_on and each.effective_on > last_done
    ]
    row = at.rows[type_]
    where = standing(at, type_, max(1, programme_week(at.patient.start, day)))
    days = (day - last_done).days - 1
    before = since[0].from_row if since else row
    decided = after_absence(days, before, row, type_, where.experience, at.library.numbers)
    key = f"{type_}:{last_done}:{decided.reason}" if decided else ""
    if decided is None or any(each.key == key for each in at.basis.decisions):
        return None
    made = _record(at, type_, where.week, decided, key)
    made.effective_on = max(day, at.today)
    _withdraw(at, type_)
    return made


def assessed(at: Situation, rows: Sequence[Row], type_: Dosed, week: int, *, automatic: bool) -> DoseDecision | None:
    """The decision about a programme week of this type, from its sessions and those of the week before.

    A step up waits for the therapist; in automatic mode it holds from today on, unless it has to be asked always. None:
    decided already, or the same proposal still waits.
    """
    key = f"week:{week}:{type_}"
    if any(each.key == key for each in at.basis.decisions):
        return None
    before, this = (
        [rated_of(*row) for row in rows if row[0].type == type_ and row[0].week == each] for each in (week - 1, week)
    )
    decided = after_week(this, before, standing(at, type_, week), at.library.numbers)
    waits = [each for each in at.basis.decisions if each.type == type_ and each.state == "waiting"]
    if any((each.kind, each.to_row) == (decided.kind, decided.row) for each in waits):
        return None
    _withdraw(at, type_)
    made = _record(at, type_, week, decided, key)
    more = decided.kind in {"up", "harder_form"}
    if more and (decided.always_ask or not automatic):
        made.state, made.ends_at = "waiting", at.now + timedelta(days=at.library.numbers.decision.proposal_days)
    elif decided.kind != "stay":
        made.effective_on = at.today
    return made


def carried_out(at: Situation, made: Sequence[DoseDecision], rows: Sequence[Row]) -> tuple[Situation, Written]:
    """The plan with these decisions, as far as they hold: those that wait or stay change nothing."""
    holding = [(each, each.effective_on) for each in made if each.effective_on is not None]
    if not holding:
        return at, Written()
    notes: dict[str, str] = {}
    for each, _day in holding:
        if each.type == "strength":
            at.patient.strength_row = each.to_row
        else:
            at.patient.aerobic_row = each.to_row
        at = at.with_decision(each)
        notes[each.type] = note_of(at.library, each)
    return at, planned_anew(at, rows, min(day for _each, day in holding), tuple(notes), notes)


def note_of(library: Library, made: DoseDecision) -> str:
    """What the first session after this decision says about it."""
    type_ = dosed(made.type)
    if made.kind == "up" and type_ is not None and ends_new(made.from_row, made.to_row, type_, library.numbers):
        return "end_of_new"
    return made.kind


async def settle(
    db: Db, library: Library, patient: Patient, made: DoseDecision, *, accept: bool, by: int, now: datetime
) -> bool:
    """The therapist agrees to a proposal, or leaves the dose as it is. False: it waits no longer, or does not fit."""
    at = await situation(db, library, patient, now)
    if made.state != "waiting" or made.from_row != at.rows.get(made.type):
        return False
    made.state, made.settled_at, made.settled_by = "applied" if accept else "refused", now, by
    if accept:
        made.effective_on = at.today + timedelta(days=1)
        rows = await patients.sessions(db, [patient.id], made.effective_on, made.effective_on + AHEAD)
        _at, change = carried_out(at, [made], rows)
        await write(db, [change], now)
    return True
