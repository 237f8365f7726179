from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from telegram.ext import ExtBot

from demo.bot_api import LocalBotApi
from demo.people import User

RawCall = Callable[..., Awaitable[dict[str, object]]]


class Time:
    """A virtual clock: called it gives the moment, `pass_by` moves on."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 3, 2, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def pass_by(self, **span: float) -> None:
        self.moment += timedelta(**span)


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
async def api(time: Time) -> AsyncIterator[LocalBotApi]:
    async with LocalBotApi(now=time) as server:
        yield server


@pytest.fixture
def anna(api: LocalBotApi) -> User:
    return api.user(5, "Anna", known=True)


@pytest.fixture
async def bot(api: LocalBotApi) -> AsyncIterator[ExtBot[None]]:
    async with ExtBot(api.token, base_url=f"{api.url}/bot", base_file_url=f"{api.url}/file/bot") as client:
        yield client


@pytest.fixture
async def call(api: LocalBotApi) -> AsyncIterator[RawCall]:
    """Calls with a JSON body, without PTB; the result is the body of the answer."""
    async with aiohttp.ClientSession() as session:

        async def send(method: str, **fields: object) -> dict[str, object]:
            async with session.post(f"{api.url}/bot{api.token}/{method}", json=fields) as response:
                return await response.json()

        yield send
