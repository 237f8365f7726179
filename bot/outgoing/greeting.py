"""Asks Telegram whether it knows the bot, and changes nothing."""

from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.errors import TokenRefused, Unreachable
from bot.outgoing.telegram import not_telegrams


async def greet(bot: ExtBot[None]) -> None:
    """Ask who it is (getMe). Raises TokenRefused or Unreachable."""
    try:
        await bot.initialize()
    except InvalidToken as error:
        if not_telegrams(error):
            raise Unreachable("NotTelegram") from None
        raise TokenRefused from None
    except TelegramError as error:
        raise Unreachable(type(error).__name__) from None
