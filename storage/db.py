"""Engines and transactions: `database.write()` and `database.read()` are the only ways to the data."""

import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Protocol, cast

from sqlalchemy import Connection, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from storage import sqlite
from storage.settings import sqlite_file
from storage.types import CIPHER

if TYPE_CHECKING:
    import aiosqlite

Db = AsyncSession
TRACES = "leave no traces"


def leave_no_traces(db: Db, then: Callable[[Db], Awaitable[None]]) -> None:
    """Once this transaction is committed, what was deleted shall be found in no file of the database.

    `then` is called in another transaction when that is so; if it could not be reached now, it is not.
    """
    db.info[TRACES] = then


# What PostgreSQL knows this process by: all its connections bear this name, and no other process's do.
PROCESS = f"oefenmaat {secrets.token_hex(4)}"

# A machine that is gone ends its connections within seconds: the server asks for a sign of life after 5, 7 and 9.
ALIVE: Mapping[str, str] = {"tcp_keepalives_idle": "5", "tcp_keepalives_interval": "2", "tcp_keepalives_count": "2"}

# Nothing that the service asks takes long: what does hangs, and is better tried again. The server ends a statement, a
# wait for a lock, and a transaction that nobody goes on with (milliseconds); the driver gives up a server that does not
# answer (seconds).
POSTGRESQL: Mapping[str, object] = {
    "timeout": 10,
    "command_timeout": 40,
    "server_settings": {
        "application_name": PROCESS,
        **ALIVE,
        "statement_timeout": "30000",
        "lock_timeout": "10000",
        "idle_in_transaction_session_timeout": "60000",
    },
}


PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=10000", "foreign_keys=ON", "secure_delete=ON")


class DriverConnection(Protocol):
    """What the connect hook needs of a database driver's connection (PEP 249)."""

    isolation_level: str | None

    def execute(self, statement: str) -> object: ...


class Database:
    """One database: a write engine and a read engine on SQLite, one engine for both on PostgreSQL."""

    def __init__(self, url: str, keys: Sequence[str] = (), *, on_stage: bool = False) -> None:
        """Nothing is opened yet. `keys`: DATA_KEY, newest first.

        `on_stage`: for clocks that are set and data that may be lost. SQLite then waits neither for the disk nor for a
        thread of its own; everything else stands still meanwhile.
        """
        CIPHER.use(keys)
        self.url = url
        if make_url(url).get_backend_name() == "sqlite":
            file = sqlite_file(url)
            if file is not None:
                file.parent.mkdir(parents=True, exist_ok=True)
            self._writer, self._reader = (_sqlite_engine(url, writes, on_stage) for writes in (True, False))
        else:
            self._writer = create_async_engine(
                url,
                hide_parameters=True,
                pool_size=5,
                max_overflow=0,
                pool_pre_ping=True,
                pool_timeout=30,
                pool_use_lifo=True,  # the connection that was used last has its statements prepared
                connect_args=dict(POSTGRESQL),
            )
            self._reader = self._writer
        self._write = async_sessionmaker(self._writer, expire_on_commit=False)
        self._read = async_sessionmaker(self._reader, expire_on_commit=False)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Db]:
        """One transaction: committed at the end, rolled back whole if anything raises."""
        async with self._write.begin() as db:
            yield db
        then = db.info.get(TRACES)
        if then is not None and await self.scrub():
            async with self._write.begin() as db:
                await then(db)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Db]:
        """One consistent view; whatever is written in it is refused (SQLite) or rolled back."""
        async with self._read() as db:
            yield db

    async def scrub(self) -> bool:
        """Leave nothing of deleted rows in the SQLite file and its log. False: somebody still reads the log.

        `secure_delete` writes zeros over what is deleted, but a page that was split or moved may keep a copy: only a
        file that is written anew surely has none. On PostgreSQL this does nothing (docs/privacy.md).
        """
        if self._reader is self._writer:
            return True
        async with self._writer.connect() as connection:
            driver = cast("aiosqlite.Connection", (await connection.get_raw_connection()).driver_connection)
            await driver.execute("VACUUM")
            rows = await driver.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")
        busy, *_pages = next(iter(rows))
        return not busy

    async def close(self) -> None:
        await self._writer.dispose()
        await self._reader.dispose()


def _sqlite_engine(url: str, writes: bool, on_stage: bool) -> AsyncEngine:
    # Several writers would wait for each other inside SQLite (slowest 1.1 s); one connection queues them (30 ms).
    engine = create_async_engine(
        url,
        hide_parameters=True,
        pool_size=1 if writes else 4,
        max_overflow=0,
        pool_timeout=60,
        connect_args={"async_creator_fn": sqlite.connect_at_once if on_stage else sqlite.connect},
    )

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: DriverConnection, _record: object) -> None:
        # Python's driver would begin only before the first write: a read-then-write would lose updates in silence.
        connection.isolation_level = None
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if on_stage:
            connection.execute("PRAGMA synchronous=OFF")
        if not writes:
            connection.execute("PRAGMA query_only=ON")

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine
