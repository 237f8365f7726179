"""From a message to a Bot API call, and from its result to an outcome."""

import asyncio
import logging
import warnings
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import timedelta

import aiohttp
from telegram import InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import ExtBot

from bot.documents.png import CannotDraw, png_of
from bot.errors import TokenRefused
from bot.messages.message import CommandMenu, Document, Drawing, KnownPicture, Message, Photo

log = logging.getLogger(__name__)
NO_PREVIEW = {"is_disabled": True}

# Meant for those who want its objects.
warnings.filterwarnings("ignore", message=r"Please use 'Bot\.")


@dataclass(frozen=True)
class Sent:
    """It arrived; the menu has no message id."""

    message_id: int | None


@dataclass(frozen=True)
class NotSent:
    """It surely did not leave: try again after this long."""

    after: timedelta


@dataclass(frozen=True)
class TooMany:
    """Telegram refuses this chat for so long (429): it surely was not sent."""

    wait: timedelta


@dataclass(frozen=True)
class Moved:
    """The chat has another id now: it was not sent, and goes there."""

    to: int


@dataclass(frozen=True)
class Unknown:
    """Nobody knows whether it arrived: no answer came."""

    cause: str


@dataclass(frozen=True)
class Refused:
    """Telegram refuses this message for good."""

    reason: str


@dataclass(frozen=True)
class Blocked:
    """The person blocked the bot, or the account is gone."""


class CannotMake(Exception):
    """A file could not be made; the text is the name of what went wrong."""


Outcome = Sent | NotSent | TooMany | Moved | Unknown | Refused | Blocked
RETRY = timedelta(seconds=5)
MAKING = ThreadPoolExecutor(1, "documents")  # one at a time: each may be large
MALFORMED = "MalformedAnswer"
NOT_EDITABLE = ("message to edit not found", "message can't be edited", "message_id_invalid", "no text in the message")
UNKNOWN_FILE = ("wrong file identifier", "wrong remote file", "wrong type of file", "file_id_invalid")
GONE = ("chat not found", "user not found", "peer_id_invalid")


async def send(  # noqa: PLR0911 - one return for each way out
    bot: ExtBot[None], chat_id: int, message: Message | CommandMenu, edits: int | None, *, paid: bool
) -> Outcome:
    """Say it. Raises TokenRefused; everything else is an outcome."""
    try:
        return Sent(await _call(bot, chat_id, message, edits, paid=paid))
    except BadRequest as error:
        if edits is not None and any(words in error.message.lower() for words in NOT_EDITABLE):
            return await send(bot, chat_id, message, None, paid=paid)  # deleted meanwhile, or a photo: say it anew
        if isinstance(message, Message) and isinstance(message.picture, KnownPicture) and _unknown_file(error):
            return await send(bot, chat_id, replace(message, picture=None), edits, paid=paid)
        return _outcome(error, edits)
    except TelegramError as error:
        return _outcome(error, edits)
    except CannotMake as error:
        return Refused(f"render {error}")
    except (TypeError, ValueError, LookupError, AttributeError):  # what python-telegram-bot says of such an answer
        return Unknown(MALFORMED)


def _unknown_file(error: BadRequest) -> bool:
    """Whether Telegram does not know a file_id, such as that of another bot, or of before this one had a new token."""
    return any(words in error.message.lower() for words in UNKNOWN_FILE)


def _outcome(error: TelegramError, edits: int | None) -> Outcome:  # noqa: PLR0911 - one return for each outcome
    """What is known after this error. Raises TokenRefused."""
    if not_telegrams(error):
        return Unknown("NotTelegram")
    match error:
        case InvalidToken() | EndPointNotFound():
            raise TokenRefused from None
        case RetryAfter():
            wait = error.retry_after
            return TooMany(wait if isinstance(wait, timedelta) else timedelta(seconds=wait))
        case Forbidden():
            return Blocked()
        case BadRequest():
            return _refused(error, edits)
        case ChatMigrated():
            return Moved(error.new_chat_id)
    if isinstance(error, NetworkError) and _never_left(error):
        return NotSent(RETRY)
    return Unknown(type(error.__cause__ or error).__name__)


def not_telegrams(error: BaseException | None) -> bool:
    """Whether the answer was no JSON: a page of somebody between us, such as a proxy's 403."""
    while error is not None:
        if type(error) is TelegramError:  # python-telegram-bot's word for what it cannot read; refusals are subclasses
            return True
        error = error.__cause__
    return False


def _never_left(error: BaseException | None) -> bool:
    """Whether the connection never stood, so that surely nothing was carried: the transport's cause tells."""
    while error is not None:
        if isinstance(error, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError):
            return True
        error = error.__cause__
    return False


async def _call(
    bot: ExtBot[None], chat_id: int, message: Message | CommandMenu, edits: int | None, *, paid: bool
) -> int | None:
    """The call as plain data: the objects that python-telegram-bot makes of it and of its answer are not needed."""
    if isinstance(message, CommandMenu):
        commands = [{"command": name, "description": text} for name, text in message.commands]
        await bot.do_api_request("setMyCommands", {"commands": commands, "scope": {"type": "chat", "chat_id": chat_id}})
        return None
    picture = await _drawn(message.picture)
    document = await _made(message.document)
    said: dict[str, object] = {"chat_id": chat_id, "parse_mode": "HTML"}
    if message.buttons:
        said["reply_markup"] = _markup(message)
    if picture is not None:
        method, said = "sendPhoto", {**said, "caption": message.html, "photo": picture}
    elif document is not None:
        method, said = "sendDocument", {**said, "caption": message.html, "document": document}
    else:
        method, said = "sendMessage", {**said, "text": message.html, "link_preview_options": NO_PREVIEW}
        if edits is not None:
            await bot.do_api_request("editMessageText", {**said, "message_id": edits})
            return edits
    sent = await bot.do_api_request(method, {**said, "allow_paid_broadcast": True} if paid else said)
    return int(sent["message_id"])


async def _drawn(picture: Drawing | KnownPicture | Photo | None) -> InputFile | str | None:
    """The PNG to send, or the file_id. None where it cannot be drawn: the text says it all, and goes alone."""
    if isinstance(picture, KnownPicture):
        return picture.file_id
    if picture is None or isinstance(picture, Photo):
        return await _made(picture)
    try:
        return InputFile(await png_of(picture.svg), filename=picture.name)
    except CannotDraw as error:
        log.error("%s cannot be drawn (%s): sent without it", picture.name, error)  # noqa: TRY400 - it names what it was
        return None


async def _made(document: Document | Photo | None) -> InputFile | None:
    """The file to send; the event loop goes on while it is made."""
    if document is None:
        return None
    try:
        content = await asyncio.get_running_loop().run_in_executor(MAKING, document.make)
    except Exception as error:  # noqa: BLE001 - whatever it is, its text may quote facts: only its name goes on
        raise CannotMake(type(error).__name__) from None
    return InputFile(content, filename=document.name)


def _markup(message: Message) -> dict[str, object]:
    """Bot API, InlineKeyboardMarkup."""
    rows = [[{"text": button.label, "callback_data": button.press} for button in row] for row in message.buttons]
    return {"inline_keyboard": rows}


def _refused(error: BadRequest, edits: int | None) -> Outcome:
    text = error.message.lower()
    if "message is not modified" in text:
        return Sent(edits)
    if any(words in text for words in GONE):
        return Blocked()
    return Refused(error.message[:64])
