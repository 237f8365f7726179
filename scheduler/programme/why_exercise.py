"""Why an exercise stands in a session: its place, its form, and the weeks in which it stays. Pure."""

from collections.abc import Mapping

from content.plan import Item
from content.training_numbers import Candidates
from scheduler.programme.case import Case
from scheduler.programme.selection import BY_HAND, MORE_PLACES, Pick, choose, free_places
from scheduler.programme.session import activities
from scheduler.programme.why import Background, Occasion, Reason, reason

GOAL_LISTS = ("chair", "stairs")  # the lists of slot 1 that a goal of the same name asks for
_CODES = {
    BY_HAND: "place_by_hand",
    2: "place_hip_abductors",
    4: "place_fourth",
    5: "place_fifth",
    6: "place_machine",
    7: "place_more",
    8: "place_more",
}


def why_exercise(at: Background, occasion: Occasion, exercise_id: str) -> tuple[Reason, ...]:
    """One to three reasons. Raises LookupError if the exercise is not in this session."""
    item = next((each for each in occasion.session.items if each.exercise == exercise_id), None)
    if item is None:
        raise LookupError(exercise_id)
    if occasion.lighter:
        return (reason("painful_exercise"),)
    if item.group == "strength":
        return _strength(at, occasion, item)
    if item.group == "aerobic":
        return (_activity(at, item), *_form(at, item))
    return _extra(at, item)


def _strength(at: Background, occasion: Occasion, item: Item) -> tuple[Reason, ...]:
    picks = choose(at.case, at.moment(occasion))[0] if occasion.session.type == "strength" else []
    pick = next((each for each in picks if each.exercise.id == item.exercise), None)
    if pick is None:
        return reason("planned_before"), *_form(at, item)
    place = _place(at.case, pick)
    stays = pick.slot not in (BY_HAND, 6) and place.code != "place_chair"  # these three hold in every block
    return place, *_form(at, item), *([_block(at)] if stays else [])


def _place(case: Case, pick: Pick) -> Reason:
    if pick.slot == 1:
        word = list_in_use(case, pick)
        return reason(f"place_{word}" if word in GOAL_LISTS else "place_knee_extensors")
    if pick.slot == 3:
        direct = case.numbers.selection.slots.knee_flexors.muscle in pick.exercise.muscles
        return reason("place_knee_flexors" if direct else "place_knee_flexors_indirect")
    if list_in_use(case, pick) == "functional":
        return reason("place_functional")
    return reason(_CODES[pick.slot])


def lists_of(case: Case) -> Mapping[int, Mapping[str, Candidates]]:
    """The lists from which each slot is filled, by name."""
    slots = case.numbers.selection.slots
    places, asked = free_places(case), case.prescription.functional
    extensors, flexors = slots.knee_extensors, slots.knee_flexors
    return {
        1: {"chair": extensors.chair, "stairs": extensors.stairs, "default": extensors.default},
        2: {"default": slots.hip_abductors.default},
        3: {"default": flexors.default, "stand_in": flexors.stand_in},
        4: {**({"functional": places[4]} if asked and 4 in places else {}), "default": slots.fourth.default},
        5: {"default": slots.fifth[case.prescription.joint]},
        **{slot: {"default": places[slot]} for slot in MORE_PLACES if slot in places},
    }


def list_in_use(case: Case, pick: Pick) -> str | None:
    """The name of the list that this pick was taken from; None: it is on none (the first for its muscle, a machine)."""
    goals = case.prescription.goals
    for name, entries in lists_of(case).get(pick.slot, {}).items():
        asked = name not in GOAL_LISTS or name in goals
        form = None if pick.form == "easier" else pick.form
        if asked and any((each.exercise, each.form) == (pick.exercise.id, form) for each in entries):
            return name
    return None


def _form(at: Background, item: Item) -> tuple[Reason, ...]:
    if item.form != "easier":
        return (reason(f"form_{item.form}"),) if item.form else ()
    too_hard = item.group == "strength" and at.case.exercises[item.exercise].difficulty > at.level
    return (reason("form_easier_level" if too_hard else "form_easier_dose"),)


def _block(at: Background) -> Reason:
    first, last = at.block_weeks
    return reason("block", first=first, last=last, weeks=len(at.scheme))


def _activity(at: Background, item: Item) -> Reason:
    chosen, in_turn = at.case.prescription.aerobics, tuple(activities(at.case)[0])
    if item.exercise not in in_turn:
        return reason("planned_before")
    if item.own:
        return reason("place_by_hand")
    if item.exercise not in chosen:
        return reason("activity_fallback", wanted=tuple(dict.fromkeys(chosen)))
    if len(in_turn) == 1:
        return reason("activity_chosen")
    rules = at.case.numbers.selection
    first = "walking" in at.case.prescription.goals and item.exercise == rules.aerobic_goal_walking
    return reason("activity_goal" if first else "activity_turn", activities=in_turn)


def _extra(at: Background, item: Item) -> tuple[Reason, ...]:
    if item.exercise in {each.id for each in at.case.added_supervised}:
        return (reason("place_by_hand"),)
    if item.own or item.group not in at.case.prescription.extras:
        return (reason("planned_before"),)
    if item.group == "balance":
        return (reason("place_balance"),)
    rules, joint = at.case.numbers.stretching, at.case.prescription.joint
    own = {"knee": rules.knee if joint != "hip" else (), "hip": rules.hip if joint != "knee" else ()}
    word = next((name for name, exercises in own.items() if item.exercise in exercises), "any")
    return reason(f"stretch_{word}"), _block(at)
