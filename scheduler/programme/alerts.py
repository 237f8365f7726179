"""What a therapist hears between two summaries, and its causes as far as the sessions tell them (practice). Pure."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import Literal, get_args

from content.numbers import Numbers
from scheduler.programme.decision import too_hard
from scheduler.programme.rated import Rated

AlertKind = Literal[
    "pain",
    "not_settled",
    "painful_days",
    "too_hard",
    "operation",
    "contact",
    "appointment",
    "hard",
    "stopped",
    "unreachable",
    "silence",
    "absent_strength",
    "absent_aerobic",
    "paused",
]
KINDS: tuple[AlertKind, ...] = get_args(AlertKind)  # what weighs more comes first
# What a patient asked or said once: over when it was told. The others last until their cause ends.
ONCE: frozenset[AlertKind] = frozenset({"operation", "contact", "appointment", "hard", "paused"})
FROM_SESSIONS: tuple[AlertKind, ...] = ("pain", "not_settled", "too_hard")


def high_pain(pain: int | None, usual: int | None, numbers: Numbers) -> bool:
    """Pain (0-10) of 7 or more that is at least 2 above usual; who was never asked has a usual pain of 0."""
    rules = numbers.pain
    return pain is not None and pain >= rules.alert_from and pain >= (usual or 0) + rules.alert_over_usual


def may_begin(session: Rated, usual: int | None, numbers: Numbers) -> bool:
    """Whether this session can be what an alert begins with, whatever came before it."""
    return high_pain(session.pain, usual, numbers) or too_hard(session, numbers) or session.settled is False


def begins(kind: AlertKind, sessions: Sequence[Rated], usual: int | None, since: date | None, numbers: Numbers) -> bool:
    """Whether the sessions, in any order, are a cause of this alert; `since`: what counted for the one before is not
    counted again. Never together with `is_over`.
    """
    if is_over(kind, sessions, usual, numbers):
        return False
    if kind == "pain":
        return any(high_pain(each.pain, usual, numbers) for each in sessions)
    new = [each for each in sessions if since is None or each.day > since]
    if kind == "not_settled":
        days = {each.day for each in new if each.settled is False}
        return _together(days, numbers.alerts.not_settled_within_days) >= numbers.alerts.not_settled_days
    if kind == "too_hard":
        days_of = [each.day for each in new if too_hard(each, numbers)]
        return _together(days_of, numbers.decision.too_hard_within_days) >= numbers.decision.too_hard_sessions
    return False


def _together(days: Collection[date], within: int) -> int:
    """How many of them lie in so many days up to the last of them."""
    return sum(max(days) - each < timedelta(days=within) for each in days)


def is_over(kind: AlertKind, sessions: Iterable[Rated], usual: int | None, numbers: Numbers) -> bool:
    """Whether the last day that says something about it says that the cause has ended; of a day the worst counts."""
    held = list(sessions)
    if kind == "pain":
        last = _last_day(held, lambda each: each.pain is not None)
        return bool(last) and not any(high_pain(each.pain, usual, numbers) for each in last)
    if kind == "too_hard":
        last = _last_day(held, lambda each: each.effort is not None and not each.lighter)
        return bool(last) and not any(too_hard(each, numbers) for each in last)
    if kind == "not_settled":
        last = _last_day(held, lambda each: each.settled is not None)
        return bool(last) and (
            all(each.settled is not False for each in last) or _calm_after(last[0].day, held, numbers)
        )
    return False


def _last_day(sessions: Sequence[Rated], says: Callable[[Rated], bool]) -> Sequence[Rated]:
    speaking = [each for each in sessions if says(each)]
    last = max((each.day for each in speaking), default=None)
    return [each for each in speaking if each.day == last]


def _calm_after(day: date, sessions: Sequence[Rated], numbers: Numbers) -> bool:
    """Whether the pain since then is so little that nobody asks any more whether it has settled."""
    last = _last_day(sessions, lambda each: each.pain is not None)
    calm = (each.pain is not None and each.pain < numbers.pain.next_morning_from for each in last)
    return bool(last) and last[0].day > day and all(calm)
