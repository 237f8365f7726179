"""Forgets what is no longer needed."""

from datetime import datetime, timedelta

from content.library import Library
from storage import Db, access, doses, guessing, inbox, outbox, pictures

HANDLED = timedelta(days=30)  # update ids are remembered as long as Telegram could bring one again, and longer
PARKED = timedelta(days=7)
GUESSED = timedelta(days=1)
ACCESS = timedelta(days=5 * 366)  # five years, and never less
UPLOADED = timedelta(days=365)  # after that a picture is uploaded again, if it is still shown
STALE = 500


async def run(db: Db, _library: Library, now: datetime) -> bool:
    """Tidy inbox, access log, uploaded pictures, what was said to strangers and what they tried; end proposals that
    nobody decided; drop what expired and that nobody claims, for people who block the bot. True if there may be more to
    do.
    """
    await inbox.tidy(db, now, HANDLED, PARKED)
    await outbox.forget_strangers(db, now - HANDLED)
    await guessing.forget(db, now - GUESSED)
    await doses.lapse(db, now)
    await access.forget(db, now - ACCESS)
    await pictures.forget_before(db, now - UPLOADED)
    return await outbox.drop_expired(db, now, STALE) == STALE
