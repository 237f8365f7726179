"""A service over the local Bot API on a clock that is set, and two people who let the bot write to them."""

from datetime import UTC, datetime

import pytest

from bot.app import build, build_bot, connect
from demo.bot_api import LocalBotApi
from demo.stage import stage_settings
from scheduler.clock import VirtualClock

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def clock():
    return VirtualClock(NOW)


@pytest.fixture
async def api(clock):
    async with LocalBotApi(now=clock.now) as server:
        server.user(1, language_code="nl", known=True)
        server.user(2, language_code="nl", known=True)
        yield server


@pytest.fixture
async def service(api, database, library, clock):
    settings = stage_settings(api, database.url)
    bot = build_bot(settings)
    await connect(bot, settings)
    yield build(settings, library, database, clock, bot, long_poll=0, limited=False)
    await bot.shutdown()
