"""Reads a prescription from named fields: the same for `plan`, the enrolment command and a CSV file."""

import re
from collections.abc import Mapping
from datetime import date
from typing import get_args

from pydantic import ValidationError

from content.library import Library
from content.prescription import USUAL_WEEKS, Prescription
from content.words import WEEKDAYS, Equipment, Experience, Extra, Goal, Joint, Limit, Side

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)
_SHOWN = 60  # characters of what was given
_LAST_YEAR = 9998  # the follow-ups have to fit into the calendar


class UnreadableField(ValueError):
    """A field of a prescription that cannot be read: its name, what was given, what is allowed."""

    def __init__(self, field: str, given: object, allowed: str) -> None:
        self.field, self.given, self.allowed = field, given, allowed
        shown = "nothing" if given is None else repr(given)
        shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
        super().__init__(f"{field}: {shown} is not allowed; allowed: {allowed}")


def _words(vocabulary: object) -> str:
    return "a list of " + ", ".join(get_args(vocabulary))


_ALLOWED = {
    "code": "1 to 32 letters, digits and -",
    "joint": ", ".join(get_args(Joint)),
    "start": "a date YYYY-MM-DD before the year 9999",
    "side": ", ".join(get_args(Side)),
    "weeks": "8 to 12",
    "strength": ", ".join(get_args(Experience)),
    "aerobic": ", ".join(get_args(Experience)),
    "has": _words(Equipment),
    "limits": _words(Limit),
    "extras": _words(Extra),
    "exclude": "a list of exercises of the catalogue",
    "aerobics": "a list of at least one aerobic exercise of the catalogue",
    "goals": _words(Goal),
    "days": f"a list of at least one of {', '.join(WEEKDAYS)}",
    "supervised": f"a list of at most two of {', '.join(WEEKDAYS)}",
    "practice": _words(Equipment),
    "sessions_used": "0 to 12",
    "session_limit": "0 or more (0: no limit)",
    "pain_limit": "4 to 7",
    "strength_days": "2 or 3",
}
_NUMBERS = ("weeks", "sessions_used", "session_limit", "pain_limit", "strength_days")


def read_prescription(fields: Mapping[str, object], library: Library) -> Prescription:
    """The prescription that these fields describe; lists are lists or tuples of words.

    Raises UnreadableField for the first field, in the order given, that is unknown or cannot be read,
    and after those for a required one that is missing.
    """
    wrong = _wrong_by_hand(fields, library)
    try:
        prescription = Prescription.model_validate(dict(fields))
    except ValidationError as error:
        wrong |= {str(each["loc"][0]) for each in error.errors(include_url=False, include_context=False)}
    else:
        if not wrong:
            return prescription
    first = next(name for name in (*fields, *_ALLOWED) if name in wrong)
    raise UnreadableField(first, fields.get(first), _allowed(first, library))


def _wrong_by_hand(fields: Mapping[str, object], library: Library) -> set[str]:
    """The fields that pydantic would take although they are not what they should be."""
    return {name for name, given in fields.items() if name not in _ALLOWED or _is_wrong(name, given, library)}


def _is_wrong(name: str, given: object, library: Library) -> bool:
    if name in _NUMBERS:
        number = isinstance(given, int) or not isinstance(given, str) or bool(_NUMBER.fullmatch(given))
        return isinstance(given, bool) or not number or (name == "weeks" and not _is_usual(given))
    if name == "start":
        return not _is_start(given)
    if name in ("exclude", "aerobics") and isinstance(given, (list, tuple)):
        return any(each not in _exercises(name, library) for each in given)
    return False


def _is_usual(weeks: object) -> bool:
    return isinstance(weeks, (int, str)) and int(weeks) in USUAL_WEEKS


def _is_start(given: object) -> bool:
    if isinstance(given, date):
        return given.year <= _LAST_YEAR
    return isinstance(given, str) and bool(_ISO_DATE.fullmatch(given)) and int(given[:4]) <= _LAST_YEAR


def _exercises(field: str, library: Library) -> list[str]:
    """The ids a list of exercises may hold: all, for `aerobics` the aerobic ones."""
    exercises = library.catalogue.exercises
    return [each.id for each in exercises if field == "exclude" or each.group == "aerobic"]


def _allowed(field: str, library: Library) -> str:
    if field == "aerobics":
        return f"a list of at least one of {', '.join(_exercises(field, library))}"
    return _ALLOWED.get(field, f"only the fields {', '.join(_ALLOWED)}")
