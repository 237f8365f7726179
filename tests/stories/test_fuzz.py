"""Three hundred random things that people do, kind or hostile: each is answered once, and the data stay in order."""

from datetime import UTC, datetime, timedelta

import pytest

from demo.stage import stage
from scheduler.clock import VirtualClock
from tests.stories.crowd import Crowd
from tests.stories.scenes import nothing_is_broken

SEEDS = (1, 4, 6, 14)
ACTIONS = 75  # for each seed
BEFORE = datetime(2026, 10, 23, 9, 0, tzinfo=UTC)  # the clocks go back on the 25th


@pytest.mark.parametrize("backend", ["sqlite"])
@pytest.mark.parametrize("seed", SEEDS)
async def test_whatever_people_do_each_is_answered_once_and_the_data_stay_in_order(database, library, seed):
    async with stage(database, library, VirtualClock(BEFORE)) as play:
        crowd = Crowd(play, seed)
        await crowd.begin()
        for _ in range(ACTIONS):
            await crowd.step()
        await play.advance(timedelta(hours=1))
        await crowd.check()
        await nothing_is_broken(database, play.now)
