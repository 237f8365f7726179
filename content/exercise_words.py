"""What a person reads about an exercise: exercises.yaml in the folder of texts of each language."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Line = Annotated[str, StringConstraints(min_length=1, max_length=200, strip_whitespace=True)]
Steps = Annotated[tuple[Line, ...], Field(min_length=2, max_length=5)]


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class StepFormWords(Frozen):
    """The words of a harder form that is planned in its own right: march-step-up on a step."""

    name: Line
    steps: Steps
    easier: Line


class ExerciseWords(Frozen):
    """One exercise in one language. `easier` and `harder` are None where the exercise has no such form."""

    name: Line
    start: Line
    steps: Steps
    cues: Annotated[tuple[Line, ...], Field(max_length=4)] = ()
    easier: Line | None = None
    harder: Line | None = None
    safety: Line | None = None
    step_form: StepFormWords | None = None
