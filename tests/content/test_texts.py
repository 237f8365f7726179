"""Templates and labels in two languages."""

import shutil
from datetime import date, time

import pytest
from jinja2 import TemplateNotFound, UndefinedError

from content.library import load_library
from content.texts import Texts

LIBRARY = load_library()
TEXTS = LIBRARY.texts
DAY = date(2026, 11, 24)


@pytest.fixture
def texts(tmp_path):
    labels = {language: {**TEXTS.labels(language), "greet": "Hi {name}"} for language in ("nl", "en")}
    (tmp_path / "nl").mkdir()

    def write(**files):
        for name, text in files.items():
            (tmp_path / "nl" / f"{name}.html").write_text(text, encoding="utf-8")
        shutil.copytree(tmp_path / "nl", tmp_path / "en", dirs_exist_ok=True)
        return Texts(tmp_path, labels, LIBRARY.words, {"nl": {}, "en": {}})

    return write


@pytest.mark.parametrize(
    ("language", "filtered", "expected"),
    [
        ("nl", "day | long_date", "dinsdag 24 november"),
        ("en", "day | long_date", "Tuesday 24 November"),
        ("nl", "day | short_date", "di 24 nov"),
        ("en", "day | short_date", "Tue 24 Nov"),
        ("nl", "at | clock", "09:05"),
        ("nl", "24.8 | number", "24,8"),
        ("en", "24.8 | number", "24.8"),
        ("nl", "30.0 | number", "30"),
        ("nl", "30 | number", "30"),
        ("nl", "'bridge' | exercise_name", "Bruggetje"),
        ("en", "'bridge' | exercise_name", "Bridge"),
        ("nl", "'march-step-up' | exercise_name('step')", "Op en af een trede stappen"),
        ("nl", "'bridge' | exercise_name('easier')", "Bruggetje"),
        ("nl", "'greet' | label(name='Bo')", "Hi Bo"),
    ],
)
def test_a_filter_speaks_the_language_of_its_template(texts, language, filtered, expected):
    given = texts(a="{{ " + filtered + " }}")
    assert given.render(language, "a", day=DAY, at=time(9, 5)) == expected


def test_what_people_typed_is_escaped_and_outer_white_space_goes(texts):
    given = texts(a="\n<b>{{ name }}</b>\n{% if True %}\n  x\n{% endif %}\n")
    assert given.render("nl", "a", name="<i>&") == "<b>&lt;i&gt;&amp;</b>\n  x"


def test_a_variable_that_is_not_given_is_an_error(texts):
    given = texts(a="{{ name }}")
    with pytest.raises(UndefinedError):
        given.render("nl", "a")


def test_an_unknown_template_is_an_error(texts):
    with pytest.raises(TemplateNotFound):
        texts(a="x").render("nl", "b")


def test_variables_follow_includes_and_macros(texts):
    given = texts(
        a='{% import "m.html" as m %}{{ m.bold(one) }}{% include "b.html" %}',
        b="{{ two }}{% include 'c.html' %}",
        c="{% for each in three %}{{ each }}{% endfor %}",
        m="{% macro bold(x) %}<b>{{ x }}</b>{% endmacro %}",
    )
    assert given.variables("nl", "a") == {"one", "two", "three"}
    assert given.names("nl") == {"a", "b", "c", "m"}
    assert given.render("nl", "a", one="<", two=2, three="xy") == "<b>&lt;</b>2xy"


def test_a_variable_may_be_called_like_a_parameter(texts):
    given = texts(a="{{ language }} {{ name }}")
    assert given.render("nl", "a", language="x", name="y") == "x y"


def test_a_label_fills_its_placeholders_and_refuses_unknown_ones(texts):
    given = texts()
    assert given.label("nl", "greet", name="<Bo>") == "Hi <Bo>"
    with pytest.raises(KeyError):
        given.label("nl", "greet")
    with pytest.raises(KeyError):
        given.label("nl", "no such label")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_day_of_a_year_has_a_name(language):
    days = [date.fromordinal(date(2027, 1, 1).toordinal() + n) for n in range(365)]
    assert len({TEXTS.long_date(language, day) for day in days}) == 365
    assert len({TEXTS.short_date(language, day) for day in days}) == 365
