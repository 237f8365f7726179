"""The fault test in short, for every change; `python -m tests.chaos` is the long one."""

import pytest

from tests.chaos.postgres import fresh_database, own_server
from tests.chaos.trial import Trial, conduct
from tests.chaos.verdict import table

pytestmark = pytest.mark.xdist_group("chaos")  # two at once would fight over two cores


SHORT = {"kills": 3, "seed": 823, "pace": 1.5, "wave": 8, "apart": 3.0}


async def assert_kept(trial, url, folder):
    judged = await conduct(trial, url, folder)
    assert all(line.kept for line in judged), f"seed {trial.seed}\n{table(judged)}"


async def test_killed_again_and_again_under_load_it_loses_nothing_and_repeats_at_most_a_message_a_kill(
    database_url, tmp_path
):
    await assert_kept(Trial(**SHORT), database_url, tmp_path)


async def test_with_telegram_failing_and_the_database_crashing_as_well_it_still_loses_nothing(tmp_path):
    with own_server() as server:
        async with fresh_database(server.url) as url:
            await assert_kept(Trial(**SHORT, faults=True, brief=True, server=server), url, tmp_path)
