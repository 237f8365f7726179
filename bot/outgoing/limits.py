"""How fast, and where not now: over all chats, in one chat, and after Telegram said "too many".

Times are seconds of a monotonic clock; a wall clock that is set back holds nothing up.
"""

import asyncio
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import timedelta

from storage.outbox import Lane

# Sends are spaced by 1 / (rate * SHARE). One that leaves late may be made up for by CATCH_UP at most, so that a second
# holds at most rate * SHARE + 1 + rate * CATCH_UP of them: 30.6 at 30/s. What is left is for the network's jitter.
SHARE, CATCH_UP = 0.97, 0.017
AT_ONCE = 0.01  # seconds: at a high rate, so much of it is claimed together
# In one chat: so many at once, then one a second (Bots FAQ: "avoid sending more than one message per second").
BURST, A_SECOND = 3, 1.0
TOGETHER = 1.0  # two chats that are refused within so many seconds: it is not about the chat


@dataclass
class Refusal:
    """A 429: the chat, when it came, and until when it holds."""

    chat_id: int
    at: float
    until: float


class Limits:
    """`rate`: sends a second over all chats; None: no spacing and no limit of a chat (demo, tests)."""

    def __init__(self, rate: float | None, monotonic: Callable[[], float]) -> None:
        self._rate, self._monotonic = rate, monotonic
        self._gap = 1 / (rate * SHARE) if rate else 0.0
        self._next = float("-inf")
        self._paid_up: dict[int, float] = {}  # until when what was sent to a chat is paid off, a message a second
        self._refused: dict[int, float] = {}
        self._last: Refusal | None = None
        self._bulk_from = float("-inf")

    async def ready(self) -> None:
        """Wait until something may leave. Nothing is taken by that: what is asked for next may not be there."""
        if (wait := self._next - self._monotonic()) > 0:
            await asyncio.sleep(wait)

    def most(self, free: int) -> int:
        """How many rows to ask for when so many slots are free."""
        return free if self._rate is None else min(free, max(1, int(self._rate * AT_ONCE)))

    def take(self, chat_id: int) -> float:
        """Count one send to this chat. It leaves after so many seconds."""
        if self._rate is None:
            return 0.0
        now = self._monotonic()
        at = max(self._next, now - CATCH_UP)
        self._next = at + self._gap
        self._paid_up[chat_id] = max(self._paid_up.get(chat_id, now), now) + A_SECOND
        return max(0.0, at - now)

    def too_many(self, chat_id: int, wait: timedelta) -> None:
        """Telegram refused this chat for so long. Two chats within a second: all bulk waits as long as either."""
        now = self._monotonic()
        until = now + wait.total_seconds()
        self._refused[chat_id] = until
        last, self._last = self._last, Refusal(chat_id, now, until)
        if last is not None and last.chat_id != chat_id and now - last.at <= TOGETHER:
            self._bulk_from = max(self._bulk_from, last.until, until)

    def held(self) -> Collection[int]:
        """The chats to which nothing may be sent now."""
        now = self._monotonic()
        self._paid_up = {chat: until for chat, until in self._paid_up.items() if until > now}
        self._refused = {chat: until for chat, until in self._refused.items() if until > now}
        ahead = now + (BURST - 1) * A_SECOND
        return {chat for chat, until in self._paid_up.items() if until > ahead} | self._refused.keys()

    def last_lane(self) -> Lane:
        """The last lane of which something may leave now."""
        return Lane.BULK if self._monotonic() >= self._bulk_from else Lane.ALERTS
