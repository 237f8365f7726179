"""What a patient types: about today, about the day that is named or replied to, or a number for what is open."""

from datetime import timedelta

from bot.actions import bare_number, looking_back, replying, typed
from bot.actions.answer import TAKING_PART
from bot.actions.asked import ask_again
from bot.actions.event import Event
from bot.understand import NOTHING, understand
from scheduler.local_time import local_date
from storage import Db


async def text(db: Db, event: Event, words: str, reply: int | None) -> bool:
    """Take what it says. `reply`: the message that it replies to. False if it says nothing that can be taken."""
    patient, said = event.patient, understand(words)
    assert patient is not None  # noqa: S101 - the handler looked
    if said != NOTHING and not said.polite and patient.state in TAKING_PART:
        today, about = local_date(event.now, patient.timezone), await replying.about(db, event, reply)
        session = None if about is None or said.ago else about.session_id
        day = today - timedelta(days=said.ago) if said.ago or about is None else about.day
        if day < today:
            await looking_back.text(db, event, patient, said, day, session)
            return True
        if session is not None and await looking_back.of_open_question(db, event, said, [session]):
            return True
    take = bare_number.answer if bare_number.is_bare(said) else typed.text
    return await take(db, event, said) or await ask_again(db, event)
