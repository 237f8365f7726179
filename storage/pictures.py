"""The pictures that Telegram has already."""

from datetime import datetime

from sqlalchemy import delete, select

from storage.db import Db
from storage.insert import put_row
from storage.tables import Picture


async def file_id(db: Db, key: str) -> str | None:
    """The id that Telegram gave this picture."""
    return await db.scalar(select(Picture.file_id).where(Picture.hash == key))


async def keep(db: Db, key: str, file_id: str, now: datetime) -> None:
    """Telegram gave it this id."""
    await put_row(db, Picture, {"hash": key, "file_id": file_id, "at": now})


async def forget(db: Db, key: str, file_id: str) -> None:
    """This id is no good any more; another one that came meanwhile stays."""
    await db.execute(delete(Picture).where(Picture.hash == key, Picture.file_id == file_id))


async def forget_before(db: Db, moment: datetime) -> None:
    """Forget what was uploaded before then: still wanted, it is uploaded once more."""
    await db.execute(delete(Picture).where(Picture.at < moment))
