"""What a patient types: `klaar 14`, `40 minuten gefietst`, a reason why not. Bare numbers: bare_number."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.actions import asked, not_today, other, pause, postpone, show
from bot.actions.answer import TAKING_PART, Own, ask_or_thank, own_session, report, take
from bot.actions.event import Event, not_active, say
from bot.actions.painful import offer, worth_offering
from bot.questions import open_question
from bot.understand import NOTHING, Said
from content.words import Reason
from scheduler.local_time import local_date
from scheduler.records import Row, asks_minutes
from storage import Db, patients
from storage.tables import Patient

PAUSED: tuple[Reason, ...] = ("ill", "away")  # reasons that lead to a pause


async def text(db: Db, event: Event, said: Said) -> bool:
    """What a typed text says of today, and that is no bare number. False if it says nothing about exercises."""
    if said == NOTHING:
        return False
    patient = event.patient
    assert patient is not None  # noqa: S101 - the route asks for a patient
    if patient.state not in TAKING_PART:
        await not_active(db, event)
        return True
    rows = await open_today(db, event, patient)
    if said.polite:
        return await _kind_words(db, event, patient, rows)
    if said.none and await asked.no_pain(db, event):
        return True
    if said.unclear or said.later or said.hurts:
        await _about_the_day(db, event, rows, said)
    elif await asked.minutes(db, event, patient, said) or await asked.share(db, event, said):
        pass
    elif said.activity or (said.minutes and said.done in {None, "done"}):
        await activity(db, event, patient, said)
    elif said.reason and said.done != "partly":
        await _not_today(db, event, patient, rows, said.reason)
    elif said.done is None:
        return await asked.scores(db, event, said) or await _scores(db, event, patient, rows, said)
    else:
        await _reported(db, event, patient, rows, said)
    return True


async def _reported(db: Db, event: Event, patient: Patient, rows: Sequence[Row], said: Said) -> None:
    """Done, partly or not, of what is open today."""
    if len(rows) > 1 and said == Said(done="done", all=True):
        told = [Own(patient, planned, before) for planned, before in rows]
        told = [replace(own, answer=await report(db, event, own, "done")) for own in told]
        assert told[0].answer is not None  # noqa: S101 - it was just stored
        await ask_or_thank(db, event, told[0], told[0].answer, edit=False)
    elif len(rows) > 1:
        await _ask_which(db, event, rows, said)
    elif rows:
        await typed_done(db, event, rows[0][0].id, said)
    elif not (await asked.scores(db, event, said) or await asked.ask_again(db, event, unread=False)):
        await (show.nothing_open(db, event, patient) if patient.state == "active" else not_active(db, event))


async def _kind_words(db: Db, event: Event, patient: Patient, rows: Sequence[Row]) -> bool:
    """Thanks, a greeting, yes: what is open is asked again, or it is said that nothing is. False after the end."""
    if await asked.ask_again(db, event, unread=False):
        return True
    if patient.state != "active":
        return False
    await say(db, event, "kind_words", open=bool(rows))
    return True


async def answered_today(db: Db, event: Event, patient: Patient) -> bool:
    """Whether there was a session today, and nothing of today is open or still asked about."""
    today = local_date(event.now, patient.timezone)
    rows = await patients.sessions(db, [patient.id], today, today)
    return bool(rows) and all(
        answer is not None and answer.done != "not" and not open_question(answer, minutes_asked=asks_minutes(planned))
        for planned, answer in rows
    )


async def open_today(db: Db, event: Event, patient: Patient) -> Sequence[Row]:
    """What is not done yet of this local date."""
    today = local_date(event.now, patient.timezone)
    rows = await patients.sessions(db, [patient.id], today, today)
    return [row for row in rows if row[1] is None or row[1].done == "not"]


async def _about_the_day(db: Db, event: Event, rows: Sequence[Row], said: Said) -> None:
    """Later, or more pain than usual: what the buttons under the day's message do. Or nobody knows what."""
    if said.unclear:
        await say(db, event, "unclear")
    elif said.hurts and await asked.pain_is_asked(db, event):
        await asked.ask_again(db, event, unread=False)
    elif said.later and rows:
        await postpone.later(db, event, rows[0][0].id, "")
    elif said.hurts and any(answer is None for _planned, answer in rows):
        await offer(db, event, next(planned.id for planned, answer in rows if answer is None))
    elif said.hurts:
        await say(db, event, "pain_told")
    elif not await asked.ask_again(db, event, unread=False):
        await say(db, event, "nothing_open")


async def activity(db: Db, event: Event, patient: Patient, said: Said, day: date | None = None) -> None:
    """`40 minuten gefietst, 13`, today or on this local date: it stands for the open session, or is one more."""
    day = day or local_date(event.now, patient.timezone)
    if not other.within_reach(event, patient, day):
        await (say(db, event, "nothing_open") if patient.state == "active" else not_active(db, event))
        return
    own = await other.for_activity(db, event, patient, day, said.activity or other.PLANNED)
    assert own.answer is not None  # noqa: S101 - it has one
    await asked.with_minutes(db, event, own, own.answer, said, edit=False)


async def _not_today(db: Db, event: Event, patient: Patient, rows: Sequence[Row], reason: Reason) -> None:
    """`geen tijd vandaag`: what is open today was not done, and why."""
    if not rows:
        await (pause.ask(db, event, reason) if reason in PAUSED else say(db, event, "nothing_open"))
        return
    await not_done(db, event, [Own(patient, *row) for row in rows], reason)


async def not_done(db: Db, event: Event, sessions: Sequence[Own], reason: Reason) -> None:
    """These sessions of a day were not done, and why."""
    told = []
    for own in sessions:
        answer = await report(db, event, own, "not")
        answer.reason = answer.reason or reason
        told.append(replace(own, answer=answer))
    await not_today.take(db, event, told[0], reason, edit=False)


async def _ask_which(db: Db, event: Event, rows: Sequence[Row], said: Said) -> None:
    await say(
        db,
        event,
        "which_session",
        sessions=[(planned.id, planned.type) for planned, _answer in rows],
        done=said.done,
        effort="" if said.effort is None else str(said.effort),
        pain="" if said.pain is None else str(said.pain),
    )


async def typed_done(db: Db, event: Event, session_id: int, said: Said, *, edit: bool = False) -> None:
    """Done with its scores in one line (`klaar 14`); a score outside its scale is asked again."""
    own = await own_session(db, event, session_id)
    if own is None:
        return
    if said.done is None:
        await say(db, event, "outdated")
        return
    answer = await report(db, event, own, said.done)
    if answer.done == "not":
        await say(db, event, "not_today", edit=edit, session=own.planned.id)
        return
    if said.done == "partly" and said.minutes is not None:
        take(own, answer, "share", said.minutes, event.house.library)
    elif said.share is not None and own.planned.type != "aerobic":
        take(own, answer, "share", said.share, event.house.library)
    await asked.with_scores(db, event, own, answer, said, edit=edit)


async def _scores(db: Db, event: Event, patient: Patient, rows: Sequence[Row], said: Said) -> bool:
    """Scores that nobody asked for: pain before a session, or of which session? False if it can be about none."""
    if await pain_before(db, event, patient, rows, said):
        return True
    if not rows and await answered_today(db, event, patient):
        painful = said.pain is not None and worth_offering(event.house.library, patient, said.pain)
        await say(db, event, "pain_told" if painful else "nothing_open")
    elif said.effort is None or not rows:
        return False
    elif len(rows) > 1:
        await _ask_which(db, event, rows, replace(said, done="done"))
    else:
        session = rows[0][0].id
        await say(db, event, "which_number", session=session, number=said.effort, pain=said.pain, may=["effort"])
    return True


async def pain_before(db: Db, event: Event, patient: Patient, rows: Sequence[Row], said: Said) -> bool:
    """Pain told before a session (`pijn 6`): much of it asks for a lighter one. False if nothing is open today."""
    if said.pain is None or said.effort is not None or not rows:
        return False
    if worth_offering(event.house.library, patient, said.pain):
        await offer(db, event, rows[0][0].id)
    else:
        await say(db, event, "pain_before", session=rows[0][0].id)
    return True
