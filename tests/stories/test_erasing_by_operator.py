"""`erase`, as an operator calls it after a restore: as thorough as the patient's own button, for whoever it is."""

from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.erase import erase
from demo.bot_api import LocalBotApi
from demo.stage import stage, stage_settings
from scheduler.clock import VirtualClock
from storage import Database
from storage.keeping import back_again, back_up, put_back
from storage.settings import sqlite_file
from storage.tables import Access, Outgoing, Patient, Person, Therapist
from tests.stories.conftest import MONDAY_MORNING
from tests.stories.scenes import enrol, in_both_languages, nothing_is_broken, texts, therapist_joins
from tests.stories.test_erasing import ACCOUNT, CODE, erases, in_files, in_rows, joins, lives

PRACTICE = {"nl": "Uw praktijk heeft dit laten doen.", "en": "Your practice had this done."}
on_sqlite = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)


@dataclass(frozen=True)
class At:
    """A clock that stands still: the command's own."""

    moment: object

    def now(self):
        return self.moment


async def is_erased(play, code=CODE, *, confirmed=True):
    """How the command ended, and what it printed; it has a connection of its own, as a process has."""
    said = []
    settings = stage_settings(play.api, play.database.url)
    ended = await erase(settings, code, At(play.now), said.append, confirmed=confirmed)
    return ended, "".join(said)


async def is_nowhere(play):
    """No row, and on SQLite no byte of the files, names who was erased."""
    assert await in_rows(play.database) == []
    if play.database.url.startswith("sqlite"):
        assert in_files(play.database) == []


async def erased_by(database):
    async with database.read() as db:
        found = await db.execute(select(Access.role, Access.person_id).where(Access.what == "erased"))
        return found.all()


@in_both_languages
async def test_a_patient_whom_the_operator_erases_is_nowhere_any_more_and_hears_that_the_practice_did_it(
    play, language
):
    user = await joins(play, language)
    patient_id = await lives(play, user, language)
    ended, said = await is_erased(play, CODE.lower())
    assert ended == "erased"
    assert "the patient and the practice are told" in said
    before = len(texts(user))
    await play.advance(timedelta(minutes=5))
    [farewell] = texts(user)[before:]
    assert PRACTICE[language] in farewell
    assert user.menu == []
    for told in (play.therapist, play.admin):
        assert f"De gegevens van {CODE} zijn gewist door de beheerder van de computer." in told.last.text
    await is_nowhere(play)
    async with play.database.read() as db:
        found = await db.execute(select(Access.role, Access.person_id).where(Access.patient_id == patient_id))
        assert ("operator", None) in found.all()
        assert (await db.scalars(select(Patient.code))).all() == ["P-2"]
        assert await db.scalar(select(func.count()).select_from(Person).where(Person.telegram_id == ACCOUNT)) == 0
    user.send("/mydata")
    await play.settle()
    assert CODE not in user.last.text


@asynccontextmanager
async def staged(url, library, clock, api):
    database = Database(url)
    async with stage(database, library, clock, api=api) as play:
        yield play
        await nothing_is_broken(database, play.now)
    await database.close()


@on_sqlite
async def test_who_erased_themselves_and_came_back_with_a_restore_is_erased_again(database_url, library, tmp_path):
    clock = VirtualClock(MONDAY_MORNING)
    file = sqlite_file(database_url)
    async with LocalBotApi(now=clock.now) as api:
        async with staged(database_url, library, clock, api) as play:
            user = await joins(play, "nl")
            await lives(play, user, "nl")
            (tmp_path / "copy").mkdir()
            back_up(file, tmp_path / "copy" / "kept.db")
            await erases(play, user, "nl")
            await play.advance(timedelta(minutes=5))
            await is_nowhere(play)
        put_back(tmp_path / "copy" / "kept.db", file, ".aside")
        assert back_again(file, file.with_name(f"{file.name}.aside")) == [CODE]
        for each in file.parent.glob("*.aside*"):
            each.unlink()
        assert CODE.encode() in file.read_bytes()
        async with staged(database_url, library, clock, api) as play:
            assert (await is_erased(play))[0] == "erased"
            before = len(texts(user))
            await play.advance(timedelta(days=2))
            [farewell] = texts(user)[before:]  # and not one message of a programme that is no more
            assert PRACTICE["nl"] in farewell
            await is_nowhere(play)
            assert await erased_by(play.database) == [("operator", None)]
            assert (await is_erased(play))[0] == "unknown"


async def test_who_never_came_is_erased_with_what_was_said_about_them(play):
    await therapist_joins(play)
    await enrol(play, f"/enrol {CODE} joint=knee")
    await play.says(play.therapist, f"/patient {CODE}")
    assert CODE in "".join(texts(play.therapist))
    ended, said = await is_erased(play)
    assert ended == "erased"
    assert "the patient cannot be" in said
    await play.advance(timedelta(minutes=5))
    assert CODE in play.therapist.last.text
    await is_nowhere(play)
    async with play.database.read() as db:
        assert (await db.scalars(select(Outgoing).where(Outgoing.kind == "erased"))).all() == []
        assert [each.role for each in (await db.scalars(select(Access).where(Access.what == "erased")))] == ["operator"]


@on_sqlite
async def test_of_two_who_never_came_the_second_is_forgotten_too_although_the_first_is_finished_before(play):
    await therapist_joins(play)
    other = "ZEBRA-78"
    for code in (CODE, other):
        await enrol(play, f"/enrol {code} joint=knee")
        await play.says(play.therapist, f"/patient {code}")
    assert (await is_erased(play, CODE))[0] == "erased"
    play.clock.set(play.now + timedelta(seconds=2))
    slow = {"state": "sending", "sending_since": play.now, "attempts": 1, "lane": 0, "unknown": 0, "said": None}
    async with play.database.write() as db:
        moments = {"not_before": play.now, "created_at": play.now}
        db.add(Outgoing(key="slow", chat_id=9, kind="help", arguments={}, **slow, **moments))
    play.clock.set(play.now + timedelta(seconds=2))
    assert (await is_erased(play, other))[0] == "erased"
    await play.service.jobs["erasing"]()
    async with play.database.write() as db:
        [row] = await db.scalars(select(Outgoing).where(Outgoing.kind == "erased"))
        assert row.arguments["codes"] == [other]
        await db.delete(await db.scalar(select(Outgoing).where(Outgoing.key == "slow")))
    await play.advance(timedelta(minutes=5))
    await is_nowhere(play)
    async with play.database.read() as db:
        assert "ZEBRA" not in str((await db.execute(select(Outgoing.arguments, Outgoing.said))).all())


@on_sqlite
async def test_nothing_is_said_to_who_was_discharged_or_blocked_the_bot_and_all_is_forgotten(play):
    user = await joins(play, "nl")
    await lives(play, user, "nl")
    await play.says(play.admin, f"/discharge {CODE} deceased")
    play.admin.press(play.admin.last.buttons[0][0])
    await play.settle()
    before = texts(user)
    assert (await is_erased(play))[1].count("the patient cannot be") == 1
    play.patient.block()
    await play.settle()
    assert (await is_erased(play, "P-2"))[1].count("the patient cannot be") == 1
    await play.advance(timedelta(days=1))
    assert texts(user) == before
    await is_nowhere(play)


@on_sqlite
async def test_at_night_the_rows_go_at_once_and_the_patient_hears_it_in_the_morning(play):
    user = await joins(play, "nl")
    await play.until("2026-11-24", "23:00")
    before = len(texts(user))
    assert (await is_erased(play))[0] == "erased"
    await play.until("2026-11-25", "07:59")
    assert len(texts(user)) == before
    async with play.database.read() as db:
        assert await db.scalar(select(Patient.id).where(Patient.code == CODE)) is None
    await play.until("2026-11-25", "08:05")
    [farewell] = texts(user)[before:]
    assert PRACTICE["nl"] in farewell
    await is_nowhere(play)


@on_sqlite
async def test_a_therapist_who_is_a_patient_too_stays_a_therapist(play):
    await therapist_joins(play)
    await play.says(play.therapist, f"/start {await enrol(play, f'/enrol {CODE} joint=knee')}")
    await play.presses(play.therapist, "Ja, ik doe mee")
    assert (await is_erased(play))[0] == "erased"
    await play.advance(timedelta(minutes=5))
    async with play.database.read() as db:
        assert await db.scalar(select(Patient)) is None
        assert (await db.scalar(select(Therapist))).person_id is not None
    await play.says(play.therapist, "/overzicht")
    assert CODE not in play.therapist.last.text


@on_sqlite
async def test_without_confirmation_it_says_who_it_would_be_and_changes_nothing(play):
    user = await joins(play, "nl")
    before, heard = in_files(play.database), texts(user)
    ended, said = await is_erased(play, confirmed=False)
    assert ended == "not confirmed"
    assert f"{CODE} (active, enrolled on 2026-11-23)" in said
    await play.advance(timedelta(minutes=5))
    assert (in_files(play.database), texts(user)) == (before, heard)
    assert await erased_by(play.database) == []
    assert await is_erased(play, "P-404") == ("unknown", "")
