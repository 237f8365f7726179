"""A pause: until when, whether the end moves, and how it stands now."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import day_of, languages, subjects
from bot.messages.message import Button, Kind, Message, always, rows_of
from content.library import Library
from content.words import Language
from scheduler.programme.pause import weeks_added
from storage import Db, patients, pauses
from storage.tables import Outgoing, Pause

ONE_DAY = timedelta(days=1)


class PauseFacts(BaseModel):
    """`step`: days (how long?), end (does it move?), set (as it stands), none (no pause any more).

    `first` and `last` are the days without exercises, both included; `back` the day after them; `end` the last day of
    the treatment period, `weeks` by so many it moves. `next`: the next day with exercises to do. `outside`: what was
    typed cannot be used.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    step: str
    reason: str
    first: date
    last: date | None
    end: date
    weeks: int
    next: date | None
    outside: bool

    @property
    def back(self) -> date | None:
        return None if self.last is None else self.last + ONE_DAY


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, PauseFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    ids = {patient.id for patient in subject.values()}
    paused = await pauses.of_patients(db, ids)
    days = [day_of(row) for row in rows]
    ahead = await patients.sessions(db, ids, min(days), max(days) + timedelta(days=13))
    facts = {}
    for row in rows:
        patient = subject.get(row.id)
        if patient is None:
            continue
        step, day = str(row.arguments.get("step")), day_of(row)
        standing = _standing(paused[patient.id], day) if step in {"set", "none"} else None
        if step in {"set", "none"}:  # as it stands when it is said
            step = "none" if standing is None else "set"
        first = standing.first if standing else date.fromisoformat(str(row.arguments["first"]))
        given = row.arguments.get("last")
        last = standing.last if standing else date.fromisoformat(str(given)) if given else None
        following = (
            each.local_date
            for each, answer in ahead
            if each.patient_id == patient.id and each.local_date >= day and answer is None
        )
        facts[row.id] = PauseFacts(
            language=language[row.id],
            step=step,
            reason=standing.reason if standing else str(row.arguments.get("reason") or "other"),
            first=first,
            last=last,
            end=patient.end,
            weeks=standing.weeks if standing else weeks_added(first, last) if last else 0,
            next=next(following, None),
            outside=bool(row.arguments.get("outside")),
        )
    return facts


def _standing(of: Sequence[Pause], day: date) -> Pause | None:
    """The pause that runs on this local date, or the next one."""
    ahead = [each for each in of if each.last >= max(day, each.first)]
    return min(ahead, key=lambda each: each.first, default=None)


def render(facts: PauseFacts, library: Library) -> Message:
    html = library.texts.render(
        facts.language,
        "pause",
        step=facts.step,
        reason=facts.reason,
        first=facts.first,
        last=facts.last,
        back=facts.back,
        end=facts.end,
        moved_end=facts.end + timedelta(weeks=facts.weeks),
        weeks=facts.weeks,
        next=facts.next,
        outside=facts.outside,
        most=library.numbers.pause.days_most,
    )
    return Message(html, _buttons(facts, library))


def _buttons(facts: PauseFacts, library: Library) -> tuple[tuple[Button, ...], ...]:
    labels = library.texts.labels(facts.language)
    if facts.step == "days":
        lengths = [
            Button(_length(days, labels), data("pause", facts.reason, (facts.first + timedelta(days=days - 1))))
            for days in library.numbers.pause.days
        ]
        return rows_of(lengths, 2)
    if facts.step == "end" and facts.last is not None:
        words = (("button.end_moves", "yes"), ("button.end_stays", "no"))
        return tuple((Button(labels[key], data("pause", facts.reason, facts.last, word)),) for key, word in words)
    return ((Button(labels["button.resume"], data("resume")),),) if facts.step == "set" else ()


def _length(days: int, labels: Mapping[str, str]) -> str:
    weeks = days // 7
    if not days % 7:
        return labels["length.week" if weeks == 1 else "length.weeks"].format(count=weeks)
    return labels["length.days"].format(count=days)


PAUSE = Kind(load, always, render)
