"""What handlers read from an update."""

from telegram import Update

from bot.callback import Press, parse

LONGEST_ID = 200  # characters of a file_id that is kept; Telegram's have about half as many


def pressed(update: Update) -> Press:
    """What the button said that was pressed."""
    return parse((update.callback_query and update.callback_query.data) or "")


def words_of(update: Update) -> list[str]:
    """What follows the command, word by word."""
    return ((update.message and update.message.text) or "").split()[1:]


def replied_to(update: Update) -> int | None:
    """The message of this chat that a text replies to."""
    message = update.effective_message
    before = message.reply_to_message if message else None
    return before.message_id if before is not None else None


def typed_by(update: Update) -> str:
    """What was typed: a text, or the words under a picture."""
    message = update.effective_message
    return (message and (message.text or message.caption)) or ""


def photo_of(update: Update) -> str:
    """The file_id of the largest size of a photo that was sent; empty without one, or where it is no id to keep."""
    message = update.effective_message
    file_id = message.photo[-1].file_id if message and message.photo else ""
    return file_id if len(file_id) <= LONGEST_ID else ""
