"""`python -m content.figures [ID …] --out DIR`: stills of 640 and 320 pixels to look at, and what else is asked for."""

import argparse
import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from content.figures import frames, ids, still
from content.figures.loop import contact_sheet, gif, png


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m content.figures", description="Draw the exercises.")
    parser.add_argument("exercise", nargs="*", help="ids; none: all")
    parser.add_argument("--out", type=Path, default=Path("out/figures"))
    parser.add_argument("--loops", action="store_true", help="the GIFs, too")
    parser.add_argument("--sheet", action="store_true", help="all of them on one picture, too")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    wanted = given.exercise or ids()
    for exercise_id in wanted:
        svg = still(exercise_id)
        for width in (640, 320):
            _keep(given.out / f"{exercise_id}.{width}.png", svg, partial(png, svg, width))
        if given.loops:
            play = frames(exercise_id)
            _keep(given.out / f"{exercise_id}.gif", "".join(play), partial(gif, play))
    if given.sheet:
        stills = [still(exercise_id) for exercise_id in wanted]
        _keep(given.out / "figures.png", "".join(stills), partial(contact_sheet, stills))


def _keep(file: Path, source: str, make: Callable[[], bytes]) -> None:
    """Makes the file unless it is there and was made of the same source."""
    digest = hashlib.sha256(source.encode()).hexdigest()
    note = file.with_name(f".{file.name}.source")
    if file.exists() and note.exists() and note.read_text(encoding="utf-8") == digest:
        return
    file.write_bytes(make())
    note.write_text(digest, encoding="utf-8")


if __name__ == "__main__":
    main()
