"""The exercises of a session on one picture, numbered as in the list beside it. Pure: SVG from SVG."""

import re
from collections.abc import Sequence
from math import ceil

from bot.documents.png import FAMILY

WIDTH = 960
GAP, BAR, EDGE = 10, 62, 12  # between tiles, the strip with the number, the frame around a picture
EMPTY = 300  # the height of a tile without a picture, if it is alone in its row
WIDE = 8  # up to so many exercises stand two in a row, more of them three
INK, PAPER, STRIP, FRAME = "#1d2733", "#ffffff", "#e8eef3", "#9aa8b5"


def exercise_sheet(stills: Sequence[str | None], first: int = 1) -> str:
    """The stills side by side, each below its number; of one without a picture (None) the number is there."""
    columns = 1 if len(stills) == 1 else 2 if len(stills) <= WIDE else 3
    wide = (WIDTH - GAP * (columns + 1)) / columns
    pieces, top = [], float(GAP)
    for n in range(ceil(len(stills) / columns)):
        row = [_scaled(each, wide - 2 * EDGE) for each in stills[n * columns : (n + 1) * columns]]
        height = max((high for _, high in row), default=0) or EMPTY
        for place, (svg, high) in enumerate(row):
            left = GAP + place * (wide + GAP)
            pieces.append(_tile(first + n * columns + place, left, top, wide, height + BAR + 2 * EDGE))
            if svg:
                x, y = left + EDGE, top + BAR + EDGE + (height - high) / 2
                pieces.append(f'<svg x="{x:.1f}" y="{y:.1f}" {svg}')
        top += height + BAR + 2 * EDGE + GAP
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{top:.0f}" viewBox="0 0 {WIDTH} {top:.0f}">'
        f'<rect width="{WIDTH}" height="{top:.0f}" fill="{PAPER}"/>{"".join(pieces)}</svg>'
    )


def _scaled(svg: str | None, wide: float) -> tuple[str, float]:
    """The picture from its size on, this wide, to stand inside another one; and its height."""
    if svg is None:
        return "", 0.0
    head, body = svg.split(">", 1)
    sizes = re.search(r'width="(\d+)" height="(\d+)"', head)
    assert sizes is not None  # noqa: S101 - ours are drawn so
    own_wide, own_high = (int(each) for each in sizes.groups())
    high = own_high * wide / own_wide
    return f'width="{wide:.1f}" height="{high:.1f}" viewBox="0 0 {own_wide} {own_high}">{body}', high


def _tile(number: int, x: float, y: float, wide: float, high: float) -> str:
    letters = f'font-family="{FAMILY}" font-weight="bold" font-size="50" fill="{INK}"'
    return (
        f'<g transform="translate({x:.1f} {y:.1f})"><rect width="{wide:.1f}" height="{BAR}" fill="{STRIP}"/>'
        f'<rect width="{wide:.1f}" height="{high:.1f}" fill="none" stroke="{FRAME}" stroke-width="3"/>'
        f'<text x="20" y="48" {letters}>{number}</text></g>'
    )
