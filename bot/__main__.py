"""The command line: parses, and maps what ends a command to one clear line and an exit code."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Coroutine, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from bot.settings import Settings
    from content.words import Language

# Each command imports what it needs when it is called: `plan` loads neither Telegram nor SQL.
# ruff: noqa: PLC0415


T = TypeVar("T")
UNKNOWN_CODE = "oefenmaat: there is no patient with this code"


def command_line() -> argparse.ArgumentParser:
    """Every command with what may follow it."""
    parser = argparse.ArgumentParser(prog="oefenmaat", description="Exercise buddy and exercise dose, over Telegram.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="the service, until it is stopped")
    plan = commands.add_parser("plan", help="the whole programme of each prescription on standard input")
    plan.add_argument("--json", action="store_true", help="one JSON object a line")
    commands.add_parser("check", help="whether settings, content, database, data and token are in order")
    export = commands.add_parser("export", help="everything that is stored about one patient, as JSON")
    export.add_argument("--patient", metavar="CODE", required=True, help="the practice's code of the patient")
    export.add_argument("--fhir", action="store_true", help="as a FHIR R4 bundle")
    erase = commands.add_parser("erase", help="erase one patient, as the patient's own button does (after a restore)")
    erase.add_argument("--patient", metavar="CODE", required=True, help="the practice's code of the patient")
    erase.add_argument("--yes", action="store_true", help="do it; without, it only says who it would be")
    commands.add_parser("rekey", help="encrypt with the newest DATA_KEY what is under an older one, or not encrypted")
    demo = commands.add_parser("demo", help="the whole service on a page on this machine, with time travel")
    demo.add_argument("--port", type=int, default=8642, help="port on 127.0.0.1 (8642); 0: any that is free")
    demo.add_argument("--language", choices=("nl", "en"), default="nl", help="what everybody speaks at first")
    demo.add_argument("--open", action="store_true", help="open the page in the browser")
    simulate = commands.add_parser(
        "simulate", help="a practice of simulated people, from enrolment to six months after"
    )
    simulate.add_argument("--patients", metavar="N", type=int, required=True, help="how many")
    simulate.add_argument("--seed", metavar="S", type=int, required=True, help="the same one gives the same transcript")
    simulate.add_argument("--out", metavar="DIR", type=Path, required=True, help="where database and transcript go")
    simulate.add_argument("--weeks", metavar="W", type=int, help="so many weeks only")
    simulate.add_argument(
        "--faults", choices=("none", "low", "high"), default="none", help="what goes wrong on purpose"
    )
    backup = commands.add_parser("backup", help="keep the embedded database in a new file, also while the service runs")
    backup.add_argument("file", metavar="FILE", type=Path, help="the file to write")
    restore = commands.add_parser("restore", help="put a kept database back; the service has to be stopped")
    restore.add_argument("file", metavar="FILE", type=Path, help="the file that `backup` wrote")
    commands.add_parser(
        "move", help="copy everything into the empty database at NEW_DATABASE_URL; stop the service first"
    )
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code (0 in order, 1 failed, 2 cannot start as it is set up)."""
    given = command_line().parse_args(arguments)
    if given.command == "simulate":
        return _simulate(given)
    if given.command == "plan":
        return _plan(as_json=given.json)
    if given.command in {"export", "erase"}:
        return _of_patient(given)
    if given.command == "demo":
        return _demo(given.port, given.language, to_open=given.open)
    if given.command in {"backup", "restore"}:
        return _keep(given.command, given.file)
    simple: Mapping[str, Callable[[], int]] = {"check": _check, "move": _move, "rekey": _rekey, "run": _run}
    return simple[given.command]()


def _plan(*, as_json: bool) -> int:
    from bot.plan import run_plan
    from content.library import ContentError

    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # the same bytes on every machine
    try:
        code = run_plan(sys.stdin, as_json, sys.stdout.write)
        sys.stdout.flush()
    except ContentError as error:
        return _refuse(*error.problems)
    except BrokenPipeError:  # whoever reads it (head, less) has seen enough; nothing is left to write at the exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code


def _simulate(given: argparse.Namespace) -> int:
    from demo.simulation.command import run_simulation, used
    from demo.simulation.run import Plan

    if given.patients < 1 or (given.weeks is not None and given.weeks < 1):
        return _refuse("--patients and --weeks have to be 1 or more")
    plan = Plan(given.patients, given.seed, given.out, given.weeks, given.faults)
    if name := used(plan):
        return _refuse(f"--out: {plan.folder} holds {name} already")
    return run_simulation(plan, sys.stdout.write)


def _check() -> int:
    import asyncio
    import logging

    from bot.check import check
    from scheduler.clock import SystemClock

    logging.disable()  # the lines say it all, and never the token
    return asyncio.run(check(SystemClock(), sys.stdout.write))


def _of_patient(given: argparse.Namespace) -> int:
    """`export` or `erase`."""
    if given.command == "erase":
        return _erase(given.patient, confirmed=given.yes)
    return _export(given.patient, fhir=given.fhir)


def _export(code: str, *, fhir: bool) -> int:
    from bot.export import export
    from scheduler.clock import SystemClock

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    known = _on_database(lambda settings: export(settings, code, SystemClock(), sys.stdout.write, fhir=fhir))
    if known is False:
        print(UNKNOWN_CODE, file=sys.stderr)
    return 2 if known is None else int(not known)


def _erase(code: str, *, confirmed: bool) -> int:
    from bot.erase import erase
    from scheduler.clock import SystemClock

    ended = _on_database(lambda settings: erase(settings, code, SystemClock(), sys.stdout.write, confirmed=confirmed))
    if ended == "unknown":
        print(UNKNOWN_CODE, file=sys.stderr)
        return 1
    if ended == "not confirmed":
        return _refuse("nothing was erased: call it again with --yes")
    return 0 if ended else 2


def _demo(port: int, language: "Language", *, to_open: bool) -> int:
    from demo.browser.server import run

    return run(port, language, to_open=to_open)


def _rekey() -> int:
    from bot.rekey import rekey

    done = _on_database(lambda settings: rekey(settings, sys.stdout.write), needs_key=True)
    return 2 if done is None else int(not done)


def _keep(command: str, file: Path) -> int:
    """`backup` or `restore`."""
    from bot.keeping import backup, restore
    from scheduler.clock import SystemClock

    async def keep(settings: "Settings") -> bool:
        if command == "backup":
            backup(settings, file, sys.stdout.write)
        else:
            await restore(settings, file, sys.stdout.write, SystemClock())
        return True

    return 2 if _on_database(keep) is None else 0


def _move() -> int:
    from bot.keeping import move

    return 2 if _on_database(lambda settings: move(settings, sys.stdout.write)) is None else 0


def _on_database(command: "Callable[[Settings], Coroutine[None, None, T]]", *, needs_key: bool = False) -> T | None:
    """What a command that needs the settings and the database says; None: it could not begin, and why was said."""
    import asyncio
    import logging

    from bot.databases import NotReady
    from bot.keeping import CannotKeep
    from bot.settings import SettingsError, load_settings
    from storage import DatabaseTrouble
    from storage.lock import AlreadyRunning
    from storage.migrate import DatabaseUnreachable, NewerDatabase
    from storage.trouble import cause, passing

    logging.disable()
    try:
        settings = load_settings()
        if needs_key and not settings.data_key:
            _refuse("DATA_KEY is empty: there is no key to encrypt with")
            return None
        return asyncio.run(command(settings))
    except SettingsError as error:
        _refuse(*str(error).splitlines())
    except DatabaseUnreachable as error:
        _refuse(f"DATABASE_URL: the database cannot be reached ({error})")
    except NotReady as error:
        _refuse(f"DATABASE_URL: the database is {error}")
    except NewerDatabase as error:
        _refuse(f"{error}: install the newer version")
    except (AlreadyRunning, CannotKeep) as error:
        _refuse(str(error))
    except DatabaseTrouble as error:
        if not passing(error):
            raise
        _refuse(f"DATABASE_URL: the database cannot be used ({cause(error)}): try again")
    return None


def _run() -> int:  # noqa: PLR0911 - one line for each way in which a start may fail
    import asyncio

    from bot import log, service
    from bot.errors import TokenRefused
    from bot.loops import LoopDied
    from bot.settings import SettingsError, settings_for_run
    from bot.web import CannotListen
    from content.library import ContentError, load_library
    from storage.keys import KeyDoesNotFit
    from storage.lock import AlreadyRunning, LockLost
    from storage.migrate import DatabaseUnreachable, NewerDatabase

    try:
        settings = settings_for_run()
        library = load_library()
        log.configure(settings.log_format, settings.telegram_bot_token.get_secret_value())
        asyncio.run(service.run(settings, library))
    except SettingsError as error:
        return _refuse(*str(error).splitlines())
    except ContentError as error:
        return _refuse(*error.problems)
    except DatabaseUnreachable as error:
        return _refuse(f"DATABASE_URL: the database cannot be reached ({error})")
    except KeyDoesNotFit:
        return _refuse("DATA_KEY: the database holds encrypted text that this key, or no key, cannot read")
    except NewerDatabase as error:
        return _refuse(f"DATABASE_URL: {error}: install the newer version")
    except CannotListen as error:
        return _refuse(str(error))
    except TokenRefused:
        return _refuse("TELEGRAM_BOT_TOKEN: Telegram refuses this token")
    except (LoopDied, LockLost, AlreadyRunning) as error:
        print(f"oefenmaat: {error}", file=sys.stderr)
        return 1
    return 0


def _refuse(*lines: str) -> int:
    for line in lines:
        print(f"oefenmaat: {line}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
