"""A CSV file of enrolments, read: the columns are the fields of /enrol. Pure; what the fields say is read elsewhere."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.enrolment import BY_NAME

ROWS_MOST = 500
SEPARATOR_LINE = re.compile(r"sep=([,;])\r?\n", re.IGNORECASE)  # what Excel writes and reads


class UnreadableFile(ValueError):
    """The file as a whole cannot be used. why: empty, column (`given`: which), no_code, rows, text."""

    def __init__(self, why: str, given: str = "") -> None:
        super().__init__(why)
        self.why, self.given = why, given


@dataclass(frozen=True)
class Row:
    """A row by its line in the file (from 1, the header is one); cells that are empty are left out. `beyond`: what
    stands beyond the last column.
    """

    line: int
    fields: Mapping[str, str]
    beyond: str = ""


def read_rows(content: bytes) -> Sequence[Row]:
    """The rows, 500 at most, blank ones left out. Raises UnreadableFile.

    Separators `,` or `;` (the one that the header holds more of), quotes, UTF-8 with or without its mark, else the code
    page of Western Windows (cp1252).
    """
    text = _text(content)
    marked = SEPARATOR_LINE.match(text)
    text, skipped = (text[marked.end() :], 1) if marked else (text, 0)
    header = text.split("\n", 1)[0]
    separator = marked[1] if marked else max(",;", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    names: Sequence[str] | None = None
    rows: list[Row] = []
    try:
        for cells in reader:
            given = [cell.strip() for cell in cells]
            if not any(given):
                continue
            if names is None:
                names = _names(given)
            else:
                rows.append(_row(skipped + reader.line_num, names, given))
    except csv.Error:
        raise UnreadableFile("text") from None
    if names is None or not rows:
        raise UnreadableFile("empty")
    if len(rows) > ROWS_MOST:
        raise UnreadableFile("rows", str(len(rows)))
    return rows


def _text(content: bytes) -> str:
    if b"\0" in content:  # no text, or UTF-16
        raise UnreadableFile("text")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _names(given: Sequence[str]) -> Sequence[str]:
    names = [name.lower() for name in given]
    while names and not names[-1]:
        names.pop()
    for place, name in enumerate(names):
        if name not in BY_NAME or name in names[:place]:
            raise UnreadableFile("column", name)
    if "code" not in names:
        raise UnreadableFile("no_code")
    return names


def _row(line: int, names: Sequence[str], given: Sequence[str]) -> Row:
    fields = {name: cell for name, cell in zip(names, given, strict=False) if cell}
    return Row(line, fields, " ".join(filter(None, given[len(names) :])))
