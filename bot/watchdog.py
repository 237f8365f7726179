"""Tells systemd that the service works, and ends a process whose event loop hangs."""

import asyncio
import faulthandler
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

HANGS = 60.0  # seconds without a turn of the event loop: nothing that the service does takes so long
EVERY = 5.0  # seconds between two signs of life


@asynccontextmanager
async def watched() -> AsyncIterator[None]:
    """While the block runs: a loop that hangs ends the process, with the place in the log; systemd hears that it lives.

    Ready is said by `ready`. Nothing is said where no systemd listens (NOTIFY_SOCKET, sd_notify(3)).
    """
    alive = asyncio.create_task(_give_signs())
    try:
        yield
    finally:
        alive.cancel()
        faulthandler.cancel_dump_traceback_later()
        notify("STOPPING=1")


def ready(status: str) -> None:
    """The service is started; `status` is shown by `systemctl status`."""
    notify(f"READY=1\nSTATUS={status}")


async def _give_signs() -> None:
    while True:
        faulthandler.dump_traceback_later(HANGS, exit=True)  # a thread of its own: it needs no turn of the loop
        notify("WATCHDOG=1")
        await asyncio.sleep(EVERY)


def notify(state: str) -> None:
    """Send this to systemd, where it listens (sd_notify(3): one datagram)."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line, suppress(OSError):
        line.connect("\0" + address[1:] if address.startswith("@") else address)
        line.sendall(state.encode())
