"""For a patient: what they were told would be passed on is read by nobody any more."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from pydantic import BaseModel, ConfigDict

from bot.messages.loading import day_of, languages, subjects
from bot.messages.message import SEND, Drop, Kind, Message, Wanted
from content.library import Library
from content.words import Language
from storage import Db
from storage.tables import Outgoing


class NotPassedOnFacts(BaseModel):
    """A `letter`, written on this local day at this wall time, or an `appointment` then, to which they cannot come."""

    model_config = ConfigDict(frozen=True)

    language: Language
    what: str
    day: date
    wall: time
    takes_part: bool = True


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, NotPassedOnFacts]:
    language = await languages(db, rows)
    subject = await subjects(db, rows)
    return {
        row.id: NotPassedOnFacts(
            language=language[row.id],
            what=str(row.arguments["what"]),
            day=day_of(row),
            wall=time.fromisoformat(str(row.arguments["wall"])),
            takes_part=subject[row.id].state in {"active", "ended"},
        )
        for row in rows
        if row.id in subject
    }


def wanted(facts: NotPassedOnFacts, _now: datetime) -> Wanted:
    return SEND if facts.takes_part else Drop("not active")


def render(facts: NotPassedOnFacts, library: Library) -> Message:
    return Message(
        library.texts.render(facts.language, "not_passed_on", what=facts.what, day=facts.day, wall=facts.wall)
    )


NOT_PASSED_ON = Kind(load, wanted, render)
