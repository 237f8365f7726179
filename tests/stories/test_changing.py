"""A wrong tap can be put right: what was said before is kept, and what it had lowered is as it was."""

import pytest
from sqlalchemy import select

from storage.tables import Answer, AnswerChange, DoseDecision, PlannedSession
from tests.stories.scenes import newest, patient_joins

pytestmark = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)


async def answered(play, text="klaar 13 2"):
    await patient_joins(play)
    await play.until("2026-11-24", "09:00")
    await play.says(play.patient, text)


async def rows(play, table):
    async with play.database.read() as db:
        return list(await db.scalars(select(table).order_by(table.id)))


async def test_a_score_is_changed_and_the_old_one_kept(play):
    await answered(play)
    await play.presses(play.patient, "Wijzigen")
    await play.presses(play.patient, "Zwaarte")
    await play.presses(play.patient, "15")
    assert "zwaarte 15, pijn 2" in play.patient.last.text
    assert "zwaarte 15" in newest(play.patient, "Uw bericht voor").text
    assert [(each.effort, each.pain) for each in await rows(play, Answer)] == [(15, 2)]
    assert [(each.effort, each.pain) for each in await rows(play, AnswerChange)] == [(13, 2)]


async def test_while_a_score_is_being_changed_a_bare_number_is_the_new_one(play):
    await answered(play)
    await play.presses(play.patient, "Wijzigen")
    await play.presses(play.patient, "Pijn")
    await play.says(play.patient, "11")
    assert "0" in play.patient.last.labels  # asked again
    await play.says(play.patient, "4")
    assert [(each.effort, each.pain) for each in await rows(play, Answer)] == [(13, 4)]


async def test_done_that_was_not_done_loses_its_scores_and_can_come_back(play):
    await answered(play)
    await play.presses(play.patient, "Wijzigen")
    await play.presses(play.patient, "Niet gedaan")
    assert [(each.done, each.effort, each.pain) for each in await rows(play, Answer)] == [("not", None, None)]
    await play.presses(play.patient, "Toch gedaan")
    await play.says(play.patient, "12")
    assert [(each.done, each.effort) for each in await rows(play, Answer)] == [("done", 12)]
    assert [each.done for each in await rows(play, AnswerChange)] == ["done", "not"]


async def test_a_wrong_tap_that_made_the_next_session_lighter_is_undone_with_it(play):
    await answered(play, "klaar 13 9")
    eased = [each for each in await rows(play, PlannedSession) if each.note == "eased"]
    assert eased
    await play.presses(play.patient, "Wijzigen")
    await play.presses(play.patient, "Pijn")
    await play.presses(play.patient, "2")
    in_force = [each for each in await rows(play, PlannedSession) if each.replaced_at is None]
    assert not [each for each in in_force if each.note == "eased"]
    assert [each.state for each in await rows(play, DoseDecision)] == ["withdrawn"]


async def test_pressing_the_same_again_changes_nothing_and_keeps_no_history(play):
    await answered(play)
    for data in ("change:1:effort:13", "change:1:done", "change:1:back", "change:1:pain:11", "change:1:x:y"):
        play.patient.press_data(play.patient.last, data)
        await play.settle()
    assert await rows(play, AnswerChange) == []


async def test_an_answer_changed_on_a_later_day_is_a_recalled_one(play):
    await answered(play)
    await play.until("2026-11-25", "08:00")
    play.patient.press_data(play.patient.last, "change:1:pain:3")
    await play.settle()
    assert [(each.pain, each.recalled) for each in await rows(play, Answer)] == [(3, True)]
    assert [each.recalled for each in await rows(play, AnswerChange)] == [False]
