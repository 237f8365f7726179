"""The first words with Telegram: who the bot is."""

from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.errors import TokenRefused, Unreachable
from bot.outgoing.telegram import not_telegrams


async def greet(bot: ExtBot[None], *, to_poll: bool = False) -> None:
    """Ask who it is (getMe), which changes nothing. Raises TokenRefused or Unreachable.

    `to_poll`: also take back a webhook; while one is set, Telegram refuses long polling.
    """
    try:
        await bot.initialize()
        if to_poll:
            await bot.delete_webhook()
    except InvalidToken as error:
        if not_telegrams(error):
            raise Unreachable("NotTelegram") from None
        raise TokenRefused from None
    except TelegramError as error:
        raise Unreachable(type(error).__name__) from None
