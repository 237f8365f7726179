"""Files that people send: fetched between two tries of their update, for no transaction waits for the network.

The update stays in the inbox until its file is here (decision 19): after a crash it is simply fetched again.
"""

import asyncio
import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass

from telegram.error import TelegramError
from telegram.ext import ExtBot

log = logging.getLogger(__name__)
LARGEST = 200_000  # bytes
PAUSES = (1.0, 3.0)  # seconds before the second and third try
READ = 20.0  # seconds of silence after which a download is given up


class FileWanted(Exception):
    """A handler needs this file: the update is handled again once it is here."""

    def __init__(self, file_id: str) -> None:
        super().__init__("a file is wanted")
        self.file_id = file_id


@dataclass(frozen=True)
class Fetched:
    """A file, or None where it could not be fetched or is larger than it said."""

    content: bytes | None


class Files:
    """What is wanted and what was fetched, by the inbox row of the update; in memory only."""

    def __init__(self, bot: ExtBot[None], pauses: Collection[float] = PAUSES) -> None:
        self._bot, self._pauses = bot, pauses
        self._wanted: dict[int, str] = {}
        self._fetched: dict[int, Fetched] = {}
        self.asked: Callable[[], None] = lambda: None  # called when there is something to fetch
        self.came: Callable[[], None] = lambda: None  # called when an update can be handled again

    def __len__(self) -> int:
        """How many are wanted and not here yet."""
        return len(self._wanted)

    def waits(self, row_id: int) -> bool:
        """Whether this update waits for its file."""
        return row_id in self._wanted

    def want(self, row_id: int, file_id: str) -> None:
        self._wanted[row_id] = file_id
        self.asked()

    def of(self, row_id: int) -> Fetched | None:
        """The file of this update, if it was asked for and is here."""
        return self._fetched.get(row_id)

    def done(self, row_id: int) -> None:
        """The update was handled."""
        self._fetched.pop(row_id, None)

    def forget(self) -> None:
        """Somebody else may have handled these updates meanwhile."""
        self._wanted.clear()
        self._fetched.clear()

    async def step(self) -> bool:
        """Fetch one file. True if more are wanted."""
        if self._wanted:
            row_id, file_id = next(iter(self._wanted.items()))
            fetched = await self._fetch(file_id)
            if self._wanted.pop(row_id, None) is not None:
                self._fetched[row_id] = fetched
                self.came()
        return bool(self._wanted)

    async def _fetch(self, file_id: str) -> Fetched:
        for pause in (*self._pauses, None):
            try:
                file = await self._bot.get_file(file_id, read_timeout=READ)
                if (file.file_size or 0) > LARGEST:
                    return Fetched(None)
                content = bytes(await file.download_as_bytearray(read_timeout=READ))
                return Fetched(content if len(content) <= LARGEST else None)
            except TelegramError as error:  # its own words may hold the address, and that the token
                log.warning("a file cannot be fetched: %s", type(error).__name__)
            if pause is not None:
                await asyncio.sleep(pause)
        return Fetched(None)
