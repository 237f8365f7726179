"""What the documents tell readers to type, set, press and open is there; and what is there is told."""

import argparse
import re
import shlex

import pytest
import yaml

from bot.__main__ import command_line
from bot.commands import COMMANDS
from bot.settings import Settings
from tests.test_repository import DOCUMENTS, read

SETTINGS = {name.upper() for name in Settings.model_fields}
OF_OTHERS = {  # capitals with an underscore that are no settings of the service
    "DATABASE_PASSWORD",  # compose.yaml
    "CRASH_POINTS", "EVERY_DATABASE", "TEST_DATABASE_URL",  # the tests
    "PTB_TIMEDELTA", "SKIP_LOCKED", "NUMBERED_ONCE", "NOT_HERE", "PUT_TOGETHER", "FOR_STAFF",  # code
}  # fmt: skip
TYPED = re.compile(r"python -m bot ([a-z]+[^`\n|#;]*)")
FOR = {"docs/therapist.md": "therapist", "docs/admin.md": "admin"}
each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)


def subcommands():
    (found,) = (each for each in command_line()._actions if isinstance(each, argparse._SubParsersAction))
    return found.choices


@each_document
def test_every_command_line_in_a_document_is_one_that_the_program_understands(document):
    for typed in TYPED.findall(document.read_text(encoding="utf-8")):
        name, *more = shlex.split(re.split(" [<>&]", typed)[0].rstrip(" .,:"))
        assert name in subcommands(), typed
        if more:  # otherwise it is named, not typed
            command_line().parse_args([name, *more])


@each_document
def test_every_setting_and_make_target_in_a_document_exists(document):
    text = document.read_text(encoding="utf-8")
    named = set(re.findall(r"`([A-Z]+(?:_[A-Z]+)+)\b", text)) | set(
        re.findall(r"^([A-Z]+(?:_[A-Z]+)+)=", text, re.MULTILINE)
    )
    assert named <= SETTINGS | OF_OTHERS, named - SETTINGS - OF_OTHERS
    targets = set(re.findall(r"^([a-z-]+):", read("Makefile"), re.MULTILINE))
    for line in re.findall(r"`make ([a-z -]+)`|^make ([a-z -]+)", text, re.MULTILINE):
        assert set("".join(line).split()) <= targets, line


def test_every_setting_is_told_to_the_operator():
    text = read("docs/operating.md")
    assert {name for name in SETTINGS if f"`{name}`" not in text and f"`{name}=" not in text} == set()


def test_every_command_of_the_command_line_is_told_to_the_operator():
    told = {
        typed.split()[0]
        for typed in re.findall(r"^\| `python -m bot ([^`]*)`", read("docs/operating.md"), re.MULTILINE)
    }
    assert set(subcommands()) <= told, set(subcommands()) - told


@pytest.mark.parametrize("document", FOR)
def test_every_command_of_a_role_is_told_to_it_in_both_languages(document):
    text = read(document)
    for command in COMMANDS:
        if FOR[document] in command.roles:
            for name in command.names:
                assert re.search(rf"`/{name}[ `]", text), name


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_patients_page_tells_every_command_names_real_buttons_and_stays_one_page(language):
    text = read(f"docs/patient.{language}.md")
    told = set(re.findall(r"`/([a-z]+)`", text))
    assert told == {command.name(language) for command in COMMANDS if "patient" in command.roles}
    labels = yaml.safe_load(read(f"content/texts/{language}/labels.yaml"))
    buttons = {value for key, value in labels.items() if key.startswith("button.")}
    pressed = re.findall(r"^\| \*\*(.+?)\*\* \|", text, re.MULTILINE) + re.findall(r"(?:op|Tap) \*\*(.+?)\*\*", text)
    assert len(pressed) >= 8
    assert set(pressed) <= buttons, set(pressed) - buttons
    assert len(text.split()) < 600
