"""Insert what is not there yet: "already done" is a unique key, not an `if`."""

from collections.abc import Mapping, Sequence

from sqlalchemy.dialects import postgresql, sqlite

from storage.db import Db
from storage.tables import Table

SLICE = 1000


async def insert_new(db: Db, table: type[Table], rows: Sequence[Mapping[str, object]]) -> int:
    """Insert those rows that break no unique key; returns how many they were.

    One statement for each 1,000 rows: a statement holds at most 32,767 values (PostgreSQL and SQLite).
    """
    insert = sqlite.insert if db.get_bind().dialect.name == "sqlite" else postgresql.insert
    key = table.__mapper__.primary_key[0]
    new = 0
    for part in (rows[first : first + SLICE] for first in range(0, len(rows), SLICE)):
        result = await db.execute(insert(table).values(list(part)).on_conflict_do_nothing().returning(key))
        new += len(result.all())
    return new
