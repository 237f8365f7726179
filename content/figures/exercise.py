"""A picture as it is written in poses/ID.yaml, checked, and the props it may name. README.md tells how to write one."""

from functools import cache
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from content.figures.geometry import Vector
from content.figures.pose import Pose
from content.reading import ContentError, checked, read_mapping

FOLDER = Path(__file__).parent
Place = Vector | str  # a point in the room, or one of the body


class _Data(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Solid(_Data):
    """One shape of a prop."""

    box: tuple[Vector, Vector] | None = None
    bar: tuple[Vector, ...] | None = None
    wheel: Vector | None = None
    dome: Vector | None = None
    thick: float = 2.0
    radius: float = 10.0
    height: float = 10.0
    colour: str
    opacity: float = 1.0
    layer: Literal["back", "middle", "front"] = "middle"


class Prop(_Data):
    """Which, where, and turned how far to the left; `tall` stretches it upwards."""

    name: str
    at: Vector = (0.0, 0.0, 0.0)
    turn: float = 0.0
    lean: float = 0.0  # forward
    tall: float = 1.0
    long: float = 1.0
    layer: Literal["back", "middle", "front"] | None = None


class Band(_Data):
    """A rubber band from place to place, drawn tight; `loop` goes round two ankles or knees."""

    through: tuple[Place, ...]
    loop: bool = False
    thick: float = 2.2
    colour: str = "band"


class Arrow(_Data):
    """The way of a point of the body from one station to the next, or through the given places; `shift` on paper."""

    of: str | None = None
    start: int = 1
    end: int = 2
    through: tuple[Vector, ...] = ()
    shift: tuple[float, float] = (0.0, 0.0)
    both: bool = False  # a head at each end


class Closer(_Data):
    """A round glass beside the figure: some parts of the body around a point, larger, and from another side."""

    of: str
    parts: tuple[str, ...]  # "right leg shank"; what comes later is drawn over what comes before
    view: tuple[float, float]
    at: tuple[float, float]  # its middle, on paper, from the point: to the right and down
    radius: float = 15.0  # of what it shows
    times: float = 1.7
    arrows: tuple[Arrow, ...] = ()


View = Literal["side", "front", "back", "quarter", "flat"] | tuple[float, float]


class Station(_Data):
    """What one panel shows. Contacts are the points of the body that rest on the floor or on a prop."""

    pose: Pose
    view: View | None = None  # where another than the exercise's shows it better
    props: tuple[Prop, ...] = ()
    bands: tuple[Band, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    contacts: tuple[str, ...] = ("left sole", "right sole")
    level: bool = False  # a line through the hips
    plumb: str | None = None  # an upright line through this point
    clock: bool = False  # hold
    eyes_closed: bool = False
    ghost: bool = False  # where the body was in the first station, pale and dashed
    closer: Closer | None = None
    tense: Vector | None = None  # short strokes above this place: here it works


class Exercise(_Data):
    """All of one picture. `training`: limbs ("right leg") or parts ("right leg thigh"); `mirror`: the other, too."""

    view: View = "side"
    props: tuple[Prop, ...] = ()
    bands: tuple[Band, ...] = ()
    training: tuple[str, ...] = ()
    mirror: bool = False
    repeat: bool = True
    loops: bool = True
    held: bool = False  # a hand holds on, or something is within reach that the hand does not touch
    stations: tuple[Station, ...] = Field(min_length=1, max_length=4)

    @model_validator(mode="after")
    def _same_way(self) -> Self:
        for one, two in zip(self.stations, self.stations[1:], strict=False):
            for limb in ("left_leg", "right_leg", "left_arm", "right_arm"):
                first, second = getattr(one.pose, limb), getattr(two.pose, limb)
                for key in {"foot", "ankle_at", "pitch", "pole", "hand", "fingers"} & set(type(first).model_fields):
                    if type(getattr(first, key)) is not type(getattr(second, key)):
                        raise ValueError(f"{limb}: {key} must be given in every station or in none")
        return self


def ids() -> list[str]:
    """Of all exercises that have a picture."""
    return sorted(path.stem for path in (FOLDER / "poses").glob("*.yaml"))


@cache
def load(exercise_id: str) -> Exercise:
    """The picture's data. Raises ContentError with all that is wrong; KeyError where there is no such picture."""
    if exercise_id not in ids():
        raise KeyError(exercise_id)
    problems: list[str] = []
    file = f"poses/{exercise_id}.yaml"
    data = read_mapping(FOLDER, file, problems)
    if data is not None:
        data["stations"] = _in_full(data.get("stations"))
        found = checked(Exercise, data, file, "", problems)
        if found is not None:
            return found
    raise ContentError(problems)


def _in_full(stations: object) -> object:
    """A station says only what differs from the one before; marks and arrows are never taken over."""
    full: list[object] = []
    before: object = {}
    for station in stations if isinstance(stations, list) else []:
        if isinstance(station, dict) and isinstance(before, dict):
            kept = {key: value for key, value in before.items() if key in ("pose", "props", "bands", "contacts")}
            station = merged(kept, station)  # noqa: PLW2901
        full.append(station)
        before = station
    return full


def merged(below: dict[str, object], above: dict[str, object]) -> dict[str, object]:
    """`above` over `below`, mappings inside likewise."""
    result = dict(below)
    for key, value in above.items():
        old = result.get(key)
        result[key] = merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return result


@cache
def solids() -> dict[str, tuple[Solid, ...]]:
    """The props by name. Raises ContentError."""
    problems: list[str] = []
    data = read_mapping(FOLDER, "props.yaml", problems) or {}
    found: dict[str, tuple[Solid, ...]] = {}
    for name, shapes in data.items():
        each = [checked(Solid, shape, "props.yaml", name, problems) for shape in shapes if isinstance(shapes, list)]  # type: ignore[attr-defined]
        found[name] = tuple(shape for shape in each if shape is not None)
    if problems:
        raise ContentError(problems)
    return found
