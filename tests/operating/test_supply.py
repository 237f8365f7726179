"""What the program is built on: both locks, the bill of materials and the list of licences tell the same."""

import json
import re

from tests.bot.processes import ROOT
from tests.operating.bill import LICENCES, SBOM, locked


def test_what_the_image_installs_is_a_part_of_the_lock_to_the_hash_and_nothing_for_developing():
    service, whole = locked("requirements.service.lock"), locked("requirements.lock")
    for name, pinned in service.items():
        assert whole[name] == pinned
    assert {"aiohttp", "python-telegram-bot", "sqlalchemy", "typst"} <= service.keys()
    assert not service.keys() & {"pytest", "mypy", "ruff", "hypothesis", "uv", "playwright"}
    assert "://" not in (ROOT / "requirements.service.lock").read_text(encoding="utf-8")


def test_the_bill_of_materials_is_what_the_lock_holds_and_names_no_address():
    text = SBOM.read_text(encoding="utf-8")
    assert "://" not in text
    found = json.loads(text)
    assert (found["bomFormat"], found["specVersion"]) == ("CycloneDX", "1.6")
    listed = {
        each["name"]: (each["version"], [one["content"] for one in each["hashes"]]) for each in found["components"]
    }
    assert listed == locked("requirements.lock")  # otherwise: make sbom
    required = {each["name"] for each in found["components"] if each["scope"] == "required"}
    assert required == locked("requirements.service.lock").keys()


def test_every_locked_package_has_its_licence_in_the_list_and_in_the_bill():
    row = r"^\| ([a-z0-9-]+) \| (\S+) \| ([^|]+) \| (?:service|developing) \|$"
    rows = re.findall(row, LICENCES.read_text(encoding="utf-8"), re.MULTILINE)
    found = json.loads(SBOM.read_text(encoding="utf-8"))
    assert [(name, version) for name, version, _licence in rows] == [
        (name, version) for name, (version, _hashes) in sorted(locked("requirements.lock").items())
    ]
    assert [licence for _name, _version, licence in rows] == [
        each["licenses"][0]["expression"] for each in found["components"]
    ]
