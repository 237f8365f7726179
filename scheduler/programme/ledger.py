"""The ledger: what of a programme week's targets was reached, from the planned sessions and their answers. Pure.

Guideline: strength 2 and aerobic 5 days a week, 30 minutes; practice: partly counts half, a strength day counts from
half of it upwards, an aerobic day from 30 minutes, planned or not. The lighter session of a painful day counts as done,
but not in the 2 or the 5, and its effort is not compared with the target.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from content.numbers import Numbers
from content.words import Done
from scheduler.programme.week import pro_rata


@dataclass(frozen=True)
class Entry:
    """One planned session and what was reported about it; `done` is None without an answer.

    `minutes` are the aerobic minutes where they are not the planned ones; `effort` 6-20, pain 0-10; `reason`: why not,
    or not all of it; `settled`: whether pain was as usual the next morning; `lighter`: the session of a painful day;
    `extra`: it was not planned, but done.
    """

    day: date
    type: str
    supervised: bool
    planned_minutes: float
    borg: tuple[int, int]
    done: Done | None = None
    minutes: int | None = None
    at_least_half: bool | None = None
    effort: int | None = None
    pain: int | None = None
    reason: str | None = None
    settled: bool | None = None
    lighter: bool = False
    extra: bool = False

    @property
    def aerobic_minutes(self) -> float:
        if self.type != "aerobic":
            return 0.0
        if self.minutes is not None:
            return float(self.minutes)
        return self.planned_minutes if self.done == "done" else 0.0

    @property
    def counts_as_strength(self) -> bool:
        half = self.done == "done" or (self.done == "partly" and bool(self.at_least_half))
        return self.type == "strength" and half and not self.lighter


@dataclass(frozen=True)
class Ledger:
    """One programme week of one patient. `effort` is the mean per type, never mixed; None where nobody answered.

    `target` is that of the sessions behind `effort`, left out where it differed. `lighter` counts the lighter
    sessions that were done. What was done without being planned counts for the days and minutes, not for `planned` and
    `done`. The targets are those of the days that were not paused.
    """

    strength_days: int
    strength_target: int
    aerobic_days: int
    aerobic_target: int
    aerobic_minutes: float
    effort: Mapping[str, float]
    target: Mapping[str, tuple[int, int]]
    pain_mean: float | None
    pain_highest: int | None
    supervised_done: int
    supervised_planned: int
    planned: int
    done: float
    lighter: int = 0

    @property
    def adherence(self) -> float | None:
        """(done + half of partly) / planned, 0-1; None when nothing was planned."""
        return self.done / self.planned if self.planned else None


def share(done: Done | None, numbers: Numbers) -> float:
    """1 done, a half partly, 0 otherwise."""
    return {"done": 1.0, "partly": numbers.decision.partly_counts}.get(done or "", 0.0)


def ledger(entries: Iterable[Entry], numbers: Numbers, unpaused: int = 7) -> Ledger:
    """The ledger of these sessions against the guideline's weekly targets, pro rata to the unpaused days."""
    sessions = list(entries)
    usual = [each for each in sessions if not each.lighter]
    minutes: dict[date, float] = defaultdict(float)
    for each in usual:
        minutes[each.day] += each.aerobic_minutes
    efforts: dict[str, list[int]] = defaultdict(list)
    targets: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for each in usual:
        if each.effort is not None:
            efforts[each.type].append(each.effort)
            targets[each.type].append(each.borg)
    pains = [each.pain for each in sessions if each.pain is not None]
    return Ledger(
        strength_days=len({each.day for each in sessions if each.counts_as_strength}),
        strength_target=pro_rata(numbers.week.strength, unpaused),
        aerobic_days=sum(total >= numbers.partly.aerobic_day_from_minutes for total in minutes.values()),
        aerobic_target=pro_rata(numbers.week.aerobic, unpaused),
        aerobic_minutes=sum(each.aerobic_minutes for each in sessions),
        effort={type_: fmean(values) for type_, values in sorted(efforts.items())},
        target={type_: bands[0] for type_, bands in sorted(targets.items()) if len(set(bands)) == 1},
        pain_mean=fmean(pains) if pains else None,
        pain_highest=max(pains, default=None),
        supervised_done=sum(each.supervised and each.done in {"done", "partly"} for each in sessions),
        supervised_planned=sum(each.supervised for each in sessions),
        planned=sum(not each.extra for each in sessions),
        done=sum(share(each.done, numbers) for each in sessions if not each.extra),
        lighter=sum(each.lighter and each.done in {"done", "partly"} for each in sessions),
    )
