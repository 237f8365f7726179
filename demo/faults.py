"""Things that go wrong on purpose, and Telegram's flood limits."""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from demo.refusal import Refused

Trouble = int | Literal["hang_up_before", "hang_up_after", "slow"]
DESCRIPTIONS = {
    400: "Bad Request: chat not found",
    401: "Unauthorized",
    403: "Forbidden: user is deactivated",
    500: "Internal Server Error",
}
PER_SECOND = 30
BURST = 3


@dataclass
class Fault:
    """What shall happen to the next `times` calls of `method` ("*": any), of one chat or of all.

    `status` 200, 502, 503 and 504 answer with a HTML page. `delivered`: the call is carried out all the same.
    """

    method: str
    status: Trouble = 429
    retry_after: int = 3
    times: int = 1
    chat_id: int | None = None
    seconds: float = 1.0
    description: str | None = None
    migrate_to_chat_id: int | None = None
    delivered: bool = False

    def concerns(self, method: str, chat_id: object) -> bool:
        """Is this the call that goes wrong?"""
        return self.method in ("*", method) and self.chat_id in (None, chat_id)

    def refusal(self, code: int) -> Refused:
        """The answer with ok = false."""
        if code == 429:
            text = self.description or f"Too Many Requests: retry after {self.retry_after}"
            return Refused(429, text, retry_after=self.retry_after)
        text = self.description or DESCRIPTIONS.get(code, "Bad Request: refused on purpose")
        return Refused(code, text, migrate_to_chat_id=self.migrate_to_chat_id)


@dataclass
class Faults:
    """The planned faults, in the order they were planned."""

    planned: list[Fault] = field(default_factory=list)

    def take(self, method: str, chat_id: object) -> Fault | None:
        """The fault for this call, if any; it is used up."""
        for fault in self.planned:
            if fault.concerns(method, chat_id):
                fault.times -= 1
                if fault.times <= 0:
                    self.planned.remove(fault)
                return fault
        return None


@dataclass
class FloodLimits:
    """30 messages in any second over all chats, 1 a second in one chat with bursts of 3; source: Bots FAQ.

    Time is that of `now`, so a virtual clock has to move on for a chat to be free again.
    """

    now: Callable[[], datetime]
    recent: deque[datetime] = field(default_factory=deque)
    chats: dict[int, tuple[float, datetime]] = field(default_factory=dict)

    def check(self, chat_id: int) -> None:
        """Count one message; raises Refused 429 with retry_after when it is one too many."""
        now = self.now()
        while self.recent and now - self.recent[0] >= timedelta(seconds=1):
            self.recent.popleft()
        left, seen = self.chats.get(chat_id, (float(BURST), now))
        left = min(float(BURST), left + (now - seen).total_seconds())
        if left < 1:
            raise _too_many(1 - left)
        if len(self.recent) >= PER_SECOND:
            raise _too_many(1)
        self.recent.append(now)
        self.chats[chat_id] = (left - 1, now)


def _too_many(seconds: float) -> Refused:
    wait = max(1, math.ceil(seconds))
    return Refused(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
