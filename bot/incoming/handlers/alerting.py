"""Alerts between two summaries."""

from telegram import Update

from bot.actions import alerting
from bot.incoming.context import Context
from bot.incoming.handlers.unpacking import pressed


async def alerts_press(update: Update, context: Context) -> None:
    """Which kinds there are, or one of them switched on or off."""
    press = pressed(update)
    await alerting.press(context.db, context.event, press.word(0), press.word(1))
