"""What therapists do about one patient: the card, decisions, the first week; and the list of patients."""

from telegram import Update

from bot.actions import card, decide, first_week
from bot.incoming.context import Context
from bot.incoming.handlers.unpacking import pressed, words_of


async def patients_command(_update: Update, context: Context) -> None:
    await card.everybody(context.db, context.event)


async def patients_page(update: Update, context: Context) -> None:
    await card.everybody(context.db, context.event, pressed(update).number(0) or 0, edit=True)


async def patient_command(update: Update, context: Context) -> None:
    await card.typed(context.db, context.event, " ".join(words_of(update)))


async def patient_press(update: Update, context: Context) -> None:
    """The card, or one of its pages."""
    press = pressed(update)
    await card.press(context.db, context.event, press.number(0) or 0, press.word(1), press.parts[2:])


async def decide_press(update: Update, context: Context) -> None:
    press = pressed(update)
    await decide.decide(context.db, context.event, press.number(0) or 0, press.word(1), press.parts[2:])


async def first_press(update: Update, context: Context) -> None:
    press = pressed(update)
    await first_week.press(context.db, context.event, press.number(0) or 0, press.word(1), press.word(2))
