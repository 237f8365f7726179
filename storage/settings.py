"""Where the database is: the settings that storage needs by itself (also for `alembic upgrade head` by hand)."""

from pathlib import Path
from typing import Annotated

from pydantic import field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from storage.types import Cipher

DEFAULT_URL = "sqlite+aiosqlite:///data/oefenmaat.db"
DRIVERS = ("sqlite+aiosqlite", "postgresql+asyncpg")


class DatabaseSettings(BaseSettings):
    """DATABASE_URL, NEW_DATABASE_URL (of `move`) and DATA_KEY, from the environment or `.env`."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", env_ignore_empty=True, hide_input_in_errors=True)

    database_url: str = DEFAULT_URL
    new_database_url: str = ""
    data_key: Annotated[tuple[str, ...], NoDecode] = ()

    @field_validator("database_url", "new_database_url")
    @classmethod
    def _readable(cls, url: str) -> str:
        if not url:  # as NEW_DATABASE_URL mostly is
            return url
        try:
            driver = make_url(url).drivername
        except ArgumentError:
            driver = ""
        if driver not in DRIVERS:
            raise ValueError("has to begin with " + ":// or ".join(DRIVERS) + "://")
        if driver.startswith("sqlite") and sqlite_file(url) is None:
            raise ValueError("has to name a file: sqlite+aiosqlite:///path/to/file.db")
        return url

    @field_validator("data_key", mode="before")
    @classmethod
    def _keys(cls, value: object) -> tuple[str, ...]:
        keys = tuple(part.strip() for part in str(value).split(",") if part.strip()) if isinstance(value, str) else ()
        try:
            Cipher().use(keys)
        except ValueError:
            raise ValueError("is no key: make one with Fernet.generate_key() of the cryptography package") from None
        return keys


def sqlite_file(url: str) -> Path | None:
    """The file of an SQLite address; None for another database."""
    address = make_url(url)
    return Path(address.database) if address.get_backend_name() == "sqlite" and address.database else None
