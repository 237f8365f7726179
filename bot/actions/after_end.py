"""After the treatment period: on how many days somebody exercised, and how often they want to be asked."""

from datetime import date, datetime

from bot.actions.event import Event, not_active, say
from bot.dates import iso_date
from scheduler.local_time import local_date
from scheduler.programme import after_end_dates
from scheduler.prompt_time import prompted_at
from storage import Db, after_end
from storage.tables import Patient


async def _own(db: Db, event: Event, patient_id: int, text: str) -> tuple[Patient, date] | None:
    """The patient who answers and the date of the question, if it was due to them; otherwise they are told."""
    patient, day = event.patient, iso_date(text)
    if patient is None or patient.id != patient_id:
        await say(db, event, "not_yours")
        return None
    if patient.state in {"stopped", "discharged"}:
        await not_active(db, event)
        return None
    dates = after_end_dates(patient.end, event.house.library.numbers)
    if day is None or day not in dates or day > local_date(event.now, patient.timezone):
        await say(db, event, "outdated")
        return None
    return patient, day


async def answer(db: Db, event: Event, patient_id: int, text: str, days: int | None) -> None:
    """A press on 0-7 under the question of a local date; pressed again it changes the answer."""
    own = await _own(db, event, patient_id, text)
    if own is None:
        return
    patient, day = own
    scale = event.house.library.numbers.after_end.exercise_days
    if days is None or not scale.least <= days <= scale.most:
        await say(db, event, "outdated")
        return
    await after_end.answer(db, patient.id, day, days, event.now)
    await say(db, event, "after_end", edit=True, patient=patient.id, day=day.isoformat())


async def fewer(db: Db, event: Event, patient_id: int, text: str, *, wanted: bool) -> None:
    """Fewer of these questions, or as usual again."""
    own = await _own(db, event, patient_id, text)
    if own is not None:
        own[0].fewer_after_end = wanted
        await say(db, event, "after_end", edit=True, patient=own[0].id, day=own[1].isoformat())


async def _open(db: Db, patient: Patient | None) -> date | None:
    """The local date of the newest question after the end, if it has no answer yet."""
    if patient is None or patient.state != "ended":
        return None
    newest = max((await after_end.asked(db, [patient.id]))[patient.id], default=None)
    answered = (await after_end.answers(db, [patient.id]))[patient.id]
    return None if newest in answered else newest


async def asked_since(db: Db, event: Event, at: datetime) -> bool:
    """Whether a question after the end, not answered yet, was asked later than another question was opened."""
    patient, newest = event.patient, await _open(db, event.patient)
    return patient is not None and newest is not None and prompted_at(patient, newest) > at


async def number(db: Db, event: Event, value: int) -> bool:
    """A bare number answers the newest question after the end if it has no answer yet. False if there is none."""
    patient, newest = event.patient, await _open(db, event.patient)
    if patient is None or newest is None:
        return False
    scale = event.house.library.numbers.after_end.exercise_days
    if scale.least <= value <= scale.most:
        await after_end.answer(db, patient.id, newest, value, event.now)
    await say(db, event, "after_end", patient=patient.id, day=newest.isoformat())
    return True
