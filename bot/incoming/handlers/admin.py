"""What admins do about the practice: who is invited, transferred, discharged, who works here."""

from telegram import Update

from bot.actions import audit, discharge, enrol_file, inviting, practising, safety, therapists, transfer
from bot.actions.event import say
from bot.incoming.context import Context
from bot.incoming.files import LARGEST, FileWanted
from bot.incoming.handlers.unpacking import pressed, typed_by, words_of


async def invite_command(update: Update, context: Context) -> None:
    await inviting.invite_patient(context.db, context.event, "".join(words_of(update)[:1]))


async def invite_press(update: Update, context: Context) -> None:
    await inviting.invite_chosen(context.db, context.event, pressed(update).number(0) or 0)


async def enrolled_notes(update: Update, context: Context) -> None:
    """What is to be noted of an enrolment, where it did not fit under its picture."""
    await say(context.db, context.event, "enrolled_notes", patient=pressed(update).number(0) or 0)


async def pick_page(update: Update, context: Context) -> None:
    """Another page of the patients to choose from."""
    press = pressed(update)
    await say(context.db, context.event, "pick", edit=True, what=press.word(0), page=press.number(1) or 0)


async def transfer_command(update: Update, context: Context) -> None:
    code, *name = words_of(update) or [""]
    await transfer.typed(context.db, context.event, code, " ".join(name))


async def transfer_press(update: Update, context: Context) -> None:
    press = pressed(update)
    await transfer.press(context.db, context.event, press.number(0) or 0, press.number(1))


async def discharge_command(update: Update, context: Context) -> None:
    code, *reason = words_of(update) or [""]
    await discharge.typed(context.db, context.event, code, " ".join(reason))


async def discharge_press(update: Update, context: Context) -> None:
    press = pressed(update)
    await discharge.press(context.db, context.event, press.number(0) or 0, press.word(1), press.word(2))


async def therapist_command(update: Update, context: Context) -> None:
    await therapists.typed(context.db, context.event, " ".join(words_of(update)))


async def therapist_press(update: Update, context: Context) -> None:
    press = pressed(update)
    await therapists.press(context.db, context.event, press.number(0) or 0, press.word(1))


async def practice_command(update: Update, context: Context) -> None:
    await practising.typed_command(context.db, context.event, words_of(update))


async def practice_press(update: Update, context: Context) -> None:
    press = pressed(update)
    await practising.press(context.db, context.event, press.word(0), press.word(1))


async def audit_command(update: Update, context: Context) -> None:
    await audit.typed(context.db, context.event, "".join(words_of(update)[:1]))


async def audit_page(update: Update, context: Context) -> None:
    press = pressed(update)
    await audit.page(context.db, context.event, press.number(0) or 0, press.number(1) or 0)


async def audit_file(update: Update, context: Context) -> None:
    await audit.file(context.db, context.event, pressed(update).number(0) or 0)


async def file(update: Update, context: Context) -> None:
    """A CSV file of enrolments. It is fetched first; then its update comes here once more."""
    document = update.message.document if update.message else None
    assert document is not None  # noqa: S101 - the route asks for one
    if await safety.heard(context.db, context.event, typed_by(update)):
        return
    if not (document.file_name or "").lower().endswith(".csv"):
        await say(context.db, context.event, "enrol_file_wrong", why="kind")
    elif (document.file_size or 0) > LARGEST:
        await say(context.db, context.event, "enrol_file_wrong", why="big")
    elif context.file is None:
        raise FileWanted(document.file_id)
    else:
        await enrol_file.receive(context.db, context.event, context.file.content)


async def file_press(update: Update, context: Context) -> None:
    press = pressed(update)
    await enrol_file.press(context.db, context.event, press.word(0), press.word(1), press.number(2) or 0)
