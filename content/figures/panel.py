"""One figure among its props, with the marks over it: a panel, in centimetres."""

from collections.abc import Sequence
from dataclasses import dataclass

from content.figures import marks
from content.figures.body import Body, body
from content.figures.exercise import Arrow, Closer, Exercise, Prop, Station
from content.figures.geometry import Dot, Vector, minus, plus, scaled
from content.figures.paint import VIEWS, Camera, Shape, ghost, only, person
from content.figures.pose import mixed
from content.figures.room import bands, room


@dataclass(frozen=True)
class Panel:
    """Shapes in centimetres, and the corner and size of what they fill."""

    svg: str
    left: float
    top: float
    width: float
    height: float


def drawn(
    exercise: Exercise, station: Station, *, mirrored: bool, arrows: Sequence[Arrow], number: int | None = None
) -> Panel:
    """The figure of a station among its props, with what is drawn over it; `mirrored`: left and right exchanged."""
    camera = Camera(*view_of(exercise, station))
    figure = body(station.pose)
    props = [*exercise.props, *station.props]
    training = list(exercise.training)
    if mirrored:
        figure = figure.mirrored()
        props = [_mirrored(prop) for prop in props]
        training = [_swapped(name) for name in training]
    rubber = [*exercise.bands, *station.bands]
    if mirrored:
        rubber = [band.model_copy(update={"through": tuple(_other_place(w) for w in band.through)}) for band in rubber]
    shapes = [*room(props, camera), *person(figure, training, camera, eyes_closed=station.eyes_closed)]
    shapes += bands(rubber, figure, camera)
    if station.ghost:
        before = body(exercise.stations[0].pose)
        shapes.append(ghost(before.mirrored() if mirrored else before, camera))
    shapes.sort(key=lambda shape: shape.near)
    over = [_arrow(exercise, arrow, camera, mirrored=mirrored) for arrow in arrows]
    over += _lines(station, figure, camera, mirrored=mirrored)
    shapes += over
    if station.closer is not None and not mirrored:
        shapes.append(_closer(exercise, station, station.closer, figure, camera))
    dots = [corner for shape in shapes for corner in shape.dots]
    left, top = min(x for x, _ in dots) - 2, min(y for _, y in dots) - 2
    right, bottom = max(x for x, _ in dots) + 2, max(y for _, y in dots) + 2
    svg = "".join(shape.svg for shape in shapes)
    if number is not None or station.clock:
        right_end = left + (44 if station.clock else 22)
        high = min((y for x, y in dots if x < right_end), default=top + 40)
        top = min(top, high - 22)
    if number is not None:
        svg += marks.digit(number, left + 9, top + 9, 8.5)
    if station.clock:
        svg += marks.clock(left + (30 if number else 10), top + 10, 8)
    return Panel(svg, left, top, right - left, bottom - top)


def _closer(exercise: Exercise, station: Station, closer: Closer, figure: Body, camera: Camera) -> Shape:
    other = Camera(*closer.view)
    shapes = room([*exercise.props, *station.props], other)
    shapes += only(closer.parts, figure, exercise.training, other, eyes_closed=station.eyes_closed)
    shapes += [_arrow(exercise, arrow, other, mirrored=False) for arrow in closer.arrows]
    at, middle = camera.seen(figure.points[closer.of]), other.seen(figure.points[closer.of])
    to, out = (at[0] + closer.at[0], at[1] + closer.at[1]), closer.radius * closer.times + 1
    edge = [(to[0] + x * out, to[1] + y * out) for x, y in ((-1, 0), (1, 0), (0, -1), (0, 1))]
    inside = "".join(shape.svg for shape in shapes if _near(shape.dots, middle, closer.radius))
    return Shape(0, marks.glass(inside, middle, closer.radius, to, closer.times, at), edge)


def _near(dots: Sequence[Dot], middle: Dot, radius: float) -> bool:
    """Whether the box around the dots reaches into the circle's: what does not costs time and is not seen."""
    return all(
        min(dot[n] for dot in dots) < middle[n] + radius and max(dot[n] for dot in dots) > middle[n] - radius
        for n in (0, 1)
    )


def view_of(exercise: Exercise, station: Station) -> tuple[float, float]:
    """From where it is seen: turn and tilt, in degrees."""
    view = station.view or exercise.view
    return VIEWS[view] if isinstance(view, str) else view


def _mirrored(prop: Prop) -> Prop:
    return prop.model_copy(update={"at": (prop.at[0], -prop.at[1], prop.at[2]), "turn": -prop.turn})


def _swapped(name: str) -> str:
    return "right" + name[4:] if name.startswith("left") else "left" + name[5:] if name.startswith("right") else name


def _other_place(where: Vector | str) -> Vector | str:
    return _swapped(where) if isinstance(where, str) else (where[0], -where[1], where[2])


def _arrow(exercise: Exercise, arrow: Arrow, camera: Camera, *, mirrored: bool) -> Shape:
    points = list(arrow.through)
    if arrow.of is not None:
        one, two = (exercise.stations[n - 1].pose for n in (arrow.start, arrow.end))
        points = [body(mixed(one, two, step / 12)).points[arrow.of] for step in range(13)]
    if mirrored:
        points = [(x, -y, z) for x, y, z in points]
    to_right, down = arrow.shift
    if mirrored and abs(camera.turn) > 45:
        to_right = -to_right
    dots = [(x + to_right, y + down) for x, y in map(camera.seen, points)]
    return Shape(0, marks.arrow(_curved(dots) if arrow.through else dots, both=arrow.both), dots)


def _curved(dots: list[Dot]) -> list[Dot]:
    """Three dots become a bow; others stay."""
    if len(dots) != 3:
        return dots
    (ax, ay), (mx, my), (bx, by) = dots
    cx, cy = 2 * mx - (ax + bx) / 2, 2 * my - (ay + by) / 2
    shares = [n / 12 for n in range(13)]
    return [
        ((1 - t) ** 2 * ax + 2 * t * (1 - t) * cx + t * t * bx, (1 - t) ** 2 * ay + 2 * t * (1 - t) * cy + t * t * by)
        for t in shares
    ]


def _lines(station: Station, figure: Body, camera: Camera, *, mirrored: bool) -> list[Shape]:
    lines = []
    if station.level:
        left, right = figure.points["left hip"], figure.points["right hip"]
        out = scaled(minus(left, right), 1.1)
        a, b = camera.seen(plus(left, out)), camera.seen(plus(right, out, -1))
        lines.append(Shape(0, marks.dashed(a, b), [a, b]))
    if station.tense is not None:
        ahead, sideways, high = station.tense
        x, y = camera.seen((ahead, -sideways if mirrored else sideways, high))
        lines.append(Shape(0, marks.strain(x, y), [(x - 12, y - 20), (x + 12, y - 20)]))
    if station.plumb is not None:
        x, y = camera.seen(figure.points[_swapped(station.plumb) if mirrored else station.plumb])
        up, down = (62, 0) if station.plumb.endswith("toe") else (14, 52)  # above the toes, or along the shin
        lines.append(Shape(0, marks.dashed((x, y - up), (x, y + down)), [(x, y)]))
    return lines
