"""A text while a question is open: it answers that one, or the question is kindly put again, never "all is noted"."""

import pytest
from sqlalchemy import select

from storage.tables import Answer
from tests.stories.scenes import in_both_languages, patient_joins

pytestmark = in_both_languages

AGREE = {"nl": "Ja", "en": "Yes"}
DONE = {"nl": "klaar", "en": "done"}
EFFORT, PAIN = [str(number) for number in range(6, 21)], [str(number) for number in range(11)]


async def joins(play, language, day="2026-11-24", line="/enrol P-1 joint=knee supervised=mon,thu lang="):
    await patient_joins(play, f"{line}{language}", AGREE[language])
    await play.until(day, "10:00")


async def says(play, language, nl, en):
    """The one message that answers this."""
    before = len(play.patient.inbox)
    await play.says(play.patient, {"nl": nl, "en": en}[language])
    assert len(play.patient.inbox) == before + 1
    return play.patient.last


async def scores(play):
    async with play.database.read() as db:
        found = await db.scalars(select(Answer).order_by(Answer.id))
        return [(each.done, each.at_least_half, each.effort, each.pain) for each in found]


@pytest.mark.parametrize(("nl", "en"), [("het ging wel", "it was so so"), ("beetje zwaar", "a bit heavy")])
async def test_what_is_not_understood_puts_the_open_question_again_with_its_buttons_and_says_whom_to_call(
    play, language, nl, en
):
    await joins(play, language)
    await says(play, language, "klaar", "done")
    said = await says(play, language, nl, en)
    assert said.text.startswith(
        {"nl": "Sorry, dat begrijp ik niet.", "en": "Sorry, I do not understand that."}[language]
    )
    assert said.labels == EFFORT
    assert "/help" in said.text
    assert (await says(play, language, "13", "13")).labels == PAIN


@pytest.mark.parametrize(
    ("nl", "en"), [("klaar", "done"), ("dank u wel", "thank you"), ("ok", "ok"), ("straks", "later")]
)
async def test_what_adds_nothing_puts_the_open_question_again(play, language, nl, en):
    await joins(play, language)
    await says(play, language, "klaar", "done")
    said = await says(play, language, nl, en)
    assert said.labels == EFFORT
    assert "Sorry" not in said.text


@pytest.mark.parametrize(
    ("nl", "en"), [("geen", "none"), ("niks", "nothing"), ("geen pijn", "no pain"), ("nul", "zero")]
)
async def test_none_is_no_pain_where_pain_is_asked(play, language, nl, en):
    await joins(play, language)
    await says(play, language, "klaar 13", "done 13")
    await says(play, language, nl, en)
    assert await scores(play) == [("done", None, 13, 0)]


async def test_a_lot_of_pain_where_pain_is_asked_asks_for_the_number(play, language):
    await joins(play, language)
    await says(play, language, "klaar 13", "done 13")
    assert (await says(play, language, "veel pijn", "a lot of pain")).labels == PAIN


@pytest.mark.parametrize(
    ("nl", "en", "half"),
    [
        ("de helft", "half", True),
        ("minder dan de helft", "less than half", False),
        ("meer dan de helft", "more than half", True),
    ],
)
async def test_how_much_can_be_typed_where_it_is_asked(play, language, nl, en, half):
    await joins(play, language, "2026-11-26")  # strength
    await says(play, language, "deels gedaan", "partly done")
    assert (await says(play, language, nl, en)).labels == EFFORT
    assert await scores(play) == [("partly", half, None, None)]


async def test_scores_without_done_ask_whether_that_is_what_they_are(play, language):
    await joins(play, language)
    said = await says(play, language, "13 2", "13 2")
    assert said.labels == [{"nl": "Klaar, zwaarte 13, pijn 2", "en": "Done, effort 13, pain 2"}[language]]
    assert await scores(play) == []
    await play.presses(play.patient, said.labels[0])
    assert await scores(play) == [("done", None, 13, 2)]


@pytest.mark.parametrize(("nl", "en"), [("hallo", "hello"), ("dank u", "thanks"), ("ja", "yes"), ("doe ik", "will do")])
async def test_kind_words_are_met_with_kind_words_and_what_to_do_now(play, language, nl, en):
    what_to_tap = {"nl": 'in het bericht van vandaag op "Klaar"', "en": 'tap "Done" in today'}[language]
    nothing = {"nl": "U hoeft nu niets te doen", "en": "nothing you need to do"}[language]
    await joins(play, language)
    assert what_to_tap in (await says(play, language, nl, en)).text
    await says(play, language, "klaar 13 2", "done 13 2")
    assert nothing in (await says(play, language, nl, en)).text
    assert await scores(play) == [("done", None, 13, 2)]


@pytest.mark.parametrize(
    ("nl", "en"), [("15", "15"), ("klaar", "done"), ("borg 13", "effort 13"), ("pijn 2", "pain 2")]
)
async def test_when_all_of_today_is_answered_it_says_so_and_how_to_change_it(play, language, nl, en):
    await joins(play, language)
    await says(play, language, "klaar 13 1", "done 13 1")
    said = await says(play, language, nl, en)
    assert {"nl": '"Wijzigen"', "en": '"Change"'}[language] in said.text
    assert await scores(play) == [("done", None, 13, 1)]


@pytest.mark.parametrize(
    ("nl", "en"), [("ik heb pijn", "I have pain"), ("pijn", "pain"), ("mijn knie doet zeer", "my knee hurts")]
)
async def test_pain_without_a_number_offers_something_lighter(play, language, nl, en):
    await joins(play, language)
    assert len((await says(play, language, nl, en)).labels) == 3
