"""Column types that keep a promise: UTC only, ids that fit, private text encrypted when there is a key."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import BigInteger, DateTime, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

# SQLite gives a key column its own counter only when its type is exactly INTEGER.
KeyInteger = BigInteger().with_variant(Integer, "sqlite")


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, stored and returned in UTC. A naive datetime raises ValueError.

    SQLite keeps the wall clock of what it is given and forgets the zone; hence everything is UTC before it gets there.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class Cipher:
    """Encrypts private text with the newest key and reads it with any of them; without a key it keeps text as it is."""

    MARK = "enc:"

    def __init__(self) -> None:
        self._fernet: MultiFernet | None = None
        self._newest: Fernet | None = None

    def use(self, keys: Sequence[str]) -> None:
        """Take these Fernet keys, newest first. A key that is none raises ValueError."""
        fernets = [Fernet(key) for key in keys]
        self._fernet, self._newest = (MultiFernet(fernets), fernets[0]) if fernets else (None, None)

    @property
    def has_key(self) -> bool:
        return self._newest is not None

    def write(self, text: str) -> str:
        return text if self._fernet is None else self.MARK + self._fernet.encrypt(text.encode()).decode()

    def read(self, stored: str) -> str:
        """The text. Raises ValueError if it was encrypted and no key is set, InvalidToken if no key fits."""
        if not stored.startswith(self.MARK):
            return stored
        if self._fernet is None:
            raise ValueError("DATA_KEY is missing: the database holds encrypted text")
        return self._fernet.decrypt(stored.removeprefix(self.MARK).encode()).decode()

    def fresh(self, stored: str) -> bool:
        """Whether it is encrypted with the newest key; without any key: whether it is not encrypted."""
        if self._newest is None or not stored.startswith(self.MARK):
            return self._newest is None and not stored.startswith(self.MARK)
        try:
            self._newest.decrypt(stored.removeprefix(self.MARK).encode())
        except InvalidToken:
            return False
        return True


class Unreadable(str):
    """In the place of private text that no key reads: one such row must not stop all others. It is never written."""

    __slots__ = ()


class UnreadableJson(dict[str, object]):
    """The same in the place of an object; not empty, so that emptying it is a change."""


CANNOT_READ: Final = "(DATA_KEY)"

# One per process: a column type cannot be told which engine it serves.
CIPHER = Cipher()


class PrivateText(TypeDecorator[str]):
    """Free text and names of people: encrypted at rest when DATA_KEY is set; `Unreadable` where no key fits."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        if isinstance(value, Unreadable):
            raise ValueError("text that cannot be read cannot be written back")  # noqa: TRY004 - of this value
        return None if value is None else CIPHER.write(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        if value is None:
            return None
        try:
            return CIPHER.read(value)
        except (InvalidToken, ValueError):
            return Unreadable(CANNOT_READ)


class PrivateJson(TypeDecorator[Mapping[str, object]]):
    """A small JSON object that may hold private text: kept like PrivateText.

    Where no key fits it raises InvalidToken or ValueError, for what is added to it would be written over what it held;
    `tolerant`, of what is never added to, gives `UnreadableJson`.
    """

    impl = Text
    cache_ok = True

    def __init__(self, *, tolerant: bool = False) -> None:
        super().__init__()
        self.tolerant = tolerant

    def process_bind_param(self, value: Mapping[str, object] | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else CIPHER.write(json.dumps(value, ensure_ascii=False, sort_keys=True))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Mapping[str, object] | None:  # noqa: ARG002 - SQLAlchemy's signature
        if value is None:
            return None
        try:
            text = CIPHER.read(value)
        except (InvalidToken, ValueError):
            if not self.tolerant:
                raise
            return UnreadableJson(unreadable=CANNOT_READ)
        stored: Mapping[str, object] = json.loads(text)
        return stored
