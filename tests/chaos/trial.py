"""One run: the real program on a fresh database, simulated patients, kills; then rest, a stop in order, judgement."""

import asyncio
import math
import random
from collections import Counter
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from scheduler.clock import SystemClock
from storage import Database
from storage.migrate import bring_up_to_date
from tests.bot.processes import environment
from tests.chaos import evidence, verdict
from tests.chaos.crowd import SHOWS, Crowd
from tests.chaos.keeper import Keeper
from tests.chaos.postgres import OwnServer
from tests.chaos.seeding import Waves, fill
from tests.chaos.weather import UnreliableApi

AIMS = (None, None, "sendMessage", "getUpdates")
AIM_WITHIN = 10.0  # seconds, for a start on a busy machine, too
AFTER_CALL = 0.02  # seconds: within this a call is answered and its result stored
CRASHES = 2
LOOK = 0.3  # seconds
STANDSTILL = 120.0  # seconds


@dataclass(frozen=True)
class Trial:
    """What shall happen; the moments follow from the seed. `pace`: seconds from one kill to the next, on average.

    `wave` patients get their day's message in the same second, `apart` seconds after those before: at 30 messages a
    second and five for each patient, a program that is killed every 4.5 seconds and needs one of them to start is never
    idle for long. `brief`: no faults that make a message wait for long. `server`: a PostgreSQL of one's own, to be
    crashed during a run with faults.
    """

    kills: int
    seed: int
    faults: bool = False
    brief: bool = False
    pace: float = 4.5
    wave: int = 30
    apart: float = 7.0
    server: OwnServer | None = None

    @property
    def waves(self):
        """How many waves fall due before the last kill."""
        return max(1, math.ceil(self.kills * self.pace / self.apart))

    @property
    def crashes(self):
        """Before which kills the database crashes."""
        if self.server is None or not self.faults:
            return Counter()
        return Counter(self.kills * (each + 1) // (CRASHES + 1) for each in range(CRASHES))


async def conduct(trial, url, folder: Path):
    """Run it in this empty folder on this fresh database; returns the lines of the verdict."""
    clock = SystemClock()
    await bring_up_to_date(url)
    database = Database(url)
    waves = Waves(trial.waves, trial.wave, clock.now() + timedelta(seconds=2), trial.apart)
    try:
        await fill(database, waves, clock.now())
        async with UnreliableApi(clock.now) as api:
            crowd = Crowd(api, trial.seed, waves.chats)
            async with beside(crowd.follow()), Keeper(api, folder, environment(api.url, url)) as keeper:
                await trouble(trial, api, keeper)
                with suppress(TimeoutError):
                    await keeper.runs_until(rest(keeper, database, waves, crowd, api))
                exit_code = await keeper.stop()
            found = verdict.figures(
                crowd,
                api,
                await evidence.gather(database, clock.now()),
                kills=keeper.kills,
                kills_at_start=keeper.kills_at_start,
                crashes=sum(trial.crashes.values()),
                own_ends=tuple(keeper.own_ends),
                exit_code=exit_code,
            )
            judged = verdict.lines(found, faults=trial.faults)
            if not all(line.kept for line in judged):
                await evidence.keep(database, api, folder)
            return judged
    finally:
        await database.close()


@asynccontextmanager
async def beside(task):
    """Run this until the end of the block; an error in it ends the block."""
    async with asyncio.TaskGroup() as group:
        running = group.create_task(task)
        yield
        running.cancel()


async def trouble(trial, api, keeper):
    """Kill, again and again, with what else may go wrong meanwhile."""
    kills, crashes, storm = (random.Random(f"{trial.seed}:{what}") for what in ("kills", "crashes", "storm"))
    async with beside(api.storm(storm, brief=trial.brief) if trial.faults else asyncio.sleep(0)):
        for number in range(trial.kills):
            if number in trial.crashes:
                await keeper.runs_until(trial.server.crash(crashes))
            await keeper.runs_until(moment(api, kills, trial.pace))
            await keeper.kill()
    api.clear_up()


async def moment(api, rng, pace):
    """A random moment, often enough during the start; every other one is aimed at what follows a call of the bot."""
    aim, delay, after = rng.choice(AIMS), rng.uniform(0, 2 * pace), rng.uniform(0, AFTER_CALL)
    await asyncio.sleep(delay)
    if aim is not None:
        begun = len(api.journal)
        with suppress(TimeoutError):
            await api.until(lambda: any(call.method == aim for call in api.journal[begun:]), seconds=AIM_WITHIN)
        await asyncio.sleep(after)


async def rest(keeper, database, waves, crowd, api):
    """Until nobody has anything left to do; TimeoutError when nothing moves any more: the verdict tells what is left.

    However slow the machine is, it may go on as long as it gets on, or as it waits for the time of a next try: that of
    a message of which nobody knew again and again whether it arrived is ten minutes later.
    """
    loop = asyncio.get_running_loop()
    done, until = None, loop.time()
    async with asyncio.timeout(STANDSTILL) as limit:
        while True:
            with suppress(OSError, SQLAlchemyError):  # the database may be on its way back
                if keeper.running and await _at_rest(database, waves, crowd, api):
                    return
                until = max(until, loop.time() + await evidence.held(database, api.world.now()))
            if done != (done := (crowd.acts, sum(call.method in SHOWS for call in api.journal))):
                until = max(until, loop.time())
            limit.reschedule(until + STANDSTILL)
            await asyncio.sleep(LOOK)


async def _at_rest(database, waves, crowd, api):
    """An update leaves the queue when it is stored, so an empty queue before a quiet database, and nobody who acted in
    between, leave no place where one could be.
    """
    acts = crowd.acts
    if len(api.world.queue) or not crowd.caught_up:
        return False
    if not await evidence.quiet(database, waves.last, api.world.now()):
        return False
    return crowd.caught_up and crowd.acts == acts
