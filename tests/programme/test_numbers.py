import pytest
from annotated_types import Ge, Le
from pydantic import ValidationError

from content.numbers import Numbers
from content.prescription import Prescription


def test_every_exercise_named_by_the_numbers_is_in_the_catalogue(library):
    assert set(library.numbers.exercise_ids()) <= library.catalogue.by_id().keys()


def test_an_unknown_or_missing_number_is_refused(library):
    numbers = library.numbers.model_dump(mode="json")
    with pytest.raises(ValidationError, match="weeks_off"):
        Numbers.model_validate({**numbers, "weeks_off": 2})
    del numbers["taper"]
    with pytest.raises(ValidationError, match="taper"):
        Numbers.model_validate(numbers)


def test_the_doses_stay_within_the_guideline(library):
    dose = library.guideline.strength_dose
    for row in library.numbers.strength_ladder.rows.values():
        assert dose.sets[0] <= row.sets <= dose.sets[1]
        assert dose.reps[0] <= row.reps <= dose.reps[1]
        assert dose.rest_seconds[0] <= row.rest_s <= dose.rest_seconds[1]


def test_the_numbers_and_the_guideline_agree(library):
    numbers, guideline = library.numbers, library.guideline
    assert numbers.week.strength == guideline.frequency.strength_per_week
    days = Prescription.model_fields["strength_days"]
    assert (days.default, days.metadata) == (
        numbers.week.strength,
        [Ge(numbers.week.strength), Le(numbers.week.strength_most)],
    )
    assert numbers.week.aerobic == guideline.frequency.aerobic_per_week
    assert numbers.week.aerobic_minutes_least == guideline.frequency.minutes
    assert numbers.follow_up.months == guideline.follow_ups.months
    assert (numbers.effort.new, numbers.effort.used) == (
        guideline.strength_dose.new.borg,
        guideline.strength_dose.used.borg,
    )
    assert numbers.effort.heart == guideline.limits["heart"].borg
