"""What a patient types: `klaar 14`, `40 minuten gefietst`, a reason why not. Bare numbers: bare_number."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.actions import not_today, other, pause, postpone, show
from bot.actions.again import CHANGE
from bot.actions.answer import TAKING_PART, Own, ask_or_thank, own_session, report, take
from bot.actions.event import Event, not_active, say
from bot.actions.painful import offer, worth_offering
from bot.questions import open_question
from bot.understand import NOTHING, Said
from content.library import Library
from content.words import Reason
from scheduler.local_time import local_date
from scheduler.records import Row, asks_minutes, session_of
from storage import Db, patients, people
from storage.tables import Answer, Patient

PAUSED: tuple[Reason, ...] = ("ill", "away")  # reasons that lead to a pause
LATELY = timedelta(days=1)  # a question that is older is not asked again by itself


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
    if said.none and await _no_pain(db, event):
        return True
    if said.unclear or said.later or said.hurts:
        await _about_the_day(db, event, rows, said)
    elif await _minutes_of_open_question(db, event, patient, said) or await _share_of_open_question(db, event, said):
        pass
    elif said.activity or (said.minutes and said.done in {None, "done"}):
        await activity(db, event, patient, said)
    elif said.reason and said.done != "partly":
        await _not_today(db, event, patient, rows, said.reason)
    elif said.done is None:
        return await _scores_of_open_question(db, event, said) or await _scores(db, event, patient, rows, said)
    else:
        await _reported(db, event, patient, rows, said)
    return True


async def _reported(db: Db, event: Event, patient: Patient, rows: Sequence[Row], said: Said) -> None:
    """Done, partly or not, of what is open today."""
    if len(rows) > 1:
        await _ask_which(db, event, rows, said)
    elif rows:
        await typed_done(db, event, rows[0][0].id, said)
    elif not (await _scores_of_open_question(db, event, said) or await ask_again(db, event, unread=False)):
        await (show.nothing_open(db, event, patient) if patient.state == "active" else not_active(db, event))


async def _kind_words(db: Db, event: Event, patient: Patient, rows: Sequence[Row]) -> bool:
    """Thanks, a greeting, yes: what is open is asked again, or it is said that nothing is. False after the end."""
    if await ask_again(db, event, unread=False):
        return True
    if patient.state != "active":
        return False
    await say(db, event, "kind_words", open=bool(rows))
    return True


async def _pain_is_asked(db: Db, event: Event) -> bool:
    own = await questioned(db, event)
    return own is not None and own.answer is not None and _asked(own, own.answer) == "pain"


async def _no_pain(db: Db, event: Event) -> bool:
    """`niks`, `geen` where pain is asked: no pain. False if it is not asked."""
    own = await questioned(db, event)
    if own is None or own.answer is None or _asked(own, own.answer) != "pain":
        return False
    return await take_answer(db, event, own, Said(pain=0))


async def _share_of_open_question(db: Db, event: Event, said: Said) -> bool:
    """`de helft` where it is asked how much was done. False if it is not asked."""
    own = await questioned(db, event) if said.share else None
    if own is None or own.answer is None or own.planned.type == "aerobic" or _asked(own, own.answer) != "share":
        return False
    return await take_answer(db, event, own, said)


def answers_question(said: Said) -> bool:
    """Whether it may answer a question about a session: a score, minutes, or how much of it."""
    return said.activity is None and (names_a_score(said) or said.minutes is not None or said.share is not None)


async def take_answer(db: Db, event: Event, own: Own, said: Said) -> bool:
    """What answers the question about a session. False if nothing is answered yet."""
    if own.answer is None:
        return False
    own.answer.changed_at = event.now
    if own.planned.type == "aerobic" and said.minutes is not None and _asked(own, own.answer) == "share":
        await with_minutes(db, event, own, own.answer, said, edit=False)
        return True
    if said.share and own.planned.type != "aerobic":
        take(own, own.answer, "share", said.share, event.house.library)
    await _with_scores(db, event, own, own.answer, said, edit=False)
    return True


def _asked(own: Own, answer: Answer) -> str | None:
    return open_question(answer, minutes_asked=asks_minutes(own.planned))


async def ask_again(db: Db, event: Event, *, unread: bool = True) -> bool:
    """The question about a session that was asked lately, once more. `unread`: what was typed was not understood. False
    if none is open.
    """
    assert event.person is not None  # noqa: S101 - the route asks for a patient
    question = await people.question(db, event.person.id)
    if question is None or question.session_id is None or question.asked_at + LATELY < event.now:
        return False
    changing = question.kind.removeprefix(CHANGE) if question.kind.startswith(CHANGE) else None
    await say(db, event, "answer", session=question.session_id, changing=changing, unread=unread)
    return True


async def answered_today(db: Db, event: Event, patient: Patient) -> bool:
    """Whether there was a session today and all of today is answered."""
    today = local_date(event.now, patient.timezone)
    rows = await patients.sessions(db, [patient.id], today, today)
    return bool(rows) and all(answer is not None and answer.done != "not" for _planned, answer in rows)


async def open_today(db: Db, event: Event, patient: Patient) -> Sequence[Row]:
    """What is not done yet of this local date."""
    today = local_date(event.now, patient.timezone)
    rows = await patients.sessions(db, [patient.id], today, today)
    return [row for row in rows if row[1] is None or row[1].done == "not"]


async def _about_the_day(db: Db, event: Event, rows: Sequence[Row], said: Said) -> None:
    """Later, or more pain than usual: what the buttons under the day's message do. Or nobody knows what."""
    if said.unclear:
        await say(db, event, "unclear")
    elif said.hurts and await _pain_is_asked(db, event):
        await ask_again(db, event, unread=False)
    elif said.later and rows:
        await postpone.later(db, event, rows[0][0].id, "")
    elif said.hurts and any(answer is None for _planned, answer in rows):
        await offer(db, event, next(planned.id for planned, answer in rows if answer is None))
    elif said.hurts:
        await say(db, event, "pain_told")
    elif not await ask_again(db, event, unread=False):
        await say(db, event, "nothing_open")


async def activity(db: Db, event: Event, patient: Patient, said: Said, day: date | None = None) -> None:
    """`40 minuten gefietst, 13`, today or on this local date: it stands for the open session, or is one more."""
    day = day or local_date(event.now, patient.timezone)
    if not other.within_reach(event, patient, day):
        await (say(db, event, "nothing_open") if patient.state == "active" else not_active(db, event))
        return
    own = await other.for_activity(db, event, patient, day, said.activity or other.PLANNED)
    assert own.answer is not None  # noqa: S101 - it has one
    await with_minutes(db, event, own, own.answer, said, edit=False)


async def with_minutes(db: Db, event: Event, own: Own, answer: Answer, said: Said, *, edit: bool) -> None:
    """So many minutes of a session, and its scores: under the planned ones it was done partly."""
    planned = session_of(own.planned).primary_minutes
    if said.minutes is not None and own.planned.type == "aerobic" and (said.minutes, answer.done) != (planned, "done"):
        answer.minutes = said.minutes
        if said.minutes < planned:
            answer.done = "partly"
    await _with_scores(db, event, own, answer, said, edit=edit)


async def _minutes_of_open_question(db: Db, event: Event, patient: Patient, said: Said) -> bool:
    """`20 minuten` while an aerobic session is asked about: its minutes, not one more. False if it is not about that:
    another activity is named, its minutes are known, or it is one of an earlier day whose minutes are not asked.
    """
    own = await questioned(db, event) if said.minutes is not None else None
    if own is None or own.answer is None or own.answer.minutes is not None or own.planned.type != "aerobic":
        return False
    done = {own.answer.activity} if own.answer.activity else {item.exercise for item in session_of(own.planned).items}
    today = own.planned.local_date == local_date(event.now, patient.timezone)
    asked = open_question(own.answer, minutes_asked=asks_minutes(own.planned)) == "share"
    if said.activity not in ({None, *done} if today else {None}) or not (today or asked):
        return False
    own.answer.changed_at = event.now
    await with_minutes(db, event, own, own.answer, said, edit=False)
    return True


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
    await _with_scores(db, event, own, answer, said, edit=edit)


async def _with_scores(db: Db, event: Event, own: Own, answer: Answer, said: Said, *, edit: bool) -> None:
    outside = _take_scores(own, answer, said, event.house.library)
    await ask_or_thank(db, event, own, answer, edit=edit, outside=outside)


def names_a_score(said: Said) -> bool:
    """Whether effort or pain is named, be it outside its scale."""
    return said.effort is not None or said.pain is not None or not {"effort", "pain"}.isdisjoint(said.outside)


def _take_scores(own: Own, answer: Answer, said: Said, library: Library) -> str | None:
    """Take what was said of effort and pain; the name of the first that lies outside its scale."""
    effort_fits = said.effort is None or take(own, answer, "effort", said.effort, library)
    pain_fits = said.pain is None or take(own, answer, "pain", said.pain, library)
    if not effort_fits or "effort" in said.outside:
        return "effort"
    return None if pain_fits and "pain" not in said.outside else "pain"


async def _scores_of_open_question(db: Db, event: Event, said: Said) -> bool:
    """`borg 13 pijn 2` while a question is open. False if none is."""
    own = await questioned(db, event)
    if own is None or own.answer is None or not names_a_score(said):
        return False
    own.answer.changed_at = event.now
    await _with_scores(db, event, own, own.answer, said, edit=False)
    return True


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


async def questioned(db: Db, event: Event) -> Own | None:
    """The session that the open question is about."""
    assert event.person is not None  # noqa: S101 - the route asks for a patient
    question = await people.question(db, event.person.id)
    if question is None or question.session_id is None:
        return None
    return await own_session(db, event, question.session_id)
