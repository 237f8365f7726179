"""Loading content: everything that is wrong is said at once, each with file and key."""

import shutil
from pathlib import Path

import pytest

from content import library as module
from content.library import ContentError, library, load_library

CONTENT = Path(module.__file__).parent


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(CONTENT, tmp_path / "content", ignore=shutil.ignore_patterns("*.py", "__pycache__", "figures"))
    return tmp_path / "content"


def replace(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems(folder):
    with pytest.raises(ContentError) as caught:
        load_library(folder)
    assert str(caught.value) == "\n".join(caught.value.problems)
    return caught.value.problems


def test_a_copy_of_the_content_loads_like_the_original(folder):
    copy = load_library(folder)
    assert copy.catalogue == library().catalogue
    assert copy.guideline == library().guideline


def test_the_projects_own_content_is_loaded_once():
    assert library() is library()


def test_broken_yaml_is_named_with_its_line(folder):
    (folder / "guideline.yaml").write_text("borg:\n  lowest: 6\n  highest: [20\n", encoding="utf-8")
    (problem,) = problems(folder)
    assert problem.startswith("guideline.yaml: line 4: ")


def test_a_key_that_stands_twice_is_refused(folder):
    with (folder / "exercises.yaml").open("a", encoding="utf-8") as file:
        file.write("quad-set: {}\n")
    assert any(p.startswith("exercises.yaml: line ") and "quad-set: stands twice" in p for p in problems(folder))


def test_an_unknown_key_is_named_with_its_place(folder):
    replace(folder / "exercises.yaml", "seconds: 7, most_reps: 10", "seconds: 7, most_rep: 10")
    replace(folder / "guideline.yaml", "every_day: true", "every_days: true")
    assert problems(folder) == (
        "guideline.yaml: frequency.every_day: missing",
        "guideline.yaml: frequency.every_days: unknown key",
        "exercises.yaml: quad-set.dose.reps.most_rep: unknown key",
    )


def test_an_unknown_word_is_refused(folder):
    replace(folder / "exercises.yaml", "muscles: [KE]", "muscles: [KX]")
    (problem,) = problems(folder)
    assert problem.startswith("exercises.yaml: quad-set.muscles.0: ")


def test_a_missing_file_is_named(folder):
    (folder / "exercises.yaml").unlink()
    assert problems(folder) == ("exercises.yaml: missing",)


def test_a_file_that_is_no_text_is_named(folder):
    (folder / "guideline.yaml").write_bytes(b"\xff\xfe\x00")
    (problem,) = problems(folder)
    assert problem.startswith("guideline.yaml: cannot be read")


def test_a_file_that_is_no_mapping_is_named(folder):
    (folder / "guideline.yaml").write_text("- a list\n", encoding="utf-8")
    assert problems(folder) == ("guideline.yaml: must be a mapping of keys to values",)


def test_a_missing_language_is_named_by_its_files(folder):
    shutil.rmtree(folder / "texts" / "en")
    found = problems(folder)
    assert "texts/en/exercises.yaml: missing" in found
    assert "texts/en/labels.yaml: missing" in found


def test_a_missing_and_a_strange_exercise_are_named(folder):
    replace(folder / "texts" / "en" / "exercises.yaml", "\nbridge:", "\nbridges:")
    assert problems(folder) == (
        "texts/en/exercises.yaml: bridge: missing",
        "texts/en/exercises.yaml: bridges: no such exercise",
    )


def test_a_number_for_an_unknown_exercise_is_named(folder):
    path = folder / "programme.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("side-lying-abduction", "side-lying"), encoding="utf-8")
    assert problems(folder) == ("programme.yaml: side-lying: no such exercise",)


def test_a_lost_exercise_is_named_wherever_it_is_missed(folder):
    replace(folder / "exercises.yaml", "\nswimming:", "\nswim:")
    assert set(problems(folder)) == {
        f"texts/{language}/exercises.yaml: {problem}"
        for language in ("nl", "en")
        for problem in ("swim: missing", "swimming: no such exercise")
    }


def test_forms_that_only_one_side_has_are_named(folder):
    english = folder / "texts" / "en" / "exercises.yaml"
    replace(english, '  harder: "Hold for 8 counts."\n', "")
    replace(english, '  safety: "Never bend your knees or hips further than a right angle."\n', "")
    replace(folder / "exercises.yaml", "  easier_unavailable: true\n", "")
    assert set(problems(folder)) == {
        "texts/en/exercises.yaml: quad-set.harder: missing",
        "texts/en/exercises.yaml: leg-press.safety: missing",
        "texts/nl/exercises.yaml: calf-wall-stretch.easier: missing",
        "texts/en/exercises.yaml: calf-wall-stretch.easier: missing",
    }


def test_templates_that_differ_between_languages_are_named(folder):
    texts = folder / "texts"
    (texts / "nl" / "zz-one.html").write_text("{{ name }} {{ day }}", encoding="utf-8")
    (texts / "en" / "zz-one.html").write_text("{{ name }} {{ week }}", encoding="utf-8")
    (texts / "nl" / "zz-two.html").write_text("alleen hier", encoding="utf-8")
    assert problems(folder) == (
        "texts/nl/zz-one.html: week: used in texts/en only",
        "texts/en/zz-two.html: missing",
        "texts/en/zz-one.html: day: used in texts/nl only",
    )


def test_a_broken_template_is_named_with_its_line(folder):
    for language in ("nl", "en"):
        (folder / "texts" / language / "zz.html").write_text("one\n{% if %}\n", encoding="utf-8")
    found = problems(folder)
    assert [problem.split(": ")[:2] for problem in found] == [
        ["texts/nl/zz.html", "line 2"],
        ["texts/en/zz.html", "line 2"],
    ]


def test_a_broken_template_is_named_once_although_another_includes_it(folder):
    for language in ("nl", "en"):
        (folder / "texts" / language / "zz-a.html").write_text("\n{{ 1 | zz_filter }}", encoding="utf-8")
        (folder / "texts" / language / "zz-b.html").write_text('{% include "zz-a.html" %}', encoding="utf-8")
    assert problems(folder) == tuple(
        f"texts/{language}/zz-a.html: line 2: No filter named 'zz_filter'." for language in ("nl", "en")
    )


def test_a_template_that_names_what_does_not_exist_is_refused(folder):
    text = '{% include "zz-none.html" %}'
    for language in ("nl", "en"):
        (folder / "texts" / language / "zz-a.html").write_text(text, encoding="utf-8")
        (folder / "texts" / language / "zz-b.html").write_text('{{ "zz.none" | label }}', encoding="utf-8")
        (folder / "texts" / language / "zz-c.html").write_text("{{ 1 | zz_filter }}", encoding="utf-8")
    assert problems(folder)[:3] == (
        "texts/nl/zz-a.html: zz-none.html: no such template",
        "texts/nl/zz-b.html: zz.none: no such label",
        "texts/nl/zz-c.html: line 1: No filter named 'zz_filter'.",
    )


def test_labels_that_differ_between_languages_are_named(folder):
    with (folder / "texts" / "nl" / "labels.yaml").open("a", encoding="utf-8") as file:
        file.write('zz.only: "x"\nzz.with: "{name} {day}"\nzz.odd: "{}"\nzz.number: 3\n')
    with (folder / "texts" / "en" / "labels.yaml").open("a", encoding="utf-8") as file:
        file.write('zz.with: "{name}"\nzz.odd: "x"\nzz.number: "3"\n')
    assert set(problems(folder)) == {
        "texts/nl/labels.yaml: zz.number: must be text, put it in quotes",
        "texts/nl/labels.yaml: zz.number: missing",
        "texts/nl/labels.yaml: zz.odd: a placeholder must have a name, not {}",
        "texts/en/labels.yaml: zz.only: missing",
        "texts/en/labels.yaml: zz.with: {day}: used in texts/nl only",
    }


def test_everything_that_is_wrong_is_said_at_once(folder):
    replace(folder / "exercises.yaml", "difficulty: 1", "difficulty: 9")
    replace(folder / "guideline.yaml", "weeks: [8, 12]", "weeks: [12, 8]")
    replace(folder / "texts" / "nl" / "exercises.yaml", '  name: "Beenpers"\n', "")
    replace(folder / "texts" / "en" / "labels.yaml", 'month.5: "May"\n', "")
    (folder / "programme.yaml").write_text("a: [", encoding="utf-8")
    files = [problem.split(":")[0] for problem in problems(folder)]
    assert files == [
        "guideline.yaml",
        "programme.yaml",
        "exercises.yaml",
        "texts/nl/exercises.yaml",
        "texts/en/labels.yaml",
    ]
