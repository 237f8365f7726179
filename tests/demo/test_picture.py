"""The pictures in the README."""

import re

import pytest

from content.words import LANGUAGES
from demo.drawing import BUBBLE, PHONE, SIDE
from demo.picture import FILE, FOLDER, TAPS, TITLES, picture, pictures


@pytest.fixture(scope="module")
def drawn():
    return picture()


def test_the_picture_in_docs_is_what_the_script_makes(drawn):
    assert FILE.read_text(encoding="utf-8") == drawn, "the texts have changed: run python -m demo.picture"


def test_each_line_of_text_ends_inside_its_bubble(drawn):
    ends = [float(x) + float(width) for x, width in re.findall(r'<text x="([\d.]+)" .*?textLength="([\d.]+)"', drawn)]
    assert len(ends) > 40
    assert max(ends) <= SIDE + BUBBLE < PHONE


def test_each_tap_is_drawn_and_nothing_that_fonts_may_lack(drawn):
    assert all(f'font-weight="bold">{tap}</text>' in drawn for tap in TAPS)
    assert not re.search("[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]", drawn)
    assert "href" not in drawn


README = FILE.parents[1] / "README.md"


@pytest.fixture(scope="module", params=LANGUAGES)
def small(request):
    """The small pictures of a language."""
    return pictures(request.param)


def test_the_small_pictures_in_docs_are_what_the_script_makes_and_the_readme_shows_or_names_each(small):
    assert len(small) == len(TITLES)
    for name, svg in small.items():
        assert (FOLDER / name).read_text(encoding="utf-8") == svg, "the texts have changed: run python -m demo.picture"
        assert f"docs/pictures/{name}" in README.read_text(encoding="utf-8")


def test_each_line_and_each_button_of_a_small_picture_is_inside_the_telephone(small):
    text = "".join(small.values())
    lines = [float(x) + float(width) for x, width in re.findall(r'<text x="([\d.]+)" .*?textLength="([\d.]+)"', text)]
    boxes = re.findall(r'<rect x="([\d.]+)" y="\d+" width="([\d.]+)" height="34"', text)
    assert len(lines) > 200
    assert max(lines) <= PHONE - SIDE
    assert max(float(x) + float(width) for x, width in boxes) <= PHONE - SIDE + 0.1


def test_a_small_picture_needs_nothing_that_fonts_may_lack_and_fetches_nothing(small):
    assert not re.search("[\u25a0-\u25a1\u25e7\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]|href", "".join(small.values()))


def test_the_chart_of_the_week_is_drawn_in_its_picture(small):
    [week] = (svg for name, svg in small.items() if name.startswith("week"))
    assert week.count("<svg") == 2
    assert "<polygon" in week
