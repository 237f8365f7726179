"""How the Bot API says no."""

from dataclasses import dataclass


@dataclass
class Refused(Exception):
    """An answer with ok = false. `code` is the HTTP status, `retry_after` is in seconds."""

    code: int
    description: str
    retry_after: int | None = None
    migrate_to_chat_id: int | None = None

    def payload(self) -> dict[str, object]:
        """The answer's body."""
        body: dict[str, object] = {"ok": False, "error_code": self.code, "description": self.description}
        parameters = {"retry_after": self.retry_after, "migrate_to_chat_id": self.migrate_to_chat_id}
        given = {name: value for name, value in parameters.items() if value is not None}
        if given:
            body["parameters"] = given
        return body


def bad_request(what: str) -> Refused:
    """400 with Telegram's prefix."""
    return Refused(400, f"Bad Request: {what}")
