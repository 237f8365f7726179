"""Answers: a session done or not, its scores, what was done instead, the exercises, the lighter session."""

from telegram import Update

from bot.actions import (
    after_end,
    answer,
    bare_number,
    change,
    not_today,
    other,
    painful,
    postpone,
    proposals,
    questionnaire,
    show,
    typed,
)
from bot.dates import iso_date
from bot.incoming.context import Context
from bot.incoming.handlers.unpacking import pressed
from bot.understand import Said


async def done(update: Update, context: Context) -> None:
    press = pressed(update)
    await answer.done(context.db, context.event, press.number(0) or 0, press.word(1))


async def later(update: Update, context: Context) -> None:
    press = pressed(update)
    await postpone.later(context.db, context.event, press.number(0) or 0, press.word(1))


async def score(update: Update, context: Context) -> None:
    """effort, pain or share: the action's name is the question's."""
    press = pressed(update)
    number = press.number(1)
    value = press.word(1) if number is None else number
    await answer.score(context.db, context.event, press.number(0) or 0, press.action, value)


async def show_exercise(update: Update, context: Context) -> None:
    """The explanation as a message of its own (show), or another page of it (leaf)."""
    press = pressed(update)
    place, moving = press.number(1) or 0, bool(press.word(2))
    await show.explain(
        context.db, context.event, press.number(0) or 0, place, moving=moving, edit=press.action == "leaf"
    )


async def typed_choice(update: Update, context: Context) -> None:
    """Which of two sessions a typed text was about."""
    press = pressed(update)
    said = Said(answer.choice(press.word(1)), press.number(2), press.number(3))
    await typed.typed_done(context.db, context.event, press.number(0) or 0, said, edit=True)


async def meant(update: Update, context: Context) -> None:
    """What a bare number was about."""
    press = pressed(update)
    await bare_number.meant(context.db, context.event, press.number(0) or 0, press.word(1), press.number(2))


async def painful_day(update: Update, context: Context) -> None:
    await painful.offer(context.db, context.event, pressed(update).number(0) or 0)


async def lighter(update: Update, context: Context) -> None:
    press = pressed(update)
    await painful.choose(context.db, context.event, press.number(0) or 0, press.word(1))


async def settled(update: Update, context: Context) -> None:
    press = pressed(update)
    await painful.settled(context.db, context.event, press.number(0) or 0, press.word(1))


async def reason(update: Update, context: Context) -> None:
    """Why a session was not done."""
    press = pressed(update)
    await not_today.reason(context.db, context.event, press.number(0) or 0, press.word(1))


async def change_press(update: Update, context: Context) -> None:
    """Change an answer: what of it, and the new number."""
    press = pressed(update)
    await change.press(context.db, context.event, press.number(0) or 0, press.word(1), press.number(2))


async def other_press(update: Update, context: Context) -> None:
    """Something else done on a day: what, and how many sessions of the day were answered when the button was drawn."""
    press = pressed(update)
    patient, day = press.number(0) or 0, iso_date(press.word(1))
    await other.press(context.db, context.event, patient, day, press.word(2), press.number(3))


async def day_press(update: Update, context: Context) -> None:
    press = pressed(update)
    await show.day(context.db, context.event, press.number(0) or 0, iso_date(press.word(1)))


async def harder_form(update: Update, context: Context) -> None:
    press = pressed(update)
    await proposals.harder_form(context.db, context.event, press.number(0) or 0, press.word(1))


async def questions(update: Update, context: Context) -> None:
    """Under a questionnaire: its patient and moment, then begin, later, back or a question, and an answer."""
    press = pressed(update)
    number = press.number(3)
    value = press.word(3) if number is None else number
    await questionnaire.press(context.db, context.event, press.number(0) or 0, press.word(1), press.word(2), value)


async def days_after_end(update: Update, context: Context) -> None:
    press = pressed(update)
    await after_end.answer(context.db, context.event, press.number(0) or 0, press.word(1), press.number(2))


async def fewer_after_end(update: Update, context: Context) -> None:
    press = pressed(update)
    wanted = press.word(2) == "fewer"
    await after_end.fewer(context.db, context.event, press.number(0) or 0, press.word(1), wanted=wanted)
