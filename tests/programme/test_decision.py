"""What answers mean for the dose: each rule, and each of its boundaries."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from content.library import library
from scheduler.programme.decision import after_absence, after_session, after_week
from scheduler.programme.rated import Decision, Rated, Standing

NUMBERS = library().numbers
MONDAY = date(2026, 12, 7)
NEW, USED = (12, 13), (14, 17)


def day(number):
    return MONDAY + timedelta(days=number)


def done(number=0, effort=None, pain=None, band=NEW, **rest):
    return Rated(day(number), band, "done", effort, pain, **rest)


def missed(number=0, reason=None, said="not", **rest):
    return Rated(day(number), NEW, said, reason=reason, **rest)


def standing(type_="aerobic", row="A2", experience="new", week=3, pain_limit=5, last_step_back=None):
    return Standing(type_, experience, row, pain_limit, week, MONDAY, last_step_back)


STRENGTH = standing("strength", "N2")


def at_once(*sessions, where=None):
    return after_session(sessions, where or standing(), NUMBERS, sessions[-1])


def of_week(*sessions, before=(), where=None):
    return after_week(sessions, before, where or standing(), NUMBERS)


def week(*efforts, pain=2, **rest):
    """A week in which everything was done with these efforts, one a day."""
    return tuple(done(number, effort, pain, **rest) for number, effort in enumerate(efforts))


def named(decision):
    return decision and (decision.kind, decision.reason)


# After one session


@pytest.mark.parametrize(
    ("session", "reason"),
    [
        (done(effort=13, pain=5), None),
        (done(effort=13, pain=6), "pain_over_limit"),
        (done(effort=14), None),
        (done(effort=17, band=USED), None),
        (done(effort=18, band=USED), "effort_very_high"),
        (done(effort=13, pain=4, settled=False), "not_settled"),
        (done(effort=13, pain=4, settled=True), None),
        (done(effort=13, pain=4, settled=None), None),
        (done(effort=18, pain=6, settled=False), "pain_over_limit"),
    ],
)
def test_too_much_pain_or_effort_makes_the_next_session_one_row_lower(session, reason):
    assert at_once(session) == (None if reason is None else Decision("lighter", reason, "A1"))


@pytest.mark.parametrize(("limit", "pain", "kind"), [(7, 7, None), (7, 8, "lighter"), (4, 5, "lighter"), (4, 4, None)])
def test_the_limit_of_pain_is_the_one_that_the_therapist_set(limit, pain, kind):
    found = at_once(done(effort=13, pain=pain), where=standing(pain_limit=limit))
    assert (found and found.kind) == kind


@pytest.mark.parametrize(("apart", "kind"), [(1, "back"), (6, "back"), (7, "lighter")])
def test_two_such_sessions_within_seven_days_are_a_step_back(apart, kind):
    found = at_once(done(0, 13, 7), done(apart, 13, 8))
    assert found == (
        Decision("back", "too_much_twice", "A1") if kind == "back" else Decision("lighter", "pain_over_limit", "A1")
    )


@pytest.mark.parametrize(
    ("band", "effort", "found"),
    [
        (NEW, 14, None),
        (NEW, 15, ("back", "effort_over_band")),
        (USED, 17, None),
        (USED, 18, ("back", "too_much_twice")),  # 17 + 2 is more than 18, the most that the limit may be
    ],
)
def test_two_sessions_two_over_the_target_are_a_step_back(band, effort, found):
    assert named(at_once(done(0, effort, band=band), done(2, effort, band=band))) == found


def test_one_session_over_the_target_alone_changes_nothing():
    assert at_once(done(effort=15)) is None
    assert at_once(done(0, 15), done(8, 15)) is None


def test_a_good_session_after_two_bad_ones_decides_nothing():
    assert at_once(done(0, 13, 8), done(1, 13, 8), done(2, 13, 2)) is None


def test_what_led_to_a_step_back_is_not_counted_again():
    sessions = (done(0, 13, 8), done(1, 13, 8), done(3, 13, 8))
    assert named(at_once(*sessions, where=standing(last_step_back=day(1)))) == ("lighter", "pain_over_limit")
    assert named(at_once(*sessions, where=standing(last_step_back=day(-1)))) == ("back", "too_much_twice")


def test_the_effort_of_a_painful_days_session_is_not_compared_but_its_pain_counts():
    assert at_once(done(0, 15, lighter=True), done(1, 15, lighter=True)) is None
    assert named(at_once(done(0, 9, 8, lighter=True))) == ("lighter", "pain_over_limit")


def test_below_the_first_row_the_easier_form_is_next_and_there_is_nothing_under_it():
    assert at_once(done(effort=13, pain=9), where=standing(row="A1")).row == "A0"
    assert at_once(done(effort=13, pain=9), where=standing(row="A0")).row == "A0"


# After an absence


@pytest.mark.parametrize(
    ("days", "row", "reason"),
    [
        (6, None, None),
        (7, "N4", "absent_7"),
        (13, "N4", "absent_7"),
        (14, "N3", "absent_14"),
        (27, "N3", "absent_14"),
        (28, "N1", "absent_28"),
        (200, "N1", "absent_28"),
    ],
)
def test_after_an_absence_one_or_two_rows_lower_or_at_the_beginning(days, row, reason):
    found = after_absence(days, "N5", "N5", "strength", "new", NUMBERS)
    assert found == (row and Decision("absence", reason, row))


def test_the_second_week_is_counted_from_the_row_before_the_absence():
    assert after_absence(14, "N5", "N4", "strength", "new", NUMBERS).row == "N3"
    assert after_absence(8, "N5", "N4", "strength", "new", NUMBERS) is None


@pytest.mark.parametrize(
    ("type_", "row"), [("strength", "N0"), ("strength", "N1"), ("aerobic", "C1"), ("aerobic", "C2")]
)
def test_four_weeks_never_raise_the_dose_and_the_therapist_is_told_all_the_same(type_, row):
    assert after_absence(28, row, row, type_, "new", NUMBERS) == Decision("absence", "absent_28", row)


@pytest.mark.parametrize(("row", "lower"), [("U10", "U9"), ("U5", "N5"), ("U6", "U5")])
def test_an_absence_on_the_rows_of_the_used_leads_down_their_own_way(row, lower):
    assert after_absence(7, row, row, "strength", "new", NUMBERS).row == lower


# After a week


def test_a_mean_below_the_target_is_a_step_up():
    assert of_week(*week(11, 12, 12)) == Decision("up", "below_band", "A3")


def test_within_the_target_it_takes_two_weeks():
    assert named(of_week(*week(12, 13, 13))) == ("stay", "first_week_in_band")
    assert of_week(*week(12, 13, 13), before=week(13, 13, 13)) == Decision("up", "within_band", "A3")
    assert named(of_week(*week(12, 13, 13), before=week(11, 11, 11))) == ("stay", "first_week_in_band")
    assert named(of_week(*week(12, 13, 13), before=week(14, 14, 13))) == ("stay", "first_week_in_band")


def test_a_mean_above_the_target_stays():
    assert named(of_week(*week(14, 13, 14), before=week(13, 13, 13))) == ("stay", "above_band")


def test_where_the_target_changed_within_the_week_only_ratings_of_the_last_one_count():
    where = standing(row="B2", week=7)
    mixed = (done(0, 13, 2, NEW), done(1, 13, 2, NEW), done(2, 13, 2, NEW), done(3, 13, 2, USED))
    assert named(of_week(*mixed, where=where)) == ("stay", "few_ratings")
    more = (*mixed, done(4, 13, 2, USED), done(5, 13, 2, USED))
    assert named(of_week(*more, where=where)) == ("up", "below_band")


def test_a_session_that_was_not_done_is_not_asked_about_the_next_morning():
    rested = Rated(day(5), NEW, "not", None, 4, reason="pain")
    assert named(of_week(*week(11, 11, 11, 11, 11), rested)) == ("up", "below_band")


def test_a_session_without_a_rating_has_no_say_in_which_target_counts():
    unrated = Rated(day(4), USED, "done", None, 2)
    assert named(of_week(*week(11, 11, 11, 11), unrated, where=standing(row="A3"))) == ("up", "below_band")


@pytest.mark.parametrize(
    ("since", "found"),
    [
        (done(7, 13, 8), ("stay", "pain_over_limit")),
        (done(7, 18, 2), ("stay", "effort_very_high")),
        (done(7, 13, 3, settled=False), ("stay", "not_settled")),
        (done(7, 13, 5), ("up", "below_band")),
    ],
)
def test_what_was_too_much_after_the_week_keeps_the_dose_from_rising(since, found):
    fine = done(6, 13, 2)
    assert named(after_week(week(11, 11, 11, 11, 11), (), standing(), NUMBERS, [fine, since])) == found


def test_a_week_with_an_effort_of_18_or_more_leads_to_no_step_up():
    assert named(of_week(*week(9, 9, 9, 9, 17))) == ("up", "below_band")
    assert named(of_week(*week(9, 9, 9, 9, 18))) == ("stay", "effort_very_high")


@pytest.mark.parametrize(("begins", "kind"), [(6, "up"), (7, "stay")])
def test_a_step_that_began_after_the_week_is_not_followed_by_another_for_it(begins, kind):
    where = replace(standing(), last_step_up=day(begins))
    found = of_week(*week(11, 11, 11, 11, 11), where=where)
    assert (found.kind, found.reason == "stepped_up_lately") == (kind, kind == "stay")


def test_who_does_the_harder_form_already_or_the_easier_one_goes_a_step_up_when_it_is_very_light():
    light = week(7, 7, 7, 7, 7)
    assert named(of_week(*light)) == ("harder_form", "very_light")
    assert named(of_week(*light, where=replace(standing(), harder=True))) == ("up", "below_band")
    assert of_week(*light, where=standing(row="A0")) == Decision("up", "below_band", "A1")


def test_the_days_of_a_step_back_are_not_counted_again_as_hardly_done():
    bad = (done(0, 13, 8), done(1, 13, 8), *(missed(each, "pain") for each in range(2, 5)))
    assert named(of_week(*bad, where=standing(last_step_back=day(1)))) == ("stay", "under_done")
    assert named(of_week(*bad, where=standing())) == ("back", "hardly_done")


def test_two_painful_sessions_count_in_whatever_order_they_are_told():
    earlier, later = done(0, 13, 8), done(2, 13, 7)
    told_last = after_session([earlier, done(1, 12, 2), later], standing(), NUMBERS, earlier)
    assert named(told_last) == ("back", "too_much_twice")
    apart = after_session([earlier, done(7, 13, 7)], standing(), NUMBERS, earlier)
    assert named(apart) == ("lighter", "pain_over_limit")


@pytest.mark.parametrize(("count", "kind"), [(3, "stay"), (4, "up")])
def test_under_four_fifths_done_stays(count, kind):
    sessions = [*week(*[11] * count), *(missed(each) for each in range(count, 5))]
    found = of_week(*sessions)
    assert (found.kind, found.reason == "under_done") == (kind, kind == "stay")


def test_partly_counts_half():
    partly = Rated(day(4), NEW, "partly", 11, 2)
    assert of_week(*week(11, 11, 11, 11), partly).kind == "up"  # 4.5 of 5
    assert named(of_week(*week(11, 11, 11), partly, replace(partly, day=day(5)))) == ("up", "below_band")  # 4 of 5
    assert named(of_week(*week(11, 11), partly, partly, partly)) == ("stay", "under_done")  # 3.5 of 5


@pytest.mark.parametrize(("where", "efforts", "kind"), [
    (STRENGTH, (11, None), "stay"), (STRENGTH, (11, 11), "up"),
    (standing(), (11, 11, None, None), "stay"), (standing(), (11, 11, 11, None), "up"),
])  # fmt: skip
def test_strength_needs_two_ratings_and_aerobic_three(where, efforts, kind):
    found = of_week(*week(*efforts), where=where)
    assert (found.kind, found.reason == "few_ratings") == (kind, kind == "stay")


def test_without_any_effort_or_plan_it_stays():
    assert named(of_week(*week(None, None, None))) == ("stay", "no_effort")
    assert named(of_week()) == ("stay", "nothing_planned")


@pytest.mark.parametrize(("pain", "kind"), [(5, "up"), (6, "stay")])
def test_any_pain_over_the_limit_in_the_week_stays(pain, kind):
    found = of_week(*week(11, 11, 11), done(3, 11, pain, settled=True))
    assert (found.kind, found.reason == "pain_over_limit") == (kind, kind == "stay")


@pytest.mark.parametrize(("pain", "settled", "found"), [
    (2, None, ("up", "below_band")), (3, True, ("up", "below_band")),
    (3, None, ("stay", "settling_unknown")), (3, False, ("stay", "not_settled")),
])  # fmt: skip
def test_pain_that_was_asked_about_has_to_have_settled(pain, settled, found):
    assert named(of_week(*week(11, 11, 11), done(3, 11, pain, settled=settled))) == found


def test_the_last_answer_of_the_week_about_settling_speaks_for_those_before():
    unknown, known = done(3, 11, 4), done(4, 11, 4, settled=True)
    assert of_week(*week(11, 11, 11), unknown, known).kind == "up"
    assert named(of_week(*week(11, 11, 11), done(3, 11, 4, settled=False), known)) == ("stay", "not_settled")


def test_a_painful_days_session_is_done_but_not_rated():
    lighter = tuple(done(number, 7, 2, lighter=True, settled=True) for number in (3, 4))
    assert named(of_week(*week(13, 13), *lighter)) == ("stay", "few_ratings")
    assert of_week(*week(11, 11, 11), *lighter).kind == "up"


@pytest.mark.parametrize(("ago", "found"), [
    (1, ("stay", "after_step_back")), (7, ("stay", "after_step_back")), (8, ("up", "below_band")),
])  # fmt: skip
def test_the_week_after_a_step_back_stays(ago, found):
    where = standing(last_step_back=MONDAY - timedelta(days=ago))
    assert named(of_week(*week(11, 11, 11), where=where)) == found


def test_a_step_back_in_the_week_itself_stays():
    assert named(of_week(*week(11, 11, 11), where=standing(last_step_back=day(0)))) == ("stay", "after_step_back")


@pytest.mark.parametrize(
    ("reason", "kind"), [("pain", "back"), ("too_hard", "back"), ("no_time", "stay"), (None, "stay")]
)
def test_under_half_done_for_pain_or_too_hard_is_a_step_back(reason, kind):
    found = of_week(*week(12, 12), *(missed(each, reason) for each in (2, 3, 4)))
    assert found == (Decision("back", "hardly_done", "A1") if kind == "back" else Decision("stay", "under_done", "A2"))


def test_half_done_is_not_under_half():
    assert of_week(*week(12, 12), missed(2, "pain"), missed(3, "pain")).kind == "stay"


def test_a_pair_that_nobody_saw_in_time_is_a_step_back_at_the_end_of_the_week():
    assert named(of_week(*week(15, 12, 15))) == ("back", "effort_over_band")
    assert named(of_week(*week(15, 12, 15), where=standing(last_step_back=day(2)))) == ("stay", "after_step_back")


@pytest.mark.parametrize(("efforts", "kind"), [((8, 12, 12), "up"), ((8, 8, 12), "harder_form"), ((9, 9, 9), "up")])
def test_very_light_twice_is_the_harder_form_instead_of_more(efforts, kind):
    found = of_week(*week(*efforts))
    assert found.kind == kind
    assert kind == "up" or found == Decision("harder_form", "very_light", "A2", always_ask=True)


@pytest.mark.parametrize(("row", "week_", "found"), [
    ("N5", 4, Decision("stay", "new_until_week", "N5")),
    ("N5", 5, Decision("up", "below_band", "U5", always_ask=True)),
    ("N4", 2, Decision("up", "below_band", "N5")),
])  # fmt: skip
def test_new_ends_in_week_six_at_the_earliest_and_only_with_the_therapist(row, week_, found):
    assert of_week(*week(11, 11), where=standing("strength", row, week=week_)) == found


@pytest.mark.parametrize(("where", "row"), [
    (standing("strength", "U9", "used"), "U9"), (standing("aerobic", "B3", "used"), "B3"),
    (standing("strength", "U10", "used"), "U10"), (standing("aerobic", "B4", "new"), "B4"),
])  # fmt: skip
def test_nothing_leads_up_from_the_last_row(where, row):
    assert of_week(*week(11, 11, 11), where=where) == Decision("stay", "last_row", row)
