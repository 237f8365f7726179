"""`backup`, `restore`: the embedded database in another file, and back; `move`: everything into another database."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from bot.databases import opened
from bot.settings import Settings
from scheduler.clock import Clock
from storage import Database
from storage.copying import NotEmpty, NotTheSame, copy
from storage.keeping import Kept, NotWhole, back_again, back_up, put_back
from storage.keys import count
from storage.lock import only_service
from storage.migrate import bring_up_to_date, reach
from storage.settings import sqlite_file

Write = Callable[[str], object]


class CannotKeep(Exception):
    """The database was not kept or put back; the text says why, in one line."""


def backup(settings: Settings, target: Path, write: Write) -> None:
    """Keep the database in a new file, also while the service runs. Raises CannotKeep."""
    source = _embedded(settings)
    if not source.exists():
        raise CannotKeep("DATABASE_URL: there is no such file")
    try:
        kept = back_up(source, target)
    except FileExistsError:
        raise CannotKeep("the file to write is there already: name a new one") from None
    except (NotWhole, OSError, sqlite3.Error) as error:
        raise CannotKeep(f"the database could not be kept: {_cause(error)}") from error
    write(f"kept {_said(kept)}: opened and counted\n")


async def restore(settings: Settings, kept_in: Path, write: Write, clock: Clock) -> None:
    """Put a kept database back; the present one is set aside. No service may run. Raises CannotKeep, AlreadyRunning."""
    target = _embedded(settings)
    aside = f".before-{clock.now():%Y%m%d-%H%M%S}"
    target.parent.mkdir(parents=True, exist_ok=True)
    async with only_service(settings.database_url, _nobody_waits, wait=False):
        was_there = target.exists()
        try:
            kept = put_back(kept_in, target, aside)
        except (NotWhole, OSError, sqlite3.Error) as error:
            raise CannotKeep(f"nothing was changed: {_cause(error)}") from error
    write(f"put back {_said(kept)}\n")
    if was_there:
        write(f"the database that was there is now {target.name}{aside}: remove it when all is well\n")
        write(_who_is_back(target, target.with_name(target.name + aside)))


def _who_is_back(target: Path, aside: Path) -> str:
    """A line about those who were erased since the copy; empty if nobody was."""
    try:
        codes = back_again(target, aside)
    except sqlite3.Error:
        return "who was erased since the copy cannot be read there: the admins were told the codes\n"
    if not codes:
        return ""
    return f"erased since the copy, and there again: {', '.join(codes)}: `erase` each of them before the start\n"


def _embedded(settings: Settings) -> Path:
    file = sqlite_file(settings.database_url)
    if file is None:
        raise CannotKeep("DATABASE_URL is a PostgreSQL: its own pg_dump and pg_restore keep it (docs/operating.md)")
    return file


def _said(kept: Kept) -> str:
    return f"{len(kept.rows)} tables with {kept.total} rows, schema {kept.revision}"


def _cause(error: Exception) -> str:
    return error.strerror or type(error).__name__ if isinstance(error, OSError) else str(error)


def _nobody_waits() -> None:
    """What is taken is refused."""


async def move(settings: Settings, write: Write) -> bool:
    """Copy everything into the empty database at NEW_DATABASE_URL, and compare. Neither may have a service running.

    Raises CannotKeep, AlreadyRunning, DatabaseUnreachable, NotReady, NewerDatabase.
    """
    address = settings.new_database_url
    if not address:
        raise CannotKeep("NEW_DATABASE_URL is empty: the address of the new database")
    if address == settings.database_url:
        raise CannotKeep("NEW_DATABASE_URL and DATABASE_URL are the same database")
    async with (
        only_service(settings.database_url, _nobody_waits, wait=False),
        opened(settings) as source,
    ):
        async with source.read() as db:
            if (await count(db)).unreadable:
                raise CannotKeep("DATA_KEY: some text cannot be read with any of its keys (`python -m bot check`)")
        await reach(address)
        async with only_service(address, _nobody_waits, wait=False):
            await bring_up_to_date(address)
            target = Database(address, settings.data_key)
            try:
                copied = await copy(source, target)
            except NotEmpty:
                raise CannotKeep("NEW_DATABASE_URL: the new database holds something already") from None
            except NotTheSame as error:
                raise CannotKeep(f"nothing was moved: table {error} was not read back as it was written") from error
            finally:
                await target.close()
    write(f"moved {len(copied)} tables with {sum(copied.values())} rows: read back and compared\n")
    write("now set DATABASE_URL to the new address, and start `run`\n")
    return True
