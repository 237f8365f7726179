"""The command line: parses, and maps what ends a command to one clear line and an exit code."""

import argparse
import io
import os
import sys
from collections.abc import Sequence

# Each command imports what it needs when it is called: `plan` loads neither Telegram nor SQL.
# ruff: noqa: PLC0415


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code (0 in order, 1 failed, 2 cannot start as it is set up)."""
    parser = argparse.ArgumentParser(prog="oefenmaat", description="Exercise buddy and exercise dose, over Telegram.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="the service, until it is stopped")
    plan = commands.add_parser("plan", help="the whole programme of each prescription on standard input")
    plan.add_argument("--json", action="store_true", help="one JSON object a line")
    commands.add_parser("check", help="whether settings, content, database, data and token are in order")
    given = parser.parse_args(arguments)
    if given.command == "plan":
        return _plan(as_json=given.json)
    return _check() if given.command == "check" else _run()


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


def _check() -> int:
    import asyncio
    import logging

    from bot.check import check
    from scheduler.clock import SystemClock

    logging.disable()  # the lines say it all, and never the token
    return asyncio.run(check(SystemClock(), sys.stdout.write))


def _run() -> int:  # noqa: PLR0911 - one line for each way in which a start may fail
    import asyncio

    from bot import log, service
    from bot.errors import TokenRefused
    from bot.loops import LoopDied
    from bot.settings import SettingsError, settings_for_run
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
