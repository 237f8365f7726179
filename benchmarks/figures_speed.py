"""How long the pictures of the exercises take, in CPU time: `python -m benchmarks.figures_speed`."""

import sys
import time

from content.figures import frames, ids, still
from content.figures.loop import gif, png

ONE_MS, ALL_SECONDS, LARGEST_GIF = 150, 60, 1_000_000


def main() -> int:
    """Each still drawn at 960 pixels, then all loops; the exit code is 1 if a promise was not kept."""
    png(still(ids()[0]), 960)  # loads the data and the renderer
    began = time.process_time()
    took: list[float] = []
    largest = 0
    for exercise_id in ids():
        before = time.process_time()
        png(still(exercise_id), 960)
        took.append(1000 * (time.process_time() - before))
    for exercise_id in ids():
        largest = max(largest, len(gif(frames(exercise_id))))
    everything = time.process_time() - began
    took.sort()
    kept = took[-1] <= ONE_MS and everything <= ALL_SECONDS and largest <= LARGEST_GIF
    print(
        f"{len(took)} stills: median {took[len(took) // 2]:.0f} ms, slowest {took[-1]:.0f} ms (limit {ONE_MS});"
        f" stills and loops {everything:.1f} s (limit {ALL_SECONDS}); largest loop {largest // 1000} kB:"
        f" {'kept' if kept else 'EXCEEDED'}"
    )
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
