"""Answers button presses, so that the person's client stops waiting: after the commit, and nothing hangs on it."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable

from telegram.error import EndPointNotFound, InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.errors import TokenRefused
from bot.outgoing.telegram import not_telegrams

log = logging.getLogger(__name__)
TOGETHER = 32
PATIENCE = 5.0  # seconds: after that the wheel on the telephone has stopped by itself


class Presses:
    """Presses that are handled and not answered yet. A lost answer costs a turning wheel on a telephone, no more."""

    def __init__(self, bot: ExtBot[None]) -> None:
        self._bot = bot
        self._waiting: deque[str] = deque(maxlen=1000)
        self.wanted: Callable[[], None] = lambda: None

    def put(self, callback_query_id: str) -> None:
        self._waiting.append(callback_query_id)
        self.wanted()

    async def step(self) -> bool:
        """Answer the oldest, several at once: one that hangs holds up its group only. True if there are more."""
        group = [self._waiting.popleft() for _ in range(min(TOGETHER, len(self._waiting)))]
        await asyncio.gather(*map(self._answer, group))
        return bool(self._waiting)

    async def _answer(self, callback_query_id: str) -> None:
        try:
            given = {"callback_query_id": callback_query_id}
            await self._bot.do_api_request("answerCallbackQuery", given, read_timeout=PATIENCE)
        except (InvalidToken, EndPointNotFound) as error:
            if not not_telegrams(error):
                raise TokenRefused from None
        except TelegramError as error:  # too old, or the network: the press itself is stored
            log.info("a button press was not answered: %s", type(error).__name__)
