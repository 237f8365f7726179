"""The picture in the README."""

import re

import pytest

from demo.drawing import BUBBLE, PHONE
from demo.picture import FILE, TAPS, picture


@pytest.fixture(scope="module")
def drawn():
    return picture()


def test_the_picture_in_docs_is_what_the_script_makes(drawn):
    assert FILE.read_text(encoding="utf-8") == drawn, "the texts have changed: run python -m demo.picture"


def test_each_line_of_text_ends_inside_its_bubble(drawn):
    ends = [float(x) + float(width) for x, width in re.findall(r'<text x="([\d.]+)" .*?textLength="([\d.]+)"', drawn)]
    assert len(ends) > 40
    assert max(ends) <= 14 + BUBBLE < PHONE


def test_each_tap_is_drawn_and_nothing_that_fonts_may_lack(drawn):
    assert all(f'font-weight="bold">{tap}</text>' in drawn for tap in TAPS)
    assert not re.search("[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]", drawn)
    assert "href" not in drawn
