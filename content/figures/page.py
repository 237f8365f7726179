"""Stills and frames: panels with figures on one sheet. Pure: the same data gives the same SVG."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi

from content.figures import marks
from content.figures.body import Body, body
from content.figures.exercise import Arrow, Closer, Exercise, Prop, Station, load
from content.figures.geometry import Dot, Vector, between, minus, plus, scaled
from content.figures.paint import COLOURS, VIEWS, Camera, Shape, ghost, only, person
from content.figures.pose import mixed
from content.figures.room import bands, room

WIDTH, HEIGHT, LEAST = 960, 720, 480
LOOP = 480
EDGE, GAP = 14, 18
STEPS = 7  # drawn frames from one station to the next
STILL_ONLY = {"clock": False, "ghost": False, "closer": None, "tense": None}
MINI = 0.46  # how large the other leg's figure is beside the main ones


@dataclass(frozen=True)
class Panel:
    """Shapes in centimetres, and the corner and size of what they fill."""

    svg: str
    left: float
    top: float
    width: float
    height: float


def still(exercise_id: str, form: str | None = None) -> str:
    """The stations side by side, then the other leg where legs train in turn, as SVG, 960 wide and at most 720 high.

    Raises KeyError where the exercise has no picture in that form.
    """
    exercise = load(f"{exercise_id}-{form}" if form else exercise_id)
    panels = [_panel(exercise, n) for n in range(len(exercise.stations))]
    other = _panel(exercise, len(panels) - 1, mirrored=True) if exercise.mirror else None
    pieces, height = _laid(panels, other, repeat=exercise.repeat)
    return _sheet(pieces, WIDTH, height)


def frames(exercise_id: str, form: str | None = None) -> list[str]:
    """The loop, in the order in which it plays, as SVGs of 480 x 480; frames that return are the same text."""
    exercise = load(f"{exercise_id}-{form}" if form else exercise_id)
    way: list[tuple[int, float]] = []
    last = len(exercise.stations) - 2
    for n in range(last + 1):
        way += [(n, _eased(step / (STEPS - 1))) for step in range(STEPS if n == last else STEPS - 1)]
    way = way or [(0, 0.0)]
    sides = (False, True) if exercise.mirror else (False,)
    drawn = {mirrored: [_frame(exercise, n, share, mirrored=mirrored) for n, share in way] for mirrored in sides}
    everything = [panel for panels in drawn.values() for panel in panels]
    box = _around(everything)
    play = []
    for mirrored in sides:
        there = [_sheet([_fit(panel, box, LOOP, LOOP)], LOOP, LOOP) for panel in drawn[mirrored]]
        play += [there[0], *there, there[-1], *reversed(there[1:-1])] if len(there) > 1 else there
    return play


def _eased(share: float) -> float:
    return (1 - cos(pi * share)) / 2


def _frame(exercise: Exercise, n: int, share: float, *, mirrored: bool) -> Panel:
    one = exercise.stations[n]
    two = exercise.stations[min(n + 1, len(exercise.stations) - 1)]
    props = tuple(_prop_between(a, b, share) for a, b in zip(one.props, two.props, strict=False))
    (turn, tilt), (turned, tilted) = _view(exercise, one), _view(exercise, two)
    view = turn + (turned - turn) * share, tilt + (tilted - tilt) * share
    station = replace_station(two if share > 0.5 else one, mixed(one.pose, two.pose, share), props, view)
    return _drawn(exercise, station, mirrored=mirrored, arrows=())


def replace_station(station: Station, pose: object, props: tuple[Prop, ...], view: tuple[float, float]) -> Station:
    return station.model_copy(update={"pose": pose, "view": view, "props": props, "arrows": (), **STILL_ONLY})


def _prop_between(a: Prop, b: Prop, share: float) -> Prop:
    lean = a.lean + (b.lean - a.lean) * share
    return a.model_copy(update={"at": between(a.at, b.at, share), "lean": lean})


def _panel(exercise: Exercise, n: int, *, mirrored: bool = False) -> Panel:
    number = n + 1 if len(exercise.stations) > 1 and not mirrored else None
    station = exercise.stations[n]
    return _drawn(exercise, station, mirrored=mirrored, arrows=station.arrows, number=number)


def _drawn(
    exercise: Exercise, station: Station, *, mirrored: bool, arrows: Sequence[Arrow], number: int | None = None
) -> Panel:
    camera = Camera(*_view(exercise, station))
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
    return Shape(0, marks.glass("".join(s.svg for s in shapes), middle, closer.radius, to, closer.times, at), edge)


def _view(exercise: Exercise, station: Station) -> tuple[float, float]:
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
        ahead, left, high = station.tense
        x, y = camera.seen((ahead, -left if mirrored else left, high))
        lines.append(Shape(0, marks.strain(x, y), [(x - 12, y - 20), (x + 12, y - 20)]))
    if station.plumb is not None:
        x, y = camera.seen(figure.points[_swapped(station.plumb) if mirrored else station.plumb])
        up, down = (62, 0) if station.plumb.endswith("toe") else (14, 52)  # above the toes, or along the shin
        lines.append(Shape(0, marks.dashed((x, y - up), (x, y + down)), [(x, y)]))
    return lines


@dataclass(frozen=True)
class _Box:
    left: float
    top: float
    width: float
    height: float


def _around(panels: Sequence[Panel]) -> _Box:
    left, top = min(p.left for p in panels), min(p.top for p in panels)
    right, bottom = max(p.left + p.width for p in panels), max(p.top + p.height for p in panels)
    return _Box(left, top, right - left, bottom - top)


def _fit(panel: Panel, box: _Box, width: float, height: float) -> str:
    scale = min((width - 2 * EDGE) / box.width, (height - 2 * EDGE) / box.height)
    x, y = (width - box.width * scale) / 2 - box.left * scale, (height - box.height * scale) / 2 - box.top * scale
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({scale:.4f})">{panel.svg}</g>'


def _laid(panels: Sequence[Panel], other: Panel | None, *, repeat: bool) -> tuple[list[str], int]:
    """Beside each other or below each other, whichever draws them larger; the small ones stand at the right."""
    aside = max(other.width * MINI, 40.0) if other else (26.0 if repeat else 0.0)
    across_, high = sum(p.width for p in panels), max(p.height for p in panels)
    wide, down = max(p.width for p in panels), sum(p.height for p in panels)
    room_x, room_y, n = WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE, len(panels)
    beside = min((room_x - GAP * n) / (across_ + aside), room_y / high)
    below = min((room_x - GAP) / (wide + aside), (room_y - GAP * (n - 1)) / down)
    scale = max(beside, below)
    filled = high * scale if beside >= below else down * scale + GAP * (n - 1)
    height = round(max(LEAST, filled + 2 * EDGE))
    pieces = []
    if beside >= below:
        total = (across_ + aside) * scale + GAP * n
        x, base = (WIDTH - total) / 2, (height + high * scale) / 2
        for panel in panels:
            pieces.append(_put(panel, x, base - panel.height * scale, scale))
            x += panel.width * scale + GAP
    else:
        total_x, total_y = (wide + aside) * scale + GAP, down * scale + GAP * (n - 1)
        x, y = (WIDTH - total_x) / 2, (height - total_y) / 2
        for panel in panels:
            pieces.append(_put(panel, x + (wide - panel.width) * scale / 2, y, scale))
            y += panel.height * scale + GAP
        x += wide * scale + GAP
        base = (height + total_y) / 2
    if other is not None:
        small = scale * MINI
        pieces.append(_put(other, x, base - other.height * small, small))
        pieces.append(
            _scaled(marks.again(0, 0, 9), x + other.width * small / 2, base - other.height * small - 17 * scale, scale)
        )
    elif repeat:
        pieces.append(_scaled(marks.again(0, 0, 8.5), x + 12 * scale, base - 20 * scale, scale))
    return pieces, height


def _put(panel: Panel, x: float, y: float, scale: float) -> str:
    return _scaled(panel.svg, x - panel.left * scale, y - panel.top * scale, scale)


def _scaled(svg: str, x: float, y: float, scale: float) -> str:
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({scale:.4f})">{svg}</g>'


def _sheet(pieces: Sequence[str], width: int, height: int) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f'<rect width="{width}" height="{height}" fill="{COLOURS["white"]}"/>{"".join(pieces)}</svg>'
    )
