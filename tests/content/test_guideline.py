"""The facts of guideline sections 1, 2 and 4, as literal expectations."""

from content.library import load_library

GUIDELINE = load_library().guideline


def test_a_week_holds_at_least_two_strength_and_five_aerobic_sessions_of_thirty_minutes():
    week = GUIDELINE.frequency
    assert (week.strength_per_week, week.aerobic_per_week, week.minutes) == (2, 5, 30)
    assert week.every_day


def test_the_dose_table_is_the_guidelines():
    strength, aerobic = GUIDELINE.strength_dose, GUIDELINE.aerobic_dose
    assert (strength.used.borg, strength.used.one_repetition_maximum_percent) == ((14, 17), (60, 80))
    assert (strength.new.borg, strength.new.one_repetition_maximum_percent) == ((12, 13), (50, 60))
    assert (strength.sets, strength.reps, strength.rest_seconds) == ((2, 4), (8, 15), (30, 60))
    assert (aerobic.used.borg, aerobic.used.heart_rate_percent) == ((14, 17), (60, None))
    assert (aerobic.new.borg, aerobic.new.heart_rate_percent) == ((12, 13), (40, 60))
    assert (strength.least_per_week, aerobic.least_per_week, aerobic.minutes) == (2, 5, 30)


def test_a_session_spends_three_quarters_on_one_of_three_types_at_home_too():
    types = GUIDELINE.session_types
    assert (types.least_share, types.types) == (0.75, ("strength", "aerobic", "functional"))
    assert GUIDELINE.session_types_at_home.applied


def test_treatment_takes_8_to_12_weeks_with_follow_ups_after_3_and_6_months():
    assert GUIDELINE.treatment.weeks == (8, 12)
    assert GUIDELINE.follow_ups.months == (3, 6)
    assert GUIDELINE.supervision.start_per_week == (1, 2)


def test_strength_trains_three_muscle_groups_first_in_both_legs():
    assert GUIDELINE.strength.first_muscles == ("KE", "HA", "KF")
    assert GUIDELINE.strength.both_legs
    assert GUIDELINE.strength.avoid_with == ("knee", "both")


def test_low_load_activities_are_five_and_all_in_the_catalogue():
    activities = GUIDELINE.aerobic.low_load_activities
    assert activities == ("walking", "cycling", "swimming", "rowing", "cross-trainer")
    assert set(activities) <= load_library().catalogue.by_id().keys()


def test_values_of_practice_say_so():
    practice = (GUIDELINE.graded_start, GUIDELINE.strength_recovery, GUIDELINE.pain, GUIDELINE.warning_signs)
    assert {each.source for each in practice} == {"practice"}
    assert GUIDELINE.graded_start.least_bout_minutes == 10
    assert GUIDELINE.strength_recovery.hours == 48
    pain = GUIDELINE.pain
    assert (pain.limit, pain.above_usual, pain.highest_limit, pain.settles_within_hours) == (5, 2, 7, 24)


def test_a_heart_limit_keeps_effort_at_12_to_13():
    assert GUIDELINE.limits["heart"].borg == (12, 13)
    assert len(GUIDELINE.limits) == 7


def test_what_the_planner_must_never_do_has_names():
    assert set(GUIDELINE.never) == {
        "fewer-sessions",
        "silent-shortfall",
        "mixed-types",
        "one-leg",
        "missing-muscles",
        "unusable-exercise",
        "hard-start",
        "large-step",
        "step-after-pain",
        "supervision-raised",
        "supervision-dropped",
        "side-matters",
        "wrong-follow-up-date",
    }
    assert GUIDELINE.never["fewer-sessions"].unless == ("paused", "fewer-days", "therapist")
