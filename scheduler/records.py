"""From stored rows to the pure types of the programme."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import cast

from content.library import Library
from content.own_exercise import OWN, OwnExercise
from content.plan import Session
from content.prescription import Prescription
from content.words import Done
from scheduler.programme.ledger import Entry, Ledger, ledger
from scheduler.programme.rated import Rated
from scheduler.programme.squares import Squares, squares
from storage.history import Seen
from storage.tables import Answer, PlannedSession, PrescriptionVersion
from storage.tables import OwnExercise as OwnExerciseRow

LIGHTER = "lighter"  # the note of a painful day's session
EASED = "eased"  # the note of a session one row lower, once
EXTRA = "extra"  # the note of a session that was not planned, but done

Row = tuple[PlannedSession, Answer | None]


def prescription_of(stored: PrescriptionVersion) -> Prescription:
    """The prescription as it was stored."""
    return Prescription.model_validate(stored.content)


def own_exercise_of(stored: OwnExerciseRow) -> OwnExercise:
    """An exercise of the practice's own as it was stored."""
    about = {"id": f"{OWN}{stored.id}", "name": stored.name, "text": stored.text, "picture": stored.picture}
    return OwnExercise.model_validate({**stored.content, **about})


def session_of(planned: PlannedSession) -> Session:
    """The session as it was planned."""
    return Session.model_validate(planned.content)


def asks_minutes(planned: PlannedSession) -> bool:
    """Whether nobody knows how long it took: what was not planned has no minutes of its own."""
    return planned.note == EXTRA and planned.type == "aerobic"


def entry_of(planned: PlannedSession, answer: Answer | None) -> Entry:
    """One line of the ledger."""
    session = session_of(planned)
    entry = Entry(
        planned.local_date,
        planned.type,
        session.supervised,
        session.primary_minutes,
        session.borg,
        lighter=planned.note == LIGHTER,
        extra=planned.note == EXTRA,
    )
    if answer is None:
        return entry
    return replace(
        entry,
        done="done" if answer.done == "done" else "partly" if answer.done == "partly" else "not",
        minutes=answer.minutes,
        at_least_half=answer.at_least_half,
        effort=answer.effort,
        pain=answer.pain,
        reason=answer.reason,
        settled=answer.settled,
    )


def entry_of_seen(seen: Seen) -> Entry:
    """The same of a session that was read only as far as it counts."""
    return Entry(
        seen.local_date,
        seen.type,
        seen.supervised,
        seen.primary_minutes,
        (seen.borg_least, seen.borg_most),
        done=cast("Done | None", seen.done),
        minutes=seen.minutes,
        at_least_half=seen.at_least_half,
        effort=seen.effort,
        pain=seen.pain,
        reason=seen.reason,
        settled=seen.settled,
        lighter=seen.note == LIGHTER,
        extra=seen.note == EXTRA,
    )


def rated_of(planned: PlannedSession, answer: Answer | None) -> Rated:
    """One session as far as the dose depends on it."""
    entry = entry_of(planned, answer)
    return Rated(
        entry.day, entry.borg, entry.done, entry.effort, entry.pain, entry.settled, entry.reason, entry.lighter
    )


def programme_week(start: date, day: date) -> int:
    """The programme week of a local date, from 1; 0 or less before the start."""
    return (day - start).days // 7 + 1


def week_days(start: date, week: int) -> tuple[date, date]:
    """First and last day of a programme week."""
    first = start + timedelta(days=7 * (week - 1))
    return first, first + timedelta(days=6)


def week_ledger(rows: Iterable[Row], library: Library, unpaused: int = 7) -> Ledger:
    """The ledger of these sessions against the guideline's weekly targets, of so many unpaused days."""
    return ledger((entry_of(planned, answer) for planned, answer in rows), library.numbers, unpaused)


def week_squares(rows: Iterable[Row], library: Library, unpaused: int = 7) -> tuple[Squares, Squares]:
    """The same as squares: those of strength and of aerobic exercise."""
    return squares((entry_of(planned, answer) for planned, answer in rows), library.numbers, unpaused)
