"""Routes: (what fits and what is done, the right it asks for). The first that fits is taken."""

import re
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ChatMemberHandler, CommandHandler, MessageHandler, filters

from bot.actions.event import say
from bot.commands import COMMANDS
from bot.incoming import handlers
from bot.incoming.access import Right, allowed
from bot.incoming.context import App, Context

Handle = Callable[[Update, Context], Coroutine[Any, Any, None]]
Handler = BaseHandler[Update, Context, None]

PRIVATE = filters.ChatType.PRIVATE
NEW = PRIVATE & filters.UpdateType.MESSAGE


@dataclass(frozen=True)
class Route:
    """`handler` decides whether an update fits and holds the function that handles it."""

    handler: Handler
    right: Right


def command(key: str, right: Right, handle: Handle) -> Route:
    """A command in both languages."""
    names = next(each.names for each in COMMANDS if each.key == key)
    return Route(CommandHandler(names, handle, filters=NEW), right)


def press(action: str, right: Right, handle: Handle) -> Route:
    """A button whose callback data has this action."""
    return Route(CallbackQueryHandler(handle, pattern=rf"^{re.escape(action)}(:|$)"), right)


# Telegram's handlers for commands take edited messages too: edits come first.
ROUTES: tuple[Route, ...] = (
    Route(ChatMemberHandler(handlers.blocked, ChatMemberHandler.MY_CHAT_MEMBER), Right.ANYBODY),
    Route(MessageHandler(PRIVATE & filters.UpdateType.EDITED, handlers.edited), Right.ANYBODY),
    Route(MessageHandler(~PRIVATE, handlers.group), Right.ANYBODY),
    Route(CommandHandler("start", handlers.start, filters=NEW), Right.ANYBODY),
    command("help", Right.ANYBODY, handlers.help_command),
    command("stop", Right.ANSWER_AS_PATIENT, handlers.stop_command),
    command("today", Right.ANSWER_AS_PATIENT, handlers.today),
    command("yesterday", Right.ANSWER_AS_PATIENT, handlers.yesterday),
    command("week", Right.ANSWER_AS_PATIENT, handlers.week),
    command("progress", Right.ANSWER_AS_PATIENT, handlers.progress),
    command("why", Right.ANSWER_AS_PATIENT, handlers.why_command),
    command("pause", Right.ANSWER_AS_PATIENT, handlers.pause_command),
    command("resume", Right.ANSWER_AS_PATIENT, handlers.resume_command),
    command("time", Right.ANSWER_AS_PATIENT, handlers.time_command),
    command("language", Right.ANYBODY, handlers.language_command),
    command("summary", Right.SEE_OWN_PATIENTS, handlers.summary),
    command("enrol", Right.ENROL, handlers.enrol_command),
    command("therapist", Right.ENROL, handlers.therapist_command),
    command("status", Right.SEE_STATUS, handlers.status),
    press("agree", Right.ANSWER_AS_PATIENT, handlers.agree),
    press("decline", Right.ANSWER_AS_PATIENT, handlers.decline),
    press("stop", Right.ANSWER_AS_PATIENT, handlers.stop),
    press("done", Right.ANSWER_AS_PATIENT, handlers.done),
    press("later", Right.ANSWER_AS_PATIENT, handlers.later),
    press("time", Right.ANSWER_AS_PATIENT, handlers.time_press),
    press("language", Right.ANYBODY, handlers.language_press),
    press("share", Right.ANSWER_AS_PATIENT, handlers.score),
    press("effort", Right.ANSWER_AS_PATIENT, handlers.score),
    press("pain", Right.ANSWER_AS_PATIENT, handlers.score),
    press("show", Right.ANSWER_AS_PATIENT, handlers.show_exercise),
    press("leaf", Right.ANSWER_AS_PATIENT, handlers.show_exercise),
    press("why", Right.ANSWER_AS_PATIENT, handlers.why_press),
    press("meant", Right.ANSWER_AS_PATIENT, handlers.meant),
    press("typed", Right.ANSWER_AS_PATIENT, handlers.typed_choice),
    press("painful", Right.ANSWER_AS_PATIENT, handlers.painful_day),
    press("lighter", Right.ANSWER_AS_PATIENT, handlers.lighter),
    press("settled", Right.ANSWER_AS_PATIENT, handlers.settled),
    press("reason", Right.ANSWER_AS_PATIENT, handlers.reason),
    press("change", Right.ANSWER_AS_PATIENT, handlers.change_press),
    press("other", Right.ANSWER_AS_PATIENT, handlers.other_press),
    press("day", Right.ANSWER_AS_PATIENT, handlers.day_press),
    press("practice", Right.ANSWER_AS_PATIENT, handlers.practice),
    press("wish", Right.ANSWER_AS_PATIENT, handlers.wish_press),
    press("pause", Right.ANSWER_AS_PATIENT, handlers.pause_press),
    press("resume", Right.ANSWER_AS_PATIENT, handlers.resume_press),
    press("questions", Right.ANSWER_AS_PATIENT, handlers.questions),
    press("days", Right.ANSWER_AS_PATIENT, handlers.days_after_end),
    press("ask", Right.ANSWER_AS_PATIENT, handlers.fewer_after_end),
    press("stop_ask", Right.ANSWER_AS_PATIENT, handlers.stop_command),
    press("harder", Right.ANSWER_AS_PATIENT, handlers.harder_form),
    press("summary", Right.SEE_OWN_PATIENTS, handlers.summary_page),
    press("proposals", Right.SEE_OWN_PATIENTS, handlers.proposals_page),
    press("proposal", Right.SEE_OWN_PATIENTS, handlers.proposal),
    press("taper", Right.SEE_OWN_PATIENTS, handlers.taper_press),
    press("safety", Right.ANSWER_AS_PATIENT, handlers.safety_answer),
    press("contact", Right.SEE_TO_SAFETY, handlers.safety_contact),
    press("enrol", Right.ENROL, handlers.enrol_press),
    Route(CallbackQueryHandler(handlers.outdated), Right.ANYBODY),
    Route(MessageHandler(NEW & filters.COMMAND, handlers.unknown), Right.ANYBODY),
    Route(MessageHandler(NEW & filters.TEXT, handlers.text), Right.ANYBODY),
    Route(MessageHandler(NEW & ~filters.StatusUpdate.ALL, handlers.not_text), Right.ANYBODY),
)


async def dispatch(application: App, update: Update, context: Context) -> Route | None:
    """Handle the update with the first route that fits and return that route; None if none does.

    python-telegram-bot's own dispatch swallows what a handler raises, and our transaction would commit: this one does
    not.
    """
    for route in ROUTES:
        fits: Any = route.handler.check_update(update)  # each handler has its own kind of result
        if fits is None or fits is False:
            continue
        if allowed(context.event, route.right):
            await route.handler.handle_update(update, application, fits, context)
        elif update.callback_query is not None:
            await say(context.db, context.event, "not_yours")
        else:
            await handlers.unknown(update, context)
        return route
    return None
