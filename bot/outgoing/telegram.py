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

from bot.documents.png import TOGETHER, CannotDraw, png_of
from bot.errors import TokenRefused
from bot.messages.message import CommandMenu, Document, Drawing, KnownPicture, Message, Photo, Shared
from bot.outgoing.call import To
from bot.outgoing.pictures import Pictures

log = logging.getLogger(__name__)

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
    bot: ExtBot[None],
    chat_id: int,
    message: Message | CommandMenu,
    edits: int | None,
    pictures: Pictures,
    *,
    paid: bool,
) -> Outcome:
    """Say it. Raises TokenRefused; everything else is an outcome."""
    try:
        return Sent(await _call(bot, chat_id, message, edits, pictures, paid=paid))
    except BadRequest as error:
        if edits is not None and any(words in error.message.lower() for words in NOT_EDITABLE):
            # Deleted meanwhile, or a photo that has to become a text: say it anew.
            return await send(bot, chat_id, message, None, pictures, paid=paid)
        if isinstance(message, Message) and isinstance(message.picture, KnownPicture) and _unknown_file(error):
            return await send(bot, chat_id, replace(message, picture=None), edits, pictures, paid=paid)
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
    bot: ExtBot[None],
    chat_id: int,
    message: Message | CommandMenu,
    edits: int | None,
    pictures: Pictures,
    *,
    paid: bool,
) -> int | None:
    """The call as plain data: the objects that python-telegram-bot makes of it and of its answer are not needed."""
    if isinstance(message, CommandMenu):
        commands = [{"command": name, "description": text} for name, text in message.commands]
        await bot.do_api_request("setMyCommands", {"commands": commands, "scope": {"type": "chat", "chat_id": chat_id}})
        return None
    to = To(bot, chat_id, message, edits, paid=paid)
    match message.picture:
        case KnownPicture(file_id):
            return await to.media(file_id)
        case Shared() as shared:
            return await _shared(to, shared, pictures)
        case None:
            pass
        case picture:
            file = await _drawn(picture)
            return await (to.new("sendPhoto", photo=file, caption=message.html) if file else to.text())
    if message.document is not None:
        return await to.new("sendDocument", document=await _made(message.document), caption=message.html)
    return await to.text()


async def _shared(to: To, picture: Shared, pictures: Pictures) -> int:
    """By the id that Telegram gave it; uploaded where there is none, or where Telegram knows it no more."""
    file_id = await pictures.known(picture.key)
    if file_id is None:
        async with pictures.turn(picture.key):  # who wants it, too, waits for its id
            file_id = await pictures.known(picture.key)
            if file_id is None:
                return await _uploaded(to, picture, pictures)
    try:
        return await to.media(file_id, moving=picture.moving)
    except BadRequest as error:
        if not _unknown_file(error):
            raise
    await pictures.forget(picture.key, file_id)
    return await _uploaded(to, picture, pictures)


async def _uploaded(to: To, picture: Shared, pictures: Pictures) -> int:
    """Made and sent along; the text alone where it cannot be drawn."""
    try:
        content = await asyncio.get_running_loop().run_in_executor(TOGETHER, picture.make)
    except CannotDraw as error:
        _not_drawn(picture.name, error)
        return await to.text()

    async def keep(file_id: str) -> None:
        await pictures.keep(picture.key, file_id)

    return await to.media(InputFile(content, filename=picture.name, attach=True), moving=picture.moving, keep=keep)


async def _drawn(picture: Drawing | Photo) -> InputFile | None:
    """The file to send. None where it cannot be drawn: the text says it all, and goes alone."""
    if isinstance(picture, Photo):
        return await _made(picture)
    try:
        return InputFile(await png_of(picture.svg), filename=picture.name)
    except CannotDraw as error:
        _not_drawn(picture.name, error)
        return None


def _not_drawn(name: str, error: CannotDraw) -> None:
    log.error("%s cannot be drawn (%s): sent without it", name, error)


async def _made(document: Document | Photo) -> InputFile:
    """The file to send; the event loop goes on while it is made."""
    try:
        content = await asyncio.get_running_loop().run_in_executor(MAKING, document.make)
    except Exception as error:  # noqa: BLE001 - whatever it is, its text may quote facts: only its name goes on
        raise CannotMake(type(error).__name__) from None
    return InputFile(content, filename=document.name)


def _refused(error: BadRequest, edits: int | None) -> Outcome:
    text = error.message.lower()
    if "message is not modified" in text:
        return Sent(edits)
    if any(words in text for words in GONE):
        return Blocked()
    return Refused(error.message[:64])
