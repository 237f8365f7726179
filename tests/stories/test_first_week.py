"""The first week goes to the therapist: prompts come unless it is held, or only after the OK where that is required."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from demo.stage import stage
from scheduler.clock import VirtualClock
from storage.tables import Access, FirstWeek, Patient, PlannedSession, PrescriptionVersion
from tests.stories.scenes import newest, nothing_is_broken, patient_joins, texts, therapist_joins, token

START = date(2026, 11, 24)
LINE = "/enrol P-001 joint=knee"
MONDAY_MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
one = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)


@pytest.fixture
async def required(database, library):
    """A stage on which the OK is required."""
    async with stage(database, library, VirtualClock(MONDAY_MORNING), approve_first_week="require") as made:
        yield made
        await nothing_is_broken(database, made.now)


async def patient(play):
    async with play.database.read() as db:
        return (await db.scalars(select(Patient))).one()


async def rows(play, table):
    async with play.database.read() as db:
        return (await db.scalars(select(table).order_by(*table.__mapper__.primary_key))).all()


async def days(play):
    """The local dates of sessions in force."""
    return sorted({each.local_date for each in await rows(play, PlannedSession) if each.replaced_at is None})


def prompted(play):
    """The days on which the day's message came."""
    return [text.partition("\n")[0] for text in texts(play.patient) if text.startswith("Uw bericht voor")]


async def both(play, line=LINE):
    await therapist_joins(play)
    await patient_joins(play, line)


async def press(play, words):
    play.therapist.press_data(newest(play.therapist, "Screening"), f"first:1:{words}")
    await play.settle()


@one
async def test_by_default_the_first_week_is_shown_and_the_messages_begin_as_planned(play):
    await both(play)
    shown = newest(play.therapist, "P-001 doet mee.")
    assert "zoals gepland" in shown.text
    assert "Een elastische band wordt aangeraden" in shown.text
    assert "zijn thuis, vóór" not in shown.text
    assert shown.labels[-3:] == ["Akkoord", "Wijzigen", "Tegenhouden"]
    await play.until("2026-11-24", "12:00")
    assert len(prompted(play)) == 1


@one
async def test_it_says_when_a_strength_session_at_home_comes_before_the_first_supervised_one(play):
    await both(play, f"{LINE} supervised=mon")
    assert "zijn thuis, vóór de eerste sessie met begeleiding" in newest(play.therapist, "doet mee").text


@one
async def test_held_nothing_is_prompted_until_the_ok_and_then_the_programme_begins_the_next_day_possible(play):
    await both(play)
    await press(play, "hold")
    assert "kijkt eerst nog naar uw programma" in play.patient.last.text
    await play.until("2026-11-30", "12:00")
    assert prompted(play) == []
    await play.says(play.patient, "/vandaag")
    assert "Uw therapeut kijkt eerst" in play.patient.last.text
    await press(play, "ok")
    shifted = await patient(play)
    assert (shifted.start, shifted.end) == (date(2026, 12, 1), date(2027, 2, 22))
    assert "eerstvolgende bericht komt op dinsdag 1 december om 09:00" in play.patient.last.text
    assert await days(play) == [date(2026, 12, 1) + timedelta(days=n) for n in range(14)]
    assert (await rows(play, PrescriptionVersion))[-1].created_by == 2
    await play.until("2026-12-16", "12:00")
    assert len(prompted(play)) == 16


@one
async def test_held_while_the_questions_of_the_start_are_answered_no_date_is_promised(play):
    await both(play)
    await press(play, "hold")
    for label in ("Beginnen", "4", "7", "Traplopen", "6", "1", "Nee"):
        await play.presses(play.patient, label)
    thanks = newest(play.patient, "dit waren alle vragen").text
    assert "U krijgt bericht zodra we beginnen" in thanks
    assert "24 november" not in thanks


@one
async def test_held_and_ok_before_the_start_nothing_shifts(play):
    await both(play)
    await press(play, "hold")
    await press(play, "ok")
    await play.until("2026-11-25", "12:00")
    assert (await patient(play)).start == START
    assert len(prompted(play)) == 2
    assert [(each.decision, each.decided_by) for each in await rows(play, FirstWeek)] == [("ok", 2)]


@one
async def test_held_after_something_was_answered_it_goes_on_where_it_was(play):
    await both(play)
    await play.until("2026-11-24", "12:00")
    await play.says(play.patient, "klaar 13 2")
    await press(play, "hold")
    await play.until("2026-11-26", "12:00")
    await press(play, "ok")
    assert (await patient(play)).start == START
    await play.until("2026-12-01", "12:00")
    assert len(prompted(play)) == 1 + 5
    assert (await days(play))[-1] == date(2026, 12, 14)


@one
async def test_once_the_first_week_is_over_it_cannot_be_held_any_more(play):
    await both(play)
    await play.until("2026-12-01", "12:00")
    await press(play, "hold")
    assert (await patient(play)).unapproved_at is None
    assert "Tegenhouden" not in newest(play.therapist, "Screening").labels


@one
async def test_where_the_ok_is_required_the_patient_is_told_so_and_nothing_is_prompted_before_it(required):
    play = required
    await both(play)
    assert "pas na uw akkoord" in newest(play.therapist, "doet mee").text
    [welcome] = [text for text in texts(play.patient) if text.startswith("Fijn dat u meedoet")]
    assert "Uw therapeut kijkt eerst naar uw programma" in welcome
    await play.until("2026-11-25", "12:00")
    assert prompted(play) == []
    await play.says(play.therapist, "/patient P-001")
    assert "wacht op akkoord" in play.therapist.last.text
    await play.presses(play.therapist, "Eerste week")
    await play.presses(play.therapist, "Akkoord")
    assert (await patient(play)).start == date(2026, 11, 26)
    await press(play, "ok")
    assert (await patient(play)).start == date(2026, 11, 26)
    await play.until("2026-11-26", "12:00")
    assert prompted(play) == ["Uw bericht voor donderdag 26 november"]


@one
async def test_required_and_given_before_the_start_the_programme_begins_as_planned(required):
    play = required
    await both(play)
    await press(play, "ok")
    await play.until("2026-11-24", "12:00")
    assert prompted(play) == ["Uw bericht voor dinsdag 24 november"]


@one
async def test_enrolment_by_somebody_who_is_a_therapist_counts_as_ok(required):
    play = required
    await play.says(play.admin, "/therapeut Ans")
    await play.says(play.admin, f"/start {token(play.admin.last)}")
    await patient_joins(play)
    shown = newest(play.admin, "P-001 doet mee.")
    assert "✓ Akkoord." in shown.text
    assert "Akkoord" not in shown.labels
    await play.until("2026-11-24", "12:00")
    assert len(prompted(play)) == 1


@one
async def test_without_a_therapist_the_admin_hears_that_nobody_can_give_the_ok(required):
    play = required
    await patient_joins(play)
    assert "geen therapeut die dat kan doen" in newest(play.admin, "wacht op een akkoord").text
    await play.until("2026-11-25", "12:00")
    assert prompted(play) == []


@one
@pytest.mark.parametrize(
    ("joint", "tap", "limits"),
    [
        ("knee", "replaced_joint", ["knee-replacement"]),
        ("both", "replaced_joint", ["hip-replacement", "knee-replacement"]),
        ("hip", "heart_or_lung", ["heart"]),
        ("knee", "falls", ["fall-risk"]),
        ("knee", "recent_operation", []),
    ],
)
async def test_a_screening_tap_suggests_its_limits_and_one_more_tap_plans_with_it_from_the_start(
    play, joint, tap, limits
):
    await both(play, f"/enrol P-001 joint={joint}")
    await press(play, f"tap:{tap}")
    shown = newest(play.therapist, "Screening")
    assert sum(label.startswith("☑") for label in shown.labels) == 1
    assert sum(label.startswith("+") for label in shown.labels) == len(limits)
    for limit in limits:
        await press(play, f"limit:{limit}")
    newer = (await rows(play, PrescriptionVersion))[-1]
    assert (newer.version, newer.content["limits"]) == (1 + len(limits), limits)
    if limits == ["heart"]:
        bands = [each.content["borg"] for each in await rows(play, PlannedSession) if each.replaced_at is None]
        assert {tuple(band) for band in bands} == {(12, 13)}
    await press(play, f"tap:{tap}")
    [kept] = await rows(play, FirstWeek)
    assert kept.screening == {tap: False}
    assert {each.what for each in await rows(play, Access) if each.role == "therapist"} == {"first_week"}


@one
async def test_decisions_while_it_waits_hold_when_it_begins(required):
    play = required
    await both(play)
    await play.says(play.therapist, "/patient P-001")
    for words in ("dose:strength:N3", "weeks:8", "limit:no-lying:on"):
        play.therapist.press_data(play.therapist.last, f"decide:1:{words}")
        await play.settle()
    await play.until("2026-12-20", "12:00")
    await press(play, "ok")
    begun = await patient(play)
    assert (begun.start, begun.end) == (date(2026, 12, 21), date(2027, 2, 14))
    planned = [each for each in await rows(play, PlannedSession) if each.replaced_at is None]
    assert {each.ladder_row for each in planned if each.type == "strength"} == {"N3"}
    assert (min(each.local_date for each in planned), len({each.local_date for each in planned})) == (begun.start, 14)


@one
async def test_who_stops_while_it_waits_and_comes_back_waits_on(required):
    play = required
    await both(play)
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, "Ja, ik stop")
    await play.until("2026-12-05", "12:00")
    await play.says(play.patient, "/start")
    await play.presses(play.patient, "Ja, ik doe mee")
    await play.until("2026-12-07", "12:00")
    assert prompted(play) == []
    await press(play, "ok")
    assert (await patient(play)).start == date(2026, 12, 8)
    await play.until("2026-12-08", "12:00")
    assert prompted(play) == ["Uw bericht voor dinsdag 8 december"]
