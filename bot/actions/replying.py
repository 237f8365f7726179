"""What a text replies to: a message about a day or a session of the person who writes."""

from dataclasses import dataclass
from datetime import date

from bot.actions.event import Event
from bot.dates import iso_date
from storage import Db, outbox, patients

OF_DAY, OF_SESSION = ("day", "nudge"), ("answer", "not_today")  # kinds of messages


@dataclass(frozen=True)
class About:
    """A local date, and the session if the message is about one only."""

    day: date
    session_id: int | None = None


async def about(db: Db, event: Event, reply: int | None) -> About | None:
    """What the message is about that this text replies to; None without one, or about no day of this patient."""
    found = await outbox.said_as(db, event.chat_id, reply) if reply is not None else None
    if found is None or event.patient is None:
        return None
    kind, arguments = found
    session, day = arguments.get("session"), iso_date(str(arguments.get("day")))
    if kind in OF_SESSION and isinstance(session, int):
        row = (await patients.sessions_by_id(db, [session])).get(session)
        return About(row[0].local_date, session) if row and row[0].patient_id == event.patient.id else None
    if kind in OF_DAY and day is not None and arguments.get("patient") == event.patient.id:
        return About(day)
    return None
