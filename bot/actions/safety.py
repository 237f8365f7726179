"""Safety words: the text and the alert at once, then "is this so now?"; only yes holds the prompts."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.actions.answer import TAKING_PART
from bot.actions.event import Event, say
from bot.actions.whose import note
from scheduler.alerts import heard_of
from scheduler.local_time import after_working_days
from scheduler.safety_alerts import About, alerts, for_patient, told
from storage import Db, care, outbox, patients, people, safety
from storage.outbox import Lane, NewMessage
from storage.patients import TherapistAccount
from storage.tables import Patient, SafetyReport

KIND = "safety"
ONE_ALERT = timedelta(hours=1)  # the same sign said again within it, and open still, is no new report
YES = frozenset({"ja", "jawel", "jazeker", "ja nu zo", "yes", "yeah", "yep", "yes now"})
NO = frozenset({"nee", "neen", "nee hoor", "nee nu niet", "no", "nope", "not now", "no not now"})
NOT_A_LETTER = re.compile(r"[\W_]+")


async def heard(db: Db, event: Event, text: str) -> bool:
    """A text with a safety word, or yes or no to the question that followed one. False if it is neither.

    Who does not take part (no consent yet, or stopped) and who is nobody here gets the text, and nothing is kept.
    """
    if event.patient is None and event.roles:
        return False
    sign = event.house.library.safety.sign_in(text)
    if sign is None:
        return await _typed_answer(db, event, text)
    await _take_sign(db, event, sign)
    return True


async def heard_in_letter(db: Db, event: Event, text: str, *, goes: bool) -> bool:
    """A patient's letter with a safety word; the response says whether the letter `goes` to the therapist, too.

    Yes or no in a letter is no answer to "is this so now?".
    """
    sign = event.house.library.safety.sign_in(text)
    if sign is not None:
        await _take_sign(db, event, sign, letter=goes)
    return sign is not None


async def _take_sign(db: Db, event: Event, sign: str, *, letter: bool = False) -> None:
    """What is done and said about a safety word."""
    patient = event.patient
    if patient is None or event.person is None or patient.state not in TAKING_PART:
        await _respond(db, event, sign)
        return
    await patients.lock(db, patient)
    report = await safety.said_since(db, patient.id, sign, event.now - ONE_ALERT)
    if report is None:
        report = await _report(db, event, patient, sign)
    if report.now_so is None:
        await people.ask(db, event.person.id, f"{KIND}:{report.id}", None, event.now)
    await _respond(db, event, sign, report, letter=letter)


async def _report(db: Db, event: Event, patient: Patient, sign: str) -> SafetyReport:
    """A new report, with its alert."""
    therapists = (await care.tells_both(db, [patient], event.now)).get(patient.id, ())
    report = await safety.add(db, patient.id, sign, event.now, _escalate_at(event, therapists))
    await _alert(db, event, report, "said", therapists)
    await heard_of(db, patient, event.now)
    return report


def _escalate_at(event: Event, therapists: Sequence[TherapistAccount]) -> datetime:
    """Two working days from now, where the therapist or else the practice is."""
    zone = therapists[0].timezone if therapists else event.house.settings.timezone
    days = event.house.library.numbers.contact.safety_escalation_working_days
    return after_working_days(event.now, days, zone)


async def _alert(
    db: Db, event: Event, report: SafetyReport, about: About, therapists: Sequence[TherapistAccount]
) -> None:
    """To the therapist and who stands in; to the admins, too, where there is none or messages reach none of them."""
    found = [await people.by_account(db, each.telegram_id) for each in therapists]
    reached = any(person is not None and person.blocked_at is None for person in found)
    admins = event.house.admins
    to = told(therapists, None if reached else admins)
    await outbox.put(db, alerts(report, about, to, admins.language, event.now), event.now)


async def _typed_answer(db: Db, event: Event, text: str) -> bool:
    """A bare yes or no while the question is open. False if it is none, or another question is open."""
    word = NOT_A_LETTER.sub(" ", text[:40]).strip().casefold()
    if word not in YES | NO or event.person is None or event.patient is None:
        return False
    question = await people.question(db, event.person.id)
    kind, _, report_id = question.kind.partition(":") if question else ("", "", "")
    if kind != KIND:
        return False
    await answer(db, event, int(report_id), "yes" if word in YES else "no")
    return True


async def answer(db: Db, event: Event, report_id: int, word: str) -> None:
    """Yes holds the prompts, no ends the matter; no may still become yes, for a button is soon missed. The therapist
    hears it. Any other press shows where things stand.
    """
    found = (await safety.by_ids(db, [report_id])).get(report_id)
    if found is None or event.person is None or found[1].person_id != event.person.id:
        await say(db, event, "not_yours")
        return
    patient = found[1]
    await patients.lock(db, patient)
    report = await safety.report(db, report_id)
    if report is None or word not in {"yes", "no"} or patient.state not in TAKING_PART:
        await _respond(db, event, found[0].sign)
        return
    if report.resolved_at is None and (report.now_so is None or (word == "yes" and not report.now_so)):
        await _take(db, event, patient, report, so=word == "yes")
    await _close(db, event.person.id, report)
    await _respond(db, event, report.sign, report)


async def _take(db: Db, event: Event, patient: Patient, report: SafetyReport, *, so: bool) -> None:
    therapists = (await care.tells_both(db, [patient], event.now)).get(patient.id, ())
    report.now_so, report.answered_at = so, event.now
    if not so:
        report.escalate_at = None
    elif report.escalate_at is None and report.escalated_at is None:
        report.escalate_at = _escalate_at(event, therapists)
    if so and patient.held_at is None:
        patient.held_at = event.now
    await _alert(db, event, report, "yes" if so else "no", therapists)


async def resolve(db: Db, event: Event, report_id: int) -> None:
    """Somebody of the practice was in touch: the patient's therapist, who stands in, or any admin. The messages go on,
    once.
    """
    found = (await safety.by_ids(db, [report_id])).get(report_id)
    own = found is not None and await _treats(db, event, found[1])
    if found is None or event.person is None or not (own or event.admin):
        await say(db, event, "not_yours")
        return
    patient = found[1]
    await patients.lock(db, patient)
    report = await safety.report(db, report_id)
    if report is not None and report.resolved_at is None and report.now_so is not False:
        report.resolved_at, report.resolved_by, report.escalate_at = event.now, event.person.id, None
        await db.flush()
        await note(db, event, "therapist" if own else "admin", "safety", patient.id)
        await _go_on(db, event, patient, report)
    await say(db, event, "safety_alert", edit=True, report=report_id, about="said")


async def _treats(db: Db, event: Event, patient: Patient) -> bool:
    therapist = event.therapist
    return therapist is not None and await care.treated(db, therapist.id, patient.id, event.now) is not None


async def _go_on(db: Db, event: Event, patient: Patient, report: SafetyReport) -> None:
    """Prompts come again, unless another report holds them."""
    if patient.person_id is not None:
        await _close(db, patient.person_id, report)
    if patient.held_at is None or await safety.holds(db, patient.id):
        return
    patient.held_at = None
    account = (await patients.accounts(db, [patient])).get(patient.id)
    if account is not None:
        await outbox.put(db, [for_patient("safety_over", report, patient, account, event.now)], event.now)


async def _close(db: Db, person_id: int, report: SafetyReport) -> None:
    """The question about this report, if it is the one that is open."""
    question = await people.question(db, person_id)
    if question is not None and question.kind == f"{KIND}:{report.id}":
        await people.close_question(db, person_id)


async def _respond(
    db: Db, event: Event, sign: str, report: SafetyReport | None = None, *, letter: bool = False
) -> None:
    """Whom to call. Unlike other responses it never expires, and who typed too much gets it, too, once a minute."""
    occasion = f"{event.now:%Y-%m-%dT%H:%M}" if event.muted else event.key
    row = NewMessage(
        chat_id=event.chat_id,
        kind=KIND,
        key=f"{occasion}:{event.chat_id}:{KIND}",
        lane=Lane.RESPONSES,
        not_before=event.now,
        arguments={"language": event.language, "sign": sign, "report": report.id if report else 0, "letter": letter},
        edits=event.pressed,
    )
    await outbox.put(db, [row], event.now)
