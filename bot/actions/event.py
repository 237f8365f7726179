"""One thing that a person did, and how the bot says something in response."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.settings import Settings
from content.library import Library
from content.words import Language, Role
from scheduler.local_time import outside_quiet_hours
from storage import Db, outbox
from storage.outbox import Lane, NewMessage
from storage.tables import Patient, Person, Therapist

STALE = timedelta(days=1)  # a response that could not be said for so long is none any more
SILENCE = timedelta(minutes=1)
# What a muted person gets all the same, after the silence: without it something would be lost.
KEPT = frozenset({"slow_down", "consent", "enrolled", "menu", "therapist_invited", "therapist_welcome", "welcome"})


@dataclass(frozen=True)
class House:
    """What every action may use: the content, the settings, the bot's name for links, and new secret tokens."""

    library: Library
    settings: Settings
    bot_username: str
    new_token: Callable[[], str]


@dataclass(frozen=True)
class Event:
    """Who did something, when, and where the response goes.

    `key` is unique for each update; `pressed` is the message whose button was pressed; `muted`: effects, no responses.
    """

    house: House
    key: str
    now: datetime
    chat_id: int
    language: Language
    person: Person | None = None
    patient: Patient | None = None
    therapist: Therapist | None = None
    admin: bool = False
    pressed: int | None = None
    muted: bool = False

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles of this person, in the order of their menu."""
        has: dict[Role, object] = {"admin": self.admin, "therapist": self.therapist, "patient": self.patient}
        return tuple(role for role, present in has.items() if present)


async def say(
    db: Db,
    event: Event,
    kind: str,
    *,
    edit: bool = False,
    once: str | None = None,
    chat_id: int | None = None,
    **arguments: object,
) -> None:
    """Put a response into the outbox, once for each event, kind and chat (`once`: for each kind, chat and this word).

    `edit`: in place of the pressed message. `chat_id`: to somebody else, as an alert.
    """
    to = event.chat_id if chat_id is None else chat_id
    at = event.now if to == event.chat_id else _allowed_hour(event)
    if event.muted and to == event.chat_id:
        if kind not in KEPT:
            return
        at = event.now if kind == "slow_down" else event.now + SILENCE
    await outbox.put(
        db,
        [
            NewMessage(
                chat_id=to,
                kind=kind,
                key=f"{event.key}:{to}:{kind}" if once is None else f"once:{to}:{kind}:{once}",
                lane=Lane.RESPONSES if to == event.chat_id else Lane.ALERTS,
                not_before=at,
                arguments={"language": event.language, **arguments} if to == event.chat_id else arguments,
                edits=event.pressed if edit else None,
                expires_at=at + STALE,
            )
        ],
        event.now,
    )


def _allowed_hour(event: Event) -> datetime:
    """Now, or the end of the quiet hours: they bind what the bot tells somebody else than the one who wrote."""
    hours = event.house.library.numbers.hours
    return outside_quiet_hours(event.now, event.house.settings.timezone, (hours.quiet_from, hours.quiet_until))
