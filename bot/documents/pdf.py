"""A PDF from a template in `typst/` and data, by typst: a process of its own for each paper.

typst keeps Python's lock for a part of its work (measured: 0.3 s of the 0.8 s for 200 pages, in which the event loop
stood still), and 250 MB that it took stay with the process: a thread is not enough. Run as a script this file is that
process. Nothing is fetched, and no font of the machine is used.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

FOLDER = Path(__file__).with_name("typst")
FONTS = Path(__file__).with_name("fonts")
SHARED = "common.typ"  # what every template begins with
SLOWEST = 120  # seconds: 200 pages take two
BEHIND = 5  # so much "nicer": who waits for a response goes first


class CannotPrint(Exception):
    """There is no paper; the text is the name of what went wrong."""


def pdf(template: str, data: Mapping[str, object], made_at: datetime) -> bytes:
    """The PDF of `typst/TEMPLATE.typ`; what it reads as `data` has to be JSON. Raises CannotPrint.

    For a thread: it waits for the process, some milliseconds a page. The same data, made at the same moment, give the
    same bytes.
    """
    asked = {"template": template, "data": data, "at": int(made_at.timestamp())}
    try:
        made = subprocess.run(  # noqa: S603 - this file, by this Python; the data go to its input
            [sys.executable, "-I", __file__],
            input=json.dumps(asked).encode(),
            capture_output=True,
            timeout=SLOWEST,
            check=True,
        )
    except (subprocess.SubprocessError, OSError) as error:
        raise CannotPrint(type(error).__name__) from None  # what it said may quote the data
    return made.stdout


def pictures(template: str, data: Mapping[str, object], made_at: datetime, ppi: float = 110) -> Sequence[bytes]:
    """Its pages as PNG, here and now: to be looked at."""
    made = compiled(template, json.dumps(data), int(made_at.timestamp()), ppi)
    return [made] if isinstance(made, bytes) else made


def compiled(template: str, data: str, at: int, ppi: float | None = None) -> bytes | Sequence[bytes]:
    """The PDF, or with `ppi` its pages as PNG. Raises typst's TypstError."""
    import typst  # noqa: PLC0415 - 60 MB that only the printing process needs

    files = {
        "main.typ": (FOLDER / f"{template}.typ").read_bytes(),
        SHARED: (FOLDER / SHARED).read_bytes(),
        "data.json": data.encode(),
    }
    made: bytes | Sequence[bytes] = typst.compile(  # type: ignore[call-overload] # files by name: missing in its types
        files,
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        format="pdf" if ppi is None else "png",
        ppi=ppi,
        timestamp=at,
    )
    return made


def _print() -> None:
    os.nice(BEHIND)
    asked = json.loads(sys.stdin.buffer.read())
    made = compiled(asked["template"], json.dumps(asked["data"]), asked["at"])
    sys.stdout.buffer.write(made if isinstance(made, bytes) else made[0])


if __name__ == "__main__":
    _print()
