"""The transcript: a JSON line for every call of the Bot API, every act of a person and every restart."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TextIO


class Transcript:
    """Writes lines in the order in which things happen, each with its virtual time (UTC)."""

    def __init__(self, stream: TextIO, now: Callable[[], datetime]) -> None:
        self._stream, self._now = stream, now
        self.lines = 0

    def write(self, what: str, **details: object) -> None:
        line: Mapping[str, object] = {"at": self._now().isoformat(), "what": what, **details}
        self._stream.write(json.dumps(line, ensure_ascii=False, default=str) + "\n")
        self.lines += 1
