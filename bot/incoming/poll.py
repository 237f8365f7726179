"""Receives by long polling: updates are stored first, committed, and only then confirmed to Telegram."""

import json
import re
import warnings
from collections.abc import Mapping, Sequence
from typing import cast

from telegram.error import EndPointNotFound, InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.errors import TokenRefused, Unreachable
from scheduler.clock import Clock
from storage import Database, inbox
from storage.inbox import NewUpdate

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
READ_LONGER = 15.0  # seconds on top of the long poll before the connection counts as dead

# Meant for those who want Update objects; raw JSON is what the inbox keeps.
warnings.filterwarnings("ignore", message="Please use 'Bot.getUpdates'")

# PostgreSQL refuses NUL in text; lone surrogates cannot be encoded at all.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


class Poll:
    """getUpdates as raw JSON. The next call's offset confirms what this one stored."""

    def __init__(self, bot: ExtBot[None], database: Database, clock: Clock, seconds: int) -> None:
        """`seconds`: how long one call waits for updates (Bot API, getUpdates: at most 50)."""
        self._bot, self._database, self._clock, self._seconds = bot, database, clock, seconds
        self._offset: int | None = None

    async def step(self) -> bool:
        """One call: fetch, store, commit. True if something came. Raises TokenRefused or Unreachable."""
        updates = readable(await self._fetch())
        if updates:
            async with self._database.write() as db:
                await inbox.store(db, updates, self._clock.now())
            # After a week without updates Telegram goes on from a random number: follow, whatever it is.
            self._offset = updates[-1].update_id + 1
        return bool(updates)

    async def _fetch(self) -> Sequence[object]:
        try:
            fetched = await self._bot.do_api_request(
                "getUpdates",
                api_kwargs={
                    "timeout": self._seconds,
                    "allowed_updates": list(ALLOWED),
                    **({} if self._offset is None else {"offset": self._offset}),
                },
                read_timeout=self._seconds + READ_LONGER,
            )
        except (InvalidToken, EndPointNotFound):
            raise TokenRefused from None
        except TelegramError as error:
            raise Unreachable(type(error).__name__) from None
        return cast("Sequence[object]", fetched)


def readable(fetched: Sequence[object]) -> list[NewUpdate]:
    """The updates that have an id; what has none cannot be confirmed or told apart."""
    updates = []
    for each in fetched:
        if isinstance(each, Mapping) and isinstance(each.get("update_id"), int):
            payload = json.dumps(cleaned(each), ensure_ascii=False)
            updates.append(NewUpdate(each["update_id"], chat_of(each), payload))
    return updates


def chat_of(update: Mapping[str, object]) -> int:
    """The chat that an update belongs to, for the order within a chat; a press belongs to the person's own chat."""
    for name in ALLOWED:
        body = update.get(name)
        if isinstance(body, Mapping):
            owner = body.get("from") if name == "callback_query" else body.get("chat")
            if isinstance(owner, Mapping) and isinstance(owner.get("id"), int):
                return cast("int", owner["id"])
    return 0


def cleaned(value: object) -> object:
    """The same JSON value without characters that no database can keep."""
    if isinstance(value, str):
        return UNSTORABLE.sub("", value)
    if isinstance(value, Mapping):
        return {cleaned(key): cleaned(each) for key, each in value.items()}
    if isinstance(value, list):
        return [cleaned(each) for each in value]
    return value
