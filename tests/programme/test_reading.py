from datetime import date

import pytest
from hypothesis import given

from content.library import library as load
from content.prescription import LATER_ON
from scheduler.programme import UnreadableField, read_prescription
from tests.strategies import prescriptions, steady

GOOD = {"code": "P-1", "joint": "hip", "start": "2026-11-24"}


def test_what_is_left_out_is_taken_by_default(library):
    read = read_prescription(GOOD, library)
    assert (read.start, read.side, read.weeks, read.strength, read.aerobic) == (
        date(2026, 11, 24), "both", 12, "new", "new"
    )  # fmt: skip
    assert (read.has, read.aerobics, read.supervised, len(read.days)) == ((), ("walking",), None, 7)
    assert (read.sessions_used, read.session_limit) == (0, 12)


def test_numbers_may_come_as_text(library):
    assert read_prescription({**GOOD, "weeks": "10", "session_limit": "0"}, library).weeks == 10


@pytest.mark.parametrize(
    ("field", "given_value"),
    [
        ("code", "P 1"), ("code", ""), ("code", "x" * 33), ("code", 7), ("code", None), ("code", "é"),
        ("joint", "shoulder"), ("joint", ["knee"]), ("side", "Left"), ("start", "24-11-2026"),
        ("start", "2026-02-30"), ("start", 20261124), ("start", "9999-12-01"), ("start", "2026-11-24T00:00"),
        ("weeks", 7), ("weeks", 13), ("weeks", 8.5), ("weeks", True), ("weeks", "1_0"), ("weeks", "ten"),
        ("strength", "old"), ("aerobic", ""), ("has", ["bike"]), ("has", "band"), ("limits", ["tired"]),
        ("extras", ["yoga"]), ("exclude", ["jumping"]), ("exclude", [3]), ("exclude", [[]]),
        ("aerobics", ["squat"]), ("aerobics", []), ("goals", ["running"]), ("days", []),
        ("days", ["monday"]), ("supervised", ["mon", "tue", "wed"]), ("practice", [None]),
        ("sessions_used", 13), ("sessions_used", -1), ("session_limit", -1), ("pain_limit", 3),
        ("pain_limit", 8), ("strength_days", 1), ("strength_days", 4), ("strength_days", True),
        ("therapist", "Ann"), ("Joint", "knee"), ("", 1),
    ],
)  # fmt: skip
def test_a_wrong_field_is_named_with_what_was_given_and_what_is_allowed(library, field, given_value):
    with pytest.raises(UnreadableField) as caught:
        read_prescription({**GOOD, field: given_value}, library)
    assert (caught.value.field, caught.value.given) == (field, given_value)
    assert str(caught.value).startswith(f"{field}: ")
    assert "allowed: " in str(caught.value)


@pytest.mark.parametrize("field", GOOD)
def test_a_missing_field_is_named(library, field):
    with pytest.raises(UnreadableField, match=f"^{field}: nothing"):
        read_prescription({key: value for key, value in GOOD.items() if key != field}, library)


def test_the_first_wrong_field_is_the_one_that_is_named(library):
    with pytest.raises(UnreadableField, match=r"^weeks: "):
        read_prescription({"weeks": 3, **GOOD, "joint": "elbow"}, library)


def test_a_long_value_is_cut_in_the_message(library):
    with pytest.raises(UnreadableField) as caught:
        read_prescription({**GOOD, "joint": "x" * 5000}, library)
    assert len(str(caught.value)) < 150


@steady
@given(prescriptions())
def test_a_prescription_that_was_written_as_json_is_read_back_the_same(prescription):
    assert read_prescription(prescription.model_dump(mode="json", exclude=LATER_ON), load()) == prescription


@pytest.mark.parametrize("field", sorted(LATER_ON))
def test_what_only_a_therapist_changes_later_on_is_no_field_of_a_prescription_that_is_read(library, field):
    with pytest.raises(UnreadableField, match=f"{field}: .* allowed: only the fields"):
        read_prescription({**GOOD, field: ()}, library)
