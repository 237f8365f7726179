"""What a message says of a week is of that week, up to now, and of nobody else."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.messages.answer import ANSWER
from bot.messages.message import SEND, Drop
from bot.messages.progress import PROGRESS, RECAP
from bot.messages.summary import SUMMARY
from storage import outbox
from storage.outbox import Lane, NewMessage
from storage.tables import Answer, Outgoing, Pause, PlannedSession
from tests.scheduler.test_jobs import START, active, local
from tests.storage.statements import counted

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
    assert (patient.last.planned, patient.running.planned) == (7, 4 if answered_today else 3)
    assert (patient.week, patient.weeks) == (2, 12)


async def test_the_feedback_on_an_answer_counts_the_sessions_of_its_own_week_and_patient(database, library):
    await active(database, library, count=2)
    async with database.write() as db:
        await facts(db, ANSWER, "answer", session=await answered(db, START))
        session = await answered(db, FRIDAY)
        told = await facts(db, ANSWER, "answer", session=session)
    assert days(told.week) == [START + timedelta(days=7 + n) for n in range(7)]
    assert {planned.patient_id for planned, _answer in told.week} == {2}


async def test_progress_tells_of_each_patients_own_weeks_and_a_recap_of_the_week_that_is_over(database, library):
    await active(database, library, count=2)
    async with database.write() as db:
        await answered(db, START)
        db.add(Pause(patient_id=2, first=START, last=START, reason="ill", made_at=local(START)))
        db.add(Pause(patient_id=3, first=START, last=START - timedelta(days=1), reason="ill", made_at=local(START)))
        other = await facts(db, PROGRESS, "progress", patient=3, day=FRIDAY.isoformat())
        own = await facts(db, PROGRESS, "progress", patient=2, day=FRIDAY.isoformat())
        recap = await facts(db, RECAP, "recap", patient=2, day=(START + timedelta(days=6)).isoformat())
    assert days(own.rows) == [START + timedelta(days=n) for n in range(14)]
    assert [(each.number, each.weeks, each.paused(1)) for each in (own, recap)] == [(2, 12, True), (1, 12, True)]
    assert days(recap.rows) == days(own.rows)[:7]
    assert ([answer for _, answer in other.rows if answer], other.paused(1)) == ([], False)


async def test_the_progress_of_many_takes_no_more_statements_than_that_of_one(database, library):
    await active(database, library, count=4)
    async with database.write() as db:
        needed = []
        for patient in (2, 3, 4, 5):
            with counted(database) as statements:
                await facts(db, PROGRESS, "progress", patient=patient, day=FRIDAY.isoformat())
            needed.append(len([each for each in statements if not each.startswith("BEGIN")]))
    assert len(set(needed)) == 1


@pytest.mark.parametrize(("state", "rows", "why"), [("ended", True, "not active"), ("active", False, "silent week")])
async def test_a_recap_is_wanted_of_a_week_with_answers_by_who_takes_part(database, library, state, rows, why):
    await active(database, library)
    async with database.write() as db:
        told = await facts(db, RECAP, "recap", patient=2, day=START.isoformat())
    answered = tuple((planned, Answer(done="done")) for planned, _ in told.rows)
    assert RECAP.wanted(told.model_copy(update={"rows": answered}), local(FRIDAY)) == SEND
    changed = told.model_copy(update={"state": state, "rows": answered if rows else told.rows})
    assert RECAP.wanted(changed, local(FRIDAY)) == Drop(why)
