"""A PDF from a template in `typst/` and data, by typst; nothing is fetched, and no font of the machine is used.

Unlike resvg, typst lets go of Python's lock while it works (docs/decisions/0016-papers.md): a thread is enough.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal, cast

FOLDER = Path(__file__).with_name("typst")
FONTS = Path(__file__).with_name("fonts")
SHARED = "common.typ"  # what every template begins with


def pdf(template: str, data: Mapping[str, object], made_at: datetime) -> bytes:
    """The PDF of `typst/TEMPLATE.typ`; what it reads as `data` has to be JSON. Raises typst's TypstError.

    It takes some milliseconds a page: for a thread. The same data, made at the same moment, give the same bytes.
    """
    return cast("bytes", _compiled(template, data, "pdf", made_at))


def pngs(template: str, data: Mapping[str, object], made_at: datetime, ppi: float = 110) -> Sequence[bytes]:
    """Its pages as pictures, to be looked at."""
    made = _compiled(template, data, "png", made_at, ppi)
    return [made] if isinstance(made, bytes) else list(made)


def _compiled(
    template: str,
    data: Mapping[str, object],
    form: Literal["pdf", "png"],
    made_at: datetime,
    ppi: float | None = None,
) -> bytes | Sequence[bytes]:
    import typst  # noqa: PLC0415 - 60 MB that a process needs only once it makes a paper

    files = {
        "main.typ": (FOLDER / f"{template}.typ").read_bytes(),
        SHARED: (FOLDER / SHARED).read_bytes(),
        "data.json": json.dumps(data).encode(),
    }
    made: bytes | Sequence[bytes] = typst.compile(  # type: ignore[call-overload] # files by name: missing in its types
        files,
        font_paths=[str(FONTS)],
        ignore_system_fonts=True,
        format=form,
        ppi=ppi,
        timestamp=int(made_at.timestamp()),
    )
    return made
