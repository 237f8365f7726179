"""What an invariant is: a sentence, and the SQL that finds the rows for which it does not hold."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    SQLColumnExpression,
    Text,
    and_,
    bindparam,
    func,
    not_,
    or_,
    type_coerce,
)

from storage.types import Cipher, UtcDateTime

Condition = ColumnElement[bool]
EMPTY_ENCRYPTED = len(Cipher.MARK) + 100  # characters of up to 15 encrypted ones (Fernet: 73 bytes in base64)


@dataclass(frozen=True)
class Invariant:
    """`breaking` selects the ids of the rows for which the sentence does not hold. `name` begins with their table."""

    name: str
    sentence: str
    breaking: Select[int]


def moment_of(name: str) -> ColumnElement[datetime]:
    """One of those that `broken` gives."""
    return bindparam(name, type_=UtcDateTime)


def kept(column: SQLColumnExpression[Any], empty: str) -> Condition:
    """Whether there is more in a private column than `empty`. Of what is encrypted only the length tells."""
    stored = type_coerce(column, Text)
    encrypted = stored.startswith(Cipher.MARK)
    return or_(and_(not_(encrypted), stored != empty), and_(encrypted, func.length(stored) > EMPTY_ENCRYPTED))


def outside(column: SQLColumnExpression[Any], least: int, most: int) -> Condition:
    return and_(column.is_not(None), not_(column.between(least, most)))


def one_only(column: SQLColumnExpression[Any], other: SQLColumnExpression[Any]) -> Condition:
    """Whether one of them is empty and the other is not."""
    return column.is_(None) != other.is_(None)
