"""The summary as a table: one line for each patient, semicolons between, for a spreadsheet (docs/summary.md). Pure."""

import csv
from collections.abc import Callable, Iterator, Sequence
from io import StringIO

from bot.documents.wording import Words
from content.library import Library
from content.words import Language
from scheduler.overview import Overview
from scheduler.programme.ledger import Ledger

BOM = "\ufeff"  # without it a spreadsheet takes UTF-8 for something else
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run: OWASP, CSV injection

Cell = str | int | float | None


def summary_csv(patients: Sequence[Overview], library: Library, language: Language) -> bytes:
    """The table with its head, UTF-8 with a mark; lines end in CRLF (RFC 4180). Nothing in it is taken for a formula."""
    words = Words(library, language)
    written = StringIO()
    table = csv.writer(written, delimiter=";", lineterminator="\r\n")
    table.writerow([words.say(key) for key, _value in _columns(words)])
    for each in patients:
        table.writerow([_cell(value(each), words) for _key, value in _columns(words)])
    return (BOM + written.getvalue()).encode()


def _cell(value: Cell, words: Words) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return words.number(value)
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def _columns(words: Words) -> Iterator[tuple[str, Callable[[Overview], Cell]]]:
    """The label of each column, and its value."""
    yield "csv.code", lambda of: of.code
    yield "csv.state", lambda of: words.say(f"state.{of.state}")
    yield "csv.stand_in", lambda of: words.say("csv.yes") if of.covers else ""
    yield "csv.start", lambda of: of.start.isoformat()
    yield "csv.end", lambda of: of.end.isoformat()
    yield "csv.week", lambda of: of.week if of.state == "active" else None
    yield "csv.weeks", lambda of: of.weeks
    yield "csv.flags", lambda of: ", ".join(words.flag(each) for each in of.flags)
    yield "csv.proposals", lambda of: len(of.proposals)
    yield "csv.supervised_used", lambda of: of.used
    yield "csv.session_limit", lambda of: of.limit or None
    for key, value in FIGURES:
        yield f"csv.last_{key}", lambda of, value=value: None if of.last is None else value(of.last)  # type: ignore[misc]
    for key, value in FIGURES:
        yield f"csv.now_{key}", lambda of, value=value: None if of.running is None else value(of.running)  # type: ignore[misc]


FIGURES: tuple[tuple[str, Callable[[Ledger], Cell]], ...] = (
    ("strength_days", lambda of: of.strength_days),
    ("strength_target", lambda of: of.strength_target),
    ("aerobic_days", lambda of: of.aerobic_days),
    ("aerobic_target", lambda of: of.aerobic_target),
    ("aerobic_minutes", lambda of: round(of.aerobic_minutes)),
    ("strength_effort", lambda of: of.effort.get("strength")),
    ("aerobic_effort", lambda of: of.effort.get("aerobic")),
    ("pain_mean", lambda of: of.pain_mean),
    ("pain_highest", lambda of: of.pain_highest),
    ("adherence", lambda of: None if of.adherence is None else round(100 * of.adherence)),
)
