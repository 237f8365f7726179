"""Points and turns in space, and the outline of round things on paper. Centimetres and degrees.

x points forward from somebody who stands upright, y to their left, z up.
"""

from collections.abc import Iterable, Sequence
from math import cos, floor, hypot, pi, radians, sin, sqrt

Vector = tuple[float, float, float]
Axes = tuple[Vector, Vector, Vector]  # where a turned body has its forward, its left and its up
Dot = tuple[float, float]
Ball = tuple[Vector, float]  # centre, radius

UPRIGHT: Axes = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
CORNERS = 28  # of a circle


def plus(a: Vector, b: Vector, times: float = 1.0) -> Vector:
    return a[0] + b[0] * times, a[1] + b[1] * times, a[2] + b[2] * times


def minus(a: Vector, b: Vector) -> Vector:
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def scaled(a: Vector, times: float) -> Vector:
    return a[0] * times, a[1] * times, a[2] * times


def dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def length(a: Vector) -> float:
    return sqrt(dot(a, a))


def unit(a: Vector) -> Vector:
    """The direction of `a`. Raises ZeroDivisionError for the zero vector."""
    return scaled(a, 1 / length(a))


def between(a: Vector, b: Vector, share: float) -> Vector:
    """`a` for 0, `b` for 1."""
    return plus(a, minus(b, a), share)


def across(a: Vector, axis: Vector) -> Vector:
    """What of `a` stands at right angles to the unit vector `axis`."""
    return plus(a, axis, -dot(a, axis))


def placed(axes: Axes, inside: Vector, origin: Vector = (0.0, 0.0, 0.0)) -> Vector:
    """Where the point `inside` of a body lies in the world."""
    return plus(plus(plus(origin, axes[0], inside[0]), axes[1], inside[1]), axes[2], inside[2])


def around(axes: Axes, axis: int, degrees: float) -> Axes:
    """`axes`, turned around their own forward (0), left (1) or up (2), by the right-hand rule."""
    one, two = (axis + 1) % 3, (axis + 2) % 3
    c, s = cos(radians(degrees)), sin(radians(degrees))
    turned = list(axes)
    turned[one] = plus(scaled(axes[one], c), axes[two], s)
    turned[two] = plus(scaled(axes[two], c), axes[one], -s)
    return turned[0], turned[1], turned[2]


def two_bones(start: Vector, target: Vector, first: float, second: float, towards: Vector) -> tuple[Vector, Vector]:
    """The joint between two bones, bent towards a direction, and the end, which is `target` where they reach it."""
    way = minus(target, start)
    reach = min(max(length(way), abs(first - second) + 0.01), first + second - 0.01)
    ahead = unit(way)
    along = (first**2 - second**2 + reach**2) / (2 * reach)
    sideways = unit(across(towards, ahead))
    joint = plus(plus(start, ahead, along), sideways, sqrt(max(first**2 - along**2, 0.0)))
    return joint, plus(start, ahead, reach)


CIRCLE = tuple((cos(2 * pi * n / CORNERS), sin(2 * pi * n / CORNERS)) for n in range(CORNERS))


def circle(centre: Dot, radius: float) -> list[Dot]:
    return [(centre[0] + radius * x, centre[1] + radius * y) for x, y in CIRCLE]


def hull(dots: Iterable[Dot]) -> list[Dot]:
    """The corners of the smallest convex shape around the dots, in order."""
    ordered = sorted(set(dots))
    if len(ordered) < 3:
        return ordered
    return _half(ordered)[:-1] + _half(ordered[::-1])[:-1]


def _half(ordered: Sequence[Dot]) -> list[Dot]:
    kept: list[Dot] = []
    for x, y in ordered:
        while len(kept) > 1 and (kept[-1][0] - kept[-2][0]) * (y - kept[-2][1]) <= (kept[-1][1] - kept[-2][1]) * (
            x - kept[-2][0]
        ):
            kept.pop()
        kept.append((x, y))
    return kept


def apart(a: Dot, b: Dot) -> float:
    return hypot(a[0] - b[0], a[1] - b[1])


def striped(edge: Sequence[Dot], width: float, every: float) -> list[list[Dot]]:
    """What slanting stripes of that width cover of a convex shape. Stripes of two shapes continue each other."""
    heights = [_slant(corner) for corner in edge]
    first, last = floor(min(heights) / every), floor(max(heights) / every)
    stripes = []
    for n in range(first, last + 1):
        stripe = _cut(_cut(edge, n * every, 1), n * every + width, -1)
        if len(stripe) > 2:
            stripes.append(stripe)
    return stripes


def _slant(corner: Dot) -> float:
    return (corner[0] + corner[1]) * sqrt(0.5)


def _cut(edge: Sequence[Dot], at: float, side: int) -> list[Dot]:
    """What of a convex shape lies on one side of a slanting line."""
    kept: list[Dot] = []
    for n, corner in enumerate(edge):
        before = edge[n - 1]
        a, b = (_slant(before) - at) * side, (_slant(corner) - at) * side
        if (a < 0) != (b < 0):
            share = a / (a - b)
            kept.append((before[0] + (corner[0] - before[0]) * share, before[1] + (corner[1] - before[1]) * share))
        if b >= 0:
            kept.append(corner)
    return kept
