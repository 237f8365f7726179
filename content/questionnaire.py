"""The questionnaires' words and questions: the same questions at the start, at the end, and 3 and 6 months after it."""

from collections.abc import Mapping
from typing import Literal

from pydantic import model_validator

from content.training_numbers import Frozen, Range

Moment = Literal["start", "end", "month_3", "month_6"]
QuestionId = Literal[
    "average_pain",
    "worst_pain",
    "activity",
    "difficulty",
    "exercise_days",
    "falls",
    "change",
    "barrier",
    "operation_or_injection",
    "appointment",
]
Value = int | str
Answers = Mapping[str, Value]  # question -> answer: a number on its scale, or one of its options

MOMENTS: tuple[Moment, ...] = ("start", "end", "month_3", "month_6")


class Question(Frozen):
    """One question: either a scale of whole numbers or options.

    `at`: the moments at which it is asked; `once`: not again where an earlier moment has its answer; `better`: in which
    direction a change of its number is one for the better, where changes are shown to the therapist.
    """

    id: QuestionId
    at: tuple[Moment, ...]
    scale: Range | None = None
    options: tuple[str, ...] = ()
    once: bool = False
    better: Literal["lower", "higher"] | None = None

    @model_validator(mode="after")
    def _one_kind_of_answer(self) -> "Question":
        if (self.scale is None) == (not self.options):
            raise ValueError("a question has either a scale or options")
        if self.better is not None and self.scale is None:
            raise ValueError("only numbers have a better direction")
        return self
