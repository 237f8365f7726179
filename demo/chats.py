"""What the local Telegram remembers: people, chats, messages, files. Plain data, all in memory."""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from demo.fields import Json, Upload
from demo.menus import Menus
from demo.refusal import bad_request
from demo.telegram_html import Entity
from demo.updates import UpdateQueue

Now = Callable[[], datetime]


@dataclass(frozen=True)
class Button:
    """A button under a message: `callback_data`, `url` or `copy_text` says what it does."""

    text: str
    callback_data: str | None = None
    url: str | None = None
    copy_text: str | None = None
    style: str | None = None


@dataclass(frozen=True)
class SentFile:
    """A file the bot sent; the same content under the same name has the same `file_id`."""

    file_id: str
    name: str
    content: bytes
    mime_type: str


@dataclass
class BotMessage:
    """A message of the bot as its reader sees it now; edits have been applied. `html` is the text as sent."""

    message_id: int
    date: datetime
    method: str
    text: str = ""
    html: str = ""
    entities: tuple[Entity, ...] = ()
    buttons: list[list[Button]] = field(default_factory=list)
    edited: datetime | None = None
    media: str | None = None  # "photo", "document", "animation" or None for a text message
    file: SentFile | None = None
    silent: bool = False
    markup: Json | None = None  # reply_markup as sent, inline keyboards only

    @property
    def photo(self) -> str | None:
        """The photo's file name."""
        return self.file.name if self.file and self.media == "photo" else None

    @property
    def document(self) -> str | None:
        """The document's file name."""
        return self.file.name if self.file and self.media == "document" else None

    @property
    def labels(self) -> list[str]:
        """The texts of all buttons, row by row."""
        return [button.text for row in self.buttons for button in row]


@dataclass
class Person:
    """A Telegram account."""

    id: int
    first_name: str
    language_code: str | None = None
    username: str | None = None

    def payload(self) -> Json:
        """The Bot API's User."""
        result: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.language_code:
            result["language_code"] = self.language_code
        if self.username:
            result["username"] = self.username
        return result


@dataclass
class Chat:
    """A private chat or a group. Message ids count from 1 over both sides."""

    id: int
    type: str
    title: str | None = None
    person: Person | None = None
    open: bool = False  # the bot may write: the user wrote first, or is known
    blocked: bool = False
    last_message_id: int = 0
    sent: dict[int, BotMessage] = field(default_factory=dict)
    received: dict[int, Json] = field(default_factory=dict)
    unread: dict[int, None] = field(default_factory=dict)
    toasts: list[str] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    reply_keyboard: list[list[str]] = field(default_factory=list)

    def next_message_id(self) -> int:
        """The id of the next message."""
        self.last_message_id += 1
        return self.last_message_id

    def payload(self) -> Json:
        """The Bot API's Chat."""
        if self.person is None:
            return {"id": self.id, "type": self.type, "title": self.title or ""}
        result: Json = {"id": self.id, "type": self.type, "first_name": self.person.first_name}
        if self.person.username:
            result["username"] = self.person.username
        return result


@dataclass(frozen=True)
class Press:
    """A callback query waiting for its answer."""

    chat: Chat
    expires: datetime


class World:
    """All state behind the Bot API of one bot."""

    def __init__(self, token: str, now: Now) -> None:
        self.token = token
        self.now = now
        self.bot: Json = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Oefenmaat",
            "username": "oefenmaat_bot",
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
        }
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.files: dict[str, SentFile] = {}
        self.menus = Menus()
        self.queue = UpdateQueue(now)
        self.webhook_secret = ""
        self.posts = asyncio.Event()  # set while a webhook is
        self.posted: list[tuple[int, int]] = []  # the update, and the HTTP status that it was taken with; 0 for none
        self.webhook: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
        self._callbacks = 0

    def chat(self, chat_id: object) -> Chat:
        """A chat the bot may use; Refused("chat not found") otherwise."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None or not chat.open:
            raise bad_request("chat not found")
        return chat

    def next_callback_id(self) -> str:
        """A callback query id, never used before."""
        self._callbacks += 1
        return f"{self.bot['id']}{self._callbacks:09}"

    def keep(self, upload: Upload) -> SentFile:
        """The stored file of an upload."""
        digest = hashlib.sha256(upload.name.encode() + b"\0" + upload.content).hexdigest()[:40]
        sent = SentFile(f"file-{digest}", upload.name, upload.content, upload.mime_type)
        return self.files.setdefault(sent.file_id, sent)

    def message_payload(self, chat: Chat, message: BotMessage) -> Json:
        """The Bot API's Message for a message of the bot."""
        result: Json = {
            "message_id": message.message_id,
            "from": self.bot,
            "chat": chat.payload(),
            "date": timestamp(message.date),
        }
        if message.edited is not None:
            result["edit_date"] = timestamp(message.edited)
        text, entities = ("caption", "caption_entities") if message.media else ("text", "entities")
        if message.text:
            result[text] = message.text
        if message.entities:
            result[entities] = [entity.payload() for entity in message.entities]
        if message.media and message.file:
            result.update(_media_payload(message.media, message.file))
        if message.markup is not None:
            result["reply_markup"] = message.markup
        return result


def timestamp(moment: datetime) -> int:
    """Unix time in whole seconds, as the Bot API gives dates."""
    return int(moment.timestamp())


def _media_payload(media: str, file: SentFile) -> Json:
    basic: Json = {
        "file_id": file.file_id,
        "file_unique_id": file.file_id[-16:],
        "file_size": len(file.content),
    }
    if media == "photo":
        return {"photo": [{**basic, "width": 800, "height": 600}]}
    document = {**basic, "file_name": file.name, "mime_type": file.mime_type}
    if media == "animation":
        return {"animation": {**document, "width": 480, "height": 480, "duration": 3}, "document": document}
    return {"document": document}
