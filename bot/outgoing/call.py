"""One message as a call of the Bot API: sent anew, or in place of what another one shows."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from telegram import InputFile, InputMediaAnimation, InputMediaPhoto
from telegram.ext import ExtBot

from bot.messages.message import Message

NO_PREVIEW = {"is_disabled": True}
Keep = Callable[[str], Awaitable[None]]


@dataclass(frozen=True)
class To:
    """Where a message goes: into this chat, in place of the message `edits` if there is one."""

    bot: ExtBot[None]
    chat_id: int
    message: Message
    edits: int | None
    paid: bool

    async def text(self) -> int:
        """As a text. The number of the message, like all of these; they raise what python-telegram-bot does."""
        said = {"text": self.message.html, "parse_mode": "HTML", "link_preview_options": NO_PREVIEW}
        if self.edits is None:
            return await self.new("sendMessage", **said)
        await self._edit("editMessageText", **said)
        return self.edits

    async def media(self, file: InputFile | str, *, moving: bool = False, keep: Keep | None = None) -> int:
        """As a photo or an animation (`moving`), the text below it; `keep` is given the id that the file has now."""
        kind = "animation" if moving else "photo"
        caption = self.message.html
        if self.edits is None:
            sent = await self._call("sendAnimation" if moving else "sendPhoto", {kind: file, "caption": caption})
        else:
            media = (InputMediaAnimation if moving else InputMediaPhoto)(file, caption=caption, parse_mode="HTML")
            sent = await self._edit("editMessageMedia", media=media)
        if keep is not None and (file_id := _file_id(sent)):
            await keep(file_id)
        return int(sent["message_id"]) if self.edits is None else self.edits

    async def new(self, method: str, **said: object) -> int:
        """As a new message, whatever `edits` says."""
        return int((await self._call(method, said))["message_id"])

    async def _call(self, method: str, said: dict[str, object]) -> Any:  # noqa: ANN401 - JSON
        said = {"parse_mode": "HTML", **said, **({"allow_paid_broadcast": True} if self.paid else {})}
        return await self.bot.do_api_request(method, {"chat_id": self.chat_id, **said, **self._markup()})

    async def _edit(self, method: str, **said: object) -> Any:  # noqa: ANN401 - JSON
        where = {"chat_id": self.chat_id, "message_id": self.edits}
        return await self.bot.do_api_request(method, {**where, **said, **self._markup()})

    def _markup(self) -> dict[str, object]:
        """Bot API, InlineKeyboardMarkup."""
        rows = [[{"text": each.label, "callback_data": each.press} for each in row] for row in self.message.buttons]
        return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def _file_id(sent: Any) -> str | None:  # noqa: ANN401 - JSON
    """Of the largest size of a photo, or of an animation (a document, where Telegram could not make one of it)."""
    if not isinstance(sent, dict):
        return None
    file = (sent.get("photo") or [None])[-1] or sent.get("animation") or sent.get("document") or {}
    return file.get("file_id")
