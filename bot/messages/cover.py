"""For admins: who stands in for whom until when, and the choice of a stand-in. For therapists: that it is them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.callback import data
from bot.messages.loading import languages, number
from bot.messages.message import Button, Kind, Message, always, rows_of
from bot.messages.notice import Arguments, notice
from content.library import Library
from content.words import Language
from storage import Db, covers, people
from storage.tables import Outgoing

MOST = 90  # buttons under one message: Telegram takes 100; any other name can be typed


@dataclass(frozen=True)
class Running:
    """A cover: who is on leave, who stands in, and the last day."""

    id: int
    away: str
    stand_in: str
    last: date


@dataclass(frozen=True)
class CoverFacts:
    """`running` covers. While a stand-in is chosen: for whom (id, name), until when, and who may be (id, name)."""

    language: Language
    running: tuple[Running, ...] = ()
    therapist: tuple[int, str] | None = None
    last: date | None = None
    candidates: tuple[tuple[int, str], ...] = ()


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, CoverFacts]:
    language, now = await languages(db, rows), max(row.sending_since or row.not_before for row in rows)
    running = await covers.all_running(db, now)
    here = await people.therapists(db)
    names = {each.id: each.name for each in here}
    away = {each.therapist_id for each in running}
    facts = {}
    for row in rows:
        therapist, last = number(row, "therapist"), row.arguments.get("last")
        facts[row.id] = CoverFacts(
            language=language[row.id],
            running=tuple(
                Running(each.id, names[each.therapist_id], names[each.stand_in_id], each.last)
                for each in running
                if each.therapist_id in names and each.stand_in_id in names
            ),
            therapist=(therapist, names[therapist]) if therapist in names else None,
            last=date.fromisoformat(str(last)) if last else None,
            candidates=tuple(
                (each.id, each.name)
                for each in here
                if each.person_id is not None and each.id != therapist and each.id not in away
            ),
        )
    return facts


def render(facts: CoverFacts, library: Library) -> Message:
    choosing = facts.therapist is not None and facts.last is not None
    html = library.texts.render(
        facts.language,
        "cover",
        running=() if choosing else facts.running,
        therapist=facts.therapist[1] if facts.therapist is not None and choosing else None,
        last=facts.last,
        candidates=len(facts.candidates),
    )
    if facts.therapist is not None and choosing:
        id_ = facts.therapist[0]
        buttons = [Button(name, data("cover", "by", id_, other, facts.last)) for other, name in facts.candidates]
    else:
        end = library.texts.label(facts.language, "button.end_cover")
        buttons = [Button(f"{end}: {each.away}"[:64], data("cover", "end", each.id)) for each in facts.running]
    return Message(html, rows_of(buttons[:MOST], 1))


class Told(Arguments):
    """The other one's name and the last day; `stands_in`: the reader does, else the reader is on leave."""

    name: str
    last: date
    stands_in: bool
    ended: bool


class WrongField(Arguments):
    """A field of /cover that cannot be used."""

    field: str
    given: str
    why: str
    allowed: str


COVER: Mapping[str, Kind[Any]] = {
    "cover": Kind(load, always, render),
    "cover_told": notice("cover_told", Told),
    "cover_error": notice("cover_error", WrongField),
}
