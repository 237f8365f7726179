"""The table: what was promised, what was reached on each database, and the usual way beside it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.place import Place

Figures = Mapping[str, float]
WIDTHS = (46, 26, 17, 17, 12, 7)  # the last two: the usual way, and how many times better this is


@dataclass(frozen=True)
class Line:
    """One figure, by its name in what is measured.

    `most`: at most this, `under`: less than this, `least`: at least this; a line without any is only told. `aim`: what
    would be better still.
    """

    name: str
    what: str
    most: float | None = None
    under: float | None = None
    least: float | None = None
    aim: float | None = None

    @property
    def promise(self) -> str:
        """The promise in words; empty if there is none."""
        for word, bound in (("at most", self.most), ("under", self.under), ("at least", self.least)):
            if bound is not None:
                aim = f", aim {shown(self.aim)}" if self.aim is not None else ""
                return f"{word} {shown(bound)}{aim}"
        return ""

    def kept(self, value: float) -> bool:
        return (
            (self.most is None or value <= self.most)
            and (self.under is None or value < self.under)
            and (self.least is None or value >= self.least)
        )


@dataclass(frozen=True)
class Row:
    """One row of the table: its lines, how they are measured on one database, and the usual way."""

    number: int
    title: str
    lines: tuple[Line, ...]
    measure: Callable[[Place], Awaitable[Figures]]
    usual_way: str = ""
    usual: Callable[[Place], Awaitable[Figures]] | None = None


@dataclass(frozen=True)
class Result:
    """What a row came to: its figures on each database, and those of the usual way."""

    row: Row
    reached: Mapping[str, Figures]
    usual: Figures

    @property
    def kept(self) -> bool:
        return all(
            line.kept(figures[line.name])
            for line in self.row.lines
            for figures in self.reached.values()
            if line.name in figures
        )


def shown(value: float) -> str:
    """A number with three digits that count."""
    return f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.3g}"


def heading(databases: Sequence[str]) -> str:
    return _columns("", "promise", *databases, "usual way", "ratio")


def text(result: Result, databases: Sequence[str]) -> str:
    """The row as it is printed."""
    lines = [f"{result.row.number}  {result.row.title}"]
    for line in result.row.lines:
        cells = [_cell(line, result.reached.get(database, {}).get(line.name)) for database in databases]
        usual = result.usual.get(line.name)
        beside = "" if usual is None else shown(usual)
        lines.append(_columns(f"   {line.what}", line.promise, *cells, beside, _ratio(line, result)))
    if result.row.usual_way:
        lines.append(f"   the usual way: {result.row.usual_way}")
    return "\n".join(lines)


def _cell(line: Line, value: float | None) -> str:
    if value is None:
        return "-"
    return shown(value) if not line.promise else f"{shown(value)} {'kept' if line.kept(value) else 'EXCEEDED'}"


def _ratio(line: Line, result: Result) -> str:
    """How many times better than the usual way, on the database where it is less so."""
    usual = result.usual.get(line.name)
    values = [figures[line.name] for figures in result.reached.values() if line.name in figures]
    if not usual or not values or not all(values):
        return ""
    ratios = [value / usual if line.least is not None else usual / value for value in values]
    return f"x {min(ratios):.1f}"


def _columns(*cells: str) -> str:
    widths = (*WIDTHS[: len(cells) - 2], *WIDTHS[-2:])
    return "".join(f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True)).rstrip()
