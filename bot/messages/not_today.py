"""Not today: why? And a short response to the reason, with what one can do now."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast, get_args

from pydantic import BaseModel, ConfigDict

from bot.callback import data
from bot.messages.loading import languages, number
from bot.messages.message import Button, Kind, Message, always, rows_of
from content.library import Library
from content.words import Language, Reason
from scheduler.local_time import local_date
from scheduler.records import LIGHTER
from storage import Db, patients
from storage.tables import Outgoing

REASONS: tuple[Reason, ...] = get_args(Reason)
NO_MATTER_WHAT: tuple[Reason, ...] = ("no_time", "not_thought_of", "no_mood", "weather")  # another hour may suit
PAUSES: Mapping[str, str] = {"ill": "ill", "away": "away"}


class NotTodayFacts(BaseModel):
    """A session that was not done. `day`: None for today's; `reason`: None while it is asked.

    `response`: the number of the response, None where all were heard lately. `lighter`: it is the lighter one already.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    session_id: int
    day: date | None
    reason: Reason | None
    response: int | None
    lighter: bool


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, NotTodayFacts]:
    language = await languages(db, rows)
    found = await patients.answered(db, {number(row, "session") for row in rows})
    facts = {}
    for row in rows:
        of = found.get(number(row, "session"))
        if of is None:
            continue
        response, same_day = row.arguments.get("response"), local_date(row.created_at, of.patient.timezone)
        facts[row.id] = NotTodayFacts(
            language=language[row.id],
            session_id=of.planned.id,
            day=None if same_day == of.planned.local_date else of.planned.local_date,
            reason=next((each for each in REASONS if each == row.arguments.get("reason")), None),
            response=response if isinstance(response, int) else None,
            lighter=of.planned.note == LIGHTER,
        )
    return facts


def render(facts: NotTodayFacts, library: Library) -> Message:
    said = None
    if facts.reason is not None and facts.response is not None:
        said = library.texts.response(facts.language, facts.reason, facts.response)
    lighter = facts.reason == "pain" and not facts.lighter and facts.day is None
    html = library.texts.render(
        facts.language, "not_today", reason=facts.reason, said=said, day=facts.day, lighter=lighter
    )
    labels = library.texts.labels(facts.language)
    if facts.reason is None:
        reasons = [Button(labels[f"choice.barrier.{each}"], data("reason", facts.session_id, each)) for each in REASONS]
        return Message(html, rows_of(reasons, 2))
    return Message(html, tuple((button,) for button in _offers(facts, labels)))


def _offers(facts: NotTodayFacts, labels: Mapping[str, str]) -> tuple[Button, ...]:
    """What one can do now, by the reason; of an older day nothing."""
    reason, session = facts.reason, facts.session_id
    if facts.day is not None:
        return ()
    if reason == "pain" and not facts.lighter:
        return (Button(labels["button.lighter"], data("lighter", session, "light")),)
    if reason in PAUSES:
        return (Button(labels["button.pause"], data("pause", PAUSES[cast("str", reason)])),)
    if reason == "unsure_how":
        return (Button(labels["button.explain"], data("show", session, 0)),)
    return (Button(labels["button.later"], data("later", session)),) if reason in NO_MATTER_WHAT else ()


NOT_TODAY = Kind(load, always, render)
