"""Handlers: unpack an update and call one action."""

from telegram import Update

from bot.actions import (
    after_end,
    answer,
    bare_number,
    change,
    enrol,
    guided,
    join,
    language,
    not_today,
    other,
    painful,
    pause,
    postpone,
    preferences,
    proposals,
    questionnaire,
    reach,
    safety,
    show,
    taper,
    typed,
    why,
    wish,
)
from bot.actions.event import say
from bot.callback import Press, parse
from bot.dates import iso_date
from bot.incoming.context import Context
from bot.understand import Said, understand


def _press(update: Update) -> Press:
    return parse((update.callback_query and update.callback_query.data) or "")


def _words(update: Update) -> list[str]:
    """What follows the command, word by word."""
    return ((update.message and update.message.text) or "").split()[1:]


def _typed(update: Update) -> str:
    """What was typed: a text, or the words under a picture."""
    message = update.effective_message
    return (message and (message.text or message.caption)) or ""


async def start(update: Update, context: Context) -> None:
    await join.start(context.db, context.event, " ".join(_words(update)))


async def help_command(_update: Update, context: Context) -> None:
    await show.help_text(context.db, context.event)


async def stop_command(_update: Update, context: Context) -> None:
    await join.ask_to_stop(context.db, context.event)


async def today(_update: Update, context: Context) -> None:
    await show.today(context.db, context.event)


async def yesterday(_update: Update, context: Context) -> None:
    await show.yesterday(context.db, context.event)


async def day_press(update: Update, context: Context) -> None:
    press = _press(update)
    await show.day(context.db, context.event, press.number(0) or 0, iso_date(press.word(1)))


async def reason(update: Update, context: Context) -> None:
    """Why a session was not done."""
    press = _press(update)
    await not_today.reason(context.db, context.event, press.number(0) or 0, press.word(1))


async def change_press(update: Update, context: Context) -> None:
    """Change an answer: what of it, and the new number."""
    press = _press(update)
    await change.press(context.db, context.event, press.number(0) or 0, press.word(1), press.number(2))


async def other_press(update: Update, context: Context) -> None:
    """Something else done on a day: what, and how many sessions of the day were answered when the button was drawn."""
    press = _press(update)
    patient, day = press.number(0) or 0, iso_date(press.word(1))
    await other.press(context.db, context.event, patient, day, press.word(2), press.number(3))


async def week(_update: Update, context: Context) -> None:
    await show.week(context.db, context.event)


async def progress(_update: Update, context: Context) -> None:
    await show.progress(context.db, context.event)


async def why_command(update: Update, context: Context) -> None:
    await why.why(context.db, context.event, " ".join(_words(update)))


async def why_press(update: Update, context: Context) -> None:
    """A session, a view of it, and for some views an exercise."""
    press = _press(update)
    await why.press(context.db, context.event, press.number(0) or 0, press.word(1), press.word(2))


async def pause_command(update: Update, context: Context) -> None:
    await pause.ask(context.db, context.event, "other", " ".join(_words(update)))


async def pause_press(update: Update, context: Context) -> None:
    """Why, and once it is chosen until when and whether the end moves."""
    press = _press(update)
    if press.word(1):
        await pause.choose(context.db, context.event, press.word(0), iso_date(press.word(1)), press.word(2))
    else:
        await pause.ask(context.db, context.event, press.word(0), edit=True)


async def resume_command(_update: Update, context: Context) -> None:
    await pause.resume(context.db, context.event)


async def resume_press(_update: Update, context: Context) -> None:
    await pause.resume(context.db, context.event, edit=True)


async def summary(_update: Update, context: Context) -> None:
    await show.summary(context.db, context.event)


async def enrol_command(update: Update, context: Context) -> None:
    words = _words(update)
    if words:
        await enrol.enrol_line(context.db, context.event, words)
    else:
        await guided.begin(context.db, context.event)


async def therapist_command(update: Update, context: Context) -> None:
    await enrol.invite_therapist(context.db, context.event, " ".join(_words(update)))


async def status(_update: Update, context: Context) -> None:
    await show.status(context.db, context.event)


async def agree(update: Update, context: Context) -> None:
    await join.agree(context.db, context.event, _press(update).number(0) or 0)


async def decline(update: Update, context: Context) -> None:
    await join.decline(context.db, context.event, _press(update).number(0) or 0)


async def practice(update: Update, context: Context) -> None:
    await join.practise(context.db, context.event, _press(update).number(0))


async def wish_press(update: Update, context: Context) -> None:
    """What would help, after a week of silence."""
    press = _press(update)
    await wish.press(context.db, context.event, press.number(0) or 0, press.word(1))


async def stop(update: Update, context: Context) -> None:
    press = _press(update)
    await join.stop(context.db, context.event, press.number(0) or 0, press.word(1))


async def done(update: Update, context: Context) -> None:
    press = _press(update)
    await answer.done(context.db, context.event, press.number(0) or 0, press.word(1))


async def later(update: Update, context: Context) -> None:
    press = _press(update)
    await postpone.later(context.db, context.event, press.number(0) or 0, press.word(1))


async def language_command(update: Update, context: Context) -> None:
    await language.language(context.db, context.event, " ".join(_words(update)))


async def language_press(update: Update, context: Context) -> None:
    await language.language(context.db, context.event, _press(update).word(0), edit=True)


async def time_command(update: Update, context: Context) -> None:
    await preferences.typed(context.db, context.event, _words(update))


async def time_press(update: Update, context: Context) -> None:
    """What is changed, and to what; without that, the choice is shown."""
    press = _press(update)
    await preferences.press(context.db, context.event, press.word(0), press.word(1))


async def score(update: Update, context: Context) -> None:
    """effort, pain or share: the action's name is the question's."""
    press = _press(update)
    number = press.number(1)
    value = press.word(1) if number is None else number
    await answer.score(context.db, context.event, press.number(0) or 0, press.action, value)


async def show_exercise(update: Update, context: Context) -> None:
    """The explanation as a message of its own (show), or another page of it (leaf)."""
    press = _press(update)
    place = press.number(1) or 0
    await show.explain(context.db, context.event, press.number(0) or 0, place, edit=press.action == "leaf")


async def typed_choice(update: Update, context: Context) -> None:
    """Which of two sessions a typed text was about."""
    press = _press(update)
    said = Said(answer.choice(press.word(1)), press.number(2), press.number(3))
    await typed.typed_done(context.db, context.event, press.number(0) or 0, said, edit=True)


async def meant(update: Update, context: Context) -> None:
    """What a bare number was about."""
    press = _press(update)
    await bare_number.meant(context.db, context.event, press.number(0) or 0, press.word(1), press.number(2))


async def painful_day(update: Update, context: Context) -> None:
    await painful.offer(context.db, context.event, _press(update).number(0) or 0)


async def lighter(update: Update, context: Context) -> None:
    press = _press(update)
    await painful.choose(context.db, context.event, press.number(0) or 0, press.word(1))


async def settled(update: Update, context: Context) -> None:
    press = _press(update)
    await painful.settled(context.db, context.event, press.number(0) or 0, press.word(1))


async def questions(update: Update, context: Context) -> None:
    """Under a questionnaire: its patient and moment, then begin, later, back or a question, and an answer."""
    press = _press(update)
    number = press.number(3)
    value = press.word(3) if number is None else number
    await questionnaire.press(context.db, context.event, press.number(0) or 0, press.word(1), press.word(2), value)


async def days_after_end(update: Update, context: Context) -> None:
    press = _press(update)
    await after_end.answer(context.db, context.event, press.number(0) or 0, press.word(1), press.number(2))


async def fewer_after_end(update: Update, context: Context) -> None:
    press = _press(update)
    wanted = press.word(2) == "fewer"
    await after_end.fewer(context.db, context.event, press.number(0) or 0, press.word(1), wanted=wanted)


async def harder_form(update: Update, context: Context) -> None:
    press = _press(update)
    await proposals.harder_form(context.db, context.event, press.number(0) or 0, press.word(1))


async def proposals_page(update: Update, context: Context) -> None:
    """The proposals as a message of their own (from the summary), or another one of them."""
    press = _press(update)
    await proposals.show(context.db, context.event, press.number(0) or 0, edit=press.word(1) == "leaf")


async def proposal(update: Update, context: Context) -> None:
    press = _press(update)
    await proposals.decide(context.db, context.event, press.number(0) or 0, press.word(1), press.number(2) or 0)


async def summary_page(update: Update, context: Context) -> None:
    await show.summary(context.db, context.event, _press(update).number(0) or 0, edit=True)


async def taper_press(update: Update, context: Context) -> None:
    press = _press(update)
    patient, week = press.number(0) or 0, press.number(2) or 0
    await taper.decide(context.db, context.event, patient, press.word(1), week)


async def safety_answer(update: Update, context: Context) -> None:
    """Yes or no to "is this so now?"."""
    press = _press(update)
    await safety.answer(context.db, context.event, press.number(0) or 0, press.word(1))


async def safety_contact(update: Update, context: Context) -> None:
    await safety.resolve(context.db, context.event, _press(update).number(0) or 0)


async def enrol_press(update: Update, context: Context) -> None:
    press = _press(update)
    await guided.press(context.db, context.event, press.word(0), press.word(1))


async def text(update: Update, context: Context) -> None:
    """A text that is no command: an answer, a field of a guided enrolment, or something the bot cannot read."""
    db, event = context.db, context.event
    words = _typed(update)
    if await safety.heard(db, event, words):
        return
    if event.admin and await guided.typed(db, event, words):
        return
    said = understand(words)
    take = bare_number.answer if bare_number.is_bare(said) else typed.text
    if event.patient is not None and await take(db, event, said):
        return
    await unknown(update, context)


async def unknown(_update: Update, context: Context) -> None:
    event = context.event
    if event.roles:
        await say(context.db, event, "unknown", roles=event.roles)
    else:
        await say(context.db, event, "stranger")


async def edited(update: Update, context: Context) -> None:
    if not await safety.heard(context.db, context.event, _typed(update)):
        await say(context.db, context.event, "edited")


async def not_text(update: Update, context: Context) -> None:
    """A picture or the like; what is written under it is read for safety words only."""
    if not await safety.heard(context.db, context.event, _typed(update)):
        await say(context.db, context.event, "text_only" if context.event.roles else "stranger")


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
        await reach.lost(context.db, event.chat_id, event.now)
    elif event.person is not None:
        await reach.found(context.db, event.person, event.now)
