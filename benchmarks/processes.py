"""Processes that are measured: the service, and short programs that print their figures as JSON."""

import asyncio
import json
import os
import sys
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from benchmarks.place import ADMIN, OWN, Place
from demo.bot_api import LocalBotApi

ROOT = Path(__file__).parents[1]
STOP_WITHIN = 15.0


class Failed(Exception):
    """A process that was to be measured ended with an error; the text is the end of what it said."""


def environment(api: LocalBotApi | None, url: str) -> dict[str, str]:
    """The settings of a process; nothing of the machine's own but what a process needs."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG"}}
    settings = {"PYTHONPATH": str(ROOT), "ADMIN_IDS": str(ADMIN), "DATABASE_URL": url}
    reached = {"TELEGRAM_BOT_TOKEN": api.token, "TELEGRAM_API_URL": api.url} if api else {}
    return {**kept, **settings, **reached}


@asynccontextmanager
async def service(place: Place, api: LocalBotApi, url: str, module: str = "bot", **more: str) -> AsyncIterator[Process]:
    """The real program as a process on the service's core, until the end of the block. Failed if it ends before."""
    log = place.folder / "service.log"
    with log.open("wb") as said:
        process = await _start(place, {**environment(api, url), **more}, module, "run", stderr=said.fileno())
    try:
        yield process
    finally:
        alive = process.returncode is None
        if alive:
            await _stop(process)
    if not alive:
        raise Failed(log.read_text(encoding="utf-8")[-2000:])


async def figures(place: Place, settings: Mapping[str, str], module: str, *words: str) -> dict[str, float]:
    """What such a program prints at its end."""
    process = await _start(place, settings, module, *words, stdout=asyncio.subprocess.PIPE)
    try:
        said, _nothing = await process.communicate()
    finally:
        if process.returncode is None:
            await _stop(process)
    if process.returncode:
        raise Failed(f"{module} {' '.join(words)} ended with {process.returncode}")
    found: dict[str, float] = json.loads(said)
    return found


async def _start(place: Place, settings: Mapping[str, str], *words: str, **streams: int) -> Process:
    """Elsewhere than in the repository, so that no `.env` of somebody's has a say."""
    command = (sys.executable, "-m", *words)
    process = await asyncio.create_subprocess_exec(
        *command, cwd=place.folder, env=settings, stdout=streams.get("stdout"), stderr=streams.get("stderr")
    )
    os.sched_setaffinity(process.pid, OWN)
    return process


async def _stop(process: Process) -> None:
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), STOP_WITHIN)
    except TimeoutError:
        process.kill()
        await process.wait()


def busy(seconds: float = 2) -> float:
    """How much of the cores is in use now, in % (Linux, proc(5)): what is measured on a busy machine looks worse."""
    before = _jiffies()
    time.sleep(seconds)
    spent = [after - earlier for earlier, after in zip(before, _jiffies(), strict=True)]
    return 100 * (1 - (spent[3] + spent[4]) / sum(spent))  # idle, and waiting for a disk


def _jiffies() -> list[int]:
    """What all cores did so far: user, nice, system, idle, waiting …"""
    return [int(word) for word in Path("/proc/stat").read_text(encoding="utf-8").splitlines()[0].split()[1:9]]


def cpu_seconds(pid: int, *, children: bool = False) -> float:
    """User and system time of a process so far, with `children` that of those that ended, too (Linux, proc(5))."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return sum(int(field) for field in fields[11 : 15 if children else 13]) / os.sysconf("SC_CLK_TCK")


def resident(pid: int) -> float:
    """Resident memory in MiB (Linux, proc(5))."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024
