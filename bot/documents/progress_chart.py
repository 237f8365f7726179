"""A patient's weeks as a picture: days done against the week's target, effort against its band, pain. Pure.

Drawn for a small telephone: at 320 pixels' width, a third of it, no letter is smaller than 14 pixels. What is told by
colour is told by form too: strength squares, aerobic discs, pain diamonds; filled is done, an outline is open.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from bot.documents.png import FAMILY
from scheduler.programme.ledger import Ledger

WIDTH, LEFT, RIGHT = 960, 112, 16  # in pixels, as all lengths here
SIZE, TITLE = 42, 58  # of the letters; the height of a title's line
MARK, STEP = 30, 40  # a day's mark, and from one to the next
BORG, PAIN = (6, 20), (0, 10)
EFFORT_HEIGHT, PAIN_HEIGHT, GAP = 132, 132, 16
LABELS_MOST = 12  # of more weeks only every other number has room
INK, QUIET, LINE, BAND, EDGE, STRIPE = "#1a1a1a", "#4a4a4a", "#8c8c8c", "#c6dec6", "#557a55", "#f1f3f6"
STRENGTH, AEROBIC, PAIN_COLOUR = "#0b4f8a", "#1c6b45", "#6a3d9a"

Shape = Callable[[float, float, float, str], str]
Point = tuple[float, float]


@dataclass(frozen=True)
class Week:
    """A programme week: its ledger, None while it is still to come; `paused`: on at least one of its days."""

    number: int
    ledger: Ledger | None
    paused: bool = False


def square(x: float, y: float, size: float, style: str) -> str:
    """A square round this point."""
    return f'<rect x="{x - size / 2:.1f}" y="{y - size / 2:.1f}" width="{size:.1f}" height="{size:.1f}" {style}/>'


def disc(x: float, y: float, size: float, style: str) -> str:
    """A disc round this point."""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size / 2:.1f}" {style}/>'


def diamond(x: float, y: float, size: float, style: str) -> str:
    """A diamond round this point."""
    half = size * 0.62
    corners = ((x, y - half), (x + half, y), (x, y + half), (x - half, y))
    return f'<polygon points="{" ".join(f"{a:.1f},{b:.1f}" for a, b in corners)}" {style}/>'


def progress_svg(weeks: Sequence[Week], now: int | None, labels: Mapping[str, str]) -> str:
    """The chart as SVG, WIDTH wide. `now`: the running week; `labels`: the texts `chart.…` of one language."""
    return _Drawing(weeks, now, labels).svg()


class _Drawing:
    """Draws from top to bottom; `self._y` is how far it has come."""

    def __init__(self, weeks: Sequence[Week], now: int | None, labels: Mapping[str, str]) -> None:
        self._weeks, self._now, self._labels = weeks, now, labels
        self._column = (WIDTH - LEFT - RIGHT) / len(weeks)
        self._parts: list[str] = []
        self._y = 14.0

    def svg(self) -> str:
        self._numbers()
        self._days("strength", square, STRENGTH, lambda ledger: (ledger.strength_days, ledger.strength_target))
        self._days("aerobic", disc, AEROBIC, lambda ledger: (ledger.aerobic_days, ledger.aerobic_target))
        self._effort("strength", square, STRENGTH)
        self._effort("aerobic", disc, AEROBIC)
        self._pain()
        self._y += GAP
        self._numbers()
        columns = self._y
        self._legend()
        height = round(self._y + 10)
        return "".join(
            (
                f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}"',
                f' font-family="{FAMILY}" font-size="{SIZE}">',
                f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>',
                *self._stripes(columns),
                *self._parts,
                "</svg>",
            )
        )

    def _x(self, place: int) -> float:
        return LEFT + (place + 0.5) * self._column

    def _label(self, key: str, **values: object) -> str:
        return self._labels[f"chart.{key}"].format_map(values)

    def _text(self, x: float, y: float, text: str, *, anchor: str = "start", weight: str = "", ink: str = INK) -> None:
        bold = ' font-weight="bold"' if weight else ""
        where = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{ink}"{bold}'
        self._parts.append(f"<text {where}>{escape(text)}</text>")

    def _stripes(self, height: float) -> Iterator[str]:
        """Every other week on a light ground, from top to bottom, so that the eye stays in its column."""
        for place in range(0, len(self._weeks), 2):
            left = LEFT + place * self._column
            yield f'<rect x="{left:.1f}" width="{self._column:.1f}" height="{height:.1f}" fill="{STRIPE}"/>'

    def _numbers(self) -> None:
        self._y += 44
        self._text(LEFT - 12, self._y, self._label("week"), anchor="end", ink=QUIET)
        several = len(self._weeks) > LABELS_MOST
        for place, week in enumerate(self._weeks):
            running = week.number == self._now
            if running:
                width = max(self._column - 4, 58)
                box = f'x="{self._x(place) - width / 2:.1f}" y="{self._y - 40:.1f}" width="{width:.1f}" height="50"'
                self._parts.append(f'<rect {box} rx="10" fill="{INK}"/>')
            if running or not several or (week.number % 2 and week.number + 1 != self._now != week.number - 1):
                ink = "#ffffff" if running else INK if week.ledger else QUIET
                self._text(self._x(place), self._y, str(week.number), anchor="middle", weight="bold", ink=ink)
        self._y += 14

    def _title(self, key: str, **values: object) -> None:
        self._y += GAP
        self._text(LEFT, self._y + 44, self._label(key, **values), weight="bold")
        self._y += TITLE

    def _days(self, key: str, shape: Shape, colour: str, count: Callable[[Ledger], tuple[int, int]]) -> None:
        counts = {place: count(week.ledger) for place, week in enumerate(self._weeks) if week.ledger is not None}
        target = max((target for _done, target in counts.values()), default=0)
        most = max((done for done, _target in counts.values()), default=0)
        rows = max(target, most, 1)
        self._title(f"{key}_days" if target > 1 else f"{key}_few", target=target)
        size = min(MARK, self._column - 16)
        bottom = self._y + rows * STEP - STEP / 2
        if target:
            self._axis(bottom - (target - 1) * STEP, str(target))
        for place, (done, wanted) in counts.items():
            x, paused = self._x(place), self._weeks[place].paused
            for row in range(max(done, 0 if paused else wanted)):
                style = f'fill="{colour if row < done else "#ffffff"}" stroke="{colour}" stroke-width="4"'
                self._parts.append(shape(x, bottom - row * STEP, size, style))
            free = max(wanted, 1)  # of a week that is paused wholly nothing is wanted
            if paused and done < free:  # in the middle of what is not asked for
                self._parts.append(_pause(x, bottom - (done + free - 1) / 2 * STEP))
        self._y += rows * STEP

    def _axis(self, y: float, text: str) -> None:
        self._text(LEFT - 12, y + 15, text, anchor="end", ink=QUIET)

    def _effort(self, key: str, shape: Shape, colour: str) -> None:
        self._title(f"{key}_effort")
        scale = self._scale(BORG, EFFORT_HEIGHT)
        means: list[Point | None] = []
        for place, week in enumerate(self._weeks):
            mean = week.ledger and week.ledger.effort.get(key)
            means.append((self._x(place), scale(mean)) if mean else None)
            band = week.ledger and week.ledger.target.get(key)
            if band:
                top, bottom = scale(band[1] + 0.5), scale(band[0] - 0.5)  # whole numbers: each from half to half
                left = LEFT + place * self._column
                box = f'x="{left:.1f}" y="{top:.1f}" width="{self._column:.1f}" height="{bottom - top:.1f}"'
                edges = f"M{left:.1f},{top:.1f}h{self._column:.1f}M{left:.1f},{bottom:.1f}h{self._column:.1f}"
                self._parts.append(f'<rect {box} fill="{BAND}"/><path d="{edges}" stroke="{EDGE}" stroke-width="3"/>')
        self._points(means, shape, colour)
        self._y += EFFORT_HEIGHT

    def _pain(self) -> None:
        self._title("pain")
        scale = self._scale(PAIN, PAIN_HEIGHT)
        means: list[Point | None] = []
        for place, week in enumerate(self._weeks):
            ledger = week.ledger
            if ledger is None or ledger.pain_mean is None or ledger.pain_highest is None:
                means.append(None)
                continue
            x, y = self._x(place), scale(ledger.pain_highest)
            means.append((x, scale(ledger.pain_mean)))
            self._parts.append(
                f'<path d="M{x - 16:.1f},{y:.1f}h32M{x:.1f},{y:.1f}V{scale(ledger.pain_mean):.1f}"'
                f' stroke="{PAIN_COLOUR}" stroke-width="4" fill="none"/>'
            )
        self._points(means, diamond, PAIN_COLOUR)
        self._y += PAIN_HEIGHT

    def _scale(self, ends: tuple[int, int], height: float) -> Callable[[float], float]:
        """From a number to its height, with both ends of the scale drawn."""
        least, most = ends
        top, bottom = self._y + 18, self._y + height - 18
        for y, end in ((top, most), (bottom, least)):
            self._parts.append(
                f'<line x1="{LEFT}" y1="{y:.1f}" x2="{WIDTH - RIGHT}" y2="{y:.1f}" stroke="{LINE}" stroke-width="2"/>'
            )
            self._axis(y, str(end))
        return lambda value: bottom - (value - least) / (most - least) * (bottom - top)

    def _points(self, points: Sequence[Point | None], shape: Shape, colour: str) -> None:
        """The marks, with a line where two weeks follow each other."""
        for first, second in pairwise(points):
            if first and second:
                ends = f'x1="{first[0]:.1f}" y1="{first[1]:.1f}" x2="{second[0]:.1f}" y2="{second[1]:.1f}"'
                self._parts.append(f'<line {ends} stroke="{colour}" stroke-width="5"/>')
        self._parts += [shape(*point, 24, f'fill="{colour}"') for point in points if point]

    def _legend(self) -> None:
        self._y += 8
        outline = f'fill="#ffffff" stroke="{STRENGTH}" stroke-width="4"'
        edges = f'<path d="M-26,-18h52M-26,18h52" stroke="{EDGE}" stroke-width="3"/>'
        band = f'<rect x="-26" y="-18" width="52" height="36" fill="{BAND}"/>{edges}'
        highest = f'<path d="M-16,-14h32M0,-14V14" stroke="{PAIN_COLOUR}" stroke-width="4" fill="none"/>'
        entries = [
            (square(0, 0, MARK, f'fill="{STRENGTH}"'), "done"),
            (square(0, 0, MARK, outline), "open"),
            (band, "target"),
            (diamond(0, 0, 24, f'fill="{PAIN_COLOUR}"'), "mean"),
            (highest, "highest"),
        ]
        if any(week.paused for week in self._weeks):
            entries.append((_pause(0, 0), "pause"))
        for place, (drawn, key) in enumerate(entries):
            column, row = place % 3, place // 3
            x, y = 40 + column * 310, self._y + 34 + row * 58
            self._parts.append(f'<g transform="translate({x},{y:.1f})">{drawn}</g>')
            self._text(x + 42, y + 15, self._label(key))
        self._y += 58 * ((len(entries) + 2) // 3) + 6


def _pause(x: float, y: float) -> str:
    """Two bars, as on a player."""
    bars = (f'<rect x="{x + side:.1f}" y="{y - 17:.1f}" width="8" height="34" fill="{QUIET}"/>' for side in (-13, 5))
    return "".join(bars)
