"""A changed consent text needs a new version: who agreed to the old one is asked again."""

from hashlib import sha256
from pathlib import Path

from content.consent import CONSENT_VERSION

TEXTS = Path(__file__).parents[2] / "content" / "texts"
# version -> hash of both texts; a text that says something else gets a new version and a new line
VERSIONS = {1: "3b2a4341159a1c88", 2: "2c22ae7f0c591466", 3: "3656bcd5d8b70bc0", 4: "dfea1554760e7279"}


def test_the_consent_text_is_the_one_of_its_version():
    both = b"".join((TEXTS / language / "consent.html").read_bytes() for language in ("en", "nl"))
    assert VERSIONS[CONSENT_VERSION] == sha256(both).hexdigest()[:16]
