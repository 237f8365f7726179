"""How patients stand, as the database tells it: as many statements for many as for one, and nobody else's patients."""

from datetime import date, time, timedelta

import pytest
from sqlalchemy import func, select, update

from scheduler.jobs import weekly
from scheduler.overview import courses, overviews
from scheduler.records import entry_of, entry_of_seen, programme_week
from storage import history, patients
from storage.tables import Access, Answer, Appointment, Cover, Patient, Person, PlannedSession, Therapist
from tests.scheduler.test_jobs import NOW, START, ZONE, active, local
from tests.storage.statements import counted

AT = local(START + timedelta(days=10), "12:00")  # in the second programme week


async def seen(database, library, *asked):
    async with database.read() as db:
        return await overviews(db, library, asked or [(1, AT)])


async def another_therapist(db, number, patient_ids=()):
    db.add(Person(id=900 + number, telegram_id=900 + number, language="nl", created_at=NOW))
    await db.flush()
    at = local(date(2026, 11, 30), "08:00")
    db.add(
        Therapist(
            id=number, name="Els", person_id=900 + number, timezone=ZONE, created_at=NOW, next_summary_at=at
        )
    )  # fmt: skip
    await db.flush()
    await db.execute(update(Patient).where(Patient.id.in_(patient_ids)).values(therapist_id=number))


def appointment(patient, day, kind="supervised", state="planned"):
    return Appointment(
        patient_id=patient, kind=kind, local_date=day, local_time=time(10), minutes=30, state=state, made_at=NOW,
        changed_at=NOW,
    )  # fmt: skip


def kinds(of):
    return [each.kind for each in of.flags]


async def test_what_is_read_of_a_session_is_what_the_ledger_makes_of_the_whole_session(database, library):
    await active(database, library)
    async with database.write() as db:
        planned = (await db.scalars(select(PlannedSession).order_by(PlannedSession.id))).all()
        for place, each in enumerate(planned[:5]):
            said = {"done": ("done", "partly", "not")[place % 3], "effort": 12 + place, "pain": place, "settled": None}
            said |= {"recalled": False, "answered_at": NOW, "changed_at": NOW, "at_least_half": place % 2 == 0}
            db.add(Answer(session_id=each.id, patient_id=2, **said))
    async with database.read() as db:
        whole = await patients.sessions(db, [2], START, START + timedelta(days=13))
        lean = await history.sessions(db, [2], START, START + timedelta(days=13))
    assert [entry_of_seen(each) for each in lean[2]] == [entry_of(*row) for row in whole]
    assert len(lean[2]) > 10


async def test_an_overview_of_many_takes_as_many_statements_as_one_of_one(database, library):
    await active(database, library, count=6)
    needed = []
    async with database.write() as db:
        await another_therapist(db, 2, [2, 3, 4, 5, 6])
    for asked in ([(1, AT)], [(1, AT), (2, AT), (2, AT - timedelta(hours=3))]):
        with counted(database) as statements:
            found = await seen(database, library, *asked)
        needed.append(len([each for each in statements if not each.startswith(("BEGIN", "ROLLBACK"))]))
    assert [len(found[key]) for key in asked] == [1, 5, 5]
    assert needed[0] == needed[1]


async def test_the_weekly_job_notes_who_is_shown_whom_in_one_statement(database, library):
    await active(database, library, count=5)
    async with database.write() as db:
        await another_therapist(db, 2, [2, 3])
        db.add(Cover(therapist_id=2, stand_in_id=1, last=date(2026, 12, 4), made_at=NOW, until_at=AT))
    async with database.write() as db:
        with counted(database) as statements:
            await weekly.run(db, library, local(date(2026, 11, 30), "08:00"))
    async with database.read() as db:
        noted = (await db.execute(select(Access.person_id, func.count()).group_by(Access.person_id))).all()
    assert dict(noted) == {1: 5, 902: 2}
    assert len([each for each in statements if "INTO access" in each]) == 1


async def test_who_was_discharged_is_left_out_and_who_is_covered_is_marked(database, library):
    await active(database, library, count=3)
    async with database.write() as db:
        await another_therapist(db, 2, [3])
        db.add(Cover(therapist_id=2, stand_in_id=1, last=date(2026, 12, 10), made_at=NOW, until_at=AT + timedelta(1)))
        patient = await db.get_one(Patient, 2)
        patient.state, patient.next_prompt_at, patient.next_plan_at, patient.next_taper_at = "discharged", *(None,) * 3
    found = await seen(database, library, (1, AT), (1, AT + timedelta(days=2)), (2, AT))
    assert [(each.patient, each.covers) for each in found[1, AT]] == [(3, True), (4, False)]
    assert [each.patient for each in found[1, AT + timedelta(days=2)]] == [4]
    assert [(each.patient, each.covers) for each in found[2, AT]] == [(3, False)]


async def test_a_slot_of_this_week_or_the_next_without_an_appointment_is_flagged_until_it_has_one(database, library):
    await active(database, library)
    [of] = (await seen(database, library))[1, AT]
    assert "slot" not in kinds(of)  # who never had an appointment comes on the usual days
    async with database.write() as db:
        db.add(appointment(2, START - timedelta(days=1), state="cancelled"))
    [of] = (await seen(database, library))[1, AT]
    [flag] = [each for each in of.flags if each.kind == "slot"]
    assert (flag.number, flag.week) == (2, 2)  # one of this week is still ahead, and one in the next
    taper = [PlannedSession.content["supervised"].as_boolean(), PlannedSession.local_date >= START + timedelta(days=7)]
    async with database.write() as db:
        days = await db.scalars(select(PlannedSession.local_date).where(*taper, PlannedSession.patient_id == 2))
        db.add_all([appointment(2, day) for day in days.all()])
        db.add(appointment(2, START + timedelta(days=16)))
    [of] = (await seen(database, library))[1, AT]
    assert "slot" not in kinds(of)
    async with database.write() as db:
        await db.execute(update(Appointment).values(state="cancelled"))
    [of] = (await seen(database, library))[1, AT]
    assert "slot" in kinds(of)


async def test_only_sessions_that_took_place_count_as_used(database, library):
    await active(database, library)
    async with database.write() as db:
        for number, state in enumerate(("kept", "missed", "cancelled", "planned", "kept")):
            db.add(appointment(2, START + timedelta(days=number), state=state))
    [of] = (await seen(database, library))[1, AT]
    assert (of.used, of.limit) == (2, 12)


async def test_a_step_of_the_taper_is_flagged_the_week_before_it_until_something_was_decided(database, library):
    from storage import taper

    await active(database, library)
    [of] = (await seen(database, library))[1, AT]
    [step] = [each for each in of.flags if each.kind == "taper"]
    assert (step.week, step.other, step.number) == (3, 2, 1)
    async with database.write() as db:
        await taper.change(db, 2, "skip", 3, NOW, None)
    [of] = (await seen(database, library))[1, AT]
    assert "taper" not in kinds(of)


async def test_after_the_end_a_patient_stands_there_until_the_last_follow_up(database, library):
    await active(database, library)
    async with database.write() as db:
        patient = await db.get_one(Patient, 2)
        patient.state, patient.next_prompt_at, patient.next_plan_at, patient.next_taper_at = "ended", *(None,) * 3
        end = patient.end
    shown = {}
    for days in (1, 78, 200):
        at = local(end + timedelta(days=days), "12:00")
        [of] = (await seen(database, library, (1, at)))[1, at]
        shown[days] = (of.follow_up_awaited, kinds(of))
    assert shown == {1: (True, []), 78: (True, ["follow_up"]), 200: (False, [])}


@pytest.mark.parametrize("state", ["invited", "active", "ended", "stopped", "discharged"])
async def test_the_whole_course_of_a_patient_can_be_read_in_any_state(database, library, state):
    await active(database, library)
    async with database.read() as db:
        patient = await db.get_one(Patient, 2)
        db.expunge(patient)
        patient.state = state
        found = await courses(db, library, [(patient, AT)])
    course = found[2]
    assert course.overview.week == programme_week(START, START + timedelta(days=10)) == 2
    assert (len(course.entries) > 5) == (state != "invited")
    assert course.version == 1
