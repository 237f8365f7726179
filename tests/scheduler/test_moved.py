"""Another prompt time or time zone: no date has two day's messages, and none is without that the calendar still has."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.jobs import after_end, daily
from scheduler.local_time import fixed_zone, local_clock, local_date, moment, offset
from scheduler.moved import set_times, times_of
from scheduler.prompt_time import prompted_at
from storage import outbox
from storage.outbox import Lane, NewMessage
from storage.tables import Patient
from tests.scheduler.test_jobs import START, active, local, patient, rows, run

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
EUROPE = ("Europe/Amsterdam", "Europe/Lisbon", "Europe/Athens", "Atlantic/Azores", "Europe/Dublin")
walls = st.times().map(lambda at: at.replace(second=0, microsecond=0, fold=0))


async def change(database, library, now, number=2, **changes):
    """Whether today's message is put at once because of it."""
    async with database.write() as db:
        found = await db.get_one(Patient, number)
        return await set_times(db, library, found, replace(times_of(found), **changes), now)


async def days(database):
    return [(row.arguments["day"][5:], row.not_before) for row in await rows(database, "day")]


@pytest.mark.parametrize(("wall", "at_once"), [("11:00", False), ("10:00", True), ("07:00", True)])
async def test_before_todays_message_came_the_new_time_holds_today_or_it_comes_at_once(
    database, library, wall, at_once
):
    await active(database, library, prompt="12:00")
    now = local(START, "10:00")
    assert await change(database, library, now, prompt_time=time.fromisoformat(wall)) is at_once
    await run(daily.run, database, library, local(START, "12:00"))
    assert await days(database) == [("11-24", max(now, local(START, wall)))]
    assert (await patient(database)).next_prompt_at == local(START + DAY, wall)


@pytest.mark.parametrize("wall", ["07:00", "11:00", "23:30"])
async def test_after_todays_message_came_the_new_time_holds_from_tomorrow(database, library, wall):
    await active(database, library)
    await run(daily.run, database, library, local(START))
    assert not await change(database, library, local(START, "10:00"), prompt_time=time.fromisoformat(wall))
    assert (await patient(database)).next_prompt_at == local(START + DAY, wall)
    assert len(await days(database)) == 1


async def test_what_comes_at_once_late_in_the_evening_is_worth_something_for_an_hour(database, library):
    await active(database, library, prompt="23:00")
    now = local(START, "22:30")
    assert await change(database, library, now, prompt_time=time(9))
    [put] = await rows(database)
    assert (put.kind, put.not_before, put.expires_at) == ("day", now, now + HOUR)


async def test_before_the_start_nothing_comes_at_once(database, library):
    await active(database, library)
    assert not await change(database, library, local(START - DAY, "22:00"), prompt_time=time(7))
    assert (await patient(database)).next_prompt_at == local(START, "07:00")


async def test_the_weekend_keeps_its_time(database, library):
    await active(database, library)
    await change(database, library, local(START, "08:00"), weekend_time=time(11))
    await change(database, library, local(START, "08:01"), prompt_time=time(8, 30))
    found = await patient(database)
    clocks = [local_clock(prompted_at(found, START + n * DAY), found.timezone) for n in range(7)]
    assert clocks == [time(8, 30)] * 4 + [time(11)] * 2 + [time(8, 30)]


async def test_what_comes_with_the_days_message_moves_with_it_and_other_prompts_stay(database, library):
    await active(database, library)
    await run(daily.run, database, library, local(START))
    tomorrow = START + DAY
    about = {"patient": 2, "day": tomorrow.isoformat()}
    put = [
        NewMessage(2, "next_morning", "morning", Lane.PROMPTS, local(tomorrow), about, local(tomorrow, "21:00")),
        NewMessage(2, "questionnaire", "again", Lane.PROMPTS, local(tomorrow), about, quiet_zone="Europe/Amsterdam"),
        NewMessage(2, "day", "later:2:u1", Lane.PROMPTS, local(START, "11:00"), about),
    ]
    async with database.write() as db:
        await outbox.put(db, put, local(START))
    await change(database, library, local(START, "10:00"), prompt_time=time(7))
    found = {row.key: row for row in await rows(database)}
    assert found["morning"].not_before == found["again"].not_before == local(tomorrow, "07:00")
    assert found["again"].quiet_zone is None  # a time that the person set is kept even at night
    assert found["later:2:u1"].not_before == local(START, "11:00")
    assert found[f"nudge:2:{START}"].not_before == local(START, "19:00")


@pytest.mark.parametrize(
    ("zone", "nudge"),
    [("Etc/GMT-3", "Etc/GMT-3"), ("Etc/GMT+5", "Etc/GMT+5"), ("Etc/GMT-12", None)],
)
async def test_while_travelling_the_nudge_comes_in_the_evening_there_or_not_at_all(database, library, zone, nudge):
    await active(database, library)
    await run(daily.run, database, library, local(START))
    await change(database, library, local(START, "12:00"), timezone=zone)
    [row] = await rows(database, "nudge")
    if nudge is None:
        assert (row.state, row.reason) == ("dropped", "moved")
    else:
        assert (row.not_before, row.expires_at) == (moment(START, time(19), zone), moment(START, time(21), zone))


async def test_every_moment_keeps_its_date_and_wall_time_in_the_new_zone(database, library):
    await active(database, library)
    before = await patient(database)
    await change(database, library, local(START - DAY, "12:00"), timezone="Etc/GMT-3")
    after = await patient(database)
    for name in ("next_prompt_at", "next_plan_at", "next_taper_at", "next_follow_up_at"):
        old, new = getattr(before, name), getattr(after, name)
        assert new.astimezone(UTC) < old
        assert (local_date(old, before.timezone), local_clock(old, before.timezone)) == (
            local_date(new, after.timezone),
            local_clock(new, after.timezone),
        )


async def test_a_question_after_the_end_is_asked_on_its_date_at_the_new_time(database, library):
    await active(database, library)
    end = (await patient(database)).end
    await run(daily.run, database, library, local(end + DAY, "00:00"))
    await change(database, library, local(end + DAY, "12:00"), prompt_time=time(18), timezone="Europe/Lisbon")
    at = (await patient(database)).next_after_end_at
    assert at == moment(end + 3 * DAY, time(18), "Europe/Lisbon")
    await run(after_end.run, database, library, at)
    assert [row.not_before for row in await rows(database, "after_end")] == [at]


async def test_whose_calendar_skips_the_last_day_still_hears_that_the_period_is_over(database, library):
    await active(database, library, prompt="21:00")
    async with database.write() as db:
        found = await db.get_one(Patient, 2)
        found.end, found.next_prompt_at = START, local(START, "21:00")
    await change(database, library, local(START, "20:00"), timezone="Etc/GMT-14")
    await run(daily.run, database, library, local(START, "20:00"))
    assert {row.kind for row in await rows(database)} == {"period_end", "questionnaire", "end_report_offer"}
    assert (await patient(database)).state == "ended"


async def test_whatever_is_changed_when_no_date_has_two_messages_or_none(database, library):
    """Every half hour each of eight patients may move, to any time and zone. What a calendar skips has none."""
    count, chance = 8, Random(7)
    await active(database, library, count=count)
    now, last = local(START, "00:00"), local(START + 5 * DAY, "00:00")
    skipped = {number: set() for number in range(2, count + 2)}
    while now < last:
        while await run(daily.run, database, library, now):
            pass
        for number in skipped:
            if chance.random() < 0.12:
                zone = chance.choice([*EUROPE, *(fixed_zone(hours) for hours in range(-11, 14))])
                wall = time(chance.randrange(24), chance.choice((0, 30)))
                kind = chance.choice(({"prompt_time": wall}, {"weekend_time": wall}, {"timezone": zone}))
                old = await patient(database, number)
                today = local_date(now, old.timezone)
                await change(database, library, now, number, **kind)
                jumped = local_date(now, kind.get("timezone", old.timezone))
                skipped[number] |= {today + n * DAY for n in range((jumped - today).days)}
        now += HOUR / 2
    put = [(row.arguments["patient"], date.fromisoformat(row.arguments["day"])) for row in await rows(database, "day")]
    assert len(put) == len(set(put))
    for number, gone in skipped.items():
        seen = {day for patient_id, day in put if patient_id == number}
        whole = {START + n * DAY for n in range((local_date(now, "Etc/GMT+11") - START).days)}
        assert whole - seen <= gone


@given(st.sampled_from(EUROPE), walls, st.sampled_from((date(2026, 10, 25), date(2027, 3, 28))))
def test_on_the_nights_when_clocks_change_each_date_has_one_moment_at_the_same_wall_time(zone, wall, night):
    dates = [night + n * DAY for n in (-2, -1, 0, 1, 2)]
    found = [prompted_at(Patient(prompt_time=wall, weekend_time=None, timezone=zone), day) for day in dates]
    assert [local_date(at, zone) for at in found] == dates
    clocks = [local_clock(at, zone) for at in found]
    assert {*clocks[:2], *clocks[3:]} == {wall}
    assert clocks[2] in {wall, (datetime.combine(night, wall) + HOUR).time()}  # spring: an hour that does not exist


@given(st.integers(-12, 14))
def test_a_fixed_zone_is_so_many_hours_ahead(hours):
    assert offset(datetime(2026, 11, 24, tzinfo=UTC), fixed_zone(hours)) == timedelta(hours=hours)
