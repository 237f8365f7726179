"""Appointments: what the patient is told when, what becomes of the plan, and what is refused."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from icalendar import Calendar
from sqlalchemy import select

from scheduler.booking import Wanted, refused
from scheduler.local_time import moment
from scheduler.visits import visits
from storage import patients
from storage.tables import Access, Appointment, Cover, Outgoing, Patient, PlannedSession
from tests.stories.scenes import enrol, leaves_the_practice, patient_joins, therapist_joins, token

WEEK_1 = (date(2026, 11, 24), date(2026, 11, 30))
FORBIDDEN = "niet gebruiken"


async def practice(play, line="/enrol P-001 joint=knee supervised=tue,fri"):
    """Tom, and a patient of his who agreed on Monday 23 November; Tuesdays and Fridays are supervised."""
    await therapist_joins(play)
    await patient_joins(play, line)
    await play.until("2026-11-24", "12:00")


async def types(play, text, code="P-001"):
    """Tom types a day and a time for this patient."""
    await play.says(play.therapist, f"/afspraak {code}")
    await play.says(play.therapist, text)


async def taps(play, data, user=None):
    user = user or play.therapist
    user.press_data(user.last, data)
    await play.settle()


async def made(play):
    async with play.database.read() as db:
        return list(await db.scalars(select(Appointment).order_by(Appointment.id)))


async def supervised(play, days=WEEK_1):
    async with play.database.read() as db:
        rows = await patients.sessions(db, [1], *days)
    return {
        planned.local_date.day: planned.content["supervised"] for planned, _answer in rows if planned.type == "strength"
    }


async def rows_of(play, kind):
    async with play.database.read() as db:
        return list(await db.scalars(select(Outgoing).where(Outgoing.kind == kind).order_by(Outgoing.id)))


def calendars(user):
    """The events of the calendar files that this person was sent."""
    found = [Calendar.from_ical(message.file.content) for message in user.inbox if message.document]
    return [event for each in found for event in each.walk("VEVENT")]


async def test_the_file_keeps_its_uid_and_counts_its_changes_and_says_nothing_of_health(play):
    await practice(play)
    await types(play, "vr 27 nov 10:00")
    await types(play, "vr 27 nov 10:00")  # said again: shown, not made again
    await taps(play, "appointment:1:time:2026-11-26:1530:m1")
    await taps(play, "appointment:1:cancel:1:1")
    assert [message.document for message in play.patient.inbox if message.document] == ["afspraak.ics"] * 3
    events = calendars(play.patient)
    states = [(str(event["STATUS"]), event["SEQUENCE"]) for event in events]
    assert states == [("CONFIRMED", 0), ("CONFIRMED", 1), ("CANCELLED", 2)]
    assert len({str(event["UID"]) for event in events}) == 1
    assert events[0]["DTSTART"].dt == datetime(2026, 11, 27, 9, tzinfo=UTC)
    assert events[1]["DTSTART"].dt == datetime(2026, 11, 26, 14, 30, tzinfo=UTC)
    assert {str(event["SUMMARY"]) for event in events} == {"Afspraak bij Fysio De Linde"}
    assert all("DESCRIPTION" not in event for event in events)


async def test_only_the_days_with_an_appointment_are_supervised_once_there_is_one(play):
    await practice(play)
    before = await supervised(play)
    assert before == {24: True, 27: True}
    await types(play, "do 26 nov 15:30")
    assert await supervised(play) == {24: True, 26: True}  # the slot's session moved; this morning's stays
    await taps(play, "appointment:1:cancel:1:0")
    assert await supervised(play) == {24: True, 27: False}  # it moved back: the slot is empty, the session at home
    await types(play, "vr 27 nov 10:00")
    assert await supervised(play) == {24: True, 27: True}


async def test_without_any_appointment_the_slots_stay_supervised_and_are_called_empty_to_nobody(play, library):
    await practice(play)
    await play.until("2026-11-27", "12:00")
    assert await supervised(play) == {24: True, 27: True}
    async with play.database.read() as db:
        patient = await db.get_one(Patient, 1)
        standing = (await visits(db, library, [patient], play.now))[1]
    assert not standing.in_use
    assert standing.empty  # for who begins to use them


async def test_the_practices_machine_is_part_of_a_session_that_became_supervised(database, library):
    from demo.stage import stage
    from scheduler.clock import VirtualClock

    clock = VirtualClock(datetime(2026, 11, 23, 9, tzinfo=UTC))
    async with stage(database, library, clock, practice_has=("leg-press",)) as play:
        await practice(play)
        await types(play, "do 26 nov 15:30")
        async with play.database.read() as db:
            rows = await patients.sessions(db, [1], date(2026, 11, 26), date(2026, 12, 4))
        items = {
            planned.local_date.day: {item["exercise"] for item in planned.content["items"]}
            for planned, _answer in rows
            if planned.type == "strength"
        }
        assert "leg-press" in items[26]
        assert "leg-press" not in items[1] | items[4]  # slots of week 2 that nobody filled: at home


async def test_what_was_answered_stays_whatever_is_planned_about_its_day(play):
    await practice(play)
    await play.says(play.patient, "klaar 13 2")
    await types(play, "di 24 nov 16:00")
    async with play.database.read() as db:
        [row] = await db.scalars(
            select(PlannedSession).where(
                PlannedSession.local_date == date(2026, 11, 24), PlannedSession.type == "strength"
            )
        )
    assert row.replaced_at is None


async def test_a_reminder_comes_the_day_before_and_not_of_what_was_moved_or_cancelled(play):
    await practice(play)
    await types(play, "vr 27 nov 10:00")
    await taps(play, "appointment:1:time:2026-11-28:1100:m1")
    await types(play, "wo 2 dec 10:00")
    await taps(play, "appointment:1:cancel:3:0")
    await play.until("2026-12-03", "12:00")
    rows = await rows_of(play, "appointment_reminder")
    assert [(row.state, row.reason) for row in rows] == [("dropped", "changed"), ("sent", None), ("dropped", "changed")]
    assert rows[1].settled_at == moment(date(2026, 11, 27), time(17), "Europe/Amsterdam")


async def test_a_reminder_that_an_outage_held_up_comes_until_the_appointment_and_not_after(play):
    await practice(play)
    await types(play, "vr 27 nov 10:00")
    await types(play, "ma 30 nov 10:00")
    for until, count in ((datetime(2026, 11, 27, 8, tzinfo=UTC), 1), (datetime(2026, 11, 30, 10, tzinfo=UTC), 1)):
        play.clock.set(until)  # nothing ran meanwhile
        play.service.poll.heard = until
        await play.settle()
        rows = await rows_of(play, "appointment_reminder")
        assert [row.state for row in rows].count("sent") == count
    assert [row.reason for row in rows] == [None, "expired"]


async def test_who_makes_and_cancels_one_in_the_night_wakes_nobody(play):
    await practice(play)
    await play.until("2026-11-24", "23:00")
    seen = len(play.patient.inbox)
    await types(play, "vr 27 nov 10:00")
    await taps(play, "appointment:1:cancel:1:0")
    await types(play, "vr 27 nov 11:00")
    assert len(play.patient.inbox) == seen
    await play.until("2026-11-25", "08:00")
    [told] = play.patient.inbox[seen:]
    assert "11:00" in told.text


async def test_nothing_is_said_to_who_stopped_and_nothing_can_be_made_for_them(play):
    await practice(play)
    await types(play, "vr 27 nov 10:00")
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    seen = len(play.patient.inbox)
    await taps(play, "appointment:1:time:2026-11-28:1100:s")
    assert "doet niet meer mee" in play.therapist.last.text
    await taps(play, "appointment:1:cancel:1:0")  # the therapist's own business still
    await play.until("2026-11-28", "12:00")
    assert len(play.patient.inbox) == seen
    assert [each.state for each in await made(play)] == ["cancelled"]


async def test_who_agrees_later_hears_of_it_then(play):
    await therapist_joins(play)
    invitation = await enrol(play)
    await play.says(play.therapist, "/afspraak P-001")
    await play.says(play.therapist, "di 24 nov 15:00")
    assert "geen bericht" in play.therapist.last.text
    await play.says(play.patient, f"/start {invitation}")
    await play.presses(play.patient, "Ja")
    assert len(calendars(play.patient)) == 1
    assert await supervised(play) == {24: True, 30: False}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ma 23-11-2026 10:00", "al voorbij"), ("24-11 11:59", "al voorbij"), ("28-3-2027 2:30", "bestaat niet"),
        ("1-3-2027 10:00", None), ("1-3-2029 10:00", "te ver"), ("29-2 10:00", "te ver"),
    ],
)  # fmt: skip
async def test_what_cannot_be_is_said_and_nothing_is_made(play, text, said):
    await practice(play)
    await types(play, text)
    if said is None:  # after the end of the programme it is a follow-up
        assert [each.kind for each in await made(play)] == ["follow_up"]
    else:
        assert said in play.therapist.last.text
        assert await made(play) == []


async def test_a_supervised_one_outside_the_programme_is_refused(play):
    await practice(play)
    await taps(play, "appointment:1:time:2027-03-01:1000:s")
    assert "buiten het programma" in play.therapist.last.text
    assert await made(play) == []


async def test_the_same_moment_of_two_patients_is_asked_about(play):
    await practice(play)
    await play.says(play.admin, "/enrol P-002 joint=hip")
    await types(play, "vr 27 nov 10:00")
    await types(play, "vr 27 nov 10:00", "P-002")
    assert "Dan komt ook P-001" in play.therapist.last.text
    await play.presses(play.therapist, "Ja, plannen")
    assert len(await made(play)) == 2


async def test_a_pause_and_no_session_left_are_asked_about(play):
    await practice(play, "/enrol P-001 joint=knee supervised=tue,fri sessions_used=12")
    await play.says(play.patient, "/pauze 1-12")
    await play.presses(play.patient, "Nee, zelfde einde")
    await types(play, "vr 27 nov 10:00")
    assert "Alle sessies zijn gebruikt" in play.therapist.last.text
    assert "pauze" in play.therapist.last.text
    await play.presses(play.therapist, "Ja, plannen")
    assert 27 not in await supervised(play)  # it stands, but nothing is planned in a pause


async def test_two_presses_make_one_and_a_stale_button_shows_where_it_stands(play):
    await practice(play)
    await play.says(play.therapist, "/afspraak P-001")
    for _ in range(2):
        play.therapist.press_data(play.therapist.last, "appointment:1:time:2026-11-27:1000:s")
    await play.settle()
    assert len(await made(play)) == 1
    await taps(play, "appointment:1:time:2026-11-28:1100:m1")
    await taps(play, "appointment:1:cancel:1:0")  # drawn before it was moved
    assert "zaterdag 28 november, 11:00" in play.therapist.last.text
    assert [each.state for each in await made(play)] == ["planned", "cancelled"]


@pytest.mark.parametrize(
    "data",
    [
        "appointment:1:time:2026-11-27:1000", "appointment:1:time:2026-11-27:9999:s", "appointment:1:time:x:1000:s",
        "appointment:1:day:2026-13-01", "appointment:1:open:99", "appointment:1:kept:99:0", "appointment:1:x:1:0",
        "appointment:1:sure:2026-11-27:1000:m77", "appointment:1:week:-1", "appointment:1:week:99999", "appointment:x",
        "appointment:list:99999999", "appointment", "cannot:1:0", "cannot", "appointment:1:kept:1:0",
    ],
)  # fmt: skip
async def test_a_forged_button_is_answered_and_breaks_nothing(play, data):
    await practice(play)
    await taps(play, data)
    assert play.therapist.last.text
    kept = [each for each in await made(play) if each.state in {"kept", "missed"}]
    assert kept == []


async def test_what_is_ahead_is_neither_kept_nor_missed(play):
    await practice(play)
    await types(play, "vr 27 nov 10:00")
    await taps(play, "appointment:1:kept:1:0")
    await taps(play, "appointment:1:missed:1:0")
    assert [each.state for each in await made(play)] == ["planned"]


async def test_the_stand_in_makes_them_and_hears_who_cannot_come_and_it_is_in_the_access_log(play):
    await practice(play)
    eva = play.api.user(2002, first_name="Eva", language_code="nl")
    await play.says(play.admin, "/therapist Eva")
    await play.says(eva, f"/start {token(play.admin.last)}")
    await taps(play, "appointment:1:day:2026-11-27", eva)
    assert FORBIDDEN in eva.last.text
    async with play.database.write() as db:
        ends = play.now + timedelta(days=9)
        db.add(Cover(therapist_id=1, stand_in_id=2, last=ends.date(), made_at=play.now, until_at=ends))
    await taps(play, "appointment:1:time:2026-11-27:1000:s", eva)
    assert len(await made(play)) == 1
    await play.presses(play.patient, "Ik kan niet")
    assert "kan niet komen" in eva.last.text
    assert "kan niet komen" in play.therapist.last.text
    async with play.database.read() as db:
        seen = list(await db.scalars(select(Access.what).where(Access.patient_id == 1, Access.role == "therapist")))
    assert "appointment" in seen


async def test_who_cannot_come_is_asked_to_call_where_no_therapist_is_reached(play):
    await practice(play)
    await types(play, "vr 27 nov 10:00")
    async with play.database.write() as db:
        await leaves_the_practice(db, play.now)
    await play.presses(play.patient, "Ik kan niet")
    assert "Bel Fysio De Linde" in play.patient.last.text
    assert await rows_of(play, "appointment_cannot") == []


async def test_a_follow_up_to_plan_has_a_button_that_makes_the_appointment(play, library):
    await practice(play)
    async with play.database.write() as db:
        patient = await db.get_one(Patient, 1)
        patient.next_follow_up_at = moment(patient.end + timedelta(days=75), time(8), patient.timezone)
    await play.until("2027-05-02", "12:00")
    await play.presses(play.therapist, "Afspraak maken")
    assert "15 mei" in play.therapist.last.text
    await play.presses(play.therapist, "10:00")
    assert [(each.kind, each.local_date) for each in await made(play)] == [("follow_up", date(2027, 5, 15))]


async def test_one_whose_patient_travels_stays_at_its_wall_time(play, library):
    await practice(play)
    await types(play, "vr 27 nov 10:00")
    async with play.database.write() as db:
        patient = await db.get_one(Patient, 1)
        standing = (await visits(db, library, [patient], play.now))[1]
        wanted = Wanted("supervised", date(2026, 11, 27), time(15))
        assert refused(patient, standing, wanted, None, library, play.now) == "taken"
        assert refused(patient, standing, wanted, 1, library, play.now) is None
