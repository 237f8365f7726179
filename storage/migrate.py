"""Brings the schema up to date (Alembic). Only a step up happens by itself; a newer database ends the start."""

from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Literal, cast

from alembic import command
from alembic.autogenerate.api import AutogenContext
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, pool
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.types import TypeEngine

from storage.settings import DatabaseSettings, sqlite_file
from storage.tables import Table


class DatabaseUnreachable(Exception):
    """Nothing answers at DATABASE_URL, or it refuses us; the text names the cause, never the address."""


class NewerDatabase(Exception):
    """The database was written by a newer version of the code."""


def alembic_config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


async def reach(url: str) -> None:
    """Open the database once and ask it something; DatabaseUnreachable if that cannot be done."""
    engine = create_async_engine(url, poolclass=pool.NullPool)
    try:
        _make_folder(url)
        async with engine.connect() as connection:
            await connection.run_sync(lambda plain: MigrationContext.configure(plain).get_current_heads())
    except (SQLAlchemyError, OSError) as error:
        raise DatabaseUnreachable(type(getattr(error, "orig", None) or error).__name__) from error
    finally:
        await engine.dispose()


def _make_folder(url: str) -> None:
    file = sqlite_file(url)
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)


async def bring_up_to_date(url: str) -> None:
    """Migrate the database at `url` to this code's schema; NewerDatabase if it knows more than the code."""
    await migrate(url, "head")


async def migrate(url: str, target: str, *, down: bool = False) -> None:
    """Migrate to a revision, up or down, in one transaction on a connection of its own."""
    _make_folder(url)
    engine = create_async_engine(url, poolclass=pool.NullPool)
    try:
        async with engine.connect() as connection:
            await connection.run_sync(_run, target, down)
    finally:
        await engine.dispose()


def _run(connection: Connection, target: str, down: bool) -> None:
    config = alembic_config()
    _refuse_newer(connection, ScriptDirectory.from_config(config))
    config.attributes["connection"] = connection
    (command.downgrade if down else command.upgrade)(config, target)


def _refuse_newer(connection: Connection, script: ScriptDirectory) -> None:
    known = {revision.revision for revision in script.walk_revisions()}
    present = MigrationContext.configure(connection).get_current_heads()
    connection.rollback()
    if unknown := [head for head in present if head not in known]:
        raise NewerDatabase(f"the database is at schema {unknown[0]}, which this version does not know")


def configure_and_run(module: ModuleType, connection: Connection) -> None:
    """Run the migrations on this connection; `module` is alembic.context.

    On SQLite a change to a table copies it and drops the old one, which with foreign keys on deletes the child rows in
    silence: they are off meanwhile, and checked before the commit.
    """
    context = cast("EnvironmentContext", module)  # alembic.context is a proxy of one
    sqlite = connection.dialect.name == "sqlite"
    if sqlite:
        driver = connection.connection.dbapi_connection
        assert driver is not None  # noqa: S101 - a connection that is open has one
        driver.isolation_level = None
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        connection.rollback()
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(715517)")  # two services starting at once take turns
    context.configure(
        connection=connection,
        target_metadata=Table.metadata,
        render_as_batch=sqlite,
        transactional_ddl=True,
        render_item=_plain_type,
    )
    context.run_migrations()
    if sqlite and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()):
        connection.rollback()
        raise RuntimeError(f"the migration left rows without their parent in {sorted({row[0] for row in broken})}")
    connection.commit()


async def upgrade_by_hand(module: ModuleType) -> None:
    """What `alembic upgrade head` does: DATABASE_URL from the environment or `.env`."""
    url = DatabaseSettings().database_url
    _make_folder(url)
    engine = create_async_engine(url, poolclass=pool.NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(lambda plain: configure_and_run(module, plain))
    await engine.dispose()


def _plain_type(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """Write our own column types as the plain ones below them: a migration must not depend on today's code."""
    if kind != "type" or not isinstance(item, TypeEngine) or not type(item).__module__.startswith("storage."):
        return False
    names: Iterable[tuple[str, str]] = (("UtcDateTime", "sa.DateTime(timezone=True)"),)
    return dict(names).get(type(item).__name__, "sa.Text()")
