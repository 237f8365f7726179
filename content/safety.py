"""Which words in a patient's text mean: telephone somebody now (content/safety.yaml). Pure, and it never raises."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, field_validator

from content.training_numbers import Block, Frozen

Urgency = Literal["emergency", "today"]
Plain = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+$")]
Phrase = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([ |_][a-z0-9]+)*$")]
SignId = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,24}$")]  # as wide as storage.tables.SafetyReport.sign

MOST = 4096  # characters that are looked at: the longest text that Telegram takes
LONG = 5  # letters from which on one typing error is allowed
SENTENCE = re.compile(r"[.!?;\n\r]+")
WORD = re.compile(r"[a-z0-9]+|[,:()]")
APOSTROPHES = re.compile("['`\u00b4\u2018\u2019]")

Option = tuple[str, ...]  # words that follow each other
Place = tuple[Option, ...]  # one of them has to be there


class Sign(Frozen):
    """What a text may tell, and the phrases that tell it."""

    urgency: Urgency
    nl: Annotated[tuple[Phrase, ...], Field(min_length=1)]
    en: Annotated[tuple[Phrase, ...], Field(min_length=1)]


class SafetyWords(Block):
    """The file, as its first lines explain it."""

    within: int
    negations: frozenset[Plain]
    only_directly: frozenset[Plain]
    nouns: frozenset[Plain]
    fillers: frozenset[Plain]
    harmless: tuple[Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+( [a-z0-9]+)*$")], ...]
    real_words: frozenset[Plain]
    signs: Mapping[SignId, Sign]

    @field_validator("signs")
    @classmethod
    def _emergencies_first(cls, signs: Mapping[str, Sign]) -> Mapping[str, Sign]:
        if [each.urgency for each in signs.values()] != sorted(each.urgency for each in signs.values()):
            raise ValueError("emergencies must come first: the first sign that fits is taken")
        return signs


@dataclass(frozen=True)
class _Sentence:
    """Words, and the places of those that a comma or the like stands before."""

    words: Sequence[str]
    breaks: Collection[int]


class Safety:
    """Finds signs in texts."""

    def __init__(self, words: SafetyWords) -> None:
        self._words = words

    @property
    def signs(self) -> Mapping[str, Sign]:
        return self._words.signs

    def sign_in(self, text: str) -> str | None:
        """The id of the most urgent sign that this text tells of, in either language; None: of none."""
        sentences = [self._without_harmless(each) for each in _sentences(text)]
        meant = {word: self._may_mean(word) for each in sentences for word in each.words}
        present = [(each, frozenset().union(*(meant[word] for word in each.words))) for each in sentences]
        telling = [(each, words) for each, words in present if not words.isdisjoint(self._vocabulary)]
        for sign, phrases in self._phrases.items():
            for sentence, words in telling:
                for places in phrases:
                    if _may_tell(words, places) and self._tells(sentence, places, meant):
                        return sign
        return None

    @cached_property
    def _phrases(self) -> Mapping[str, Sequence[Sequence[Place]]]:
        return {name: [_places(phrase) for phrase in (*sign.nl, *sign.en)] for name, sign in self.signs.items()}

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        every = (place for phrases in self._phrases.values() for places in phrases for place in places)
        return frozenset(word for place in every for option in place for word in option)

    @cached_property
    def _nearly(self) -> Mapping[str, Sequence[str]]:
        """The long words by what is left of them without one letter, or with all: two that are one error apart have
        some of that in common.
        """
        found: dict[str, list[str]] = {}
        for word in self._vocabulary:
            for rest in _rests(word) if len(word) >= LONG else ():
                found.setdefault(rest, []).append(word)
        return found

    @cached_property
    def _harmless(self) -> Sequence[Option]:
        """The longest first: of two that fit it is the one that counts."""
        return sorted((tuple(each.split()) for each in self._words.harmless), key=len, reverse=True)

    def _without_harmless(self, sentence: _Sentence) -> _Sentence:
        words = list(sentence.words)
        for option in self._harmless:
            for first in range(len(words) - len(option) + 1):
                if tuple(words[first : first + len(option)]) == option:
                    words[first : first + len(option)] = [""] * len(option)
        return _Sentence(words, sentence.breaks)

    def _may_mean(self, typed: str) -> frozenset[str]:
        """The words of the phrases that this one is, or is with one typing error."""
        if typed in self._vocabulary or typed in self._words.real_words or len(typed) < LONG - 1:
            return frozenset({typed})
        candidates = {word for rest in _rests(typed) for word in self._nearly.get(rest, ())}
        return frozenset(word for word in candidates if one_error_at_most(typed, word))

    def _tells(self, sentence: _Sentence, places: Sequence[Place], meant: Mapping[str, frozenset[str]]) -> bool:
        """Whether all places are found close to each other, and none of them is denied."""
        found = [list(self._spans(sentence, place, places, meant)) for place in places]
        if not all(found):
            return False
        starts = sorted({first for spans in found for first, _last in spans})
        return any(
            all(any(first <= a and b < first + self._words.within for a, b in spans) for spans in found)
            for first in starts
        )

    def _spans(
        self, sentence: _Sentence, place: Place, places: Sequence[Place], meant: Mapping[str, frozenset[str]]
    ) -> Iterator[tuple[int, int]]:
        """First and last word of wherever this place is found and not denied."""
        words = sentence.words
        for first in range(len(words)):
            for option in place:
                last = first + len(option) - 1
                if last < len(words) and all(word in meant[words[first + step]] for step, word in enumerate(option)):
                    if not self._denied(sentence, first, places):
                        yield first, last
                    break

    def _denied(self, sentence: _Sentence, first: int, places: Sequence[Place]) -> bool:
        """Whether a negation stands before this word, which is no part of the phrase itself."""
        own = {word for place in places for option in place for word in option}
        words, at = sentence.words, first
        if at > 0 and at not in sentence.breaks and words[at - 1] in self._words.only_directly - own:
            return words[at] not in self._words.nouns
        while at > 0 and at not in sentence.breaks:
            at -= 1
            if words[at] in self._words.negations:
                return words[at] not in own
            if words[at] not in self._words.fillers and words[at] not in own:
                return False
        return False


def _may_tell(words: frozenset[str], places: Sequence[Place]) -> bool:
    """Whether each place finds its words at all; most phrases end here."""
    return all(any(words.issuperset(option) for option in place) for place in places)


def _places(phrase: str) -> Sequence[Place]:
    return [tuple(tuple(option.split("_")) for option in place.split("|")) for place in phrase.split()]


def _sentences(text: str) -> Iterator[_Sentence]:
    """Small letters without accents and apostrophes."""
    letters = unicodedata.normalize("NFKD", APOSTROPHES.sub("", text[:MOST])).casefold()
    plain = "".join(each for each in letters if not unicodedata.combining(each))
    for sentence in SENTENCE.split(plain):
        words: list[str] = []
        breaks: set[int] = set()
        for found in WORD.findall(sentence):
            if found[0].isalnum():
                words.append(found)
            else:
                breaks.add(len(words))
        yield _Sentence(words, breaks)


def _rests(word: str) -> frozenset[str]:
    return frozenset({word, *(word[:at] + word[at + 1 :] for at in range(len(word)))})


def one_error_at_most(typed: str, word: str) -> bool:
    """Whether they are the same but for one letter too many, missing or wrong, or two neighbours exchanged."""
    if abs(len(typed) - len(word)) > 1:
        return False
    same = next((at for at, (a, b) in enumerate(zip(typed, word, strict=False)) if a != b), min(len(typed), len(word)))
    rest, other = typed[same:], word[same:]
    exchanged = len(rest) > 1 and len(other) > 1 and rest[:2] == other[1::-1] and rest[2:] == other[2:]
    return rest[1:] == other[1:] or rest[1:] == other or rest == other[1:] or exchanged
