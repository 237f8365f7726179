"""Answers button presses, so that the person's client stops waiting: after the commit, and nothing hangs on it."""

import logging
from collections import deque
from collections.abc import Callable

from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.errors import TokenRefused

log = logging.getLogger(__name__)


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
        """Answer the oldest. True if there are more."""
        if not self._waiting:
            return False
        callback_query_id = self._waiting.popleft()
        try:
            await self._bot.answer_callback_query(callback_query_id)
        except InvalidToken:
            raise TokenRefused from None
        except TelegramError as error:  # too old, or the network: the press itself is stored
            log.info("a button press was not answered: %s", type(error).__name__)
        return bool(self._waiting)
