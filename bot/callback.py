"""What a button says when it is pressed: short, checked, and nothing that could harm when forged or pressed twice.

Callback data is at most 64 bytes (Bot API, InlineKeyboardButton). Form: action:part:part…
"""

from dataclasses import dataclass

LIMIT = 64


@dataclass(frozen=True)
class Press:
    """A pressed button: the action and its parts, all as text."""

    action: str
    parts: tuple[str, ...]

    def number(self, place: int) -> int | None:
        """The part at this place as a number, None if it is missing or none."""
        return whole(self.word(place))

    def word(self, place: int) -> str:
        """The part at this place, empty if it is missing."""
        return self.parts[place] if place < len(self.parts) else ""


def whole(text: str) -> int | None:
    """The whole number that a part of callback data is, at most fifteen digits; None if it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


def data(action: str, *parts: object) -> str:
    """Callback data for a button. Longer than 64 bytes raises ValueError: that is a mistake in the code."""
    text = ":".join([action, *(str(part) for part in parts)])
    if len(text.encode()) > LIMIT:
        raise ValueError(f"callback data of {action} is too long")
    return text


def parse(text: str) -> Press:
    """Read callback data; whatever it holds, this never raises."""
    action, *parts = text.split(":")
    return Press(action, tuple(parts))
