"""The picture beside an explanation: it fits, it is the right one, and its key changes when it would."""

from xml.etree import ElementTree as ET

import pytest

from bot.documents.exercise_sheet import exercise_sheet
from bot.messages.message import KnownPicture, Shared
from bot.messages.pictures import exercise_picture, picture_of, session_picture
from bot.messages.viewer import ViewerFacts, render
from content.figures import ids, source, still
from content.library import library
from content.plan import Item, Session
from content.words import LANGUAGES
from demo.telegram_html import parse_html, utf16_length

LIBRARY = library()
CAPTION = 1024  # UTF-16 units after parsing; source: Bot API, sendPhoto
DOSE = {"reps": {"sets": 4, "reps": 15}, "hold": {"sets": 3, "hold_s": 120}, "minutes": {"bouts": (10, 10, 10)}}
OWN = Item(exercise="own-1", group="strength", minutes=3, sets=2, reps=8, name="N" * 64, text="t" * 600)


def forms():
    for exercise in LIBRARY.catalogue.exercises:
        for form in (None, "easier", "harder", *(("step",) if exercise.step_form else ())):
            dose = DOSE[exercise.dose.kind]
            yield Item(exercise=exercise.id, group=exercise.group, sides=exercise.sides, form=form, minutes=9, **dose)


def session(*items):
    return Session(type="strength", supervised=False, minutes=30, primary_minutes=30, borg=(12, 13), items=items)


def page(language, place, *items, moving=False):
    facts = ViewerFacts(language=language, session_id=1, session=session(*items), place=place, moving=moving)
    return render(facts, LIBRARY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_explanation_in_every_form_fits_below_its_picture(language):
    for item in forms():
        message = page(language, 12, *[item] * 12)
        assert isinstance(message.picture, Shared)
        assert utf16_length(parse_html(message.html).text) <= CAPTION, item


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_lists_all_exercises_with_the_numbers_of_the_picture(language):
    items = list(forms())[:12]
    message = page(language, 0, *items)
    assert message.picture == session_picture(items)
    text = parse_html(message.html).text
    assert all(f"{n}. {LIBRARY.texts.exercise_name(language, item)}" in text for n, item in enumerate(items, 1))
    assert [button.label for row in message.buttons for button in row] == [str(n) for n in range(1, 13)]


def test_many_own_exercises_with_long_names_are_listed_whole_rather_than_with_a_picture():
    message = page("nl", 0, *[OWN] * 20)
    assert (message.picture, message.html.count(OWN.name)) == (None, 20)


def test_a_session_with_one_exercise_begins_with_that():
    item = next(forms())
    message = page("nl", 0, item)
    assert message.picture == picture_of(item, 1)
    assert len(message.buttons) == 1  # the moving picture: there is nothing to leaf to


def test_an_easier_or_harder_form_has_the_usual_picture_and_the_step_form_its_own():
    march = {item.form: picture_of(item, 1) for item in forms() if item.exercise == "march-step-up"}
    assert march[None] == march["easier"] == march["harder"]
    assert march["step"].name == "march-step-up-step.png"
    assert march["step"].key != march[None].key


def test_an_own_exercise_has_its_photo_or_else_its_number():
    photo = OWN.model_copy(update={"picture": "AgAC"})
    assert page("nl", 1, photo, moving=True).picture == KnownPicture("AgAC")
    assert page("nl", 2, photo, OWN).picture.name == "exercises.png"


def test_every_picture_has_a_key_of_its_own():
    of_all = [(name, None) for name in ids() if name != "march-step-up-step"] + [("march-step-up", "step")]
    keys = [exercise_picture(each, moving=moving).key for each in of_all for moving in (False, True)]
    assert len(set(keys)) == 2 * len(ids())
    items = list(forms())
    assert session_picture(items[:3]).key != session_picture(items[3:6]).key != session_picture(items[6:7]).key


@pytest.mark.parametrize("name", ["../body", "juggling", ""])
def test_what_has_no_picture_is_a_key_error(name):
    with pytest.raises(KeyError):
        source(name)


@pytest.mark.parametrize("count", [1, 2, 7, 8, 9, 15])
def test_the_sheet_holds_every_exercise_once_and_is_no_ribbon(count):
    stills = [still(name) for name in ids()[:count]]
    tree = ET.fromstring(exercise_sheet(stills))  # noqa: S314 - made here
    space = "{http://www.w3.org/2000/svg}"
    assert [each.text for each in tree.iter(f"{space}text")] == [str(n) for n in range(1, count + 1)]
    assert len(tree.findall(f"{space}svg")) == count
    assert float(tree.get("height")) / float(tree.get("width")) < 2.5
