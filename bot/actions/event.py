"""One thing that a person did, and how the bot says something in response."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.settings import Settings
from content.library import Library
from content.words import Language, Role
from scheduler.safety_alerts import Admins
from storage import Db, outbox
from storage.outbox import Lane, NewMessage
from storage.patients import TherapistAccount
from storage.tables import Patient, Person, Therapist

STALE = timedelta(days=1)  # a response that could not be said for so long is none any more
SILENCE = timedelta(minutes=1)
# What a muted person gets all the same, after the silence: without it something would be lost.
KEPT = frozenset(
    {
        *(
            "slow_down",
            "consent",
            "enrolled",
            "menu",
            "invited",
            "invitations",
            "invitation_sheet",
            "therapist_welcome",
        ),
        *("welcome", "welcome_effort", "welcome_pain"),
    }
)


def admins_of(settings: Settings) -> Admins:
    """The admins that these settings name."""
    return Admins(settings.admin_ids, settings.timezone, settings.language)


@dataclass(frozen=True)
class House:
    """What every action may use: the content, the settings, the bot's name for links, and new secret tokens."""

    library: Library
    settings: Settings
    bot_username: str
    new_token: Callable[[], str]

    def is_admin(self, telegram_id: int) -> bool:
        return telegram_id in self.settings.admin_ids

    @property
    def admins(self) -> Admins:
        """Who hears of a safety report where there is no therapist, or nobody saw to it."""
        return admins_of(self.settings)


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

    @property
    def discharged(self) -> bool:
        """Whether this person is nobody here but a patient whose programme the practice ended."""
        return self.patient is not None and self.patient.state == "discharged" and self.roles == ("patient",)


async def say(
    db: Db,
    event: Event,
    kind: str,
    *,
    edit: bool = False,
    edits: int | None = None,
    once: str | None = None,
    to: int | None = None,
    **arguments: object,
) -> None:
    """Put a response into the outbox, once for each event, kind and chat (`once`: for each kind, chat and this word).

    `edit`: in place of the pressed message; `edits`: in place of this message, besides the response. `to`: another chat
    than that of the event.
    """
    to, at = to or event.chat_id, event.now
    if event.muted:
        if kind not in KEPT:
            return
        at = event.now if kind == "slow_down" else event.now + SILENCE
    await outbox.put(
        db,
        [
            NewMessage(
                chat_id=to,
                kind=kind,
                key=_key(event, to, kind if edits is None else f"{kind}:{edits}", once),
                lane=Lane.RESPONSES,
                not_before=at,
                arguments={"language": event.language, **arguments},
                edits=event.pressed if edit else edits,
                expires_at=at + STALE,
            )
        ],
        event.now,
    )


async def not_active(db: Db, event: Event) -> None:
    """No programme is running: it is over, or there is none."""
    if event.patient is not None and event.patient.state == "discharged":
        await say(db, event, "programme_over")
        return
    await say(db, event, "not_active", ended=event.patient is not None and event.patient.state == "ended")


def _key(event: Event, chat_id: int, kind: str, once: str | None) -> str:
    return f"{event.key}:{chat_id}:{kind}" if once is None else f"once:{chat_id}:{kind}:{once}"


async def alert(
    db: Db, event: Event, kind: str, therapist: TherapistAccount, *, once: str | None = None, **arguments: object
) -> None:
    """Tell a therapist what somebody did, after their quiet hours; it never expires. `once` as in `say`."""
    to = therapist.telegram_id
    row = NewMessage(
        chat_id=to,
        kind=kind,
        key=_key(event, to, kind, once),
        lane=Lane.ALERTS,
        not_before=event.now,
        quiet_zone=therapist.timezone,
        arguments=arguments,
    )
    await outbox.put(db, [row], event.now)
