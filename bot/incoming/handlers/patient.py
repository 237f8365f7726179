"""What a patient asks for or sets: the day, the week, why, a pause, times, consent, stopping."""

from telegram import Update

from bot.actions import coming, explaining, join, letters, pause, preferences, safety, show, why, wish
from bot.dates import iso_date
from bot.incoming.context import Context
from bot.incoming.handlers.unpacking import pressed, words_of


async def start(update: Update, context: Context) -> None:
    await join.start(context.db, context.event, " ".join(words_of(update)))


async def agree(update: Update, context: Context) -> None:
    """Whose consent, and to which version of the text."""
    press = pressed(update)
    await join.agree(context.db, context.event, press.number(0) or 0, press.number(1) or 0)


async def decline(update: Update, context: Context) -> None:
    await join.decline(context.db, context.event, pressed(update).number(0) or 0)


async def practice(update: Update, context: Context) -> None:
    await join.practise(context.db, context.event, pressed(update).number(0))


async def stop_command(_update: Update, context: Context) -> None:
    await join.ask_to_stop(context.db, context.event)


async def stop(update: Update, context: Context) -> None:
    press = pressed(update)
    await join.stop(context.db, context.event, press.number(0) or 0, press.word(1))


async def today(_update: Update, context: Context) -> None:
    await show.today(context.db, context.event)


async def yesterday(_update: Update, context: Context) -> None:
    await show.yesterday(context.db, context.event)


async def week(_update: Update, context: Context) -> None:
    await show.week(context.db, context.event)


async def progress(_update: Update, context: Context) -> None:
    await show.progress(context.db, context.event)


async def exercise_command(update: Update, context: Context) -> None:
    await explaining.command(context.db, context.event, " ".join(words_of(update)))


async def exercise_press(update: Update, context: Context) -> None:
    """Another exercise, or its moving picture."""
    press = pressed(update)
    await explaining.press(context.db, context.event, press.word(0), moving=bool(press.word(1)))


async def why_command(update: Update, context: Context) -> None:
    await why.why(context.db, context.event, " ".join(words_of(update)))


async def why_press(update: Update, context: Context) -> None:
    """A session, a view of it, and for some views an exercise."""
    press = pressed(update)
    await why.press(context.db, context.event, press.number(0) or 0, press.word(1), press.word(2))


async def pause_command(update: Update, context: Context) -> None:
    await pause.ask(context.db, context.event, "other", " ".join(words_of(update)))


async def pause_press(update: Update, context: Context) -> None:
    """Why, and once it is chosen until when and whether the end moves."""
    press = pressed(update)
    if press.word(1):
        await pause.choose(context.db, context.event, press.word(0), iso_date(press.word(1)), press.word(2))
    else:
        await pause.ask(context.db, context.event, press.word(0), edit=True)


async def resume_command(_update: Update, context: Context) -> None:
    await pause.resume(context.db, context.event)


async def resume_press(_update: Update, context: Context) -> None:
    await pause.resume(context.db, context.event, edit=True)


async def time_command(update: Update, context: Context) -> None:
    await preferences.typed(context.db, context.event, words_of(update))


async def time_press(update: Update, context: Context) -> None:
    """What is changed, and to what; without that, the choice is shown."""
    press = pressed(update)
    await preferences.press(context.db, context.event, press.word(0), press.word(1))


async def wish_press(update: Update, context: Context) -> None:
    """What would help, after a week of silence."""
    press = pressed(update)
    await wish.press(context.db, context.event, press.number(0) or 0, press.word(1))


async def contact(_update: Update, context: Context) -> None:
    await letters.ask(context.db, context.event)


async def letter_press(update: Update, context: Context) -> None:
    """Write to the therapist (ask), or nothing after all."""
    if pressed(update).word(0) == "ask":
        await letters.ask(context.db, context.event)
    else:
        await letters.drop(context.db, context.event)


async def cannot_press(update: Update, context: Context) -> None:
    """An appointment, and how often it had been changed when the button was drawn."""
    press = pressed(update)
    await coming.cannot_come(context.db, context.event, press.number(0) or 0, press.number(1))


async def safety_answer(update: Update, context: Context) -> None:
    """Yes or no to "is this so now?"."""
    press = pressed(update)
    await safety.answer(context.db, context.event, press.number(0) or 0, press.word(1))
