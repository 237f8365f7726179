"""Every sentence a person can read: one template per message and one file of labels per language."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateSyntaxError, meta, nodes

from content.exercise_words import ExerciseWords
from content.own_exercise import OWN
from content.plan import Item, Shortfall
from content.responses import Responses
from content.words import LANGUAGES, WEEKDAYS, Language, ResponseGroup

SUFFIX = ".html"


@dataclass(frozen=True)
class Practice:
    """What texts say of the practice; what is empty is left out or called "your practice".

    kept_months: for how many months after the end data of a patient are kept.
    """

    name: str = ""
    phone: str = ""
    out_of_hours: str = ""
    hours: str = ""
    kept_months: int = 24


@dataclass(frozen=True)
class _Template:
    """What one file uses: variables it is given, other templates, label keys written out."""

    variables: frozenset[str]
    others: frozenset[str]
    labels: frozenset[str]


class Texts:
    """The templates (content/texts/nl, content/texts/en) and labels of all languages.

    A template is named without its suffix. Its filters know its language: long_date, short_date, clock,
    number, exercise_name, label, shortfall. Every template may use `practice`.
    """

    def __init__(
        self,
        folder: Path,
        labels: Mapping[Language, Mapping[str, str]],
        words: Mapping[Language, Mapping[str, ExerciseWords]],
        responses: Mapping[Language, Responses],
    ) -> None:
        self._folder = folder
        self._labels = labels
        self._words = words
        self._responses = responses
        self._loaders = {language: FileSystemLoader(folder / language) for language in LANGUAGES}
        self._environments = {language: self._environment(language) for language in LANGUAGES}
        self.introduce(Practice())
        self._templates: dict[tuple[Language, str], _Template] = {}

    def render(self, language: Language, name: str, /, **variables: object) -> str:
        """The message `name`, values escaped for HTML, without outer white space.

        Raises jinja2.TemplateNotFound for an unknown name, jinja2.UndefinedError for a variable not given.
        """
        template = self._environments[language].get_template(name + SUFFIX)
        return template.render(**variables).strip()

    def introduce(self, practice: Practice) -> None:
        """From now on, texts speak of this practice."""
        self.practice = practice
        for environment in self._environments.values():
            environment.globals["practice"] = practice
            for template in (environment.cache or {}).values():
                template._module = None  # noqa: SLF001 - macros that were imported keep what they knew then

    def names(self, language: Language) -> frozenset[str]:
        """The names of the templates in this language, files of macros included."""
        return frozenset(path.stem for path in (self._folder / language).glob("*" + SUFFIX))

    def variables(self, language: Language, name: str) -> frozenset[str]:
        """What `name`, and all it includes or imports, wants to be given.

        Raises jinja2.TemplateNotFound or jinja2.TemplateSyntaxError (an unknown filter too).
        """
        found: set[str] = set()
        waiting, seen = {name + SUFFIX}, set[str]()
        while waiting:
            file = waiting.pop()
            seen.add(file)
            facts = self._template(language, file)
            found |= facts.variables
            waiting |= facts.others - seen
        return frozenset(found - {"practice"})

    def unknown_labels(self, language: Language, name: str) -> frozenset[str]:
        """Label keys that are written out in `name` and do not exist. Raises like `variables`."""
        return self._template(language, name + SUFFIX).labels - self._labels[language].keys()

    def label(self, language: Language, key: str, /, **variables: object) -> str:
        """The label `key`, its placeholders filled, not escaped. Raises KeyError where either is unknown."""
        return self._labels[language][key].format_map(variables)

    def labels(self, language: Language) -> Mapping[str, str]:
        """All labels of a language, placeholders as they stand."""
        return self._labels[language]

    def responses(self, language: Language, group: ResponseGroup) -> Sequence[str]:
        """The texts of a group, plain, not escaped; in all languages as many, in the same order."""
        return self._responses[language][group]

    def response(self, language: Language, group: ResponseGroup, number: int) -> str:
        """Text `number` of a group, from 0; after the last comes the first again. Plain, not escaped."""
        texts = self.responses(language, group)
        return texts[number % len(texts)]

    def long_date(self, language: Language, day: date) -> str:
        """A local date as "maandag 24 november"."""
        weekday = self.label(language, f"weekday.{WEEKDAYS[day.weekday()]}")
        return f"{weekday} {day.day} {self.label(language, f'month.{day.month}')}"

    def short_date(self, language: Language, day: date) -> str:
        """A local date as "ma 24 nov"."""
        weekday = self.label(language, f"weekday_short.{WEEKDAYS[day.weekday()]}")
        return f"{weekday} {day.day} {self.label(language, f'month_short.{day.month}')}"

    def clock(self, _language: Language, at: time) -> str:
        """A local time of day as "09:00"."""
        return f"{at:%H:%M}"

    def number(self, language: Language, value: float) -> str:
        """A number as people of this language write it: "24,8", and "30" for 30.0."""
        return str(value).removesuffix(".0").replace(".", self.label(language, "number.decimal"))

    def exercise_name(self, language: Language, exercise: str | Item, form: str | None = None) -> str:
        """The name of a planned exercise; or of an id, or of its step form (`form` "step").

        The practice's own exercises have their names where they are planned only: their ids are called so. Raises
        KeyError for an unknown id.
        """
        if isinstance(exercise, Item):
            return exercise.name or self.exercise_name(language, exercise.exercise, exercise.form)
        if exercise.startswith(OWN):
            return self.label(language, "exercise.own")
        words = self._words[language][exercise]
        return words.step_form.name if form == "step" and words.step_form else words.name

    def shortfall(self, language: Language, each: Shortfall) -> str:
        """What cannot be met, as a sentence. Raises KeyError for an unknown code."""
        values: dict[str, object] = dict(each.values)
        if "name" in values:  # as the practice writes it
            values["exercise"] = values["name"]
        elif "exercise" in values:  # inside a sentence
            name = self.exercise_name(language, str(values["exercise"]))
            values["exercise"] = name[:1].lower() + name[1:]
        if "muscle" in values:
            values["muscle"] = self.label(language, f"muscle.{values['muscle']}")
        if "weekday" in values:
            values["weekday"] = self.label(language, f"weekday.{values['weekday']}")
        sentence = self.label(language, f"warning.{each.code}", **values)
        sentence = sentence[:1].upper() + sentence[1:]
        if not each.weeks:
            return sentence
        runs = ((run[0], run[-1]) for run in _runs(each.weeks))
        said = (str(a) if a == b else self.label(language, "warning.run", first=a, last=b) for a, b in runs)
        return f"{sentence.removesuffix('.')} ({self.label(language, 'warning.weeks', weeks=', '.join(said))})."

    def _environment(self, language: Language) -> Environment:
        environment = Environment(
            loader=self._loaders[language],
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        filters = (
            *(self.long_date, self.short_date, self.clock, self.number),
            *(self.exercise_name, self.label, self.shortfall),
        )
        environment.filters |= {each.__name__: partial(each, language) for each in filters}
        return environment

    def _template(self, language: Language, file: str) -> _Template:
        facts = self._templates.get((language, file))
        if facts is None:
            environment = self._environments[language]
            source, _, _ = self._loaders[language].get_source(environment, file)
            try:
                facts = _read(environment.parse(source, name=file))
            except TemplateSyntaxError as error:  # an unknown filter is found later and names no file
                raise TemplateSyntaxError(error.message or "", error.lineno, name=file) from error
            self._templates[language, file] = facts
        return facts


def _runs(weeks: Iterable[int]) -> list[list[int]]:
    """Ascending weeks, cut where one is missing."""
    runs: list[list[int]] = []
    for week in weeks:
        if runs and runs[-1][-1] == week - 1:
            runs[-1].append(week)
        else:
            runs.append([week])
    return runs


def _read(tree: nodes.Template) -> _Template:
    return _Template(
        variables=frozenset(meta.find_undeclared_variables(tree)),
        others=frozenset(name for name in meta.find_referenced_templates(tree) if name is not None),
        labels=frozenset(
            str(each.node.value)
            for each in tree.find_all(nodes.Filter)
            if each.name == "label" and isinstance(each.node, nodes.Const)
        ),
    )
