"""An exercise of the practice itself, as a therapist described it: chosen by hand only."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from content.catalogue import Dose, Exercise, Flags
from content.words import Group, Limit, Muscle, Position, Sides

OWN = "own-"  # what the ids of these begin with, in prescriptions and plans
LONGEST_NAME, LONGEST_TEXT = 64, 600  # characters; with a picture the text is part of a caption (1024, Bot API)
_KINDS = {"strength": ("reps",), "rom": ("hold",), "balance": ("hold", "reps"), "aerobic": ("minutes",)}


class OwnExercise(BaseModel):
    """Name and text are as typed, in the practice's language; a prescription keeps them as they were when chosen.

    `not_with`: the limits of patients for whom it is nothing; with fall-risk it is done with the therapist only.
    `knee_load`: it loads a painful knee. `picture`: Telegram's file_id.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, StringConstraints(pattern=r"^own-[1-9][0-9]{0,15}$")]
    name: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_NAME)]
    text: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT)]
    group: Group
    muscles: tuple[Muscle, ...] = ()
    sides: Sides | None = None
    dose: Dose = Field(description="by repetitions on the ladder, holds, or minutes, as its group asks for")
    not_with: tuple[Limit, ...] = ()
    knee_load: bool = False
    picture: Annotated[str, StringConstraints(max_length=200)] | None = None

    @model_validator(mode="after")
    def _dose_fits(self) -> "OwnExercise":
        if self.dose.kind not in _KINDS[self.group]:
            raise ValueError(f"{self.group} is not dosed by {self.dose.kind}")
        return self

    @property
    def as_exercise(self) -> Exercise:
        """The same as the planner sees an exercise."""
        return Exercise(
            id=self.id,
            group=self.group,
            muscles=self.muscles,
            sides=self.sides,
            position=_position(self.not_with),
            dose=self.dose,
            difficulty=1,
            flags=Flags(knee_load="yes" if self.knee_load else "no"),
            excluded_by=tuple(each for each in self.not_with if each != "fall-risk"),
            supervised_only_with=tuple(each for each in self.not_with if each == "fall-risk"),
            easier_unavailable=True,
            harder_unavailable=True,
            source="own",
        )


def _position(not_with: tuple[Limit, ...]) -> Position:
    """Where it is done, which sets its turn in a session: what nobody does who must not lie is done lying."""
    if "no-kneeling" in not_with:
        return "hands-and-knees"
    return "lying" if "no-lying" in not_with or "no-floor" in not_with else "standing"
