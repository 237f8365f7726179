"""Checks keyboards as the Bot API does and turns them into buttons."""

from demo.chats import Button
from demo.fields import Json
from demo.refusal import bad_request

MAX_BUTTONS = 100
MAX_IN_ROW = 8
ACTIONS = ("callback_data", "url", "copy_text", "web_app")
STYLES = ("danger", "success", "primary")


def inline_buttons(markup: Json | None) -> list[list[Button]]:
    """The rows of an InlineKeyboardMarkup; [] for another markup or none. Refused for a wrong button."""
    rows = _rows(markup, "inline_keyboard")
    return [[_inline_button(each) for each in row] for row in rows if row]


def reply_labels(markup: Json) -> list[list[str]]:
    """The rows of a ReplyKeyboardMarkup."""
    return [[str(each["text"]) for each in row] for row in _rows(markup, "keyboard") if row]


def _rows(markup: Json | None, name: str) -> list[list[Json]]:
    rows = (markup or {}).get(name)
    if not isinstance(rows, list):
        return []
    if sum(len(row) for row in rows) > MAX_BUTTONS or any(len(row) > MAX_IN_ROW for row in rows):
        raise bad_request("reply markup is too long")
    return rows


def _inline_button(button: Json) -> Button:
    text = str(button["text"])
    if not text.strip():
        raise bad_request("can't parse inline keyboard button: Button text must not be empty")
    given = [name for name in ACTIONS if name in button]
    if not given:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(given) > 1:
        raise bad_request(f"can't parse inline keyboard button: more than one action ({', '.join(given)})")
    if "style" in button and button["style"] not in STYLES:
        raise bad_request("can't parse inline keyboard button: invalid button style specified")
    return Button(text, _data(button), _url(button), _copied(button), _optional(button.get("style")))


def _optional(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _data(button: Json) -> str | None:
    data = _optional(button.get("callback_data"))
    if data is not None and not 1 <= len(data.encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
    return data


def _url(button: Json) -> str | None:
    web_app = button.get("web_app")
    url = _optional(web_app["url"] if isinstance(web_app, dict) else button.get("url"))
    if url is not None and not url.startswith(("http://", "https://", "tg://")):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return url


def _copied(button: Json) -> str | None:
    copy_text = button.get("copy_text")
    text = _optional(copy_text["text"]) if isinstance(copy_text, dict) else None
    if text is not None and not 1 <= len(text) <= 256:
        raise bad_request("can't parse inline keyboard button: copied text must have 1-256 characters")
    return text
