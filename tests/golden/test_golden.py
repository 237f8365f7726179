"""The pages of eight very different patients stay as they were read and agreed to."""

import pytest

from tests.golden.renew import FOLDER, pages

PAGES = pages()


@pytest.mark.parametrize("code", sorted(PAGES))
def test_the_page_is_the_one_that_was_read(code):
    kept = (FOLDER / f"{code}.txt").read_text("utf-8")
    assert PAGES[code] == kept, "the page changed: read the difference, then `make golden`"


def test_every_kept_page_has_its_prescription():
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(PAGES)


@pytest.mark.parametrize("code", sorted(PAGES))
def test_a_page_is_never_wider_than_eighty_columns(code):
    assert max(map(len, PAGES[code].splitlines())) <= 80
