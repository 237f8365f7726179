"""Finishes what people erased: once their farewell has left, nothing that names them stays."""

from datetime import datetime

from content.library import Library
from scheduler.safety_alerts import Admins
from storage import Db, erasing


async def run(db: Db, _library: Library, _now: datetime, *, admins: Admins = Admins()) -> bool:  # noqa: B008 - frozen
    """Delete the farewells that have left, with what was said to the practice about them, and then every trace."""
    mark = await erasing.since(db)
    if mark is not None:
        await erasing.finish(db, await erasing.farewells(db, mark), admins.ids)
        await erasing.leave_nothing(db)
    return False
