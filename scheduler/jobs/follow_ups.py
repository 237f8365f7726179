"""The follow-ups 3 and 6 calendar months after the last day: the therapist plans, the patient is asked."""

from datetime import date, datetime, timedelta

from content.library import Library
from scheduler import consent
from scheduler.local_time import local_date, moment
from scheduler.planning import follow_up_steps
from scheduler.programme.questionnaire import moment_on
from scheduler.prompt_time import prompted_at
from storage import Db, care, outbox, patients
from storage.outbox import Lane, NewMessage
from storage.tables import Patient

KEPT = timedelta(days=7)  # a reminder that an outage held up is no longer one


async def run(db: Db, library: Library, now: datetime) -> bool:
    """Put what is due for each patient, in order, and move on to the next step. It never expires: late is sent once."""
    due = await patients.due(db, "follow_ups", now)
    if not due:
        return False
    accounts = await patients.accounts(db, due)
    therapists = {id_: told[0] for id_, told in (await care.tells(db, due, now)).items()}
    messages = []
    for patient in due:
        hour = library.numbers.hours.quiet_until
        steps = [
            (moment(day, hour, patient.timezone), kind, follow_up)
            for day, kind, follow_up in follow_up_steps(patient.end, library)
        ]
        for at, kind, follow_up in steps:
            therapist = therapists.get(patient.id)
            account = accounts.get(patient.id) if kind == "follow_up" else therapist.telegram_id if therapist else None
            if patient.next_follow_up_at is not None and patient.next_follow_up_at <= at <= now and account is not None:
                messages.append(
                    NewMessage(
                        chat_id=account,
                        kind=kind,
                        key=f"{kind}:{patient.id}:{follow_up}",
                        lane=Lane.PROMPTS if kind == "follow_up" else Lane.ALERTS,
                        not_before=at,
                        quiet_zone=patient.timezone if kind == "follow_up" else therapists[patient.id].timezone,
                        arguments=_about(patient, kind, follow_up, library),
                    )
                )
                if kind == "follow_up":
                    messages += _reminders(patient, account, follow_up, library, now)
        patient.next_follow_up_at = next((at for at, _kind, _day in steps if at > now), None)
    await outbox.put(db, [*messages, *consent.asking(due, accounts, now)], now)
    return len(due) == patients.BATCH


def _reminders(patient: Patient, account: int, follow_up: date, library: Library, now: datetime) -> list[NewMessage]:
    """The questionnaire once more, so many days after it is asked (`now`, perhaps late), as long as it is not finished.

    One that is still to be sent when the next is due gives way to it.
    """
    moment_ = moment_on(follow_up, patient.end, library.numbers)
    asked = max(follow_up, local_date(now, patient.timezone))
    after = library.numbers.questionnaire.reminders_after_days
    moments = [prompted_at(patient, asked + timedelta(days=days)) for days in after]
    found = []
    for days, at, next_at in zip(after, moments, [*moments[1:], moments[-1] + KEPT], strict=True):
        found.append(
            NewMessage(
                chat_id=account,
                kind="questionnaire",
                key=f"questionnaire:{patient.id}:{moment_}:after:{days}",
                lane=Lane.PROMPTS,
                not_before=at,
                quiet_zone=patient.timezone,
                arguments={"patient": patient.id, "moment": moment_, "reminder": True},
                expires_at=next_at,
            )
        )
    return found


def _about(patient: Patient, kind: str, follow_up: date, library: Library) -> dict[str, object]:
    """The follow-up, and for the patient the questionnaire that belongs to it."""
    about: dict[str, object] = {"patient": patient.id, "day": follow_up.isoformat()}
    if kind == "follow_up":
        about["moment"] = moment_on(follow_up, patient.end, library.numbers)
    return about
