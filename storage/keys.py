"""Private columns and DATA_KEY: whether it fits, and encrypting anew with the newest key."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from cryptography.fernet import InvalidToken
from sqlalchemy import Column, Select, Text, and_, select, type_coerce, update
from sqlalchemy import Table as SqlTable

from storage.db import Database, Db
from storage.tables import Table
from storage.types import CIPHER, PrivateJson, PrivateText

BATCH = 200


class KeyDoesNotFit(Exception):
    """The database holds text that DATA_KEY cannot read."""


@dataclass(frozen=True)
class Counted:
    """Values in private columns: all, those not under the newest key (`older`), and those that no key reads."""

    all: int = 0
    older: int = 0
    unreadable: int = 0

    def __add__(self, other: "Counted") -> "Counted":
        return Counted(self.all + other.all, self.older + other.older, self.unreadable + other.unreadable)


def private_columns() -> Sequence[Column[str]]:
    """Every column that is encrypted at rest."""
    columns = (column for table in Table.metadata.sorted_tables for column in table.columns)
    return [column for column in columns if isinstance(column.type, PrivateText | PrivateJson)]


async def readable_with_this_key(db: Db) -> None:
    """Read the oldest and the newest value of each private column. KeyDoesNotFit if DATA_KEY does not read them."""
    for column in private_columns():
        stored = type_coerce(column, Text)
        for order in (_key(column), _key(column).desc()):
            value = await db.scalar(select(stored).where(column.is_not(None)).order_by(order).limit(1))
            if value is not None and not _reads(value):
                raise KeyDoesNotFit


async def count(db: Db) -> Counted:
    """How the private values stand to DATA_KEY; all of them are read."""
    total = Counted()
    for column in private_columns():
        async for rows in _batches(db, column):
            stale = [stored for _key, stored in rows if not CIPHER.fresh(stored)]
            unreadable = sum(not _reads(stored) for stored in stale)
            total += Counted(len(rows), len(stale) - unreadable, unreadable)
    return total


async def encrypt_anew(database: Database) -> Counted:
    """Encrypt with the newest key whatever is not, in batches of their own transactions: interrupted, it may be called
    again, and while the service runs, too. `older` counts those that were encrypted anew.
    """
    total = Counted()
    for column in private_columns():
        after: object = None
        while True:
            async with database.write() as db:
                rows = (await db.execute(_batch(column, after))).all()
                for key, stored in rows:
                    total += await _encrypt(db, column, key, stored)
            if not rows:
                break
            after = rows[-1][0]
    return total


async def _encrypt(db: Db, column: Column[str], key: object, stored: str) -> Counted:
    if CIPHER.fresh(stored):
        return Counted(1)
    if not _reads(stored):
        return Counted(1, unreadable=1)
    # Only what is still as it was read: whatever the service wrote meanwhile is under the newest key it has.
    same = and_(_key(column) == key, type_coerce(column, Text) == stored)
    new = type_coerce(CIPHER.write(CIPHER.read(stored)), Text)
    await db.execute(update(_table(column)).where(same).values({column.name: new}))
    return Counted(1, older=1)


async def _batches(db: Db, column: Column[str]) -> AsyncIterator[Sequence[tuple[object, str]]]:
    after: object = None
    while rows := (await db.execute(_batch(column, after))).all():
        yield [(key, stored) for key, stored in rows]
        after = rows[-1][0]


def _batch(column: Column[str], after: object) -> Select[object, str]:
    """The next values of a column that there are, with the keys of their rows, in the order of these."""
    key = _key(column)
    query = select(key, type_coerce(column, Text)).where(column.is_not(None)).order_by(key).limit(BATCH)
    return query if after is None else query.where(key > after)


def _key(column: Column[str]) -> Column[object]:
    return next(iter(_table(column).primary_key.columns))


def _table(column: Column[str]) -> SqlTable:
    table = column.table
    assert isinstance(table, SqlTable)  # noqa: S101 - a column of the models
    return table


def _reads(stored: str) -> bool:
    try:
        CIPHER.read(stored)
    except (InvalidToken, ValueError):
        return False
    return True
