"""The therapist's summary: who needs them and why, then everybody else in one line each; and when it comes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time, timedelta

from bot.callback import data
from bot.messages.loading import languages, number
from bot.messages.message import Button, Kind, Message, always, rows_of
from content.library import Library, library
from content.words import WEEKDAYS, Language
from scheduler.jobs.weekly import summary_moment
from scheduler.overview import Overview, overviews
from storage import Db, doses, people
from storage.tables import Outgoing

# At most so many characters take: the top of a page, a line (without its code), what changed the dose, a flag; what
# stands in a row (code, its detail). `tests/messages` holds the fullest page to what Telegram takes.
TOP, LINE, CHANGE, FLAG, DETAIL = 620, 210, 110, 75, 20
MOST = 4096
WEEK = timedelta(days=7)
IN_A_ROW = 3


@dataclass(frozen=True)
class SummaryFacts:
    """All patients of one therapist at one moment, who needs them most first; `page` counts from 0.

    `lapsed` proposals ended undecided in the last seven days. `accepted`, `left`: what "accept all" just did.
    """

    language: Language
    therapist: int
    page: int
    patients: tuple[Overview, ...]
    lapsed: int = 0
    accepted: int | None = None
    left: int = 0

    @property
    def flagged(self) -> list[Overview]:
        return [each for each in self.patients if each.flags]

    @property
    def acceptable(self) -> list[int]:
        """The proposals of patients about whom nothing speaks against more."""
        return [proposal for each in self.patients if not each.concern for proposal in each.proposals]


@dataclass(frozen=True)
class Page:
    """What stands on one page; nobody: that there is nothing to report."""

    people: tuple[Overview, ...] = ()

    @property
    def flagged(self) -> list[Overview]:
        return [each for each in self.people if _part(each) == FLAGGED]

    @property
    def rest(self) -> list[Overview]:
        """Who takes part, and needs nobody."""
        return [each for each in self.people if _part(each) == REST]

    @property
    def others(self) -> list[Overview]:
        """Who does not take part, or not any more."""
        return [each for each in self.people if _part(each) not in {FLAGGED, REST}]

    @property
    def quiet(self) -> bool:
        return not self.people


async def load(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, SummaryFacts]:
    """Facts of a batch: as many statements for any number of therapists and patients."""
    language = await languages(db, rows)
    asked = {row.id: (number(row, "therapist"), row.not_before) for row in rows}
    found = await overviews(db, library(), set(asked.values()))
    lapsed = await doses.lapsed(
        db, {therapist for therapist, _at in asked.values()}, min(row.not_before for row in rows) - WEEK
    )
    return {
        row.id: SummaryFacts(
            language=language[row.id],
            therapist=number(row, "therapist"),
            page=number(row, "page"),
            patients=tuple(each for each in found[asked[row.id]] if _shown(each)),
            lapsed=lapsed.get(number(row, "therapist"), 0),
            accepted=number(row, "accepted") if "accepted" in row.arguments else None,
            left=number(row, "left"),
        )
        for row in rows
    }


def _shown(each: Overview) -> bool:
    """Whose programme is over stands there as long as a follow-up is to come."""
    return each.state != "ended" or each.follow_up_awaited


def pages_of(facts: SummaryFacts, most: int) -> list[Page]:
    """All patients on pages that fit into one message each, `most` with a line of their own on a page at most."""
    quiet = [] if facts.flagged or not facts.patients else [Page()]
    return quiet + [Page(people) for people in _filled(facts, most)] or [Page()]


def _filled(facts: SummaryFacts, most: int) -> Iterator[tuple[Overview, ...]]:
    page: list[Overview] = []
    lines, room = 0, MOST - TOP
    for each in sorted(facts.patients, key=_part):
        line, needs = _part(each) in {FLAGGED, REST}, _length(each)
        if page and (needs > room or (line and lines == most)):
            yield tuple(page)
            page, lines, room = [], 0, MOST - TOP
        page.append(each)
        lines, room = lines + line, room - needs
    if page:
        yield tuple(page)


FLAGGED, REST = 0, 1
OTHERS = {"invited": 2, "stopped": 3, "ended": 4}


def _part(each: Overview) -> int:
    """In which part of the summary a patient stands: they follow each other in this order."""
    return FLAGGED if each.flags else OTHERS.get(each.state, REST)


def _length(each: Overview) -> int:
    """About how many characters it takes, rather too many."""
    if _part(each) not in {FLAGGED, REST}:
        return len(each.code) + DETAIL
    return len(each.code) + LINE + CHANGE * len(each.changes) + FLAG * len(each.flags)


def render(facts: SummaryFacts, library: Library) -> Message:
    pages = pages_of(facts, library.numbers.summary.patients_on_page)
    place = min(facts.page, len(pages) - 1)
    page = pages[place]
    html = library.texts.render(
        facts.language,
        "summary",
        page=page,
        number=place + 1,
        pages=len(pages),
        count=len(facts.patients),
        flagged=len(facts.flagged),
        lapsed=facts.lapsed,
        accepted=facts.accepted,
        left=facts.left,
    )
    return Message(html, _buttons(facts, page, place, len(pages), library))


def _buttons(
    facts: SummaryFacts, page: Page, place: int, pages: int, library: Library
) -> tuple[tuple[Button, ...], ...]:
    label = library.texts.labels(facts.language)
    opened = rows_of([Button(each.code, data("patient", each.patient)) for each in page.flagged], IN_A_ROW)
    forth = Button(f"{label['button.all_patients']} ({len(facts.patients)})", data("summary", 1))
    turns = [("button.previous_page", place - 1), ("button.next_page", place + 1)]
    leaf = tuple(Button(label[key], data("summary", to)) for key, to in turns if 0 <= to < pages)
    waiting = sum(len(each.proposals) for each in facts.patients)
    proposals = [Button(f"{label['button.proposals']} ({waiting})", data("proposals", 0))] if waiting else []
    if facts.acceptable:  # the newest that was seen: what comes later is not agreed to unseen
        accept = f"{label['button.accept_all']} ({len(facts.acceptable)})"
        proposals.append(Button(accept, data("accept_all", max(facts.acceptable), place)))
    papers = [Button(label["button.summary_files"], data("summary_files"))] if facts.patients else []
    papers.append(Button(label["button.summary_when"], data("summary_when")))
    rows = (*opened, (forth,) if page.quiet else leaf, tuple(proposals), tuple(papers))
    return tuple(each for each in rows if each)


@dataclass(frozen=True)
class WhenFacts:
    """On which weekday (Monday 0) and at which wall time the summary comes; `moved`: that was just chosen."""

    language: Language
    weekday: int
    time: time
    moved: bool = False


async def load_when(db: Db, rows: Sequence[Outgoing]) -> Mapping[int, WhenFacts]:
    language = await languages(db, rows)
    of = await people.therapists_by_ids(db, {number(row, "therapist") for row in rows})
    return {
        row.id: WhenFacts(
            language[row.id],
            *summary_moment(of[number(row, "therapist")], library()),
            moved=bool(row.arguments.get("moved")),
        )
        for row in rows
        if number(row, "therapist") in of
    }


def render_when(facts: WhenFacts, library: Library) -> Message:
    label = library.texts.labels(facts.language)
    html = library.texts.render(
        facts.language, "summary_when", weekday=WEEKDAYS[facts.weekday], time=facts.time, moved=facts.moved
    )
    days = [
        Button(label[f"weekday_short.{word}"], data("summary_when", "day", place))
        for place, word in enumerate(WEEKDAYS)
    ]
    times = [
        Button(f"{each:%H:%M}", data("summary_when", "time", f"{each:%H%M}")) for each in library.numbers.summary.times
    ]
    back = Button(label["button.return"], data("summary", 0))
    return Message(html, (*rows_of(days, 7), *rows_of(times, 4), (back,)))


SUMMARY = Kind(load, always, render, heavy=True)
SUMMARY_WHEN = Kind(load_when, always, render_when)
