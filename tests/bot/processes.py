"""The real program as a process, against the local Bot API."""

import asyncio
import os
import sys
from contextlib import asynccontextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
ADMIN = 1001


def environment(api_url, database_url, **more):
    """The settings of the process; nothing of the machine's own."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG", "SYSTEMROOT"}}
    return {
        **kept,
        "PYTHONPATH": str(ROOT),
        "TELEGRAM_BOT_TOKEN": "1000:local-test-token",
        "TELEGRAM_API_URL": api_url,
        "ADMIN_IDS": str(ADMIN),
        "DATABASE_URL": database_url,
        "PRACTICE_PHONE": "020 555 01 23",
        **more,
    }


class Program:
    """`python -m bot run`; its log so far is in `log`."""

    def __init__(self, process):
        self.process = process
        self.log = ""
        self.more = asyncio.Event()
        self._reader = asyncio.create_task(self._read())

    async def _read(self):
        while line := await self.process.stderr.readline():
            self.log += line.decode()
            self.more.set()

    async def logged(self, text):
        """Wait until the log holds this."""
        async with asyncio.timeout(30):
            while text not in self.log:
                self.more.clear()
                await self.more.wait()

    async def ended(self):
        """The exit code."""
        code = await asyncio.wait_for(self.process.wait(), 30)
        await self._reader
        return code


async def start(cwd, settings, *arguments):
    return Program(
        await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *(arguments or ("run",)), cwd=cwd, env=settings, stderr=asyncio.subprocess.PIPE
        )
    )


@asynccontextmanager
async def running(cwd, settings):
    """The program until the end of the block; killed there if it still runs."""
    program = await start(cwd, settings)
    try:
        yield program
    finally:
        if program.process.returncode is None:
            program.process.kill()
        await program.ended()
