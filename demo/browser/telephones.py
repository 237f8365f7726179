"""The telephones on the page: whose they are, and who answers for their owners while time is let pass."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from content.words import Role
from demo.browser.answering import Kind, chosen, delay, subject
from demo.browser.events import Watcher, conversation
from demo.fields import Json
from demo.people import User
from demo.stage import ZONE
from scheduler.local_time import local_date
from storage.looking import Known

NAMES = ("Riet", "Joop", "Fatma", "Henk", "Willy", "Anna", "Kees", "Mieke")  # of patients who are added
FIRST_ADDED = 3002
MOST = 12  # telephones: a page is no call centre


@dataclass
class Telephone:
    """One chat as its owner holds it. `due`: messages that will be answered for them, and when."""

    user: User
    role: Role
    answering: Kind = "me"
    known: Known | None = None
    due: dict[int, datetime] = field(default_factory=dict)
    decided: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.watcher = Watcher(self.user.chat)

    @property
    def id(self) -> int:
        return self.user.id

    def head(self) -> Json:
        """All but the conversation."""
        known = self.known
        return {
            "id": self.id,
            "name": self.user.person.first_name,
            "role": self.role,
            "answering": self.answering,
            "menu": [{"command": name, "says": says} for name, says in self.user.menu],
            "code": known.name if known and known.role == "patient" else "",
            "state": known.state if known else "",
            "start": known.start.isoformat() if known and known.start else None,
            "end": known.end.isoformat() if known and known.end else None,
        }

    def whole(self) -> Json:
        return {**self.head(), "messages": conversation(self.user.chat)}

    def learn(self, known: Mapping[int, Known]) -> None:
        """Take over what the service knows of the owner by now."""
        self.known = known.get(self.id, self.known)
        if self.role != "admin" and self.known is not None:
            self.role = "therapist" if self.known.role == "therapist" else "patient"

    def let(self, who: Kind, now: datetime) -> None:
        """From now on this one answers, today's messages too."""
        self.answering = who
        self.due.clear()
        today = local_date(now, ZONE)
        for number, message in self.user.chat.sent.items():
            if local_date(message.date, ZONE) == today:
                self.note(number, now)

    def note(self, number: int, now: datetime) -> None:
        """A message came or changed: it will be looked at in a while, if somebody answers for the owner."""
        if self.answering in ("good", "struggling"):
            self.due[number] = now + delay(self.answering, self.id, self._day(number))

    def next_due(self) -> datetime | None:
        return min(self.due.values(), default=None)

    def ready(self, now: datetime) -> list[int]:
        """The messages whose turn it is, taken out."""
        found = [number for number, at in self.due.items() if at <= now]
        for number in found:
            del self.due[number]
        return found

    def answer(self, number: int) -> bool:
        """Tap a button under this message for the owner, if they would."""
        message = self.user.chat.sent.get(number)
        if message is None:
            return False
        button = chosen(self.answering, self.id, self._day(number), message, self.decided)
        if button is None or button.callback_data is None:
            return False
        self.decided.add(subject(button.callback_data))
        self.user.press_data(message, button.callback_data)
        return True

    def _day(self, number: int) -> date:
        return local_date(self.user.chat.sent[number].date, ZONE)
