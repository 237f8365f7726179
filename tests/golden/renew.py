"""Writes the pages of the kept prescriptions anew: `make golden`. Read the difference before keeping it."""

import json
from pathlib import Path

from bot.plan import run_plan

FOLDER = Path(__file__).parent


def pages() -> dict[str, str]:
    """The page of each kept prescription, by code."""
    found: dict[str, str] = {}
    for line in (FOLDER / "prescriptions.jsonl").read_text("utf-8").splitlines():
        written: list[str] = []
        run_plan([line], False, written.append)
        found[json.loads(line)["code"]] = "".join(written)
    return found


def main() -> None:
    for code, page in pages().items():
        (FOLDER / f"{code}.txt").write_text(page, "utf-8")


if __name__ == "__main__":
    main()
