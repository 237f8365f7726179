"""What a patient asks about their own data."""

from telegram import Update

from bot.actions import mydata
from bot.incoming.context import Context
from bot.incoming.handlers.unpacking import pressed


async def command(_update: Update, context: Context) -> None:
    await mydata.show(context.db, context.event)


async def press(update: Update, context: Context) -> None:
    """Whose data, and what of them."""
    button = pressed(update)
    await mydata.press(context.db, context.event, button.number(0) or 0, button.word(1))


async def erase(update: Update, context: Context) -> None:
    """Whose data, and which step."""
    button = pressed(update)
    await mydata.erase(context.db, context.event, button.number(0) or 0, button.word(1))
