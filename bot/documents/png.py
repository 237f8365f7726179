"""From an SVG to a PNG, by resvg: a process of its own for each picture.

resvg-py keeps Python's lock while it draws (measured: ten pictures in threads held the loop up for a second), so that a
thread alone does not free the event loop. Run as a script this file is that process.
"""

import asyncio
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

FAMILY = "Lato"
FONTS = tuple(Path(__file__).with_name("fonts") / f"{FAMILY}-{weight}.ttf" for weight in ("Regular", "Bold"))
SLOWEST = 20  # seconds: a picture takes a tenth of one
TOGETHER = ThreadPoolExecutor(2, "drawing")  # each thread waits for one process: that many draw at once


class CannotDraw(Exception):
    """There is no picture; the text is the name of what went wrong."""


async def png_of(svg: str) -> bytes:
    """The PNG of an SVG in its own size; the event loop goes on meanwhile. Raises CannotDraw."""
    return await asyncio.get_running_loop().run_in_executor(TOGETHER, drawn, svg)


def drawn(svg: str) -> bytes:
    """The same, for a thread: it waits for the process. Raises CannotDraw."""
    return in_a_process(__file__, svg)


def in_a_process(script: str, given: str) -> bytes:
    """What a drawing script of ours makes of this input, for a thread. Raises CannotDraw."""
    try:
        made = subprocess.run(  # noqa: S603 - a file of ours, by this Python; the SVG goes to its input
            [sys.executable, "-I", script], input=given.encode(), capture_output=True, timeout=SLOWEST, check=True
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise CannotDraw(type(error).__name__) from error
    return made.stdout


def draw(svg: str, *, zoom: float | None = None) -> bytes:
    """The same here and now, in some 50 ms in which nothing else runs; `zoom` times as large. Raises ValueError."""
    import resvg_py  # noqa: PLC0415 - 3 MB that only the drawing process needs

    fonts = [str(path) for path in FONTS]
    return resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=fonts, zoom=zoom)


if __name__ == "__main__":
    sys.stdout.buffer.write(draw(sys.stdin.buffer.read().decode()))
