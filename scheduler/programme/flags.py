"""Why a patient needs the therapist: flags of one patient at one local date (practice). Pure.

Adherence under 80 % in two programme weeks running, or 25 points under the four weeks before; effort two over the
target (at most 18) twice in 7 days; pain of 7 or more and 2 above usual; silence; and what is to be decided or planned.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import fmean

from content.numbers import Numbers
from content.words import FlagKind
from scheduler.programme.alerts import high_pain
from scheduler.programme.decision import too_hard
from scheduler.programme.follow_up import follow_up_dates
from scheduler.programme.ledger import Entry
from scheduler.programme.rated import Rated
from scheduler.programme.supervision import Count, Slot


@dataclass(frozen=True)
class Flag:
    """One reason, with its figures: what `number`, `other`, `week` and `day` mean stands at the rule of its kind."""

    kind: FlagKind
    number: int = 0
    other: int = 0
    week: int = 0
    day: date | None = None


@dataclass(frozen=True)
class Step:
    """A programme week that has another number of supervised sessions than the one before."""

    week: int
    sessions: int
    before: int


@dataclass(frozen=True)
class Followed:
    """What the rules look at: one patient on the local date `today`.

    state: as in the table of patients. `entries`: the sessions up to today, in order of day, at least those of the days
    looked back on. `adherence`: of each completed programme week in order, 0-1, None where nothing was planned.
    `silent_days`: full days without any answer. `held`, `unapproved`: since when nothing is prompted. `proposals`: how
    many wait. `step`: the next one of the taper, `count`: of the sessions, `empty`: the slots without an appointment in
    the weeks looked at. `end`: the last day; `planned_follow_ups`: those of the follow-ups that have an appointment.
    """

    state: str
    today: date
    end: date
    entries: Sequence[Entry] = ()
    adherence: Sequence[float | None] = ()
    usual_pain: int | None = None
    silent_days: int = 0
    held: date | None = None
    unapproved: date | None = None
    proposals: int = 0
    step: Step | None = None
    count: Count | None = None
    empty: Sequence[Slot] = ()
    planned_follow_ups: Sequence[date] = ()


def flags(of: Followed, numbers: Numbers) -> tuple[Flag, ...]:
    """The flags of this patient, the weightiest first, each kind at most once.

    Who takes part can have any; after the end only the follow-up is left; who has not agreed or stopped has none.
    """
    if of.state == "active":
        found = [RULES[kind](of, numbers) for kind in numbers.flags.order]
    else:
        found = [_follow_up(of, numbers)] if of.state == "ended" else []
    return tuple(each for each in found if each is not None)


def is_concern(found: Sequence[Flag], numbers: Numbers) -> bool:
    """Whether one of these speaks against giving more without a look at the patient."""
    return any(each.kind in numbers.flags.concerns for each in found)


def weight(found: Sequence[Flag], code: str, numbers: Numbers) -> tuple[int, int, str]:
    """What a patient sorts by: the weightiest flag, then who has more of them, then the code."""
    order = numbers.flags.order
    return (min((order.index(each.kind) for each in found), default=len(order)), -len(found), code)


def _lately(of: Followed, numbers: Numbers) -> list[Entry]:
    first = of.today - timedelta(days=numbers.flags.look_back_days)
    return [each for each in of.entries if first <= each.day <= of.today]


def _held(of: Followed, _numbers: Numbers) -> Flag | None:
    """`day`: since when nothing is prompted, after yes to "is this so now?"."""
    return None if of.held is None else Flag("held", day=of.held)


def _pain(of: Followed, numbers: Numbers) -> Flag | None:
    """`number`: the highest pain, at least 7 and 2 above usual; `day`: when, the last time."""
    rated = [each for each in _lately(of, numbers) if high_pain(each.pain, of.usual_pain, numbers)]
    high = [(each.pain or 0, each.day) for each in rated]
    return Flag("pain", max(high)[0], day=max(high)[1]) if high else None


def _not_settled(of: Followed, numbers: Numbers) -> Flag | None:
    """`number`: on how many mornings pain was not as usual again, at least two."""
    days = {each.day for each in _lately(of, numbers) if each.settled is False}
    return Flag("not_settled", len(days)) if len(days) >= numbers.alerts.not_settled_days else None


def _effort(of: Followed, numbers: Numbers) -> Flag | None:
    """`number`: how many sessions were far over the target, two of them within 7 days; `other`: the highest effort."""
    rules = numbers.decision
    hard = [each for each in _lately(of, numbers) if too_hard(_rated(each), numbers)]
    near = timedelta(days=rules.too_hard_within_days)
    groups = (hard[place : place + rules.too_hard_sessions] for place in range(len(hard)))
    if not any(len(each) == rules.too_hard_sessions and each[-1].day - each[0].day < near for each in groups):
        return None
    return Flag("effort", len(hard), max(each.effort or 0 for each in hard))


def _rated(entry: Entry) -> Rated:
    return Rated(entry.day, entry.borg, entry.done, entry.effort, entry.pain, entry.settled, lighter=entry.lighter)


def _silence(of: Followed, numbers: Numbers) -> Flag | None:
    """`number`: full days without any answer."""
    return Flag("silence", of.silent_days) if of.silent_days >= numbers.silence.asked_days else None


def _percent(share: float) -> int:
    return round(100 * share)


def _low(of: Followed, numbers: Numbers) -> Flag | None:
    """`number`: adherence of the last completed week in percent, `other`: of the one before; weeks of pause between
    them are passed over.
    """
    rules = numbers.adherence
    last = [each for each in of.adherence if each is not None][-rules.flag_weeks :]
    if len(last) < rules.flag_weeks or not all(each < rules.flag_under for each in last):
        return None
    return Flag("low", _percent(last[-1]), _percent(last[0]))


def _falling(of: Followed, numbers: Numbers) -> Flag | None:
    """`number`: mean adherence of the last two weeks in percent, `other`: of the four before them."""
    rules = numbers.adherence
    known = [each for each in of.adherence if each is not None]
    if len(known) < rules.fall_recent_weeks + rules.fall_before_weeks:
        return None
    recent = fmean(known[-rules.fall_recent_weeks :])
    before = fmean(known[-rules.fall_recent_weeks - rules.fall_before_weeks : -rules.fall_recent_weeks])
    fell = 100 * (before - recent) >= rules.fall_points - 1e-9  # shares of 1 are not exact
    return Flag("falling", _percent(recent), _percent(before)) if fell else None


def _unapproved(of: Followed, _numbers: Numbers) -> Flag | None:
    """`day`: since when the first week waits for an OK."""
    return None if of.unapproved is None else Flag("unapproved", day=of.unapproved)


def _proposal(of: Followed, _numbers: Numbers) -> Flag | None:
    """`number`: how many wait."""
    return Flag("proposal", of.proposals) if of.proposals else None


def _limit(of: Followed, _numbers: Numbers) -> Flag | None:
    """`number`: the sessions used, planned and to follow, `other`: how many are allowed."""
    count = of.count
    return Flag("limit", count.expected, count.limit) if count is not None and (count.near or count.over) else None


def _taper(of: Followed, _numbers: Numbers) -> Flag | None:
    """`number`: supervised sessions of programme week `week`, `other`: of the week before."""
    return None if of.step is None else Flag("taper", of.step.sessions, of.step.before, of.step.week)


def _follow_up(of: Followed, numbers: Numbers) -> Flag | None:
    """`day`: of the follow-up that has no appointment, from two weeks before it on."""
    before, after = numbers.follow_up.plan_days_before, numbers.flags.follow_up_days_after
    for day in follow_up_dates(of.end, numbers.follow_up.months):
        near = day - timedelta(days=before) <= of.today <= day + timedelta(days=after)
        if near and day not in of.planned_follow_ups:
            return Flag("follow_up", day=day)
    return None


def _slot(of: Followed, _numbers: Numbers) -> Flag | None:
    """`number`: so many supervised sessions have no appointment; `week`, `day`: of the first of them."""
    first = min(of.empty, key=lambda slot: slot.date, default=None)
    return None if first is None else Flag("slot", len(of.empty), week=first.week, day=first.date)


RULES: dict[FlagKind, Callable[[Followed, Numbers], Flag | None]] = {
    "held": _held,
    "pain": _pain,
    "not_settled": _not_settled,
    "effort": _effort,
    "silence": _silence,
    "low": _low,
    "falling": _falling,
    "unapproved": _unapproved,
    "proposal": _proposal,
    "limit": _limit,
    "taper": _taper,
    "follow_up": _follow_up,
    "slot": _slot,
}
