"""A week on paper for a patient who likes paper: large print, boxes to tick, whom to call. Pure but for typst."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict

from bot.documents.pdf import pdf
from bot.documents.wording import Words
from content.figures import drawn_as, still
from content.library import Library
from content.plan import Session
from content.words import Language

BULLET = "• "
Runs = list[dict[str, object]]


class Line(TypedDict):
    """A line of a text: whether it is one of a list, and its runs of plain and bold text."""

    bullet: bool
    runs: Runs


@dataclass(frozen=True)
class Week:
    """The sessions of one programme week, each with its local date, in order of time; `language`: the patient's."""

    code: str
    language: Language
    number: int
    weeks: int
    first: date
    last: date
    sessions: tuple[tuple[date, Session], ...]
    made_at: datetime


def paper_week(week: Week, library: Library) -> bytes:
    """The PDF. For a thread."""
    return pdf("paper_week", week_data(week, library), week.made_at)


def week_data(week: Week, library: Library) -> Mapping[str, object]:
    """What the template reads."""
    words = Words(library, week.language)
    days = {day: [each for at, each in week.sessions if at == day] for day, _session in week.sessions}
    return {
        "language": week.language,
        "title": words.say("paper.your_week", week=week.number, weeks=week.weeks),
        "dates": words.say("paper.from_to", first=words.day(week.first), last=words.day(week.last)),
        "foot": week.code,
        "words": {
            "done": words.say("paper.tick_done"),
            "partly": words.say("paper.tick_partly"),
            "not": words.say("paper.tick_not"),
            "effort": words.say("paper.tick_effort"),
            "pain": words.say("paper.tick_pain"),
        },
        "opening": _lines(words, "paper_opening"),
        "days": [
            {
                "name": library.texts.long_date(week.language, day),
                "sessions": [_session(each, words) for each in sessions],
            }
            for day, sessions in days.items()
        ],
        "pictures": {
            "title": words.say("paper.pictures"),
            "about": words.say("paper.pictures_about"),
            "exercises": _pictures(week, library),
        },
        "notes": _parts(_lines(words, "paper_notes", band=_uses_a_band(week, library))),
    }


def _pictures(week: Week, library: Library) -> Sequence[Mapping[str, str]]:
    """Each exercise of the week once, in the order in which they come; the practice's own are not drawn."""
    items = [item for _day, session in week.sessions for item in session.items if not item.own]
    return [
        {"name": library.texts.exercise_name(week.language, *which), "svg": still(*which)}
        for which in dict.fromkeys(drawn_as(item) for item in items)
    ]


def _session(session: Session, words: Words) -> Mapping[str, object]:
    """Its title, the exercises to tick, and what else is said about it."""
    title, *others = _lines(words, "paper_session", session=session)
    return {
        "title": title["runs"],
        "items": [each["runs"] for each in others if each["bullet"]],
        "text": [each["runs"] for each in others if not each["bullet"]],
    }


def _lines(words: Words, template: str, **values: object) -> Sequence[Line]:
    """The lines of a template."""
    html = words.library.texts.render(words.language, template, **values)
    return [
        {"bullet": line.startswith(BULLET), "runs": _runs(line.removeprefix(BULLET), words)}
        for line in html.splitlines()
        if line.strip()
    ]


def _parts(lines: Sequence[Line]) -> Sequence[Sequence[Line]]:
    """The lines by heading: each part begins with a line in bold."""
    parts: list[list[Line]] = []
    for line in lines:
        if not parts or line["runs"][0]["bold"]:
            parts.append([])
        parts[-1].append(line)
    return parts


def _runs(line: str, words: Words) -> Runs:
    """`<b>` is the only markup in these templates."""
    parts = re.split(r"<b>(.*?)</b>", line)
    return [{"text": words.plain(text), "bold": bool(place % 2)} for place, text in enumerate(parts) if text]


def _uses_a_band(week: Week, library: Library) -> bool:
    catalogue = library.catalogue.by_id()
    items = (item for _day, session in week.sessions for item in session.items)
    return any(item.exercise in catalogue and "band" in catalogue[item.exercise].needs for item in items)
