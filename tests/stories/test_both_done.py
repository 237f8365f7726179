"""Two sessions on a day and one text for both: each is asked how hard it was, one after the other."""

import pytest
from sqlalchemy import select

from storage.tables import Answer
from tests.stories.scenes import in_both_languages, patient_joins

pytestmark = in_both_languages

TWO = "/enrol P-1 joint=knee days=mon,tue,thu start=2026-11-26 lang="
TYPES = {"nl": ("Krachtoefeningen", "Bewegen"), "en": ("Strength exercises", "Moving")}
BOTH = [("beide gedaan", "both done"), ("allebei klaar", "I did both"), ("alles gedaan", "all done")]


async def begins(play, language):
    await patient_joins(play, f"{TWO}{language}", {"nl": "Ja", "en": "Yes"}[language])
    await play.until("2026-11-26", "10:00")


async def answers(play):
    async with play.database.read() as db:
        return [(a.done, a.effort, a.pain) for a in await db.scalars(select(Answer).order_by(Answer.session_id))]


@pytest.mark.parametrize("texts", BOTH)
@pytest.mark.parametrize("typed", [True, False])
async def test_both_done_asks_both_efforts_in_turn_each_time_in_one_message(play, language, texts, typed):
    await begins(play, language)
    await play.says(play.patient, texts[language == "en"])
    assert await answers(play) == [("done", None, None)] * 2
    for place, number in enumerate(("12", "1", "14", "3")):
        said, before = play.patient.last, len(play.patient.inbox)
        assert TYPES[language][place // 2] in said.text
        assert number in said.labels
        await (play.says(play.patient, number) if typed else play.presses(play.patient, number))
        assert len(play.patient.inbox) == before + typed
    assert await answers(play) == [("done", 12, 1), ("done", 14, 3)]
    assert not any(label.isdigit() for label in play.patient.last.labels)


async def test_who_tapped_done_under_both_is_not_asked_twice(play, language):
    await begins(play, language)
    for label in {"nl": ("Klaar 1", "Klaar 2"), "en": ("Done 1", "Done 2")}[language]:
        await play.presses(play.patient, label)
    await play.says(play.patient, "14 3")
    assert not any(label.isdigit() for label in play.patient.last.labels)
