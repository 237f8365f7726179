"""Why an exercise does not stand in a programme week: the first reason that holds, what is about safety first. Pure."""

from collections.abc import Iterator, Sequence

from content.catalogue import Exercise
from content.training_numbers import Candidate, Candidates
from scheduler.programme.building import block_of
from scheduler.programme.case import loads_knee
from scheduler.programme.extras import balance, stretches
from scheduler.programme.ladder import up
from scheduler.programme.selection import Filling, Pick, choose
from scheduler.programme.session import activities
from scheduler.programme.why import Background, Occasion, Reason, reason
from scheduler.programme.why_exercise import GOAL_LISTS, list_in_use, lists_of

# Where several hold for different sessions of the week, the first of these is said.
_ORDER = (
    "painful_instead",
    "too_long",
    "too_difficult",
    "supervision_only",
    "in_turn",
    "moved_on",
    "never_together",
    "goal_keeps",
    "functional_instead",
    "not_needed",
    "too_easy",
    "goal",
)


def why_left_out(at: Background, exercise_id: str) -> Reason:
    """The first reason that holds; if the exercise is planned that week, on which days. KeyError: an unknown id."""
    holding = [each for each in at.occasions if any(item.exercise == exercise_id for item in each.session.items)]
    if holding:
        return reason("in_plan", days=tuple(dict.fromkeys(each.day for each in holding)))
    exercise = at.case.exercises[exercise_id]
    groups = {"strength": _strength, "aerobic": _aerobic, "rom": _stretch, "balance": _balance}
    return _not_usable(at, exercise) or groups[exercise.group](at, exercise)


def _not_usable(at: Background, exercise: Exercise) -> Reason | None:
    """Why it is usable neither alone nor with a therapist; None if it is usable."""
    prescription = at.case.prescription
    if exercise.id in at.case.supervised | _by_hand(at):
        return None
    if exercise.id in {each.id for each in at.case.machines}:
        return reason("machine")
    limits = tuple(each for each in prescription.limits if each in exercise.excluded_by)
    if exercise.id in prescription.exclude:
        return reason("excluded")
    if limits:
        return reason("limit", limits=limits)
    if loads_knee(exercise, prescription, at.case.numbers.selection.by_hand_from_difficulty):
        return reason("knee_load")
    return reason("needs", needs=exercise.needs)


def _supervision_only(at: Background, exercise: Exercise) -> Reason:
    limits = at.case.prescription.limits
    return reason("supervision_only", limits=tuple(each for each in limits if each in exercise.supervised_only_with))


def _strength(at: Background, exercise: Exercise) -> Reason:
    entries = [entry for of_slot in lists_of(at.case).values() for each in of_slot.values() for entry in each]
    if exercise.id not in {entry.exercise for entry in entries}:
        return reason("by_hand")
    occasions = at.of_type("strength")
    if not occasions:
        return reason("no_session", type="strength")
    found = [each for occasion in occasions for each in _in_session(at, occasion, exercise)]
    best = min(found, key=lambda each: _ORDER.index(each.code), default=_without_its_place(at, occasions))
    if best.code != "in_turn":
        return best
    instead = [str(each.values["instead"]) for each in found if each.code == "in_turn"]
    return reason("in_turn", **{**best.values, "instead": tuple(dict.fromkeys(instead))})


def _in_session(at: Background, occasion: Occasion, exercise: Exercise) -> Iterator[Reason]:
    """What keeps it out of one strength session, slot by slot as it was filled."""
    case, moment = at.case, at.moment(occasion)
    usable = case.usable(supervised=moment.supervised)
    if exercise.id not in usable:
        yield _supervision_only(at, exercise)
        return
    picks = {pick.slot: pick for pick in choose(case, moment)[0]}
    if exercise.id in {pick.exercise.id for pick in picks.values()}:
        yield _dropped(at, occasion)
        return
    planned = {item.exercise for item in occasion.session.items}
    filling = Filling(case, moment.level, usable)
    filling.add_first(moment.supervised)
    for slot, lists in lists_of(case).items():
        for name, entries in lists.items():
            for entry in entries:
                if entry.exercise == exercise.id and entry.form is None:
                    pick = picks.get(slot)  # one that does not stand there itself explains nothing
                    there = pick if pick and pick.exercise.id in planned else None
                    yield from _in_list(at, filling, slot, name, entry, there)
        if slot in picks:
            filling.add(slot, picks[slot].exercise)


def _dropped(at: Background, occasion: Occasion) -> Reason:
    """It was chosen, and yet it does not stand in the session: for a painful day, or for the longest time."""
    if occasion.lighter:
        return reason("painful_instead")
    return reason("too_long", most=at.case.numbers.strength_session.minutes.most)


def _without_its_place(at: Background, occasions: Sequence[Occasion]) -> Reason:
    """No session of the week holds its place: all are those of painful days, or it was dropped over time."""
    usual = next((each for each in occasions if not each.lighter), occasions[0])
    rules = at.case.numbers.strength_session
    if not usual.lighter and at.case.prescription.strength_exercises < rules.exercises_default:
        return reason("fewer_exercises")
    return _dropped(at, usual)


def _in_list(
    at: Background, filling: Filling, slot: int, name: str, entry: Candidate, pick: Pick | None
) -> Iterator[Reason]:
    """Why an entry of a slot's list was not taken; nothing if another place tells more about it."""
    used = list_in_use(at.case, pick) if pick else None
    if name in GOAL_LISTS and name not in at.case.prescription.goals:
        yield reason("goal", goal=name)
    elif pick and used and name != used:
        instead = "functional_instead" if used == "functional" else "not_needed"
        code, more = ("goal_keeps", {"goal": used}) if used in GOAL_LISTS else (instead, {})
        yield reason(code, instead=pick.exercise.id, **more)
    elif not filling.open([entry]):
        yield from _taken(at, filling, entry)
    elif at.case.exercises[entry.exercise].difficulty > at.level:
        yield too_difficult(at, at.case.exercises[entry.exercise])
    elif pick and slot == 1 and _comes_after(lists_of(at.case)[slot][name], pick, entry):
        yield reason("moved_on", instead=pick.exercise.id)
    elif pick:
        first, last = at.block_weeks
        yield reason("in_turn", instead=pick.exercise.id, first=first, last=last, weeks=len(at.scheme))


def _comes_after(entries: Candidates, pick: Pick, entry: Candidate) -> bool:
    """Whether the pick stands after the entry on its list: in slot 1 there is no way back."""
    taken = next((each for each in entries if (each.exercise, each.form) == (pick.exercise.id, pick.form)), entry)
    return entries.index(taken) > entries.index(entry)


def _taken(at: Background, filling: Filling, entry: Candidate) -> Iterator[Reason]:
    if entry.exercise in filling.taken:
        pairs = [pair for pair in at.case.numbers.selection.never_together if entry.exercise in pair]
        others = {each for pair in pairs for each in pair if each != entry.exercise}
        for pick in filling.picks:
            if pick.exercise.id in others:
                yield reason("never_together", other=pick.exercise.id)
    elif entry.most_level is not None and at.level > entry.most_level:
        yield reason("too_easy")


def too_difficult(at: Background, exercise: Exercise) -> Reason:
    """`week`: the first one in which its difficulty can be reached, with a step up every week; 0: none."""
    numbers, row = at.case.numbers, at.strength_row
    for week in range(at.week + 1, len(at.scheme) + 1):
        row = up(row, "strength", at.case.prescription.strength, numbers)
        begins = block_of(week, at.scheme, numbers.selection.block_weeks)[1] == week
        if begins and numbers.strength_ladder.rows[row].level >= exercise.difficulty:
            return reason("too_difficult", week=week)
    return reason("too_difficult", week=0)


def _aerobic(at: Background, exercise: Exercise) -> Reason:
    if exercise.id not in at.case.home:
        return _supervision_only(at, exercise)
    in_turn = activities(at.case)[0]
    if exercise.id not in in_turn:
        return reason("not_an_activity", chosen=tuple(in_turn))
    occasions = at.of_type("aerobic")
    if not occasions:
        return reason("no_session", type="aerobic")
    if len(in_turn) > 1:
        return reason("activity_waits", activities=tuple(in_turn))
    return reason("painful_instead")  # it is the only activity, and yet no session of the week holds it


def _stretch(at: Background, exercise: Exercise) -> Reason:
    if "rom" not in at.case.prescription.extras and exercise.id not in _by_hand(at):
        return reason("extra_not_asked", extra="rom")
    if exercise.id not in {*at.case.home, *(each.id for each in at.case.added_home)}:
        return _supervision_only(at, exercise)
    if not at.of_type("aerobic"):
        return reason("no_session", type="aerobic")
    chosen = tuple(item.exercise for item in stretches(at.case, at.block))
    if exercise.id in chosen:
        return _no_room(at)
    rules, joint = at.case.numbers.stretching, at.case.prescription.joint
    own = {"knee": rules.knee, "hip": rules.hip, "both": (*rules.knee, *rules.hip)}[joint]
    if exercise.id not in own:
        return reason("stretch_other", instead=chosen)
    first, last = at.block_weeks
    return reason("stretch_waits", instead=chosen, first=first, last=last, weeks=len(at.scheme))


def _balance(at: Background, exercise: Exercise) -> Reason:
    if exercise.id not in _by_hand(at):
        if "balance" not in at.case.prescription.extras:
            return reason("extra_not_asked", extra="balance")
        if exercise.difficulty > at.approved:
            return reason("balance_approval")
        if exercise.difficulty > at.level:
            return too_difficult(at, exercise)
    if exercise.id not in {*at.case.home, *(each.id for each in at.case.added_home)}:
        return _supervision_only(at, exercise)
    return _other_balance(at, exercise) if at.occasions else reason("no_session", type="strength")


def _other_balance(at: Background, exercise: Exercise) -> Reason:
    items = balance(at.case, at.block, at.level, supervised=False, approved=at.approved)
    chosen = tuple(item.exercise for item in items)
    if exercise.id in chosen:
        return _no_room(at)
    easiest_first = at.approved == at.case.numbers.balance.difficulty_without_approval
    return reason("balance_first" if easiest_first else "balance_others", instead=chosen)


def _by_hand(at: Background) -> set[str]:
    return {each.id for each in at.case.added_supervised}


def _no_room(at: Background) -> Reason:
    """An extra that was chosen and does not stand there: the main part leaves too little room beside it."""
    if any(each.lighter for each in at.occasions):
        return reason("painful_instead")
    percent = 100 // (at.case.numbers.selection.extras_one_part_of_primary + 1)
    return reason("no_room", percent=percent)
