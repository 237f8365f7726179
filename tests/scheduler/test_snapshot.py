"""Plans are snapshots: what changes is replaced from its day on, what was answered or is the same stays."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from scheduler import dosing, planning
from scheduler.jobs import review
from scheduler.snapshot import planned_anew, row_on, situation
from storage import patients
from storage.tables import Answer, DoseDecision, Patient, PlannedSession, PrescriptionVersion, TaperChange
from tests.scheduler.test_jobs import NOW, START, active, local, run

DAY = timedelta(days=1)


async def sessions(database, *, in_force=True):
    """All planned sessions, by date and number."""
    async with database.read() as db:
        query = select(PlannedSession).order_by(PlannedSession.local_date, PlannedSession.number)
        rows = (await db.scalars(query)).all()
    return [row for row in rows if (row.replaced_at is None) == in_force]


async def replan(database, library, first, **changes):
    """Change something about the patient, then plan anew from this day on."""
    async with database.write() as db:
        patient = await db.get_one(Patient, 2)
        for name, value in changes.items():
            setattr(patient, name, value)
        await db.flush()
        await planning.replan(db, library, patient, first, local(START))


async def test_a_change_is_planned_anew_from_its_day_on_and_what_lay_before_stays(database, library):
    await active(database, library)
    await replan(database, library, START + 3 * DAY, aerobic_row="A2")
    rows = {(row.local_date, row.ladder_row) for row in await sessions(database) if row.type == "aerobic"}
    assert {row for day, row in rows if day < START + 3 * DAY} == {"A1"}
    assert {row for day, row in rows if day >= START + 3 * DAY} == {"A2"}
    assert {row.version for row in await sessions(database, in_force=False)} == {1}


async def test_what_would_be_the_same_again_is_not_written_anew(database, library):
    await active(database, library)
    before = [row.id for row in await sessions(database)]
    await replan(database, library, START)
    assert [row.id for row in await sessions(database)] == before


async def test_what_was_answered_is_never_replaced(database, library):
    await active(database, library)
    first = (await sessions(database))[0]
    async with database.write() as db:
        answer = Answer(session_id=first.id, patient_id=2, done="done", recalled=False, answered_at=NOW, changed_at=NOW)
        db.add(answer)
    await replan(database, library, START, strength_row="N3")
    after = await sessions(database)
    assert after[0].id == first.id
    assert len({(row.local_date, row.type) for row in after}) == len(after)


async def test_a_second_change_gets_a_newer_version_and_a_day_never_has_two_of_a_type(database, library):
    await active(database, library)
    for row in ("A2", "A3", "A2", "A1"):
        await replan(database, library, START + DAY, aerobic_row=row)
    after = await sessions(database)
    assert len({(row.local_date, row.type) for row in after}) == len(after)
    assert max(row.version for row in after) == 5


async def test_a_prescription_with_other_days_moves_the_sessions_and_leaves_no_old_one(database, library):
    await active(database, library)
    async with database.write() as db:
        stored = await db.get_one(PrescriptionVersion, 1)
        content = {**stored.content, "days": ["mon", "wed", "fri"]}
        db.add(PrescriptionVersion(patient_id=2, version=2, content=content, created_at=NOW))
    await replan(database, library, START + 7 * DAY)
    later = [row for row in await sessions(database) if row.local_date >= START + 7 * DAY]
    assert {row.local_date.strftime("%a") for row in later} == {"Mon", "Wed", "Fri"}
    assert 2 in {row.prescription_version for row in later}


async def test_a_hold_of_the_taper_makes_another_session_of_the_week_supervised(database, library):
    await active(database, library)
    while await run(review.run, database, library, local(START + 14 * DAY, "00:00")):
        pass  # one day of the programme after the other
    before = [row for row in await sessions(database) if row.week == 3 and row.content["supervised"]]
    async with database.write() as db:
        db.add(TaperChange(patient_id=2, kind="hold", week=2, made_at=NOW))
        await db.flush()
        await planning.replan(db, library, await db.get_one(Patient, 2), START + 14 * DAY, local(START + 13 * DAY))
    after = [row for row in await sessions(database) if row.week == 3 and row.content["supervised"]]
    assert (len(before), len(after)) == (1, 2)


@pytest.mark.parametrize(("day", "row"), [(0, "N1"), (8, "N1"), (9, "N2"), (15, "N2"), (16, "N3"), (40, "N3")])
def test_the_row_of_a_day_is_the_one_decided_last_before_it(day, row):
    decisions = [
        DoseDecision(type="strength", effective_on=START + 9 * DAY, from_row="N1", to_row="N2"),
        DoseDecision(type="aerobic", effective_on=START + 10 * DAY, from_row="A1", to_row="A2"),
        DoseDecision(type="strength", effective_on=None, from_row="N2", to_row="N2"),
        DoseDecision(type="strength", effective_on=START + 16 * DAY, from_row="N2", to_row="N3"),
    ]
    assert row_on(START + day * DAY, "strength", decisions, "N9") == row


async def test_a_session_keeps_the_row_at_which_it_was_planned(database, library):
    await active(database, library)
    assert {(row.type, row.ladder_row) for row in await sessions(database)} == {("strength", "N1"), ("aerobic", "A1")}


async def noted(database, type_, note, row=None):
    """The first session of this type says why it differs; returns its id."""
    first = next(each for each in await sessions(database) if each.type == type_)
    async with database.write() as db:
        planned = await db.get_one(PlannedSession, first.id)
        planned.note, planned.ladder_row = note, row or planned.ladder_row
    return first.id


async def test_a_session_made_lighter_once_stays_so_whatever_else_is_planned_anew(database, library):
    await active(database, library)
    eased = await noted(database, "strength", "eased", "N0")
    await replan(database, library, START)  # as after a hold of the taper
    first = next(each for each in await sessions(database) if each.type == "strength")
    assert (first.note, first.ladder_row) == ("eased", "N0")
    assert first.id != eased  # it is planned at its row: the easier forms
    assert {item.get("form") for item in first.content["items"]} == {"easier"}


async def test_the_session_of_a_painful_day_is_never_planned_anew(database, library):
    await active(database, library)
    lighter = await noted(database, "strength", "lighter")
    await replan(database, library, START, strength_row="N3")
    assert lighter in {each.id for each in await sessions(database)}


async def test_what_a_session_says_about_a_change_it_goes_on_saying_as_long_as_that_is_true(database, library):
    await active(database, library)
    first = await noted(database, "strength", "up")
    async with database.write() as db:
        stored = await db.get_one(PrescriptionVersion, 1)
        db.add(
            PrescriptionVersion(patient_id=2, version=2, content={**stored.content, "has": ["band"]}, created_at=NOW)
        )
    await replan(database, library, START)
    strength = [each for each in await sessions(database) if each.type == "strength"]
    assert [each.note for each in strength[:2]] == ["up", None]
    assert strength[0].id != first
    await replan(database, library, START, strength_row="N3")  # another dose: another change would have to be said
    strength = [each for each in await sessions(database) if each.type == "strength"]
    assert [(each.note, each.ladder_row) for each in strength[:2]] == [(None, "N3"), (None, "N3")]


async def test_a_session_says_harder_form_only_where_an_exercise_is_done_in_it(database, library):
    await active(database, library)
    async with database.write() as db:
        rows = await patients.sessions(db, [2], START, START + 13 * DAY)
        at = await situation(db, library, await db.get_one(Patient, 2), local(START))
        said = planned_anew(at, rows, START, ("strength",), {"strength": "harder_form"})
    assert said.rows == ()  # new exercises in their usual form: nothing changes, and nothing is said


async def test_pain_told_later_about_a_session_that_was_too_much_withdraws_what_waits_since(database, library):
    await active(database, library)
    first = next(each for each in await sessions(database) if each.type == "strength")
    made = {"patient_id": 2, "type": "strength", "from_row": "N1", "made_at": NOW}
    async with database.write() as db:
        of = await db.get_one(Patient, 2)
        answer = Answer(
            session_id=first.id, patient_id=2, done="done", effort=18, recalled=False, answered_at=NOW, changed_at=NOW
        )
        db.add(answer)
        eased = {"kind": "lighter", "reason": "effort_very_high", "to_row": "N0", "state": "applied", "week": 1}
        waits = {"kind": "up", "reason": "below_band", "to_row": "N2", "state": "waiting", "week": 1}
        db.add(DoseDecision(id=1, key=f"session:{first.id}", session_id=first.id, **eased, **made))
        db.add(DoseDecision(id=2, key="week:1:strength", **waits, **made))
        await db.flush()
        answer.pain = 8
        again = await dosing.after_answer(db, library, of, first, answer, local(START + 9 * DAY))
        states = list(await db.scalars(select(DoseDecision.state).order_by(DoseDecision.id)))
    assert (again, states) == (None, ["applied", "withdrawn"])
