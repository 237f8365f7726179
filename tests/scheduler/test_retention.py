"""The end of retention: when it comes, who hears of it before, and what is left."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from content.library import load_library
from scheduler.jobs import retention
from scheduler.programme.follow_up import add_months, follow_up_dates
from storage.invariants import broken
from storage.tables import (
    Access,
    Answer,
    FirstWeek,
    Invitation,
    Letter,
    Outgoing,
    Patient,
    Person,
    PlannedSession,
    PrescriptionVersion,
)
from tests.scheduler.test_jobs import START, active

DAY = timedelta(days=1)
LIBRARY = load_library()
settled = settings(deadline=None)
days = st.dates(date(2020, 1, 1), date(2040, 12, 31))
months = st.integers(1, 120)


def at(day):
    return datetime.combine(day, time(12), tzinfo=UTC)


@settled
@given(end=days, kept=months)
def test_a_period_is_kept_for_so_many_months_after_the_last_follow_up_and_at_most_three_days_longer(end, kept):
    over = add_months(max(end, *follow_up_dates(end)), kept)
    before = retention.before(LIBRARY, at(over - DAY), kept)
    assert end > before.ended
    assert end <= retention.before(LIBRARY, at(over + 3 * DAY), kept).ended


@settled
@given(left=days, kept=months)
def test_who_left_is_kept_for_so_many_months_and_at_most_three_days_longer(left, kept):
    over = add_months(left, kept)
    assert at(left) > retention.before(LIBRARY, at(over - DAY), kept).left
    assert at(left) <= retention.before(LIBRARY, at(over + 4 * DAY), kept).left


async def run(database, library, now, kept=24):
    async with database.write() as db:
        return await retention.run(db, library, now, months=kept)


async def one(database, table, *where):
    async with database.read() as db:
        return await db.scalar(select(table).where(*where))


@pytest.fixture
async def ended(database, library):
    """A patient whose period ended, with a letter, and the therapist."""
    await active(database, library)
    async with database.write() as db:
        patient = await db.scalar(select(Patient))
        patient.state, patient.end = "ended", START + timedelta(days=83)
        patient.consent_version, patient.consented_at = 4, at(START)
        patient.next_prompt_at = patient.next_plan_at = patient.next_taper_at = None
        about = {"patient_id": patient.id}
        db.add_all(
            [
                Letter(**about, from_patient=True, text="My knee", written_at=at(START)),
                FirstWeek(**about, shown_at=at(START), screening={"falls": True}),
                Invitation(**about, token_hash="0" * 64, created_at=at(START), expires_at=at(START), used_at=at(START),
                           used_by=patient.person_id),
            ]
        )  # fmt: skip
        await db.execute(update(PrescriptionVersion).values(reason="because of a fall"))
        return patient.end, patient.code


async def test_the_therapist_is_told_a_month_before_once_and_then_it_is_done(database, library, ended):
    end, code = ended
    over = at(add_months(follow_up_dates(end)[1], 24))
    await run(database, library, over - timedelta(days=40))
    assert await one(database, Outgoing, Outgoing.kind == "retention_soon") is None
    for days_before in (27, 26, 1):
        await run(database, library, over - timedelta(days=days_before))
    async with database.read() as db:
        [told] = await db.scalars(select(Outgoing).where(Outgoing.kind == "retention_soon"))
    assert told.arguments["code"] == code
    assert (await one(database, Patient)).anonymised_at is None
    await run(database, library, over + 7 * DAY)
    patient = await one(database, Patient)
    assert patient.anonymised_at == over + 7 * DAY
    assert (patient.code, patient.person_id, patient.therapist_id) == (f"anonymous-{patient.id}", None, None)


async def test_numbers_and_dates_stay_and_every_word_is_gone(database, library, ended):
    end, code = ended
    over = at(add_months(follow_up_dates(end)[1], 24)) + 7 * DAY
    await run(database, library, over - 31 * DAY)
    await run(database, library, over)
    async with database.read() as db:
        assert [row for table in (Letter, FirstWeek, Invitation) for row in await db.scalars(select(table))] == []
        prescription = await db.scalar(select(PrescriptionVersion))
        assert prescription.reason is None
        assert prescription.content["code"] == "anonymous-2"
        assert await db.scalar(select(PlannedSession.local_date).limit(1)) is not None
        assert code not in str([dict(row.arguments) for row in await db.scalars(select(Outgoing))])
        assert await db.scalar(select(Access.what).where(Access.role == "service")) == "anonymised"
        assert await db.scalar(select(Answer.reason).where(Answer.reason.is_not(None))) is None
        assert [each.name for each in await broken(db, over) if each.name.startswith("patient_")] == []


async def test_nobody_becomes_anonymous_within_thirty_days_of_being_announced(database, library, ended):
    end, _code = ended
    now = at(end) + timedelta(days=400)
    await run(database, library, now, kept=1)
    await run(database, library, now + 29 * DAY, kept=1)
    assert (await one(database, Patient)).anonymised_at is None
    await run(database, library, now + 30 * DAY, kept=1)
    assert (await one(database, Patient)).anonymised_at is not None


async def test_who_takes_part_or_came_back_under_a_new_code_keeps_the_account(database, library, ended):
    end, _code = ended
    async with database.write() as db:
        first = await db.scalar(select(Patient))
        keys = [column.key for column in Patient.__table__.columns if column.key != "id"]
        again = {**{key: getattr(first, key) for key in keys}, "code": "NEW-1", "state": "stopped"}
        db.add(Patient(**again, id=50))
        await db.flush()
        (await db.get_one(Patient, 50)).stopped_at = at(end) + timedelta(days=700)
        account = first.person_id
    over = at(add_months(follow_up_dates(end)[1], 24)) + 7 * DAY
    await run(database, library, over - 31 * DAY)
    await run(database, library, over)
    assert (await one(database, Patient, Patient.id == 50)).person_id == account
    assert await one(database, Person, Person.id == account) is not None
    assert (await one(database, Patient, Patient.id != 50)).anonymised_at is not None


@pytest.mark.parametrize(("state", "column"), [("stopped", "stopped_at"), ("discharged", "discharged_at")])
async def test_who_left_is_counted_from_that_day(database, library, ended, state, column):
    end, _code = ended
    left = at(end) + timedelta(days=200)
    async with database.write() as db:
        await db.execute(update(Patient).values({"state": state, column: left}))
    over = at(add_months(left.date(), 24))
    await run(database, library, over - 26 * DAY)
    await run(database, library, over - DAY)
    assert (await one(database, Patient)).anonymised_at is None
    await run(database, library, over + 4 * DAY)
    assert (await one(database, Patient)).anonymised_at is not None
