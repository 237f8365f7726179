"""The repository keeps its promises: lock, settings, commands and links in the documents."""

import re
from pathlib import Path

import pytest

from bot.commands import COMMANDS
from bot.settings import Settings

ROOT = Path(__file__).parents[1]
PAGES = {"/healthz", "/readyz", "/metrics"}
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "SECURITY.md", *(ROOT / "docs").rglob("*.md")]


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_lock_holds_names_versions_and_hashes_and_no_addresses():
    lock = read("requirements.lock")
    assert "://" not in lock
    pinned = re.findall(r"^([a-z0-9-]+)==", lock, re.MULTILINE)
    assert {"python-telegram-bot", "apscheduler", "sqlalchemy", "pytest-asyncio"} <= set(pinned)
    assert lock.count("--hash=sha256:") >= len(pinned)


def test_the_lock_has_every_dependency_of_the_project():
    declared = re.findall(r'^    "([A-Za-z0-9.-]+)', read("pyproject.toml").split("[project.scripts]")[0], re.MULTILINE)
    pinned = set(re.findall(r"^([a-z0-9-]+)==", read("requirements.lock"), re.MULTILINE))
    assert {name.lower().replace(".", "-") for name in declared} <= pinned  # PEP 503, normalized names


def test_every_setting_stands_in_the_example_and_nothing_else_does():
    named = set(re.findall(r"^([A-Z_]+)=", read(".env.example"), re.MULTILINE))
    assert named == {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_files_and_settings_named_in_a_document_exist(document):
    text = document.read_text(encoding="utf-8")
    for path in re.findall(r"`((?:bot|content|scheduler|storage|demo|tests|docs)/[\w./-]*)`", text):
        assert (ROOT / path).exists(), path
    for path, test in re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", text):
        assert re.search(rf"^(async )?def {test}\(", read(path), re.MULTILINE), f"{path}::{test}"
    for path in re.findall(r"\]\((?!http)([^)#]+)\)", text):
        assert (document.parent / path).exists(), path
    commands = {f"/{name}" for command in COMMANDS for name in command.names} | {"/start"}
    for command in re.findall(r"`(/[a-z]+)(?=[` ])", text):
        assert command in commands | PAGES, command
