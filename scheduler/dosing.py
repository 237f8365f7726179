"""Carries out what the rules decide about the dose: lighter at once, more only as the therapist agrees (or `auto`)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from content.library import Library
from content.prescription import LEAST_PAIN_LIMIT
from scheduler.programme import lighter_session
from scheduler.programme.decision import after_absence, after_session, after_week, may_change
from scheduler.programme.ladder import Dosed, ends_new
from scheduler.programme.rated import Decision
from scheduler.records import EASED, EXTRA, LIGHTER, Row, programme_week, rated_of, session_of
from scheduler.snapshot import (
    AHEAD,
    BY_HAND,
    HARDER,
    HARDER_BY_HAND,
    MORE,
    Situation,
    Written,
    days_of,
    instead,
    planned_anew,
    row_on,
    situation,
    write,
)
from scheduler.standing import dosed, next_step_on, standing
from scheduler.steps import set_row, take_back, untried, waiting, withdraw
from storage import Db, patients
from storage.tables import Answer, DoseDecision, Patient, PlannedSession

LONG_ABSENCE = "absent_28"  # the therapist is told
# Reasons to stay that say nothing new about the dose: a proposal goes on waiting.
NOTHING_NEW = frozenset({"nothing_planned", "no_effort", "few_ratings"})


async def after_answer(
    db: Db, library: Library, patient: Patient, planned: PlannedSession, answer: Answer, now: datetime
) -> DoseDecision | None:
    """What an answer (also that of the next morning) changes at once: nothing, the next session, or the dose.

    Once for each session: a second answer about the same one lowers nothing more; that nothing is raised after too much
    holds for it, too.
    """
    type_ = dosed(planned.type)
    if type_ is None or patient.state != "active":
        return None
    rated = rated_of(planned, answer)
    if not may_change(rated, LEAST_PAIN_LIMIT, library.numbers):
        return None  # nearly always: the rest need not be read
    at = await situation(db, library, patient, now)
    key = f"session:{planned.id}"
    rules = library.numbers.decision
    window = timedelta(days=max(rules.step_back_within_days, rules.too_hard_within_days))
    first, last = planned.local_date - window, max(at.today, planned.local_date) + AHEAD
    rows = await patients.sessions(db, [patient.id], first, last)
    past = [rated_of(*row) for row in rows if row[0].type == type_ and row[0].local_date <= at.today]
    if after_session(past, standing(at, type_, planned.week), library.numbers, rated) is None:
        return None
    if steps := untried(at, rows, type_, planned.local_date):  # nothing is raised after too much
        begins = take_back(at, steps)
        await db.flush()
        await write(db, [planned_anew(at, rows, begins, (type_,))], now)
        at = await situation(db, library, patient, now)
        rows = await patients.sessions(db, [patient.id], first, last)
    withdraw(at, type_)
    if any(each.key == key for each in at.basis.decisions):
        return None
    decided = after_session(past, standing(at, type_, planned.week), library.numbers, rated)
    assert decided is not None  # noqa: S101 - another row changes what it leads to, not whether it leads to anything
    made = _record(at, type_, planned.week, decided, key)
    made.session_id = planned.id
    first = max(planned.local_date + timedelta(days=1), at.today)
    if decided.kind == "lighter":
        change = Written() if decided.row == at.rows[type_] else eased(at, rows, type_, decided.row, first)
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


def eased(at: Situation, rows: Sequence[Row], type_: Dosed, row: str, first: date) -> Written:
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
            supervised = session_of(each).supervised
            there = session.model_copy(update={"supervised": supervised})
            changes.append(instead(at, each, there, LIGHTER, each.ladder_row))
    await write(db, changes, now)
    return without


def absent(at: Situation, rows: Sequence[Row], type_: Dosed, last_done: date | None, day: date) -> DoseDecision | None:
    """What an absence up to the local date `day` means for the dose of this type; None: nothing (more).

    Counted are the full days without a session since the last one that was done at least partly: who has one session
    a week is not absent in between. Yesterday does not count while its session has no answer yet. Of a type that was
    never done only a long absence counts: the therapist is told.
    """
    began, last_done = last_done is not None, last_done or at.patient.start - timedelta(days=1)
    then, present = (row_on(on, type_, at.basis.decisions, at.rows[type_]) for on in (last_done, day))
    where = standing(at, type_, max(1, programme_week(at.patient.start, day)))
    yesterday = day - timedelta(days=1)
    open_yesterday = any((of.local_date, of.type) == (yesterday, type_) and answer is None for of, answer in rows)
    days = (day - last_done).days - 1 - open_yesterday
    decided = after_absence(days, then, present, type_, where.experience, at.library.numbers)
    key = f"{type_}:{last_done}:{decided.reason}" if decided else ""
    if decided is None or any(each.key == key for each in at.basis.decisions):
        return None
    if not began and decided.reason != LONG_ABSENCE:
        return None
    if steps := untried(at, rows, type_, day):
        take_back(at, steps)
    made = _record(at, type_, where.week, decided, key)
    made.effective_on = max(day, at.today)
    withdraw(at, type_)
    return made


def assessed(at: Situation, rows: Sequence[Row], type_: Dosed, week: int, *, automatic: bool) -> DoseDecision | None:
    """The decision about a programme week of this type, from its sessions and those of the week before.

    A step up waits for the therapist; in automatic mode it holds from today on, unless it has to be asked always. None:
    decided already, or the same proposal still waits.
    """
    key = f"week:{week}:{type_}"
    if any(each.key == key for each in at.basis.decisions):
        return None
    planned = [row for row in rows if row[0].type == type_ and row[0].note != EXTRA]
    before, this = ([rated_of(*row) for row in planned if row[0].week == each] for each in (week - 1, week))
    since = [rated_of(*row) for row in planned if week < row[0].week and row[0].local_date <= at.today]
    decided = after_week(this, before, standing(at, type_, week), at.library.numbers, since)
    waits = waiting(at, type_)
    if any((each.kind, each.to_row) == (decided.kind, decided.row) for each in waits):
        return None
    if decided.reason not in NOTHING_NEW:
        withdraw(at, type_)
    made = _record(at, type_, week, decided, key)
    if decided.kind in MORE and (decided.always_ask or not automatic):
        made.state, made.ends_at = "waiting", at.now + timedelta(days=at.library.numbers.decision.proposal_days)
    elif decided.kind != "stay":
        made.effective_on = next_step_on(at, type_, at.today) if decided.kind in MORE else at.today
    return made


def carried_out(at: Situation, made: Sequence[DoseDecision], rows: Sequence[Row]) -> tuple[Situation, Written]:
    """The plan with these decisions, as far as they hold: those that wait or stay change nothing."""
    holding = [each for each in made if each.effective_on is not None]
    for each in holding:
        set_row(at.patient, each.type, each.to_row)
        at = at.with_decision(each)
    change = Written()
    for each in holding:
        if each.effective_on is not None and (each.kind in MORE or each.to_row != each.from_row):
            notes = {each.type: note_of(at, each)}
            change += planned_anew(at, rows, each.effective_on, (each.type,), notes)
    return at, change


def note_of(at: Situation, made: DoseDecision) -> str:
    """What the first session after this decision says about it. With the limit `heart` the target effort stays."""
    type_ = dosed(made.type)
    if made.reason == BY_HAND:
        return HARDER_BY_HAND if made.kind == HARDER else BY_HAND
    ends = made.kind == "up" and type_ is not None and ends_new(made.from_row, made.to_row, type_, at.library.numbers)
    return "end_of_new" if ends and "heart" not in at.prescription.limits else made.kind


async def settle(
    db: Db, library: Library, patient: Patient, made: DoseDecision, *, accept: bool, by: int, now: datetime
) -> bool:
    """The therapist agrees to a proposal, or leaves the dose as it is. False: it waits no longer, or does not fit.

    What is agreed to holds from tomorrow on, or from a week after the last step up.
    """
    at = await situation(db, library, patient, now)
    await db.refresh(made)  # it was read before the patient was locked
    if patient.state != "active" or made.state != "waiting" or made.from_row != at.rows.get(made.type):
        return False
    made.state, made.settled_at, made.settled_by = "applied" if accept else "refused", now, by
    if accept:
        made.effective_on = next_step_on(at, made.type, at.today + timedelta(days=1))
        rows = await patients.sessions(db, [patient.id], made.effective_on, made.effective_on + AHEAD)
        _at, change = carried_out(at, [made], rows)
        await write(db, [change], now)
    return True
