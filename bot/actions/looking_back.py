"""What a text says of an earlier day (`gisteren gedaan`, a reply to an older message): it belongs to that day.

What is not sure shows that day, with its buttons.
"""

from collections.abc import Sequence
from datetime import date

from bot.actions import other, show, typed
from bot.actions.answer import Own, own_session
from bot.actions.asked import answers_question, take_answer
from bot.actions.bare_number import OUTSIDE, is_bare, take_number
from bot.actions.event import Event, say
from bot.questions import open_question
from bot.understand import Said
from scheduler.records import asks_minutes
from storage import Db, patients
from storage.tables import Patient


async def text(db: Db, event: Event, patient: Patient, said: Said, day: date, session_id: int | None) -> None:
    """Take what it says of this local date. `session_id`: the session that it is about, if it names one."""
    if said.unclear or said.hurts:
        await say(db, event, "unclear" if said.unclear else "pain_told")
        return
    rows = await patients.sessions(db, [patient.id], day, day)
    asked = [planned.id for planned, answer in rows if answer is not None] if session_id is None else [session_id]
    if await of_open_question(db, event, said, asked) or await _told(db, event, patient, said, day):
        return
    await show.earlier(db, event, patient, day)


async def of_open_question(db: Db, event: Event, said: Said, session_ids: Sequence[int]) -> bool:
    """Take it as the answer to the one question that is open about these sessions. False if it is none."""
    found = await patients.sessions_by_id(db, session_ids)
    asked = [
        planned.id
        for planned, answer in found.values()
        if answer is not None and open_question(answer, minutes_asked=asks_minutes(planned))
    ]
    if len(asked) != 1 or not (is_bare(said) or answers_question(said)):
        return False
    own = await own_session(db, event, asked[0])
    if own is None:
        return True
    if is_bare(said):
        return await take_number(db, event, own, OUTSIDE if said.number is None else said.number)
    return await take_answer(db, event, own, said)


async def _told(db: Db, event: Event, patient: Patient, said: Said, day: date) -> bool:
    """Done, not done or something else on that day. False if it does not say so, or of which of two sessions."""
    rows = [
        row for row in await patients.sessions(db, [patient.id], day, day) if row[1] is None or row[1].done == "not"
    ]
    if said.activity or (said.minutes and said.done in {None, "done"}):
        if not other.within_reach(event, patient, day):
            return False
        await typed.activity(db, event, patient, said, day)
    elif said.reason and said.done != "partly":
        if not rows:
            return False
        await typed.not_done(db, event, [Own(patient, *row) for row in rows], said.reason)
    elif said.done is not None and len(rows) == 1:
        await typed.typed_done(db, event, rows[0][0].id, said)
    else:
        return False
    return True
