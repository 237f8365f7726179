"""Counts the statements that reach a database."""

from contextlib import contextmanager

from sqlalchemy import event


@contextmanager
def counted(database):
    """The statements executed while this is open; an executemany counts once."""
    statements = []

    def note(_connection, _cursor, statement, *_rest):
        statements.append(statement)

    engines = {database._writer.sync_engine, database._reader.sync_engine}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    yield statements
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)
