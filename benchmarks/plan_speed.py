"""How long a programme takes: `python -m benchmarks.plan_speed [COUNT]`; the same draw in each run."""

import random
import sys
import time
from collections.abc import Sequence
from datetime import date, timedelta
from typing import get_args

from content.library import load_library
from content.prescription import Prescription
from content.words import WEEKDAYS, Equipment, Extra, Goal, Joint, Limit
from scheduler.programme import build_programme, read_prescription

_SEED = 20261124


def prescriptions(count: int) -> list[Prescription]:
    """So many prescriptions, drawn with a fixed seed."""
    library, draw = load_library(), random.Random(_SEED)  # noqa: S311 - no secret

    def some(words: Sequence[str], most: int) -> list[str]:
        return draw.sample(words, draw.randint(0, most))

    return [
        read_prescription(
            {
                "code": f"P-{number}",
                "joint": draw.choice(get_args(Joint)),
                "start": (date(2026, 11, 24) + timedelta(days=draw.randint(0, 365))).isoformat(),
                "weeks": draw.randint(8, 12),
                "strength": draw.choice(("new", "used")),
                "aerobic": draw.choice(("new", "used")),
                "has": some(get_args(Equipment), 5),
                "limits": some(get_args(Limit), 2),
                "extras": some(get_args(Extra), 2),
                "goals": some(get_args(Goal), 2),
                "days": draw.sample(WEEKDAYS, draw.randint(3, 7)),
            },
            library,
        )
        for number in range(count)
    ]


def main() -> None:
    library, drawn = load_library(), prescriptions(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
    took = []
    for prescription in drawn:
        before = time.perf_counter()
        build_programme(prescription, library)
        took.append(1000 * (time.perf_counter() - before))
    took.sort()
    print(
        f"{len(took)} programmes: mean {sum(took) / len(took):.2f} ms,"
        f" median {took[len(took) // 2]:.2f} ms, 99 of 100 under {took[len(took) * 99 // 100]:.2f} ms"
    )


if __name__ == "__main__":
    main()
