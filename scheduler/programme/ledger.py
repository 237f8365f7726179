"""The ledger: what of a programme week's targets was reached, from the planned sessions and their answers. Pure.

Guideline: strength 2 and aerobic 5 days a week, 30 minutes; practice: partly counts half, a strength day counts from
half of it upwards, an aerobic day from 30 minutes.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from content.words import Done


@dataclass(frozen=True)
class Entry:
    """One planned session and what was reported about it; `done` is None without an answer.

    `minutes` are the aerobic minutes of a session done partly; `effort` 6-20, pain 0-10.
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

    @property
    def share(self) -> float:
        """1 done, a half partly, 0 otherwise."""
        return {"done": 1.0, "partly": 0.5}.get(self.done or "", 0.0)

    @property
    def aerobic_minutes(self) -> float:
        if self.type != "aerobic":
            return 0.0
        return self.planned_minutes if self.done == "done" else float(self.minutes or 0)

    @property
    def counts_as_strength(self) -> bool:
        return self.type == "strength" and (self.done == "done" or (self.done == "partly" and bool(self.at_least_half)))


@dataclass(frozen=True)
class Ledger:
    """One programme week of one patient. `effort` is the mean per type, never mixed; None where nobody answered."""

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

    @property
    def adherence(self) -> float | None:
        """(done + half of partly) / planned, 0-1; None when nothing was planned."""
        return self.done / self.planned if self.planned else None


def ledger(entries: Iterable[Entry], *, strength_target: int, aerobic_target: int, aerobic_day_minutes: int) -> Ledger:
    """The ledger of these sessions; the targets are days a week, `aerobic_day_minutes` what makes an aerobic day."""
    sessions = list(entries)
    minutes: dict[date, float] = defaultdict(float)
    for each in sessions:
        minutes[each.day] += each.aerobic_minutes
    efforts: dict[str, list[int]] = defaultdict(list)
    for each in sessions:
        if each.effort is not None:
            efforts[each.type].append(each.effort)
    pains = [each.pain for each in sessions if each.pain is not None]
    return Ledger(
        strength_days=len({each.day for each in sessions if each.counts_as_strength}),
        strength_target=strength_target,
        aerobic_days=sum(total >= aerobic_day_minutes for total in minutes.values()),
        aerobic_target=aerobic_target,
        aerobic_minutes=sum(minutes.values()),
        effort={type_: fmean(values) for type_, values in sorted(efforts.items())},
        target={each.type: each.borg for each in sessions},
        pain_mean=fmean(pains) if pains else None,
        pain_highest=max(pains, default=None),
        supervised_done=sum(each.supervised and each.done in {"done", "partly"} for each in sessions),
        supervised_planned=sum(each.supervised for each in sessions),
        planned=len(sessions),
        done=sum(each.share for each in sessions),
    )
