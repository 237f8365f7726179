"""A person's telephone: what they see of the bot, and what they do, which is written into the transcript."""

from collections.abc import Sequence
from dataclasses import dataclass

from demo.chats import BotMessage, Button
from demo.people import User
from demo.simulation.transcript import Transcript


@dataclass(frozen=True)
class Seen:
    """A message as it looks now. What a button is for is told by the first word of its data, in either language."""

    message: BotMessage

    @property
    def asks(self) -> frozenset[str]:
        """What its buttons are for."""
        return frozenset(_parts(each)[0] for each in self._buttons)

    def buttons(self, action: str) -> Sequence[tuple[str, ...]]:
        """The rest of the data of each of its buttons that is for this."""
        return [tuple(parts[1:]) for each in self._buttons if (parts := _parts(each))[0] == action]

    def button(self, action: str, *rest: object) -> Button | None:
        """The first button for this, with this rest of the data (or a beginning of it)."""
        wanted = (action, *map(str, rest))
        return next((each for each in self._buttons if tuple(_parts(each)[: len(wanted)]) == wanted), None)

    @property
    def _buttons(self) -> Sequence[Button]:
        return [each for row in self.message.buttons for each in row if each.callback_data]


def _parts(button: Button) -> Sequence[str]:
    return (button.callback_data or "").split(":")


@dataclass
class Phone:
    """One telephone. `name` is what its owner is called in the transcript."""

    user: User
    name: str
    transcript: Transcript

    def news(self) -> Sequence[Seen]:
        """What is new or changed since the last look."""
        return [Seen(each) for each in self.user.unread()] if self.user.chat.unread else ()

    def newest(self, action: str, *rest: object) -> Seen | None:
        """The newest message with a button for this."""
        sent = reversed(self.user.chat.sent.values())
        return next((seen for each in sent if (seen := Seen(each)).button(action, *rest)), None)

    @property
    def blocked(self) -> bool:
        return self.user.chat.blocked

    def types(self, text: str, **means: object) -> None:
        """`means`: the session and the scores that are meant, for who audits."""
        if not self.blocked:
            self._write("types", text=text, update=self.user.send(text), **({"means": means} if means else {}))

    def presses(self, seen: Seen, action: str, *rest: object) -> bool:
        """Press this button of this message, if it is still there."""
        button = seen.button(action, *rest)
        if button is None or self.blocked:
            return False
        self.user.press(button, seen.message)
        self._write("presses", message=seen.message.message_id, label=button.text, data=button.callback_data)
        return True

    def blocks(self) -> None:
        self._write("blocks")
        self.user.block()

    def unblocks(self) -> None:
        self._write("unblocks")
        self.user.unblock()

    def _write(self, does: str, **details: object) -> None:
        self.transcript.write("act", who=self.name, chat=self.user.id, does=does, **details)
