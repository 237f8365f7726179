"""Simulated patients: each answers its day's message at once, in its own way, with numbers that can be checked.

Way and numbers follow from the seed and the chat, so that the verdict needs no record of what was said.
"""

import hashlib
from dataclasses import dataclass, field

from demo.bot_api import SENDS

WAYS = ("presses", "presses twice", "types the numbers", "types all at once")
QUESTIONS = ("done", "effort", "pain")
SHOWS = (*SENDS, "editMessageText", "editMessageCaption", "editMessageMedia", "editMessageReplyMarkup")
FOR_EVER = 1e6  # seconds


@dataclass
class SimulatedPatient:
    """`twice`: the question at which it presses twice, if it does so; `told`: how many of the three are answered.

    `acted`: when each of its updates came into the queue.
    """

    user: object
    way: str
    effort: int
    pain: int
    twice: str
    told: int = 0
    acted: list = field(default_factory=list)

    @property
    def finished(self):
        return self.told == len(QUESTIONS)

    def reads(self, message_id, choices, now):
        """Answer the question that this message asks, unless it was answered before. `choices`: its buttons' data."""
        if self.finished or not any(data.startswith(f"{QUESTIONS[self.told]}:") for data in choices):
            return
        if self.way == "types all at once":
            self._types(f"klaar {self.effort} {self.pain}", now)
            self.told = len(QUESTIONS)
            return
        question, value = QUESTIONS[self.told], ("done", self.effort, self.pain)[self.told]
        if self.way == "types the numbers" and self.told > 0:
            self._types(str(value), now)
        else:
            [data] = [each for each in choices if each.startswith(f"{question}:") and each.endswith(f":{value}")]
            for _ in range(2 if (self.way, self.twice) == ("presses twice", question) else 1):
                self.acted.append(now)
                self.user.press_data(message_id, data)
        self.told += 1

    def _types(self, text, now):
        self.acted.append(now)
        self.user.send(text)


class Crowd:
    """All simulated patients. They read the journal of the Bot API: a message is there before the bot knows it is."""

    def __init__(self, api, seed, chats):
        self._api = api
        self._read = 0
        self.patients = {chat: _drawn(api, seed, chat) for chat in chats}

    @property
    def caught_up(self):
        return self._read == len(self._api.journal)

    @property
    def acts(self):
        """How many updates they have put into the queue."""
        return sum(len(each.acted) for each in self.patients.values())

    async def follow(self):
        """Read and answer until cancelled."""
        while True:
            await self._api.until(lambda: not self.caught_up, seconds=FOR_EVER)
            while not self.caught_up:
                call = self._api.journal[self._read]
                self._read += 1
                if call.delivered and call.method in SHOWS and call.chat_id in self.patients:
                    patient = self.patients[call.chat_id]
                    patient.reads(call.result["message_id"], choices_of(call), self._api.world.now())


def choices_of(call):
    """The callback data of the buttons of a message that was sent or edited."""
    rows = (call.parameters.get("reply_markup") or {}).get("inline_keyboard", ())
    return [button["callback_data"] for row in rows for button in row]


def _drawn(api, seed, chat):
    digest = hashlib.sha256(f"{seed}:{chat}".encode()).digest()
    return SimulatedPatient(
        api.user(chat, language_code="nl", known=True),
        way=WAYS[digest[0] % len(WAYS)],
        effort=6 + digest[1] % 15,  # the scales of the questions: 6-20 and 0-10
        pain=digest[2] % 11,
        twice=QUESTIONS[digest[3] % len(QUESTIONS)],
    )
