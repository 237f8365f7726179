"""`python -m content.figures [ID …] --out DIR`: stills of 640 and 320 pixels, and with --loops the GIFs, to look at."""

import argparse
import hashlib
from pathlib import Path

from content.figures import frames, ids, still
from content.figures.loop import gif, png


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m content.figures", description="Draw the exercises.")
    parser.add_argument("exercise", nargs="*", help="ids; none: all")
    parser.add_argument("--out", type=Path, default=Path("build/figures"))
    parser.add_argument("--loops", action="store_true", help="the GIFs, too")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    for exercise_id in given.exercise or ids():
        svg = still(exercise_id)
        for width in (640, 320):
            _keep(given.out / f"{exercise_id}.{width}.png", svg, lambda svg=svg, width=width: png(svg, width))
        if given.loops:
            play = frames(exercise_id)
            _keep(given.out / f"{exercise_id}.gif", "".join(play), lambda play=play: gif(play))


def _keep(file: Path, source: str, make: object) -> None:
    """Writes the file unless it was made of the same source."""
    digest = hashlib.sha256(source.encode()).hexdigest()
    note = file.with_suffix(file.suffix + ".of")
    if file.exists() and note.exists() and note.read_text() == digest:
        return
    file.write_bytes(make())  # type: ignore[operator]
    note.write_text(digest)


if __name__ == "__main__":
    main()
