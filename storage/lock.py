"""One active service per database: a file lock on SQLite, an advisory lock on PostgreSQL."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from filelock import FileLock, Timeout
from sqlalchemy import pool, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from storage.settings import sqlite_file

KEY = 715_516
WAIT = 1.0  # seconds between two looks of a standby


class AlreadyRunning(Exception):
    """Another service uses this SQLite file."""


class LockLost(Exception):
    """The connection that held the lock is gone: another service may have taken over."""


class Lock:
    """A held lock. `check` raises LockLost once it is no longer held."""

    def __init__(self, connection: AsyncConnection | None) -> None:
        self._connection = connection

    async def check(self) -> None:
        """One look; cheap enough for every few seconds."""
        if self._connection is None:
            return
        try:
            await self._connection.execute(text("SELECT 1"))
        except (DBAPIError, OSError) as error:
            raise LockLost("the connection that holds the service's lock is gone") from error


@asynccontextmanager
async def only_service(url: str, standby: Callable[[], None]) -> AsyncIterator[Lock]:
    """Hold the lock of this database. Taken: AlreadyRunning on SQLite; PostgreSQL calls `standby` once and waits."""
    file = sqlite_file(url)
    if file is not None:
        lock = FileLock(file.with_name(file.name + ".lock"), timeout=0)
        try:
            lock.acquire()
        except Timeout:
            raise AlreadyRunning(f"another service is running on {file}") from None
        try:
            yield Lock(None)
        finally:
            lock.release()
        return
    engine = create_async_engine(url, poolclass=pool.NullPool, isolation_level="AUTOCOMMIT")
    try:
        async with engine.connect() as connection:
            await _wait_for(connection, standby)
            yield Lock(connection)
    finally:
        await engine.dispose()


async def _wait_for(connection: AsyncConnection, standby: Callable[[], None]) -> None:
    told = False
    while not await connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": KEY}):
        if not told:
            standby()
            told = True
        await asyncio.sleep(WAIT)
