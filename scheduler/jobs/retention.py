"""Some months after the end a patient becomes anonymous; the therapist hears of it a month before."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from content.library import Library
from scheduler.programme.follow_up import add_months
from scheduler.safety_alerts import Admins
from storage import Db, care, outbox, retention
from storage.outbox import Lane, NewMessage
from storage.retention import Before
from storage.tables import Patient

NOTICE = timedelta(days=30)
MONTHS = 24  # where the settings do not say otherwise


async def run(
    db: Db,
    library: Library,
    now: datetime,
    *,
    months: int = MONTHS,
    admins: Admins = Admins(),  # noqa: B008 - frozen
) -> bool:
    """Tell the therapists whose time comes within 30 days, and make anonymous whose time has come. True: there is more.

    Nobody becomes anonymous before their therapist was told for 30 days, also where the months were made fewer.
    """
    soon = await retention.to_tell(db, before(library, now + NOTICE, months))
    await outbox.put(db, await _notices(db, soon, now), now)
    due = await retention.due(db, before(library, now, months), now - NOTICE)
    await retention.anonymise(db, due, admins.ids, now)
    ids = [patient.id for patient in due]
    await care.note_access(db, now, "anonymised", person_id=None, role="service", patient_ids=ids)
    return retention.BATCH in {len(soon), len(due)}


def before(library: Library, now: datetime, months: int) -> Before:
    """Who had ended by then is kept no longer at `now`: counted in calendar months back from that day (UTC).

    Months have no equal lengths: somebody may stay up to three days longer, never shorter.
    """
    today = now.astimezone(UTC).date()
    last_follow_up = max(library.numbers.follow_up.months)
    left = add_months(today, -months)
    return Before(
        ended=add_months(today, -months - last_follow_up),
        never_began=left,
        left=datetime.combine(left, time(), tzinfo=UTC),
    )


async def _notices(db: Db, soon: Sequence[Patient], now: datetime) -> list[NewMessage]:
    therapists = await care.tells(db, soon, now)
    return [
        NewMessage(
            chat_id=therapist.telegram_id,
            kind=retention.NOTICE,
            key=retention.notice_key(patient.id),
            lane=Lane.ALERTS,
            not_before=now,
            quiet_zone=therapist.timezone,
            arguments={"patient": patient.id, "code": patient.code, "day": (now + NOTICE).date().isoformat()},
        )
        for patient in soon
        for therapist in therapists.get(patient.id, ())
    ]
