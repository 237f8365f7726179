"""Keeps the real program running as a process: starts it, kills it, starts it again, and writes down how it ended."""

import asyncio
import signal
from contextlib import suppress

from tests.bot.processes import start

PAUSE = 0.5  # seconds before the next start after an end by itself: it may be the database that is not back yet
ORDERLY = 30.0  # seconds for a stop in order on a busy machine; the program's own limit is ten


class Keeper:
    """`kills`: how often it was killed; `kills_at_start`: before it was running.

    `own_ends`: the last line of each other end.
    """

    def __init__(self, api, folder, settings):
        self._api, self._folder, self._settings = api, folder, settings
        self._program = self._before = None
        self._log = folder / "service.log"
        self.kills = self.kills_at_start = 0
        self.own_ends = []

    async def __aenter__(self):
        await self._start()
        return self

    async def __aexit__(self, *_):
        if self._program.process.returncode is None:
            self._program.process.kill()
        await self._program.ended()

    @property
    def running(self):
        """Whether it has asked Telegram for its name, which it does last before it begins its work."""
        return any(call.method == "getMe" for call in self._api.journal[self._before :])

    async def runs_until(self, condition):
        """Wait for this coroutine; a program that ends by itself meanwhile is started again."""
        waiting = asyncio.ensure_future(condition)
        try:
            while not waiting.done():
                over = asyncio.ensure_future(self._program.process.wait())
                await asyncio.wait({waiting, over}, return_when=asyncio.FIRST_COMPLETED)
                over.cancel()
                if self._program.process.returncode is not None:
                    await self._restart()
            return waiting.result()
        finally:
            waiting.cancel()

    async def kill(self):
        """Kill it at this moment and start it again at once."""
        with suppress(ProcessLookupError):
            self._program.process.kill()
        await self._restart()

    async def stop(self):
        """Ask it to stop in order; returns the exit code. One that does not stop is killed."""
        process = self._program.process
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(process.wait(), ORDERLY)
        except TimeoutError:
            process.kill()
        code = await self._program.ended()
        self._note(f"stopped, exit code {code}")
        return code

    async def _restart(self):
        code = await self._program.ended()
        if code == -signal.SIGKILL:
            self.kills += 1
            self.kills_at_start += not self.running
        else:
            self.own_ends.append((self._program.log.splitlines() or ["(nothing)"])[-1])
            await asyncio.sleep(PAUSE)
        self._note(f"ended with {code}")
        await self._start()

    async def _start(self):
        self._before = len(self._api.journal)
        self._program = await start(self._folder, self._settings)

    def _note(self, end):
        with self._log.open("a", encoding="utf-8") as log:
            log.write(f"{self._program.log}--- {end}\n")
