"""Insert what is not there yet: "already done" is a unique key, not an `if`."""

from collections.abc import Mapping, Sequence

from sqlalchemy.dialects import postgresql, sqlite

from storage.db import Db
from storage.tables import Table


async def insert_new(db: Db, table: type[Table], rows: Sequence[Mapping[str, object]]) -> int:
    """Insert those rows that break no unique key; returns how many they were.

    One statement for each 1,000 rows or so, compiled once: SQLAlchemy keeps to the number of values that a statement of
    the database may hold.
    """
    if not rows:
        return 0
    insert = sqlite.insert if db.get_bind().dialect.name == "sqlite" else postgresql.insert
    key = table.__mapper__.primary_key[0]
    result = await db.execute(insert(table).on_conflict_do_nothing().returning(key), list(rows))
    return len(result.all())
