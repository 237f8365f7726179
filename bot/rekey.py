"""`rekey`: encrypts with the newest key of DATA_KEY what is under an older one, or not encrypted."""

import sqlite3
from collections.abc import Callable

from bot.databases import opened
from bot.settings import Settings
from storage import Database, DatabaseTrouble
from storage.keys import encrypt_anew


async def rekey(settings: Settings, write: Callable[[str], object]) -> bool:
    """Do it, also while the service runs, and write how many there were. False: some cannot be read by any key.

    Interrupted, it may be called again. Raises DatabaseUnreachable or NotReady.
    """
    async with opened(settings) as database:
        counted = await encrypt_anew(database)
        anew = await _written_anew(database)
    write(f"{counted.older} of {counted.all} private values were encrypted anew with the newest key\n")
    if counted.unreadable:
        write(f"{counted.unreadable} cannot be read with any key of DATA_KEY: they stay as they are\n")
    if not anew:
        write("the file is in use and may still hold copies under the older key: call `rekey` once more\n")
    return not counted.unreadable and anew


async def _written_anew(database: Database) -> bool:
    """Have the SQLite file hold nothing of what was under the older key. False: somebody uses it right now."""
    try:
        return await database.scrub()
    except (sqlite3.OperationalError, DatabaseTrouble):
        return False
