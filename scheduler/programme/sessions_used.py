"""Which sessions count against the limit: those that took place (practice). Pure."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from content.numbers import Numbers
from content.prescription import Prescription
from scheduler.programme.supervision import Count, session_count


@dataclass(frozen=True, slots=True)
class Visit:
    """An appointment of any kind, on a local date."""

    date: date
    state: Literal["planned", "kept", "missed", "cancelled"]
    kind: Literal["supervised", "intake", "follow_up"] = "supervised"


def took_place(visits: Iterable[Visit], done: Collection[date], today: date) -> tuple[date, ...]:
    """The local dates up to today of the sessions with a therapist that took place, in order.

    An appointment that was kept; one that nobody said anything about yet, and a supervised session without one, if the
    patient `done` it. Where one was missed or cancelled none took place, unless another one of that date stands.
    """
    by_date: dict[date, set[str]] = {}
    for each in visits:
        by_date.setdefault(each.date, set()).add(each.state)
    kept = {day for day, states in by_date.items() if "kept" in states}
    reported = {day for day in done if "planned" in by_date.get(day, {"planned"})}
    return tuple(day for day in sorted(kept | reported) if day <= today)


def sessions_used(
    prescription: Prescription,
    visits: Collection[Visit],
    done: Collection[date],
    ahead: Collection[date],
    today: date,
    numbers: Numbers,
) -> Count:
    """How many sessions are used of those allowed in twelve months from the first, all joints together.

    `done`: the dates of supervised sessions that the patient did; `ahead`: the dates of slots that are empty still.
    What took place before the programme is among what the prescription says was used (the intake included), or more.
    """
    found = took_place(visits, done, today)
    before = sum(day < prescription.start for day in found)
    begun = prescription.model_copy(update={"sessions_used": max(prescription.sessions_used, before)})
    planned = {each.date for each in visits if each.state == "planned" and each.kind != "follow_up"} | set(ahead)
    return session_count(begun, found, today, numbers, len({day for day in planned if day >= today} - set(found)))
