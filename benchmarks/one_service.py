"""What one idle service costs and how fast it responds: `python -m benchmarks.one_service`.

The real program as a process over the local Bot API, on a fresh SQLite file; loopback only, ends by itself after
about 25 seconds. Prints CPU while idle, resident memory, and the time from a text to its response.
"""

import asyncio
import os
import statistics
import sys
import tempfile
from pathlib import Path

from demo.bot_api import LocalBotApi
from demo.people import User
from scheduler.clock import SystemClock

IDLE_SECONDS = 20
RESPONSES = 20
ADMIN = 1001


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with LocalBotApi(now=SystemClock().now) as api:
            process = await start(api, Path(folder))
            try:
                await measure(api, api.user(ADMIN), process.pid)
            finally:
                process.terminate()
                await process.wait()


async def start(api: LocalBotApi, folder: Path) -> asyncio.subprocess.Process:
    """The service, with nothing of the machine's settings but what a process needs."""
    settings = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG"}}
    settings |= {
        "PYTHONPATH": str(Path(__file__).parents[1]),
        "TELEGRAM_BOT_TOKEN": api.token,
        "TELEGRAM_API_URL": api.url,
        "ADMIN_IDS": str(ADMIN),
        "DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'benchmark.db'}",
    }
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=settings, stderr=asyncio.subprocess.DEVNULL
    )


async def measure(api: LocalBotApi, admin: User, pid: int) -> None:
    await response_seconds(api, admin)  # once it is up
    before = cpu_seconds(pid)
    await asyncio.sleep(IDLE_SECONDS)
    print(f"idle: {100 * (cpu_seconds(pid) - before) / IDLE_SECONDS:.1f} % of a core, {resident(pid) / 1024:.0f} MiB")
    taken = [await response_seconds(api, admin) for _ in range(RESPONSES)]
    median, slowest = 1000 * statistics.median(taken), 1000 * max(taken)
    print(f"text to response: median {median:.0f} ms, slowest {slowest:.0f} ms")


async def response_seconds(api: LocalBotApi, user: User) -> float:
    loop, before = asyncio.get_running_loop(), len(user.inbox)
    sent = loop.time()
    user.send("/help")
    await api.until(lambda: len(user.inbox) > before, seconds=30)
    return loop.time() - sent


def cpu_seconds(pid: int) -> float:
    """User and system time of a process so far (Linux, proc(5))."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident(pid: int) -> int:
    """Resident memory in KiB (Linux, proc(5))."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return int(status.split("VmRSS:")[1].split()[0])


if __name__ == "__main__":
    asyncio.run(main())
