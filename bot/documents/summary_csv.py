"""The summary as a table: one line a patient, semicolons between, for a spreadsheet (docs/summary.md). Pure."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from bot.documents.table import csv_file
from bot.documents.wording import Words
from content.library import Library
from content.words import Language
from scheduler.overview import Overview
from scheduler.programme.ledger import Ledger

Cell = str | int | float | None
Figure = Callable[[Ledger], Cell]


def summary_csv(patients: Sequence[Overview], library: Library, language: Language) -> bytes:
    """The table with its head, as `csv_file` writes it."""
    words = Words(library, language)
    header = [words.say(f"csv.{key}") for key in COLUMNS]
    return csv_file(header, ([_cell(value(each, words), words) for value in COLUMNS.values()] for each in patients))


def _cell(value: Cell, words: Words) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return words.number(value)
    return str(value)


def _last(figure: Figure, of: Overview, _words: Words) -> Cell:
    return None if of.last is None else figure(of.last)


def _now(figure: Figure, of: Overview, _words: Words) -> Cell:
    return None if of.running is None else figure(of.running)


FIGURES: Mapping[str, Figure] = {
    "strength_days": lambda of: of.strength_days,
    "strength_target": lambda of: of.strength_target,
    "aerobic_days": lambda of: of.aerobic_days,
    "aerobic_target": lambda of: of.aerobic_target,
    "aerobic_minutes": lambda of: round(of.aerobic_minutes),
    "strength_effort": lambda of: of.effort.get("strength"),
    "aerobic_effort": lambda of: of.effort.get("aerobic"),
    "pain_mean": lambda of: of.pain_mean,
    "pain_highest": lambda of: of.pain_highest,
    "adherence": lambda of: None if of.adherence is None else round(100 * of.adherence),
}
# label csv.KEY -> what stands in this column of a patient's line
COLUMNS: Mapping[str, Callable[[Overview, Words], Cell]] = {
    "code": lambda of, _words: of.code,
    "state": lambda of, words: words.say(f"state.{of.state}"),
    "stand_in": lambda of, words: words.say("csv.yes") if of.covers else "",
    "start": lambda of, _words: of.start.isoformat(),
    "end": lambda of, _words: of.end.isoformat(),
    "week": lambda of, _words: of.week if of.state == "active" else None,
    "weeks": lambda of, _words: of.weeks,
    "flags": lambda of, words: ", ".join(words.flag(each) for each in of.flags),
    "proposals": lambda of, _words: len(of.proposals),
    "supervised_used": lambda of, _words: of.used,
    "session_limit": lambda of, _words: of.limit or None,
    **{f"last_{key}": partial(_last, figure) for key, figure in FIGURES.items()},
    **{f"now_{key}": partial(_now, figure) for key, figure in FIGURES.items()},
}
