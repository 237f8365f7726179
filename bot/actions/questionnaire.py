"""The questionnaires: begun, answered one question at a time, taken a step back, put off once, finished."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.actions.answer import TAKING_PART
from bot.actions.event import Event, not_active, say
from content.questionnaire import Moment, Question, Value
from scheduler import alerts
from scheduler.local_time import local_date, quiet_zone
from scheduler.programme.alerts import AlertKind
from scheduler.programme.questionnaire import fits, moment_on, open_question, questions_at, without_last
from scheduler.prompt_time import prompt_time_on, prompted_at
from storage import Db, care, outbox, people, questionnaires
from storage.outbox import Lane, NewMessage
from storage.tables import Patient, Questionnaire

KIND = "questionnaire"  # of the message; with its moment, of the question that is open for a person


@dataclass(frozen=True)
class Own:
    """The questionnaire that this person can answer now: its questions, and what is stored once it is begun."""

    patient: Patient
    moment: Moment
    questions: tuple[Question, ...]
    stored: Questionnaire | None

    @property
    def open(self) -> Question | None:
        """The question that is open; None before it is begun and once it is finished."""
        if self.stored is None or self.stored.finished_at is not None:
            return None
        return open_question(self.questions, questionnaires.answers({self.moment: self.stored})[self.moment])


async def offer(db: Db, event: Event, patient: Patient) -> None:
    """After consent: the questions of the start, offered once, whatever happens later."""
    await outbox.put(db, [_message(event, patient, "start", f"{KIND}:{patient.id}:start", event.now)], event.now)


def _message(event: Event, patient: Patient, asked: Moment, key: str, at: datetime) -> NewMessage:
    """`day`: the questions of the end belong to this last day."""
    about = {"patient": patient.id, "moment": asked, **({"day": patient.end.isoformat()} if asked == "end" else {})}
    hours = event.house.library.numbers.hours
    zone = quiet_zone(at, patient.timezone, (hours.quiet_from, hours.quiet_until))
    return NewMessage(event.chat_id, KIND, key, Lane.PROMPTS, at, about, quiet_zone=zone)


async def press(db: Db, event: Event, patient_id: int, asked: str, what: str, value: Value) -> None:
    """A press under a questionnaire: `open` or `begin`, `later`, `back` from the question `value`, or an answer.

    What does not fit the question that is open changes nothing and shows where things stand. `open` does so in a
    message of its own, the others in the pressed one.
    """
    own = await _own(db, event, patient_id, asked)
    if own is None:
        return
    outside = False
    if what == "later" and (own.stored is None or own.stored.finished_at is None):
        await _later(db, event, own)
        return
    if what in {"open", "begin"} and own.stored is None:
        own = replace(own, stored=await questionnaires.begin(db, own.patient.id, own.moment, event.now))
    elif what == "back" and own.open is not None and own.open.id == value:
        _back(event, own)
    elif own.open is not None and own.open.id == what:
        outside = not await _take(db, event, own, value)
    await _show(db, event, own, edit=what != "open", outside=outside)


async def number(db: Db, event: Event, kind: str, value: int) -> bool:
    """A bare number while a question of this kind is open. False if that question cannot be answered any more."""
    assert event.patient is not None  # noqa: S101 - the route asks for a patient
    asked = kind.removeprefix(f"{KIND}:")
    if event.patient.state not in TAKING_PART or asked != _open_moment(event, event.patient):
        return False
    own = await _own(db, event, event.patient.id, asked)
    if own is None or own.open is None:
        return False
    await _show(db, event, own, edit=False, outside=not await _take(db, event, own, value))
    return True


def _open_moment(event: Event, patient: Patient) -> Moment:
    return moment_on(local_date(event.now, patient.timezone), patient.end, event.house.library.numbers)


async def _own(db: Db, event: Event, patient_id: int, asked: str) -> Own | None:
    """The questionnaire if it is this person's and can be answered today; otherwise the person is told, and None."""
    patient = event.patient
    if patient is None or patient.id != patient_id:
        await say(db, event, "not_yours")
        return None
    if patient.state not in TAKING_PART:
        await not_active(db, event)
        return None
    present = _open_moment(event, patient)
    if asked != present:
        await say(db, event, "outdated")
        return None
    begun = (await questionnaires.of_patients(db, [patient.id]))[patient.id]
    given = questionnaires.answers(begun)
    return Own(patient, present, questions_at(present, given, event.house.library.numbers), begun.get(present))


async def _take(db: Db, event: Event, own: Own, value: Value) -> bool:
    """Store it as the answer to the open question; False if it lies outside what that question allows."""
    question = own.open
    assert question is not None  # noqa: S101 - the callers looked
    assert own.stored is not None  # noqa: S101 - a question is open
    if not fits(question, value):
        return False
    own.stored.answers = {**own.stored.answers, question.id: value}
    own.stored.changed_at = event.now
    if own.moment == "start" and question.id == "average_pain" and isinstance(value, int):
        own.patient.usual_pain = value
    if own.open is None:
        own.stored.finished_at = event.now
        await _tell_therapist(db, event, own)
    return True


def _back(event: Event, own: Own) -> None:
    """Forget the last answer: its question is open again."""
    assert own.stored is not None  # noqa: S101 - a question is open
    before = questionnaires.answers({own.moment: own.stored})[own.moment]
    own.stored.answers = without_last(own.questions, before)
    own.stored.changed_at = event.now


async def _show(db: Db, event: Event, own: Own, *, edit: bool, outside: bool = False) -> None:
    """Where things stand; a question that is shown is the one that a bare number answers."""
    assert event.person is not None  # noqa: S101 - a patient who takes part has an account
    kind = f"{KIND}:{own.moment}"
    if own.open is not None:
        await people.ask(db, event.person.id, kind, None, event.now)
    elif (asked := await people.question(db, event.person.id)) is not None and asked.kind == kind:
        await people.close_question(db, event.person.id)
    shown = own.open.id if outside and own.open is not None else None
    await say(db, event, KIND, edit=edit, patient=own.patient.id, moment=own.moment, outside=shown)


async def _later(db: Db, event: Event, own: Own) -> None:
    """Once more tomorrow at the prompt time, and never again by itself."""
    patient = own.patient
    tomorrow = local_date(event.now, patient.timezone) + timedelta(days=1)
    at = prompted_at(patient, tomorrow)
    key = f"{KIND}:{patient.id}:{own.moment}:again"
    waits = await outbox.move(db, event.chat_id, key, event.now, at)
    if not waits:
        waits = bool(await outbox.put(db, [_message(event, patient, own.moment, key, at)], event.now))
    await say(db, event, "questionnaire_later", time=f"{prompt_time_on(patient, tomorrow):%H:%M}" if waits else None)


async def _tell_therapist(db: Db, event: Event, own: Own) -> None:
    """Not of the start: the answers then and now, and an alert if a contact is wanted or there was an operation."""
    if own.moment == "start" or own.stored is None:
        return
    told: Mapping[str, AlertKind] = {"appointment": "appointment", "operation_or_injection": "operation"}
    causes = [(own.patient, kind) for word, kind in told.items() if own.stored.answers.get(word) == "yes"]
    await alerts.raise_all(db, event.house.library, causes, event.now)
    results = [
        NewMessage(
            chat_id=therapist.telegram_id,
            kind="questionnaire_result",
            key=f"questionnaire_result:{own.patient.id}:{own.moment}",
            lane=Lane.BULK,
            not_before=event.now,
            quiet_zone=therapist.timezone,
            arguments={"patient": own.patient.id, "moment": own.moment},
        )
        for therapist in (await care.tells(db, [own.patient], event.now)).get(own.patient.id, ())
    ]
    await outbox.put(db, results, event.now)
