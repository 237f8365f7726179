"""How a patient's programme week stands against the number of messages that the bot may start in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from content.numbers import Numbers
from scheduler.local_time import moment
from scheduler.planning import MIDNIGHT
from scheduler.programme.budget import kept_days, most
from scheduler.records import programme_week, week_days
from storage import Db, budget
from storage.tables import Patient


@dataclass(frozen=True)
class Asked:
    """The programme week of which local date is asked about, of whom, and where their messages go."""

    patient: Patient
    chat_id: int
    day: date


@dataclass(frozen=True)
class Standing:
    """`most` a week, `usual` without the patient's wish; `sent` and still `waiting` in this week.

    `kept`: the dates of the week whose day's message is sent; `ahead`: so many of them come after the date asked about.
    """

    most: int
    usual: int
    sent: int
    waiting: int
    kept: frozenset[date]
    ahead: int

    @property
    def left(self) -> int:
        """So many more may be sent this week without one of the day's messages to come being too many."""
        return self.most - self.sent - self.waiting - self.ahead


async def standings(db: Db, numbers: Numbers, asked: Sequence[Asked]) -> Mapping[tuple[int, date], Standing]:
    """How things stand, by patient and date; two statements for all of them, none for nobody."""
    if not asked:
        return {}
    weeks = {each: week_days(each.patient.start, programme_week(each.patient.start, each.day)) for each in asked}
    first = min(begins for begins, _ends in weeks.values())
    last = max(ends for _begins, ends in weeks.values())
    day = timedelta(days=1)  # a local date begins up to so much before and after the one of UTC
    counted = await budget.counted(
        db,
        {each.chat_id for each in asked},
        numbers.budget.kinds,
        moment(first - day, MIDNIGHT, "UTC"),
        moment(last + 2 * day, MIDNIGHT, "UTC"),
    )
    trains = await budget.training_days(db, {each.patient.id for each in asked}, first, last)
    of_chat: dict[int, list[budget.Counted]] = {}
    for message in counted:
        of_chat.setdefault(message.chat_id, []).append(message)
    of_patient: dict[int, dict[date, bool]] = {}
    for patient_id, at, strength in trains:
        of_patient.setdefault(patient_id, {})[at] = strength
    return {
        (each.patient.id, each.day): _standing(
            each, weeks[each], of_chat.get(each.chat_id, ()), of_patient.get(each.patient.id, {}), numbers
        )
        for each in asked
    }


def _standing(
    asked: Asked,
    week: tuple[date, date],
    counted: Sequence[budget.Counted],
    trains: Mapping[date, bool],
    numbers: Numbers,
) -> Standing:
    patient, (first, last) = asked.patient, week
    begins = moment(first, MIDNIGHT, patient.timezone)
    ends = moment(last + timedelta(days=1), MIDNIGHT, patient.timezone)
    here = [each for each in counted if begins <= each.at < ends]
    number, weeks = programme_week(patient.start, asked.day), programme_week(patient.start, patient.end)
    usual = most(number, weeks, None, numbers)
    allowed = most(number, weeks, patient.messages_most, numbers)
    kept = kept_days({day: strength for day, strength in trains.items() if first <= day <= last}, allowed)
    waiting = sum(each.waiting for each in here)
    return Standing(
        most=allowed,
        usual=usual,
        sent=len(here) - waiting,
        waiting=waiting,
        kept=kept,
        ahead=sum(day > asked.day for day in kept),
    )
