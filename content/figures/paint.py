"""From a body and its props to shapes on paper: a camera, and a painter who begins with what is far away."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import cos, radians, sin

from content.figures.body import Body
from content.figures.flesh import LIMBS, Part, parts
from content.figures.geometry import Ball, Dot, Vector, circle, dot, hull, placed, plus, scaled, striped

COLOURS = {
    "shirt": "#5bb5a9",
    "trousers": "#53688f",
    "shoe": "#3b3f4a",
    "skin": "#eec39a",
    "hair": "#aeb4bd",
    "training": "#f59a23",
    "stripe": "#ffd28a",
    "training shoe": "#d9730d",
    "line": "#222b38",
    "arrow": "#d01f5a",
    "wood": "#d9b48a",
    "dark wood": "#a97f52",
    "cloth": "#cdd6e4",
    "mat": "#a9cfe8",
    "metal": "#8d97a6",
    "dark": "#4a5261",
    "wall": "#e4e1da",
    "water": "#9fd3ee",
    "band": "#7442c8",
    "bosu": "#4f7fd0",
    "floor": "#efece6",
    "white": "#ffffff",
    "ghost": "#e9ecf1",
}
STRIPE = 2.0
LINE = 1.1  # centimetres of the drawn person
ALMOST = 30.0  # degrees
BEHIND = 5.0  # farther away than the trunk by this: a far limb, a shade darker
NEARER = 5.0  # the near legs are drawn with the trunk, and before what stands in its middle
VIEWS = {"side": (14.0, 7.0), "front": (90.0, 7.0), "back": (-90.0, 7.0), "quarter": (48.0, 12.0), "flat": (0.0, 0.0)}


@dataclass(frozen=True)
class Camera:
    """Far away, so that what is farther is not smaller. Turn 0 sees the right side, 90 the front, -90 the back."""

    turn: float
    tilt: float

    def axes(self) -> tuple[Vector, Vector, Vector]:
        """What is to the right on paper, upwards on paper, and towards the camera."""
        c, s = cos(radians(self.turn)), sin(radians(self.turn))
        up, down = cos(radians(self.tilt)), sin(radians(self.tilt))
        return (c, s, 0.0), (-s * down, c * down, up), (s * up, -c * up, down)

    def seen(self, point: Vector) -> Dot:
        """Centimetres to the right and downwards."""
        right, up, _ = self.axes()
        return dot(point, right), -dot(point, up)

    def near(self, point: Vector) -> float:
        """How near, for what covers what: a view that is almost a side or front view is taken for one."""
        return dot(point, self._straight().axes()[2])

    def _straight(self) -> "Camera":
        whole = round(self.turn / 90) * 90
        return Camera(whole if abs(self.turn - whole) <= ALMOST else self.turn, self.tilt if self.tilt > ALMOST else 0)


@dataclass(frozen=True)
class Shape:
    """Something drawn, in centimetres, and how near it is."""

    near: float
    svg: str
    dots: Sequence[Dot]


def path(dots: Iterable[Dot], *, closed: bool = True) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in dots) + ("Z" if closed else "")


def shade(colour: str, share: float = 0.3) -> str:
    """The colour, darker by that share of the line's."""
    ink = COLOURS["line"]
    mixed = [round(int(colour[n : n + 2], 16) * (1 - share) + int(ink[n : n + 2], 16) * share) for n in (1, 3, 5)]
    return "#" + "".join(f"{value:02x}" for value in mixed)


def outline(balls: Sequence[Ball], camera: Camera) -> list[Dot]:
    return hull(corner for centre, radius in balls for corner in circle(camera.seen(centre), radius))


def person(body: Body, training: Sequence[str], camera: Camera, *, eyes_closed: bool = False) -> list[Shape]:
    """The body's shapes: far limbs, the trunk with the near legs, the head, near arms."""
    pieces = parts(body)
    middle = camera.near(body.points["chest"]) * 0.4 + camera.near(body.points["pelvis"]) * 0.6
    depth = {limb: _depth([part for part in pieces if part.limb == limb], camera) for limb in LIMBS}
    hips = {limb: camera.near(body.points[limb.replace("leg", "hip")]) for limb in LIMBS[:2]}
    legs = [limb for limb, near in hips.items() if near > middle - BEHIND]
    groups = [(depth[limb], [limb]) for limb in LIMBS if limb not in legs]
    groups.append((middle + NEARER * bool(legs), ["trunk", *sorted(legs, key=lambda limb: depth[limb])]))
    shapes = []
    for near, limbs in groups:
        drawn = [part for limb in limbs for part in _ordered(limb, pieces, camera)]
        shapes.append(_group(near, drawn, training, camera, far=near < middle - BEHIND))
    head = camera.near(body.points["head"])
    neck = camera.near(body.points["neck"])
    shapes.append(
        _head(body, camera, middle + NEARER + 0.1 if head > neck - 3 else middle - 0.1, eyes_closed=eyes_closed)
    )
    return shapes


def only(
    names: Sequence[str], body: Body, training: Sequence[str], camera: Camera, *, eyes_closed: bool
) -> list[Shape]:
    """These parts and no others, in this order; those of one limb that follow each other are drawn as one."""
    found = {f"{part.limb} {part.name}": part for part in parts(body)}
    limbs = groupby((found[name] for name in names if name != "head"), key=lambda part: part.limb)
    shapes = [_group(0.0, list(limb), training, camera, far=False) for _, limb in limbs]
    return [*shapes, _head(body, camera, 0.0, eyes_closed=eyes_closed)] if "head" in names else shapes


def ghost(body: Body, camera: Camera) -> Shape:
    """Where a body was: its outline, dashed, behind everything that stands before the back of the room."""
    edges = [outline(part.balls, camera) for part in parts(body)]
    edges.append(outline([(body.points["head"], SKULL + 1)], camera))
    whole = "".join(f'<path d="{path(edge)}"/>' for edge in edges)
    line = f'stroke="{COLOURS["metal"]}" stroke-width="{LINE * 2:.1f}" stroke-dasharray="4 3" fill="none"'
    svg = f'<g {line}>{whole}</g><g fill="{COLOURS["ghost"]}">{whole}</g>'
    return Shape(-500.0, svg, [corner for edge in edges for corner in edge])


def _ordered(limb: str, pieces: list[Part], camera: Camera) -> list[Part]:
    own = [part for part in pieces if part.limb == limb]
    return own if limb == "trunk" else sorted(own, key=lambda part: (part.name == "sleeve", _depth([part], camera)))


def _depth(drawn: list[Part], camera: Camera) -> float:
    balls = [ball for part in drawn for ball in part.balls]
    return sum(camera.near(centre) for centre, _ in balls) / len(balls)


def _group(near: float, drawn: list[Part], training: Sequence[str], camera: Camera, *, far: bool) -> Shape:
    under, over, dots = [], [], []
    for part in drawn:
        edge = outline(part.balls, camera)
        dots += edge
        marked = part.limb in training or f"{part.limb} {part.name}" in training
        colour = COLOURS[_cloth(part.cloth, marked=marked)]
        width = LINE * (3.6 if marked else 2)
        under.append(f'<path d="{path(edge)}" stroke-width="{width:.1f}"/>')
        fill = shade(colour) if far else colour
        over.append(f'<path d="{path(edge)}" fill="{fill}"/>')
        if marked and part.cloth == "trousers":
            lines = "".join(path(stripe) for stripe in striped(edge, STRIPE, 2.5 * STRIPE))
            over.append(f'<path d="{lines}" fill="{COLOURS["stripe"]}"/>')
    ink = COLOURS["line"]
    svg = f'<g fill="{ink}" stroke="{ink}" stroke-linejoin="round">{"".join(under)}</g>{"".join(over)}'
    return Shape(near, svg, dots)


def _cloth(cloth: str, *, marked: bool) -> str:
    if not marked:
        return cloth
    return {"shoe": "training shoe", "trousers": "training", "shirt": "training", "skin": "skin"}[cloth]


SKULL, JAW = 9.0, 6.2
HAIR_FRONT = (-0.84, 0.0, 0.54)  # the middle of the hair on the skull


def _head(body: Body, camera: Camera, near: float, *, eyes_closed: bool) -> Shape:
    axes, centre = body.axes["head"], body.points["head"]

    def at(x: float, y: float, z: float) -> Vector:
        return placed(axes, (x, y, z), centre)

    skull = [(at(-0.9, 0, 1.5), SKULL - 0.4), (at(0.6, 0, 1.2), SKULL - 0.8)]
    face = [*skull, (at(2.4, 0, -6.6), JAW)]
    nose = [(at(8.6, 0, -1.6), 1.2), (at(7.4, 0, 1.4), 1.0), (at(10.2, 0, -2.6), 1.2)]
    mane = [(at(-2.6, y, z), 7.4) for y in (-3.6, 3.6) for z in (-1.6, 3.2)]
    edge, nose_edge, mane_edge = outline(face, camera), outline(nose, camera), outline(mane, camera)
    ink, skin, hair = COLOURS["line"], COLOURS["skin"], COLOURS["hair"]
    facing = dot(axes[0], camera_way(camera))
    under = "".join(f'<path d="{path(each)}"/>' for each in (edge, nose_edge, mane_edge))
    svg = [f'<g fill="{ink}" stroke="{ink}" stroke-width="{LINE * 2}" stroke-linejoin="round">{under}</g>']
    svg.append(f'<path d="{path(mane_edge)}" fill="{hair}"/>')
    svg.append(f'<path d="{path(edge)}" fill="{skin}"/><path d="{path(nose_edge)}" fill="{skin}"/>')
    svg.append(_hair(skull[0][0], body, camera))
    for side in (1, -1):
        out = scaled(axes[1], side)
        if dot(out, camera_way(camera)) > 0.25:
            ear = outline([(at(-0.6, side * 8.4, -1.2), 1.9), (at(-0.9, side * 8.4, -2.8), 1.4)], camera)
            svg.append(f'<path d="{path(ear)}" fill="{skin}" stroke="{shade(skin, 0.5)}" stroke-width="0.6"/>')
        eye = (at(7.3, side * 3.3, 0.6), plus(scaled(axes[0], 0.9), out, 0.42))
        if dot(eye[1], camera_way(camera)) > 0.18:
            x, y = camera.seen(eye[0])
            svg.append(_eye(x, y, closed=eyes_closed))
    if facing > 0.1:
        mouth = [camera.seen(at(7.2 - abs(y) * 0.22, y, -6.4 + y * y * 0.09)) for y in (-3, -2, -1, 0, 1, 2, 3)]
        svg.append(_curve(mouth, 0.8))
    return Shape(near, "".join(svg), edge)


def _eye(x: float, y: float, *, closed: bool) -> str:
    if not closed:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="1.15" fill="{COLOURS["line"]}"/>'
    return _curve([(x - 1.9, y), (x, y + 0.9), (x + 1.9, y)], 0.9)


def _curve(dots: Sequence[Dot], thick: float) -> str:
    line = f'<path d="{path(dots, closed=False)}" fill="none" stroke="{COLOURS["line"]}"'
    return f'{line} stroke-width="{thick}" stroke-linecap="round"/>'


def camera_way(camera: Camera) -> Vector:
    """Towards the camera."""
    return camera.axes()[2]


def _hair(centre: Vector, body: Body, camera: Camera) -> str:
    """A cap on the skull: what of its points faces the camera, and its edge."""
    axes = body.axes["head"]
    dots = []
    for ring in range(11):
        away = radians(8.9 * ring)
        for step in range(24):
            round_ = radians(15 * step)
            inside = _on_cap(away, round_)
            point = placed(axes, scaled(inside, SKULL + 0.7), centre)
            if camera.near(point) >= camera.near(centre) - 0.5:
                dots.append(camera.seen(point))
    if len(dots) < 8:
        return ""
    hair = COLOURS["hair"]
    return f'<path d="{path(hull(dots))}" fill="{hair}" stroke="{hair}" stroke-width="1" stroke-linejoin="round"/>'


def _on_cap(away: float, round_: float) -> Vector:
    c, s = HAIR_FRONT[0], HAIR_FRONT[2]
    first: Vector = (s, 0.0, -c)
    ahead = scaled(HAIR_FRONT, cos(away))
    return plus(plus(ahead, first, sin(away) * cos(round_)), (0.0, 1.0, 0.0), sin(away) * sin(round_))
