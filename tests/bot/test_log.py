"""The log never shows the token."""

import json
import logging

import pytest

from bot import log

TOKEN = "123456:AAHsecret"


@pytest.fixture(autouse=True)
def root_as_before():
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = before, level


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_token_is_taken_out_of_messages_arguments_and_tracebacks(capsys, form):
    log.configure(form, TOKEN)
    child = logging.getLogger("some.library")
    child.warning("GET https://example.org/bot%s/getMe", TOKEN)
    try:
        raise ValueError(TOKEN)
    except ValueError:
        child.exception("failed with %s", TOKEN)
    said = capsys.readouterr().err
    assert TOKEN not in said
    assert said.count("<token>") >= 3


def test_json_is_one_object_a_line(capsys):
    log.configure("json", TOKEN)
    logging.getLogger("x").warning("two\nlines")
    line = json.loads(capsys.readouterr().err)
    assert (line["level"], line["message"]) == ("WARNING", "two\nlines")
