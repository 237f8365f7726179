"""Logging: text or one JSON object a line, and never the token."""

import json
import logging
import sys
from datetime import UTC, datetime

QUIET = ("httpx", "httpcore", "apscheduler", "alembic")  # httpx logs whole addresses, token included


class WithoutToken(logging.Filter):
    """Takes the token out of messages and tracebacks. It sits on the handler: a logger's filter misses its children."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token

    def filter(self, record: logging.LogRecord) -> bool:
        text = record.getMessage()
        if record.exc_info:
            text += "\n" + logging.Formatter().formatException(record.exc_info)
            record.exc_info = record.exc_text = None
        record.msg, record.args = self._clean(text), None
        return True

    def _clean(self, text: str) -> str:
        return text.replace(self._token, "<token>") if self._token else text


class JsonLine(logging.Formatter):
    """One JSON object a line: time (UTC), level, logger, message."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = {"time": at, "level": record.levelname, "logger": record.name, "message": record.getMessage()}
        return json.dumps(line, ensure_ascii=False)


def configure(form: str, token: str) -> None:
    """Log to standard error in this form (text or json)."""
    handler = logging.StreamHandler(sys.stderr)
    text = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    handler.setFormatter(JsonLine() if form == "json" else text)
    handler.addFilter(WithoutToken(token))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    # At every refused or failed call it logs what came back, with a traceback: our own line says what matters.
    logging.getLogger("telegram").setLevel(logging.CRITICAL)
