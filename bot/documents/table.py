"""Tables as CSV that a spreadsheet opens as they are: UTF-8 with its mark, `;` between, no cell that is a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")  # what a spreadsheet would run: OWASP, CSV injection


def csv_file(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The file; its lines end in CRLF (RFC 4180). A cell that a spreadsheet would calculate gets a ' in front."""
    made = io.StringIO()
    writer = csv.writer(made, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row])
    return made.getvalue().encode("utf-8-sig")
