"""Stills and frames: panels with figures on one sheet. Pure: the same data gives the same SVG."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi

from content.figures import marks
from content.figures.exercise import Exercise, Prop, Station, load
from content.figures.geometry import between
from content.figures.paint import COLOURS
from content.figures.panel import Panel, drawn, view_of
from content.figures.pose import mixed

WIDTH, HEIGHT, LEAST = 960, 720, 480
LOOP = 480
EDGE, GAP = 14, 18
STEPS = 7  # drawn frames from one station to the next
STILL_ONLY = {"clock": False, "ghost": False, "closer": None, "tense": None}
MINI = 0.46  # how large the other leg's figure is beside the main ones


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
    shown = {mirrored: [_frame(exercise, n, share, mirrored=mirrored) for n, share in way] for mirrored in sides}
    everything = [panel for panels in shown.values() for panel in panels]
    box = _around(everything)
    play = []
    for mirrored in sides:
        there = [_sheet([_fit(panel, box, LOOP, LOOP)], LOOP, LOOP) for panel in shown[mirrored]]
        play += [there[0], *there, there[-1], *reversed(there[1:-1])] if len(there) > 1 else there
    return play


def _eased(share: float) -> float:
    return (1 - cos(pi * share)) / 2


def _frame(exercise: Exercise, n: int, share: float, *, mirrored: bool) -> Panel:
    one = exercise.stations[n]
    two = exercise.stations[min(n + 1, len(exercise.stations) - 1)]
    props = tuple(_prop_between(a, b, share) for a, b in zip(one.props, two.props, strict=False))
    (turn, tilt), (turned, tilted) = view_of(exercise, one), view_of(exercise, two)
    view = turn + (turned - turn) * share, tilt + (tilted - tilt) * share
    station = replace_station(two if share > 0.5 else one, mixed(one.pose, two.pose, share), props, view)
    return drawn(exercise, station, mirrored=mirrored, arrows=())


def replace_station(station: Station, pose: object, props: tuple[Prop, ...], view: tuple[float, float]) -> Station:
    return station.model_copy(update={"pose": pose, "view": view, "props": props, "arrows": (), **STILL_ONLY})


def _prop_between(a: Prop, b: Prop, share: float) -> Prop:
    lean = a.lean + (b.lean - a.lean) * share
    return a.model_copy(update={"at": between(a.at, b.at, share), "lean": lean})


def _panel(exercise: Exercise, n: int, *, mirrored: bool = False) -> Panel:
    number = n + 1 if len(exercise.stations) > 1 and not mirrored else None
    station = exercise.stations[n]
    return drawn(exercise, station, mirrored=mirrored, arrows=station.arrows, number=number)


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
