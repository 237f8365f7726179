"""What a therapist adds or leaves out by hand holds in the plan, and the rules go on holding beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.library import library
from content.own_exercise import OwnExercise
from content.plan import Item
from content.prescription import LATER_ON, Prescription
from scheduler.programme import build_programme, by_hand, earned_rows, plan_week
from scheduler.programme.case import case_of
from scheduler.programme.extras import tenths_of
from scheduler.programme.why import reason
from scheduler.programme.why_exercise import why_exercise
from scheduler.programme.why_left_out import why_left_out
from tests.programme.backgrounds import codes, week_of
from tests.strategies import changed_by_hand, own_exercises, prescriptions, steady

LIBRARY = library()
CATALOGUE = LIBRARY.catalogue.by_id()
ANY = st.one_of(changed_by_hand(checked=True), changed_by_hand(checked=False))


def exercise_of(item, prescription):
    own = {each.id: each.as_exercise for each in prescription.own}
    return own.get(item.exercise) or CATALOGUE[item.exercise]


def sessions_of(prescription):
    return [session for day in build_programme(prescription, LIBRARY).days for session in day.sessions]


@steady
@given(ANY)
def test_caps_hold_whatever_was_chosen_by_hand(prescription):
    for session in sessions_of(prescription):
        main = [item for item in session.items if item.group == session.type]
        extras = [item for item in session.items if item.group != session.type]
        assert session.primary_minutes >= 0.75 * session.minutes - 1e-9
        assert tenths_of(extras) <= tenths_of(main) / 3
        for group, most in (("rom", 40), ("balance", 60)):
            assert tenths_of(item for item in extras if item.group == group) <= most
        if session.type == "strength":
            assert session.minutes <= 45
        else:
            assert session.primary_minutes >= 30


@steady
@given(ANY)
def test_nothing_stands_twice_in_a_session_nor_lunge_beside_forward_lunge(prescription):
    for session in sessions_of(prescription):
        names = [item.exercise for item in session.items]
        assert len(names) == len(set(names))
        assert not {"lunge", "forward-lunge"} <= set(names)


@steady
@given(ANY)
def test_no_choice_by_hand_goes_against_a_limit_or_needs_what_is_not_there(prescription):
    for session in sessions_of(prescription):
        for item in session.items:
            exercise = exercise_of(item, prescription)
            assert item.exercise not in prescription.exclude
            assert not set(exercise.excluded_by) & set(prescription.limits)
            assert session.supervised or not set(exercise.supervised_only_with) & set(prescription.limits)
            machine = session.supervised and item.exercise == "leg-press"
            has = (*prescription.has, *(prescription.practice if machine else ()))
            assert not exercise.needs or set(exercise.needs) & set(has)


@steady
@given(ANY)
def test_only_by_hand_an_exercise_loads_a_painful_knee_or_is_the_practices_own(prescription):
    for session in sessions_of(prescription):
        for item in session.items:
            heavy = item.exercise in {"step-down", "lunge", "forward-lunge"} and prescription.joint != "hip"
            if heavy or item.own:
                assert item.exercise in prescription.added


@steady
@given(ANY)
def test_every_week_trains_the_three_muscle_groups_or_says_which_one_not(prescription):
    programme = build_programme(prescription, LIBRARY)
    said = {(each.code, dict(each.values).get("muscle")) for each in programme.warnings}
    for week in range(1, prescription.weeks + 1):
        trained = set()
        for item in (i for day in programme.days if day.week == week for s in day.sessions for i in s.items):
            exercise = exercise_of(item, prescription)
            trained |= set(exercise.step_form.muscles if item.form == "step" else exercise.muscles)
            if item.exercise in ("bridge", "prone-hip-extension"):
                trained.add("KF")
        for muscle in ("KE", "HA", "KF"):
            assert muscle in trained or ("no_exercise_for", muscle) in said


@steady
@given(changed_by_hand(checked=True))
def test_what_may_be_added_stands_in_every_session_of_its_kind_and_is_never_dropped(prescription):
    programme = build_programme(prescription, LIBRARY)
    assert not any(each.code.startswith("added") for each in programme.warnings)
    sessions = sessions_of(prescription)
    case = case_of(prescription, LIBRARY)
    for exercise in case.added_supervised:
        holding = [each for each in sessions if any(item.exercise == exercise.id for item in each.items)]
        assert holding
        if exercise.group == "strength":
            alone = exercise in case.added_home
            assert holding == [each for each in sessions if each.type == "strength" and (alone or each.supervised)]


@steady
@given(changed_by_hand(checked=False))
def test_what_was_added_and_is_not_possible_any_more_is_said(prescription):
    warned = {dict(each.values)["exercise"] for each in build_programme(prescription, LIBRARY).warnings
              if each.code == "added_left_out"}  # fmt: skip
    planned = {item.exercise for session in sessions_of(prescription) for item in session.items}
    assert not warned & planned
    assert warned == set(prescription.added) - {each.id for each in case_of(prescription, LIBRARY).added_supervised}


@steady
@given(ANY)
def test_a_session_holds_at_most_as_many_automatic_strength_exercises_as_the_therapist_wants(prescription):
    for session in sessions_of(prescription):
        chosen = [
            item for item in session.items if item.group == "strength" and item.exercise not in prescription.added
        ]
        machine = session.supervised and any(item.exercise == "leg-press" for item in chosen)
        assert session.type != "strength" or len(chosen) <= prescription.strength_exercises + machine


@steady
@given(ANY)
def test_a_week_planned_alone_is_that_week_of_the_programme(prescription):
    programme = build_programme(prescription, LIBRARY)
    rows = earned_rows(prescription, LIBRARY, 3)
    assert plan_week(prescription, LIBRARY, 3, *rows) == tuple(day for day in programme.days if day.week == 3)


@steady
@given(ANY, st.integers(1, 8))
def test_every_planned_exercise_has_its_reason_and_what_is_left_out_too(prescription, week):
    at = week_of(prescription, week, *earned_rows(prescription, LIBRARY, week))
    for occasion in at.occasions:
        for item in occasion.session.items:
            told = codes(why_exercise(at, occasion, item.exercise))
            assert told
            assert "planned_before" not in told
            if item.exercise in prescription.added and (item.own or item.group != "aerobic"):
                assert told[0] == "place_by_hand"
    for exercise in LIBRARY.catalogue.exercises:
        assert why_left_out(at, exercise.id).code != "planned_before"


@steady
@given(own_exercises(7))
def test_an_own_exercise_is_planned_with_all_that_is_shown_of_it(own):
    prescription = Prescription(code="P-1", joint="hip", start="2026-11-02")
    changed = prescription.model_copy(update=dict(by_hand.add(prescription, LIBRARY, own.id, own)))
    planned = [item for session in sessions_of(changed) for item in session.items if item.exercise == own.id]
    assert {(item.name, item.text, item.picture, item.group) for item in planned} == {
        (own.name, own.text, own.picture, own.group)
    }
    assert all(item.own and item.form is None for item in planned)


def refused(prescription, exercise, own=None):
    with pytest.raises(by_hand.NotByHand) as caught:
        by_hand.add(prescription, LIBRARY, exercise, own)
    return caught.value.why, caught.value.words


def slow(number, **more):
    """A strength exercise of the practice's own that takes long."""
    fields = {
        "name": "Traag",
        "text": "x",
        "group": "strength",
        "sides": "each",
        "dose": {"kind": "reps", "seconds": 6},
    }
    return OwnExercise.model_validate({"id": f"own-{number}", **fields, **more})


@pytest.mark.parametrize(
    ("fields", "exercise", "told"),
    [
        ({"limits": ["knee-replacement", "heart"]}, "forward-lunge", ("limit", ("knee-replacement",))),
        ({"limits": ["hip-replacement"]}, "forward-lunge", ("limit", ("hip-replacement",))),
        ({"limits": ["no-lying"]}, "quad-set", ("limit", ("no-lying",))),
        ({}, "band-side-step", ("needs", ("band",))),
        ({"has": ["bicycle"]}, "cycling", ("activity", ())),
    ],
)
def test_what_no_therapist_chooses_either_is_refused_by_its_cause(prescribe, fields, exercise, told):
    assert refused(prescribe(**fields), exercise) == told


def test_the_same_twice_or_lunge_beside_forward_lunge_is_refused(prescribe):
    first = prescribe()
    lunging = first.model_copy(update=dict(by_hand.add(first, LIBRARY, "lunge")))
    assert refused(lunging, "lunge") == ("twice", ())
    assert refused(lunging, "forward-lunge") == ("together", ("lunge",))


def test_over_45_minutes_automatic_exercises_make_room_and_then_the_choice_is_refused(prescribe):
    prescription = prescribe()
    for number in (1, 2):
        own = slow(number)
        prescription = prescription.model_copy(update=dict(by_hand.add(prescription, LIBRARY, own.id, own)))
    strength = [each for each in sessions_of(prescription) if each.type == "strength"]
    assert min(sum(not item.own for item in each.items) for each in strength) == 3  # those of the three muscle groups
    assert refused(prescription, "own-3", slow(3)) == ("too_long", ())


def test_a_stretch_that_leaves_no_room_beside_those_chosen_before_is_refused(prescribe):
    prescription = prescribe()
    for exercise in ("calf-wall-stretch", "seated-forward-reach"):
        prescription = prescription.model_copy(update=dict(by_hand.add(prescription, LIBRARY, exercise)))
    assert refused(prescription, "standing-quadriceps-stretch") == ("no_room", ())


@pytest.mark.parametrize(
    ("fields", "exercise", "told"),
    [
        ({}, "forward-lunge", ("knee",)),
        ({"joint": "hip", "limits": ["fall-risk"]}, "forward-lunge", ("alone_not",)),
        ({"joint": "hip", "limits": ["hip-replacement", "knee-replacement"]}, "lunge",
         ("hip_replacement", "knee_replacement")),
        ({"joint": "hip", "limits": ["fall-risk"]}, "march-step-up", ("fall",)),
        ({"joint": "hip"}, "squat", ()),
    ],
)  # fmt: skip
def test_what_asks_for_care_is_said_with_its_cause(prescribe, fields, exercise, told):
    assert by_hand.cautions(CATALOGUE[exercise], prescribe(**fields)) == told


def test_left_out_and_back_in_are_each_others_opposite_and_taking_out_ends_a_choice_by_hand(prescribe):
    first = prescribe(exclude=["squat"])
    out = first.model_copy(update=dict(by_hand.leave_out(first, LIBRARY, "bridge")))
    assert out.exclude == ("squat", "bridge")
    assert first.model_copy(update=dict(by_hand.back_in(out, "bridge"))) == first
    added = first.model_copy(update=dict(by_hand.add(first, LIBRARY, "squat")))
    assert (added.added, added.exclude) == (("squat",), ())
    assert first.model_copy(update=dict(by_hand.leave_out(added, LIBRARY, "squat"))) == first
    own = slow(3)
    with_own = first.model_copy(update=dict(by_hand.add(first, LIBRARY, own.id, own)))
    assert first.model_copy(update=dict(by_hand.leave_out(with_own, LIBRARY, own.id))) == first


def test_words_and_activities_are_set_and_the_last_activity_stays(prescribe):
    first = prescribe()
    assert by_hand.with_word(first, "has", "band", on=True) == {"has": ("band",)}
    assert by_hand.with_word(first, "has", "band", on=False) == {"has": ()}
    assert by_hand.with_activity(first, LIBRARY, "cycling", on=True)["aerobics"] == ("walking", "cycling")
    with pytest.raises(by_hand.NotByHand, match="last_activity"):
        by_hand.with_activity(first, LIBRARY, "walking", on=False)
    for wrong in (("has", "rocket"), ("code", "band")):
        with pytest.raises(KeyError):
            by_hand.with_word(first, *wrong, on=True)
    with pytest.raises(KeyError):
        by_hand.with_activity(first, LIBRARY, "bridge", on=True)


@pytest.mark.parametrize(("joint", "gone"), [("knee", 5), ("hip", 4), ("both", 4)])
def test_with_four_exercises_the_place_goes_that_time_would_take_first(prescribe, joint, gone):
    usual = week_of(prescribe(joint=joint), 1).of_type("strength")[0]
    four = week_of(prescribe(joint=joint).model_copy(update={"strength_exercises": 4}), 1)
    missing = {i.exercise for i in usual.session.items} - {
        i.exercise for i in four.of_type("strength")[0].session.items
    }
    assert len(missing) == 1
    assert why_left_out(four, missing.pop()) == reason("fewer_exercises")
    word = {4: "place_fourth", 5: "place_fifth"}
    told = [codes(why_exercise(four, four.occasions[0], item.exercise))[0] for item in four.occasions[0].session.items]
    assert word[gone] not in told


def test_with_seven_exercises_two_more_come_from_the_lists_of_places_4_and_5(prescribe):
    seven = week_of(prescribe().model_copy(update={"strength_exercises": 7}), 1)
    items = seven.of_type("strength")[0].session.items
    told = [codes(why_exercise(seven, seven.of_type("strength")[0], item.exercise))[0] for item in items]
    assert len(items) == 7
    assert told.count("place_more") == 2


def test_asked_for_daily_activities_a_fourth_place_is_one_and_walking_comes_first(prescribe):
    fields = {"aerobics": ["cycling", "walking"], "has": ["bicycle"]}
    asked = prescribe(**fields).model_copy(update={"functional": True})
    at = week_of(asked, 5, "N5")
    first = at.of_type("strength")[0]
    functional = [item.exercise for item in first.session.items if CATALOGUE[item.exercise].functional]
    assert len(functional) == 2
    assert "place_functional" in [codes(why_exercise(at, first, each))[0] for each in functional]
    week = build_programme(asked, LIBRARY).days[:7]
    assert next(s.items[0].exercise for day in week for s in day.sessions if s.type == "aerobic") == "walking"


@steady
@given(prescriptions())
def test_a_prescription_that_was_stored_before_there_were_these_choices_is_read_and_planned_as_before(prescription):
    old = prescription.model_dump(mode="json", exclude=LATER_ON)
    assert Prescription.model_validate(old) == prescription


def test_an_item_that_was_stored_before_there_were_own_exercises_is_none():
    assert not Item.model_validate({"exercise": "bridge", "group": "strength", "minutes": 3.0}).own
