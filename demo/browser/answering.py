"""Who answers for a patient while time is let pass: the choice hangs on the person and the date only. Pure."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Literal
from zlib import crc32

from demo.chats import BotMessage, Button

Kind = Literal["me", "good", "struggling", "silent"]
KINDS: tuple[Kind, ...] = ("me", "good", "struggling", "silent")
DELAY: Mapping[Kind, tuple[int, int]] = {"good": (20, 100), "struggling": (60, 300)}  # minutes: at least, and more
AWAY = 30  # of a hundred days so many are left unanswered by the struggling patient


def dice(person: int, day: date, what: str, sides: int = 100) -> int:
    """A number from 0 up to `sides`, the same each time."""
    return crc32(f"{person}:{day}:{what}".encode()) % sides


def delay(kind: Kind, person: int, day: date) -> timedelta:
    """How long after a message of this day it is answered."""
    least, more = DELAY[kind]
    return timedelta(minutes=least + dice(person, day, "delay", more))


def subject(data: str) -> str:
    """What a button is about: the same for all choices of one question."""
    return data.rpartition(":")[0]


def chosen(kind: Kind, person: int, day: date, message: BotMessage, before: Collection[str]) -> Button | None:
    """The button that this patient taps on a message of this day; None: none.

    `before`: subjects that were decided already, so that nobody taps for ever.
    """
    if kind in ("me", "silent"):
        return None
    buttons = [each for row in message.buttons for each in row]
    joins = any(_action(each) == "agree" for each in buttons)
    if kind == "struggling" and not joins and dice(person, day, "away") < AWAY:
        return None
    for action, pick in PICKS.items():
        open_ = [
            each for each in buttons if _action(each) == action and subject(each.callback_data or "") not in before
        ]
        if open_:
            return pick(kind, lambda what, sides=100: dice(person, day, what, sides), open_)
    return None


Dice = Callable[..., int]
Pick = Callable[[Kind, Dice, Sequence[Button]], Button | None]


def _action(button: Button) -> str:
    return (button.callback_data or "").partition(":")[0]


def _first(_kind: Kind, _dice: Dice, buttons: Sequence[Button]) -> Button | None:
    return buttons[0]


def _any(_kind: Kind, dice: Dice, buttons: Sequence[Button]) -> Button | None:
    return buttons[dice(subject(buttons[0].callback_data or ""), len(buttons))]


def _done(kind: Kind, dice: Dice, buttons: Sequence[Button]) -> Button | None:
    """Done, partly or not: the first session that is open, by the word that its button sends."""
    about = subject(buttons[0].callback_data or "")
    not_done, partly = {"good": (4, 10), "struggling": (25, 50)}[kind]
    fallen = dice("done")
    word = "not" if fallen < not_done else "partly" if fallen < partly else "done"
    return next((each for each in buttons if each.callback_data == f"{about}:{word}"), None)


def _number(good: tuple[int, int], struggling: tuple[int, int], what: str) -> Pick:
    """The button whose label begins with a number in these limits, both included."""

    def pick(kind: Kind, dice: Dice, buttons: Sequence[Button]) -> Button | None:
        least, most = good if kind == "good" else struggling
        wanted = str(least + dice(what, most - least + 1))
        return next((each for each in buttons if each.text.split()[0] == wanted), buttons[-1])

    return pick


def _settled(kind: Kind, dice: Dice, buttons: Sequence[Button]) -> Button | None:
    return buttons[-1] if kind == "struggling" and dice("settled") < 30 else buttons[0]


def _question(kind: Kind, dice: Dice, buttons: Sequence[Button]) -> Button | None:
    """Questionnaires: begins, then a low number or a choice by the dice; never the last button, which leads back."""
    data = buttons[0].callback_data or ""
    if data.endswith((":begin", ":open")):
        return buttons[0]
    forth = [each for each in buttons if "◀" not in each.text] or buttons
    if forth[0].text == "0":
        place = (1 if kind == "good" else 4) + dice(subject(data), 3)
        return forth[min(place, len(forth) - 1)]
    return forth[dice(subject(data), len(forth))]


# In this order: what stands first is answered first.
PICKS: Mapping[str, Pick] = {
    "agree": _first,
    "practice": _number((6, 6), (6, 6), "practice"),
    "settled": _settled,
    "share": _first,
    "effort": _number((12, 13), (15, 17), "effort"),
    "pain": _number((1, 3), (3, 6), "pain"),
    "done": _done,
    "reason": _any,
    "days": _number((5, 6), (2, 4), "days"),
    "questions": _question,
}
