"""What therapists and admins do."""

from telegram import Update

from bot.actions import (
    appointments,
    enrol,
    exercises,
    guided,
    letters,
    own_exercise,
    papers,
    proposals,
    safety,
    show,
    taper,
)
from bot.actions import summary as summaries
from bot.incoming.context import Context
from bot.incoming.handlers.unpacking import pressed, words_of


async def summary(_update: Update, context: Context) -> None:
    await summaries.show(context.db, context.event)


async def summary_page(update: Update, context: Context) -> None:
    await summaries.show(context.db, context.event, pressed(update).number(0) or 0, edit=True)


async def summary_files(_update: Update, context: Context) -> None:
    await summaries.files(context.db, context.event)


async def summary_when(update: Update, context: Context) -> None:
    press = pressed(update)
    await summaries.when(context.db, context.event, press.word(0), press.number(1))


async def accept_all(update: Update, context: Context) -> None:
    press = pressed(update)
    await summaries.accept_all(context.db, context.event, press.number(0) or 0, press.number(1) or 0)


async def report(update: Update, context: Context) -> None:
    await papers.report(context.db, context.event, pressed(update).number(0) or 0)


async def paper(update: Update, context: Context) -> None:
    press = pressed(update)
    await papers.week(context.db, context.event, press.number(0) or 0, press.number(1))


async def proposals_page(update: Update, context: Context) -> None:
    """The proposals as a message of their own (from the summary), or another one of them."""
    press = pressed(update)
    await proposals.show(context.db, context.event, press.number(0) or 0, edit=press.word(1) == "leaf")


async def proposal(update: Update, context: Context) -> None:
    press = pressed(update)
    await proposals.decide(context.db, context.event, press.number(0) or 0, press.word(1), press.number(2) or 0)


async def exercises_press(update: Update, context: Context) -> None:
    """A patient; what is looked at or changed; what about; and which page of it."""
    press = pressed(update)
    patient, page = press.number(0) or 0, press.number(3) or 0
    await exercises.press(context.db, context.event, patient, press.word(1), press.word(2), page)


async def own_exercise_press(update: Update, context: Context) -> None:
    press = pressed(update)
    await own_exercise.press(context.db, context.event, press.word(0), press.word(1), press.number(1) or 0)


async def taper_press(update: Update, context: Context) -> None:
    press = pressed(update)
    patient, week = press.number(0) or 0, press.number(2) or 0
    await taper.decide(context.db, context.event, patient, press.word(1), week)


async def appointment_command(update: Update, context: Context) -> None:
    await appointments.show(context.db, context.event, " ".join(words_of(update)))


async def appointment_press(update: Update, context: Context) -> None:
    await appointments.press(context.db, context.event, pressed(update))


async def write_press(update: Update, context: Context) -> None:
    """A patient, and perhaps that nothing is written after all."""
    press = pressed(update)
    if press.word(1) == "cancel":
        await letters.drop(context.db, context.event)
    else:
        await letters.write(context.db, context.event, press.number(0) or 0)


async def safety_contact(update: Update, context: Context) -> None:
    await safety.resolve(context.db, context.event, pressed(update).number(0) or 0)


async def enrol_command(update: Update, context: Context) -> None:
    words = words_of(update)
    if words:
        await enrol.enrol_line(context.db, context.event, words)
    else:
        await guided.begin(context.db, context.event)


async def enrol_press(update: Update, context: Context) -> None:
    press = pressed(update)
    await guided.press(context.db, context.event, press.word(0), press.word(1))


async def status(_update: Update, context: Context) -> None:
    await show.status(context.db, context.event)
