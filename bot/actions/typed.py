"""What a patient types: `klaar 14`, `40 minuten gefietst`, a reason why not. Bare numbers: bare_number."""

from collections.abc import Sequence

from bot.actions import not_today, other, pause, postpone, show
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


async def text(db: Db, event: Event, said: Said) -> bool:
    """What a typed text says that is no bare number. False if it says nothing about exercises."""
    if said == NOTHING:
        return False
    patient = event.patient
    assert patient is not None  # noqa: S101 - the route asks for a patient
    if patient.state not in TAKING_PART:
        await not_active(db, event)
        return True
    rows = await open_today(db, event, patient)
    if said.unclear or said.later or said.hurts:
        await _about_the_day(db, event, rows, said)
    elif await _minutes_of_open_question(db, event, patient, said):
        pass
    elif said.activity or (said.minutes and said.done in {None, "done"}):
        await activity(db, event, patient, said)
    elif said.reason and said.done != "partly":
        await _not_today(db, event, patient, rows, said.reason)
    elif said.done is None:
        return await _scores_of_open_question(db, event, said) or await pain_before(db, event, patient, rows, said)
    else:
        await _reported(db, event, patient, rows, said)
    return True


async def _reported(db: Db, event: Event, patient: Patient, rows: Sequence[Row], said: Said) -> None:
    """Done, partly or not, of what is open today."""
    if len(rows) > 1:
        await _ask_which(db, event, rows, said)
    elif rows:
        await typed_done(db, event, rows[0][0].id, said)
    elif not await _scores_of_open_question(db, event, said):
        await (show.nothing_open(db, event, patient) if patient.state == "active" else not_active(db, event))


async def open_today(db: Db, event: Event, patient: Patient) -> Sequence[Row]:
    """What is not done yet of this local date."""
    today = local_date(event.now, patient.timezone)
    rows = await patients.sessions(db, [patient.id], today, today)
    return [row for row in rows if row[1] is None or row[1].done == "not"]


async def _about_the_day(db: Db, event: Event, rows: Sequence[Row], said: Said) -> None:
    """Later, or more pain than usual: what the buttons under the day's message do. Or nobody knows what."""
    if said.unclear:
        await say(db, event, "unclear")
    elif said.later and rows:
        await postpone.later(db, event, rows[0][0].id, "")
    elif said.hurts and any(answer is None for _planned, answer in rows):
        await offer(db, event, next(planned.id for planned, answer in rows if answer is None))
    else:
        await say(db, event, "pain_told" if said.hurts else "nothing_open")


async def activity(db: Db, event: Event, patient: Patient, said: Said) -> None:
    """`40 minuten gefietst, 13`: it stands for the open session, or is one more."""
    day = local_date(event.now, patient.timezone)
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
    told = []
    for planned, before in rows:
        answer = await report(db, event, Own(patient, planned, before), "not")
        answer.reason = answer.reason or reason
        told.append(Own(patient, planned, answer))
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
