"""Later: the day's message once more, in a while."""

from datetime import timedelta

from bot.actions.answer import ask_or_thank, own_session
from bot.actions.event import Event, say
from scheduler.local_time import local_clock, local_date, moment
from storage import Db, outbox
from storage.outbox import Lane, NewMessage


async def later(db: Db, event: Event, session_id: int) -> None:
    """Later: the day's message comes again in a while, today; pressed again, it moves."""
    own = await own_session(db, event, session_id)
    if own is None:
        return
    hours, zone = event.house.library.numbers.hours, own.patient.timezone
    if own.answer is not None and own.answer.done != "not":
        await ask_or_thank(db, event, own, own.answer, edit=False)
        return
    today = local_date(event.now, zone)
    latest = moment(today, hours.later_until, zone)
    at = min(event.now + timedelta(hours=hours.later_hours), latest)
    if own.planned.local_date != today or event.now >= latest:
        await say(db, event, "too_late_today")
        return
    arguments = {"patient": own.patient.id, "day": today.isoformat()}
    expires = moment(today, hours.expiry, zone)
    key = f"later:{own.patient.id}:{event.key}"
    again = NewMessage(event.chat_id, "day", key, Lane.PROMPTS, at, arguments, expires)
    if not await outbox.move(db, event.chat_id, f"later:{own.patient.id}:", event.now, at):
        await outbox.put(db, [again], event.now)
    await say(db, event, "later_set", time=f"{local_clock(at, zone):%H:%M}")
