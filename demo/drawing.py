"""Draws chats as telephones, as one SVG: rounded bubbles, buttons, system fonts, nothing that has to be fetched."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from re import findall, split

from demo.said import Buttons, Line, Run, plain, wrapped

PHONE, GAP, EDGE = 360, 36, 24  # in pixels, as all lengths here: the width of a small telephone
SIDE, BUBBLE, PADDING, LINE, SIZE = 12, 336, 13, 21, 15
BUTTON, BUTTON_GAP, CORNER, HEAD = 34, 4, 14, 62
INK, QUIET, BLUE, CHAT, AMBER, OWN = "#15202b", "#4d5b68", "#14568f", "#dde6ee", "#b45309", "#d3e6f7"
FONT = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif"

# The widths of Helvetica's letters in thousandths; every other letter is taken as a digit's, 556.
WIDTHS = {
    letter: width
    for width, letters in {
        191: "'", 222: "ijl", 278: " !,./:;I[]ftï·", 333: "()-r`", 350: "•", 355: '"', 389: "*", 500: "Jckvsxyz",
        584: "+<=>✓", 611: "FTZ", 667: "ABEKPSVXY&", 722: "CDHNRUw",
        778: "GOQ", 833: "Mm", 867: "■◧□", 889: "%", 944: "W", 1015: "@",
    }.items()
    for letter in letters
}  # fmt: skip


@dataclass(frozen=True)
class Bubble:
    """A message with its buttons; `tapped` is the label of the one that the patient taps next.

    `chart`: an SVG above the text. `own`: what the owner of the telephone typed.
    """

    lines: tuple[Line, ...]
    buttons: Buttons = ()
    tapped: str = ""
    chart: str = ""
    own: bool = False


@dataclass(frozen=True)
class Phone:
    """A chat: date labels (text) and bubbles, from top to bottom."""

    title: str
    items: tuple[str | Bubble, ...]


def width_of(run: Run) -> float:
    """About the width of a text in pixels, at SIZE."""
    return sum(WIDTHS.get(letter, 556) for letter in run.text) * SIZE / 1000 * (1.07 if run.bold else 1.0)


def drawn(phones: Sequence[Phone], title: str, note: str = "", edge: int = EDGE) -> str:
    """The phones beside each other as SVG, `edge` pixels round them, with a note (or none) below the last one."""
    columns = [_chat(phone) for phone in phones]
    lines = [plain(part) for _, part in wrapped((Run(note),), PHONE, width_of)] if note else []
    note_top = HEAD + columns[-1][1] + 2 * LINE
    width = len(phones) * PHONE + (len(phones) - 1) * GAP + 2 * edge
    foot = note_top + LINE * (len(lines) - 1) if lines else 0
    height = max(foot, *(HEAD + chat for _, chat in columns)) + 2 * edge
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"',
        f' font-family="{FONT}" font-size="{SIZE}" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
    ]
    for number, (phone, (pieces, chat)) in enumerate(zip(phones, columns, strict=True)):
        parts.append(f'<g transform="translate({edge + number * (PHONE + GAP)} {edge})">')
        parts += [*_frame(phone.title, HEAD + chat), *pieces]
        if phone is phones[-1]:
            parts += [_text(text, 4, note_top + LINE * row, fill=QUIET) for row, text in enumerate(lines)]
        parts.append("</g>")
    return "\n".join([*parts, "</svg>", ""])


def _frame(title: str, height: int) -> Iterator[str]:
    yield f'<rect width="{PHONE}" height="{height}" rx="26" fill="{CHAT}" stroke="#9fb0bf" stroke-width="2"/>'
    yield f'<path d="M1 {HEAD}V27A26 26 0 0 1 27 1H{PHONE - 27}A26 26 0 0 1 {PHONE - 1} 27V{HEAD}Z" fill="#ffffff"/>'
    yield f'<circle cx="42" cy="32" r="19" fill="{BLUE}"/>'
    yield _text("O", 42, 38, fill="#ffffff", anchor="middle", size=18, bold=True)
    yield _text("Oefenmaat", 74, 28, bold=True, size=16)
    yield _text("bot", 74, 47, fill=QUIET, size=13)
    yield _text(title, PHONE - 24, 38, fill=QUIET, anchor="end", size=14)


def _chat(phone: Phone) -> tuple[list[str], int]:
    """The pieces of a chat and its height."""
    pieces: list[str] = []
    top = HEAD + 14
    for item in phone.items:
        piece, height = _date(item, top) if isinstance(item, str) else _bubble(item, top)
        pieces.append(piece)
        top += height + 12
    return pieces, top - HEAD + 6


def _date(label: str, top: int) -> tuple[str, int]:
    width = round(width_of(Run(label))) + 24
    box = f'<rect x="{(PHONE - width) // 2}" y="{top}" width="{width}" height="26" rx="13" fill="#5b6f80"/>'
    return box + _text(label, PHONE // 2, top + 18, fill="#ffffff", anchor="middle", size=14), 26


def _bubble(bubble: Bubble, top: int) -> tuple[str, int]:
    """A message drawn from this height, and its height with its buttons."""
    left, width, y = SIDE, BUBBLE, top + PADDING
    if bubble.own:
        width = round(max(sum(map(width_of, line)) for line in bubble.lines)) + 2 * PADDING
        left = PHONE - SIDE - width
    pieces: list[str] = []
    if bubble.chart:
        chart, height = _fitted(bubble.chart, left + 2, top + 8, width - 4)
        pieces.append(chart)
        y += height
    for line in bubble.lines:
        if not plain(line):
            y += LINE // 2
            continue
        warning = plain(line).startswith("⚠")
        if warning:
            pieces.append(_warning_sign(left + PADDING, y + 2))
        shift = 22 if warning else 0
        for indent, part in wrapped(_without_sign(line), BUBBLE - 2 * PADDING - shift, width_of):
            pieces.extend(_styled(part, left + PADDING + shift + indent, y + 16))
            y += LINE
    height = y + PADDING - 2 - top
    fill = OWN if bubble.own else "#ffffff"
    box = f'<rect x="{left}" y="{top}" width="{width}" height="{height}" rx="{CORNER}" fill="{fill}"/>'
    for row in bubble.buttons:
        pieces.extend(_row(row, bubble.tapped, left, top + height + BUTTON_GAP))
        height += BUTTON + BUTTON_GAP
    return "\n".join([box, *pieces]), height


def _fitted(chart: str, x: float, y: float, width: int) -> tuple[str, int]:
    """Another SVG drawn at this width, and its height then."""
    head = chart[: chart.index(">")]
    wide, high = (int(value) for value in findall(r'(?:width|height)="(\d+)"', head))
    height = round(width * high / wide)
    box = f'<svg x="{x}" y="{y}" width="{width}" height="{height}" viewBox="0 0 {wide} {high}"'
    letters = ""  # a figure has none
    if "font-family" in head:
        family = findall(r'font-family="([^"]*)"', head)[0]
        size = findall(r'font-size="(\d+)"', head)[0]
        letters = f' font-family="{family}, {FONT}" font-size="{size}"'
    return f"{box}{letters}{chart[len(head) :]}", height


def _row(row: Sequence[str], tapped: str, left: int, top: int) -> Iterator[str]:
    width = (BUBBLE - BUTTON_GAP * (len(row) - 1)) / len(row)
    for number, label in enumerate(row):
        x = left + number * (width + BUTTON_GAP)
        fill, ink = (BLUE, "#ffffff") if label == tapped else ("#f4f8fb", BLUE)
        yield (
            f'<rect x="{x:.1f}" y="{top}" width="{width:.1f}" height="{BUTTON}" rx="9" fill="{fill}" '
            f'stroke="{BLUE}" stroke-opacity="0.35"/>'
        )
        yield _text(label, round(x + width / 2, 1), top + 22, fill=ink, anchor="middle", size=13, bold=label == tapped)


def _warning_sign(x: float, y: float) -> str:
    return (
        f'<path d="M{x + 8} {y + 1}L{x + 16} {y + 16}H{x}Z" fill="{AMBER}"/>'
        f'<path d="M{x + 8} {y + 6}V{y + 11}M{x + 8} {y + 13}V{y + 14.5}" stroke="#ffffff" stroke-width="2"/>'
    )


def _without_sign(line: Line) -> Line:
    """The line without a leading warning sign, which not every font has: it is drawn."""
    return (
        Run(line[0].text.removeprefix("⚠").removeprefix("\ufe0f").lstrip(" "), line[0].bold, line[0].italic),
        *line[1:],
    )


def _styled(line: Line, x: float, y: float) -> Iterator[str]:
    """A line of text, as wide as reckoned whatever the font; its squares, which not every font has, are drawn."""
    for run in line:
        for part in filter(None, split("([■◧□])", run.text)):
            width = width_of(Run(part, run.bold))
            yield _square(part, x, y) if part in "■◧□" else _words(Run(part, run.bold, run.italic), x, y, width)
            x += width


def _words(run: Run, x: float, y: float, width: float) -> str:
    style = (' font-weight="bold"' if run.bold else "") + (' font-style="italic"' if run.italic else "")
    return (
        f'<text x="{x:.1f}" y="{y}" fill="{INK}"{style} xml:space="preserve" textLength="{width:.1f}" '
        f'lengthAdjust="spacingAndGlyphs">{escape(run.text, quote=False)}</text>'
    )


def _square(mark: str, x: float, y: float) -> str:
    """Full, half full or empty, standing on the line."""
    filled = {"■": 11.0, "◧": 5.5, "□": 0.0}[mark]
    outline = f'<rect x="{x + 0.5:.1f}" y="{y - 10.5}" width="10" height="10" fill="none" stroke="{INK}"/>'
    return outline + f'<rect x="{x:.1f}" y="{y - 11}" width="{filled}" height="11" fill="{INK}"/>'


def _text(
    text: str, x: float, y: float, *, fill: str = INK, anchor: str = "start", size: int = SIZE, bold: bool = False
) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x}" y="{y}" fill="{fill}" font-size="{size}" text-anchor="{anchor}"{weight}>'
        f"{escape(text, quote=False)}</text>"
    )
