"""For admins: how delivery and receiving are doing. Figures, codes and names of errors; nothing of what was written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial

from bot import __version__
from bot.messages.loading import languages
from bot.messages.message import Kind, Message, always
from content.library import Library
from content.words import Language
from scheduler.guessing import beginnings
from scheduler.local_time import local_clock, local_date
from storage import Db, guessing
from storage import status as stored
from storage.status import DAY, WEEK, Status
from storage.tables import Outgoing

LATE = timedelta(minutes=5)  # what waits for longer is something to look at
MISSED = frozenset({"expired", "no subject"})  # dropped, although somebody should have got it
LINES = 5  # so many reasons are written out, the most frequent; the others are counted
PEOPLE = 15  # likewise, of patients and of therapists


@dataclass(frozen=True)
class StatusFacts:
    """`zone`: the practice's time zone. `tried`: when accounts gave invitations that are none, in the last day."""

    language: Language
    zone: str
    status: Status
    tried: Sequence[Sequence[datetime]] = ()


@dataclass(frozen=True)
class When:
    """A moment as the practice's clocks show it, and how many minutes ago it was."""

    day: date
    clock: time
    minutes: int


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, StatusFacts]:
    """One status for the whole batch, at the moment at which it is sent; the batch itself does not count."""
    language = await languages(db, rows)
    at = max(row.sending_since or row.not_before for row in rows)
    status = await stored.status(db, at, without=[row.id for row in rows])
    tried = await guessing.often(db, at - DAY, 2)
    return {row.id: StatusFacts(language[row.id], str(row.arguments["zone"]), status, tried) for row in rows}


def render(facts: StatusFacts, library: Library) -> Message:
    outbox, inbox, unreached = facts.status.outbox, facts.status.inbox, facts.status.unreached
    when, label = partial(_when, facts), partial(library.texts.label, facts.language)
    labels = library.texts.labels(facts.language)
    html = library.texts.render(
        facts.language,
        "status",
        well=_well(facts.status),
        heard=inbox.heard and when(inbox.heard),
        outbox=outbox,
        waiting=[(lane.name.lower(), each.count, when(each.since)) for lane, each in outbox.waiting.items()],
        dropped=_lines(outbox.dropped, lambda reason: labels.get(f"dropped.{reason.replace(' ', '_')}", reason)),
        failed=_lines(outbox.failed, partial(_failure, label)),
        updates=inbox.waiting and (inbox.waiting.count, when(inbox.waiting.since)),
        parked=inbox.parked,
        newest=[(each, when(each.at)) for each in inbox.newest],
        patients=_some(unreached.patients),
        therapists=_some(unreached.therapists),
        people=facts.status.people,
        jobs=[(name, when(at)) for name, at in facts.status.jobs.items()],
        version=__version__,
        slowed=sum(bool(beginnings(each, library.numbers.contact)) for each in facts.tried),
    )
    return Message(html)


def _well(status: Status) -> bool:
    """Whether there is nothing that somebody should look at."""
    outbox, inbox, unreached = status.outbox, status.inbox, status.unreached
    oldest = [*outbox.waiting.values(), *filter(None, [inbox.waiting])]
    return not (
        any(status.at - each.since > LATE for each in oldest)
        or MISSED & outbox.dropped.keys()
        or outbox.failed
        or outbox.unknown
        or any(status.at - each.at < WEEK for each in inbox.newest)
        or unreached.patients
        or unreached.therapists
    )


def _when(facts: StatusFacts, at: datetime) -> When:
    minutes = (facts.status.at - at) // timedelta(minutes=1)
    return When(local_date(at, facts.zone), local_clock(at, facts.zone), max(0, minutes))


def _lines(counts: Mapping[str, int], words: Callable[[str], str]) -> tuple[list[tuple[str, int]], int]:
    """The reasons written out, each with its count, and how many have another one."""
    shown = [(words(reason), count) for reason, count in list(counts.items())[:LINES]]
    return shown, sum(counts.values()) - sum(count for _, count in shown)


def _failure(label: Callable[..., str], reason: str) -> str:
    if reason == "blocked":
        return label("failed.blocked")
    if reason.startswith("render "):
        return label("failed.render", error=reason.removeprefix("render "))
    return label("failed.refused", error=reason)


def _some(people: Sequence[str]) -> tuple[Sequence[str], int]:
    """Those who are named, and how many more there are."""
    return people[:PEOPLE], max(0, len(people) - PEOPLE)


STATUS = Kind(load, always, render)
