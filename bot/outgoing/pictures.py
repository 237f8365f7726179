"""Pictures that are the same for everybody: which of them Telegram has, so that each is uploaded once."""

import asyncio
import logging
from weakref import WeakValueDictionary

from scheduler.clock import Clock
from storage import Database, pictures
from storage.trouble import cause, passing

log = logging.getLogger(__name__)


class Pictures:
    """The ids that Telegram gave, by key, in the database and in memory. Without the database uploading goes on."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock
        self._ids: dict[str, str] = {}
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    def turn(self, key: str) -> asyncio.Lock:
        """To be held while this picture is uploaded: who comes meanwhile waits for its id."""
        return self._turns.setdefault(key, asyncio.Lock())

    async def known(self, key: str) -> str | None:
        """The id of this picture; None if Telegram does not have it, as far as is known."""
        if key not in self._ids:
            try:
                async with self._database.read() as db:
                    found = await pictures.file_id(db, key)
            except Exception as error:  # noqa: BLE001 - sorted by _only_passing
                _only_passing(error)
                return None
            if found is None:
                return None
            self._ids[key] = found
        return self._ids[key]

    async def keep(self, key: str, file_id: str) -> None:
        """Telegram has it now, under this id."""
        self._ids[key] = file_id
        try:
            async with self._database.write() as db:
                await pictures.keep(db, key, file_id, self._clock.now())
        except Exception as error:  # noqa: BLE001 - sorted by _only_passing
            _only_passing(error)

    async def forget(self, key: str, file_id: str) -> None:
        """Telegram refuses this id."""
        if self._ids.get(key) == file_id:
            del self._ids[key]
        try:
            async with self._database.write() as db:
                await pictures.forget(db, key, file_id)
        except Exception as error:  # noqa: BLE001 - sorted by _only_passing
            _only_passing(error)


def _only_passing(error: Exception) -> None:
    """The message goes all the same; what is not the database's trouble is raised again."""
    if not passing(error):
        raise error
    log.warning("what pictures Telegram has cannot be read or kept now (%s)", cause(error))
