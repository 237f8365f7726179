"""The queue of updates behind getUpdates: offsets, expiry, one reader at a time."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from demo.fields import Json, Parameters
from demo.refusal import Refused

PRESS_LIFETIME = timedelta(seconds=150)  # callback queries; source: the Bot API server's own code
LIFETIME = timedelta(hours=24)
MAX_WAIT = 50  # seconds, the longest long poll
NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}


TERMINATED = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(frozen=True)
class Waiting:
    """An update that nobody has confirmed yet."""

    update_id: int
    expires: datetime
    content: Json


class UpdateQueue:
    """Updates wait here until a getUpdates with a higher offset confirms them, or until they expire."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._waiting: deque[Waiting] = deque()
        self._next_id = 1000
        self._allowed: list[object] = []
        self._news = asyncio.Event()
        self._reader: asyncio.Event | None = None
        self.closed = False

    def __len__(self) -> int:
        self._drop_expired()
        return len(self._waiting)

    @property
    def is_read(self) -> bool:
        """Does a getUpdates wait now?"""
        return self._reader is not None

    def put(self, update: Json, *, always: bool = False) -> int:
        """Add an update; its own `update_id` is kept when it has one. Returns the id.

        A kind of update the bot did not ask for (allowed_updates) is dropped unless `always`.
        """
        given = update.get("update_id")
        update_id = given if isinstance(given, int) else self._next_id
        self._next_id = max(self._next_id, update_id + 1)
        kind = next((name for name in update if name != "update_id"), "")
        wanted = kind in self._allowed if self._allowed else kind not in NOT_BY_DEFAULT
        if wanted or always:
            lifetime = PRESS_LIFETIME if kind == "callback_query" else LIFETIME
            content = {**update, "update_id": update_id}
            self._waiting.append(Waiting(update_id, self._now() + lifetime, content))
            self._news.set()
        return update_id

    def clear(self) -> None:
        """Forget all waiting updates (drop_pending_updates)."""
        self._waiting.clear()

    def allow(self, kinds: list[object]) -> None:
        """Kinds of updates to keep from now on; empty: the default ones."""
        self._allowed = kinds

    async def get(self, call: Parameters) -> list[Json]:
        """Answer getUpdates. Waits up to `timeout` real seconds, until the first update.

        A call that still waits ends with 409 when a later one comes, as on the real server.
        """
        self.interrupt()
        mine = asyncio.Event()
        self._reader = mine
        if "allowed_updates" in call.values:
            self.allow(call.array("allowed_updates"))
        self._confirm(call.number("offset"))
        if not self._ready(call) and call.number("timeout") > 0:
            await self._wait(mine, min(call.number("timeout"), MAX_WAIT))
        if mine.is_set() and not self.closed:
            raise Refused(409, TERMINATED)
        self._reader = None
        return self._ready(call)

    async def oldest(self) -> tuple[int, Json]:
        """Wait for an update that nobody has confirmed; the oldest with its id."""
        while not len(self):
            self._news.clear()
            await self._news.wait()
        return self._waiting[0].update_id, self._waiting[0].content

    def confirm(self, update_id: int) -> None:
        """This one and those before it were received."""
        self._confirm(update_id + 1)

    def interrupt(self) -> None:
        """End the long poll that waits now, if any."""
        if self._reader is not None:
            self._reader.set()
            self._reader = None

    def close(self) -> None:
        """End the long poll that waits now with an empty answer."""
        self.closed = True
        self.interrupt()

    async def _wait(self, mine: asyncio.Event, seconds: float) -> None:
        self._news.clear()
        waits = [asyncio.ensure_future(event.wait()) for event in (mine, self._news)]
        try:
            await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for each in waits:
                each.cancel()

    def _drop_expired(self) -> None:
        now = self._now()
        if any(each.expires <= now for each in self._waiting):
            self._waiting = deque(each for each in self._waiting if each.expires > now)

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        while offset > 0 and self._waiting and self._waiting[0].update_id < offset:
            self._waiting.popleft()

    def _ready(self, call: Parameters) -> list[Json]:
        self._drop_expired()
        first, limit = max(call.number("offset"), 0), call.number("limit", 100)
        wanted = (each.content for each in self._waiting if each.update_id >= first)
        return list(islice(wanted, min(max(limit, 1), 100)))
