"""What anybody may send: texts, whatever is no text, and what no other handler knows."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from telegram import Update

from bot.actions import (
    appointments,
    decide,
    exercises,
    guided,
    language,
    letters,
    own_exercise,
    practising,
    reach,
    safety,
    show,
    told,
)
from bot.actions.event import Event, say
from bot.commands import COMMANDS
from bot.incoming.context import Context
from bot.incoming.handlers import patient
from bot.incoming.handlers.unpacking import photo_of, pressed, replied_to, typed_by, words_of
from storage import Db

Handle = Callable[[Update, Context], Coroutine[Any, Any, None]]


async def help_command(_update: Update, context: Context) -> None:
    if context.event.discharged:
        await say(context.db, context.event, "programme_over")
    else:
        await show.help_text(context.db, context.event)


async def language_command(update: Update, context: Context) -> None:
    await language.language(context.db, context.event, " ".join(words_of(update)))


async def language_press(update: Update, context: Context) -> None:
    await language.language(context.db, context.event, pressed(update).word(0), edit=True)


async def text(update: Update, context: Context) -> None:
    """A text that is no command: a letter, an answer, what was asked of the staff, or something the bot cannot read."""
    db, event = context.db, context.event
    words = typed_by(update)
    letter = await letters.writing(db, event, replied_to(update))
    if letter is not None:
        await _letter(context, letter, words)
        return
    if await safety.heard(db, event, words) or await _asked_of_staff(db, event, words):
        return
    if command := _as_command(event, words):
        await command(update, context)
        return
    if event.patient is not None and await told.text(db, event, words, replied_to(update)):
        return
    await unknown(update, context)


def _as_command(event: Event, words: str) -> Handle | None:
    """The command of a patient whose name somebody typed without its stroke, and nothing else: `stop`, `help`."""
    word = words.strip(" \n./!?").casefold()
    key = next((each.key for each in COMMANDS if word in each.names), ALSO.get(word))
    return AS_WORDS.get(key or "") if event.patient is not None and not event.discharged else None


async def _asked_of_staff(db: Db, event: Event, words: str) -> bool:
    """Whether the text was what a therapist or an admin had been asked to type."""
    if event.therapist is not None:
        for typed_for in (decide.reason_typed, appointments.typed, own_exercise.typed, exercises.typed):
            if await typed_for(db, event, words):
                return True
    return event.admin and (await guided.typed(db, event, words) or await practising.typed(db, event, words))


async def _letter(context: Context, letter: letters.Writing, words: str) -> None:
    """Safety words are heard first, and the letter goes all the same: the response then says both."""
    db, event = context.db, context.event
    goes = letter.to is None and await letters.arrives(db, event, words)
    heard = letter.to is None and await safety.heard_in_letter(db, event, words, goes=goes)
    await letters.send(db, event, letter, words, quietly=heard)


AS_WORDS: Mapping[str, Handle] = {
    "help": help_command,
    "stop": patient.stop_command,
    "pause": patient.pause_command,
    "resume": patient.resume_command,
    "today": patient.today,
    "week": patient.week,
    "progress": patient.progress,
    "why": patient.why_command,
    "contact": patient.contact,
}
ALSO: Mapping[str, str] = {"hulp": "help", "stoppen": "stop", "hervatten": "resume"}  # what else people call them


async def unknown(_update: Update, context: Context) -> None:
    event = context.event
    if event.discharged:
        await say(context.db, event, "programme_over")
    elif event.roles:
        await say(context.db, event, "unknown", roles=event.roles)
    else:
        await say(context.db, event, "stranger")


async def edited(update: Update, context: Context) -> None:
    if not await safety.heard(context.db, context.event, typed_by(update)):
        await say(context.db, context.event, "edited")


async def not_text(update: Update, context: Context) -> None:
    """A picture or the like, of an own exercise perhaps; what is written under it is read for safety words only."""
    db, event = context.db, context.event
    if await safety.heard(db, event, typed_by(update)):
        return
    picture = photo_of(update)
    if picture and event.therapist is not None and await own_exercise.photo(db, event, picture):
        return
    if event.roles and not event.discharged:
        await say(db, event, "text_only")
    else:
        await unknown(update, context)


async def outdated(_update: Update, context: Context) -> None:
    await say(context.db, context.event, "outdated")


async def group(_update: Update, context: Context) -> None:
    """A group chat is told once that the bot works in private chats."""
    await say(context.db, context.event, "group", once="ever")


async def blocked(update: Update, context: Context) -> None:
    """The person blocked the bot, or let it in again."""
    change, event = update.my_chat_member, context.event
    assert change is not None  # noqa: S101 - the route asks for it
    if change.new_chat_member.status in {"kicked", "left"}:
        await reach.lost(context.db, event.house.library, event.chat_id, event.now)
    elif event.person is not None:
        await reach.found(context.db, event.person, event.now)
