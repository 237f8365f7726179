"""`python -m benchmarks`: measure, print the table; the exit code is 1 if a promise was not kept.

All on this machine (Linux), over loopback; about seven minutes if nothing else runs on it. `--row N` for single rows,
`--full` cuts nothing short.
"""

import argparse
import asyncio
import sys

from benchmarks.answers import ANSWERING
from benchmarks.backlog import BACKLOGGED
from benchmarks.cycle import CYCLE
from benchmarks.due import DUE
from benchmarks.enrolled import IDLE, START
from benchmarks.pictures import PICTURES
from benchmarks.place import CORES, POSTGRESQL, SQLITE, Place, places
from benchmarks.processes import Failed, busy
from benchmarks.summary import SUMMARY
from benchmarks.table import Result, Row, heading, text
from content.library import load_library

ROWS = (DUE, IDLE, START, BACKLOGGED, CYCLE, ANSWERING, SUMMARY, PICTURES)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="How fast and how small.")
    numbers = [row.number for row in ROWS]
    parser.add_argument("--row", type=int, nargs="+", choices=numbers, default=numbers, metavar="N")
    parser.add_argument("--database", choices=(SQLITE, POSTGRESQL, "both"), default="both")
    parser.add_argument("--full", action="store_true", help="drain whole backlogs: about 15 minutes more")
    given = parser.parse_args()
    rows = [row for row in ROWS if row.number in given.row]
    backends = (SQLITE, POSTGRESQL) if given.database == "both" else (given.database,)
    try:
        with places(backends, load_library(), full=given.full) as found:
            return asyncio.run(_measure(rows, found))
    except Failed as error:
        print(error, file=sys.stderr)
        return 1


async def _measure(rows: list[Row], found: list[Place]) -> int:
    databases = [place.backend for place in found]
    print(f"{len(CORES)} cores, {busy():.0f} % busy with other things before the start\n{heading(databases)}")
    kept = True
    try:
        for row in rows:
            result = await _result(row, found)
            kept &= result.kept
            print(text(result, databases), flush=True)
    finally:
        for place in found:
            await place.leave()
    return 0 if kept else 1


async def _result(row: Row, found: list[Place]) -> Result:
    """One thing at a time: nothing else is measured meanwhile."""
    reached = {}
    for place in found:
        _tell(f"row {row.number} on {place.backend} …")
        reached[place.backend] = await row.measure(place)
    _tell(f"row {row.number}, the usual way …")
    usual = await row.usual(found[0]) if row.usual else {}
    _tell("")
    return Result(row, reached, usual)


def _tell(doing: str) -> None:
    """What is going on, where somebody is looking."""
    if sys.stderr.isatty():
        print(f"\r\033[K{doing}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
