"""The question after the treatment period: on how many days did you exercise this week? With one tip."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import day_of, languages, number, subjects
from bot.messages.message import HELD, SEND, Button, Drop, Kind, Message, Wanted, rows_of
from content.library import Library
from content.words import Language
from scheduler.programme import after_end_dates
from storage import Db, after_end
from storage.outbox import Lane
from storage.tables import Outgoing

TIPS = 12  # labels tip.1 and on


class AfterEndFacts(BaseModel):
    """The question of one local date; `days`: the answer so far; `end`: the last day of the treatment period."""

    model_config = ConfigDict(frozen=True)

    language: Language
    state: str
    held: bool = False
    response: bool
    patient: int
    day: date
    end: date
    days: int | None
    fewer: bool


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, AfterEndFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    answers = await after_end.answers(db, {patient.id for patient in subject.values()})
    return {
        row.id: AfterEndFacts(
            language=language[row.id],
            state=patient.state,
            held=patient.on_hold,
            response=row.lane == Lane.RESPONSES,
            patient=number(row, "patient"),
            day=day_of(row),
            end=patient.end,
            days=answers[patient.id].get(day_of(row)),
            fewer=patient.fewer_after_end,
        )
        for row in rows
        if (patient := subject.get(row.id))
    }


def wanted(facts: AfterEndFacts, _now: datetime) -> Wanted:
    """As a prompt only while it is not answered and the patient has not stopped or begun again."""
    if facts.response:
        return SEND
    if facts.state != "ended":
        return Drop("not active")
    if facts.held:
        return HELD
    return SEND if facts.days is None else Drop("answered")


def render(facts: AfterEndFacts, library: Library) -> Message:
    labels = library.texts.labels(facts.language)
    dates = after_end_dates(facts.end, library.numbers)
    tip = dates.index(facts.day) % TIPS + 1 if facts.day in dates else 1
    html = library.texts.render(
        facts.language, "after_end", days=facts.days, fewer=facts.fewer, day=facts.day, tip=labels[f"tip.{tip}"]
    )
    return Message(html, _buttons(facts, labels, library))


def _buttons(facts: AfterEndFacts, labels: Mapping[str, str], library: Library) -> tuple[tuple[Button, ...], ...]:
    scale, of = library.numbers.after_end.exercise_days, (facts.patient, facts.day.isoformat())
    numbers = [Button(str(days), data("days", *of, days)) for days in range(scale.least, scale.most + 1)]
    wish = ("button.as_usual", "usual") if facts.fewer else ("button.fewer", "fewer")
    other = (Button(labels[wish[0]], data("ask", *of, wish[1])), Button(labels["button.stop_all"], data("stop_ask")))
    return (*(rows_of(numbers, 4) if facts.days is None else ()), other)


AFTER_END = Kind(load, wanted, render)
