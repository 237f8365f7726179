"""Props and bands as shapes on paper."""

from collections.abc import Sequence
from itertools import pairwise

from content.figures.body import Body
from content.figures.exercise import Band, Place, Prop, Solid, solids
from content.figures.geometry import UPRIGHT, Axes, Ball, Vector, around, dot, hull, placed, plus, scaled
from content.figures.paint import COLOURS, LINE, Camera, Shape, outline, path, shade

LAYERS = {"back": -1000.0, "middle": 0.0, "front": 1000.0}


def room(props: Sequence[Prop], camera: Camera) -> list[Shape]:
    return [_solid(solid, prop, camera, n) for prop in props for n, solid in enumerate(solids()[prop.name])]


def axes_of(prop: Prop) -> Axes:
    return around(around(UPRIGHT, 2, prop.turn), 1, prop.lean)


def _at(prop: Prop, inside: Vector) -> Vector:
    return placed(axes_of(prop), (inside[0] * prop.long, inside[1], inside[2] * prop.tall), prop.at)


def _solid(solid: Solid, prop: Prop, camera: Camera, n: int) -> Shape:
    layer = LAYERS[prop.layer or solid.layer] + (n / 100 if solid.layer == "back" else 0)
    if solid.box is not None:
        return _box(solid, prop, camera, layer)
    colour = COLOURS[solid.colour]
    if solid.bar is not None:
        points = [_at(prop, point) for point in solid.bar]
        near = sum(camera.near(point) for point in points) / len(points)
        edges = [outline([(a, solid.thick), (b, solid.thick)], camera) for a, b in pairwise(points)]
        return Shape(layer + near, _inked(edges, colour), [dot_ for edge in edges for dot_ in edge])
    if solid.wheel is not None:
        return _wheel(solid, prop, camera, layer)
    middle = _at(prop, solid.dome or (0.0, 0.0, 0.0))
    edge = hull(camera.seen(plus(middle, point)) for point in _dome(solid))
    return Shape(layer + camera.near(middle), _inked([edge], colour), edge)


def _inked(edges: list[list[tuple[float, float]]], colour: str) -> str:
    ink, under = COLOURS["line"], "".join(f'<path d="{path(edge)}"/>' for edge in edges)
    over = "".join(f'<path d="{path(edge)}"/>' for edge in edges)
    return f'<g fill="{ink}" stroke="{ink}" stroke-width="{LINE * 1.4:.1f}">{under}</g><g fill="{colour}">{over}</g>'


def _box(solid: Solid, prop: Prop, camera: Camera, layer: float) -> Shape:
    assert solid.box is not None  # noqa: S101 - chosen by the caller
    low, high = solid.box
    axes, faces, colour = axes_of(prop), [], COLOURS[solid.colour]
    corners = [_at(prop, (x, y, z)) for x in (low[0], high[0]) for y in (low[1], high[1]) for z in (low[2], high[2])]
    for axis in range(3):
        for end in (0, 1):
            out = scaled(axes[axis], 1 if end else -1)
            if dot(out, camera.axes()[2]) > 0.02:
                face = [corner for n, corner in enumerate(corners) if (n >> (2 - axis)) & 1 == end]
                fill = colour if axis == 2 else shade(colour, 0.14 if axis == 1 else 0.22)
                faces.append(f'<path d="{path(hull(map(camera.seen, face)))}" fill="{fill}"/>')
    soft = solid.colour in ("floor", "water", "wall")
    ink = shade(colour, 0.2) if soft else COLOURS["line"]
    near = camera.near(scaled(_sum(corners), 1 / 8))
    see = f' opacity="{solid.opacity}"' if solid.opacity < 1 else ""
    svg = f'<g{see} stroke="{ink}" stroke-width="{LINE * 0.7:.1f}" stroke-linejoin="round">{"".join(faces)}</g>'
    return Shape(layer + near, svg, [camera.seen(corner) for corner in corners])


def _sum(points: Sequence[Vector]) -> Vector:
    return sum(p[0] for p in points), sum(p[1] for p in points), sum(p[2] for p in points)


def _wheel(solid: Solid, prop: Prop, camera: Camera, layer: float) -> Shape:
    middle = solid.wheel or (0.0, 0.0, 0.0)
    rims = []
    for share in (1.0, 0.62):
        ring = [_ring(middle, solid.radius * share, y, step) for y in (-solid.thick / 2, solid.thick / 2) for step in range(28)]
        rims.append(hull(camera.seen(_at(prop, point)) for point in ring))
    centre = _at(prop, middle)
    svg = _inked([rims[0]], COLOURS[solid.colour]) + f'<path d="{path(rims[1])}" fill="{shade(COLOURS[solid.colour])}"/>'
    return Shape(layer + camera.near(centre), svg, rims[0])


def _ring(middle: Vector, radius: float, y: float, step: int) -> Vector:
    turned = placed(around(UPRIGHT, 1, step * 360 / 28), (radius, y, 0))
    return plus(middle, turned)


def _dome(solid: Solid) -> list[Vector]:
    points = []
    for lift in range(0, 91, 15):
        up = around(UPRIGHT, 1, -lift)[0]
        for step in range(20):
            points.append(placed(around(UPRIGHT, 2, step * 18), (up[0] * solid.radius, 0, up[2] * solid.height)))
    return points


def place(where: Place, body: Body) -> Vector:
    return body.points[where] if isinstance(where, str) else where


def bands(drawn: Sequence[Band], body: Body, camera: Camera) -> list[Shape]:
    return [_band(band, body, camera) for band in drawn]


def _band(band: Band, body: Body, camera: Camera) -> Shape:
    points = [place(where, body) for where in band.through]
    thick = band.thick / 2
    near = max(camera.near(point) for point in points) + 60
    if band.loop:
        balls: list[Ball] = [(point, 5.4) for point in points]
        edge = outline(balls, camera)
        line = f'<path d="{path(edge)}" fill="none" stroke="{COLOURS["line"]}" stroke-width="{thick * 2 + 1.4:.1f}"/>'
        line += f'<path d="{path(edge)}" fill="none" stroke="{COLOURS[band.colour]}" stroke-width="{thick * 2:.1f}"/>'
        return Shape(near, line, edge)
    edges = [outline([(a, thick), (b, thick)], camera) for a, b in pairwise(points)]
    return Shape(near, _inked(edges, COLOURS[band.colour]), [d for edge in edges for d in edge])
