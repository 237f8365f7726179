"""What a therapist decides on a patient's card: each is a new version of the plan, from the next day on."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.actions import taper
from bot.actions.card import WEEKS, show
from bot.actions.event import Event
from bot.actions.whose import own_patient
from bot.callback import whole
from bot.dates import iso_date
from scheduler import by_hand, dosing, pausing, planning
from scheduler.local_time import local_date
from scheduler.records import prescription_of
from scheduler.standing import dosed
from storage import Db, outbox, patients, pauses, people
from storage.outbox import Lane, NewMessage
from storage.tables import DoseDecision, Patient

DAY = timedelta(days=1)
REASON_MOST = 500  # characters of a typed reason
REASON_WITHIN = timedelta(hours=1)  # what is typed later was meant for something else


async def decide(db: Db, event: Event, patient_id: int, what: str, value: Sequence[str]) -> None:
    """Carry out what was confirmed on the card; it then shows what holds. A press that changes nothing says so."""
    decision = DECISIONS.get(what)
    patient = await own_patient(db, event, patient_id, decision.word if decision else "card")
    if patient is None:
        return
    await patients.lock(db, patient)
    words = [*value, "", ""]
    over = patient.state == "discharged"
    done = decision is not None and not over and await decision.carry_out(db, event, patient, words[0], words[1])
    said = (what, *value) if done else ()
    await show(db, event, patient, edit=True, said=said, unchanged=not done)


def _by(event: Event) -> int:
    assert event.person is not None  # noqa: S101 - a therapist is a person
    return event.person.id


async def _proposal(db: Db, patient: Patient, text: str) -> DoseDecision | None:
    """The proposal of this id, if it is about this patient."""
    number = whole(text)
    made = None if number is None else await db.get(DoseDecision, number)
    return made if made is not None and made.patient_id == patient.id else None


async def _settle(db: Db, event: Event, patient: Patient, text: str, *, accept: bool) -> bool:
    made = await _proposal(db, patient, text)
    return made is not None and await dosing.settle(
        db, event.house.library, patient, made, accept=accept, by=_by(event), now=event.now
    )


async def _accept(db: Db, event: Event, patient: Patient, decision: str, _rest: str) -> bool:
    return await _settle(db, event, patient, decision, accept=True)


async def _refuse(db: Db, event: Event, patient: Patient, decision: str, _rest: str) -> bool:
    return await _settle(db, event, patient, decision, accept=False)


async def _instead(db: Db, event: Event, patient: Patient, decision: str, row: str) -> bool:
    """Another row than the proposed one: the proposal is refused, and this row set by hand."""
    made = await _proposal(db, patient, decision)
    if made is None or made.state != "waiting" or not await _settle(db, event, patient, decision, accept=False):
        return False
    return await _dose(db, event, patient, made.type, row)


async def _dose(db: Db, event: Event, patient: Patient, type_: str, row: str) -> bool:
    of = dosed(type_)
    if of is None:
        return False
    made = await by_hand.set_dose(db, event.house.library, patient, of, row, _by(event), event.now)
    return made is not None


async def _harder(db: Db, event: Event, patient: Patient, type_: str, _rest: str) -> bool:
    of = dosed(type_)
    if of is None:
        return False
    return await by_hand.set_harder(db, event.house.library, patient, of, _by(event), event.now) is not None


async def _hold(db: Db, event: Event, patient: Patient, week: str, _rest: str) -> bool:
    return bool(await taper.step(db, event, patient, "hold", whole(week) or 0))


async def _skip(db: Db, event: Event, patient: Patient, week: str, _rest: str) -> bool:
    return bool(await taper.step(db, event, patient, "skip", whole(week) or 0))


async def _pause(db: Db, event: Event, patient: Patient, last: str, moves: str) -> bool:
    """From tomorrow, or from the start, to this date."""
    tomorrow = local_date(event.now, patient.timezone) + DAY
    first, until = max(tomorrow, patient.start), iso_date(last)
    longest = first + DAY * (event.house.library.numbers.pause.days_most - 1)
    if patient.state != "active" or until is None or not first <= until <= longest or first > patient.end:
        return False
    if await pauses.at_or_after(db, patient.id, tomorrow - DAY) is not None:
        return False
    await pausing.begin_pause(
        db, event.house.library, patient, (first, until), "other", event.now, moves_end=moves == "yes", by=_by(event)
    )
    await tell(db, event, patient, "pause", day=(until + DAY).isoformat(), end=patient.end.isoformat())
    return True


async def _resume(db: Db, event: Event, patient: Patient, _value: str, _rest: str) -> bool:
    tomorrow = local_date(event.now, patient.timezone) + DAY
    pause = await pauses.at_or_after(db, patient.id, tomorrow)
    if patient.state != "active" or pause is None:
        return False
    await pausing.end_pause(db, event.house.library, patient, pause, event.now, tomorrow=True)
    await tell(db, event, patient, "resume", day=tomorrow.isoformat(), end=patient.end.isoformat())
    return True


async def _weeks(db: Db, event: Event, patient: Patient, weeks: str, _rest: str) -> bool:
    return await _move_end(db, event, patient, whole(weeks) or 0)


async def _move_end(db: Db, event: Event, patient: Patient, weeks: int, reason: str | None = None) -> bool:
    """Another number of weeks, if it can be; 7 and 13 with their reason only."""
    stored = (await patients.prescriptions(db, [patient.id]))[patient.id]
    if stored.content.get("weeks") == weeks:
        return False
    try:
        await planning.move_end(db, event.house.library, patient, weeks, _by(event), event.now, reason)
    except ValueError:  # the last day would not lie ahead, or no programme has so many weeks
        return False
    await tell(db, event, patient, "weeks", end=patient.end.isoformat())
    return True


async def reason_typed(db: Db, event: Event, text: str) -> bool:
    """The reason for 7 or 13 weeks, typed after it was asked for. False: nothing of the kind is asked."""
    assert event.person is not None  # noqa: S101 - a therapist is a person
    question = await people.question(db, event.person.id)
    kind, _, about = question.kind.partition(":") if question else ("", "", "")
    reason = " ".join(text.split())[:REASON_MOST]
    if question is None or kind != WEEKS or not reason or event.now - question.asked_at > REASON_WITHIN:
        return False
    await people.close_question(db, event.person.id)
    patient_id, _, weeks = about.partition(":")
    patient = await own_patient(db, event, int(patient_id), "weeks")
    if patient is not None:
        done = await _move_end(db, event, patient, int(weeks), reason)
        await show(db, event, patient, said=("weeks", weeks) if done else (), unchanged=not done)
    return True


async def _prescribe(db: Db, event: Event, patient: Patient, name: str, value: object) -> bool:
    """Another value of this field of the prescription, if it is one, and another one."""
    stored = (await patients.prescriptions(db, [patient.id]))[patient.id]
    if patient.state not in {"invited", "active"}:
        return False
    try:
        await planning.prescribe(db, event.house.library, patient, {name: value}, _by(event), event.now)
    except ValueError:
        return False
    return (await patients.prescriptions(db, [patient.id]))[patient.id].version > stored.version


async def _pain(db: Db, event: Event, patient: Patient, limit: str, _rest: str) -> bool:
    done = await _prescribe(db, event, patient, "pain_limit", limit)
    if done:
        await tell(db, event, patient, "pain", limit=int(limit))
    return done


async def _calendar(db: Db, event: Event, patient: Patient, word: str, _rest: str) -> bool:
    done = word in {"on", "off"} and await _prescribe(db, event, patient, "time_contingent", word == "on")
    if done:
        await tell(db, event, patient, "calendar", on=word == "on")
    return done


async def _strength_days(db: Db, event: Event, patient: Patient, days: str, _rest: str) -> bool:
    return await _prescribe(db, event, patient, "strength_days", days)


async def _limit(db: Db, event: Event, patient: Patient, limit: str, word: str) -> bool:
    """A limit of the patient, on or off."""
    stored = (await patients.prescriptions(db, [patient.id]))[patient.id]
    there = prescription_of(stored).limits
    others = tuple(each for each in there if each != limit)
    return await _prescribe(db, event, patient, "limits", (*others, limit) if word == "on" else others)


@dataclass(frozen=True)
class Decision:
    """`word`: for the access log. `carry_out` gets what the button says, and tells whether it changed anything."""

    word: str
    carry_out: Callable[[Db, Event, Patient, str, str], Awaitable[bool]]


DECISIONS: Mapping[str, Decision] = {
    "accept": Decision("proposal", _accept),
    "refuse": Decision("proposal", _refuse),
    "instead": Decision("proposal", _instead),
    "dose": Decision("dose", _dose),
    "harder": Decision("dose", _harder),
    "hold": Decision("taper", _hold),
    "skip": Decision("taper", _skip),
    "pause": Decision("pause", _pause),
    "resume": Decision("pause", _resume),
    "weeks": Decision("weeks", _weeks),
    "pain": Decision("prescription", _pain),
    "calendar": Decision("prescription", _calendar),
    "strength_days": Decision("prescription", _strength_days),
    "limit": Decision("prescription", _limit),
}


async def tell(db: Db, event: Event, patient: Patient, what: str, **values: object) -> None:
    """One kind line to the patient about what the therapist changed, after quiet hours."""
    account = (await patients.accounts(db, [patient])).get(patient.id)
    if account is None or patient.state == "discharged":
        return
    row = NewMessage(
        chat_id=account,
        kind="changed",
        key=f"{event.key}:{account}:changed",
        lane=Lane.PROMPTS,
        not_before=event.now,
        quiet_zone=patient.timezone,
        arguments={"patient": patient.id, "what": what, **values},
    )
    await outbox.put(db, [row], event.now)
