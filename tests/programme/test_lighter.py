import pytest

from scheduler.programme import lighter_session


@pytest.mark.parametrize(
    ("fields", "exercises", "minutes"),
    [
        ({}, "quad-set bridge clamshell", 13.9),
        ({"joint": "hip"}, "quad-set seated-knee-extension bridge", 13.9),
        ({"joint": "both"}, "quad-set seated-knee-extension bridge", 13.9),
        ({"limits": ["no-lying"]}, "seated-knee-extension standing-hip-flexion", 8.2),
        ({"joint": "hip", "limits": ["no-lying"]}, "seated-knee-extension", 4.1),
        ({"exclude": ["bridge"]}, "quad-set clamshell", 9.8),
    ],
)
def test_a_painful_strength_day_has_two_sets_of_eight_at_an_effort_of_at_most_11(
    library, prescribe, fields, exercises, minutes
):
    session = lighter_session(prescribe(**fields), library, "strength")
    assert " ".join(each.exercise for each in session.items) == exercises
    assert {(each.sets, each.reps, each.rest_s) for each in session.items} == {(2, 8, 60)}
    assert (session.minutes, session.borg) == (minutes, (6, 11))


@pytest.mark.parametrize(
    ("fields", "exercise", "bouts"),
    [
        ({}, "walking", (5, 5)),
        ({"has": ["bicycle"]}, "cycling", None),
        ({"joint": "hip", "has": ["bicycle"]}, "walking", (5, 5)),
        ({"joint": "both", "has": ["bicycle"], "exclude": ["walking"]}, "cycling", None),
    ],
)
def test_a_painful_aerobic_day_is_ten_easy_minutes(library, prescribe, fields, exercise, bouts):
    session = lighter_session(prescribe(**fields), library, "aerobic")
    assert [(each.exercise, each.minutes, each.bouts) for each in session.items] == [(exercise, 10, bouts)]


def test_there_is_no_lighter_session_when_everything_in_it_is_excluded(library, prescribe):
    assert lighter_session(prescribe(exclude=["walking"]), library, "aerobic") is None


def test_on_a_painful_day_a_sore_hip_does_the_easier_forms_at_home(library, prescribe):
    session = lighter_session(prescribe(joint="hip"), library, "strength")
    assert [each.form for each in session.items] == [None, "easier", "easier"]
    assert not session.supervised
