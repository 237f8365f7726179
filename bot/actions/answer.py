"""What a patient answers about a session: done, partly, not today, later; how much; effort; pain."""

from dataclasses import dataclass

from bot.actions.event import Event, not_active, say
from bot.actions.next_morning import react
from bot.questions import open_question
from content.library import Library
from content.words import Done
from scheduler import alerts
from scheduler.local_time import local_date
from scheduler.records import asks_minutes
from storage import Db, answers, outbox, patients, pauses, people
from storage.tables import Answer, Patient, PlannedSession

DONE: tuple[Done, ...] = ("done", "partly", "not")
TAKING_PART = ("active", "ended")


@dataclass(frozen=True)
class Own:
    """A session of the person who answers, with its patient and its answer so far."""

    patient: Patient
    planned: PlannedSession
    answer: Answer | None


def choice(word: str) -> Done | None:
    """The word of a button as one of done, partly, not; None if it is none."""
    return next((each for each in DONE if each == word), None)


async def own_session(db: Db, event: Event, session_id: int) -> Own | None:
    """The session if it belongs to this person and its day has come; otherwise the person is told, and None."""
    patient = event.patient
    if patient is not None:
        await patients.lock(db, patient)  # from here on nobody replaces the session
    found = (await patients.sessions_by_id(db, [session_id])).get(session_id)
    if found is None:
        await say(db, event, "outdated")
        return None
    if patient is None or found[0].patient_id != patient.id:  # of an enrolment before this one, or somebody else's
        patient = (await patients.by_ids(db, [found[0].patient_id]))[found[0].patient_id]
        if event.person is None or patient.person_id != event.person.id:
            await say(db, event, "not_yours")
            return None
        await patients.lock(db, patient)
        found = (await patients.sessions_by_id(db, [session_id]))[session_id]
    if patient.state not in TAKING_PART:
        await not_active(db, event)
        return None
    # Replaced: a button of before the plan was changed.
    standing = found if found[0].replaced_at is None else await patients.in_force(db, found[0])
    today = local_date(event.now, patient.timezone)
    if standing is None and await pauses.at_or_after(db, patient.id, today) is not None:
        await say(db, event, "pause", patient=patient.id, step="set", day=today.isoformat(), first=today.isoformat())
        return None
    if standing is None or standing[0].local_date > today:
        await say(db, event, "outdated")
        return None
    return Own(patient, *standing)


async def open_of_day(db: Db, own: Own) -> list[Own]:
    """What is not answered yet of the day of this session."""
    day = own.planned.local_date
    rows = await patients.sessions(db, [own.patient.id], day, day)
    return [Own(own.patient, planned, answer) for planned, answer in rows if answer is None]


async def done(db: Db, event: Event, session_id: int, word: str) -> None:
    """A press of done, partly or not today. The day's message shows it, and the next question follows."""
    own = await own_session(db, event, session_id)
    if own is None:
        return
    chosen = choice(word)
    if chosen is None:
        await say(db, event, "outdated")
        return
    answer = await report(db, event, own, chosen)
    await say(db, event, "day", edit=True, patient=own.patient.id, day=own.planned.local_date.isoformat())
    if answer.done == "not":
        await say(db, event, "not_today", session=own.planned.id)
    else:
        await ask_or_thank(db, event, own, answer, edit=False)


async def report(db: Db, event: Event, own: Own, word: Done, reason: str | None = None) -> Answer:
    """Store it, once: what was answered stays, except that "not today" may still become done.

    `reason`: why not, or not all of it.
    """
    answer, recalled = own.answer, local_date(event.now, own.patient.timezone) > own.planned.local_date
    if answer is None:
        answer = Answer(
            session_id=own.planned.id,
            patient_id=own.patient.id,
            done=word,
            reason=reason,
            recalled=recalled,
            answered_at=event.now,
            changed_at=event.now,
        )
        db.add(answer)
        await db.flush()
        await alerts.heard_of(db, own.patient, event.now)
    elif answer.done == "not" and word != "not":
        answers.keep(db, answer, event.now)
        answer.done, answer.reason, answer.recalled = word, reason, recalled
    return answer


async def score(db: Db, event: Event, session_id: int, question: str, value: int | str | None) -> None:
    """A press on a score or a share (`question`: effort, pain, share). The pressed message shows what comes next."""
    own = await own_session(db, event, session_id)
    if own is None:
        return
    if own.answer is None:
        await say(db, event, "outdated")
        return
    outside = not take(own, own.answer, question, value, event.house.library)
    if not outside:
        own.answer.changed_at = event.now
    await ask_or_thank(db, event, own, own.answer, edit=True, outside=question if outside else None)


def take(own: Own, answer: Answer, question: str, value: int | str | None, library: Library) -> bool:
    """Store it if nothing is stored yet; False if it lies outside what this question allows.

    A session that was not done has no effort and no pain of its own.
    """
    if question == "share":
        return _take_share(own, answer, value, library)
    scale = library.numbers.effort.scale if question == "effort" else library.numbers.pain.scale
    if not isinstance(value, int) or not scale.least <= value <= scale.most:
        return False
    if getattr(answer, question) is None and answer.done != "not":
        setattr(answer, question, value)
    return True


def _take_share(own: Own, answer: Answer, value: int | str | None, library: Library) -> bool:
    """How much: minutes of an aerobic session, half or less of another."""
    asked = answer.done == "partly" or asks_minutes(own.planned)
    if not asked or answer.minutes is not None or answer.at_least_half is not None:
        return True
    if own.planned.type == "aerobic" and isinstance(value, int) and 1 <= value <= library.numbers.partly.minutes_most:
        answer.minutes = value
    elif own.planned.type != "aerobic" and value in {"half", "less"}:
        answer.at_least_half = value == "half"
    else:
        return False
    return True


async def ask_or_thank(
    db: Db, event: Event, own: Own, answer: Answer, *, edit: bool, outside: str | None = None
) -> None:
    """Open the next question about this session, or that of another session of the day, and show where things stand.

    What was said may change the dose at once.
    """
    assert event.person is not None  # noqa: S101 - own_session found them
    planned = own.planned
    await react(db, event, own.patient, planned, answer)
    question, following = open_question(answer, minutes_asked=asks_minutes(planned)), None
    if question is None:
        following = await _open_other(db, event, planned)
    else:
        await people.ask(db, event.person.id, question, planned.id, event.now)
    await say(db, event, "answer", edit=edit, session=planned.id, outside=outside, following=following)


async def _open_other(db: Db, event: Event, planned: PlannedSession) -> int | None:
    """After the last question about one session, the open one about another session of that day counts again.

    That session, if nobody was asked about it yet: both were said to be done at once.
    """
    assert event.person is not None  # noqa: S101 - own_session found them
    rows = await patients.sessions(db, [planned.patient_id], planned.local_date, planned.local_date)
    for other, answer in rows:
        if answer is None or other.id == planned.id:
            continue
        if question := open_question(answer, minutes_asked=asks_minutes(other)):
            await people.ask(db, event.person.id, question, other.id, event.now)
            asked = await outbox.arguments(db, event.chat_id, "answer", answer.answered_at)
            return None if any(each.get("session") == other.id for each in asked) else other.id
    await people.close_question(db, event.person.id)
    return None
