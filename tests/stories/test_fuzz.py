"""Random things that people do, kind or hostile: each is answered once, and the data stay in order.

A thousand updates; `FUZZ=20000` (make check-long) for more of them.
"""

import logging
import os
from datetime import UTC, datetime, timedelta

import pytest

from demo.stage import stage
from scheduler.clock import VirtualClock
from tests.stories.crowd import Crowd
from tests.stories.odd import FIELDS, KINDS, WRITTEN
from tests.stories.scenes import nothing_is_broken

UPDATES = 125  # of each crowd
CROWDS = int(os.environ.get("FUZZ", "1000")) // UPDATES
BEFORE = datetime(2026, 10, 23, 9, 0, tzinfo=UTC)  # the clocks go back on the 25th


@pytest.mark.parametrize("backend", ["sqlite"])
@pytest.mark.parametrize("seed", range(CROWDS))
async def test_whatever_people_do_each_is_answered_once_and_the_data_stay_in_order(database, library, seed, caplog):
    async with stage(database, library, VirtualClock(BEFORE)) as play:
        crowd = Crowd(play, seed)
        await crowd.begin()
        while crowd.updates < UPDATES:
            await crowd.step()
        await play.advance(timedelta(hours=1))
        await crowd.check()
        await nothing_is_broken(database, play.now)
    assert complaints(caplog) == []


def complaints(caplog):
    return [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING]


EVERY = (
    *((kind, "text") for kind in KINDS),
    *(("message", field) for field in FIELDS),
    *(("edited_message", field) for field in WRITTEN),
)
AT_ONCE = 15  # more than twenty a minute are not answered


@pytest.mark.parametrize("backend", ["sqlite"])
async def test_every_kind_of_update_and_of_message_is_handled_and_answered_where_somebody_wrote(
    database, library, caplog
):
    async with stage(database, library, VirtualClock(BEFORE)) as play:
        crowd = Crowd(play, seed=0)
        await crowd.begin()
        for first in range(0, len(EVERY), AT_ONCE):
            play.clock.advance(timedelta(minutes=1))
            user = crowd.users[first // AT_ONCE % len(crowd.users)]
            pushed = [crowd.push(user, *crowd.odd(user).of(*each)) for each in EVERY[first : first + AT_ONCE]]
            await play.settle()
            await crowd.all_answered([update_id for update_id in pushed if update_id])
        await crowd.check()
        await nothing_is_broken(database, play.now)
    assert complaints(caplog) == []
