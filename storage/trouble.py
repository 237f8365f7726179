"""Which errors of a database pass by themselves: it is gone for a while, full, or busy. The others are mistakes."""

import sqlite3

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

# https://www.sqlite.org/rescode.html
_SQLITE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
    }
)
# Classes of https://www.postgresql.org/docs/current/errcodes-appendix.html: connection, invalid transaction state (a
# transaction that idled too long was ended), rolled back by the server, out of resources, not in the state for it (no
# connections allowed, a lock that could not be had), ended by an operator or for a timeout, system.
_POSTGRESQL = ("08", "25P03", "40", "53", "55", "57", "58")


def passing(error: BaseException) -> bool:
    """Whether to wait and try the same again. A group passes if each of its errors does."""
    if isinstance(error, BaseExceptionGroup):
        return all(passing(each) for each in error.exceptions)
    if isinstance(error, OSError | NoFreeConnection):
        return True
    return isinstance(error, DBAPIError) and (error.connection_invalidated or _passes(error.orig))


def cause(error: BaseException) -> str:
    """The kind of error in one word, for a log: its own words might quote data."""
    if isinstance(error, BaseExceptionGroup):
        return cause(error.exceptions[0])
    found = getattr(error, "orig", None) or error
    return type(found.__cause__ or found).__name__


def _passes(error: BaseException | None) -> bool:
    if isinstance(error, sqlite3.Error):
        return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in _SQLITE  # the low byte is the primary code
    if isinstance(error, OSError):
        return True
    state = getattr(error, "sqlstate", None)
    if state is None:  # the driver's own: closed while it was used
        return type(error).__name__ == "InterfaceError"
    return str(state).startswith(_POSTGRESQL)
