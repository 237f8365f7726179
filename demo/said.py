"""What the bot said, read from the local Bot API's journal: each message and edit in the order in which it came."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from re import findall, match

from demo.bot_api import Call
from demo.fields import Json
from demo.telegram_html import parse_html, utf16_length


@dataclass(frozen=True)
class Run:
    """A piece of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False


Line = tuple[Run, ...]
Buttons = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Said:
    """Something a person saw: a message with its buttons; `was` holds the lines before an edit, None for a new one."""

    chat_id: int
    at: datetime
    lines: tuple[Line, ...]
    buttons: Buttons = ()
    was: tuple[Line, ...] | None = None


class Listener:
    """Reads a journal on from where it was read last."""

    def __init__(self, journal: list[Call]) -> None:
        self._journal = journal
        self._read = 0
        self._shown: dict[tuple[int, int], tuple[Line, ...]] = {}

    def news(self) -> list[Said]:
        """What was said since the last time, in order."""
        fresh, self._read = self._journal[self._read :], len(self._journal)
        return [said for call in fresh if call.delivered and (said := self._heard(call)) is not None]

    def _heard(self, call: Call) -> Said | None:
        text = _text(call.parameters)
        if not isinstance(text, str) or call.chat_id is None or not isinstance(call.result, dict):
            return None
        key = call.chat_id, call.result["message_id"]
        before, lines = self._shown.get(key), lines_of(text)
        self._shown[key] = lines
        return Said(call.chat_id, call.at, lines, _labels(call.parameters.get("reply_markup")), was=before)


def _text(parameters: Json) -> object:
    """What the call says: a text, a caption, or the caption of what takes a message's place."""
    media = parameters.get("media")
    return (media if isinstance(media, dict) else parameters).get("caption", parameters.get("text"))


def _labels(markup: object) -> Buttons:
    rows = markup.get("inline_keyboard") if isinstance(markup, dict) else None
    if not isinstance(rows, list):
        return ()
    keyboard: list[list[Json]] = rows
    return tuple(tuple(str(button["text"]) for button in row) for row in keyboard if row)


def lines_of(html: str) -> tuple[Line, ...]:
    """The lines a reader sees, in Telegram's HTML subset; CannotParse for other HTML."""
    parsed = parse_html(html).trimmed()
    styled: list[Run] = []
    offset = 0
    for character in parsed.text:
        kinds = {each.type for each in parsed.entities if each.offset <= offset < each.offset + each.length}
        styled.append(Run(character, "bold" in kinds, "italic" in kinds))
        offset += utf16_length(character)
    return tuple(_joined(line) for line in _lines(styled))


def _lines(styled: Iterable[Run]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for run in styled:
        if run.text == "\n":
            yield line
            line = []
        else:
            line.append(run)
    yield line


def _joined(runs: Iterable[Run]) -> Line:
    grouped = groupby(runs, key=lambda run: (run.bold, run.italic))
    return tuple(Run("".join(run.text for run in each), *style) for style, each in grouped)


def plain(line: Line) -> str:
    """The line without its styles."""
    return "".join(run.text for run in line)


Measure = Callable[[Run], float]


def wrapped(line: Line, width: float, measure: Measure) -> list[tuple[float, Line]]:
    """The line broken at spaces to this width, each part with its indent: an item of a list hangs from its mark."""
    mark = match(r"• |\d+\. ", plain(line))
    hang = measure(Run(mark.group())) if mark else 0.0
    parts: list[tuple[float, Line]] = []
    current: list[Run] = []
    for word in _words(line):
        indent = hang if parts else 0.0
        together = _joined([*current, *word])
        if current and indent + sum(map(measure, _stripped(together))) > width:
            parts.append((indent, _stripped(_joined(current))))
            current = list(word)
        else:
            current = list(together)
    return [*parts, (hang if parts else 0.0, _stripped(tuple(current)))]


def _words(line: Line) -> Iterator[Line]:
    """Words with the space behind them; a word may be of several styles."""
    word: list[Run] = []
    for run in line:
        for piece in findall(r"\S+ *| +", run.text):
            word.append(replace(run, text=piece))
            if piece.endswith(" "):
                yield tuple(word)
                word = []
    if word:
        yield tuple(word)


def _stripped(line: Line) -> Line:
    return (*line[:-1], replace(line[-1], text=line[-1].text.rstrip())) if line else ()


def changes(said: Said) -> list[Line | None]:
    """The lines to show: all of a new or rewritten message, else its title and what is new, with None between."""
    before = said.was or ()
    kept = [number == 0 or line not in before for number, line in enumerate(said.lines)]
    if sum(kept) - 1 > len(said.lines) / 2 or said.was is None:
        return list(said.lines)
    shown = [line if new else None for line, new in zip(said.lines, kept, strict=True)]
    return [line for number, line in enumerate(shown) if line is not None or shown[number - 1] is not None]
