"""Which questions are asked at which moment, in which order, and what changed between two moments (practice)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from content.numbers import Numbers
from content.questionnaire import MOMENTS, Answers, Moment, Question, Value
from scheduler.programme.follow_up import follow_up_dates

Given = Mapping[Moment, Answers]  # what a patient answered so far, by moment


def moment_on(day: date, end: date, numbers: Numbers) -> Moment:
    """The one questionnaire that can be answered on a local date; `end`: the last day of the treatment period.

    Each is open until the next one begins: answers given later would not be those of their moment.
    """
    first, second = follow_up_dates(end, numbers.follow_up.months)
    if day >= second:
        return "month_6"
    if day >= first:
        return "month_3"
    return "end" if day > end else "start"


def questions_at(moment: Moment, given: Given, numbers: Numbers) -> tuple[Question, ...]:
    """The questions of a moment in their order, which is the same at each moment.

    What is asked once is left out where an earlier moment has its answer.
    """
    known = {question for answers in up_to(moment, given)[:-1] for question in answers}
    return tuple(
        each for each in numbers.questionnaire.questions if moment in each.at and not (each.once and each.id in known)
    )


def up_to(moment: Moment, given: Given) -> list[Answers]:
    """The answers of the moments up to this one, in order of time; this one is the last, empty if not begun."""
    return [given.get(each, {}) for each in MOMENTS[: MOMENTS.index(moment) + 1]]


def open_question(questions: Sequence[Question], answers: Answers) -> Question | None:
    """The first of these that has no answer; None: all have."""
    return next((each for each in questions if each.id not in answers), None)


def without_last(questions: Sequence[Question], answers: Answers) -> Answers:
    """The answers without the last one in the order of the questions: one step back."""
    given = [each.id for each in questions if each.id in answers]
    return {question: value for question, value in answers.items() if question not in given[-1:]}


def fits(question: Question, value: Value | None) -> bool:
    """Whether this is an answer to the question: a number on its scale, or one of its options."""
    if question.scale is None:
        return value in question.options
    return isinstance(value, int) and question.scale.least <= value <= question.scale.most


def activity_at(moment: Moment, given: Given) -> str | None:
    """The activity that the patient chose at this moment or an earlier one: the difficulty is always that of it."""
    return next((str(answers["activity"]) for answers in up_to(moment, given) if "activity" in answers), None)


@dataclass(frozen=True)
class Change:
    """How a number changed; `better`: in the direction that is one for the better."""

    then: int
    now: int
    better: bool


def change(before: Answers, after: Answers, numbers: Numbers) -> dict[str, Change]:
    """The numbers that changed by so much that the therapist is shown it, by question, in the order of the questions.

    It says what changed between two moments, never why.
    """
    found: dict[str, Change] = {}
    for question in numbers.questionnaire.questions:
        then, now = before.get(question.id), after.get(question.id)
        if question.better is None or not isinstance(then, int) or not isinstance(now, int):
            continue
        if abs(now - then) >= numbers.questionnaire.change_worth_showing:
            found[question.id] = Change(then, now, better=(now < then) == (question.better == "lower"))
    return found
