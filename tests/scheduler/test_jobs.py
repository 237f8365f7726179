"""What time does: only what is due, once, whatever happens meanwhile."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import func, select

from scheduler import planning
from scheduler.jobs import daily, follow_ups, housekeeping, review, taper, weekly
from scheduler.local_time import moment
from scheduler.programme import read_prescription
from storage import Database, outbox, pictures
from storage import taper as changes_of_tapers
from storage.tables import Outgoing, Patient, Person, PlannedSession, PrescriptionVersion, Therapist
from tests.conftest import migrated_url
from tests.storage.statements import counted

START = date(2026, 11, 24)
ZONE = "Europe/Amsterdam"
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def local(day, wall="09:00"):
    return moment(day, time.fromisoformat(wall), ZONE)


async def active(database, library, count=1, zone=ZONE, prompt="09:00"):
    """Patients who agreed yesterday, and their therapist."""
    fields = {"joint": "knee", "start": START.isoformat()}
    async with database.write() as db:
        db.add_all([Person(id=1, telegram_id=1, language="nl", created_at=NOW)])
        await db.flush()
        db.add(
            Therapist(
                id=1,
                name="Tom",
                person_id=1,
                timezone=ZONE,
                created_at=NOW,
                next_summary_at=local(date(2026, 11, 30), "08:00"),
            )
        )
        await db.flush()
        for number in range(2, count + 2):
            prescription = read_prescription({"code": f"P-{number}", **fields}, library)
            db.add(Person(id=number, telegram_id=number, language="nl", created_at=NOW))
            await db.flush()
            patient = Patient(
                id=number, code=prescription.code, person_id=number, therapist_id=1, state="active", language="nl",
                timezone=zone, prompt_time=time.fromisoformat(prompt),
                start=START, end=planning.last_date(prescription),
                strength_row="N1", aerobic_row="A1", created_at=NOW,
            )  # fmt: skip
            db.add(patient)
            await db.flush()
            content = prescription.model_dump(mode="json")
            db.add(PrescriptionVersion(patient_id=number, version=1, content=content, created_at=NOW))
            await db.flush()
            await planning.begin(db, library, patient, START, NOW)


async def run(job, database, library, now):
    async with database.write() as db:
        return await job(db, library, now)


async def rows(database, kind=None):
    async with database.read() as db:
        query = select(Outgoing).order_by(Outgoing.id)
        return (await db.scalars(query.where(Outgoing.kind == kind) if kind else query)).all()


async def patient(database, number=2):
    async with database.read() as db:
        return await db.get_one(Patient, number)


async def test_before_the_prompt_time_nothing_is_put(database, library):
    await active(database, library)
    await run(daily.run, database, library, local(START) - timedelta(seconds=1))
    assert await rows(database) == []


async def test_at_the_prompt_time_the_day_and_its_nudge_are_put_once(database, library):
    await active(database, library)
    for _ in range(2):
        await run(daily.run, database, library, local(START))
    assert [row.key for row in await rows(database)] == [f"day:2:{START}", f"nudge:2:{START}"]
    day, nudge = await rows(database)
    assert (day.not_before, day.expires_at) == (local(START), local(START, "21:00"))
    assert nudge.not_before == local(START, "19:00")
    assert (await patient(database)).next_prompt_at == local(START + timedelta(days=1))


async def test_on_the_first_day_of_a_week_the_recap_of_the_one_before_goes_first(database, library):
    await active(database, library)
    for day in (START + timedelta(days=number) for number in range(15)):
        await run(daily.run, database, library, local(day))
    recaps = await rows(database, "recap")
    assert [row.key for row in recaps] == ["recap:2:1", "recap:2:2"]
    [day] = [row for row in await rows(database) if row.key == f"day:2:{START + timedelta(days=7)}"]
    assert (recaps[0].not_before, recaps[0].expires_at) == (day.not_before, day.expires_at)
    assert recaps[0].id < day.id


async def test_after_an_outage_of_three_days_the_missed_ones_are_put_already_expired(database, library):
    await active(database, library)
    now = local(START + timedelta(days=3), "10:00")
    await run(daily.run, database, library, now)
    days = await rows(database, "day")
    assert [row.expires_at <= now for row in days] == [True, True, True, False]
    assert (await patient(database)).next_prompt_at == local(START + timedelta(days=4))


async def test_a_late_prompt_time_still_leaves_an_hour_to_send_it_and_no_nudge(database, library):
    await active(database, library, prompt="21:30")
    await run(daily.run, database, library, local(START, "21:30"))
    [day] = await rows(database)
    assert (day.kind, day.expires_at) == ("day", local(START, "22:30"))


@pytest.mark.parametrize("last", [date(2027, 3, 28)])
async def test_the_clock_change_neither_doubles_nor_skips_a_day(database, library, last):
    await active(database, library)
    async with database.write() as db:
        (await db.get_one(Patient, 2)).end = last
    at = local(START)
    while at is not None and at <= local(last, "12:00"):
        await run(daily.run, database, library, at)
        at = (await patient(database)).next_prompt_at
    days = [row.key for row in await rows(database) if row.key.startswith("day:")]
    assert len(days) == len(set(days)) == (last - START).days + 1


async def test_after_the_last_day_the_period_is_over_and_nothing_is_prompted(database, library):
    await active(database, library)
    end = (await patient(database)).end
    await run(daily.run, database, library, local(end, "12:00"))
    assert (await patient(database)).state == "active"
    await run(daily.run, database, library, local(end + timedelta(days=1), "00:00"))
    after = await patient(database)
    assert (after.state, after.next_prompt_at) == ("ended", None)


async def test_for_somebody_who_blocked_the_bot_the_day_waits_and_is_not_claimed(database, library):
    await active(database, library)
    async with database.write() as db:
        (await db.get_one(Person, 2)).blocked_at = NOW
    await run(daily.run, database, library, local(START))
    assert [row.kind for row in await rows(database)] == ["day", "nudge"]
    async with database.write() as db:
        assert await outbox.claim(db, local(START), 10) == []
        (await db.get_one(Person, 2)).blocked_at = None
    async with database.write() as db:
        assert [row.kind for row in await outbox.claim(db, local(START), 10)] == ["day"]


async def test_housekeeping_drops_what_expired_for_somebody_who_blocks_the_bot(database, library):
    await active(database, library)
    async with database.write() as db:
        (await db.get_one(Person, 2)).blocked_at = NOW
    await run(daily.run, database, library, local(START))
    await run(housekeeping.run, database, library, local(START + timedelta(days=1)))
    assert {(row.state, row.reason) for row in await rows(database)} == {("dropped", "expired")}


async def test_housekeeping_forgets_a_picture_that_was_uploaded_a_year_ago(database, library):
    async with database.write() as db:
        await pictures.keep(db, "old", "AgAC", NOW - timedelta(days=366))
        await pictures.keep(db, "new", "AgAD", NOW - timedelta(days=364))
    await run(housekeeping.run, database, library, NOW)
    async with database.read() as db:
        assert [await pictures.file_id(db, key) for key in ("old", "new")] == [None, "AgAD"]


async def test_six_hundred_due_at_once_are_all_put_in_two_batches(database, library):
    await active(database, library, count=3)
    async with database.write() as db:
        model = await db.get_one(Patient, 2)
        kept = {c.key: getattr(model, c.key) for c in Patient.__table__.columns}
        people = [Person(id=n, telegram_id=n, language="nl", created_at=NOW) for n in range(10, 607)]
        db.add_all(people)
        await db.flush()
        db.add_all([Patient(**{**kept, "id": n, "person_id": n, "code": f"C-{n}"}) for n in range(10, 607)])
    assert await run(daily.run, database, library, local(START)) is True
    assert await run(daily.run, database, library, local(START)) is False
    assert len(await rows(database, "day")) == 600


async def test_the_plan_is_always_written_a_whole_week_ahead(database, library):
    await active(database, library)
    for day in range(1, 84):
        await run(review.run, database, library, local(START + timedelta(days=day), "00:00"))
        async with database.read() as db:
            written = await db.scalar(select(func.max(PlannedSession.week)))
        assert written == min(12, day // 7 + 2)
    assert (await patient(database)).next_plan_at is None


async def test_a_step_of_the_taper_is_announced_to_the_therapist_a_week_before_it_and_to_the_patient_in_its_week(
    database, library
):
    await active(database, library)
    for week in range(2, 13):
        await run(taper.run, database, library, local(START + timedelta(days=7 * (week - 1)), "08:00"))
    scheme = [2, 2, 1, 0, 1, 0, 1, 0, 1, 0, 0, 1]
    steps = [week for week in range(2, 13) if scheme[week - 1] != scheme[week - 2]]
    for kind, ahead in (("taper", 0), ("taper_therapist", 1)):
        announced = [(row.arguments["week"], row.not_before) for row in await rows(database, kind)]
        assert announced == [(week, local(START + timedelta(days=7 * (week - 1 - ahead)), "08:00")) for week in steps]


async def test_a_step_that_was_held_is_announced_a_week_later(database, library):
    await active(database, library)
    async with database.write() as db:
        await changes_of_tapers.change(db, 2, "hold", 2, NOW, by=1)
        assert not await changes_of_tapers.change(db, 2, "hold", 2, NOW, by=1)
    for week in (2, 3, 4):
        await run(taper.run, database, library, local(START + timedelta(days=7 * (week - 1)), "08:00"))
    assert [row.arguments["week"] for row in await rows(database, "taper")] == [4]
    assert [row.arguments["week"] for row in await rows(database, "taper_therapist")] == [4, 5]


async def test_follow_ups_come_three_and_six_calendar_months_after_the_last_day_in_order(database, library):
    await active(database, library)
    end = (await patient(database)).end
    at = (await patient(database)).next_follow_up_at
    while at is not None:
        await run(follow_ups.run, database, library, at)
        at = (await patient(database)).next_follow_up_at
    assert end == date(2027, 2, 15)
    kinds = ["follow_up_plan", "follow_up", "questionnaire", "questionnaire"]  # the last two: reminders
    assert [row.kind for row in await rows(database)] == kinds * 2
    assert [row.arguments["day"] for row in await rows(database, "follow_up")] == ["2027-05-15", "2027-08-15"]


async def test_a_follow_up_that_fell_into_an_outage_is_put_once_when_the_service_is_back(database, library):
    await active(database, library)
    for _ in range(2):
        await run(follow_ups.run, database, library, local(date(2027, 6, 1)))
    assert [row.kind for row in await rows(database)] == ["follow_up_plan", "follow_up", *["questionnaire"] * 2]


async def test_the_summary_is_put_once_on_monday_morning(database, library):
    await active(database, library)
    for _ in range(2):
        await run(weekly.run, database, library, local(date(2026, 11, 30), "08:00"))
    keys = [row.key for row in await rows(database)]
    assert keys == [f"{kind}:1:2026-11-30" for kind in ("summary", "summary_pdf", "summary_csv")]
    async with database.read() as db:
        assert (await db.get_one(Therapist, 1)).next_summary_at == local(date(2026, 12, 7), "08:00")


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
async def test_who_stops_while_the_job_runs_is_not_given_a_next_moment(database, library):
    await active(database, library)
    async with database.write() as db:
        (await db.get_one(Patient, 2)).next_prompt_at = None
        await db.flush()
        await run(daily.run, database, library, local(START))
    assert await rows(database) == []
    assert (await patient(database)).next_prompt_at is None


async def test_a_nudge_comes_three_hours_after_a_late_prompt(database, library):
    await active(database, library, prompt="17:00")
    await run(daily.run, database, library, local(START, "17:00"))
    [nudge] = await rows(database, "nudge")
    assert nudge.not_before == local(START, "20:00")


async def test_the_end_of_the_period_is_said_once_on_the_morning_after_the_last_day(database, library):
    await active(database, library)
    end = (await patient(database)).end
    for day in (end - timedelta(days=1), end, end + timedelta(days=1)):
        await run(daily.run, database, library, local(day))
    [said] = await rows(database, "period_end")
    assert said.not_before == local(end + timedelta(days=1))


async def test_an_announcement_of_the_taper_is_worth_nothing_after_its_week(database, library):
    await active(database, library)
    await run(taper.run, database, library, local(START + timedelta(days=14), "08:00"))
    notices = await rows(database)
    assert {row.kind for row in notices} == {"taper", "taper_therapist"}
    assert {row.expires_at for row in notices} == {local(START + timedelta(days=21), "08:00")}


@pytest.mark.parametrize(("job", "at"), [
    (daily.run, (START, "09:00")),
    (review.run, (START + timedelta(days=7), "00:00")),
    (review.run, (START + timedelta(days=8), "00:00")),
    (taper.run, (START + timedelta(days=14), "08:00")),
    (follow_ups.run, (date(2027, 5, 1), "08:00")),
])  # fmt: skip
async def test_a_job_takes_the_same_number_of_statements_for_one_patient_and_for_six(
    database, library, job, at, request, tmp_path, migrated, backend
):
    needed = []
    for count in (1, 6):
        fresh = Database(await migrated_url(backend, request, tmp_path, migrated))
        await active(fresh, library, count=count)
        with counted(fresh) as statements:
            await run(job, fresh, library, local(*at))
        needed.append(len([each for each in statements if not each.startswith(("BEGIN", "COMMIT"))]))
        await fresh.close()
    assert needed[0] == needed[1] > 1
