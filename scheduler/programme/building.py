"""A programme week and the whole programme, from a prescription (guideline 1, 2 and 4)."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from content.library import Library
from content.plan import Day, Item, Programme, Session, Shortfall, shortfall
from content.prescription import Prescription
from content.words import SessionType
from scheduler.programme.appointed import Appointed, stands_on
from scheduler.programme.case import Case, case_of
from scheduler.programme.dose import aerobic_row, earned_row, strength_row
from scheduler.programme.extras import balance, shortfalls_of_extras, stretches
from scheduler.programme.follow_up import follow_up_dates
from scheduler.programme.selection import Moment
from scheduler.programme.session import (
    activities,
    aerobic_extras,
    aerobic_session,
    shortfalls_of_added,
    strength_session,
)
from scheduler.programme.supervision import shortfalls_of_limit, supervision
from scheduler.programme.week import (
    TrainingDays,
    last_day,
    shortfalls_of_days,
    training_days,
    weekday,
)


@dataclass(frozen=True, slots=True)
class WeekPlan:
    """What one week is built from. `approved`: the hardest balance exercise the therapist agreed to.

    `visits`: the local dates of appointments; None: none were ever made, the usual days count.
    """

    week: int
    strength_row: str
    aerobic_row: str
    block: int
    level: int
    supervised: int
    approved: int
    visits: AbstractSet[date] | None = None


def starting_rows(prescription: Prescription, library: Library) -> tuple[str, str]:
    """The first rows of the strength and the aerobic ladder."""
    return earned_rows(prescription, library, 1)


def earned_rows(prescription: Prescription, library: Library, week: int) -> tuple[str, str]:
    """The strength and the aerobic row of programme week `week` (from 1) if every step is earned."""
    numbers = library.numbers
    return (
        earned_row(numbers.strength_ladder.earned[prescription.strength], week),
        earned_row(numbers.aerobic_ladder.earned[prescription.aerobic], week),
    )


def block_of(week: int, scheme: tuple[int, ...], block_weeks: int) -> tuple[int, int]:
    """The block of a programme week, from 0, and its first week.

    Block b begins in the first week from `block_weeks` x b + 1 on with a supervised session, so that
    new exercises are learnt under supervision; if none is left, in that week itself.
    """
    block, first = 0, 1
    for number, earliest in enumerate(range(1, len(scheme) + 1, block_weeks)):
        later = (each for each in range(earliest, len(scheme) + 1) if scheme[each - 1])
        begins = 1 if number == 0 else next(later, earliest)
        if begins <= week:
            block, first = number, begins
    return block, first


@dataclass(frozen=True, slots=True)
class Course:
    """What has become of a programme, as far as it changes a week's plan; None: as prescribed.

    `block_row`: the strength row in the first week of the block, which sets the difficulty.
    `scheme`: the taper as held or skipped so far. `harder`: the types whose main exercises are done in their harder
    form, unless the row asks for the easier one. `appointed`: the appointments for supervised sessions; None: this
    patient never had one, so that the usual days are taken for supervised (docs/decisions/0017).
    """

    block_row: str | None = None
    scheme: tuple[int, ...] | None = None
    harder: frozenset[SessionType] = frozenset()
    appointed: tuple[Appointed, ...] | None = None


def plan_week(
    prescription: Prescription,
    library: Library,
    week: int,
    strength_row: str,
    aerobic_row: str,
    paused: AbstractSet[date] = frozenset(),
    course: Course = Course(),
) -> tuple[Day, ...]:
    """The days of programme week `week` (from 1) at these rows of the ladders ("N1", "U5", "A1", "B2").

    `paused` are local dates without training; earlier weeks' too, as activities take turns through all
    weeks. Without `course.block_row` the difficulty is that of the earned row of the block's first
    week, never above that of `strength_row`. Raises KeyError for an unknown row.
    """
    case = case_of(prescription, library)
    scheme = course.scheme or supervision(prescription, library)
    block, first = block_of(week, scheme, library.numbers.selection.block_weeks)
    rows = library.numbers.strength_ladder.rows
    if course.block_row is None:
        earned = earned_rows(prescription, library, first)[0]
        level = min(rows[earned].level, rows[strength_row].level)
    else:
        level = rows[course.block_row].level
    approved = prescription.balance_level
    visits = None if course.appointed is None else stands_on(course.appointed)
    plan = WeekPlan(week, strength_row, aerobic_row, block, level, scheme[week - 1], approved, visits)
    before = sum(len(_when(case, each, paused).aerobic) for each in range(1, week))  # appointments leave it as it is
    when = _when(case, week, paused, course.appointed or ())
    days = _week(case, plan, when, activities(case)[0], before)[0]
    easier = {
        "strength": rows[strength_row].easier,
        "aerobic": library.numbers.aerobic_ladder.rows[aerobic_row].easier,
    }
    harder = {each for each in course.harder if not easier.get(each)}
    return tuple(_harder(day, harder, library) for day in days) if harder else days


def _harder(day: Day, types: AbstractSet[SessionType], library: Library) -> Day:
    """The day with the main exercises of these types in their harder form, where they have one."""
    sessions = [
        session.model_copy(update={"items": tuple(_harder_item(item, library) for item in session.items)})
        if session.type in types
        else session
        for session in day.sessions
    ]
    return day.model_copy(update={"sessions": tuple(sessions)})


def _harder_item(item: Item, library: Library) -> Item:
    main = item.group in ("strength", "aerobic") and item.form is None and not item.own
    return item.model_copy(update={"form": "harder"}) if main and library.words["en"][item.exercise].harder else item


def build_programme(prescription: Prescription, library: Library) -> Programme:
    """The whole treatment period as it results if every dose step is earned, with all shortfalls.

    Same prescription and library: same programme. The side never changes it.
    """
    case = case_of(prescription, library)
    scheme = supervision(prescription, library)
    in_turn, left_out = activities(case)
    rows, block_weeks = library.numbers.strength_ladder.rows, library.numbers.selection.block_weeks
    days: list[Day] = []
    weeks_of: dict[Shortfall, list[int]] = {}
    before = 0
    for week, supervised in enumerate(scheme, start=1):
        block, first = block_of(week, scheme, block_weeks)
        level = rows[earned_rows(prescription, library, first)[0]].level
        approved = prescription.balance_level
        plan = WeekPlan(week, *earned_rows(prescription, library, week), block, level, supervised, approved)
        when = _when(case, week, frozenset())
        planned, missing = _week(case, plan, when, in_turn, before)
        before += len(when.aerobic)
        days.extend(planned)
        for each in missing:
            weeks_of.setdefault(each, []).append(week)
    end = last_day(prescription.start, prescription.weeks)
    return Programme(
        code=prescription.code,
        start=prescription.start,
        end=end,
        days=tuple(days),
        supervision=scheme,
        follow_ups=follow_up_dates(end, library.numbers.follow_up.months),
        warnings=(
            *shortfalls_of_days(prescription, library.numbers.week, aerobic=bool(in_turn)),
            *_with_weeks(weeks_of, len(scheme)),
            *left_out,
            *shortfalls_of_added(case),
            *shortfalls_of_extras(case, aerobic=bool(in_turn)),
            *shortfalls_of_limit(prescription, library),
        ),
    )


def _when(case: Case, week: int, paused: AbstractSet[date], appointed: tuple[Appointed, ...] = ()) -> TrainingDays:
    return training_days(case.prescription.start, week, case.weekdays, case.numbers.week, paused, appointed)


def _week(
    case: Case, plan: WeekPlan, when: TrainingDays, in_turn: list[str], before: int
) -> tuple[tuple[Day, ...], list[Shortfall]]:
    """The days of one week and what is missing in it, each once."""
    sessions: dict[date, list[Session]] = {day: [] for day in sorted({*when.strength, *when.aerobic})}
    missing: list[Shortfall] = []
    row = strength_row(plan.strength_row, case.numbers)
    weekdays = case.weekdays.supervised
    supervised = [day for day in when.strength if weekday(day) in weekdays][: plan.supervised]
    if plan.visits is not None:
        supervised = [day for day in when.strength if day in plan.visits]
    for place, day in enumerate(when.strength):
        moment = Moment(plan.block, plan.level, place, day in supervised)
        session, said = strength_session(case, moment, row, plan.approved)
        missing += said
        if session.items or session.supervised:
            sessions[day].append(session)
        else:  # nothing is usable: with a therapist something can be found, alone there is nothing to do
            missing.append(shortfall("no_strength_alone"))
    for day, session in _aerobic(case, plan, when, in_turn, before):
        sessions[day].append(session)
    days = (Day(date=day, week=plan.week, sessions=tuple(of_day)) for day, of_day in sessions.items() if of_day)
    return tuple(days), list(dict.fromkeys(missing))


def _aerobic(
    case: Case, plan: WeekPlan, when: TrainingDays, in_turn: list[str], before: int
) -> Iterable[tuple[date, Session]]:
    if not in_turn:
        return
    row = aerobic_row(plan.aerobic_row, case.numbers)
    stretching = stretches(case, plan.block)
    at_home = balance(case, plan.block, plan.level, supervised=False, approved=plan.approved)
    for place, day in enumerate(when.aerobic):
        activity = in_turn[(before + place) % len(in_turn)]
        extras = aerobic_extras(case, place, len(when.aerobic), stretching, at_home)
        double = day in when.strength
        yield day, aerobic_session(case, activity, row, double_day=double, extras=extras)


def _with_weeks(weeks_of: dict[Shortfall, list[int]], weeks: int) -> list[Shortfall]:
    """The shortfalls in their order, with the weeks they hold for unless for all."""
    return [
        each if len(held) == weeks else each.model_copy(update={"weeks": tuple(held)})
        for each, held in weeks_of.items()
    ]
