"""What a window is told, as JSON: a chat as a list of messages, and what is new in it."""

from datetime import datetime
from pathlib import PurePath

from demo.chats import BotMessage, Button, Chat, SentFile, timestamp
from demo.fields import Json

TYPES = {
    ".pdf": "application/pdf", ".csv": "text/csv", ".ics": "text/calendar", ".html": "text/html",
    ".json": "application/json", ".png": "image/png", ".jpg": "image/jpeg", ".gif": "image/gif", ".txt": "text/plain",
}  # fmt: skip


def type_of(name: str) -> str:
    """What a file of this name holds; never what the sender claims."""
    return TYPES.get(PurePath(name).suffix.lower(), "application/octet-stream")


def said(message: BotMessage) -> Json:
    """A message of the bot as it looks now."""
    return {
        "id": message.message_id,
        "own": False,
        "at": timestamp(message.date),
        "edited": None if message.edited is None else timestamp(message.edited),
        "text": message.text,
        "entities": [each.payload() for each in message.entities],
        "buttons": [[_button(each) for each in row] for row in message.buttons],
        "media": message.media,
        "file": _file(message.file) if message.file else None,
    }


def typed(message: Json) -> Json:
    """A message of the telephone's owner. `reply_to`: the beginning of what it answers."""
    document, reply = message.get("document"), message.get("reply_to_message")
    answered = reply if isinstance(reply, dict) else {}
    return {
        "id": message["message_id"],
        "own": True,
        "at": message["date"],
        "edited": message.get("edit_date"),
        "text": message.get("text", message.get("caption", "")),
        "entities": [],
        "buttons": [],
        "media": "document" if document else None,
        "file": {"id": document["file_id"], "name": document["file_name"], "type": type_of(document["file_name"]),
                 "size": document["file_size"]} if isinstance(document, dict) else None,
        "reply_to": str(answered.get("text", answered.get("caption", "")))[:80] if answered else "",
    }  # fmt: skip


def _button(button: Button) -> Json:
    return {"text": button.text, "data": button.callback_data, "url": button.url, "copy": button.copy_text}


def _file(file: SentFile) -> Json:
    return {"id": file.file_id, "name": file.name, "type": type_of(file.name), "size": len(file.content)}


def conversation(chat: Chat) -> list[Json]:
    """All messages of a chat, in their order."""
    both = [*(said(each) for each in chat.sent.values()), *(typed(each) for each in chat.received.values())]
    return sorted(both, key=_number)


def _number(message: Json) -> int:
    number = message["id"]
    return number if isinstance(number, int) else 0


class Watcher:
    """Notes what changes in a chat. It is the only one to ask which of its messages are unread."""

    def __init__(self, chat: Chat) -> None:
        """What is there already is no news."""
        self._chat = chat
        chat.unread.clear()
        self._own = set(chat.received)
        self._there = {*chat.sent, *chat.received}
        self._toasts = len(chat.toasts)
        self.changed: list[int] = []

    def news(self) -> list[Json]:
        """Events since the last time, in the order in which a person saw them; `changed`: the bot's among them."""
        chat = self._chat
        mine = [number for number in chat.received if number not in self._own]
        self.changed = [number for number in chat.unread if number in chat.sent]
        chat.unread.clear()
        self._own.update(mine)
        fresh = [*(typed(chat.received[number]) for number in mine), *(said(chat.sent[n]) for n in self.changed)]
        there = {*chat.sent, *chat.received}
        gone = sorted(self._there - there)
        self._there = there
        toasts, self._toasts = chat.toasts[self._toasts :], len(chat.toasts)
        return [
            *({"type": "message", "phone": chat.id, "message": each} for each in sorted(fresh, key=_number)),
            *({"type": "gone", "phone": chat.id, "message": number} for number in gone),
            *({"type": "toast", "phone": chat.id, "text": text} for text in toasts),
        ]


def written(moment: datetime | None) -> int | None:
    """A moment as a window takes it: Unix time in seconds."""
    return None if moment is None else timestamp(moment)
