"""Receives by long polling: updates are stored first, committed, and only then confirmed to Telegram."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import cast

from telegram.error import EndPointNotFound, InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.actions import again
from bot.errors import TokenRefused, Unreachable
from bot.outgoing.telegram import not_telegrams
from scheduler.clock import Clock
from storage import Database, inbox, moments
from storage.inbox import NewUpdate

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
NOTED_EVERY = timedelta(minutes=1)
LARGEST = 2**63
READ_LONGER = 15.0  # seconds on top of the long poll before the connection counts as dead

# PostgreSQL refuses NUL in text; lone surrogates cannot be encoded at all. JSON writes the former as an escape.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
SUSPECT = re.compile(r"[\ud800-\udfff]|\\u0000")

# Fields of the Bot API (User, Chat, Contact, MessageOrigin, Message) that say who somebody is. A group's title too.
NAMES = frozenset(
    {
        *("first_name", "last_name", "username", "active_usernames", "phone_number", "vcard", "sender_user_name"),
        *("author_signature", "forward_sender_name", "forward_signature", "title"),
    }
)


class Poll:
    """getUpdates as raw JSON. The next call's offset confirms what this one stored.

    `heard` is when Telegram last answered: after a longer silence some presses are gone, and questions are asked again.
    It is noted in the database every minute, for a process that ends.
    """

    def __init__(self, bot: ExtBot[None], database: Database, clock: Clock, seconds: int) -> None:
        """`seconds`: how long one call waits for updates (Bot API, getUpdates: at most 50)."""
        self._bot, self._database, self._clock, self._seconds = bot, database, clock, seconds
        self._offset: int | None = None
        self._noted: datetime | None = None
        self.heard: datetime | None = None

    async def step(self) -> bool:
        """One call: fetch, store, commit. True if something came. Raises TokenRefused or Unreachable."""
        updates = await self._fetch()
        now = self._clock.now()
        note = self._noted is None or not timedelta(0) <= now - self._noted < NOTED_EVERY
        if updates or note:
            async with self._database.write() as db:
                heard = self.heard or await moments.noted(db, moments.RECEIVED)
                if heard is not None:
                    await again.ask(db, heard, now)
                await inbox.store(db, updates, now)
                if note:
                    await moments.note(db, moments.RECEIVED, now)
            self._noted = now if note else self._noted
        self.heard = now
        # After a week without updates Telegram goes on from a random number, which may be lower. With an empty answer
        # all before is confirmed; to ask on from no number at all then passes over nothing that comes.
        self._offset = updates[-1].update_id + 1 if updates else None
        return bool(updates)

    def forget(self) -> None:
        """Somebody else may have received meanwhile: begin where Telegram is, and with what the database knows."""
        self._offset = self._noted = self.heard = None

    async def _fetch(self) -> Sequence[NewUpdate]:
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
        except (InvalidToken, EndPointNotFound) as error:
            if not_telegrams(error):
                raise Unreachable("NotTelegram") from None
            raise TokenRefused from None
        except TelegramError as error:
            raise Unreachable(type(error).__name__) from None
        if not isinstance(fetched, Sequence) or isinstance(fetched, str):
            raise Unreachable("MalformedAnswer")
        updates = readable(fetched)
        if fetched and not updates:
            raise Unreachable("MalformedUpdates")  # they cannot be confirmed: without a pause they would come at once
        return updates


def readable(fetched: Sequence[object]) -> list[NewUpdate]:
    """The updates that have an id; what has none cannot be confirmed or told apart."""
    updates = []
    for each in fetched:
        if isinstance(each, Mapping) and _is_id(each.get("update_id")):
            payload = json.dumps(nameless(each), ensure_ascii=False)
            if SUSPECT.search(payload):
                payload = json.dumps(cleaned(nameless(each)), ensure_ascii=False)
            updates.append(NewUpdate(each["update_id"], chat_of(each), payload))
    return updates


def chat_of(update: Mapping[str, object]) -> int:
    """The chat that an update belongs to, for the order within a chat; a press belongs to the person's own chat."""
    for name in ALLOWED:
        body = update.get(name)
        if isinstance(body, Mapping):
            owner = body.get("from") if name == "callback_query" else body.get("chat")
            if isinstance(owner, Mapping) and _is_id(owner.get("id")):
                return cast("int", owner["id"])
    return 0


def _is_id(value: object) -> bool:
    """A whole number that fits where it is kept."""
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < LARGEST


def nameless(value: object) -> object:
    """The same update without names of people: nothing needs them, so they are never stored.

    Some have to be there (Bot API, User, Contact, MessageOriginHiddenUser): a text stays, empty.
    """
    if isinstance(value, Mapping):
        kept = ((key, each) for key, each in value.items() if key not in NAMES or isinstance(each, str))
        return {key: "" if key in NAMES else nameless(each) for key, each in kept}
    if isinstance(value, list):
        return [nameless(each) for each in value]
    return value


def cleaned(value: object) -> object:
    """The same JSON value without characters that no database can keep."""
    if isinstance(value, str):
        return UNSTORABLE.sub("", value)
    if isinstance(value, Mapping):
        return {cleaned(key): cleaned(each) for key, each in value.items()}
    if isinstance(value, list):
        return [cleaned(each) for each in value]
    return value
