"""Kinds of patients, as data: how many of a hundred, how well they hold on, what they are enrolled with."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from demo.simulation.chance import Chance

Trait = Literal["types", "errs", "holiday", "travels", "late", "blocks", "operated", "hurts", "writes", "unsafe"]


@dataclass(frozen=True)
class Kind:
    """`answers`: the share of days that are answered, in the first and the last week; `done`: of those, what was done.

    `pain`: from and to, on an ordinary day; `fields`: what the admin enrols them with, besides what all have.
    """

    name: str
    of_hundred: int
    answers: tuple[float, float]
    done: float = 0.85
    pain: tuple[int, int] = (0, 3)
    fields: str = ""
    traits: frozenset[Trait] = frozenset()


KINDS: Sequence[Kind] = (
    Kind("adherent", 16, (0.97, 0.92)),
    Kind("adherent, types", 6, (0.97, 0.92), traits=frozenset({"types"})),
    Kind("fading", 12, (0.95, 0.15)),
    Kind("silent", 6, (0.06, 0.0)),
    Kind("in pain", 8, (0.9, 0.7), 0.7, (3, 6), traits=frozenset({"hurts", "writes"})),
    Kind("usual pain 6", 7, (0.9, 0.8), 0.8, (5, 7), "pain_limit=7"),
    Kind("holiday", 8, (0.92, 0.8), traits=frozenset({"holiday"})),
    Kind("travelling", 6, (0.9, 0.8), traits=frozenset({"travels"})),
    Kind("two sessions a day", 8, (0.9, 0.75), fields="days=mon,wed,fri"),
    Kind("cannot lie", 6, (0.9, 0.8), fields="limits=no-lying extras=rom,balance"),
    Kind("operated in week 5", 4, (0.9, 0.9), traits=frozenset({"operated"})),
    Kind("blocks and comes back", 4, (0.8, 0.6), traits=frozenset({"blocks"})),
    Kind("answers days later", 5, (0.8, 0.6), traits=frozenset({"late"})),
    Kind("typing errors", 4, (0.95, 0.85), traits=frozenset({"types", "errs", "unsafe"})),
)
GOLDEN = 0.6180339887498949  # spreads any number of patients evenly over the kinds


def kind_of(number: int, chance: Chance) -> Kind:
    """The kind of the patient with this number."""
    at = (number * GOLDEN + chance.share("kinds")) % 1 * sum(each.of_hundred for each in KINDS)
    for kind in KINDS:
        if at < kind.of_hundred:
            return kind
        at -= kind.of_hundred
    return KINDS[-1]


def fields_of(number: int, kind: Kind, chance: Chance) -> str:
    """What the admin types behind the code, besides therapist and start: no two patients are quite the same."""

    def one(about: str, *options: str) -> str:
        return chance.choice(options, "fields", number, about)

    ordinary = [
        f"joint={one('joint', 'knee', 'knee', 'hip', 'both')}",
        f"weeks={one('weeks', '12', '12', '10', '8')}",
        f"strength={one('strength', 'new', 'new', 'used')}",
        f"aerobic={one('aerobic', 'new', 'used')}",
        f"time={one('time', '09:00', '09:00', '09:00', '08:30', '10:00', '07:30', '13:00')}",
        f"has={one('has', 'band', 'band,stairs', 'stairs', 'band,bicycle')}",
        f"goals={one('goals', 'stairs', 'walking', 'chair')}",
        f"lang={language_of(number, chance)}",
    ]
    if "days=" not in kind.fields:
        ordinary.append(one("days", "", "", "", "days=mon,tue,wed,thu,sat", "days=mon,tue,thu,fri,sat,sun"))
    return " ".join(each for each in (*ordinary, kind.fields) if each)


def language_of(number: int, chance: Chance) -> str:
    return chance.choice(("nl", "nl", "nl", "en"), "language", number)
