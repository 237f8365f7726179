"""Joining: a token is used, a patient agrees or not, stops, or takes it up again."""

from bot.actions import coming, first_week, guessing, questionnaire, whose
from bot.actions.event import Event, alert, not_active, say
from bot.actions.inviting import token_hash
from bot.actions.leaving import hush
from content.consent import CONSENT_VERSION
from scheduler import consent
from scheduler.alerts import raise_all, told_from
from scheduler.jobs.weekly import next_summary
from scheduler.local_time import local_date
from scheduler.planning import begin, first_day, take_up_again
from scheduler.prompt_time import prompt_time_on
from scheduler.records import prescription_of
from storage import Db, alerts, care, outbox, patients, people, practice
from storage.tables import Invitation, Patient, Person, Therapist


async def start(db: Db, event: Event, token: str) -> None:
    """`/start TOKEN`, or `/start` alone. A used, expired or wrong token all get the same answer.

    So does any token of an account that gave too many of them.
    """
    if not token:
        await _start_alone(db, event)
        return
    if await guessing.is_slowed(db, event):
        await say(db, event, "invitation_invalid")
        return
    invitation = await people.invitation(db, token_hash(token), event.now)
    already_therapist = invitation is not None and invitation.therapist_id is not None and event.therapist is not None
    if invitation is None:
        await guessing.failed(db, event)
    if invitation is None or already_therapist:
        await say(db, event, "invitation_invalid")
    elif invitation.patient_id is not None:
        await _accept_patient(db, event, invitation, await db.get_one(Patient, invitation.patient_id))
    else:
        await _accept_therapist(db, event, invitation)


async def _start_alone(db: Db, event: Event) -> None:
    if event.patient is not None and event.patient.state in {"invited", "stopped"}:
        await say(db, event, "consent", patient=event.patient.id)
    elif event.discharged:
        await say(db, event, "programme_over")
    elif event.roles:
        await say(db, event, "help", roles=event.roles)
    else:
        await say(db, event, "stranger")


async def _accept_patient(db: Db, event: Event, invitation: Invitation, patient: Patient) -> None:
    """One account follows one programme at a time; the invitation stays good."""
    if event.patient is not None and event.patient.id != patient.id and event.patient.state in {"invited", "active"}:
        await say(db, event, "another_code")
        return
    person = await _person(db, event, invitation, patient.language)
    patient.person_id = person.id
    await say(db, event, "consent", patient=patient.id)


async def _accept_therapist(db: Db, event: Event, invitation: Invitation) -> None:
    person = await _person(db, event, invitation, event.language)
    therapist = await db.get_one(Therapist, invitation.therapist_id)
    await practice.free_account(db, person.id)
    therapist.person_id = person.id
    therapist.next_summary_at = next_summary(therapist, event.house.library, event.now)
    therapist.next_alerts_at = told_from(event.now, therapist.timezone, event.house.library.numbers)
    roles = tuple(dict.fromkeys([*event.roles, "therapist"]))
    await say(db, event, "therapist_welcome", name=therapist.name)
    await say(db, event, "menu", roles=roles)


async def _person(db: Db, event: Event, invitation: Invitation, language: str) -> Person:
    """The account that uses the invitation, in the language of the invitation."""
    person = await people.remember(db, event.chat_id, language, event.now)
    person.language = language
    invitation.used_at, invitation.used_by = event.now, person.id
    return person


async def agree(db: Db, event: Event, patient_id: int, version: int) -> None:
    """The patient agrees: the programme begins on its start date, or on the day they agree if that is later.

    Who takes part already agrees to the text that changed. A press under another `version` of it shows the present one.
    """
    patient = event.patient
    if patient is None or patient.id != patient_id:
        await say(db, event, "not_yours")
        return
    begins = patient.state in {"invited", "stopped"}
    if version != CONSENT_VERSION or not (begins or consent.outdated(patient)):
        await say(db, event, "consent", edit=True, patient=patient.id)
        return
    again = patient.consented_at is not None
    await _note_consent(db, event, patient)
    if not begins:
        await say(db, event, "consent", edit=True, patient=patient.id)
        return
    patient.state = "active"
    await alerts.clear(db, [patient.id], event.now, ["stopped"])
    await _leave_earlier(db, event, patient)
    if again:
        await take_up_again(db, event.house.library, patient, event.now)
    else:
        await begin(db, event.house.library, patient, first_day(patient, event.now), event.now)
        await first_week.begin(db, event, patient)
    await say(db, event, "consent", edit=True, patient=patient.id)
    await _welcome(db, event, patient, again=again)
    await say(db, event, "menu", roles=event.roles)
    if not again:
        await questionnaire.offer(db, event, patient)
    await coming.tell_all(db, event, patient)
    if again:
        await _tell_therapist(db, event, patient)


async def _leave_earlier(db: Db, event: Event, patient: Patient) -> None:
    """Who begins anew under another code hears nothing more about the programme that is over."""
    for each in await patients.all_of_person(db, patient.person_id or 0):
        if each.id != patient.id and each.state == "ended":
            patients.nothing_next(each)
            await hush(db, event, each, "enrolled again")


async def _note_consent(db: Db, event: Event, patient: Patient) -> None:
    """The version and its moment; the access log keeps those of earlier ones, too."""
    if patient.consented_at is not None and not await care.is_noted(db, patient.id, _entry(patient.consent_version)):
        at, entry = patient.consented_at, _entry(patient.consent_version)  # agreed to before the log held it
        await care.note_access(db, at, entry, person_id=patient.person_id, role="patient", patient_ids=[patient.id])
    patient.consented_at, patient.consent_version = event.now, CONSENT_VERSION
    await whose.note(db, event, "patient", _entry(CONSENT_VERSION), patient.id)


def _entry(version: int | None) -> str:
    return f"consent {version}"


async def _welcome(db: Db, event: Event, patient: Patient, *, again: bool) -> None:
    if again:
        await (say(db, event, "welcome_back") if patient.state == "active" else not_active(db, event))
        return
    today = local_date(event.now, patient.timezone)
    await say(
        db,
        event,
        "welcome",
        day=patient.start.isoformat(),
        time=f"{prompt_time_on(patient, patient.start):%H:%M}",
        today=patient.start == today,
        waits=patient.unapproved_at is not None,
    )
    await say(db, event, "welcome_effort")
    stored = (await patients.prescriptions(db, [patient.id]))[patient.id]
    prescribed = prescription_of(stored)
    await say(db, event, "welcome_pain", limit=prescribed.pain_limit, calendar=prescribed.time_contingent)


async def practise(db: Db, event: Event, chosen: int | None) -> None:
    """A tap on the scale for practice: what the number means. Nothing is stored."""
    scale = event.house.library.numbers.effort.scale
    if chosen is None or not scale.least <= chosen <= scale.most:
        await say(db, event, "outdated")
    else:
        await say(db, event, "welcome_effort", edit=True, chosen=chosen)


async def _tell_therapist(db: Db, event: Event, patient: Patient) -> None:
    for therapist in (await care.tells(db, [patient], event.now)).get(patient.id, ()):
        await alert(db, event, "patient_agreed", therapist, code=patient.code)


async def decline(db: Db, event: Event, patient_id: int) -> None:
    """Not now: nothing is prompted; the same button still works later.

    Who takes part and does not agree to the text that changed is asked whether to stop, and not about the text again.
    """
    if event.patient is None or event.patient.id != patient_id:
        await say(db, event, "not_yours")
    elif event.patient.state == "invited":
        await say(db, event, "declined")
    elif consent.outdated(event.patient):
        await outbox.drop(db, event.chat_id, consent.KIND, {"patient": patient_id}, "answered", event.now)
        await ask_to_stop(db, event)
    else:
        await say(db, event, "consent", edit=True, patient=patient_id)


async def ask_to_stop(db: Db, event: Event) -> None:
    """`/stop`: asked once more, with what it means."""
    if event.patient is None or event.patient.state not in {"active", "ended"}:
        await not_active(db, event)
    else:
        await say(db, event, "stop_ask", patient=event.patient.id)


async def stop(db: Db, event: Event, patient_id: int, word: str) -> None:
    """Stop (`yes`): no message comes any more, the therapist hears of it. Anything else: go on."""
    patient = event.patient
    if patient is None or patient.id != patient_id:
        await say(db, event, "not_yours")
    elif word != "yes":
        await say(db, event, "stop_cancelled", edit=True)
    else:
        if patient.state != "stopped":
            await _stop(db, event, patient)
        await say(db, event, "stopped", edit=True)


async def _stop(db: Db, event: Event, patient: Patient) -> None:
    await patients.lock(db, patient)  # a job that moves this patient on at this moment is waited for, or waits
    patient.state, patient.stopped_at = "stopped", event.now
    patients.nothing_next(patient)
    if patient.person_id is not None:
        await people.close_question(db, patient.person_id)
    await alerts.clear(db, [patient.id], event.now)
    await raise_all(db, event.house.library, [(patient, "stopped")], event.now)
