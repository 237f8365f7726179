"""One active service per database: a file lock on SQLite, an advisory lock on PostgreSQL."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from filelock import FileLock, Timeout
from sqlalchemy import pool, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from storage.db import ALIVE, POSTGRESQL, PROCESS
from storage.settings import sqlite_file

log = logging.getLogger(__name__)
KEY = 715_516
WAIT = 1.0  # seconds between two looks of a standby
LOOK = 3.0  # seconds between two looks at a lock that is held, and the longest that one may take
HUNG = 10.0  # seconds without a look after which whoever holds the lock hangs, or its machine is gone


# Who holds the lock looks at it every few seconds, on the connection that holds it: the server knows when it last did.
# Its clock alone counts. All connections of a hung service are ended, not only that one: a transaction that is open
# would keep its rows for a minute more. Only one's own may be ended (pg_terminate_backend).
_END_HUNG = text("""
    SELECT pg_terminate_backend(other.pid)
    FROM pg_locks AS held
    JOIN pg_stat_activity AS holder ON holder.pid = held.pid
    JOIN pg_stat_activity AS other ON other.datid = holder.datid AND other.usesysid = holder.usesysid
      AND other.application_name = holder.application_name
    WHERE held.locktype = 'advisory' AND held.granted AND held.classid = 0 AND held.objid = :key AND held.objsubid = 1
      AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND clock_timestamp() - holder.query_start > make_interval(secs => :hung)
""")


class AlreadyRunning(Exception):
    """Another service uses this database, and is not waited for."""


class LockLost(Exception):
    """The connection that held the lock is gone: another service may have taken over."""


class Lock:
    """A held lock. `connection`: the one that holds it; None where a file does."""

    def __init__(self, connection: AsyncConnection | None) -> None:
        self._connection = connection

    async def held(self) -> bool:
        """One look, of a few seconds at most."""
        if self._connection is None:
            return True
        try:
            async with asyncio.timeout(LOOK):
                await self._connection.execute(text("SELECT 1"))
        except (DBAPIError, OSError):
            return False
        return True

    async def lost(self) -> None:
        """Returns when the lock is no longer held: at once when its connection ends, within seconds if it hangs.

        The looks are signs of life, too: a standby ends the connection of who gives none (HUNG).
        """
        if self._connection is None:
            await asyncio.Event().wait()  # a file is held until the process ends
            return
        gone = asyncio.Event()
        driver = (await self._connection.get_raw_connection()).driver_connection
        assert driver is not None  # noqa: S101 - a connection that is open has one
        driver.add_termination_listener(lambda _driver: gone.set())
        while not gone.is_set() and await self.held():
            with suppress(TimeoutError):
                await asyncio.wait_for(gone.wait(), LOOK)


@asynccontextmanager
async def only_service(url: str, standby: Callable[[], None], *, wait: bool = True) -> AsyncIterator[Lock]:
    """Hold the lock of this database. Taken: AlreadyRunning on SQLite; PostgreSQL calls `standby` once and waits,
    without `wait` it is AlreadyRunning too.
    """
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
    arguments = {"timeout": POSTGRESQL["timeout"], "server_settings": {"application_name": PROCESS, **ALIVE}}
    engine = create_async_engine(url, poolclass=pool.NullPool, isolation_level="AUTOCOMMIT", connect_args=arguments)
    try:
        connection = await engine.connect()
        try:
            await _wait_for(connection, standby, wait=wait)
            yield Lock(connection)
        finally:
            # Not given back but closed: what is left of a connection that was lost cannot be rolled back.
            with suppress(DBAPIError, OSError):
                await connection.invalidate()
            await connection.close()
    finally:
        await engine.dispose()


async def _wait_for(connection: AsyncConnection, standby: Callable[[], None], *, wait: bool) -> None:
    told = False
    while not await connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": KEY}):
        if not wait:
            raise AlreadyRunning("a service is running on this database: stop it first")
        if not told:
            standby()
            told = True
        if await connection.scalar(_END_HUNG, {"key": KEY, "hung": HUNG}):
            log.warning("the active service has not been heard of for %.0f s: its connections were ended", HUNG)
        await asyncio.sleep(WAIT)
