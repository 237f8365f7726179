"""The morning after: whether pain was back to usual is asked about the last day that gave a reason. Pure."""

from collections.abc import Iterable
from datetime import date, timedelta

from content.library import Library
from scheduler.records import LIGHTER
from storage.patients import Lately

STILL_ASKED = timedelta(days=2)


def asks(library: Library, pain: int | None, note: str | None) -> bool:
    """Whether this session is asked about the next morning: pain from 3 (practice), or a painful day's session."""
    return note == LIGHTER or (pain is not None and pain >= library.numbers.pain.next_morning_from)


def to_ask(library: Library, sessions: Iterable[Lately], day: date) -> tuple[int, ...]:
    """The sessions that the morning of `day` asks about: of the last day before it that gave a reason, unless it has
    its answer. `sessions` are the patient's done ones, in order of time.

    Once a later session is done, it is asked for one day more, for it may never have been: a message that was answered
    before its time is not sent.
    """
    before = [each for each in sessions if each.local_date < day]
    reasons = [each for each in before if asks(library, each.pain, each.note)]
    if not reasons:
        return ()
    last = reasons[-1].local_date
    if before[-1].local_date != last and last < day - STILL_ASKED:
        return ()
    return tuple(each.session_id for each in reasons if each.local_date == last and each.settled is None)
