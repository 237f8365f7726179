"""`python -m bot simulate`: runs, audits, prints the table; says what is broken."""

import asyncio
import json
import logging
import time
import warnings
from collections.abc import Callable
from concurrent.futures import Executor
from typing import TypeVar

from telegram.warnings import PTBUserWarning

from bot.documents.png import draw, drawn
from bot.service import settle_down
from content.library import load_library
from demo.simulation.audit import Evidence, audit
from demo.simulation.report import table
from demo.simulation.run import DATABASE, TRANSCRIPT, Plan, simulate
from storage import Database
from storage.witness import Witnessed, witnessed

Made = TypeVar("Made")


class OneAfterAnother(asyncio.SelectorEventLoop):
    """What is meant for a thread is done where it is asked for: two threads would end in another order each time."""

    def run_in_executor(
        self,
        executor: Executor | None,  # noqa: ARG002
        func: Callable[..., Made],
        *args: object,
    ) -> asyncio.Future[Made]:
        future: asyncio.Future[Made] = self.create_future()
        try:
            future.set_result(_small(*args) if func is drawn else func(*args))  # type: ignore[arg-type]
        except Exception as error:  # noqa: BLE001 - handed to who asked for it
            future.set_exception(error)
        return future


def _small(svg: str) -> bytes:
    """A picture that nobody looks at. A process for each is for the sake of a loop that others wait for."""
    return draw(svg, zoom=0.25)


def used(plan: Plan) -> str | None:
    """What of an earlier run is in the folder."""
    return next((name for name in (DATABASE, TRANSCRIPT) if (plan.folder / name).exists()), None)


def run_simulation(plan: Plan, write: Callable[[str], object]) -> int:
    """0 if every rule of the audit holds, 1 if one is broken. The folder holds no run yet: see `used`."""
    logging.disable()
    warnings.filterwarnings("ignore", "Please use 'Bot.getUpdates'", PTBUserWarning)
    began = time.monotonic()
    library = load_library()
    settle_down()
    with asyncio.Runner(loop_factory=OneAfterAnother) as runner:
        simulation = runner.run(simulate(plan, library))
    evidence = read(plan)
    for line in table(evidence, simulation.restarts, time.monotonic() - began):
        write(f"{line}\n")
    broken = audit(evidence)
    for each in broken:
        write(f"BROKEN {each}\n")
    write(f"{len(broken)} rules broken\n" if broken else "every rule holds\n")
    return 1 if broken else 0


def read(plan: Plan) -> Evidence:
    """What the run left behind."""
    with (plan.folder / TRANSCRIPT).open(encoding="utf-8") as stream:
        lines = [json.loads(line) for line in stream]
    return Evidence(lines, asyncio.run(_rows(plan)), plan.end)


async def _rows(plan: Plan) -> Witnessed:
    database = Database(f"sqlite+aiosqlite:///{plan.folder / DATABASE}")
    try:
        async with database.read() as db:
            return await witnessed(db)
    finally:
        await database.close()
