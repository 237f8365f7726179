"""What an attack on the therapists' and admins' side found: each was wrong once."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.incoming.access import Right
from bot.incoming.routes import ROUTES
from demo.stage import ADMIN, stage
from scheduler.clock import VirtualClock
from storage.tables import DoseDecision, Incoming, Outgoing, PrescriptionVersion
from tests.stories.authority import PRESSES
from tests.stories.conftest import MONDAY_MORNING
from tests.stories.playing import name_of
from tests.stories.scenes import nothing_is_broken, patient_joins, therapist_joins
from tests.stories.test_authority import world
from tests.stories.test_cover import joins, told

SIGN = "P-001: graag zo snel mogelijk"
EVA, SAM, SECOND = 7001, 7003, 1002


@pytest.fixture
async def two_admins(database, library):
    """A practice with two admins: the stage, and the second one."""
    admins = frozenset({ADMIN, SECOND})
    async with stage(database, library, VirtualClock(MONDAY_MORNING), admin_ids=admins) as made:
        yield made, made.api.user(SECOND, first_name="Bea", language_code="nl")
        await nothing_is_broken(database, made.now)


async def practice(play):
    """Tom treats P-001, Eva works here, too."""
    await therapist_joins(play)
    await patient_joins(play)
    return await joins(play, EVA, "Eva")


async def rows(play, query):
    async with play.database.read() as db:
        return (await db.scalars(query)).all()


async def falls_at_night(play):
    await play.until("2026-11-24", "22:00")
    await play.says(play.patient, "ik ben gevallen")


async def test_a_safety_word_that_waits_for_the_morning_leaves_the_stand_in_with_the_transfer(play):
    eva = await practice(play)
    sam = await joins(play, SAM, "Sam")
    await play.says(play.admin, "/cover Tom until 2026-12-04 by Eva")
    await falls_at_night(play)
    await play.says(play.admin, "/transfer P-001 Sam")
    await play.until("2026-11-25", "12:00")
    assert [told(each, SIGN) for each in (sam, eva, play.therapist)] == [1, 0, 0]


async def test_it_reaches_who_stands_in_for_the_new_therapist_too_and_comes_back_with_the_patient(play):
    eva = await practice(play)
    sam = await joins(play, SAM, "Sam")
    await play.says(play.admin, "/cover Sam until 2026-12-04 by Eva")
    await falls_at_night(play)
    await play.says(play.admin, "/transfer P-001 Sam")
    await play.says(play.admin, "/transfer P-001 Tom")
    await play.says(play.admin, "/transfer P-001 Sam")
    await play.until("2026-11-25", "12:00")
    assert [told(each, SIGN) for each in (sam, eva, play.therapist)] == [1, 1, 0]


async def test_where_nobody_is_left_to_hear_it_the_admins_do(play):
    await practice(play)
    await falls_at_night(play)
    await play.says(play.admin, "/therapist Anna")  # invited, and has not come
    await play.says(play.admin, "/transfer P-001 Anna")
    await play.until("2026-11-25", "12:00")
    assert (told(play.admin, SIGN), told(play.therapist, SIGN)) == (1, 0)


async def test_a_therapist_who_is_removed_in_the_night_leaves_it_to_the_admins(play):
    await practice(play)
    await falls_at_night(play)
    await play.says(play.admin, "/therapist")
    await play.presses(play.admin, "Verwijderen: Tom")
    await play.presses(play.admin, "Ja, verwijderen")
    await play.until("2026-11-25", "12:00")
    assert (told(play.admin, SIGN), told(play.therapist, SIGN)) == (1, 0)


async def test_the_access_log_says_which_admin_it_was(two_admins):
    play, second = two_admins
    await play.says(play.admin, "/enrol P-001 joint=knee")
    await play.says(second, "/invite P-001")
    await play.says(play.admin, "/audit P-001")
    log = play.admin.last.text
    assert f"beheerder {play.admin.id}, meldde aan" in log
    assert f"beheerder {second.id}, " in log


ODD = ("", "x", "9" * 15)
PLACES = ("patient", "session", "decision", "report", "appointment", "questionnaire")


def forged(ids, others):
    """What the buttons of staff say, each number in turn replaced by an odd one, or by one of another row's."""
    for key in STAFF_BUTTONS:
        for words in PRESSES[key]:
            yield words.format(**ids)
            for place in PLACES:
                if f"{{{place}}}" in words:
                    yield from (words.format(**{**ids, place: odd}) for odd in (*ODD, *others))
            yield words.format(**ids).rpartition(":")[0]


STAFF_BUTTONS = [
    name_of(route)[1:-1]
    for route in ROUTES
    if name_of(route).startswith("[")
    and route.right not in {Right.ANYBODY, Right.ANSWER_AS_PATIENT, Right.SEE_OWN_DATA}
]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
async def test_every_forged_button_of_staff_is_answered_and_none_breaks_anything(play):
    ids = await world(play)
    play.admin.person.language_code = "en"
    async with play.database.write() as db:
        await db.execute(update(DoseDecision).values(reason="effort_over_band"))
    everything = sorted(set(forged(ids, ("2", "3"))))
    for user in (play.therapist, play.admin):
        for place, words in enumerate(everything):
            user.press_data(user.last, words[:64])
            if place % 15 == 14:
                await play.settle()
                await play.advance(timedelta(minutes=1))
        await play.settle()
    async with play.database.read() as db:
        parked = [row.error for row in await db.scalars(select(Incoming).where(Incoming.parked_at.is_not(None)))]
        failed = {
            (row.kind, row.reason) for row in await db.scalars(select(Outgoing).where(Outgoing.state == "failed"))
        }
    assert (parked, failed) == ([], set())


async def test_an_admin_reads_notes_of_the_enrolment_and_nothing_of_what_the_therapist_changed_since(play):
    await practice(play)
    await play.until("2026-11-24", "12:00")
    play.admin.press_data(play.admin.last, "enrolled:1")
    await play.settle()
    before = play.admin.last.text
    for limit in ("no-lying", "no-kneeling", "no-floor", "knee-replacement"):
        play.therapist.press_data(play.therapist.last, f"decide:1:limit:{limit}:on")
        await play.settle()
    assert len(await rows(play, select(PrescriptionVersion))) > 1
    play.admin.press_data(play.admin.last, "enrolled:1")
    await play.settle()
    assert play.admin.last.text == before


async def test_a_break_that_no_alert_tells_of_is_seen_as_the_patient_was_told(play):
    await practice(play)
    play.therapist.press_data(play.therapist.last, "alerts:paused:off")
    await play.until("2026-11-25", "12:00")
    await play.says(play.patient, "/pauze 2 december")
    await play.presses(play.patient, play.patient.last.labels[0])
    assert "Uw therapeut kan zien dat u pauze hebt" in play.patient.last.text
    before = len(play.therapist.inbox)
    await play.until("2026-11-26", "18:00")
    assert not any("auze" in message.text for message in play.therapist.inbox[before:])
    await play.says(play.therapist, "/patient P-001")
    assert "auze" in play.therapist.last.text
