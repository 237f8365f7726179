"""The practice's data, kept and spoken of; and admins who see codes and states, never answers."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.actions.practising import MOST, is_number
from demo.bot_api import LocalBotApi
from demo.stage import stage
from scheduler.clock import VirtualClock
from scheduler.jobs.housekeeping import ACCESS, run
from storage import Database
from storage.tables import Access, PrescriptionVersion
from tests.conftest import migrated_url
from tests.stories.conftest import MONDAY_MORNING
from tests.stories.scenes import enrol, patient_joins, texts, therapist_joins


@pytest.mark.parametrize("text", ["112", "020 555 01 23", "+31 (0)20-555.01.23", "0900-1515", "030/1234567 tst. 12"])
def test_telephone_numbers_as_people_write_them_are_taken(text):
    assert is_number(text)


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(st.text(max_size=20).filter(lambda text: sum(each.isdigit() for each in text) < 3) | st.just("<b>020 5550123"))
def test_what_has_no_three_digits_or_is_no_number_is_none(text):
    assert not is_number(text)


async def test_what_an_admin_changed_goes_before_the_settings_at_once_and_after_a_restart(database, library):
    clock = VirtualClock(MONDAY_MORNING)
    async with LocalBotApi(now=clock.now) as api:
        await _changed_and_restarted(database, library, clock, api)


async def _changed_and_restarted(database, library, clock, api):
    async with stage(database, library, clock, api=api) as play:
        await patient_joins(play)
        await play.says(play.admin, "/practice phone 030 555 99 88")
        await play.says(play.admin, "/practice naam Fysio <De & Brug>")
        await play.says(play.patient, "/help")
        assert "Fysio <De & Brug>, 030 555 99 88" in play.patient.last.text
    async with stage(database, library, clock, api=api) as play:
        await play.says(play.patient, "/help")
        assert "Fysio <De & Brug>, 030 555 99 88" in play.patient.last.text
        await play.says(play.admin, "/practice")
        await play.presses(play.admin, "Telefoon")
        await play.presses(play.admin, "Leegmaken")
        await play.says(play.patient, "/help")
        assert "030" not in play.patient.last.text


async def test_what_the_practice_has_holds_for_new_enrolments(play):
    await enrol(play)
    await play.says(play.admin, "/practice")
    await play.presses(play.admin, "Apparaten")
    await play.presses(play.admin, "Beenpers")
    await enrol(play, "/enrol P-2 joint=knee")
    async with play.database.read() as db:
        kept = await db.scalars(select(PrescriptionVersion).order_by(PrescriptionVersion.id))
        assert [each.content["practice"] for each in kept] == [[], ["leg-press"]]


@pytest.mark.parametrize(("field", "wrong"), [("phone", "bel maar"), ("name", "x" * (MOST["name"] + 1))])
async def test_what_cannot_be_is_named_asked_again_and_not_kept(play, field, wrong):
    await play.says(play.admin, f"/practice {field} {wrong}")
    assert wrong[:60] in play.admin.last.text
    await play.says(play.admin, "/practice")
    assert "Fysio De Linde" in play.admin.last.text
    assert "020 555 01 23" in play.admin.last.text


LOOKS = (
    *("/status", "/audit", "/audit P-001", "/patients", "/transfer P-001", "/discharge P-001", "/invite P-001"),
    *("/therapist", "/practice", "/cover", "/enrol P-001 joint=knee", "/enrol", "/help"),
)


async def a_day_as_admins_see_it(database, library, effort, pain, words):
    """The same days, with other answers; all that an admin reads of them, pressing whatever there is to press."""
    async with stage(database, library, VirtualClock(MONDAY_MORNING)) as play:
        await therapist_joins(play)
        await patient_joins(play)
        for day in range(24, 29):
            await play.until(f"2026-11-{day}", "12:00")
            await play.says(play.patient, f"{words} {effort} {pain}")
            await play.says(play.patient, "/progress")
        await play.until("2026-12-08", "12:00")
        for text in LOOKS:
            await play.says(play.admin, text)
            await play.advance(timedelta(seconds=4))
        for message in play.admin.inbox:
            for button in [each for row in message.buttons for each in row]:
                if not button.callback_data.endswith("yes"):
                    play.admin.press_data(message, button.callback_data)
                    await play.advance(timedelta(seconds=4))
        files = [message.file.content for message in play.admin.inbox if message.document]
        return texts(play.admin), files


async def test_admins_read_the_same_whatever_patients_answer(tmp_path, migrated, library):
    read = []
    for name, words, effort, pain in (("calm", "klaar", 12, 1), ("hard", "klaar", 19, 4)):
        (tmp_path / name).mkdir()
        database = Database(await migrated_url("sqlite", None, tmp_path / name, migrated))
        read.append(await a_day_as_admins_see_it(database, library, effort, pain, words))
        await database.close()
    assert read[0] == read[1]
    assert "P-001" in "".join(read[0][0])


async def test_the_access_log_is_kept_for_five_years_and_not_longer(play, library):
    await patient_joins(play)
    async with play.database.read() as db:
        entries = len((await db.scalars(select(Access))).all())
    assert entries > 0
    for after, left in ((ACCESS - timedelta(days=1), entries), (ACCESS + timedelta(seconds=1), 0)):
        async with play.database.write() as db:
            await run(db, library, MONDAY_MORNING + after)
        async with play.database.read() as db:
            assert len((await db.scalars(select(Access))).all()) == left
    assert timedelta(days=5 * 365 + 2) <= ACCESS
