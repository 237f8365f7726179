"""The texts said in turns: both languages say as much, briefly, kindly, and nothing twice."""

import re
import shutil
from typing import get_args

import pytest

from content.library import CONTENT, ContentError, load_library
from content.words import LANGUAGES, RESPONSE_GROUPS, Occasion, Reason
from tests.messages.test_kinds import DUTCH, ENGLISH
from tests.messages.test_words import NEVER_SAID

TEXTS = load_library().texts
POOLS = {(language, group): TEXTS.responses(language, group) for language in LANGUAGES for group in RESPONSE_GROUPS}
LEAST = dict.fromkeys(get_args(Reason), 8) | {
    "praise": 10,
    "adjust_hard": 6,
    "adjust_light": 6,
    "within": 8,
    "partly": 6,
    "quiet": 6,
    "restart": 4,
}
each_pool = pytest.mark.parametrize(("language", "group"), POOLS)
ONE_SENTENCE = ("praise", "adjust_hard", "adjust_light", "within", "partly")
# Harder than what templates may not say: a text that goes with "not done" is soon heard as a reproach.
REPROACHES = re.compile(
    r"\b(?:moet(?:en)?|had u|eigenlijk|jammer|helaas|excuus|smoes|alweer|must|should have|forg[eo]t|pity|excuses?"
    r"|unfortunately|failed)\b",
    re.IGNORECASE,
)
PROMISES = re.compile(
    r"\b(?:helpt tegen|minder pijn|wordt beter|zal helpen|less pain|gets better|will help)\b", re.IGNORECASE
)
SENTENCE_ENDS = re.compile(r"[.?!](?= |$)")


def test_every_reason_and_every_occasion_has_a_group():
    assert set(RESPONSE_GROUPS) == {*get_args(Reason), *get_args(Occasion)} == set(LEAST)


@pytest.mark.parametrize("group", RESPONSE_GROUPS)
def test_both_languages_have_as_many_texts_and_enough_of_them(group):
    assert len(POOLS["nl", group]) == len(POOLS["en", group]) >= LEAST[group]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_sixty_responses_to_reasons_and_none_stands_twice(language):
    texts = [text for group in RESPONSE_GROUPS for text in POOLS[language, group]]
    assert sum(len(POOLS[language, group]) for group in get_args(Reason)) >= 60
    assert len({text.lower() for text in texts}) == len(texts)


@each_pool
def test_a_text_is_short_and_plain(language, group):
    for text in POOLS[language, group]:
        assert len(text) <= 220
        assert 1 <= len(SENTENCE_ENDS.findall(text)) <= (1 if group in ONE_SENTENCE else 3), text
        assert max(len(sentence.split()) for sentence in SENTENCE_ENDS.split(text)) <= 20, text
        assert text.endswith((".", "?"))
        assert text.count("!") <= 1
        assert not re.search(r"[<>&{}\n]|  ", text)


@each_pool
def test_a_text_keeps_to_its_language(language, group):
    other = {"nl": ENGLISH, "en": DUTCH}[language]
    assert [text for text in POOLS[language, group] if other.search(text)] == []


@pytest.mark.parametrize("never", [NEVER_SAID, REPROACHES, PROMISES], ids=["never", "reproaches", "promises"])
@each_pool
def test_nobody_is_scolded_and_nothing_is_promised(language, group, never):
    assert [text for text in POOLS[language, group] if never.search(text)] == []


@pytest.mark.parametrize(("language", "word"), [("nl", "koorts"), ("en", "fever")])
def test_whoever_is_ill_always_reads_about_fever(language, word):
    assert all(word in text for text in POOLS[language, "ill"])


@each_pool
def test_a_button_that_is_named_exists(language, group):
    named = {name for text in POOLS[language, group] for name in re.findall(r'"([^"]+)"', text)}
    assert named <= set(TEXTS.labels(language).values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_is_unsure_hears_of_the_button_that_explains(language):
    assert any(TEXTS.label(language, "button.explain") in text for text in POOLS[language, "unsure_how"])


def test_after_the_last_text_comes_the_first_again():
    texts = POOLS["nl", "praise"]
    assert [TEXTS.response("nl", "praise", number) for number in range(len(texts))] == list(texts)
    assert TEXTS.response("nl", "praise", len(texts)) == texts[0]


def problems(folder, **texts):
    """What is said of the content when the last groups (quiet, restart) of these languages are written so."""
    shutil.copytree(CONTENT, folder / "content", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    for language, text in texts.items():
        path = folder / "content" / "texts" / language / "responses.yaml"
        path.write_text(re.sub(r"(?s)\nquiet:.*", text, path.read_text("utf-8")), "utf-8")
    with pytest.raises(ContentError) as caught:
        load_library(folder / "content")
    return caught.value.problems


def test_everything_that_is_wrong_with_the_groups_is_said_at_once(tmp_path):
    assert problems(tmp_path, nl="\nquiet: []\nrestart: [a, 3, ' ']\nother: [a]\n", en="\nquiet: text\n") == (
        "texts/nl/responses.yaml: other: no such group",
        "texts/nl/responses.yaml: quiet: must be a list of texts",
        "texts/nl/responses.yaml: restart.1: must be text, put it in quotes",
        "texts/nl/responses.yaml: restart.2: must be text, put it in quotes",
        "texts/en/responses.yaml: restart: missing",
        "texts/en/responses.yaml: quiet: must be a list of texts",
    )


def test_a_group_that_is_longer_in_one_language_is_named(tmp_path):
    texts = {"nl": "\nquiet: [a, b]\nrestart: [a]\n", "en": "\nquiet: [a]\nrestart: [a]\n"}
    assert problems(tmp_path, **texts) == ("texts/en/responses.yaml: quiet: 1 texts, must be 2 as in texts/nl",)
