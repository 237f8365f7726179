"""Invitations that accounts tried and that cannot be used."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select

from storage.db import Db
from storage.tables import WrongToken


def note(db: Db, telegram_id: int, now: datetime) -> None:
    """This account gave an invitation that cannot be used."""
    db.add(WrongToken(telegram_id=telegram_id, at=now))


async def tried(db: Db, telegram_id: int) -> Sequence[datetime]:
    """When this account did so, as far as it is remembered."""
    return (await db.scalars(select(WrongToken.at).where(WrongToken.telegram_id == telegram_id))).all()


async def often(db: Db, since: datetime, least: int) -> Sequence[Sequence[datetime]]:
    """When each account did so since this moment that did it at least so often. Nothing says which account it is."""
    many = select(WrongToken.telegram_id).where(WrongToken.at > since)
    many = many.group_by(WrongToken.telegram_id).having(func.count() >= least)
    query = select(WrongToken.telegram_id, WrongToken.at).where(WrongToken.at > since, WrongToken.telegram_id.in_(many))
    found: dict[int, list[datetime]] = {}
    for account, at in await db.execute(query.order_by(WrongToken.telegram_id, WrongToken.at)):
        found.setdefault(account, []).append(at)
    return list(found.values())


async def forget(db: Db, before: datetime) -> None:
    """Forget what was tried before this moment."""
    await db.execute(delete(WrongToken).where(WrongToken.at < before))
