"""The people on the other side of the chat: what they do becomes updates, what they see is the inbox."""

import re
from dataclasses import dataclass

from demo.chats import BotMessage, Button, Chat, Person, Press, World, timestamp
from demo.fields import Json, Upload
from demo.telegram_html import utf16_length
from demo.updates import PRESS_LIFETIME

COMMAND = re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w+)?")


@dataclass
class Seat:
    """One chat seen from the people's side."""

    world: World
    chat: Chat

    @property
    def inbox(self) -> list[BotMessage]:
        """The bot's messages as they look now, oldest first."""
        return list(self.chat.sent.values())

    @property
    def last(self) -> BotMessage:
        """The newest message of the bot; LookupError when there is none."""
        if not self.chat.sent:
            raise LookupError(f"chat {self.chat.id} has no message of the bot")
        return self.chat.sent[next(reversed(self.chat.sent))]

    @property
    def toasts(self) -> list[str]:
        """The texts shown after presses, oldest first."""
        return self.chat.toasts

    @property
    def keyboard(self) -> list[list[str]]:
        """The rows of the reply keyboard in view; pressing one of its keys is `send` of its text."""
        return self.chat.reply_keyboard

    def unread(self) -> list[BotMessage]:
        """What is new or edited since the last call, in the order of the changes."""
        seen = [self.chat.sent[message_id] for message_id in self.chat.unread]
        self.chat.unread.clear()
        return seen

    def _receive(self, person: Person, content: Json, kind: str = "message") -> int:
        message = {
            "message_id": self.chat.next_message_id(),
            "from": person.payload(),
            "chat": self.chat.payload(),
            "date": timestamp(self.world.now()),
            **content,
        }
        self.chat.open = True
        self.chat.received[self.chat.last_message_id] = message
        return self.world.queue.put({kind: message})

    def _press(self, person: Person, wanted: str | Button, message: BotMessage | None) -> None:
        found, button = self.find_button(wanted, message)
        if button.callback_data is None:
            raise LookupError(f"button {button.text!r} is a link, it sends nothing to the bot")
        self._query(person, found.message_id, button.callback_data)

    def find_button(self, wanted: str | Button, message: BotMessage | None = None) -> tuple[BotMessage, Button]:
        """The button on `message`, or on the newest message that has it.

        A text fits a label that equals it, else one that starts with it. LookupError lists what is there.
        """
        for each in [message] if message is not None else reversed(self.chat.sent.values()):
            button = _fitting(each, wanted)
            if button is not None:
                return each, button
        places = [message] if message is not None else self.inbox
        labels = [label for each in places for label in each.labels]
        raise LookupError(f"no button {wanted!r}; visible buttons: {', '.join(labels) or 'none'}")

    def _query(self, person: Person, message_id: int, data: str) -> None:
        query_id = self.world.next_callback_id()
        self.world.presses[query_id] = Press(self.chat, self.world.now() + PRESS_LIFETIME)
        message = self.chat.sent.get(message_id)
        gone: Json = {"chat": self.chat.payload(), "message_id": message_id, "date": 0}  # InaccessibleMessage
        query: Json = {
            "id": query_id,
            "from": person.payload(),
            "message": self.world.message_payload(self.chat, message) if message else gone,
            "chat_instance": str(self.chat.id),
            "data": data,
        }
        self.world.queue.put({"callback_query": query})


@dataclass
class User(Seat):
    """A person in their private chat with the bot."""

    person: Person

    @property
    def id(self) -> int:
        """The user id, which is the chat id too."""
        return self.person.id

    @property
    def menu(self) -> list[tuple[str, str]]:
        """The commands a client shows here: (command, description)."""
        return self.world.menus.shown(self.chat.id, self.person.language_code)

    def send(self, text: str) -> int:
        """Write a text message; returns the update id. ValueError while the bot is blocked."""
        return self._send(_text(text))

    def reply(self, text: str, to: BotMessage) -> int:
        """Write a text message as a reply to one of the bot's; returns the update id."""
        return self._send({**_text(text), "reply_to_message": self.world.message_payload(self.chat, to)})

    def send_photo(self, caption: str = "") -> int:
        """Send a photo."""
        file = self.world.keep(Upload("photo.jpg", b"a photo of a user", "image/jpeg"))  # the bot may send it again
        sizes = [{**_file("photo"), "file_id": file.file_id, "width": 800, "height": 600}]
        return self._send({"photo": sizes, **({"caption": caption} if caption else {})})

    def send_document(self, name: str, content: bytes, caption: str = "") -> int:
        """Send a file; the bot can fetch it."""
        kept = self.world.keep(Upload(name, content))
        document = {
            "file_id": kept.file_id,
            "file_unique_id": kept.file_id[-16:],
            "file_name": name,
            "mime_type": kept.mime_type,
            "file_size": len(content),
        }
        return self._send({"document": document, **({"caption": caption} if caption else {})})

    def send_sticker(self) -> int:
        """Send a sticker."""
        kind: Json = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return self._send({"sticker": {**_file("sticker"), **kind, "emoji": "👍"}})

    def send_voice(self, seconds: int = 3) -> int:
        """Send a voice message."""
        return self._send({"voice": {**_file("voice"), "duration": seconds, "mime_type": "audio/ogg"}})

    def edit(self, message_id: int, text: str) -> int:
        """Change a message the user sent earlier; returns the update id."""
        message = self.chat.received[message_id]
        kept = {name: value for name, value in message.items() if name != "entities"}
        changed = {**kept, **_text(text), "edit_date": timestamp(self.world.now())}
        self.chat.received[message_id] = changed
        return self.world.queue.put({"edited_message": changed})

    def press(self, label_or_button: str | Button, message: BotMessage | None = None) -> None:
        """Press a button: see find_button. LookupError when it is not there or is a link."""
        self._press(self.person, label_or_button, message)

    def press_data(self, message: BotMessage | int, data: str) -> None:
        """Press with forged or outdated data, also on a message that no longer exists."""
        self._query(self.person, message if isinstance(message, int) else message.message_id, data)

    def block(self) -> None:
        """Block the bot."""
        self._membership("member", "kicked")
        self.chat.blocked = True

    def unblock(self) -> None:
        """Let the bot write again."""
        self._membership("kicked", "member")
        self.chat.blocked = False

    def _send(self, content: Json) -> int:
        if self.chat.blocked:
            raise ValueError("unblock the bot before writing to it")
        return self._receive(self.person, content)

    def _membership(self, old: str, new: str) -> None:
        self.world.queue.put(
            {
                "my_chat_member": {
                    "chat": self.chat.payload(),
                    "from": self.person.payload(),
                    "date": timestamp(self.world.now()),
                    "old_chat_member": _member(self.world.bot, old),
                    "new_chat_member": _member(self.world.bot, new),
                }
            }
        )


@dataclass
class Group(Seat):
    """A group the bot is in."""

    def send(self, user: User, text: str) -> int:
        """Let a user write in the group; returns the update id."""
        return self._receive(user.person, _text(text))

    def press(self, user: User, label_or_button: str | Button, message: BotMessage | None = None) -> None:
        """Let a user press a button in the group."""
        self._press(user.person, label_or_button, message)


def _fitting(message: BotMessage, wanted: str | Button) -> Button | None:
    buttons = [button for row in message.buttons for button in row]
    if isinstance(wanted, Button):
        return next((button for button in buttons if button == wanted), None)
    equal = (button for button in buttons if button.text == wanted)
    starting = (button for button in buttons if button.text.startswith(wanted))
    return next(equal, None) or next(starting, None)


def _text(text: str) -> Json:
    entities: list[Json] = [
        {
            "type": "bot_command",
            "offset": utf16_length(text[: found.start()]),
            "length": utf16_length(found.group()),
        }
        for found in COMMAND.finditer(text)
    ]
    return {"text": text, **({"entities": entities} if entities else {})}


def _file(name: str) -> Json:
    return {"file_id": f"user-{name}", "file_unique_id": f"unique-{name}", "file_size": 1000}


def _member(bot: Json, status: str) -> Json:
    return {"user": bot, "status": status, **({"until_date": 0} if status == "kicked" else {})}
