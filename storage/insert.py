"""Insert what is not there yet: "already done" is a unique key, not an `if`."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import cast

from sqlalchemy import Table as SqlTable
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert

from storage.db import Db
from storage.tables import Table

Insert = postgresql.Insert | sqlite.Insert
Returning = ReturningInsert[int]


async def insert_new(db: Db, table: type[Table], rows: Sequence[Mapping[str, object]]) -> int:
    """Insert those rows that break no unique key; returns how many they were.

    One statement for each 1,000 rows or so, compiled once: SQLAlchemy keeps to the number of values that a statement of
    the database may hold.
    """
    if not rows:
        return 0
    await db.flush()
    connection = await db.connection()  # past the session, which would look at each row anew
    result = await connection.execute(_unless_there(connection.dialect.name, table), list(rows))
    return len(result.all())


async def put_row(db: Db, table: type[Table], row: Mapping[str, object]) -> None:
    """Insert this row, or give the one with its key these values. Objects of the session do not hear of it."""
    await db.execute(_or_instead(db.get_bind().dialect.name, table, tuple(row)), row)


async def keep_row(db: Db, table: type[Table], row: Mapping[str, object]) -> None:
    """Insert this row unless there is one with its key: that stays as it is, locked until the transaction ends."""
    insert, key = _insert(db.get_bind().dialect.name, table), table.__mapper__.primary_key
    same = {key[0].name: key[0]}
    await db.execute(insert.on_conflict_do_update(index_elements=list(key), set_=same), row)


def _insert(dialect: str, table: type[Table]) -> Insert:
    return (sqlite.insert if dialect == "sqlite" else postgresql.insert)(cast("SqlTable", table.__table__))


@cache
def _unless_there(dialect: str, table: type[Table]) -> Returning:
    return _insert(dialect, table).on_conflict_do_nothing().returning(table.__mapper__.primary_key[0])


@cache
def _or_instead(dialect: str, table: type[Table], names: tuple[str, ...]) -> Insert:
    insert, key = _insert(dialect, table), table.__mapper__.primary_key
    new = {name: insert.excluded[name] for name in names if name not in {each.name for each in key}}
    return insert.on_conflict_do_update(index_elements=list(key), set_=new)
