"""The same questions at each moment, in the same order; what changed is shown to the therapist from two points on."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from content.library import library as load
from content.questionnaire import MOMENTS, Question
from scheduler.programme.questionnaire import (
    Change,
    activity_at,
    change,
    fits,
    moment_on,
    open_question,
    questions_at,
    without_last,
)
from tests.strategies import steady

NUMBERS = load().numbers
END = date(2027, 2, 15)
ALWAYS = ["average_pain", "worst_pain", "activity", "difficulty", "exercise_days", "falls"]
LATER = ["change", "barrier", "operation_or_injection", "appointment"]
presses = st.lists(
    st.one_of(st.just("back"), st.integers(-1, 11), st.sampled_from(("walking", "no", "x"))), max_size=60
)


def ids(moment, given=None):
    return [each.id for each in questions_at(moment, given or {}, NUMBERS)]


def test_the_start_asks_six_questions_and_later_moments_the_same_ones_and_more():
    assert [ids(moment) for moment in MOMENTS] == [
        ALWAYS,
        [*ALWAYS, "change"],
        [*ALWAYS, *LATER],
        [*ALWAYS, *LATER],
    ]


def test_the_activity_is_chosen_once_and_its_difficulty_asked_each_time():
    chosen = {"start": {"activity": "stairs"}}
    assert [activity_at(moment, chosen) for moment in MOMENTS] == ["stairs"] * 4
    assert ["activity" in ids(moment, chosen) for moment in MOMENTS] == [True, False, False, False]
    assert all("difficulty" in ids(moment, chosen) for moment in MOMENTS)


def test_who_chose_no_activity_at_the_start_is_asked_at_the_end_and_what_comes_later_does_not_count():
    chosen = {"end": {"activity": "walking"}}
    assert ["activity" in ids(moment, chosen) for moment in MOMENTS] == [True, True, False, False]
    assert activity_at("start", chosen) is None


@pytest.mark.parametrize(
    ("day", "moment"),
    [
        (date(2026, 11, 23), "start"),
        (END, "start"),
        (date(2027, 2, 16), "end"),
        (date(2027, 5, 14), "end"),
        (date(2027, 5, 15), "month_3"),
        (date(2027, 8, 14), "month_3"),
        (date(2027, 8, 15), "month_6"),
        (date(2029, 1, 1), "month_6"),
    ],
)
def test_on_each_day_one_questionnaire_can_be_answered(day, moment):
    assert moment_on(day, END, NUMBERS) == moment


@steady
@given(moment=st.sampled_from(MOMENTS), known=st.sampled_from(({}, {"start": {"activity": "other"}})), said=presses)
def test_any_sequence_of_answers_and_backs_keeps_each_value_within_its_question(moment, known, said):
    questions, answers = questions_at(moment, known, NUMBERS), {}
    for each in said:
        question = open_question(questions, answers)
        if each == "back":
            answers = without_last(questions, answers)
        elif question is not None and fits(question, each):
            answers = {**answers, question.id: each}
        assert list(answers) == [each.id for each in questions[: len(answers)]]  # no gap, in their order
        assert all(fits(question, answers[question.id]) for question in questions if question.id in answers)


@steady
@given(moment=st.sampled_from(MOMENTS), pick=st.integers(0, 100))
def test_whoever_answers_each_question_comes_to_the_end(moment, pick):
    questions, answers = questions_at(moment, {}, NUMBERS), {}
    for _ in questions:
        question = open_question(questions, answers)
        possible = question.options or range(question.scale.least, question.scale.most + 1)
        answers[question.id] = possible[pick % len(possible)]
    assert open_question(questions, answers) is None


@pytest.mark.parametrize("value", [-1, 8, "3", None, "walking"])
def test_what_lies_outside_a_scale_does_not_fit(value):
    days = next(each for each in NUMBERS.questionnaire.questions if each.id == "exercise_days")
    assert not fits(days, value)
    assert fits(days, 0)
    assert fits(days, 7)


def test_a_change_counts_from_two_points_on_and_says_in_which_direction():
    before = {"average_pain": 6, "worst_pain": 8, "difficulty": 3, "exercise_days": 2, "falls": "no"}
    after = {
        "average_pain": 4,
        "worst_pain": 7,
        "difficulty": 5,
        "exercise_days": 5,
        "falls": "more",
        "change": "better",
    }
    assert change(before, after, NUMBERS) == {
        "average_pain": Change(6, 4, better=True),
        "difficulty": Change(3, 5, better=False),
        "exercise_days": Change(2, 5, better=True),
    }


def test_what_was_not_answered_at_both_moments_has_not_changed():
    assert change({}, {"average_pain": 9}, NUMBERS) == change({"average_pain": 9}, {}, NUMBERS) == {}


@pytest.mark.parametrize(
    "kinds", [{}, {"scale": {"least": 0, "most": 3}, "options": ["a"]}, {"options": ["a"], "better": "lower"}]
)
def test_a_question_without_one_kind_of_answer_is_refused(kinds):
    with pytest.raises(ValidationError):
        Question.model_validate({"id": "falls", "at": ["start"], **kinds})
