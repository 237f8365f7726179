"""What is drawn over a figure so that it needs no words: arrows, lines, digits, hold, once more."""

from collections.abc import Sequence
from math import atan2, cos, pi, sin

from content.figures.geometry import Dot, apart
from content.figures.paint import COLOURS, path

THICK = 4.2
DIGITS = {
    1: ((-0.25, -0.3), (0.05, -0.55), (0.05, 0.55)),
    2: ((-0.35, -0.3), (-0.15, -0.55), (0.2, -0.55), (0.36, -0.28), (0.25, 0.0), (-0.36, 0.55), (0.38, 0.55)),
    3: ((-0.32, -0.5), (0.32, -0.5), (0.0, -0.1), (0.3, 0.1), (0.3, 0.38), (0.05, 0.56), (-0.34, 0.42)),
    4: ((0.18, 0.55), (0.18, -0.55), (-0.36, 0.22), (0.38, 0.22)),
}


def arrow(dots: Sequence[Dot], *, both: bool = False, thick: float = THICK) -> str:
    """A thick arrow with a white edge through the dots."""
    head = thick * 2.6
    line, tips = list(dots), []
    for end in (-1, 0) if both else (-1,):
        tip = line[end]
        base = next((d for d in (reversed(line) if end else line) if apart(d, tip) >= head), line[0 if end else -1])
        way = atan2(tip[1] - base[1], tip[0] - base[0])
        line = [d for d in line if d != tip and apart(d, tip) >= head * 0.8]
        neck = (tip[0] - head * 0.8 * cos(way), tip[1] - head * 0.8 * sin(way))
        line = [*line, neck] if end else [neck, *line]
        wings = [(tip[0] - head * cos(way + turn), tip[1] - head * sin(way + turn)) for turn in (0.55, -0.55)]
        tips.append([tip, *wings])
    strokes = [(COLOURS["white"], thick + 2.4, 2.4), (COLOURS["arrow"], thick, 0.6)]
    return "".join(
        f'<g stroke="{colour}" stroke-linecap="round" stroke-linejoin="round">'
        f'<path d="{path(line, closed=False)}" fill="none" stroke-width="{width:.1f}"/>'
        + "".join(f'<path d="{path(tip)}" fill="{colour}" stroke-width="{edge}"/>' for tip in tips)
        + "</g>"
        for colour, width, edge in strokes
    )


def dashed(a: Dot, b: Dot) -> str:
    ends = path((a, b), closed=False)
    return (
        f'<path d="{ends}" stroke="{COLOURS["white"]}" stroke-width="3.4" fill="none"/>'
        f'<path d="{ends}" stroke="{COLOURS["arrow"]}" stroke-width="1.9" stroke-dasharray="6 4" fill="none"/>'
    )


def glass(svg: str, middle: Dot, radius: float, to: Dot, times: float, source: Dot) -> str:
    """What lies within the radius of `middle`, so many times larger, round `to`; a line leads there from `source`."""
    (x, y), name = middle, f"glass{middle[0]:.0f}_{middle[1]:.0f}_{radius:.0f}"
    ring = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}"'
    shift = f"translate({to[0] - x * times:.1f} {to[1] - y * times:.1f}) scale({times})"
    ink = COLOURS["line"]
    return (
        f'<path d="{path((source, to), closed=False)}" stroke="{ink}" stroke-width="1.2" stroke-dasharray="3 2"/>'
        f'<clipPath id="{name}">{ring}/></clipPath><g transform="{shift}">{ring} fill="{COLOURS["white"]}"/>'
        f'<g clip-path="url(#{name})">{svg}</g>{ring} fill="none" stroke="{ink}" stroke-width="{1.6 / times:.2f}"/></g>'
    )


def strain(x: float, y: float) -> str:
    """Short strokes around a place that is tense."""
    lines = (((x + dx * 0.55, y - 11 + abs(dx) * 0.12), (x + dx, y - 18 + abs(dx) * 0.25)) for dx in (-12, 0, 12))
    return "".join(
        f'<path d="{path(line, closed=False)}" stroke="{COLOURS["arrow"]}" stroke-width="2.2" stroke-linecap="round"/>'
        for line in lines
    )


def digit(number: int, x: float, y: float, size: float) -> str:
    """The number of a station, white on a dark disc."""
    line = [(x + dx * size * 0.75, y + dy * size * 0.75) for dx, dy in DIGITS[number]]
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}" fill="{COLOURS["line"]}"/>'
        f'<path d="{path(line, closed=False)}" fill="none" stroke="{COLOURS["white"]}" stroke-width="{size * 0.24:.1f}"'
        ' stroke-linecap="round" stroke-linejoin="round"/>'
    )


def clock(x: float, y: float, size: float) -> str:
    """Hold: a stop-watch."""
    ink, thick = COLOURS["line"], size * 0.2
    hand = [(x, y - size * 0.62), (x, y), (x + size * 0.42, y + size * 0.2)]
    button = path(((x, y - size), (x, y - size * 1.3)), closed=False)
    return (
        f'<path d="{button}" stroke="{ink}" stroke-width="{size * 0.34:.1f}"/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}" fill="{COLOURS["white"]}" stroke="{ink}"'
        f' stroke-width="{thick:.1f}"/><path d="{path(hand, closed=False)}" fill="none" stroke="{COLOURS["arrow"]}"'
        f' stroke-width="{thick:.1f}" stroke-linecap="round"/>'
    )


def again(x: float, y: float, size: float) -> str:
    """Once more: two arrows chasing each other."""
    return "".join(
        arrow([_round(x, y, size, start + step * pi * 0.78 / 8) for step in range(9)], thick=size * 0.28)
        for start in (0.2, pi + 0.2)
    )


def _round(x: float, y: float, radius: float, angle: float) -> Dot:
    return x + radius * cos(angle), y + radius * sin(angle)
