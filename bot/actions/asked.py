"""The question that is open about a session: what answers it when it is typed, and asking it once more."""

from datetime import timedelta

from bot.actions.again import CHANGE
from bot.actions.answer import Own, ask_or_thank, own_session, take
from bot.actions.event import Event, say
from bot.questions import open_question
from bot.understand import Said
from content.library import Library
from scheduler.local_time import local_date
from scheduler.records import asks_minutes, session_of
from storage import Db, patients, people
from storage.tables import Answer, Patient

LATELY = timedelta(days=1)  # a question that is older is not asked again by itself


async def questioned(db: Db, event: Event) -> Own | None:
    """The session that the open question is about."""
    assert event.person is not None  # noqa: S101 - the route asks for a patient
    question = await people.question(db, event.person.id)
    if question is None or question.session_id is None:
        return None
    return await own_session(db, event, question.session_id)


async def pain_is_asked(db: Db, event: Event) -> bool:
    own = await questioned(db, event)
    return own is not None and own.answer is not None and _asked(own, own.answer) == "pain"


async def no_pain(db: Db, event: Event) -> bool:
    """`niks`, `geen` where pain is asked: no pain. False if it is not asked."""
    own = await questioned(db, event)
    if own is None or own.answer is None or _asked(own, own.answer) != "pain":
        return False
    return await take_answer(db, event, own, Said(pain=0))


async def share(db: Db, event: Event, said: Said) -> bool:
    """`de helft` where it is asked how much was done. False if it is not asked."""
    own = await questioned(db, event) if said.share else None
    if own is None or own.answer is None or own.planned.type == "aerobic" or _asked(own, own.answer) != "share":
        return False
    return await take_answer(db, event, own, said)


async def minutes(db: Db, event: Event, patient: Patient, said: Said) -> bool:
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


async def scores(db: Db, event: Event, said: Said) -> bool:
    """`borg 13 pijn 2` while a question is open. False if none is."""
    own = await questioned(db, event)
    if own is None or own.answer is None or not names_a_score(said):
        return False
    own.answer.changed_at = event.now
    await with_scores(db, event, own, own.answer, said, edit=False)
    return True


def answers_question(said: Said) -> bool:
    """Whether it may answer a question about a session: a score, minutes, or how much of it."""
    return said.activity is None and (names_a_score(said) or said.minutes is not None or said.share is not None)


def names_a_score(said: Said) -> bool:
    """Whether effort or pain is named, be it outside its scale."""
    return said.effort is not None or said.pain is not None or not {"effort", "pain"}.isdisjoint(said.outside)


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
    await with_scores(db, event, own, own.answer, said, edit=False)
    return True


async def with_minutes(db: Db, event: Event, own: Own, answer: Answer, said: Said, *, edit: bool) -> None:
    """So many minutes of a session, and its scores: under the planned ones it was done partly."""
    planned = session_of(own.planned).primary_minutes
    if said.minutes is not None and own.planned.type == "aerobic" and (said.minutes, answer.done) != (planned, "done"):
        answer.minutes = said.minutes
        if said.minutes < planned:
            answer.done = "partly"
    await with_scores(db, event, own, answer, said, edit=edit)


async def with_scores(db: Db, event: Event, own: Own, answer: Answer, said: Said, *, edit: bool) -> None:
    outside = _take_scores(own, answer, said, event.house.library)
    await ask_or_thank(db, event, own, answer, edit=edit, outside=outside)


def _take_scores(own: Own, answer: Answer, said: Said, library: Library) -> str | None:
    """Take what was said of effort and pain; the name of the first that lies outside its scale."""
    effort_fits = said.effort is None or take(own, answer, "effort", said.effort, library)
    pain_fits = said.pain is None or take(own, answer, "pain", said.pain, library)
    if not effort_fits or "effort" in said.outside:
        return "effort"
    return None if pain_fits and "pain" not in said.outside else "pain"


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
    found = (await patients.sessions_by_id(db, [question.session_id])).get(question.session_id)
    if found is None or found[1] is None or event.patient is None or found[0].patient_id != event.patient.id:
        return False
    changing = question.kind.removeprefix(CHANGE) if question.kind.startswith(CHANGE) else None
    await say(db, event, "answer", session=question.session_id, changing=changing, unread=unread)
    return True
