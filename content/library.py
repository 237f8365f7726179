"""Load and validate everything that content holds; all problems at once, each with file and key."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Generic

from content.catalogue import Catalogue, Exercise
from content.exercise_words import ExerciseWords
from content.guideline import Guideline
from content.numbers import Numbers
from content.reading import ContentError, Model, checked, read_mapping, read_model
from content.responses import check_responses, read_responses
from content.safety import Safety, SafetyWords
from content.texts import Texts
from content.texts_check import check_texts
from content.words import LANGUAGES, Language

__all__ = ["ContentError", "Library", "library", "load_library"]

CONTENT = Path(__file__).parent
COUNT = 41  # guideline section 3: 40 described exercises, and swimming


@dataclass(frozen=True)
class Library:
    """All that the project knows: facts, numbers, exercises, and every sentence in both languages."""

    guideline: Guideline
    numbers: Numbers
    catalogue: Catalogue
    words: Mapping[Language, Mapping[str, ExerciseWords]]
    texts: Texts
    safety: Safety


@dataclass(frozen=True)
class _Entries(Generic[Model]):
    """A file of entries by exercise id: all ids (None: unreadable), and the entries that fit."""

    ids: frozenset[str] | None = None
    fitting: Mapping[str, Model] = field(default_factory=dict)


@cache
def library() -> Library:
    """The project's own content, loaded once. Raises ContentError like `load_library`."""
    return load_library()


def load_library(folder: Path = CONTENT) -> Library:
    """The validated content of `folder`. Raises ContentError with all problems at once."""
    problems: list[str] = []
    guideline = read_model(folder, "guideline.yaml", Guideline, problems)
    numbers = read_model(folder, "programme.yaml", Numbers, problems)
    safety = read_model(folder, "safety.yaml", SafetyWords, problems)
    exercises = _entries(folder, "exercises.yaml", Exercise, problems)
    words = {language: _entries(folder, _words_file(language), ExerciseWords, problems) for language in LANGUAGES}
    _check_ids(exercises, words, numbers, problems)
    _check_parts(exercises, words, problems)
    spoken = {language: words[language].fitting for language in LANGUAGES}
    labels = {language: _labels(folder, language, problems) for language in LANGUAGES}
    responses = {language: read_responses(folder, language, problems) for language in LANGUAGES}
    texts = Texts(folder / "texts", labels, spoken, responses)
    problems.extend([*check_texts(texts), *check_responses(responses)])
    if problems or guideline is None or numbers is None or safety is None:
        raise ContentError(problems)
    catalogue = Catalogue(exercises=tuple(exercises.fitting.values()))
    return Library(guideline, numbers, catalogue, spoken, texts, Safety(safety))


def _entries(folder: Path, file: str, model: type[Model], problems: list[str]) -> _Entries[Model]:
    data = read_mapping(folder, file, problems)
    if data is None:
        return _Entries()
    fitting: dict[str, Model] = {}
    for key, facts in data.items():
        whole = {"id": key, **facts} if model is Exercise and isinstance(facts, dict) else facts
        entry = checked(model, whole, file, key, problems)
        if entry is not None:
            fitting[key] = entry
    return _Entries(frozenset(data), fitting)


def _labels(folder: Path, language: Language, problems: list[str]) -> Mapping[str, str]:
    file = f"texts/{language}/labels.yaml"
    labels: dict[str, str] = {}
    for key, text in (read_mapping(folder, file, problems) or {}).items():
        if isinstance(text, str):
            labels[key] = text
        else:
            problems.append(f"{file}: {key}: must be text, put it in quotes")
    return labels


def _check_ids(
    exercises: _Entries[Exercise],
    words: Mapping[Language, _Entries[ExerciseWords]],
    numbers: Numbers | None,
    problems: list[str],
) -> None:
    if exercises.ids is None:
        return
    if len(exercises.ids) != COUNT:
        problems.append(f"exercises.yaml: {len(exercises.ids)} exercises, must be {COUNT}")
    for language, entries in words.items():
        if entries.ids is not None:
            file = _words_file(language)
            problems.extend(f"{file}: {each}: missing" for each in sorted(exercises.ids - entries.ids))
            problems.extend(f"{file}: {each}: no such exercise" for each in sorted(entries.ids - exercises.ids))
    if numbers is not None:
        used = set(numbers.exercise_ids())
        problems.extend(f"programme.yaml: {each}: no such exercise" for each in sorted(used - exercises.ids))


def _check_parts(
    exercises: _Entries[Exercise], words: Mapping[Language, _Entries[ExerciseWords]], problems: list[str]
) -> None:
    """Words have the forms that the exercise has; a safety line stands in all languages or in none."""
    for language, entries in words.items():
        for key in entries.fitting.keys() & exercises.fitting.keys():
            entry, exercise = entries.fitting[key], exercises.fitting[key]
            parts = (
                ("easier", entry.easier is not None, not exercise.easier_unavailable),
                ("harder", entry.harder is not None, not exercise.harder_unavailable),
                ("step_form", entry.step_form is not None, exercise.step_form is not None),
                ("safety", entry.safety is not None, _anywhere_safety(key, words)),
            )
            problems.extend(
                f"{_words_file(language)}: {key}.{part}: {'missing' if wanted else 'exercises.yaml has none'}"
                for part, there, wanted in parts
                if there != wanted
            )


def _anywhere_safety(key: str, words: Mapping[Language, _Entries[ExerciseWords]]) -> bool:
    return any(key in each.fitting and each.fitting[key].safety is not None for each in words.values())


def _words_file(language: Language) -> str:
    return f"texts/{language}/exercises.yaml"
