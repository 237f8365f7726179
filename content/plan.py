"""What is planned: the frozen types that are stored with a patient and printed by `plan`."""

from datetime import date

from pydantic import BaseModel, ConfigDict

from content.words import Group, SessionType, Sides


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Item(Frozen):
    """One exercise of a session with its dose. `minutes` is planned time, rounded to 0.1 (programme.yaml: timing).

    `name`, `text` and `picture` (Telegram's file_id) only of the practice's own exercises, which no catalogue holds.
    """

    exercise: str
    group: Group
    sides: Sides | None = None
    form: str | None = None  # "step": march-step-up on a step; "easier", "harder": that form of the exercise is meant
    sets: int | None = None
    reps: int | None = None
    hold_s: int | None = None
    rest_s: int | None = None
    bouts: tuple[int, ...] | None = None
    minutes: float
    name: str | None = None
    text: str | None = None
    picture: str | None = None

    @property
    def own(self) -> bool:
        """Whether it is one of the practice's own exercises."""
        return self.name is not None


class Session(Frozen):
    """One exercise session. `borg` is the inclusive target band on the 6-20 scale."""

    type: SessionType
    supervised: bool
    minutes: float
    primary_minutes: float
    borg: tuple[int, int]
    items: tuple[Item, ...]


class Day(Frozen):
    """A local date with at least one session; `week` counts from 1 at the start date."""

    date: date
    week: int
    sessions: tuple[Session, ...]


class Shortfall(Frozen):
    """Something that cannot be met: a label (warning.CODE) with its values, and the weeks it holds for, if not for all.

    Values: numbers; `exercise` is an id, `muscle` and `weekday` are words of content.words.
    """

    code: str
    values: tuple[tuple[str, int | str], ...] = ()
    weeks: tuple[int, ...] = ()


def shortfall(code: str, **values: int | str) -> Shortfall:
    """A shortfall for the whole programme."""
    return Shortfall(code=code, values=tuple(values.items()))


class Programme(Frozen):
    """The whole treatment period; `end` is its last day, inclusive."""

    code: str
    start: date
    end: date
    days: tuple[Day, ...]
    supervision: tuple[int, ...]
    follow_ups: tuple[date, date]
    warnings: tuple[Shortfall, ...]
