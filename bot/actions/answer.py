"""What a patient answers about a session: done, partly, not today, later; how much; effort; pain."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.actions.event import Event, say
from bot.questions import open_question
from bot.understand import Said
from content.library import Library
from content.words import Done
from scheduler.local_time import local_clock, local_date, moment
from scheduler.records import Row
from storage import Db, outbox, patients, people
from storage.outbox import Lane, NewMessage
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
    found = (await patients.sessions_by_id(db, [session_id])).get(session_id)
    if found is None:
        await say(db, event, "outdated")
        return None
    planned, answer = found
    patient = (await patients.by_ids(db, [planned.patient_id]))[planned.patient_id]
    if event.person is None or patient.person_id != event.person.id:
        await say(db, event, "not_yours")
        return None
    if patient.state not in TAKING_PART:
        await say(db, event, "not_active")
        return None
    if planned.local_date > local_date(event.now, patient.timezone):
        await say(db, event, "outdated")
        return None
    return Own(patient, planned, answer)


async def done(db: Db, event: Event, session_id: int, word: str) -> None:
    """A press of done, partly or not today. The day's message shows it, and the next question follows."""
    own = await own_session(db, event, session_id)
    if own is None:
        return
    chosen = choice(word)
    if chosen is None:
        await say(db, event, "outdated")
        return
    answer = await _report(db, event, own, chosen)
    await say(db, event, "day", edit=True, patient=own.patient.id, day=own.planned.local_date.isoformat())
    await _ask_or_thank(db, event, own.planned, answer, edit=False)


async def _report(db: Db, event: Event, own: Own, word: Done) -> Answer:
    """Store it, once: what was answered stays, except that "not today" may still become done."""
    answer, recalled = own.answer, local_date(event.now, own.patient.timezone) > own.planned.local_date
    if answer is None:
        answer = Answer(
            session_id=own.planned.id,
            patient_id=own.patient.id,
            done=word,
            recalled=recalled,
            answered_at=event.now,
            changed_at=event.now,
        )
        db.add(answer)
        await db.flush()
    elif answer.done == "not" and word != "not":
        answer.done, answer.recalled, answer.changed_at = word, recalled, event.now
    return answer


async def score(db: Db, event: Event, session_id: int, question: str, value: int | str | None) -> None:
    """A press on a score or a share (`question`: effort, pain, share). The pressed message shows what comes next."""
    own = await own_session(db, event, session_id)
    if own is None:
        return
    if own.answer is None:
        await say(db, event, "outdated")
        return
    outside = not _take(own, own.answer, question, value, event.house.library)
    if not outside:
        own.answer.changed_at = event.now
    await _ask_or_thank(db, event, own.planned, own.answer, edit=True, outside=question if outside else None)


def _take(own: Own, answer: Answer, question: str, value: int | str | None, library: Library) -> bool:
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
    """How much of a session done partly: minutes of an aerobic one, half or less of another."""
    partly = library.numbers.partly
    if answer.done != "partly" or answer.minutes is not None or answer.at_least_half is not None:
        return True
    if own.planned.type == "aerobic" and value in {*partly.aerobic_minutes, partly.aerobic_minutes_more}:
        answer.minutes = int(value or 0)
    elif own.planned.type != "aerobic" and value in {"half", "less"}:
        answer.at_least_half = value == "half"
    else:
        return False
    return True


async def _ask_or_thank(
    db: Db, event: Event, planned: PlannedSession, answer: Answer, *, edit: bool, outside: str | None = None
) -> None:
    """Open the next question about this session, or that of another session of the day, and show where things stand."""
    assert event.person is not None  # noqa: S101 - own_session found them
    question = open_question(answer)
    if question is None:
        await _open_other(db, event, planned)
    else:
        await people.ask(db, event.person.id, question, planned.id, event.now)
    await say(db, event, "answer", edit=edit, session=planned.id, outside=outside)


async def _open_other(db: Db, event: Event, planned: PlannedSession) -> None:
    """After the last question about one session, the open one about another session of that day counts again."""
    assert event.person is not None  # noqa: S101 - own_session found them
    rows = await patients.sessions(db, [planned.patient_id], planned.local_date, planned.local_date)
    for other, answer in rows:
        if answer is not None and other.id != planned.id and (question := open_question(answer)):
            await people.ask(db, event.person.id, question, other.id, event.now)
            return
    await people.close_question(db, event.person.id)


async def text(db: Db, event: Event, said: Said) -> bool:
    """What a typed text says. False if it says nothing about exercises."""
    if said.number is not None:
        return await _bare_number(db, event, said.number)
    if said.done is None and said.effort is None and said.pain is None:
        return False
    assert event.patient is not None  # noqa: S101 - the route asks for a patient
    if event.patient.state not in TAKING_PART:
        await say(db, event, "not_active")
        return True
    rows = await _open_today(db, event, event.patient)
    if said.done is None:
        return await _scores_of_open_question(db, event, said)
    if len(rows) > 1:
        await _ask_which(db, event, rows, said)
    elif rows:
        await typed_done(db, event, rows[0][0].id, said)
    else:
        return await _scores_of_open_question(db, event, said) or await _nothing_open(db, event)
    return True


async def _nothing_open(db: Db, event: Event) -> bool:
    await say(db, event, "nothing_open")
    return True


async def _open_today(db: Db, event: Event, patient: Patient) -> Sequence[Row]:
    today = local_date(event.now, patient.timezone)
    rows = await patients.sessions(db, [patient.id], today, today)
    return [row for row in rows if row[1] is None or row[1].done == "not"]


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
    answer = await _report(db, event, own, said.done)
    outside = _take_scores(own, answer, said, event.house.library)
    await _ask_or_thank(db, event, own.planned, answer, edit=edit, outside=outside)


def _take_scores(own: Own, answer: Answer, said: Said, library: Library) -> str | None:
    """Take what was said of effort and pain; the name of the first that lies outside its scale."""
    effort_fits = said.effort is None or _take(own, answer, "effort", said.effort, library)
    pain_fits = said.pain is None or _take(own, answer, "pain", said.pain, library)
    return "effort" if not effort_fits else None if pain_fits else "pain"


async def _scores_of_open_question(db: Db, event: Event, said: Said) -> bool:
    """`borg 13 pijn 2` while a question is open. False if none is."""
    own = await _questioned(db, event)
    if own is None or own.answer is None or (said.effort is None and said.pain is None):
        return False
    outside = _take_scores(own, own.answer, said, event.house.library)
    own.answer.changed_at = event.now
    await _ask_or_thank(db, event, own.planned, own.answer, edit=False, outside=outside)
    return True


async def _bare_number(db: Db, event: Event, value: int) -> bool:
    """A bare number answers the question that is open, and only that. False if none is open."""
    assert event.person is not None  # noqa: S101 - the route asks for a patient
    question = await people.question(db, event.person.id)
    own = await _questioned(db, event)
    if question is None or own is None or own.answer is None or question.kind not in {"effort", "pain", "share"}:
        return False
    outside = None if _take(own, own.answer, question.kind, value, event.house.library) else question.kind
    own.answer.changed_at = event.now
    await _ask_or_thank(db, event, own.planned, own.answer, edit=False, outside=outside)
    return True


async def _questioned(db: Db, event: Event) -> Own | None:
    assert event.person is not None  # noqa: S101 - the route asks for a patient
    question = await people.question(db, event.person.id)
    if question is None or question.session_id is None:
        return None
    return await own_session(db, event, question.session_id)


async def later(db: Db, event: Event, session_id: int) -> None:
    """Later: the day's message comes again in a while, today; pressed again, it moves."""
    own = await own_session(db, event, session_id)
    if own is None:
        return
    hours, zone = event.house.library.numbers.hours, own.patient.timezone
    if own.answer is not None and own.answer.done != "not":
        await _ask_or_thank(db, event, own.planned, own.answer, edit=False)
        return
    today = local_date(event.now, zone)
    latest = moment(today, hours.later_until, zone)
    at = min(event.now + timedelta(hours=hours.later_hours), latest)
    if own.planned.local_date != today or event.now >= latest:
        await say(db, event, "too_late_today")
        return
    arguments = {"patient": own.patient.id, "day": today.isoformat()}
    expires = moment(today, hours.expiry, zone)
    key = f"later:{own.patient.id}:{event.key}"
    again = NewMessage(event.chat_id, "day", key, Lane.PROMPTS, at, arguments, expires)
    if not await outbox.move(db, event.chat_id, f"later:{own.patient.id}:", event.now, at):
        await outbox.put(db, [again], event.now)
    await say(db, event, "later_set", time=f"{local_clock(at, zone):%H:%M}")
