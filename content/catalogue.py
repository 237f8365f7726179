"""The exercises that can be prescribed, as facts without words (Oefenprogramma Knie- & Heupartrose)."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from content.words import Equipment, Group, Limit, Muscle, Position, Sides

Care = Literal["no", "care", "yes"]  # no flag; with care: (K) in the source table; flagged: K


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Flags(Frozen):
    """K knee load, F fall, HR and KR not after hip or knee replacement; "care" is the bracketed form."""

    knee_load: Care = "no"
    fall: Care = "no"
    hip_replacement: Care = "no"
    knee_replacement: Care = "no"
    high_knee_load_machine: bool = False


class Reps(Frozen):
    """Dose by repetitions; seconds per repetition. `sets` and `reps` only where they are fixed (balance)."""

    kind: Literal["reps"] = "reps"
    seconds: int
    sets: int | None = None
    reps: int | None = None
    most_reps: int | None = None  # a cap of its own; general caps: programme.yaml, timing
    most_sets: int | None = None


class Hold(Frozen):
    """Dose by holding: stretches and balance. `then_seconds` is the hold from block 1 on."""

    kind: Literal["hold"] = "hold"
    sets: int
    seconds: int
    then_seconds: int | None = None


class Minutes(Frozen):
    """Dose by minutes: aerobic."""

    kind: Literal["minutes"] = "minutes"


Dose = Annotated[Reps | Hold | Minutes, Field(discriminator="kind")]


class StepForm(Frozen):
    """A harder form that is planned in its own right: march-step-up on a step or stairs."""

    needs: tuple[Equipment, ...]  # one of these
    muscles: tuple[Muscle, ...]
    secondary: tuple[Muscle, ...] = ()
    difficulty: int


class Exercise(Frozen):
    """One exercise. `needs`: any one of these equipments will do; empty: nothing beyond the home."""

    id: str
    group: Group
    muscles: tuple[Muscle, ...] = ()
    secondary: tuple[Muscle, ...] = ()
    sides: Sides | None = None
    needs: tuple[Equipment, ...] = ()
    taken_as_there: tuple[str, ...] = ()  # mat, bed, chair, table, wall, support, anchor
    optional: tuple[str, ...] = ()  # helps, is not needed: band for clamshell, chair for squat
    position: Position
    functional: bool = False
    dose: Dose
    difficulty: Annotated[int, Field(ge=1, le=3)]
    flags: Flags = Flags()
    excluded_by: tuple[Limit, ...] = ()  # always, by the patient's limits
    supervised_only_with: tuple[Limit, ...] = ()  # fall-risk: usable in supervised sessions only
    step_form: StepForm | None = None
    easier_unavailable: bool = False
    harder_unavailable: bool = False
    source: str


class Catalogue(Frozen):
    """All exercises in the planner's list order."""

    exercises: tuple[Exercise, ...]

    def by_id(self) -> Mapping[str, Exercise]:
        return {exercise.id: exercise for exercise in self.exercises}
