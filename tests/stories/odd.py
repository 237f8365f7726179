"""Any update that Telegram can send, made from its own description of them, with random and odd values."""

from pathlib import Path

import yaml

TYPES = yaml.safe_load(Path(__file__).with_name("telegram_updates.yaml").read_text(encoding="utf-8"))
KINDS = tuple(name for name in TYPES["Update"] if name != "update_id")
FIELDS = tuple(name for name, kind in TYPES["Message"].items() if not kind.endswith("!") and name != "from")
ABOUT = FIELDS[: FIELDS.index("text")]  # how a message came, not what it is: Telegram names these first
WRITTEN = (
    *("text", "rich_message", "animation", "audio", "document", "live_photo", "paid_media", "photo", "sticker"),
    *("story", "video", "video_note", "voice", "checklist", "contact", "dice", "game", "poll", "venue", "location"),
    *("invoice", "giveaway"),
)  # what a person may send; the other fields are notices: that a message was pinned, that a call began
NUMBERS = (0, 1, -1, 7, 64, 999, 2**31 - 1, -(2**31))
DEEPEST = 5


class Odd:
    """Makes updates that come from one person, at one moment (seconds since 1970), with a dice."""

    def __init__(self, dice, person, date, texts, group):
        """`texts` are what strings may be; `group` is the id of a group the bot is in."""
        self.dice, self.person, self.date, self.texts = dice, person, date, texts
        self.private = {"id": person["id"], "type": "private", "first_name": person["first_name"]}
        self.group = {"id": group, "type": "group", "title": "Family"}

    def update(self):
        """An update of any kind, and whether the person has to be answered in their own chat."""
        kind = self.dice.choice(KINDS if self.dice.random() < 0.3 else ("message", "message", "edited_message"))
        field = self.dice.choice(WRITTEN if self.dice.random() < 0.5 else FIELDS)
        return self.of(kind, field, private=self.dice.random() < 0.9)

    def of(self, kind, field="text", *, private=True):
        """An update of this kind; a message has this field."""
        if TYPES["Update"][kind] != "Message":
            return {kind: self.made(TYPES["Update"][kind], depth=1)}, False
        wants_answer = kind == "edited_message" or (kind == "message" and field in WRITTEN)
        return {kind: self.message(field, self.private if private else self.group)}, private and wants_answer

    def message(self, field, chat):
        """A message that has this field, perhaps some about how it came, and nothing else."""
        about = [name for name in ABOUT if self.dice.random() < 0.03]
        fields = {name: self.made(TYPES["Message"][name], name, 2) for name in (*about, field)}
        if "text" in fields and self.dice.random() < 0.3:
            fields["entities"] = self.made("[MessageEntity]", depth=2)
        return {"message_id": self.number(), "from": self.person, "chat": chat, "date": self.date, **fields}

    def number(self):
        return self.dice.choice((*NUMBERS, self.dice.randint(1, 300)))

    def made(self, kind, name="", depth=0):
        """A value of this kind for the field of this name."""
        kind = kind.rstrip("!")
        if kind.startswith("["):
            many = self.dice.randint(0, 2) if depth <= DEEPEST else 0
            return [self.made(kind[1:-1], name, depth + 1) for _ in range(many)]
        if kind.startswith("="):
            return kind[1:]
        if kind in TYPES:
            return self.thing(kind, depth)
        if name.endswith(("date", "time")):  # Telegram's moments are seconds since 1970 that fit in 32 bits
            return self.dice.choice((0, self.date, 2**31 - 1))
        plain = {"String": lambda: self.dice.choice(self.texts), "Integer": self.number, "Float": self.dice.random}
        return plain.get(kind, lambda: self.dice.random() < 0.5)()

    def thing(self, kind, depth):
        if kind == "User":
            return self.person
        if kind == "Chat":
            return self.dice.choice((self.private, self.group))
        if isinstance(TYPES[kind], list):
            simple = TYPES[kind] if depth <= DEEPEST else TYPES[kind][:1]
            return self.made(self.dice.choice(simple), depth=depth + 1)
        rare = 0.3 / depth if depth <= DEEPEST else 0
        return {
            name: self.made(each, name, depth + 1)
            for name, each in TYPES[kind].items()
            if each.endswith("!") or self.dice.random() < rare
        }
