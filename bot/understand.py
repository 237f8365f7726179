"""What a typed text says about a session, in Dutch or English. Pure; never raises; scores are as typed, unchecked.

`klaar 14` is done with effort 14; `done, borg 13, pain 2` names both; `14` alone is a bare number, which means
whatever question is open.
"""

import re
from dataclasses import dataclass

from content.words import Done


@dataclass(frozen=True)
class Said:
    """What a text says. `number` is set only for a bare number and then nothing else is."""

    done: Done | None = None
    effort: int | None = None
    pain: int | None = None
    number: int | None = None


NOTHING = Said()

PARTLY = r"half (?:gedaan|done|klaar)|deels|gedeeltelijk|partly|partially|halfway"
NOT = r"niet vandaag|vandaag niet|niet gedaan|not today|not done|did not|didn'?t"
DONE = r"klaar|gedaan|gelukt|done|finished|ready"
EFFORT = r"borg|inspanning|zwaarte|effort|rpe"
PAIN = r"pijn|pain"
NUMBER = r"-?\d{1,6}"
FILLER = r"score|was|is|van|of|met|with|en|and|de|the|het|mijn|my|een|a|ik|i|ben|have|heb|am|today|vandaag|alles|all|it"

TOKEN = re.compile(
    rf"(?P<partly>{PARTLY})|(?P<not>{NOT})|(?P<done>{DONE})"
    rf"|(?:(?P<effort>{EFFORT})|(?P<pain>{PAIN}))(?:\s*(?:score|was|is|:|=))*\s*(?P<value>{NUMBER})(?!\w)"
    rf"|(?P<number>{NUMBER})(?!\w)(?!:)"
    rf"|(?P<filler>(?:{FILLER})(?!\w))|(?P<mark>[\s,.;:!/=+👍✅-]+)",
    re.IGNORECASE,
)


def understand(text: str) -> Said:
    """What this text says; NOTHING where it says something else, too. At most 200 characters are looked at."""
    found = _tokens(" ".join(text.split())[:200])
    if found is None:
        return NOTHING
    done, effort, pain, numbers = found
    if done is None and effort is None and pain is None:
        return Said(number=numbers[0]) if len(numbers) == 1 else NOTHING
    if numbers and effort is None and done is not None:
        effort = numbers.pop(0)
    if numbers and pain is None:
        pain = numbers.pop(0)
    return NOTHING if numbers else Said(done, effort, pain)


Tokens = tuple[Done | None, int | None, int | None, list[int]]


def _tokens(text: str) -> Tokens | None:
    """Done, effort, pain and loose numbers; None if there is a word that is none of these."""
    done: Done | None = None
    effort: int | None = None
    pain: int | None = None
    numbers: list[int] = []
    place = 0
    while place < len(text):
        match = TOKEN.match(text, place)
        if match is None or (
            match.end() < len(text) and text[match.end()].isalnum() and text[match.end() - 1].isalpha()
        ):
            return None
        place = match.end()
        if match["partly"] or match["not"] or match["done"]:
            done = done or ("partly" if match["partly"] else "not" if match["not"] else "done")
        elif match["effort"] and effort is None:
            effort = int(match["value"])
        elif match["pain"] and pain is None:
            pain = int(match["value"])
        elif match["number"]:
            numbers.append(int(match["number"]))
    return done, effort, pain, numbers
