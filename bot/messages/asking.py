"""Small questions with buttons, and what is said about them: when it shall come later, which language, which time."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.callback import data
from bot.messages.message import Button, Kind
from bot.messages.notice import Arguments, Label, Nothing, notice
from content.library import library
from content.words import LANGUAGES


class LaterAsked(Arguments):
    """The session that is put off, and what is offered: so many minutes, or evening."""

    session: int
    choices: tuple[str, ...]


class Chosen(Arguments):
    """Whether a language was just chosen."""

    chosen: bool


def _later(arguments: LaterAsked, label: Label) -> Sequence[Button]:
    return [Button(_wait(each, label), data("later", arguments.session, each)) for each in arguments.choices]


def _wait(choice: str, label: Label) -> str:
    if choice == "evening":
        return label("offer.later_evening", time=f"{library().numbers.hours.later_evening:%H:%M}")
    minutes = int(choice)
    if minutes == 30:  # the only one with a word of its own
        return label("button.later_half")
    if minutes % 60 == 0:
        return label("offer.later_hours", hours=minutes // 60)
    return label("offer.later_minutes", minutes=minutes)


def _languages(_arguments: Chosen, label: Label) -> Sequence[Button]:
    return [Button(label(f"language.{each}"), data("language", each)) for each in LANGUAGES]


ASKING: Mapping[str, Kind[Any]] = {  # each has arguments of its own type
    "later_ask": notice("later_ask", LaterAsked, _later),
    "language": notice("language", Chosen, _languages),
    "time_wrong": notice("time_wrong", Nothing),
}
