"""From a typed text to a line of known words: no capitals, accents or typing errors, one form for each unit and number.

`Anderhalf uur gewandelt` becomes `1.5 hour gewandeld`. What is not known leads to None: nothing is half guessed.
"""

import re
import unicodedata
from collections.abc import Iterable

from bot.understanding.spoken import (
    CHOICE,
    DUTCH,
    DUTCH_TENS,
    ENGLISH,
    ENGLISH_TENS,
    GLUED,
    NONE,
    ONE_THING,
    ORDINARY,
    OUT_OF,
    PHRASES,
)

LONGEST = 200  # characters; who writes more tells a story
LETTERS = "abcdefghijklmnopqrstuvwxyz"
CORRECTED_FROM = 4  # letters: shorter words are too near to each other
FIRST_LETTER_UNTIL = 5  # letters: so far the first one is right, or `mijn` would be `pijn`
FILLER_FROM = 6  # letters: a shorter word is not taken for one without a meaning

LOOKS_LIKE = str.maketrans("\u2019\u2018`\u00b4\u2013\u2014", "''''--")  # other apostrophes and dashes
STRETCHED = re.compile(r"(.)\1{2,}")  # klaarrrr
SKIN = re.compile("[\U0001f3fb-\U0001f3ff]")
HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
HOURS_AND_MINUTES = re.compile(r"\b(\d{1,2})[uh](\d\d)\b")
TOKEN = re.compile(
    r"(?P<number>(?<!\w)-\d+|\d+(?:[.,:-]\d+)*)(?P<unit>[^\W\d_]*)|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)|(?P<sign>\S)"
)
# Thirty-five, vijf en dertig: only of spoken numbers, which carry a ~ until here.
TENS_FIRST = re.compile(r"~([2-9]0) ~([1-9])(?!\S)")
UNITS_FIRST = re.compile(r"~([1-9]) en ~([2-9]0)(?!\S)")


def phrases(text: str) -> list[str]:
    """The phrases of a table's cell."""
    return [" ".join(each.split()) for line in text.splitlines() for each in line.split("|") if each.strip()]


def _spoken_numbers() -> dict[str, int]:
    numbers: dict[str, int] = {}
    for units, tens, link in ((DUTCH, DUTCH_TENS, "en"), (ENGLISH, ENGLISH_TENS, None)):
        small = phrases(units)
        numbers |= {word: value for value, word in enumerate(small) if word != "_"}
        for place, ten in enumerate(phrases(tens), start=2):
            numbers[ten] = 10 * place
            for value, word in enumerate(["een" if word == "_" else word for word in small[:10]]):
                if value and link and place < 10:
                    numbers[word + link + ten] = 10 * place + value
                elif value and not link and place < 10:
                    numbers[("one" if value == 1 else word) + ten] = 10 * place + value
    return numbers


CANONICAL = {
    **{word: f"~{number}" for word, number in _spoken_numbers().items()},
    **{each: one for one, several in ONE_THING.items() for each in phrases(several)},
}


def canonical(phrase: str) -> str:
    """A phrase of the tables in the words that `known_words` gives."""
    return " ".join(CANONICAL.get(word, word) for word in phrase.split())


# Each single word with what it says, as far as it says something by itself.
SINGLE = {phrase: kind for kind, cell in PHRASES.items() for phrase in phrases(cell) if " " not in phrase}
VOCABULARY = frozenset(
    word
    for text in (*PHRASES.values(), OUT_OF, CHOICE, NONE, *ONE_THING, *CANONICAL)
    for phrase in phrases(text)
    for word in phrase.split()
)
CORRECTABLE = frozenset(
    word
    for word in VOCABULARY
    if word.isascii() and len(word) >= (FILLER_FROM if SINGLE.get(word) in {"filler", "link"} else CORRECTED_FROM)
)
THEMSELVES = frozenset(ORDINARY.split())


def known_words(text: str) -> list[str] | None:
    """The words and signs of a text, all of them known; None if one is not, or if there are too many."""
    line = " ".join(text.split())
    if len(line) > LONGEST:
        return None
    words: list[str] = []
    for token in TOKEN.finditer(_plain(line)):
        if token["number"]:
            words.append(_number(token["number"]))
            if token["unit"]:
                words.append(_unit(token["unit"]))
        else:
            words.append(_known(token["word"] or token["sign"]))
        if not words[-1] or not words[-1 - bool(token["unit"])]:
            return None
    spoken = UNITS_FIRST.sub(_sum, TENS_FIRST.sub(_sum, " ".join(words)))
    return spoken.replace("~", "").split()


def _plain(line: str) -> str:
    """Small letters without accents, half written as such, nothing invisible."""
    line = unicodedata.normalize("NFC", line).casefold().replace("één", " 1 ")
    line = re.sub(r"(?<=\d)½", ".5", line).replace("½", " half ")
    line = line.translate(LOOKS_LIKE)
    line = "".join(_plain_letter(each) for each in unicodedata.normalize("NFKD", line))
    return HOURS_AND_MINUTES.sub(r"\1 uur \2 min", HYPHEN.sub(" ", SKIN.sub("", line)))


def _plain_letter(letter: str) -> str:
    """Nothing for an accent or what is invisible; a digit of any script as 0-9."""
    if unicodedata.category(letter) in {"Mn", "Me", "Mc", "Cc", "Cf"}:
        return ""
    return str(unicodedata.decimal(letter, letter))


def _number(digits: str) -> str:
    """As it will be read: 12, -1, 1.5; a range or several at once stays odd; of a clock nothing is left."""
    return "" if ":" in digits else digits.replace(",", ".")


def _unit(letters: str) -> str:
    if letters not in phrases(GLUED):
        return ""
    return "hour" if letters == "u" else CANONICAL.get(letters, letters)


def _known(word: str) -> str:
    """The word in its one form, with at most one typing error mended; nothing if it is not known."""
    if word not in VOCABULARY:
        shorter = STRETCHED.sub(r"\1\1", word), STRETCHED.sub(r"\1", word)
        word = next((each for each in shorter if each in VOCABULARY), "") or _mended(word)
    return CANONICAL.get(word, word)


def _mended(word: str) -> str:
    """The known word that is one typing error away; nothing if none is, or if two with different meanings are."""
    if len(word) < CORRECTED_FROM or word in THEMSELVES:
        return ""
    near = sorted(
        each
        for each in CORRECTABLE.intersection(_one_error_away(word))
        if len(each) > FIRST_LETTER_UNTIL or each[0] == word[0]
    )
    meanings = {SINGLE.get(each, CANONICAL.get(each, each)) for each in near}
    return near[0] if len(meanings) == 1 else ""


def _one_error_away(word: str) -> Iterable[str]:
    """Every word with one letter more, fewer or other, or with two neighbours swapped."""
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]
        for letter in LETTERS:
            yield before + letter + after
            yield before + letter + after[1:]


def _sum(match: re.Match[str]) -> str:
    return str(int(match[1]) + int(match[2]))
