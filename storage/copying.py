"""Everything of one database into another, an empty one: from SQLite to PostgreSQL, say."""

from collections.abc import AsyncIterator, Mapping, Sequence

from sqlalchemy import Row, Select, func, insert, inspect, select, text, tuple_
from sqlalchemy import Table as SqlTable

from storage.db import Database, Db
from storage.tables import Table

BATCH = 500  # rows


class NotEmpty(Exception):
    """The database that is copied to holds something already."""


class NotTheSame(Exception):
    """What was read back is not what was written; the text names the table."""


async def copy(source: Database, target: Database) -> Mapping[str, int]:
    """Copy every row, read all of it back and compare; returns the number of rows of each table.

    Both have the tables of this version. One transaction: NotEmpty, NotTheSame or an error leaves `target` as it was.
    Private text is encrypted with the newest key on the way.
    """
    copied: dict[str, int] = {}
    async with source.read() as old, target.write() as new:
        for table in Table.metadata.sorted_tables:
            if (await new.execute(select(table).limit(1))).first() is not None:
                raise NotEmpty
        for table in Table.metadata.sorted_tables:  # parents before their children
            copied[table.name] = 0
            async for rows in _batches(old, table):
                await new.execute(insert(table), [dict(row._mapping) for row in rows])  # noqa: SLF001 - its public name
                copied[table.name] += len(rows)
            await _compare(old, new, table)
        await _go_on_counting(old, new)
    return copied


async def _compare(old: Db, new: Db, table: SqlTable) -> None:
    if await old.scalar(_count(table)) != await new.scalar(_count(table)):
        raise NotTheSame(table.name)
    there = _batches(new, table)
    async for rows in _batches(old, table):
        if [tuple(row) for row in rows] != [tuple(row) for row in await anext(there)]:
            raise NotTheSame(table.name)


def _count(table: SqlTable) -> Select[int]:
    return select(func.count()).select_from(table)


async def _batches(db: Db, table: SqlTable) -> AsyncIterator[Sequence[Row[*tuple[object, ...]]]]:
    """All rows in the order of their keys."""
    key = [*table.primary_key.columns]
    query = select(table).order_by(*key).limit(BATCH)
    rows = (await db.execute(query)).all()
    while rows:
        yield rows
        last = tuple(rows[-1]._mapping[each] for each in key)  # noqa: SLF001 - its public name
        rows = (await db.execute(query.where(tuple_(*key) > last))).all()


async def _go_on_counting(old: Db, new: Db) -> None:
    """New rows get numbers that no row had, those that are gone included: a button may still name one."""
    for table in Table.metadata.sorted_tables:
        key, *others = table.primary_key.columns
        if others or key.autoincrement is False or key.type.python_type is not int or key.foreign_keys:
            continue
        highest = max(await new.scalar(select(func.max(key))) or 0, await _given(old, table))
        if highest and new.get_bind().dialect.name == "postgresql":
            await new.execute(
                text("SELECT setval(pg_get_serial_sequence(:table, :key), :highest)"),
                {"table": table.name, "key": key.name, "highest": highest},
            )
        elif highest and table.dialect_kwargs.get("sqlite_autoincrement"):
            given = {"table": table.name, "highest": highest}
            await new.execute(text("DELETE FROM sqlite_sequence WHERE name = :table"), given)
            await new.execute(text("INSERT INTO sqlite_sequence (name, seq) VALUES (:table, :highest)"), given)


async def _given(db: Db, table: SqlTable) -> int:
    """The highest number that a row of this table ever got, as far as the database remembers."""
    if db.get_bind().dialect.name == "sqlite":
        has = await (await db.connection()).run_sync(lambda plain: inspect(plain).has_table("sqlite_sequence"))
        query = text("SELECT seq FROM sqlite_sequence WHERE name = :table")
        return (await db.scalar(query, {"table": table.name}) or 0) if has else 0
    query = text("SELECT last_value FROM pg_sequences WHERE sequencename = :name")
    return await db.scalar(query, {"name": f"{table.name}_id_seq"}) or 0
