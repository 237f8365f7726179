"""Plans are written from the day somebody really begins, and go on where time is when they come back."""

from datetime import date, timedelta

import pytest
from sqlalchemy import delete, select

from scheduler import planning
from storage import patients
from storage.tables import Patient, PlannedSession
from tests.scheduler.test_jobs import NOW, START, active, local, patient


async def test_who_agrees_late_has_the_whole_period_from_that_day(database, library):
    await active(database, library)
    late = START + timedelta(days=9)
    async with database.write() as db:
        await db.execute(delete(PlannedSession))  # as before the patient agreed
        await planning.begin(db, library, await db.get_one(Patient, 2), late, NOW)
        newest = (await patients.prescriptions(db, [2]))[2]
    shifted = await patient(database)
    assert (shifted.start, shifted.end - shifted.start) == (late, timedelta(days=83))
    assert (newest.version, newest.content["start"]) == (2, late.isoformat())
    async with database.read() as db:
        planned = await db.scalars(select(PlannedSession.local_date).where(PlannedSession.prescription_version == 2))
        assert min(planned) >= late


async def taken_up(database, library, now):
    """The patient, stopped before, after taking it up again at this moment."""
    async with database.write() as db:
        stopped = await db.get_one(Patient, 2)
        stopped.state = "stopped"
        stopped.next_prompt_at = stopped.next_plan_at = stopped.next_taper_at = stopped.next_follow_up_at = None
        await planning.take_up_again(db, library, stopped, now)
    return await patient(database)


@pytest.mark.parametrize(("wall", "first"), [("08:59", 20), ("09:00", 21), ("12:00", 21)])
async def test_taken_up_again_the_next_prompt_is_the_next_one_that_still_lies_ahead(database, library, wall, first):
    await active(database, library)
    again = await taken_up(database, library, local(START + timedelta(days=20), wall))
    assert (again.state, again.next_prompt_at) == ("active", local(START + timedelta(days=first)))
    assert again.next_plan_at == local(START + timedelta(days=20), "00:00")
    async with database.read() as db:
        weeks = set(await db.scalars(select(PlannedSession.week)))
    assert weeks == {1, 2, 3, 4}


async def test_taken_up_again_after_the_last_day_only_the_follow_ups_ahead_are_left(database, library):
    await active(database, library)
    again = await taken_up(database, library, local(date(2027, 5, 20)))
    assert (again.state, again.next_prompt_at, again.next_plan_at) == ("ended", None, None)
    assert again.next_follow_up_at == local(date(2027, 8, 1), "08:00")


async def moved(database, library, weeks, now):
    async with database.write() as db:
        await planning.move_end(db, library, await db.get_one(Patient, 2), weeks, None, now)
        newest = (await patients.prescriptions(db, [2]))[2]
    return await patient(database), newest


async def test_a_shorter_period_leaves_no_session_after_its_last_day(database, library):
    await active(database, library)
    now = local(START + timedelta(days=3), "12:00")
    ends, newest = await moved(database, library, 8, now)
    assert (ends.end - START, newest.version, newest.content["weeks"]) == (timedelta(days=55), 2, 8)
    assert ends.next_prompt_at == local(START + timedelta(days=4))
    assert ends.next_follow_up_at == local(date(2027, 4, 4), "08:00")  # 14 days before 18 April


@pytest.mark.parametrize(("weeks", "day"), [(7, 3), (13, 3), (8, 55), (8, 60)])
async def test_an_end_that_does_not_lie_ahead_or_that_no_prescription_has_is_refused(database, library, weeks, day):
    await active(database, library)
    with pytest.raises(ValueError):  # noqa: PT011 - both kinds of refusal
        await moved(database, library, weeks, local(START + timedelta(days=day)))
    assert (await patient(database)).end - START == timedelta(days=83)


async def prescribed(database, library, changes, **how):
    """The numbers of the prescription's versions and what is planned from tomorrow on, after these changes."""
    now = local(START + timedelta(days=1), "12:00")
    async with database.write() as db:
        await planning.prescribe(db, library, await db.get_one(Patient, 2), changes, None, now, **how)
        newest = (await patients.prescriptions(db, [2]))[2]
        ahead = await patients.sessions(db, [2], START, START + timedelta(days=13))
    return newest, [row for row, _answer in ahead]


async def test_what_is_prescribed_anew_holds_from_the_next_day_on_with_its_reason(database, library):
    await active(database, library)
    newest, rows = await prescribed(database, library, {"extras": ("balance",)}, reason="afraid of falling")
    assert (newest.version, newest.content["extras"], newest.reason) == (2, ["balance"], "afraid of falling")
    strength = {row.local_date: row for row in rows if row.type == "strength"}
    balanced = {day for day, row in strength.items() if any(i["group"] == "balance" for i in row.content["items"])}
    assert balanced == {day for day in strength if day > START + timedelta(days=1)}


async def test_what_is_prescribed_already_makes_no_new_version(database, library):
    await active(database, library)
    newest, _rows = await prescribed(database, library, {"extras": ()})
    assert newest.version == 1


@pytest.mark.parametrize("changes", [{"pain_limit": 3}, {"weeks": 9}, {"start": "2026-12-01"}, {"code": "P-2"}])
async def test_what_no_prescription_may_have_is_refused(database, library, changes):
    await active(database, library)
    with pytest.raises(ValueError):  # noqa: PT011 - both kinds of refusal
        await prescribed(database, library, changes)
