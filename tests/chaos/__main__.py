"""`python -m tests.chaos`: kills the real program again and again under load, and counts what was lost.

Exit code 1 if a promise was broken; then journal, log and database are kept.
"""

import argparse
import asyncio
import os
import secrets
import shutil
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from tests.chaos import verdict
from tests.chaos.postgres import fresh_database, own_server
from tests.chaos.trial import Trial, conduct

BACKENDS = ("sqlite", "postgresql")


def main():
    arguments = _arguments()
    chosen = BACKENDS if arguments.database == "both" else (arguments.database,)
    broken = [backend for backend in chosen if not _run(backend, arguments)]
    sys.exit(1 if broken else 0)


def _arguments():
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=50, help="on each database (default 50)")
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10_000), help="of everything that is drawn")
    parser.add_argument("--database", choices=(*BACKENDS, "both"), default="both")
    parser.add_argument("--faults", choices=("none", "some"), default="none", help="of Telegram and of the database")
    parser.add_argument("--out", type=Path, help="where to keep journal, log and database of a broken promise")
    return parser.parse_args()


def _run(backend, arguments):
    """One database; True if every promise was kept."""
    faults = arguments.faults == "some"
    again = f"--kills {arguments.kills} --seed {arguments.seed} --database {backend} --faults {arguments.faults}"
    print(f"{backend}: killing it {arguments.kills} times under load, {arguments.faults} faults", flush=True)
    folder = Path(tempfile.mkdtemp(prefix="oefenmaat-chaos-"))
    begun = time.monotonic()
    judged = asyncio.run(_conduct(backend, Trial(arguments.kills, arguments.seed, faults=faults), folder))
    print(verdict.table(judged))
    print(f"  after {time.monotonic() - begun:.0f} s; to repeat: python -m tests.chaos {again}", flush=True)
    kept = all(line.kept for line in judged)
    if kept:
        shutil.rmtree(folder)
    else:
        print(f"  kept: {_moved(folder, arguments.out, backend)}", flush=True)
    return kept


async def _conduct(backend, trial, folder):
    if backend == "sqlite":
        return await conduct(trial, f"sqlite+aiosqlite:///{folder / 'chaos.db'}", folder)
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        async with fresh_database(given) as url:
            return await conduct(trial, url, folder)
    with own_server() as server:
        async with fresh_database(server.url) as url:
            return await conduct(replace(trial, server=server), url, folder)


def _moved(folder, out, backend):
    """Where what is kept of a broken promise can be found."""
    if out is None:
        return folder
    out.mkdir(parents=True, exist_ok=True)
    return shutil.move(folder, out / f"{backend}-{folder.name}")


if __name__ == "__main__":
    main()
