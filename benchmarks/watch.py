"""The people's side under load: who waits for something in their chat is told of each call of the bot there."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial

from demo.bot_api import SENDS, LocalBotApi

SHOWN = frozenset({*SENDS, "editMessageText"})
PATIENCE = 60.0


class Watch:
    """Reads the journal once for all, so that a thousand people do not each look at every call."""

    def __init__(self, api: LocalBotApi) -> None:
        self._api = api
        self._waiting: dict[int, list[asyncio.Event]] = defaultdict(list)

    @asynccontextmanager
    async def on(self) -> AsyncIterator["Watch"]:
        task = asyncio.create_task(self._look())
        try:
            yield self
        finally:
            task.cancel()

    async def until(self, chat_id: int, condition: Callable[[], bool]) -> float:
        """Wait until this holds, looking after each call for this chat; returns the seconds. TimeoutError after 60."""
        loop = asyncio.get_running_loop()
        started = loop.time()
        async with asyncio.timeout(PATIENCE):
            while not condition():
                called = asyncio.Event()
                self._waiting[chat_id].append(called)
                await called.wait()
        return loop.time() - started

    async def _look(self) -> None:
        seen = len(self._api.journal)
        while True:
            await self._api.until(partial(self._more_than, seen), seconds=3600)
            new = self._api.journal[seen:]
            seen += len(new)
            for call in new:
                if call.method in SHOWN and call.chat_id is not None:
                    for waiting in self._waiting.pop(call.chat_id, ()):
                        waiting.set()

    def _more_than(self, seen: int) -> bool:
        return len(self._api.journal) > seen


def sent(api: LocalBotApi) -> list[float]:
    """The moments at which messages came to the Bot API, in order."""
    return [call.at.timestamp() for call in api.journal if call.method in SENDS and call.delivered]
