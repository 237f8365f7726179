"""Where a patient stands, as far as the rules of the dose ask."""

from datetime import timedelta

from content.prescription import Prescription
from scheduler.dosing import note_of
from scheduler.snapshot import Basis, Situation
from scheduler.standing import next_step_on, standing
from storage.tables import DoseDecision, Patient, PrescriptionVersion
from tests.scheduler.test_jobs import NOW, START

DAY = timedelta(days=1)


def situation(library, *decisions, **fields):
    prescription = Prescription(code="P-1", joint="knee", start=START, **fields)
    patient = Patient(start=START, strength_row="N2", aerobic_row="A3", timezone="Europe/Amsterdam")
    stored = PrescriptionVersion(version=1, content=prescription.model_dump(mode="json"))
    return Situation(library, patient, Basis(stored, (), decisions), NOW)


def test_what_led_to_the_last_step_back_of_this_type_is_not_counted_again(library):
    found = standing(
        situation(
            library,
            DoseDecision(type="aerobic", kind="back", session_id=1, effective_on=START + 3 * DAY),
            DoseDecision(type="aerobic", kind="back", session_id=2, effective_on=START + 9 * DAY),
            DoseDecision(type="aerobic", kind="up", effective_on=START + 30 * DAY),
            DoseDecision(type="strength", kind="back", session_id=3, effective_on=START + 20 * DAY),
        ),
        "aerobic",
        3,
    )
    assert found.last_step_back == START + 8 * DAY
    assert (found.row, found.week, found.week_begins) == ("A3", 3, START + 14 * DAY)


def test_a_step_back_at_the_end_of_a_week_was_led_to_by_that_week(library):
    back = DoseDecision(type="aerobic", kind="back", week=2, effective_on=START + 15 * DAY)
    assert standing(situation(library, back), "aerobic", 3).last_step_back == START + 13 * DAY


def test_a_step_up_is_never_less_than_a_week_after_the_last_one_of_its_type(library):
    ups = (
        DoseDecision(type="aerobic", kind="up", to_row="A2", effective_on=START + 9 * DAY),
        DoseDecision(type="strength", kind="up", to_row="N2", effective_on=START + 20 * DAY),
    )
    at = situation(library, *ups)
    found = [next_step_on(at, "aerobic", START + number * DAY) - START for number in (10, 16, 17)]
    assert found == [16 * DAY, 16 * DAY, 17 * DAY]
    harder = DoseDecision(type="aerobic", kind="harder_form", to_row="A2", effective_on=START + 15 * DAY)
    assert next_step_on(situation(library, *ups, harder), "aerobic", START + 16 * DAY) == START + 22 * DAY
    assert next_step_on(situation(library), "aerobic", START) == START


def test_the_limit_of_pain_and_the_experience_are_those_prescribed(library):
    at = situation(library, pain_limit=7, aerobic="used")
    assert (standing(at, "aerobic", 1).pain_limit, standing(at, "aerobic", 1).experience) == (7, "used")
    assert (standing(at, "strength", 1).row, standing(at, "strength", 1).experience) == ("N2", "new")
    assert standing(at, "strength", 1).last_step_back is None


def test_the_end_of_new_is_said_in_its_own_words(library):
    ends = DoseDecision(type="strength", kind="up", from_row="N5", to_row="U5")
    goes_on = DoseDecision(type="strength", kind="up", from_row="N4", to_row="N5")
    at, heart = situation(library), situation(library, limits=["heart"])
    assert (note_of(at, ends), note_of(at, goes_on), note_of(heart, ends)) == ("end_of_new", "up", "up")
