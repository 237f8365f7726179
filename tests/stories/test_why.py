"""Who asks why gets what the plan rests on, and finds the way from one answer to the next in one message."""

import pytest

from bot.actions.why import find
from tests.stories.scenes import patient_joins
from tests.stories.test_every_button import PAUSE

LINE = "/enrol P-1 joint=knee lang={} has=step limits=no-lying supervised=tue"

WORDS = {
    "nl": {
        "agree": "Ja", "why": "/waarom", "lunge": "/waarom uitvalspas", "bridge": "/waarom bruggetje",
        "near": "/waarom kniebuigng", "many": "/waarom band", "unknown": "/waarom schilderij",
        "session": "Waarom dit op uw programma staat", "guideline": "minstens 2 keer per week",
        "new": "nog nieuw voor u", "stand": "Waarom: Opstaan uit een stoel", "stays": "week 1 tot en met 4",
        "limit": "niet liggen", "knee": "zwaar voor de knie", "squat": "Kniebuiging", "back": "◀ Terug",
        "which": "Welke bedoelt u?", "missing": "Niet in de lijst?", "numbers": "Waarom deze cijfers?",
        "strength": "Kracht: 1 van 2 dagen", "not_known": "Die naam ken ik niet", "stop": "Ja, ik stop",
        "none": "geen programma", "done": "klaar 13 2", "clam": "De schelp",
    },
    "en": {
        "agree": "Yes", "why": "/why", "lunge": "/why lunge", "bridge": "/why bridge",
        "near": "/why nee bend", "many": "/why band", "unknown": "/why painting",
        "session": "Why this is in your programme", "guideline": "at least 2 times a week",
        "new": "still new to you", "stand": "Why: Stand up from a chair", "stays": "weeks 1 to 4",
        "limit": "no lying", "knee": "heavy for the knee", "squat": "Knee bend", "back": "◀ Back",
        "which": "Which one do you mean?", "missing": "Not on the list?", "numbers": "Why these numbers?",
        "strength": "Strength: 1 of 2 days", "not_known": "I do not know that name", "stop": "Yes, I stop",
        "none": "no programme", "done": "done 13 2", "clam": "The clam",
    },
}  # fmt: skip


@pytest.fixture(params=["nl", "en"])
async def words(play, request):
    """A patient who began this morning, and the words of their language."""
    said = WORDS[request.param]
    await patient_joins(play, LINE.format(request.param), said["agree"])
    await play.until("2026-11-24", "10:00")
    return said


async def asked(play, text):
    await play.says(play.patient, text)
    return play.patient.last


async def pressed(play, label):
    """The same message after this press: nothing new is sent."""
    before = len(play.patient.inbox)
    await play.presses(play.patient, label)
    assert len(play.patient.inbox) == before
    return play.patient.last


async def test_why_tells_of_the_session_of_today_and_a_press_of_an_exercise_and_back(play, words):
    overview = (await asked(play, words["why"])).text
    assert words["session"] in overview
    assert words["guideline"] in overview
    assert words["new"] in overview
    assert 3 <= overview.count("•") <= 6
    exercise = (await pressed(play, words["stand"])).text
    assert words["stays"] in exercise
    assert (await pressed(play, words["back"])).text == overview


async def test_an_exercise_that_is_left_out_names_the_limit_or_the_rule(play, words):
    assert words["limit"] in (await asked(play, words["bridge"])).text
    assert words["knee"] in (await asked(play, words["lunge"])).text
    assert words["session"] in (await pressed(play, words["back"])).text


async def test_what_is_not_there_stands_behind_a_button(play, words):
    await asked(play, words["why"])
    listed = await pressed(play, words["missing"])
    assert words["clam"] in listed.labels
    assert words["limit"] in (await pressed(play, words["clam"])).text


async def test_a_name_that_is_nearly_right_is_understood(play, words):
    assert words["squat"] in (await asked(play, words["near"])).text


async def test_a_name_that_fits_several_exercises_is_asked_with_buttons(play, words):
    question = await asked(play, words["many"])
    assert words["which"] in question.text
    assert 2 < len(question.labels) < 10
    first = question.labels[0]
    await pressed(play, first)
    assert first in play.patient.last.text


async def test_an_unknown_name_is_met_kindly_and_with_at_most_three_others(play, words):
    question = await asked(play, words["unknown"])
    assert words["not_known"] in question.text
    assert len(question.labels) <= 4


async def test_the_numbers_of_the_week_name_their_rules(play, words):
    await play.says(play.patient, words["done"])
    await asked(play, words["why"])
    numbers = (await pressed(play, words["numbers"])).text
    assert words["strength"] in numbers
    assert "13" in numbers
    assert words["session"] in (await pressed(play, words["back"])).text


async def test_who_stopped_is_told_that_no_programme_runs(play, words):
    await asked(play, words["why"])
    overview = play.patient.last
    await play.says(play.patient, "/stop")
    await play.presses(play.patient, words["stop"])
    assert words["none"] in (await asked(play, words["why"])).text
    play.patient.press(words["missing"], overview)
    await play.settle()
    assert words["none"] in play.patient.last.text


async def test_every_button_leads_somewhere_in_the_same_message(play, words):
    message = await asked(play, words["why"])
    seen, done = {button.callback_data for row in message.buttons for button in row}, set()
    while waiting := sorted(seen - done):
        done.add(waiting[0])
        play.patient.press_data(message, waiting[0])
        await play.advance(PAUSE)
        assert play.patient.last.message_id == message.message_id
        seen |= {button.callback_data for row in play.patient.last.buttons for button in row}
    views = {data.split(":")[2] for data in done}
    assert views == {"session", "exercise", "missing", "numbers"}


async def test_on_a_day_without_exercises_the_next_session_is_explained(play):
    await patient_joins(play, "/enrol P-1 joint=knee days=mon,thu start=2026-11-26")
    assert "donderdag 26 november" in (await asked(play, "/waarom")).text
    await play.presses(play.patient, "Bewegen voor uw conditie")
    assert "Op deze dag" not in play.patient.last.text
    assert "op 2 dagen" in play.patient.last.text


async def test_what_became_lighter_after_pain_is_explained_by_it(play):
    await patient_joins(play)
    await play.until("2026-11-24", "10:00")
    await play.presses(play.patient, "Meer pijn vandaag")
    await play.presses(play.patient, "Iets lichters")
    assert "meer pijn" in (await asked(play, "/waarom")).text


async def test_nobody_reads_why_of_somebody_else_or_of_nothing(play):
    await patient_joins(play)
    await asked(play, "/waarom")
    for data in ("why:999999:session", "why:1:exercise:no-such-exercise", "why:x"):
        play.patient.press_data(play.patient.last, data)
        await play.settle()
        assert "deze knop" in play.patient.last.text.lower()


@pytest.mark.parametrize(
    ("typed", "exercises", "known"),
    [
        ("lunge", ("lunge",), True),
        ("sit to stand", ("sit-to-stand",), True),
        ("Op één been het hoofd draaien", ("single-leg-head-turns",), True),
        ("op een trede stappen", ("march-step-up",), True),
        ("uitval", ("lunge", "forward-lunge"), True),
        ("brugetje", ("bridge",), True),
    ],
)
def test_a_name_is_found_whole_in_part_or_nearly(library, typed, exercises, known):
    found = find(typed, library)
    assert (found.exercises, found.known) == (exercises, known)


@pytest.mark.parametrize("typed", ["", "???", "zzzzzz", "x" * 3000])
def test_a_name_that_is_none_is_only_near_others(library, typed):
    found = find(typed, library)
    assert not found.known
    assert len(found.exercises) <= 3
