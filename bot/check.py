"""`check`: whether everything is in order, a line each. It only reads, also while the service runs."""

from collections.abc import AsyncIterator, Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from bot.app import build_bot
from bot.errors import TokenRefused, Unreachable
from bot.outgoing.greeting import greet
from bot.settings import Settings, SettingsError, load_settings, remarks
from content.library import ContentError, load_library
from scheduler.clock import Clock
from storage import Database, DatabaseTrouble, Db
from storage.invariants import INVARIANTS, Broken, broken
from storage.keys import Counted, count
from storage.migrate import DatabaseUnreachable, reach
from storage.schema import Schema, schema_of
from storage.settings import sqlite_file
from storage.trouble import cause

SCHEMAS = {
    Schema.NONE: "DATABASE_URL: the database holds no tables yet: `run` makes them when it starts",
    Schema.BEHIND: "DATABASE_URL: the database is of an older version: start `run` once, it brings it up to date",
    Schema.NEWER: "DATABASE_URL: the database is of a newer version: install that version",
}


@dataclass(frozen=True)
class Line:
    """What was found. A note is nothing wrong, but worth knowing."""

    verdict: Literal["ok", "note", "wrong"]
    text: str

    def __str__(self) -> str:
        return f"{self.verdict}: {self.text}"


async def check(clock: Clock, write: Callable[[str], object]) -> int:
    """Look at everything and write a line each; 1 if something is wrong, else 0.

    No line holds a secret, a name, or anything that somebody told.
    """
    wrong = False
    async for line in _lines(clock):
        write(f"{line}\n")
        wrong = wrong or line.verdict == "wrong"
    return int(wrong)


async def _lines(clock: Clock) -> AsyncIterator[Line]:
    """What does not depend on something that is wrong is looked at all the same."""
    settings = None
    try:
        settings = load_settings()
    except SettingsError as error:
        for each in str(error).splitlines():
            yield Line("wrong", each)
    if settings is not None:
        for line in _settings(settings):
            yield line
    for line in _content():
        yield line
    if settings is None:
        yield Line("note", "the database and Telegram were not looked at: they need the settings")
        return
    async for line in _database(settings, clock):
        yield line
    yield await _telegram(settings)


def _settings(settings: Settings) -> Iterable[Line]:
    yield Line("ok", "the settings can be read")
    if not settings.admin_ids:
        yield Line("note", "ADMIN_IDS is empty: `run` needs the Telegram user ids of the admins")
    for remark in remarks(settings):
        yield Line("note", remark)


def _content() -> Iterable[Line]:
    try:
        load_library()
    except ContentError as error:
        for problem in error.problems:
            yield Line("wrong", f"content: {problem}")
    else:
        yield Line("ok", "the content (exercises, numbers, texts) is complete")


async def _database(settings: Settings, clock: Clock) -> AsyncIterator[Line]:
    file = sqlite_file(settings.database_url)
    if file is not None and not file.exists():  # looking at it would make it
        yield Line("wrong", "DATABASE_URL: there is no such file: `run` makes it when it starts")
        return
    try:
        await reach(settings.database_url)
    except DatabaseUnreachable as error:
        yield Line("wrong", f"DATABASE_URL: the database cannot be reached ({error})")
        return
    database = Database(settings.database_url, settings.data_key)
    try:
        async with database.read() as db:
            async for line in _inside(db, clock):
                yield line
    except (DatabaseTrouble, OSError) as error:
        yield Line("wrong", f"DATABASE_URL: the database cannot be used ({cause(error)})")
    finally:
        await database.close()


async def _inside(db: Db, clock: Clock) -> AsyncIterator[Line]:
    """What can be told only of a database with this code's tables, and with its key."""
    schema = await schema_of(db)
    if schema is not Schema.CURRENT:
        yield Line("wrong", SCHEMAS[schema])
        return
    yield Line("ok", "the database has the tables of this version")
    for line in _keys(await count(db)):
        yield line
    found = await broken(db, clock.now())
    for each in found:
        yield Line("wrong", _broken(each))
    if not found:
        yield Line("ok", f"the data are in order: all {len(INVARIANTS)} rules hold")


def _keys(counted: Counted) -> Iterable[Line]:
    """How much is under an older key, and how much under none that is there."""
    if counted.older:
        yield Line(
            "note",
            f"DATA_KEY: {counted.older} of {counted.all} private values are under an older key or not encrypted:"
            " `python -m bot rekey`",
        )
    if counted.unreadable:
        yield Line("wrong", f"DATA_KEY: {counted.unreadable} private values cannot be read with any of its keys")


def _broken(each: Broken) -> str:
    ids = ", ".join(str(number) for number in each.ids) + (", …" if each.count > len(each.ids) else "")
    return f"data: it does not hold that {each.sentence} ({each.name}, ids of rows: {ids}; {each.count} in all)"


async def _telegram(settings: Settings) -> Line:
    if not settings.telegram_bot_token.get_secret_value():
        return Line("note", "TELEGRAM_BOT_TOKEN is empty: `run` needs it, and Telegram was not asked")
    bot = build_bot(settings)
    try:
        await greet(bot)
    except TokenRefused:
        return Line("wrong", "TELEGRAM_BOT_TOKEN: Telegram refuses this token")
    except Unreachable as error:
        return Line("wrong", f"TELEGRAM_API_URL: Telegram cannot be reached there ({error})")
    finally:
        await bot.shutdown()
    return Line("ok", "Telegram knows the bot of this token")
