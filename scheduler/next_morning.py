"""The morning after: whether pain was back to usual is asked about the last day that gave a reason. Pure."""

from collections.abc import Iterable
from datetime import date

from content.library import Library
from scheduler.records import LIGHTER
from storage.patients import Lately


def asks(library: Library, pain: int | None, note: str | None) -> bool:
    """Whether this session is asked about the next morning: pain from 3 (practice), or a painful day's session."""
    return note == LIGHTER or (pain is not None and pain >= library.numbers.pain.next_morning_from)


def to_ask(library: Library, sessions: Iterable[Lately], day: date) -> tuple[int, ...]:
    """The sessions that the morning of `day` asks about: of the last day with a session before it, unasked so far.

    `sessions` are the patient's done ones, in order of time.
    """
    before = [each for each in sessions if each.local_date < day]
    if not before:
        return ()
    of_day = [each for each in before if each.local_date == before[-1].local_date]
    return tuple(each.session_id for each in of_day if each.settled is None and asks(library, each.pain, each.note))
