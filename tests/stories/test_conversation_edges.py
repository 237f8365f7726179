"""Where a conversation goes astray: a tap made twice, a message pressed days later, words for what was answered already,
a pause at the edges of the programme.
"""

import pytest
from sqlalchemy import select

from storage.tables import Answer
from tests.stories.scenes import patient_joins

pytestmark = pytest.mark.parametrize("backend", ["sqlite", "postgresql"], indirect=True)

LINE = "/enrol P-1 joint=knee weeks=8"


async def on_the_first_day(play, line=LINE):
    """Somebody on the morning of their first day, a Tuesday with one aerobic session."""
    await patient_joins(play, line)
    await play.until("2026-11-24", "09:00")


async def corrected_pain(play, pain):
    await play.presses(play.patient, "Wijzigen")
    await play.presses(play.patient, "Pijn")
    await play.presses(play.patient, pain)


async def test_what_was_corrected_no_longer_announces_a_lighter_session_until_it_is_too_much_again(play):
    await on_the_first_day(play)
    await play.says(play.patient, "klaar 13 9")
    assert "iets lichter" in play.patient.last.text
    await corrected_pain(play, "2")
    assert "iets lichter" not in play.patient.last.text
    await corrected_pain(play, "8")
    assert "iets lichter" in play.patient.last.text


async def test_who_says_not_today_and_then_later_is_reminded_later(play):
    await on_the_first_day(play)
    for label in ("Niet vandaag", "Geen tijd", "Later", "Over een half uur"):
        await play.presses(play.patient, label)
    await play.until("2026-11-24", "09:30")
    assert "dinsdag 24 november" in play.patient.last.text
    assert "Toch gedaan" in play.patient.last.labels


async def test_later_is_not_reminded_of_what_was_done_meanwhile(play):
    await on_the_first_day(play)
    for label in ("Niet vandaag", "Geen tijd", "Later", "Over een half uur"):
        await play.presses(play.patient, label)
    await play.says(play.patient, "klaar 13 2")
    before = len(play.patient.inbox)
    await play.until("2026-11-24", "10:00")
    assert len(play.patient.inbox) == before


async def answers(play):
    """(done, minutes, activity) of each answer."""
    async with play.database.read() as db:
        found = await db.scalars(select(Answer).order_by(Answer.id))
        return [(each.done, each.minutes, each.activity) for each in found]


async def test_something_else_in_place_of_not_today_is_stored_once_however_often_it_is_tapped(play):
    await on_the_first_day(play)
    await play.presses(play.patient, "Niet vandaag")
    await play.presses(play.patient, "Iets anders gedaan")
    menu = play.patient.last
    play.patient.press("Fietsen", menu)
    play.patient.press("Fietsen", menu)
    await play.settle()
    assert await answers(play) == [("done", None, "cycling")]
