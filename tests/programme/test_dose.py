import pytest

from scheduler.programme import earned_rows, plan_week, starting_rows
from scheduler.programme.dose import aerobic_item, aerobic_row, balance_item, strength_item, strength_row

STRENGTH_ROWS = {
    "N1": (2, 8, 60), "N2": (2, 10, 60), "N3": (2, 12, 60), "N4": (3, 10, 60), "N5": (3, 12, 60),
    "U1": (2, 8, 60), "U2": (2, 10, 60), "U3": (2, 12, 60), "U4": (3, 10, 60), "U5": (3, 12, 60),
    "U6": (3, 12, 45), "U7": (3, 15, 45), "U8": (3, 15, 30), "U9": (4, 12, 30),
}  # fmt: skip
AEROBIC_ROWS = {
    "A1": (30, (10, 10, 10)), "A2": (30, (15, 15)), "A3": (30, None), "A4": (35, None),
    "B1": (30, None), "B2": (35, None), "B3": (40, None), "B4": (45, None),
}  # fmt: skip


def dose(library, exercise, row):
    item = strength_item(library.catalogue.by_id()[exercise], None, strength_row(row, library.numbers), library.numbers)
    return item.sets, item.reps, item.rest_s, item.minutes


@pytest.mark.parametrize(("row", "expected"), STRENGTH_ROWS.items())
def test_a_quick_exercise_for_both_legs_gets_the_row_of_the_ladder(library, row, expected):
    assert dose(library, "squat", row)[:3] == expected


@pytest.mark.parametrize(
    ("exercise", "row", "expected"),
    [
        ("sit-to-stand", "N1", (2, 8, 60, 3.1)),  # 2 x (8 x 4 + 60) = 184 s
        ("side-lying-abduction", "N1", (2, 8, 60, 4.7)),  # 2 x (8 x 5 x 2 + 60) = 280 s
        ("quad-set", "N1", (2, 8, 60, 5.7)),
        ("bridge", "N1", (2, 8, 60, 4.1)),
        ("clamshell", "N1", (2, 8, 60, 4.1)),
        ("sit-to-stand", "U6", (3, 12, 45, 4.7)),  # 279 s = 4.65, half upwards
        ("clamshell", "U6", (3, 12, 45, 7.1)),  # 423 s = 7.05, half upwards
    ],
)
def test_the_planned_minutes_follow_the_formula(library, exercise, row, expected):
    assert dose(library, exercise, row) == expected


@pytest.mark.parametrize(
    ("exercise", "row", "expected"),
    [
        ("quad-set", "U3", (2, 10, 60)),  # 7 s or more: 10
        ("supine-leg-raise-rotation", "U8", (3, 10, 30)),
        ("bridge", "U7", (3, 12, 45)),
        ("bridge", "U9", (4, 12, 30)),
        ("lunge", "U7", (3, 12, 45)),
        ("forward-lunge", "U9", (3, 12, 30)),
        ("kneeling-leg-extension", "U8", (3, 12, 30)),
        ("kneeling-leg-extension", "U9", (4, 12, 30)),
        ("clamshell", "U9", (3, 15, 30)),  # one leg at a time: at most 3 sets, keeps the dose of U8
        ("quad-set", "U9", (3, 10, 30)),
        ("band-side-step", "U9", (4, 12, 30)),
    ],
)
def test_the_caps_bind_in_every_row(library, exercise, row, expected):
    assert dose(library, exercise, row)[:3] == expected


@pytest.mark.parametrize(("row", "expected"), AEROBIC_ROWS.items())
def test_an_aerobic_session_gets_the_row_of_the_ladder(library, row, expected):
    walking = library.catalogue.by_id()["walking"]
    item = aerobic_item(walking, aerobic_row(row, library.numbers), None)
    assert (item.minutes, item.bouts) == expected


@pytest.mark.parametrize(
    ("exercise", "block", "hold", "minutes"),
    [
        ("feet-together-stand", 0, 20, 1.8),
        ("feet-together-stand", 1, 30, 2.3),
        ("single-leg-head-turns", 0, 10, 1.8),  # 3 x (10 x 2 + 15) = 105 s
        ("single-leg-head-turns", 2, 20, 2.8),
        ("bosu-balance", 1, 30, 3.8),
        ("side-lean", 0, None, 2.6),  # 2 x (8 x 4 x 2 + 15) = 158 s
        ("side-lean", 1, None, 2.6),
    ],
)
def test_balance_is_held_longer_from_block_1_on(library, exercise, block, hold, minutes):
    item = balance_item(library.catalogue.by_id()[exercise], block, library.numbers.timing)
    assert (item.hold_s, item.minutes, item.rest_s) == (hold, minutes, 15)


def test_someone_new_earns_the_steps_to_the_used_ladders_in_week_6_at_the_earliest(library, prescribe):
    rows = [earned_rows(prescribe(), library, week) for week in range(1, 13)]
    assert [row[0] for row in rows] == ["N1", "N2", "N3", "N4", "N5", "U5", "U6", "U7", "U8", "U9", "U9", "U9"]
    assert [row[1] for row in rows] == ["A1", "A2", "A3", "A4", "A4", "B2", "B3", "B3", "B3", "B3", "B3", "B3"]
    assert starting_rows(prescribe(), library) == ("N1", "A1")


def test_someone_used_to_it_starts_on_the_used_ladders(library, prescribe):
    rows = [earned_rows(prescribe(strength="used", aerobic="used"), library, week) for week in range(1, 11)]
    assert [row[0] for row in rows] == ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9", "U9"]
    assert [row[1] for row in rows] == ["B1", "B2", "B3", "B3", "B3", "B3", "B3", "B3", "B3", "B3"]


def test_no_row_that_is_earned_is_for_choice_by_hand(library):
    for ladder in (library.numbers.strength_ladder, library.numbers.aerobic_ladder):
        earned = {row for rows in ladder.earned.values() for row in rows}
        assert not any(ladder.rows[row].by_hand or ladder.rows[row].easier for row in earned)


def test_below_the_first_row_it_is_the_easier_form_in_bouts_and_two_lower_in_effort(library, prescribe):
    days = plan_week(prescribe(strength="used"), library, 1, "U0", "A0")
    sessions = [session for day in days for session in day.sessions]
    strength = [session for session in sessions if session.type == "strength"]
    aerobic = [session for session in sessions if session.type == "aerobic"]
    assert {item.form for session in strength for item in session.items} == {"easier"}
    assert {(item.sets, item.reps) for session in strength for item in session.items} == {(2, 8)}
    assert {session.borg for session in aerobic} == {(10, 11)}
    assert {item.bouts for session in aerobic for item in session.items} == {(10, 10, 10)}


@pytest.mark.parametrize(("sides", "seconds", "dose"), [
    ("both", 4, (4, 12)), ("each", 4, (3, 15)), ("both", 7, (4, 10)), ("each", 7, (3, 10)),
])  # fmt: skip
def test_an_exercise_without_caps_of_its_own_has_the_common_ones(library, sides, seconds, dose):
    usual = library.catalogue.by_id()["squat"]
    own = usual.dose.model_copy(update={"seconds": seconds, "most_sets": None, "most_reps": None})
    item = strength_item(
        usual.model_copy(update={"dose": own, "sides": sides}),
        None,
        strength_row("U9", library.numbers),
        library.numbers,
    )
    assert (item.sets, item.reps) == dose
