"""Both languages say the same: same templates and variables, same labels and placeholders."""

from collections.abc import Iterator
from string import Formatter

from jinja2 import TemplateNotFound, TemplateSyntaxError

from content.texts import SUFFIX, Texts
from content.words import LANGUAGES, Language


def check_texts(texts: Texts) -> list[str]:
    """What is wrong with templates and labels, one line each, naming file and key."""
    return list(dict.fromkeys([*_templates(texts), *_labels(texts)]))  # an included file is met more than once


def _templates(texts: Texts) -> Iterator[str]:
    variables: dict[Language, dict[str, frozenset[str]]] = {language: {} for language in LANGUAGES}
    for language in LANGUAGES:
        for name in sorted(texts.names(language)):
            file = f"texts/{language}/{name}{SUFFIX}"
            try:
                variables[language][name] = texts.variables(language, name)
                for key in sorted(texts.unknown_labels(language, name)):
                    yield f"{file}: {key}: no such label"
            except TemplateSyntaxError as error:
                yield f"texts/{language}/{error.name}: line {error.lineno}: {error.message}"
            except TemplateNotFound as error:
                yield f"{file}: {error.name}: no such template"
    for language, other in _pairs():
        for name in sorted(texts.names(other) - texts.names(language)):
            yield f"texts/{language}/{name}{SUFFIX}: missing"
        for name in sorted(variables[language].keys() & variables[other].keys()):
            for variable in sorted(variables[other][name] - variables[language][name]):
                yield f"texts/{language}/{name}{SUFFIX}: {variable}: used in texts/{other} only"


def _labels(texts: Texts) -> Iterator[str]:
    placeholders: dict[Language, dict[str, frozenset[str]]] = {language: {} for language in LANGUAGES}
    for language in LANGUAGES:
        for key, text in texts.labels(language).items():
            try:
                placeholders[language][key] = _placeholders(text)
            except ValueError as error:
                yield f"texts/{language}/labels.yaml: {key}: {error}"
    for language, other in _pairs():
        for key in sorted(texts.labels(other).keys() - texts.labels(language).keys()):
            yield f"texts/{language}/labels.yaml: {key}: missing"
        for key in sorted(placeholders[language].keys() & placeholders[other].keys()):
            for name in sorted(placeholders[other][key] - placeholders[language][key]):
                yield f"texts/{language}/labels.yaml: {key}: {{{name}}}: used in texts/{other} only"


def _placeholders(text: str) -> frozenset[str]:
    names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    odd = [name for name in names if not name.isidentifier()]
    if odd:
        raise ValueError(f"a placeholder must have a name, not {{{odd[0]}}}")
    return frozenset(names)


def _pairs() -> Iterator[tuple[Language, Language]]:
    return ((language, other) for language in LANGUAGES for other in LANGUAGES if language != other)
