"""The database of a command that is no service: reached, of this version, with its key, and closed afterwards."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.settings import Settings
from storage import Database
from storage.migrate import DatabaseUnreachable, reach
from storage.schema import Schema, schema_of
from storage.settings import sqlite_file


class NotReady(Exception):
    """The database holds no tables of this version; the text says what to do."""


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    """Raises DatabaseUnreachable or NotReady. A file that is not there is not made."""
    file = sqlite_file(settings.database_url)
    if file is not None and not file.exists():
        raise DatabaseUnreachable("there is no such file")
    await reach(settings.database_url)
    database = Database(settings.database_url, settings.data_key)
    try:
        async with database.read() as db:
            schema = await schema_of(db)
        if schema is not Schema.CURRENT:
            newer = schema is Schema.NEWER
            raise NotReady("of a newer version: install that one" if newer else "not of this version: start `run` once")
        yield database
    finally:
        await database.close()
