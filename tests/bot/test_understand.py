"""What typed texts mean. The examples stand in `understood.txt`."""

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understand import AGO, EFFORT, MINUTES, NOTHING, NUMBER, PAIN, Activity, Said, understand
from bot.understanding.spelling import CANONICAL, LETTERS, LONGEST, SINGLE, THEMSELVES, VOCABULARY
from bot.understanding.spoken import ORDINARY, PHRASES
from content.words import Reason

EXAMPLES = [
    tuple(line.split(" => "))
    for line in (Path(__file__).parent / "understood.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("# ")
]
FLAGS = ("later", "hurts", "unclear", "polite")
SIGNS = (*",.:;!?/=-+ 0123456789", "14", "-1", "13,5", "4/10", "9" * 30, "👍", "<30>", "~", "\x00", "\u202e")
STEADY = sorted(word for word in SINGLE if len(word) >= 6 and word.isascii())


def meant(words):
    """The right side of an example: `done effort=13 outside=pain`."""
    said = {}
    for word in [] if words == "-" else words.split():
        name, _, value = word.partition("=")
        if name in (*FLAGS, "none", "all"):
            said[name] = True
        elif name == "outside":
            said[name] = tuple(value.split(","))
        elif value:
            said[name] = int(value) if value.isdigit() else value
        else:
            said["done"] = name
    return Said(**said)


def in_order(said):
    """Whether each value lies within its scale, and what must come alone does."""
    alone = Said(number=said.number), Said(outside=("number",)), *(Said(**{flag: True}) for flag in FLAGS)
    alone = *alone, *(Said(hurts=True, ago=ago) for ago in AGO)
    return (
        said.effort in {None, *EFFORT}
        and said.pain in {None, *PAIN}
        and said.minutes in {None, *MINUTES}
        and said.number in {None, *NUMBER}
        and said.done in {None, "done", "partly", "not"}
        and said.activity in {None, *get_args(Activity)}
        and said.reason in {None, *get_args(Reason)}
        and said.ago in AGO
        and said.share in ({None, "half", "less"} if said.done == "partly" else {None})
        and all(getattr(said, name, None) is None for name in said.outside)
        and (said in alone or not (said.number is not None or "number" in said.outside or any_flag(said)))
    )


def any_flag(said):
    return said.later or said.hurts or said.unclear or said.polite


@pytest.mark.parametrize(("text", "meaning"), EXAMPLES)
def test_a_typed_text_means_what_its_writer_meant(text, meaning):
    assert understand(text) == meant(meaning)


def test_capitals_and_white_space_around_and_between_do_not_matter():
    for text, meaning in EXAMPLES:
        assert understand(f" \n\t{text.upper()}   ") == meant(meaning), text
        assert understand(f"\u200f{text.replace(' ', '  ')}\u202c") == meant(meaning), text


@given(st.text())
def test_whatever_is_typed_is_read_without_an_error(text):
    assert in_order(understand(text))


@given(st.lists(st.sampled_from([*sorted(VOCABULARY), *SIGNS])), st.sampled_from(["", " "]))
def test_however_known_words_are_joined_each_value_lies_within_its_scale(words, between):
    assert in_order(understand(between.join(words)))


@given(st.lists(st.sampled_from([text for text, _meaning in EXAMPLES]), min_size=2, max_size=3))
def test_however_sentences_are_joined_each_value_lies_within_its_scale(texts):
    assert in_order(understand(", ".join(texts)))


@given(st.integers(0, 99), st.integers(0, 99))
def test_scores_are_read_in_the_order_effort_then_pain(effort, pain):
    outside = [name for name, fits in (("effort", effort in EFFORT), ("pain", pain in PAIN)) if not fits]
    said = understand(f"klaar {effort} {pain}")
    assert (said.done, said.outside) == ("done", tuple(outside))
    assert said.effort == (effort if effort in EFFORT else None)
    assert said.pain == (pain if pain in PAIN else None)


@given(st.sampled_from(STEADY), st.data())
def test_a_typing_error_in_a_long_word_that_makes_no_other_word_never_changes_what_it_means(word, data):
    place = data.draw(st.integers(0, len(word) - 1))
    before, after, letter = word[:place], word[place:], data.draw(st.sampled_from(LETTERS))
    typed = data.draw(
        st.sampled_from(
            [
                before + after[1:],
                before + letter + after,
                before + letter + after[1:],
                before + after[1::-1] + after[2:],
            ]
        )
    )
    assert typed in VOCABULARY or understand(typed) in {understand(word), NOTHING}


def test_ordinary_words_are_not_taken_for_typing_errors():
    assert [word for word in THEMSELVES if understand(word) != NOTHING] == []


@given(
    st.sampled_from(["klaar ", "1", "niet kan ", "a", "👍", "half een uur en ", "13 of ", "\u0301"]),
    st.text(max_size=3),
)
def test_the_longest_message_is_read_at_once_and_says_nothing(piece, end):
    assert understand((piece * 4096)[: 4096 - len(end)] + end) == NOTHING


def test_what_is_hidden_in_a_text_does_not_matter():
    assert understand("\u202eklaar\u200b 14\u202c\x00") == Said("done", 14)
    assert understand("kla\x00ar") == Said("done")
    assert understand("klaar" + " " * 4096) == Said("done")
    assert understand("\ud83d") == NOTHING


def test_two_hundred_characters_are_read_and_not_one_more():
    assert understand("klaar" + "!" * (LONGEST - 5)) == Said("done")
    assert understand("klaar" + "!" * (LONGEST - 4)) == NOTHING


def test_the_scales_are_those_of_the_programme(library):
    numbers = library.numbers
    assert (EFFORT[0], EFFORT[-1]) == (numbers.effort.scale.least, numbers.effort.scale.most)
    assert (PAIN[0], PAIN[-1]) == (numbers.pain.scale.least, numbers.pain.scale.most)


def test_the_activities_are_the_aerobic_ones_of_the_catalogue_and_other(library):
    aerobic = {exercise.id for exercise in library.catalogue.exercises if exercise.group == "aerobic"}
    assert set(get_args(Activity)) == aerobic | {"other"}
    assert {kind.partition(" ")[2] for kind in PHRASES if kind.startswith("activity ")} == aerobic | {"other"}
    assert {kind.partition(" ")[2] for kind in PHRASES if kind.startswith("reason ")} == set(get_args(Reason))


def test_no_phrase_stands_in_two_places_and_no_ordinary_word_is_a_known_one():
    from bot.understanding.hearing import KINDS
    from bot.understanding.spelling import canonical, phrases

    listed = [(canonical(phrase), kind) for kind, cell in PHRASES.items() for phrase in phrases(cell)]
    assert [each for each in listed if KINDS[each[0]] != each[1]] == []
    assert VOCABULARY.isdisjoint(ORDINARY.split())
    assert not {word for word in CANONICAL if word in SINGLE} - {"half", "halve", "one", "an", "and"}
