"""Who guesses invitations is slowed down and learns nothing; it is logged once, and /status counts it."""

from sqlalchemy import func, select

from scheduler.jobs import housekeeping
from storage.tables import Access, WrongToken
from tests.stories.scenes import enrol, texts

GUESSER = 8001


async def tries(play, user, *tokens):
    for each in tokens:
        await play.says(user, f"/start {each}")


async def count(play, table, *such):
    async with play.database.read() as db:
        return await db.scalar(select(func.count(table.id)).where(*such))


async def test_after_five_that_are_none_a_good_one_gets_the_same_answer_for_an_hour(play):
    good = await enrol(play)
    guesser = play.api.user(GUESSER, "Mallory", language_code="nl")
    await tries(play, guesser, *(f"guess-{number}" for number in range(5)), good, "guess-6")
    assert len(texts(guesser)) == 7
    assert len(set(texts(guesser))) == 1
    assert await count(play, WrongToken) == 5
    await play.until("2026-11-23", "10:59")
    await tries(play, guesser, good)
    assert len(set(texts(guesser))) == 1
    await play.until("2026-11-23", "11:01")
    await tries(play, guesser, good)
    assert any(label.startswith("Ja") for label in guesser.last.labels)


async def test_it_is_logged_once_an_hour_without_anybody_and_counted_for_a_day(play, library):
    guesser = play.api.user(GUESSER, "Mallory", language_code="nl")
    await tries(play, guesser, *(f"guess-{number}" for number in range(9)))
    async with play.database.read() as db:
        [entry] = await db.scalars(select(Access).where(Access.what == "invitation_guessing"))
    assert (entry.role, entry.person_id, entry.patient_id) == ("nobody", None, None)
    await play.says(play.admin, "/status")
    assert "Uitnodigingen geraden: 1 account in 24 uur" in play.admin.last.text
    await play.until("2026-11-23", "11:30")
    await tries(play, guesser, *(f"guess-{number}" for number in range(9)))
    assert await count(play, Access, Access.what == "invitation_guessing") == 2
    await play.until("2026-11-24", "12:00")
    await play.says(play.admin, "/status")
    assert "Uitnodigingen" not in play.admin.last.text
    async with play.database.write() as db:
        await housekeeping.run(db, library, play.now)
    assert await count(play, WrongToken) == 0


async def test_others_are_not_slowed_by_it_and_a_few_mistakes_cost_nothing(play):
    good = await enrol(play)
    guesser = play.api.user(GUESSER, "Mallory", language_code="nl")
    await tries(play, guesser, *(f"guess-{number}" for number in range(6)))
    await tries(play, play.patient, *(f"typo-{number}" for number in range(4)), good)
    assert len(set(texts(play.patient))) == 2
    assert any(label.startswith("Ja") for label in play.patient.last.labels)
