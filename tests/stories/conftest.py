"""A stage for each story: the whole service over the local Bot API, on a virtual clock, on both databases.

Whatever is played, no invariant of the data is broken at the end.
"""

from datetime import UTC, datetime

import pytest

from demo.stage import stage
from scheduler.clock import VirtualClock
from storage import Database
from tests.stories.scenes import nothing_is_broken

MONDAY_MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # 10:00 in Amsterdam


@pytest.fixture
async def database(database_url):
    """As everywhere, and nothing waits for a disk or a thread."""
    opened = Database(database_url, on_stage=True)
    yield opened
    await opened.close()


@pytest.fixture
async def play(database, library):
    async with stage(database, library, VirtualClock(MONDAY_MORNING)) as made:
        yield made
        await nothing_is_broken(database, made.now)


@pytest.fixture
async def automatic(database, library):
    """The same where the dose goes up by itself."""
    async with stage(database, library, VirtualClock(MONDAY_MORNING), dose_steps="auto") as made:
        yield made
        await nothing_is_broken(database, made.now)
