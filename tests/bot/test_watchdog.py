"""Signs of life for systemd, and the end of a process that hangs."""

import asyncio
import socket
import subprocess
import sys

import pytest

from bot.watchdog import notify, ready, watched
from tests.bot.processes import ROOT

HANGS = """
import asyncio, time
from bot import watchdog
watchdog.HANGS = 0.5
async def main():
    async with watchdog.watched():
        await asyncio.sleep(0)
        time.sleep(30)
asyncio.run(main())
"""


@pytest.fixture
def systemd(tmp_path, monkeypatch):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.bind(str(tmp_path / "notify"))
        line.settimeout(5)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        yield lambda: line.recv(100).decode()


async def test_systemd_hears_that_it_lives_is_ready_and_stops(systemd):
    async with watched():
        await asyncio.sleep(0)
        assert systemd() == "WATCHDOG=1"
        ready("active")
        assert systemd() == "READY=1\nSTATUS=active"
    assert systemd() == "STOPPING=1"


def test_without_systemd_nothing_is_said(monkeypatch, tmp_path):
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    notify("READY=1")
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "nobody"))
    notify("READY=1")


def test_a_process_whose_loop_hangs_ends_and_says_where():
    ended = subprocess.run(
        [sys.executable, "-c", HANGS], cwd=ROOT, capture_output=True, text=True, timeout=20, check=False
    )
    assert ended.returncode == 1
    assert "Timeout" in ended.stderr
    assert "in main" in ended.stderr
