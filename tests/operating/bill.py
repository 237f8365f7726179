"""`make sbom`: the bill of materials and the list of licences, from the lock and what packages say of themselves."""

import json
import re
from importlib import metadata
from pathlib import Path

from bot import __version__
from tests.bot.processes import ROOT

SBOM = ROOT / "docs" / "operating" / "sbom.json"
LICENCES = ROOT / "docs" / "licences.md"
LOCKED = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ;]+)[^\n]*\\\n(?P<hashes>(?: +--hash=\S+[ \\]*\n?)+)", re.MULTILINE
)
SPDX = {  # what packages call them, and the name by which everybody knows them (SPDX)
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD 2-Clause License": "BSD-2-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
GIVEN = {  # by hand, to be checked at each renewal: what the package says of itself is missing or leaves more than one
    "colorama": "BSD-3-Clause",  # not installed but on Windows, and not read
    "fhir-core": "BSD-3-Clause",  # says "BSD license"; holds no text of it
    "fhir-resources": "BSD-3-Clause",  # the same
    "jinja2": "BSD-3-Clause",  # by the three clauses of its LICENSE.txt
    "resvg-py": "MIT",  # by the text of its LICENSE
    "segno": "BSD-3-Clause",  # by the three clauses of its LICENSE
}
HEAD = """# Licences of what this program is built on

Made by `make sbom` from the lock and from what each package says of itself. *Service*: needed to run it; the others are
for developing only and are not in the image. With hashes, for machines: [operating/sbom.json](operating/sbom.json).

None of them asks to pass on the source of this program. python-telegram-bot is under the LGPL: used as a library that
anybody can replace, as here, it asks that its own licence is passed on with it and that changes of it are published.
certifi, hypothesis and pathspec (MPL-2.0) ask the same of changes in their files.

Read from the licence's text in the package, for it does not name it: jinja2, resvg-py, segno. fhir-core and
fhir-resources say "BSD license" and hold no text; colorama is only there on Windows.

| package | version | licence | for |
| --- | --- | --- | --- |
"""


def locked(name: str) -> dict[str, tuple[str, list[str]]]:
    """Each package of a lock with its version and its hashes."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return {
        each["name"]: (each["version"], re.findall(r"--hash=sha256:([0-9a-f]{64})", each["hashes"]))
        for each in LOCKED.finditer(text)
    }


def licence(name: str) -> str:
    """The SPDX expression of an installed package. KeyError where somebody has to read it."""
    if name in GIVEN:
        return GIVEN[name]
    told = metadata.metadata(name)
    if told.get("License-Expression"):
        return str(told["License-Expression"])
    classified = [line for line in told.get_all("Classifier") or [] if line.startswith("License ::")]
    given = str(told.get("License") or classified[0].rpartition(" :: ")[2])
    return given if re.fullmatch(r"[A-Za-z]+(-[\w.]+)+|MIT", given) else SPDX[given]


def bill() -> tuple[str, str]:
    """The two files as they have to be."""
    service = locked("requirements.service.lock")
    components, lines = [], []
    for name, (version, hashes) in sorted(locked("requirements.lock").items()):
        under = licence(name)
        components.append(
            {
                "type": "library",
                "bom-ref": f"pkg:pypi/{name}@{version}",
                "name": name,
                "version": version,
                "scope": "required" if name in service else "optional",
                "hashes": [{"alg": "SHA-256", "content": each} for each in hashes],
                "licenses": [{"expression": under}],
                "purl": f"pkg:pypi/{name}@{version}",
            }
        )
        lines.append(f"| {name} | {version} | {under} | {'service' if name in service else 'developing'} |\n")
    project = {"type": "application", "name": "oefenmaat", "version": __version__}
    whole = {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": {"component": project}}
    return json.dumps({**whole, "components": components}, indent=1) + "\n", HEAD + "".join(lines)


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for path, text in zip((SBOM, LICENCES), bill(), strict=True):
        write(path, text)
