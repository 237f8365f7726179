"""Safety reports that nobody saw to within two working days: more people are told, once."""

from datetime import datetime

from content.library import Library
from scheduler.safety_alerts import Admins, alerts, for_patient, told
from storage import Db, care, outbox, patients, safety
from storage.outbox import NewMessage


async def run(db: Db, _library: Library, now: datetime, *, admins: Admins = Admins()) -> bool:  # noqa: B008 - frozen
    """The admins, the therapist and who stands in once more, and the patient, who is asked to telephone. True if there
    may be more.
    """
    due = await safety.due(db, now)
    if not due:
        return False
    about = [patient for _report, patient in due]
    accounts, therapists = await patients.accounts(db, about), await care.tells_both(db, about, now)
    messages: list[NewMessage] = []
    for report, patient in due:
        messages += alerts(report, "late", told(therapists.get(patient.id, ()), admins), admins.language, now)
        if patient.id in accounts:
            messages.append(for_patient("safety_late", report, patient, accounts[patient.id], now))
        report.escalate_at, report.escalated_at = None, now
    await outbox.put(db, messages, now)
    return len(due) == patients.BATCH
