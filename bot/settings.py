"""All settings, from the environment or `.env`; documented line by line in `.env.example`."""

import re
from collections.abc import Iterable
from datetime import time
from pathlib import Path
from typing import Annotated, Literal, NamedTuple, Self
from urllib.parse import urlsplit

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import NoDecode

from content.words import Equipment, Language
from scheduler.local_time import known_zone
from storage.settings import DatabaseSettings

TELEGRAM = "https://api.telegram.org"


SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")


class Listen(NamedTuple):
    """Where to listen."""

    host: str
    port: int


def _listen(value: object) -> object:
    """`host:port`; empty is nowhere. An IPv6 address stands in square brackets."""
    if not isinstance(value, str):
        return value
    if not value:
        return None
    host, _, port = value.rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or not 0 < int(port) < 2**16:
        raise ValueError("has to be host:port, such as 127.0.0.1:8080")
    return Listen(host.strip("[]"), int(port))


class SettingsError(Exception):
    """Settings that cannot be used; one line each, naming the setting and never its value."""

    def __init__(self, lines: Iterable[str]) -> None:
        super().__init__("\n".join(lines))


class Settings(DatabaseSettings):
    """Every setting; `.env.example` says what each means."""

    telegram_bot_token: SecretStr = SecretStr("")
    telegram_bot_token_file: Path | None = None
    telegram_api_url: str = TELEGRAM
    admin_ids: Annotated[frozenset[int], NoDecode] = frozenset()

    practice_name: str = ""
    practice_phone: str = ""
    practice_out_of_hours: str = ""
    practice_hours: str = ""
    practice_has: Annotated[tuple[Equipment, ...], NoDecode] = ()

    timezone: str = "Europe/Amsterdam"
    language: Language = "nl"
    prompt_time: time = time(9)

    approve_first_week: Literal["inform", "require"] = "inform"
    dose_steps: Literal["propose", "auto"] = "propose"
    send_rate: Annotated[float, Field(gt=0, le=1000)] = 30
    paid_broadcast: bool = False
    retention_months: Annotated[int, Field(ge=1)] = 24
    log_format: Literal["text", "json"] = "text"

    webhook_url: str = ""
    webhook_secret: SecretStr = SecretStr("")
    webhook_listen: Annotated[Listen | None, BeforeValidator(_listen)] = None
    health_listen: Annotated[Listen | None, BeforeValidator(_listen)] = None

    @field_validator("admin_ids", "practice_has", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value

    @field_validator("timezone")
    @classmethod
    def _zone(cls, zone: str) -> str:
        if not known_zone(zone):
            raise ValueError("has to be a time zone such as Europe/Amsterdam")
        return zone

    @field_validator("webhook_url")
    @classmethod
    def _public(cls, url: str) -> str:
        address = urlsplit(url)
        here = address.hostname in {"127.0.0.1", "localhost", "::1"}
        if url and not (address.hostname and (address.scheme == "https" or (address.scheme == "http" and here))):
            raise ValueError("has to begin with https:// and name a host: Telegram posts nowhere else")
        return url

    @field_validator("webhook_secret")
    @classmethod
    def _allowed(cls, secret: SecretStr) -> SecretStr:
        if secret.get_secret_value() and not SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError("has to be 16 to 256 letters, digits, _ or - (Bot API, setWebhook)")
        return secret

    @model_validator(mode="after")
    def _whole_webhook(self) -> Self:
        given = {
            "WEBHOOK_URL": bool(self.webhook_url),
            "WEBHOOK_SECRET": bool(self.webhook_secret.get_secret_value()),
            "WEBHOOK_LISTEN": self.webhook_listen is not None,
        }
        if any(given.values()) and not all(given.values()):
            missing = ", ".join(name for name, there in given.items() if not there)
            raise ValueError(f"{missing}: a webhook needs WEBHOOK_URL, WEBHOOK_SECRET and WEBHOOK_LISTEN, all three")
        return self

    @model_validator(mode="after")
    def _token_from_file(self) -> Self:
        if self.telegram_bot_token_file is not None and not self.telegram_bot_token.get_secret_value():
            try:
                token = self.telegram_bot_token_file.read_text(encoding="utf-8").strip()
            except OSError as error:
                raise ValueError(f"TELEGRAM_BOT_TOKEN_FILE cannot be read: {error.strerror}") from None
            self.telegram_bot_token = SecretStr(token)
        return self


def load_settings(**given: object) -> Settings:
    """The settings, with `given` over the environment. SettingsError names each wrong one."""
    try:
        return Settings(**given)  # type: ignore[arg-type] # checked by pydantic
    except ValidationError as error:
        raise SettingsError(_lines(error)) from None


def settings_for_run() -> Settings:
    """The settings for `run`, with what it cannot do without."""
    settings = load_settings()
    missing = [
        f"{name} is missing: {why}"
        for name, present, why in (
            ("TELEGRAM_BOT_TOKEN", settings.telegram_bot_token.get_secret_value(), "BotFather gives you one"),
            ("ADMIN_IDS", settings.admin_ids, "the Telegram user ids of the admins, with commas between them"),
        )
        if not present
    ]
    if missing:
        raise SettingsError(missing)
    return settings


def remarks(settings: Settings) -> Iterable[str]:
    """What an operator should know at the start although it is no error."""
    if not settings.practice_phone:
        yield 'PRACTICE_PHONE is empty: texts say "your practice" where they should say whom to call'
    if not settings.data_key:
        yield "DATA_KEY is empty: free text and names are kept unencrypted"


def _lines(error: ValidationError) -> Iterable[str]:
    for each in error.errors(include_input=False, include_url=False):
        name = str(each["loc"][0]).upper() if each["loc"] else ""
        reason = each["msg"].removeprefix("Value error, ")
        yield f"{name}: {reason}" if name else reason
