"""Dates and times that people type, in Dutch or English. Pure; never raises."""

import re
from collections.abc import Mapping
from datetime import date, time, timedelta

MONTHS: Mapping[str, int] = {
    name: month
    for month, names in enumerate(
        (
            ("jan", "januari", "january"),
            ("feb", "februari", "february"),
            ("mrt", "mar", "maart", "march"),
            ("apr", "april"),
            ("mei", "may"),
            ("jun", "juni", "june"),
            ("jul", "juli", "july"),
            ("aug", "augustus", "august"),
            ("sep", "sept", "september"),
            ("okt", "oct", "oktober", "october"),
            ("nov", "november"),
            ("dec", "december"),
        ),
        start=1,
    )
    for name in names
}
WEEKDAYS: Mapping[str, int] = {
    name: day
    for day, names in enumerate(
        (
            ("ma", "maandag", "mon", "monday"),
            ("di", "dinsdag", "tue", "tuesday"),
            ("wo", "woensdag", "wed", "wednesday"),
            ("do", "donderdag", "thu", "thursday"),
            ("vr", "vrijdag", "fri", "friday"),
            ("za", "zaterdag", "sat", "saturday"),
            ("zo", "zondag", "sun", "sunday"),
        )
    )
    for name in names
}
LENGTHS: Mapping[str, int] = {
    **dict.fromkeys(("dag", "dagen", "day", "days"), 1),
    **dict.fromkeys(("week", "weken", "weeks"), 7),
}
FILLER = re.compile(r"\b(?:tot|en|met|t/m|op|until|till|to|on|through|the|for|voor|een|a)\b|t/m|[.,!]")
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
NUMBERS = re.compile(r"(\d{1,2})\s*[-/]\s*(\d{1,2})(?:\s*[-/]\s*(\d{4}))?")
WORDS = re.compile(r"(\d{1,2})(?:e|de|ste|st|nd|rd|th)?\s+([a-z]+)(?:\s+(\d{4}))?")
LENGTH = re.compile(r"(\d{1,2})\s+([a-z]+)")
LONGEST = 60
# 8:45, 08.45, 8u45, 8 uur
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])(?:[:.uh]([0-5][0-9]))? ?(?:u|h|uur)?", re.ASCII)
_AT_LAST = re.compile(
    r"(?:^|.*[\s,])(?=[0-9]{1,2}(?:[:.uh][0-9]{2}| ?(?:u|h|uur)$))([0-9.:uh]+ ?(?:u|h|uur)?)", re.ASCII
)
_WORD_AT = re.compile(r"\b(?:om|at|@)\s*$")


def iso_date(text: str) -> date | None:
    """A date as buttons carry it (YYYY-MM-DD); None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def read_date(text: str, today: date, first: date | None = None) -> date | None:
    """The local date that this means, None if none: `12-12`, `12 december`, `2026-12-12`, `friday`, `tomorrow`.

    `2 weeks` is the last of so many days from `first` on (None: from today). A date without a year is the next one from
    today on.
    """
    words = " ".join(FILLER.sub(" ", text.lower()[:LONGEST]).split())
    if words in {"morgen", "tomorrow"}:
        return today + timedelta(days=1)
    if words in WEEKDAYS:
        return today + timedelta(days=(WEEKDAYS[words] - today.weekday() - 1) % 7 + 1)
    return _written(words, today, first or today)


def _written(words: str, today: date, first: date) -> date | None:
    """A date in numbers, with the name of its month, or as a length."""
    if found := ISO.fullmatch(words):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := NUMBERS.fullmatch(words):
        return _in_year(int(found[1]), int(found[2]), found[3], today)
    if (found := LENGTH.fullmatch(words)) and found[2] in LENGTHS:
        return first + timedelta(days=int(found[1]) * LENGTHS[found[2]] - 1)
    if (found := WORDS.fullmatch(words)) and found[2] in MONTHS:
        return _in_year(int(found[1]), MONTHS[found[2]], found[3], today)
    return None


def _in_year(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _date(int(year), month, day)
    each_year = (_date(today.year + later, month, day) for later in range(5))  # 29 February is not in each
    return next((each for each in each_year if each is not None and each >= today), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def clock(text: str) -> time | None:
    """A time of day as people type it; None if it is none."""
    found = _CLOCK.fullmatch(text.strip().lower())
    return time(int(found[1]), int(found[2] or 0)) if found else None


def read_moment(text: str, today: date, day: date | None = None) -> tuple[date, time] | None:
    """The local date and time that this means: `do 10 dec 14:15`, `morgen om 9u30`, or `14:15` alone on `day`.

    None if there is no time at its end, or no date and no `day`.
    """
    words = " ".join(text.lower()[:LONGEST].split())
    found = _AT_LAST.fullmatch(words)
    wall = clock(found[1]) if found else None
    if found is None or wall is None:
        return None
    before = _WORD_AT.sub("", words[: found.start(1)].strip(" ,")).strip(" ,")
    if not before:
        return None if day is None else (day, wall)
    named, _, rest = before.partition(" ")
    on = read_date(rest if rest and named in WEEKDAYS else before, today)
    if on is None and before in {"vandaag", "today"}:
        on = today
    return None if on is None else (on, wall)
