"""What a patient reads about an exercise."""

import re

import pytest

from content.library import load_library
from content.words import LANGUAGES

LIBRARY = load_library()
FORBIDDEN = {
    "nl": """aangedane gezonde goede slechte aangetaste beschadigde patiënt bewezen geneest pijnvrij moet je
        jouw jij""",
    "en": "affected healthy unaffected good bad patient proven cures pain-free must",
}
ENGLISH = """the and knee step squat lunge bridge clamshell stretch workout core sets rep reps plank
    balance exercise training coach relax hold leg-press treadmill rower band-walk"""
ENTRIES = [(language, id_) for language in LANGUAGES for id_ in LIBRARY.words[language]]


def lines(language, id_):
    words = LIBRARY.words[language][id_]
    form = words.step_form
    parts = (words.name, words.start, *words.steps, *words.cues, words.easier, words.harder, words.safety)
    step_parts = (form.name, *form.steps, form.easier) if form else ()
    return [line for line in (*parts, *step_parts) if line]


def tokens(language, id_):
    return set(re.findall(r"[\w-]+", " ".join(lines(language, id_)).lower()))


@pytest.mark.parametrize(("language", "id_"), ENTRIES)
def test_an_exercise_has_two_to_five_short_steps(language, id_):
    words = LIBRARY.words[language][id_]
    assert 2 <= len(words.steps) <= 5
    assert max(map(len, words.steps)) <= 110
    assert len(words.name) <= 36


@pytest.mark.parametrize(("language", "id_"), ENTRIES)
def test_sentences_are_short_and_end_with_a_mark(language, id_):
    for line in lines(language, id_)[1:]:
        if line != getattr(LIBRARY.words[language][id_].step_form, "name", None):
            assert line[-1] in ".?!", line
        for sentence in re.split(r"(?<=[.?!]) ", line):
            assert len(sentence.split()) <= 22, sentence


@pytest.mark.parametrize("id_", LIBRARY.words["nl"])
def test_both_languages_have_the_same_parts_of_the_same_length(id_):
    def shape(language):
        words = LIBRARY.words[language][id_]
        optional = (words.easier, words.harder, words.safety, words.step_form)
        return len(words.steps), len(words.cues), [part is None for part in optional]

    assert shape("nl") == shape("en")


@pytest.mark.parametrize(("language", "id_"), ENTRIES)
def test_no_leg_is_called_bad_and_nothing_is_promised(language, id_):
    assert not tokens(language, id_) & set(FORBIDDEN[language].split())


@pytest.mark.parametrize("id_", LIBRARY.words["nl"])
def test_dutch_has_no_english_words(id_):
    assert not tokens("nl", id_) & set(ENGLISH.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_exercise_for_one_leg_at_a_time_ends_with_the_other(language):
    other = {"nl": ("andere", "anders"), "en": ("other",)}[language]
    for exercise in LIBRARY.catalogue.exercises:
        if exercise.sides == "each":
            last = LIBRARY.words[language][exercise.id].steps[-1]
            assert any(word in last for word in other), exercise.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_different(language):
    names = [words.name for words in LIBRARY.words[language].values()]
    assert len(set(names)) == len(names) == 41


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_flag_about_a_replaced_joint_or_a_fall_has_a_safety_line(language):
    for exercise in LIBRARY.catalogue.exercises:
        flags = exercise.flags
        if {flags.fall, flags.hip_replacement, flags.knee_replacement} != {"no"}:
            assert LIBRARY.words[language][exercise.id].safety, exercise.id


@pytest.mark.parametrize(
    ("flag", "nl", "en"),
    [("hip_replacement", "nieuwe heup", "new hip"), ("knee_replacement", "knie", "knee")],
)
def test_a_flag_about_a_replaced_joint_names_that_joint(flag, nl, en):
    for exercise in LIBRARY.catalogue.exercises:
        if getattr(exercise.flags, flag) != "no" and exercise.id != "leg-press":
            assert nl in LIBRARY.words["nl"][exercise.id].safety, exercise.id
            assert en in LIBRARY.words["en"][exercise.id].safety, exercise.id


def test_the_notes_of_the_table_are_in_the_safety_words():
    dutch = LIBRARY.words["nl"]
    assert "rechte hoek" in dutch["leg-press"].safety
    assert "schoolslag" in dutch["swimming"].safety
    assert "kussen tussen uw knieën" in dutch["clamshell"].safety
    assert "kussen tussen uw benen" in dutch["side-lying-abduction"].safety
    assert "niet hoger dan uw heup" in dutch["standing-hip-flexion"].safety
    assert "stoel" in dutch["band-hip-abduction"].safety
    assert "meteen uw ogen open" in dutch["single-leg-eyes-closed"].safety


def test_no_heart_rate_is_named_to_anybody():
    for language, id_ in ENTRIES:
        assert not {"hartslag", "heart", "polsslag", "pulse"} & tokens(language, id_), (language, id_)
