"""Cover for a therapist on leave."""

from telegram import Update

from bot.actions import cover
from bot.dates import iso_date
from bot.incoming.context import Context
from bot.incoming.handlers.unpacking import pressed, words_of


async def cover_command(update: Update, context: Context) -> None:
    await cover.typed(context.db, context.event, " ".join(words_of(update)))


async def cover_press(update: Update, context: Context) -> None:
    """The stand-in (`by`: for whom, who, until when), or the end of a cover."""
    press = pressed(update)
    if press.word(0) == "end":
        await cover.end(context.db, context.event, press.number(1) or 0)
    else:
        therapist, stand_in = press.number(1) or 0, press.number(2) or 0
        await cover.press(context.db, context.event, therapist, stand_in, iso_date(press.word(3)))
