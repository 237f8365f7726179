"""A day with more pain, and the morning after it."""

from datetime import timedelta

from bot.actions.answer import Own, open_of_day, own_session, report
from bot.actions.event import Event, say
from content.library import Library
from scheduler import alerts, dosing
from scheduler.local_time import local_date
from scheduler.next_morning import to_ask
from scheduler.records import EXTRA
from storage import Db, answers, patients
from storage.tables import Patient


async def offer(db: Db, event: Event, session_id: int) -> None:
    """More pain today: the lighter session is offered in place of what is still open that day."""
    own = await own_session(db, event, session_id)
    if own is None:
        return
    if own.planned.local_date != local_date(event.now, own.patient.timezone):
        await say(db, event, "too_late_today")
    elif not await open_of_day(db, own):
        await say(db, event, "nothing_open")
    else:
        await say(db, event, "lighter_offer", session=own.planned.id)


def worth_offering(library: Library, patient: Patient, pain: int) -> bool:
    """Whether this pain before a session asks for a lighter one: 5 or more, and 2 above usual (practice)."""
    rules = library.numbers.pain
    return pain >= rules.lighter_offer_from and pain >= (patient.usual_pain or 0) + rules.over_usual


async def choose(db: Db, event: Event, session_id: int, word: str) -> None:
    """The lighter session (`light`), rest (`rest`), or the planned one. The offer becomes the day's message."""
    own = await own_session(db, event, session_id)
    if own is None:
        return
    if own.planned.local_date != local_date(event.now, own.patient.timezone):
        await say(db, event, "too_late_today")
        return
    there = await open_of_day(db, own)
    if word == "light":
        there += await _not_today(db, own)
        planned = [each.planned for each in there]
        without = await dosing.lighten(db, event.house.library, own.patient, planned, event.now)
        if there and len(without) == len(there):
            await say(db, event, "lighter_none", edit=True, session=own.planned.id)
            return
        for each in there:  # who takes the lighter session has not answered it yet
            if each.answer is not None and each.planned not in without:
                await answers.forget(db, each.answer)
        await _tell_if_often(db, event, own)
    elif word == "rest":
        for each in there:
            await report(db, event, each, "not", reason="pain")
        await _tell_if_often(db, event, own)
    await say(db, event, "day", edit=True, patient=own.patient.id, day=own.planned.local_date.isoformat())


async def _not_today(db: Db, own: Own) -> list[Own]:
    """What was planned on the day of this session and answered with "not today"."""
    day = own.planned.local_date
    rows = await patients.sessions(db, [own.patient.id], day, day)
    return [
        Own(own.patient, planned, answer)
        for planned, answer in rows
        if answer is not None and answer.done == "not" and planned.note != EXTRA
    ]


async def _tell_if_often(db: Db, event: Event, own: Own) -> None:
    """The third painful day in seven is an alert to the therapist."""
    library = event.house.library
    if await alerts.painful_days(db, library, own.patient, event.now) >= library.numbers.painful_day.alert_at:
        await alerts.raise_all(db, library, [(own.patient, "painful_days")], event.now)


async def settled(db: Db, event: Event, session_id: int, word: str) -> None:
    """Whether the pain is as usual again. If not, the next session is lighter at once."""
    own = await own_session(db, event, session_id)
    if own is None:
        return
    if own.answer is None or word not in {"yes", "no"}:
        await say(db, event, "outdated")
        return
    today, day = local_date(event.now, own.patient.timezone), own.planned.local_date
    asked = to_ask(event.house.library, await patients.lately(db, [own.patient.id], day, day), day + timedelta(days=1))
    found = await patients.sessions_by_id(db, asked)
    for _planned, answer in found.values():
        if answer is not None:
            answer.settled, answer.changed_at = word == "yes", event.now
    await db.flush()
    made = [
        await dosing.after_answer(db, event.house.library, own.patient, planned, answer, event.now)
        for planned, answer in found.values()
        if answer is not None
    ]
    for planned, answer in found.values():
        if answer is not None:
            await alerts.after_answer(db, event.house.library, own.patient, planned, answer, event.now)
    if await patients.sessions(db, [own.patient.id], today, today):
        await say(db, event, "day", edit=True, patient=own.patient.id, day=today.isoformat())
    else:
        await say(
            db, event, "next_morning", edit=True, patient=own.patient.id, session=session_id, day=today.isoformat()
        )
    if word == "no" and found:
        lighter = any(each is not None and each.to_row != each.from_row for each in made)
        await say(db, event, "not_settled", lighter=lighter, type=own.planned.type)
