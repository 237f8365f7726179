"""What the bot can say, before Telegram comes into it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from content.library import Library
from storage import Db
from storage.tables import Outgoing

Facts = TypeVar("Facts")


@dataclass(frozen=True)
class Button:
    """An inline button: `press` is callback data (bot.callback)."""

    label: str
    press: str


@dataclass(frozen=True)
class Drawing:
    """A picture still to be drawn: its SVG, and the name of the PNG file that becomes of it."""

    svg: str
    name: str


@dataclass(frozen=True)
class KnownPicture:
    """A picture that Telegram has already, by its file_id; where that is known no more, the text goes alone."""

    file_id: str


@dataclass(frozen=True)
class Photo:
    """A picture whose file `make` gives, like a document's; shown in the chat."""

    name: str
    make: Callable[[], bytes]


@dataclass(frozen=True)
class Shared:
    """A picture that is the same for everybody: uploaded once, then sent by the id that Telegram gave it.

    `key` stands for exactly what it shows: another key, another picture (at most 64 characters). `make` gives the file,
    in a thread, or raises CannotDraw: then the text goes alone. `moving`: an animation.
    """

    key: str
    name: str
    make: Callable[[], bytes] = field(compare=False)
    moving: bool = False


@dataclass(frozen=True)
class Document:
    """A file still to be made: `make` gives its bytes, in a thread; it may take seconds and uses its facts only.

    What holds Python's lock for long (typst, resvg) has to be a process of its own inside `make`.
    """

    name: str
    make: Callable[[], bytes]


@dataclass(frozen=True)
class Message:
    """A text in Telegram's HTML with rows of buttons.

    With a picture or a document the text is its caption: at most 1024 characters (Bot API, sendPhoto and sendDocument);
    all that a picture shows is said there too. A picture that Telegram has or can keep (known, shared) also takes the
    place of what a message showed before; with any other picture or a document it is always a new one.
    """

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    picture: Drawing | KnownPicture | Photo | Shared | None = None
    document: Document | None = None


@dataclass(frozen=True)
class CommandMenu:
    """The commands that one chat's menu shows: names with their descriptions."""

    commands: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Send:
    """Wanted: say it now."""


@dataclass(frozen=True)
class Drop:
    """No longer wanted; the reason is counted."""

    reason: str


@dataclass(frozen=True)
class Later:
    """Not yet: look again at this moment."""

    at: datetime


Wanted = Send | Drop | Later
SEND = Send()
HELD = Drop("held")  # the patient said yes to "is this so now?" after a safety word


def put_off(now: datetime) -> Later:
    """What is held but does not grow old: looked at again the next day."""
    return Later(now + timedelta(days=1))


def always(_facts: object, _now: datetime) -> Wanted:
    """Wanted whenever it is due: responses."""
    return SEND


@dataclass(frozen=True)
class Kind(Generic[Facts]):
    """A kind of message.

    `load` fetches the facts of a batch of rows (one query for all, whatever their number); a row that it leaves out has
    lost its subject and is dropped. Of a secret kind nothing is kept once it is settled. What is heavy takes long to
    load: nothing else waits for it.
    """

    load: Callable[[Db, Sequence[Outgoing]], Awaitable[Mapping[int, Facts]]]
    wanted: Callable[[Facts, datetime], Wanted]
    render: Callable[[Facts, Library], Message | CommandMenu]
    secret: bool = False
    heavy: bool = False


def rows_of(buttons: Sequence[Button], width: int) -> tuple[tuple[Button, ...], ...]:
    """The buttons in rows of at most `width`."""
    return tuple(tuple(buttons[first : first + width]) for first in range(0, len(buttons), width))
