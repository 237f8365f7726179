"""SQLite with one way to its thread and back for a whole statement.

The usual cursor goes there four times: to be made, for the statement, for its rows, to be closed. Most of what a press
of a button cost was spent on these ways (316 of them). Of a connection and a cursor, SQLAlchemy asks what stands here.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Self

import aiosqlite

Values = Sequence[object]
Found = tuple[object, ...]


class WholeStatement:
    """A cursor (PEP 249, awaited) that fetches all rows with its statement: none that is asked here has too many."""

    arraysize = 1

    def __init__(self, on_thread: Callable[..., Any]) -> None:
        """`on_thread`: has a function called with sqlite3's connection, on the thread that it belongs to."""
        self._on_thread = on_thread
        self._rows: Sequence[Found] = ()
        self.description: Sequence[Found] | None = None
        self.rowcount, self.lastrowid = -1, 0

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, statement: str, values: Values = ()) -> Self:
        await self._on_thread(lambda connection: self._keep(connection.execute(statement, values)))
        return self

    async def executemany(self, statement: str, values: Iterable[Values]) -> Self:
        await self._on_thread(lambda connection: self._keep(connection.executemany(statement, values)))
        return self

    async def fetchall(self) -> Sequence[Found]:
        rows, self._rows = self._rows, ()
        return rows

    async def fetchmany(self, size: int) -> Sequence[Found]:
        rows, self._rows = self._rows[:size], self._rows[size:]
        return rows

    async def close(self) -> None:
        """Nothing is open."""

    def _keep(self, cursor: sqlite3.Cursor) -> None:
        self.description, self.rowcount, self.lastrowid = cursor.description, cursor.rowcount, cursor.lastrowid or 0
        self._rows = cursor.fetchall() if cursor.description else ()
        cursor.close()


class Connection(aiosqlite.Connection):
    """A connection whose cursors are those."""

    def cursor(self) -> Any:  # noqa: ANN401 - the usual one is another type, of which SQLAlchemy asks no more
        return WholeStatement(self._on_thread)

    async def _on_thread(self, work: Callable[[sqlite3.Connection], object]) -> object:
        found: object = await self._execute(lambda: work(self._conn))  # type: ignore[no-untyped-call] # as it is there
        return found


class AtOnce(Connection):
    """A connection whose statements run where they are asked: most take less than a way to a thread and back."""

    async def _execute(self, fn: Callable[..., Any], *args: Any, **named: Any) -> Any:  # noqa: ANN401 - as it is there
        if not self._running:
            raise ValueError("Connection closed")
        return fn(*args, **named)


def connect(file: str, **options: Any) -> Connection:  # noqa: ANN401 - sqlite3's own options
    """What SQLAlchemy opens a connection with (`async_creator_fn`)."""
    connection = Connection(lambda: sqlite3.connect(file, **options), iter_chunk_size=1)
    connection._thread.daemon = True  # noqa: SLF001 - as SQLAlchemy does: a process that ends does not wait for it
    return connection


def connect_at_once(file: str, **options: Any) -> Connection:  # noqa: ANN401
    """The same, for clocks that are set."""
    connection = AtOnce(lambda: sqlite3.connect(file, **{**options, "check_same_thread": False}), iter_chunk_size=1)
    connection._thread.daemon = True  # noqa: SLF001
    return connection
