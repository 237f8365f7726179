"""`python -m tests.chaos.failover`: two services on one PostgreSQL; the active one is killed, frozen, stopped in order.

Twenty people write meanwhile, and somebody at the very moment. A line for each time, then what was lost. Exit code 1 if
a promise was broken.
"""

import asyncio
import os
import random
import secrets
import signal
import sys
import tempfile
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from demo.bot_api import SENDS, LocalBotApi
from scheduler.clock import SystemClock
from storage import Database
from storage.migrate import bring_up_to_date
from tests.bot.processes import environment, running
from tests.chaos import evidence
from tests.chaos.postgres import fresh_database, own_server
from tests.chaos.trial import beside
from tests.chaos.verdict import Line, came_twice, never_sent, table

WITHIN = 15.0  # seconds, as docs/reliability.md promises
WAIT = 60.0  # seconds after which nothing comes any more
TALKERS = range(1001, 1021)
ASKER = 1100
PAUSE = (3.5, 6.0)  # seconds between an answer and what its reader writes next: fewer than 20 texts a minute
ROUNDS = (signal.SIGKILL, signal.SIGSTOP, signal.SIGTERM)
WORDS = {signal.SIGKILL: "killed", signal.SIGSTOP: "frozen", signal.SIGTERM: "stopped in order"}


@dataclass(frozen=True)
class Takeover:
    """In seconds: from the signal until who wrote at that moment was answered, and how long nobody was answered."""

    sent: signal.Signals
    answered: float
    silent: float


class Pair:
    """The active service, and the one that waits."""

    def __init__(self, stack, folder, settings):
        self._stack, self._folder, self._settings = stack, folder, settings
        self._active = self._standby = None

    async def begin(self):
        self._active = await self._started()
        await self._active.logged("running as")
        self._standby = await self._started()
        await self._standby.logged("waiting")

    def send(self, number):
        """Send this signal to the active one."""
        self._active.process.send_signal(number)

    async def change(self, number):
        """The other one is active now; the one that got the signal wakes up, or a new one starts, and waits."""
        before, self._active = self._active, self._standby
        if number is signal.SIGSTOP:
            before.log = ""
            before.process.send_signal(signal.SIGCONT)
            self._standby = before
        else:
            await before.ended()
            self._standby = await self._started()
        await self._standby.logged("waiting")

    async def end(self):
        """Stop both in order; returns their exit codes."""
        for each in (self._standby, self._active):
            each.process.send_signal(signal.SIGTERM)
        return [await each.ended() for each in (self._standby, self._active)]

    async def _started(self):
        return await self._stack.enter_async_context(running(self._folder, self._settings))


class Talkers:
    """People who write, wait for the answer, and write again, until `over`. `asked`: how often each wrote, by chat."""

    def __init__(self, api, rng):
        self._api, self._rng = api, rng
        self.asked = dict.fromkeys((*TALKERS, ASKER), 0)
        self.over = asyncio.Event()

    async def ask(self, chat):
        user = self._api.user(chat, known=True)
        before = len(user.inbox)
        self.asked[chat] += 1
        user.send("/help")
        await self._api.until(lambda: len(user.inbox) > before, seconds=WAIT)

    async def talk(self):
        async with asyncio.TaskGroup() as group:
            for chat in TALKERS:
                group.create_task(self._talk(chat))

    async def _talk(self, chat):
        while not self.over.is_set():
            await self.ask(chat)
            await asyncio.sleep(self._rng.uniform(*PAUSE))


async def conduct(signals, url, folder, seed, tell=print):
    """Send each signal to whoever is active then; returns the lines of the verdict."""
    clock, rng = SystemClock(), random.Random(seed)
    await bring_up_to_date(url)
    database = Database(url)
    try:
        async with LocalBotApi(now=clock.now) as api, AsyncExitStack() as stack:
            admins = ",".join(str(each) for each in (*TALKERS, ASKER))
            pair = Pair(stack, folder, environment(api.url, url, ADMIN_IDS=admins))
            await pair.begin()
            talkers = Talkers(api, rng)
            async with beside(talkers.talk()):
                takeovers = [await _take_over(pair, api, talkers, rng, number, tell) for number in signals]
                talkers.over.set()
                await _rest(database, api, clock)
            codes = await pair.end()
            return judged(takeovers, talkers.asked, api.journal, await evidence.gather(database, clock.now()), codes)
    finally:
        await database.close()


async def _take_over(pair, api, talkers, rng, number, tell):
    await asyncio.sleep(rng.uniform(2.0, 4.0))  # the moment is drawn
    begun = api.world.now()
    pair.send(number)
    await talkers.ask(ASKER)
    answered = api.world.now()
    await pair.change(number)
    found = Takeover(number, (answered - begun).total_seconds(), _silence(api, begun))
    tell(
        f"  {WORDS[number]:16}  answered after {found.answered:4.1f} s, nobody was for {found.silent:4.1f} s",
        flush=True,
    )
    return found


def _silence(api, begun):
    """The longest time without a message, from the last one before this moment until now, in seconds."""
    moments = [call.at for call in api.journal if call.method in SENDS and call.delivered]
    moments = [max(each for each in moments if each <= begun), *(each for each in moments if each > begun)]
    gaps = zip(moments, (*moments[1:], api.world.now()), strict=True)
    return max((later - earlier).total_seconds() for earlier, later in gaps)


@asynccontextmanager
async def _server():
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    with own_server() as server:
        yield server.url


async def _rest(database, api, clock):
    """Until everything is answered; what is in doubt is sent again after ten seconds."""
    async with asyncio.timeout(WAIT):
        while len(api.world.queue) or not await evidence.quiet(database, clock.now(), clock.now()):  # noqa: ASYNC110
            await asyncio.sleep(0.3)


def judged(takeovers, asked, journal, found, codes):
    """The lines of the verdict: what was written (`asked`) against what arrived (`journal`) and what is stored."""
    delivered = [call for call in journal if call.method in SENDS and call.delivered]
    stored = {chat: len(found.inbox.get(chat, ())) for chat in asked}
    said = {chat: len(found.said.get(chat, ())) for chat in asked}
    sudden = [each for each in takeovers if each.sent is not signal.SIGTERM]
    twice = came_twice(delivered, found.said)
    slowest = {
        words: max((each.answered for each in takeovers if each.sent is number), default=0.0)
        for number, words in WORDS.items()
    }
    silent = max(each.silent for each in takeovers)
    return [
        Line("texts written", sum(asked.values())),
        *(
            Line(f"slowest answer: {words}", f"{seconds:.1f} s", f"within {WITHIN:.0f} s", seconds <= WITHIN)
            for words, seconds in slowest.items()
        ),
        Line("longest without an answer to anybody", f"{silent:.1f} s"),
        _none("texts never stored", sum(count - stored[chat] for chat, count in asked.items())),
        _none("texts never answered", sum(count - said[chat] for chat, count in asked.items())),
        _none("marked as sent, never arrived", never_sent(delivered, found.said)),
        Line("came twice", twice, f"at most {len(sudden)}", twice <= len(sudden)),
        _none("messages left over or given up", found.left + found.failed + found.parked),
        _none("invariants broken", len(found.broken)),
        Line("exit codes of the stops in order", codes, "0", codes == [0, 0]),
    ]


def _none(name, figure):
    return Line(name, figure, "none", figure == 0)


async def _main(seed):
    print(f"two services on one PostgreSQL (seed {seed})", flush=True)
    with tempfile.TemporaryDirectory(prefix="oefenmaat-failover-") as folder:
        async with _server() as server, fresh_database(server) as url:
            lines = await conduct([*ROUNDS] * 3, url, Path(folder), seed)
    print(table(lines), flush=True)
    return 0 if all(line.kept for line in lines) else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(_main(int(sys.argv[1]) if sys.argv[1:] else secrets.randbelow(10_000))))
