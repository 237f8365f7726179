"""The ladders: one row up, rows down, the end of "new", and rows that are reached by hand only."""

from itertools import pairwise

import pytest

from content.library import library
from scheduler.programme.dose import strength_item
from scheduler.programme.ladder import down, ends_new, first_row, is_lower, ladder, up

NUMBERS = library().numbers
EVERY = [(type_, experience) for type_ in ("strength", "aerobic") for experience in ("new", "used")]
STRENGTH = [each for each in library().catalogue.exercises if each.group == "strength"]
FULL = ("N3", "N4"), ("U3", "U4")  # where two sets become three: repetitions capped at 10 grow by half
LAST = ("U8", "U9")  # where four sets begin


@pytest.mark.parametrize(("type_", "experience"), EVERY)
def test_up_goes_along_the_path_and_stays_on_its_last_row(type_, experience):
    path = ladder(type_, NUMBERS).path[experience]
    assert [up(row, type_, experience, NUMBERS) for row in path] == [*path[1:], path[-1]]


@pytest.mark.parametrize(("type_", "experience"), EVERY)
def test_down_goes_back_along_the_path_and_stays_below_the_first_row(type_, experience):
    path = ladder(type_, NUMBERS).path[experience]
    assert [down(row, type_, experience, NUMBERS) for row in path] == [path[0], *path[:-1]]
    assert path[0] == down(path[-1], type_, experience, NUMBERS, len(path) + 3)
    assert first_row(type_, experience, NUMBERS) == path[1]


def test_a_former_new_goes_back_onto_its_own_ladder_and_a_used_one_stays_on_the_other():
    assert (down("U5", "strength", "new", NUMBERS), down("U5", "strength", "used", NUMBERS)) == ("N5", "U4")
    assert (down("B2", "aerobic", "new", NUMBERS), down("B2", "aerobic", "used", NUMBERS)) == ("A4", "B1")


@pytest.mark.parametrize(
    ("row", "type_", "lower", "higher"),
    [
        ("U10", "strength", "U9", "U10"),
        ("B4", "aerobic", "B3", "B4"),
        ("C1", "aerobic", "C1", "C2"),
        ("C2", "aerobic", "C1", "A1"),
    ],
)
@pytest.mark.parametrize("experience", ["new", "used"])
def test_a_row_by_hand_has_its_own_steps(row, type_, lower, higher, experience):
    assert (down(row, type_, experience, NUMBERS), up(row, type_, experience, NUMBERS)) == (lower, higher)


@pytest.mark.parametrize(("type_", "experience"), EVERY)
def test_no_step_leads_onto_a_row_that_is_reached_by_hand_only(type_, experience):
    rungs = ladder(type_, NUMBERS)
    reached = {up(row, type_, experience, NUMBERS) for row in rungs.path[experience]}
    assert not [row for row in reached if rungs.rows[row].by_hand]


def test_every_row_is_on_a_path_or_reached_by_hand():
    for type_ in ("strength", "aerobic"):
        rungs = ladder(type_, NUMBERS)
        on_a_path = {row for path in rungs.path.values() for row in path}
        assert rungs.rows.keys() - on_a_path == rungs.by_hand_steps.keys()
        assert {row for row in rungs.rows if rungs.rows[row].by_hand} == rungs.by_hand_steps.keys()


@pytest.mark.parametrize(("type_", "experience"), EVERY)
def test_the_row_of_every_week_that_is_earned_is_on_the_path_in_order(type_, experience):
    rungs = ladder(type_, NUMBERS)
    places = [rungs.path[experience].index(row) for row in rungs.earned[experience]]
    assert all(later - place in (0, 1) for place, later in pairwise(places))


def test_an_unknown_row_is_an_error():
    with pytest.raises(KeyError):
        up("N9", "strength", "new", NUMBERS)
    with pytest.raises(KeyError):
        down("U1", "aerobic", "used", NUMBERS)


@pytest.mark.parametrize(("row", "to", "type_", "ends"), [
    ("N5", "U5", "strength", True), ("A4", "B2", "aerobic", True), ("N4", "N5", "strength", False),
    ("U5", "U6", "strength", False), ("B2", "B3", "aerobic", False),
])  # fmt: skip
def test_new_ends_with_the_step_onto_the_ladder_of_the_used(row, to, type_, ends):
    assert ends_new(row, to, type_, NUMBERS) is ends


def test_lower_is_what_one_gets_to_by_going_down():
    assert is_lower("N5", "U5", "strength", "new", NUMBERS)
    assert not is_lower("U5", "N5", "strength", "new", NUMBERS)
    assert not is_lower("N5", "N5", "strength", "new", NUMBERS)
    assert is_lower("B3", "B4", "aerobic", "used", NUMBERS)
    assert is_lower("U1", "U10", "strength", "used", NUMBERS)
    assert not is_lower("A1", "C2", "aerobic", "new", NUMBERS)
    assert not is_lower("C1", "C1", "aerobic", "new", NUMBERS)


def growth(lower, higher, exercise):
    rows = NUMBERS.strength_ladder.rows
    before, after = (strength_item(exercise, None, rows[row], NUMBERS) for row in (lower, higher))
    return after.sets * after.reps / (before.sets * before.reps), after.rest_s - before.rest_s


@pytest.mark.parametrize("experience", ["new", "used"])
@pytest.mark.parametrize("exercise", STRENGTH, ids=lambda each: each.id)
def test_a_step_is_at_most_a_quarter_more_except_in_the_named_cases_and_never_more_rest(exercise, experience):
    rules = NUMBERS.decision
    for step in pairwise(NUMBERS.strength_ladder.path[experience][1:]):
        factor, rest = growth(*step, exercise)
        most = {**dict.fromkeys(FULL, rules.largest_factor_capped), LAST: rules.largest_factor_four_sets}
        assert 1 <= factor <= most.get(step, rules.largest_factor)
        assert rest <= 0


@pytest.mark.parametrize("experience", ["new", "used"])
def test_aerobic_steps_never_take_minutes_away_and_add_at_most_a_quarter(experience):
    rows = NUMBERS.aerobic_ladder.rows
    minutes = [rows[row].minutes for row in NUMBERS.aerobic_ladder.path[experience]]
    assert all(1 <= later / earlier <= NUMBERS.decision.largest_factor for earlier, later in pairwise(minutes))
