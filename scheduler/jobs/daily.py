"""The day's message, the evening nudge and the recap of a week, for every patient whose moment has come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from content.library import Library
from scheduler import consent
from scheduler.alerts import raise_all
from scheduler.local_time import local_date, moment, quiet_zone
from scheduler.planning import next_after_end
from scheduler.programme.pause import paused_dates
from scheduler.prompt_time import prompted_at
from scheduler.records import programme_week, week_days
from scheduler.silence import silent_since
from storage import Db, alerts, answers, budget, care, outbox, patients, pauses
from storage.outbox import Lane, NewMessage
from storage.tables import Patient

OF_THE_PERIOD = ("silence", "absent_strength", "absent_aerobic")  # alerts that mean nothing after its end


async def run(db: Db, library: Library, now: datetime) -> bool:
    """Put the messages of up to 500 due patients and move their moments on. True if there may be more to do.

    Days that passed while nobody ran this are put too, already expired: they are dropped and counted, not sent.
    """
    due = await patients.due(db, "daily", now)
    if not due:
        return False
    await catch_up(db, library, due, now)
    return len(due) == patients.BATCH


async def catch_up(db: Db, library: Library, due: Sequence[Patient], now: datetime) -> None:
    """Put the messages of these patients, whose moment has come, and move their moments on."""
    accounts = await patients.accounts(db, due)
    silent = await just_silent(db, library, due, now)
    messages = [
        message
        for patient in due
        if patient.id in accounts
        for day in _missed_and_today(patient, now)
        for message in day_messages(
            patient, accounts[patient.id], day, library, silent=(patient.id, day) in silent.asked
        )
    ]
    messages += consent.asking(due, accounts, now)
    await tell_of_silence(db, library, silent, due, now)
    for patient in due:
        _move_on(library, patient, now)
    ended = [patient for patient in due if patient.state == "ended"]
    messages += await report_offers(db, ended, now)
    await outbox.put(db, messages, now)
    await alerts.clear(db, [patient.id for patient in ended], now, OF_THE_PERIOD)


async def report_offers(db: Db, ended: Sequence[Patient], now: datetime) -> list[NewMessage]:
    """For who treats those whose treatment period has just ended: there is a report."""
    told = await care.tells(db, ended, now) if ended else {}
    return [
        NewMessage(
            chat_id=therapist.telegram_id,
            kind="end_report_offer",
            key=f"end_report_offer:{patient.id}:{patient.end}",
            lane=Lane.BULK,
            not_before=now,
            quiet_zone=therapist.timezone,
            arguments={"patient": patient.id, "code": patient.code},
        )
        for patient in ended
        for therapist in told.get(patient.id, ())
    ]


def _missed_and_today(patient: Patient, now: datetime) -> list[date]:
    assert patient.next_prompt_at is not None  # noqa: S101 - it is due
    first = local_date(patient.next_prompt_at, patient.timezone)
    last = min(local_date(now, patient.timezone), patient.end)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return [day for day in days if prompted_at(patient, day) <= now]


@dataclass(frozen=True)
class Silent:
    """`heard_of`: ids of the patients whose therapist hears that they have just been silent for so long.

    `asked`: (patient's id, date) where what would help takes the place of the day's message.
    """

    heard_of: frozenset[int]
    asked: frozenset[tuple[int, date]]


async def just_silent(db: Db, library: Library, due: Sequence[Patient], now: datetime) -> Silent:
    """What these patients' silence leads to on the days that are due.

    The question comes once in each silence, on a day that has a message: on a day of rest it would be one message more
    than the week may have.
    """
    ids = [patient.id for patient in due]
    given, paused = await answers.last_given(db, ids), await pauses.of_patients(db, ids)
    enough = timedelta(days=library.numbers.silence.asked_days)
    reached = {}  # by patient and day: the first day on which the silence was long enough
    for patient in due:
        free = paused_dates((each.first, each.last) for each in paused[patient.id])
        for day in _missed_and_today(patient, now):
            first = silent_since(patient, given.get(patient.id), free, day) + enough
            if first <= day and day not in free and not patient.on_hold:
                reached[patient.id, day] = first
    heard_of = frozenset(id_ for (id_, day), first in reached.items() if day == first)
    return Silent(heard_of, await _first_with_a_message(db, reached))


async def _first_with_a_message(db: Db, reached: Mapping[tuple[int, date], date]) -> frozenset[tuple[int, date]]:
    """Those of these days that are the patient's first with sessions since the one given with each."""
    if not reached:
        return frozenset()
    ids, last = {id_ for id_, _day in reached}, max(day for _id, day in reached)
    trains = await budget.training_days(db, ids, min(reached.values()), last)
    return frozenset(
        (id_, day)
        for (id_, day), first in reached.items()
        if [at for of, at, _strength in trains if of == id_ and first <= at <= day] == [day]
    )


async def tell_of_silence(db: Db, library: Library, silent: Silent, due: Sequence[Patient], now: datetime) -> None:
    """The therapists hear who has been silent, once for each silence."""
    told = [patient for patient in due if patient.id in silent.heard_of]
    await raise_all(db, library, [(patient, "silence") for patient in told], now)


def day_messages(
    patient: Patient, chat_id: int, day: date, library: Library, at: datetime | None = None, *, silent: bool = False
) -> list[NewMessage]:
    """The rows of one day: on the first of a week the recap of the one before, its message, its nudge, and after the
    last day the end of the period with its questions.

    `at`: when the day's message comes, if not at its usual time. `silent`: what would help is asked in its place.
    """
    at = at or prompted_at(patient, day)
    nudge, expires = evening(patient, day, at, library)
    arguments: dict[str, object] = {"patient": patient.id, "day": day.isoformat()}
    rows = _recap(patient, chat_id, day, at, expires)
    rows.append(_prompt(chat_id, f"day:{patient.id}:{day}", "silence_ask" if silent else "day", at, expires, arguments))
    if nudge < expires and not silent:
        rows.append(
            _prompt(
                chat_id,
                f"nudge:{patient.id}:{day}",
                "nudge",
                nudge,
                expires,
                {**arguments, "most": library.numbers.budget.nudges_most},
            )
        )
    if day == patient.end:
        rows += end_messages(patient, chat_id, library)
    return rows


def _recap(patient: Patient, chat_id: int, day: date, at: datetime, expires: datetime) -> list[NewMessage]:
    """On the first day of a programme week: the recap of the one before. After the last one the end message comes."""
    week = programme_week(patient.start, day) - 1
    last = week_days(patient.start, week)[1]
    if week < 1 or day != last + timedelta(days=1):
        return []
    arguments: dict[str, object] = {"patient": patient.id, "day": last.isoformat()}
    return [_prompt(chat_id, f"recap:{patient.id}:{week}", "recap", at, expires, arguments)]


def evening(patient: Patient, day: date, at: datetime, library: Library) -> tuple[datetime, datetime]:
    """When the nudge of a day is due whose message comes `at`, and when both expire. No nudge if not before that."""
    hours = library.numbers.hours
    expires = max(moment(day, hours.expiry, patient.timezone), at + timedelta(hours=1))
    nudge = max(moment(day, hours.nudge, patient.timezone), at + timedelta(hours=hours.nudge_hours_after_prompt))
    return nudge, expires


def end_messages(patient: Patient, chat_id: int, library: Library) -> list[NewMessage]:
    """On the day after the last one: the end of the period, and its questions. They are sent late rather than never."""
    at = prompted_at(patient, patient.end + timedelta(days=1))
    hours = library.numbers.hours
    zone = quiet_zone(at, patient.timezone, (hours.quiet_from, hours.quiet_until))
    arguments = {"patient": patient.id, "day": patient.end.isoformat()}
    return [
        NewMessage(chat_id, kind, key, Lane.PROMPTS, at, about, quiet_zone=zone)
        for kind, key, about in (
            ("period_end", f"period_end:{patient.id}:{patient.end}", arguments),
            ("questionnaire", f"questionnaire:{patient.id}:end:{patient.end}", {**arguments, "moment": "end"}),
        )
    ]


def _prompt(
    chat_id: int, key: str, kind: str, at: datetime, expires: datetime | None, arguments: dict[str, object]
) -> NewMessage:
    return NewMessage(chat_id, kind, key, Lane.PROMPTS, at, arguments, expires)


def next_moment(patient: Patient, day: date) -> datetime:
    """The moment of the day's message of this local date, or after the last day the midnight that ends the period."""
    if day <= patient.end:
        return prompted_at(patient, day)
    return moment(patient.end + timedelta(days=1), time(0), patient.timezone)


def _move_on(library: Library, patient: Patient, now: datetime) -> None:
    """Set the next moment after `now`; the midnight after the last day ends the treatment period."""
    day = local_date(now, patient.timezone)
    if prompted_at(patient, day) <= now:
        day += timedelta(days=1)
    over = next_moment(patient, patient.end + timedelta(days=1))
    if day <= patient.end or now < over:
        patient.next_prompt_at = next_moment(patient, day)
    else:
        patient.next_prompt_at, patient.state = None, "ended"
        patient.next_after_end_at = next_after_end(patient, library, over)  # what an outage ran over comes, too
