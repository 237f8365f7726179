"""The first week as a card for the therapist: OK, hold, and four screening taps."""

from bot.actions.decide import DECISIONS, tell
from bot.actions.event import Event, alert, say
from bot.actions.whose import own_patient
from scheduler.first_week import go_on, may_wait, wait
from storage import Db, card, care, first_weeks, outbox, patients
from storage.outbox import Lane, NewMessage
from storage.tables import FirstWeek, Patient

TAPS = ("replaced_joint", "recent_operation", "heart_or_lung", "falls")


async def begin(db: Db, event: Event, patient: Patient) -> None:
    """The patient agreed: the therapist gets the card; where their OK is required nothing is prompted until then.

    Enrolment by somebody who is a therapist counts as OK. Where nobody can give it the admins hear of it.
    """
    enrolled = await card.enrolled_by(db, patient.id)
    await first_weeks.add(db, patient.id, event.now, None if enrolled is None else enrolled.person_id)
    waits = enrolled is None and event.house.settings.approve_first_week == "require"
    if waits:
        await wait(db, patient, event.now)
    told = (await care.tells(db, [patient], event.now)).get(patient.id, ())
    for therapist in told:
        await alert(db, event, "first_week", therapist, patient=patient.id)
    if waits and not told:
        await _tell_admins(db, event, patient)


async def _tell_admins(db: Db, event: Event, patient: Patient) -> None:
    admins = event.house.admins
    rows = [
        NewMessage(
            chat_id=each,
            kind="first_week_nobody",
            key=f"first_week_nobody:{patient.id}:{each}",
            lane=Lane.ALERTS,
            not_before=event.now,
            quiet_zone=admins.zone,
            arguments={"language": admins.language, "code": patient.code},
        )
        for each in sorted(admins.ids)
    ]
    await outbox.put(db, rows, event.now)


async def press(db: Db, event: Event, patient_id: int, word: str, value: str) -> None:
    """A button of the card. What is too late or was done already shows where things stand."""
    patient = await own_patient(db, event, patient_id, "first_week")
    if patient is None:
        return
    await patients.lock(db, patient)
    week = (await first_weeks.of_patients(db, [patient.id])).get(patient.id)
    if week is None or patient.state == "discharged":
        await say(db, event, "outdated")
        return
    if word == "ok":
        await _ok(db, event, patient, week)
    elif word == "hold" and patient.unapproved_at is None and may_wait(patient, event.now):
        await _hold(db, event, patient, week)
    elif word == "tap" and value in TAPS:
        week.screening = {**week.screening, value: not week.screening.get(value)}
    elif word == "limit":
        await DECISIONS["limit"].carry_out(db, event, patient, value, "on")
    await db.flush()
    await say(db, event, "first_week", edit=True, patient=patient.id)


def _decided(event: Event, week: FirstWeek, decision: str) -> None:
    assert event.person is not None  # noqa: S101 - a therapist is a person
    week.decision, week.decided_at, week.decided_by = decision, event.now, event.person.id


async def _hold(db: Db, event: Event, patient: Patient, week: FirstWeek) -> None:
    _decided(event, week, "hold")
    await wait(db, patient, event.now)
    await tell(db, event, patient, "waits")


async def _ok(db: Db, event: Event, patient: Patient, week: FirstWeek) -> None:
    """The OK; who waited for it hears when it begins, or goes on."""
    waited = patient.unapproved_at is not None
    if week.decision != "ok" or waited:
        _decided(event, week, "ok")
    if waited:
        assert event.person is not None  # noqa: S101 - a therapist is a person
        await go_on(db, event.house.library, patient, event.person.id, event.now)
        if patient.state == "active" and patient.next_prompt_at is not None:
            await tell(db, event, patient, "begins", at=patient.next_prompt_at.isoformat())
