"""What a therapist changed, for the patient: one kind line."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from pydantic import BaseModel, ConfigDict

from bot.dates import iso_date
from bot.messages.loading import languages, number, subjects
from bot.messages.message import SEND, Drop, Kind, Message, Wanted
from content.library import Library
from content.words import Language
from scheduler.local_time import local_clock, local_date
from storage import Db
from storage.tables import Outgoing, Patient

WHATS = ("pause", "resume", "weeks", "pain", "calendar", "waits", "begins")


class ChangedFacts(BaseModel):
    """`what`: one of WHATS. `day`: on which exercises come again, or begin (at `clock`); `end`: the last day of the
    period; `limit`: of pain; `on`: the plan follows the calendar.
    """

    model_config = ConfigDict(frozen=True)

    language: Language
    state: str
    what: str
    day: date | None = None
    clock: time | None = None
    end: date | None = None
    limit: int = 0
    on: bool = False


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, ChangedFacts]:
    language, subject = await languages(db, rows), await subjects(db, rows)
    return {row.id: _facts(row, subject[row.id], language[row.id]) for row in rows if row.id in subject}


def _facts(row: Outgoing, patient: Patient, language: Language) -> ChangedFacts:
    given = row.arguments
    at = datetime.fromisoformat(str(given["at"])) if given.get("at") else None
    return ChangedFacts(
        language=language,
        state=patient.state,
        what=str(given.get("what")),
        day=iso_date(str(given.get("day"))) if at is None else local_date(at, patient.timezone),
        clock=None if at is None else local_clock(at, patient.timezone),
        end=iso_date(str(given.get("end"))),
        limit=number(row, "limit"),
        on=bool(given.get("on")),
    )


def wanted(facts: ChangedFacts, _now: datetime) -> Wanted:
    """As long as the patient takes part."""
    return SEND if facts.state in {"active", "ended"} else Drop("not active")


def render(facts: ChangedFacts, library: Library) -> Message:
    html = library.texts.render(
        facts.language,
        "changed",
        what=facts.what,
        day=facts.day,
        clock=facts.clock,
        end=facts.end,
        limit=facts.limit,
        on=facts.on,
    )
    return Message(html)


CHANGED = Kind(load, wanted, render)
