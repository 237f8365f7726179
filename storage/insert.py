"""Insert what is not there yet: "already done" is a unique key, not an `if`."""

from collections.abc import Mapping, Sequence

from sqlalchemy.dialects import postgresql, sqlite

from storage.db import Db
from storage.tables import Table


async def insert_new(db: Db, table: type[Table], rows: Sequence[Mapping[str, object]]) -> int:
    """Insert those rows that break no unique key, in one statement; returns how many they were."""
    if not rows:
        return 0
    insert = sqlite.insert if db.get_bind().dialect.name == "sqlite" else postgresql.insert
    result = await db.execute(
        insert(table).values(list(rows)).on_conflict_do_nothing().returning(table.__mapper__.primary_key[0])
    )
    return len(result.all())
