"""What a message says of a week is of that week, up to now, and of nobody else."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.messages.answer import ANSWER
from bot.messages.summary import SUMMARY
from storage import outbox
from storage.outbox import Lane, NewMessage
from storage.tables import Answer, Outgoing, PlannedSession
from tests.scheduler.test_jobs import START, active, local

FRIDAY = START + timedelta(days=10)  # the fourth day of the second programme week


async def answered(db, day):
    """Patient 2 did the first session of this day."""
    planned = await db.scalar(
        select(PlannedSession).where(PlannedSession.patient_id == 2, PlannedSession.local_date == day)
    )
    at = local(day, "10:00")
    said = {"done": "done", "effort": 12, "pain": 1, "recalled": False}
    db.add(Answer(session_id=planned.id, patient_id=2, **said, answered_at=at, changed_at=at))
    return planned.id


async def facts(db, kind, name, **arguments):
    """The facts of one more message on that Friday at noon, loaded together with those before it."""
    now = local(FRIDAY, "12:00")
    await outbox.put(db, [NewMessage(1, name, f"u1:{arguments}", Lane.RESPONSES, now, arguments)], now)
    loaded = await kind.load(db, (await db.scalars(select(Outgoing))).all())
    return loaded[max(loaded)]


def days(rows):
    return [planned.local_date for planned, _answer in rows]


@pytest.mark.parametrize("answered_today", [True, False])
async def test_a_summary_tells_of_the_week_before_and_of_this_one_so_far(database, library, answered_today):
    await active(database, library)
    async with database.write() as db:
        if answered_today:
            await answered(db, FRIDAY)
        [patient] = (await facts(db, SUMMARY, "summary", therapist=1, page=0)).patients
    assert days(patient.last) == [START + timedelta(days=n) for n in range(7)]
    assert days(patient.running) == [START + timedelta(days=7 + n) for n in range(4 if answered_today else 3)]
    assert (patient.week, patient.weeks) == (2, 12)


async def test_the_feedback_on_an_answer_counts_the_sessions_of_its_own_week_and_patient(database, library):
    await active(database, library, count=2)
    async with database.write() as db:
        await facts(db, ANSWER, "answer", session=await answered(db, START))
        session = await answered(db, FRIDAY)
        told = await facts(db, ANSWER, "answer", session=session)
    assert days(told.week) == [START + timedelta(days=7 + n) for n in range(7)]
    assert {planned.patient_id for planned, _answer in told.week} == {2}
