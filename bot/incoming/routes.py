"""Routes: (what fits and what is done, the right it asks for). The first that fits is taken."""

import re
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler, ChatMemberHandler, CommandHandler, MessageHandler, filters

from bot.actions.event import say
from bot.commands import COMMANDS
from bot.incoming.access import Right, allowed
from bot.incoming.context import App, Context
from bot.incoming.handlers import admin, alerting, answering, anybody, card, covering, own_data, patient, staff

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
    Route(ChatMemberHandler(anybody.blocked, ChatMemberHandler.MY_CHAT_MEMBER), Right.ANYBODY),
    Route(MessageHandler(PRIVATE & filters.UpdateType.EDITED, anybody.edited), Right.ANYBODY),
    Route(MessageHandler(~PRIVATE, anybody.group), Right.ANYBODY),
    Route(CommandHandler("start", patient.start, filters=NEW), Right.ANYBODY),
    command("help", Right.ANYBODY, anybody.help_command),
    command("stop", Right.ANSWER_AS_PATIENT, patient.stop_command),
    command("today", Right.ANSWER_AS_PATIENT, patient.today),
    command("yesterday", Right.ANSWER_AS_PATIENT, patient.yesterday),
    command("week", Right.ANSWER_AS_PATIENT, patient.week),
    command("progress", Right.ANSWER_AS_PATIENT, patient.progress),
    command("exercise", Right.ANSWER_AS_PATIENT, patient.exercise_command),
    command("why", Right.ANSWER_AS_PATIENT, patient.why_command),
    command("pause", Right.ANSWER_AS_PATIENT, patient.pause_command),
    command("resume", Right.ANSWER_AS_PATIENT, patient.resume_command),
    command("time", Right.ANSWER_AS_PATIENT, patient.time_command),
    command("mydata", Right.SEE_OWN_DATA, own_data.command),
    command("language", Right.ANYBODY, anybody.language_command),
    command("summary", Right.SEE_OWN_PATIENTS, staff.summary),
    command("contact", Right.ANSWER_AS_PATIENT, patient.contact),
    command("appointment", Right.DECIDE_FOR_OWN_PATIENTS, staff.appointment_command),
    command("patients", Right.LIST_PATIENTS, card.patients_command),
    command("patient", Right.SEE_OWN_PATIENTS, card.patient_command),
    command("enrol", Right.ENROL, staff.enrol_command),
    command("invite", Right.ENROL, admin.invite_command),
    command("transfer", Right.MANAGE_PRACTICE, admin.transfer_command),
    command("discharge", Right.MANAGE_PRACTICE, admin.discharge_command),
    command("therapist", Right.MANAGE_PRACTICE, admin.therapist_command),
    command("practice", Right.MANAGE_PRACTICE, admin.practice_command),
    command("audit", Right.SEE_ACCESS_LOG, admin.audit_command),
    command("cover", Right.MANAGE_PRACTICE, covering.cover_command),
    command("status", Right.SEE_STATUS, staff.status),
    press("agree", Right.ANSWER_AS_PATIENT, patient.agree),
    press("decline", Right.ANSWER_AS_PATIENT, patient.decline),
    press("stop", Right.ANSWER_AS_PATIENT, patient.stop),
    press("done", Right.ANSWER_AS_PATIENT, answering.done),
    press("later", Right.ANSWER_AS_PATIENT, answering.later),
    press("time", Right.ANSWER_AS_PATIENT, patient.time_press),
    press("language", Right.ANYBODY, anybody.language_press),
    press("share", Right.ANSWER_AS_PATIENT, answering.score),
    press("effort", Right.ANSWER_AS_PATIENT, answering.score),
    press("pain", Right.ANSWER_AS_PATIENT, answering.score),
    press("show", Right.ANSWER_AS_PATIENT, answering.show_exercise),
    press("leaf", Right.ANSWER_AS_PATIENT, answering.show_exercise),
    press("exercise", Right.ANSWER_AS_PATIENT, patient.exercise_press),
    press("why", Right.ANSWER_AS_PATIENT, patient.why_press),
    press("meant", Right.ANSWER_AS_PATIENT, answering.meant),
    press("typed", Right.ANSWER_AS_PATIENT, answering.typed_choice),
    press("painful", Right.ANSWER_AS_PATIENT, answering.painful_day),
    press("lighter", Right.ANSWER_AS_PATIENT, answering.lighter),
    press("settled", Right.ANSWER_AS_PATIENT, answering.settled),
    press("reason", Right.ANSWER_AS_PATIENT, answering.reason),
    press("change", Right.ANSWER_AS_PATIENT, answering.change_press),
    press("other", Right.ANSWER_AS_PATIENT, answering.other_press),
    press("day", Right.ANSWER_AS_PATIENT, answering.day_press),
    press("practice", Right.ANSWER_AS_PATIENT, patient.practice),
    press("wish", Right.ANSWER_AS_PATIENT, patient.wish_press),
    press("pause", Right.ANSWER_AS_PATIENT, patient.pause_press),
    press("resume", Right.ANSWER_AS_PATIENT, patient.resume_press),
    press("questions", Right.ANSWER_AS_PATIENT, answering.questions),
    press("days", Right.ANSWER_AS_PATIENT, answering.days_after_end),
    press("ask", Right.ANSWER_AS_PATIENT, answering.fewer_after_end),
    press("stop_ask", Right.ANSWER_AS_PATIENT, patient.stop_command),
    press("harder", Right.ANSWER_AS_PATIENT, answering.harder_form),
    press("summary", Right.SEE_OWN_PATIENTS, staff.summary_page),
    press("summary_files", Right.SEE_OWN_PATIENTS, staff.summary_files),
    press("summary_when", Right.SEE_OWN_PATIENTS, staff.summary_when),
    press("accept_all", Right.DECIDE_FOR_OWN_PATIENTS, staff.accept_all),
    press("report", Right.SEE_OWN_PATIENTS, staff.report),
    press("paper", Right.SEE_OWN_PATIENTS, staff.paper),
    press("proposals", Right.SEE_OWN_PATIENTS, staff.proposals_page),
    press("proposal", Right.DECIDE_FOR_OWN_PATIENTS, staff.proposal),
    press("exercises", Right.DECIDE_FOR_OWN_PATIENTS, staff.exercises_press),
    press("own", Right.DECIDE_FOR_OWN_PATIENTS, staff.own_exercise_press),
    press("taper", Right.DECIDE_FOR_OWN_PATIENTS, staff.taper_press),
    press("patients", Right.LIST_PATIENTS, card.patients_page),
    press("patient", Right.SEE_OWN_PATIENTS, card.patient_press),
    press("decide", Right.DECIDE_FOR_OWN_PATIENTS, card.decide_press),
    press("first", Right.DECIDE_FOR_OWN_PATIENTS, card.first_press),
    press("mydata", Right.SEE_OWN_DATA, own_data.press),
    press("erase", Right.SEE_OWN_DATA, own_data.erase),
    press("alerts", Right.SEE_OWN_PATIENTS, alerting.alerts_press),
    press("safety", Right.ANSWER_AS_PATIENT, patient.safety_answer),
    press("letter", Right.ANSWER_AS_PATIENT, patient.letter_press),
    press("cannot", Right.ANSWER_AS_PATIENT, patient.cannot_press),
    press("appointment", Right.DECIDE_FOR_OWN_PATIENTS, staff.appointment_press),
    press("write", Right.DECIDE_FOR_OWN_PATIENTS, staff.write_press),
    press("contact", Right.SEE_TO_SAFETY, staff.safety_contact),
    press("cover", Right.MANAGE_PRACTICE, covering.cover_press),
    press("enrol", Right.ENROL, staff.enrol_press),
    press("file", Right.ENROL, admin.file_press),
    press("enrolled", Right.ENROL, admin.enrolled_notes),
    press("invite", Right.ENROL, admin.invite_press),
    press("pick", Right.ENROL, admin.pick_page),
    press("transfer", Right.MANAGE_PRACTICE, admin.transfer_press),
    press("discharge", Right.MANAGE_PRACTICE, admin.discharge_press),
    press("house", Right.MANAGE_PRACTICE, admin.practice_press),
    press("audit", Right.SEE_ACCESS_LOG, admin.audit_page),
    press("audit_file", Right.SEE_ACCESS_LOG, admin.audit_file),
    press("therapist", Right.MANAGE_PRACTICE, admin.therapist_press),
    Route(CallbackQueryHandler(anybody.outdated), Right.ANYBODY),
    Route(MessageHandler(NEW & filters.COMMAND, anybody.unknown), Right.ANYBODY),
    Route(MessageHandler(NEW & filters.TEXT, anybody.text), Right.ANYBODY),
    Route(MessageHandler(NEW & filters.Document.ALL, admin.file), Right.ENROL),
    Route(MessageHandler(NEW & ~filters.StatusUpdate.ALL, anybody.not_text), Right.ANYBODY),
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
            await say(context.db, context.event, "programme_over" if context.event.discharged else "not_yours")
        elif update.message is not None and update.message.text is None:
            await anybody.not_text(update, context)
        else:
            await anybody.unknown(update, context)
        return route
    return None
