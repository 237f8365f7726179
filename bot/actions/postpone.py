"""Later: the day's message once more, when the patient likes."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from bot.actions.answer import Own, ask_or_thank, own_session
from bot.actions.event import Event, say
from content.care_numbers import Hours
from scheduler.local_time import local_clock, local_date, moment
from storage import Db, outbox
from storage.outbox import Lane, NewMessage

EVENING = "evening"


async def later(db: Db, event: Event, session_id: int, word: str) -> None:
    """Later: asks when (`word` empty), then the day's message comes again at that moment, today.

    `word`: so many minutes, or `evening`; one that is not offered any more is asked again, another one moves it.
    """
    own = await own_session(db, event, session_id)
    if own is None:
        return
    if own.answer is not None and own.answer.done != "not":
        await ask_or_thank(db, event, own, own.answer, edit=False)
        return
    today = local_date(event.now, own.patient.timezone)
    choices: Mapping[str, datetime] = {}
    if own.planned.local_date == today:
        choices = _choices(event.house.library.numbers.hours, event.now, today, own.patient.timezone)
    if not choices:
        await say(db, event, "too_late_today", edit=bool(word))
    elif word not in choices:
        await say(db, event, "later_ask", edit=bool(word), session=own.planned.id, choices=list(choices))
    else:
        await _once_more(db, event, own, choices[word], today)
        await say(db, event, "later_set", edit=True, time=f"{local_clock(choices[word], own.patient.timezone):%H:%M}")


def _choices(hours: Hours, now: datetime, today: date, zone: str) -> Mapping[str, datetime]:
    """What is offered, and when that is; the shortest wait is cut off at the last moment, after which nothing is."""
    latest = moment(today, hours.later_until, zone)
    waits = [*hours.later_minutes, 60 * hours.later_hours]
    moments = {str(minutes): now + timedelta(minutes=minutes) for minutes in waits}
    moments[str(min(waits))] = min(moments[str(min(waits))], latest)
    moments[EVENING] = moment(today, hours.later_evening, zone)
    return {word: at for word, at in moments.items() if now < at <= latest}


async def _once_more(db: Db, event: Event, own: Own, at: datetime, today: date) -> None:
    arguments = {"patient": own.patient.id, "day": today.isoformat()}
    expires = moment(today, event.house.library.numbers.hours.expiry, own.patient.timezone)
    key = f"later:{own.patient.id}:{event.key}"
    again = NewMessage(event.chat_id, "day", key, Lane.PROMPTS, at, arguments, expires)
    if not await outbox.move(db, event.chat_id, f"later:{own.patient.id}:", event.now, at):
        await outbox.put(db, [again], event.now)
