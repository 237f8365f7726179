"""One session: exercises with their doses, extras, planned minutes and effort (guideline 1 and 2)."""

from functools import lru_cache

from content.plan import Item, Session, Shortfall, shortfall
from content.training_numbers import AerobicRow, StrengthRow
from content.words import SessionType
from scheduler.programme.case import Case
from scheduler.programme.dose import aerobic_item, band, strength_item, tenths_of
from scheduler.programme.extras import balance, beside
from scheduler.programme.selection import Moment, Pick, choose, shown


@lru_cache(maxsize=256)
def strength_session(
    case: Case, moment: Moment, row: StrengthRow, approved: int
) -> tuple[Session, tuple[Shortfall, ...]]:
    """A strength session and what is missing in it; within its longest time, slots 1-3 are never dropped."""
    rules = case.numbers
    picks, shortfalls = choose(case, moment)
    extras: tuple[Item, ...] = ()
    if "balance" in case.prescription.extras:
        extras = balance(case, moment.block, moment.level, supervised=moment.supervised, approved=approved)
    most = rules.strength_session.minutes.most * 10
    primary, beside_it = _timed(case, picks, row, extras)
    for slot in rules.selection.dropped_over_time[case.prescription.joint]:
        if tenths_of([*primary, *beside_it]) <= most:
            break
        picks = tuple(pick for pick in picks if pick.slot != slot)
        primary, beside_it = _timed(case, picks, row, extras)
    if tenths_of(primary) < rules.strength_session.minutes.least * 10:
        shortfalls += (shortfall("short_strength", minutes=rules.strength_session.minutes.least),)
    effort = band(row.experience, rules.effort, case.prescription)
    return _session("strength", primary, beside_it, effort, supervised=moment.supervised), shortfalls


def _timed(
    case: Case, picks: tuple[Pick, ...], row: StrengthRow, extras: tuple[Item, ...]
) -> tuple[list[Item], tuple[Item, ...]]:
    """The items of a strength session and the extras that fit beside them."""
    primary = [
        strength_item(pick.exercise, pick.form or ("easier" if row.easier else None), row, case.numbers)
        for pick in shown(picks)
    ]
    return primary, beside(primary, extras, case.numbers.selection.extras_one_part_of_primary)


def activities(case: Case) -> tuple[list[str], list[Shortfall]]:
    """The usable aerobic activities in the order in which they take turns, and what was left out."""
    rules, prescription = case.numbers.selection, case.prescription
    chosen = list(dict.fromkeys(prescription.aerobics))
    if "walking" in prescription.goals and rules.aerobic_goal_walking in chosen:
        chosen.sort(key=lambda each: each != rules.aerobic_goal_walking)
    usable = [each for each in chosen if each in case.home]
    said = [_left_out(case, each) for each in chosen if each not in usable]
    if usable:
        return usable, said
    if rules.aerobic_fallback in case.home:
        said.append(shortfall("activity_instead", exercise=rules.aerobic_fallback))
        return [rules.aerobic_fallback], said
    said.append(shortfall("no_aerobic", exercise=rules.aerobic_fallback))
    return [], said


def _left_out(case: Case, activity: str) -> Shortfall:
    """An activity that is not usable: its equipment is not there, or the therapist or a limit excludes it."""
    needs = case.exercises[activity].needs
    missing = bool(needs) and not set(needs) & set(case.prescription.has)
    return shortfall("activity_left_out" if missing else "activity_excluded", exercise=activity)


@lru_cache(maxsize=256)
def aerobic_session(
    case: Case,
    activity: str,
    row: AerobicRow,
    *,
    double_day: bool,
    extras: tuple[Item, ...],
) -> Session:
    """An aerobic session; on a double day the shorter one."""
    most = case.numbers.week.aerobic_minutes_least if double_day else None
    item = aerobic_item(case.exercises[activity], row, most)
    beside_it = beside([item], extras, case.numbers.selection.extras_one_part_of_primary)
    effort = band(row.experience, case.numbers.effort, case.prescription, lower=row.effort_lower)
    return _session("aerobic", [item], beside_it, effort, supervised=False)


def aerobic_extras(
    case: Case, place: int, count: int, stretching: tuple[Item, ...], balancing: tuple[Item, ...]
) -> tuple[Item, ...]:
    """Stretches in the first aerobic sessions of a week, balance in the third or the last."""
    asked, numbers = case.prescription.extras, case.numbers
    items: tuple[Item, ...] = ()
    if "rom" in asked and place < numbers.stretching.aerobic_sessions:
        items += stretching
    if "balance" in asked and place == min(numbers.balance.aerobic_session, count) - 1:
        items += balancing
    return items


def _session(
    kind: SessionType, primary: list[Item], extras: tuple[Item, ...], effort: tuple[int, int], *, supervised: bool
) -> Session:
    return Session(
        type=kind,
        supervised=supervised,
        minutes=tenths_of([*primary, *extras]) / 10,
        primary_minutes=tenths_of(primary) / 10,
        borg=effort,
        items=(*primary, *extras),
    )
