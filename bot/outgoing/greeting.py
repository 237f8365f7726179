"""The first words with Telegram: who the bot is, and how it wants to hear."""

from collections.abc import Sequence

from telegram.error import InvalidToken, TelegramError
from telegram.ext import ExtBot

from bot.errors import TokenRefused, Unreachable
from bot.outgoing.telegram import not_telegrams


async def greet(bot: ExtBot[None]) -> None:
    """Ask who it is (getMe), which changes nothing. Raises TokenRefused or Unreachable."""
    try:
        await bot.initialize()
    except InvalidToken as error:
        if not_telegrams(error):
            raise Unreachable("NotTelegram") from None
        raise TokenRefused from None
    except TelegramError as error:
        raise Unreachable(type(error).__name__) from None


async def be_posted_to(bot: ExtBot[None], url: str, secret: str, kinds: Sequence[str]) -> None:
    """Have updates of these kinds posted to `url` with the secret (setWebhook); without a url take that back, for
    while a webhook is set Telegram refuses long polling. Raises Unreachable.
    """
    try:
        if url:
            await bot.set_webhook(url, secret_token=secret, allowed_updates=list(kinds))
        else:
            await bot.delete_webhook()
    except TelegramError as error:
        raise Unreachable(type(error).__name__) from None
