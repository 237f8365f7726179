"""How long `plan --json` takes for a programme of 12 weeks: `python -m benchmarks.plan_speed [COUNT]`."""

import random
import sys
import time
from collections.abc import Sequence
from datetime import date, timedelta
from typing import get_args

from bot.plan import run_plan
from content.library import load_library
from content.prescription import Prescription
from content.words import WEEKDAYS, Equipment, Extra, Goal, Joint, Limit
from scheduler.programme import read_prescription

_SEED = 20261124
_LIMIT_MS = 10


def prescriptions(count: int) -> list[Prescription]:
    """So many prescriptions of 12 weeks, drawn with a fixed seed."""
    library, draw = load_library(), random.Random(_SEED)  # noqa: S311 - no secret

    def some(words: Sequence[str], most: int) -> list[str]:
        return draw.sample(words, draw.randint(0, most))

    return [
        read_prescription(
            {
                "code": f"P-{number}",
                "joint": draw.choice(get_args(Joint)),
                "start": (date(2026, 11, 24) + timedelta(days=draw.randint(0, 365))).isoformat(),
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
    """Each line goes through the very function of the command: read, planned, printed as JSON."""
    lines = [each.model_dump_json() for each in prescriptions(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)]
    took = []
    run_plan(lines[:1], True, str)  # loads the content
    for line in lines:
        before = time.perf_counter()
        run_plan([line], True, str)
        took.append(1000 * (time.perf_counter() - before))
    took.sort()
    mean, kept = sum(took) / len(took), "kept" if sum(took) / len(took) <= _LIMIT_MS else "EXCEEDED"
    print(
        f"{len(took)} programmes: mean {mean:.2f} ms, median {took[len(took) // 2]:.2f} ms,"
        f" 99 of 100 under {took[len(took) * 99 // 100]:.2f} ms; limit {_LIMIT_MS} ms: {kept}"
    )


if __name__ == "__main__":
    main()
