"""Which rows a therapist may choose by hand."""

import pytest

from content.library import library
from scheduler.programme.ladder import by_hand, ladder

NUMBERS = library().numbers


@pytest.mark.parametrize(
    ("type_", "experience", "rows"),
    [
        ("strength", "new", "N0 N1 N2 N3 N4 N5 U5 U6 U7 U8 U9 U10"),
        ("strength", "used", "U0 U1 U2 U3 U4 U5 U6 U7 U8 U9 U10"),
        ("aerobic", "new", "C1 C2 A0 A1 A2 A3 A4 B2 B3 B4"),
        ("aerobic", "used", "B0 B1 B2 B3 B4"),
    ],
)
def test_by_hand_every_row_of_the_ladder_may_be_chosen_and_what_only_a_therapist_chooses(type_, experience, rows):
    assert " ".join(by_hand(type_, experience, NUMBERS)) == rows
    assert set(ladder(type_, NUMBERS).path[experience]) <= set(by_hand(type_, experience, NUMBERS))
