"""Several texts for the same moment, said in turns: responses.yaml in the folder of texts of each language."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from content.reading import read_mapping
from content.words import LANGUAGES, RESPONSE_GROUPS, Language, ResponseGroup

Responses = Mapping[ResponseGroup, Sequence[str]]


def read_responses(folder: Path, language: Language, problems: list[str]) -> Responses:
    """The groups of texts of a language that are there, in order. What does not fit is added to `problems`."""
    file = _file(language)
    data = read_mapping(folder, file, problems)
    if data is None:
        return {}
    problems.extend(f"{file}: {each}: missing" for each in RESPONSE_GROUPS if each not in data)
    problems.extend(f"{file}: {each}: no such group" for each in data if each not in RESPONSE_GROUPS)
    return {each: _texts(data[each], f"{file}: {each}", problems) for each in RESPONSE_GROUPS if each in data}


def check_responses(responses: Mapping[Language, Responses]) -> Iterator[str]:
    """Groups that are longer in another language, one line each, naming file and group."""
    for language, other in ((a, b) for a in LANGUAGES for b in LANGUAGES if a != b):
        both = (each for each in RESPONSE_GROUPS if each in responses[language] and each in responses[other])
        for group in both:
            here, there = len(responses[language][group]), len(responses[other][group])
            if 0 < here < there:
                yield f"{_file(language)}: {group}: {here} texts, must be {there} as in texts/{other}"


def _texts(entries: object, where: str, problems: list[str]) -> Sequence[str]:
    if not isinstance(entries, list) or not entries:
        problems.append(f"{where}: must be a list of texts")
        return ()
    texts = [each if isinstance(each, str) else "" for each in entries]
    wrong = (at for at, each in enumerate(texts) if not each.strip())
    problems.extend(f"{where}.{at}: must be text, put it in quotes" for at in wrong)
    return tuple(texts)


def _file(language: Language) -> str:
    return f"texts/{language}/responses.yaml"
