"""One session: exercises with their doses, extras, planned minutes and effort (guideline 1 and 2)."""

from functools import lru_cache

from content.plan import Item, Session, Shortfall, shortfall
from content.training_numbers import AerobicRow, StrengthRow
from content.words import SessionType
from scheduler.programme.case import Case
from scheduler.programme.dose import aerobic_item, band, strength_item, tenths_of
from scheduler.programme.extras import balance, beside
from scheduler.programme.selection import BY_HAND, Moment, Pick, choose, dropped_over_time, shown


@lru_cache(maxsize=256)
def strength_session(
    case: Case, moment: Moment, row: StrengthRow, approved: int
) -> tuple[Session, tuple[Shortfall, ...]]:
    """A strength session and what is missing in it; within its longest time, slots 1-3 are never dropped.

    What was chosen by hand goes last, and is said: a choice that cannot hold from the start is refused (by_hand.py).
    """
    rules = case.numbers
    picks, shortfalls = choose(case, moment)
    extras = balance(case, moment.block, moment.level, supervised=moment.supervised, approved=approved)
    most = rules.strength_session.minutes.most * 10
    primary, beside_it = _timed(case, picks, row, extras)
    lots = [*([pick for pick in picks if pick.slot == slot] for slot in dropped_over_time(case))]
    lots += [[pick] for pick in reversed(picks) if pick.slot == BY_HAND]
    for lot in lots:
        if tenths_of([*primary, *beside_it]) <= most:
            break
        picks = tuple(pick for pick in picks if pick not in lot)
        shortfalls += tuple(
            shortfall("added_too_long", **named(case, pick.exercise.id), minutes=rules.strength_session.minutes.most)
            for pick in lot
            if pick.slot == BY_HAND
        )
        primary, beside_it = _timed(case, picks, row, extras)
    if tenths_of(primary) < rules.strength_session.minutes.least * 10:
        shortfalls += (shortfall("short_strength", minutes=rules.strength_session.minutes.least),)
    effort = band(row.experience, rules.effort, case.prescription)
    return _session(case, "strength", primary, beside_it, effort, supervised=moment.supervised), shortfalls


def _timed(
    case: Case, picks: tuple[Pick, ...], row: StrengthRow, extras: tuple[Item, ...]
) -> tuple[list[Item], tuple[Item, ...]]:
    """The items of a strength session and the extras that fit beside them."""
    primary = [
        strength_item(pick.exercise, pick.form or _easier(row, pick), row, case.numbers) for pick in shown(picks)
    ]
    return primary, beside(primary, extras, case.numbers.selection.extras_one_part_of_primary)


def _easier(row: StrengthRow, pick: Pick) -> str | None:
    return "easier" if row.easier and not pick.exercise.easier_unavailable else None


def activities(case: Case) -> tuple[list[str], list[Shortfall]]:
    """The usable aerobic activities in the order in which they take turns, and what was left out.

    The practice's own that were chosen by hand take their turns after the others.
    """
    rules, prescription = case.numbers.selection, case.prescription
    chosen = list(dict.fromkeys(prescription.aerobics))
    if ("walking" in prescription.goals or prescription.functional) and rules.aerobic_goal_walking in chosen:
        chosen.sort(key=lambda each: each != rules.aerobic_goal_walking)
    usable = [each for each in chosen if each in case.home]
    by_hand = [each.id for each in case.added("aerobic", supervised=False) if each.id not in usable]
    said = [_left_out(case, each) for each in chosen if each not in usable]
    if usable or by_hand:
        return usable + by_hand, said
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
    return _session(case, "aerobic", [item], beside_it, effort, supervised=False)


def aerobic_extras(
    case: Case, place: int, count: int, stretching: tuple[Item, ...], balancing: tuple[Item, ...]
) -> tuple[Item, ...]:
    """Stretches in the first aerobic sessions of a week, balance in the third or the last."""
    numbers = case.numbers
    items: tuple[Item, ...] = ()
    if place < numbers.stretching.aerobic_sessions:
        items += stretching
    if place == min(numbers.balance.aerobic_session, count) - 1:
        items += balancing
    return items


def named(case: Case, exercise: str) -> dict[str, str]:
    """An exercise as the value of a shortfall; the practice's own with the name that no catalogue holds."""
    return {"exercise": exercise, **({"name": case.own[exercise].name} if exercise in case.own else {})}


def shortfalls_of_added(case: Case) -> list[Shortfall]:
    """What was chosen by hand and cannot be done any more."""
    there = {each.id for each in case.added_supervised}
    gone = [each for each in case.prescription.added if each in case.exercises and each not in there]
    return [shortfall("added_left_out", **named(case, each)) for each in gone]


def _session(
    case: Case,
    kind: SessionType,
    primary: list[Item],
    extras: tuple[Item, ...],
    effort: tuple[int, int],
    *,
    supervised: bool,
) -> Session:
    return Session(
        type=kind,
        supervised=supervised,
        minutes=tenths_of([*primary, *extras]) / 10,
        primary_minutes=tenths_of(primary) / 10,
        borg=effort,
        items=tuple(_as_shown(case, item) for item in (*primary, *extras)),
    )


def _as_shown(case: Case, item: Item) -> Item:
    """An item of the practice's own with all that is shown of it: a plan is a snapshot."""
    own = case.own.get(item.exercise)
    if own is None:
        return item
    return item.model_copy(update={"name": own.name, "text": own.text, "picture": own.picture})
